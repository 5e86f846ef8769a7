//! Counting and undoing, by hand and by code: each one transaction with its audit line.
use super::{
    model::Kind,
    store::{self, Count},
};
use crate::{
    access::Person,
    audit::{self, Event},
    base::ids::DialogueId,
    dialogues::Dialogue,
    infra::{App, codes, db, keys::Purpose},
    signups::{self, AtDoor},
};

/// Counts people once per form.
pub async fn count(app: &App, person: &Person, dialogue: &DialogueId, count: Count, key: &str) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    if store::count(&mut tx, key, dialogue, count, app.clock.now()).await? {
        audit::record(app, &mut tx, &person.actor(), event("attendance.counted", dialogue)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Undoes the count a person saw as the last. Asked twice it is undone once, and somebody else's
/// later count stays.
pub async fn undo(app: &App, person: &Person, dialogue: &DialogueId, count: &str) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    if store::undo(&mut tx, dialogue, count, app.clock.now()).await? {
        audit::record(app, &mut tx, &person.actor(), event("attendance.undone", dialogue)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What came of a code at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckIn {
    Counted {
        people: i64,
        kind: Kind,
    },
    /// Counted before: these people are inside.
    Inside {
        people: i64,
        kind: Kind,
    },
    /// They did not say as who they come: somebody at the door has to.
    AskKind {
        people: i64,
    },
    /// On the waiting list: nobody kept a seat for them.
    NoSeat,
    Cancelled,
    Elsewhere,
    Unknown,
}

/// Counts the people of a code once. `kind` is what somebody at the door chose, for who did not say.
pub async fn check_in(app: &App, person: &Person, dialogue: &Dialogue, typed: &str, kind: Option<Kind>) -> db::Result<CheckIn> {
    let Some(id) = count_id(app, typed) else { return Ok(CheckIn::Unknown) };
    let mut tx = app.db.begin().await?;
    let (people, coming_as) = match signups::at_the_door(app, &mut tx, &dialogue.id, typed).await? {
        AtDoor::Seated { people, coming_as } => (people, coming_as),
        AtDoor::NoSeat => return Ok(CheckIn::NoSeat),
        AtDoor::Cancelled => return Ok(CheckIn::Cancelled),
        AtDoor::Elsewhere => return Ok(CheckIn::Elsewhere),
        AtDoor::Unknown => return Ok(CheckIn::Unknown),
    };
    if let Some((kind, people)) = store::of_code(&mut tx, &id).await? {
        return Ok(CheckIn::Inside { people, kind: Kind::parse(&kind).unwrap_or(Kind::Others) });
    }
    let Some(kind) = coming_as.and_then(|group| Kind::parse(group.slug())).or(kind) else { return Ok(CheckIn::AskKind { people }) };
    if !store::count_code(&mut tx, &id, &dialogue.id, people, kind, dialogue.starts().instant()).await? {
        return Ok(CheckIn::Inside { people, kind });
    }
    audit::record(app, &mut tx, &person.actor(), event("attendance.counted", &dialogue.id)).await?;
    tx.commit().await?;
    Ok(CheckIn::Counted { people, kind })
}

/// Takes back what a code counted; asked twice it is taken back once.
pub async fn check_out(app: &App, person: &Person, dialogue: &Dialogue, typed: &str) -> db::Result<()> {
    let Some(id) = count_id(app, typed) else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    if store::undo(&mut tx, &dialogue.id, &id, dialogue.starts().instant()).await? {
        audit::record(app, &mut tx, &person.actor(), event("attendance.undone", &dialogue.id)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The id of the count of a code. A hash with a key of its own: it is not the hash in the sign-up.
fn count_id(app: &App, typed: &str) -> Option<String> {
    codes::normalise(typed, codes::RECEIPT).map(|code| app.keys.hash(Purpose::CheckIn, &code))
}

fn event<'a>(action: &'static str, dialogue: &'a DialogueId) -> Event<'a> {
    Event { action, object: "dialogue", id: Some(dialogue.as_str()) }
}
