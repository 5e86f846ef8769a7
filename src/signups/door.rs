//! What a code is worth at the door of one dialogue. Nothing is written here: that somebody came is
//! not in a sign-up.
use super::{
    commands::typed_hash,
    store::{self, State},
};
use crate::{
    base::ids::DialogueId,
    dialogues::Group,
    infra::{App, db, db::Tx},
};

/// What the person at the door may know about a code: nothing of another dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtDoor {
    Unknown,
    /// It is for another dialogue; which one is not said.
    Elsewhere,
    /// Cancelled, also when a list on paper or an older screen still counts these people (C-15).
    Cancelled,
    /// On the waiting list, or with an offer that is not answered.
    NoSeat,
    Seated {
        people: i64,
        coming_as: Option<Group>,
    },
}

/// Looks at a code as somebody typed or scanned it.
///
/// # Errors
/// Only of the database.
pub async fn at_the_door(app: &App, tx: &mut Tx, dialogue: &DialogueId, typed: &str) -> db::Result<AtDoor> {
    let Some(hash) = typed_hash(app, typed) else { return Ok(AtDoor::Unknown) };
    let Some(signup) = store::by_code(tx, &hash).await? else { return Ok(AtDoor::Unknown) };
    if signup.dialogue_id != *dialogue {
        return Ok(AtDoor::Elsewhere);
    }
    Ok(match signup.state() {
        State::Ended => AtDoor::Cancelled,
        State::Waiting | State::Offered { .. } => AtDoor::NoSeat,
        State::Confirmed => AtDoor::Seated { people: signup.people, coming_as: signup.coming_as.as_deref().and_then(Group::parse) },
    })
}
