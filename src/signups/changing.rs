//! Changing a sign-up with its code (INW-04): one transaction with its audit line and its mail.
use super::{
    change_store,
    commands::{forget_mails, typed_hash},
    mails,
    model::{Need, NewSignup},
    offers,
    store::{self, Signup, State},
};
use crate::{
    audit::{self, Actor, Event},
    base::{text::EmailAddress, texts::t},
    dialogues::{self, Dialogue, Group, WaitingRule},
    infra::{App, codes, db, db::Tx},
    outbox::{self, Mail, Part},
};

/// What a person may change; nothing else of a sign-up does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub people: i64,
    pub needs: Vec<Need>,
    pub messages: Messages,
}

/// What happens with the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Messages {
    AsTheyAre,
    /// The address goes, and every mail to it.
    Stop,
    /// From somebody who says to be 16 or older; where there is an address already, that one stays.
    To(EmailAddress),
}

/// What came of a change.
pub enum Changed {
    Saved(Box<Signup>),
    /// It was so already: nobody is mailed.
    Same(Box<Signup>),
    /// There is room for `most` people of this group. Nothing changed.
    TooMany {
        most: i64,
    },
    /// Who waits can come with fewer people, not with more.
    OnlyFewer {
        most: i64,
    },
    /// Who waits must be told.
    NeedsAddress,
    /// The dialogue has begun or is cancelled.
    TooLate,
    /// The code is not known, or its sign-up ended.
    Gone,
}

/// The sign-up of a code that still stands, with its dialogue; to show what can be changed.
///
/// # Errors
/// Only of the database.
pub async fn standing(app: &App, typed: &str) -> db::Result<Option<(Dialogue, Signup)>> {
    let Some(hash) = typed_hash(app, typed) else { return Ok(None) };
    let Some(signup) = store::find(&app.db, &hash).await?.filter(|signup| signup.state() != State::Ended) else { return Ok(None) };
    Ok(dialogues::by_id(&app.db, &signup.dialogue_id).await?.map(|dialogue| (dialogue, signup)))
}

/// The address that a change would mail: the one that stays or comes, when anything changes.
pub fn mailed(signup: &Signup, change: &Change) -> Option<String> {
    let after = changed(signup, change);
    if is_same(signup, &after) { None } else { after.email }
}

fn is_same(before: &Signup, after: &Signup) -> bool {
    after.people == before.people && after.needs == before.needs && after.email == before.email
}

/// Changes a sign-up, all of it or nothing. What is the same already changes nothing, and mails nobody.
///
/// # Errors
/// Only of the database.
pub async fn change(app: &App, typed: &str, change: &Change) -> db::Result<Changed> {
    let Some(hash) = typed_hash(app, typed) else { return Ok(Changed::Gone) };
    let mut tx = app.db.begin().await?;
    let Some(found) = store::by_code(&mut tx, &hash).await? else { return Ok(Changed::Gone) };
    let Some(dialogue) = dialogues::lock(&mut tx, &found.dialogue_id).await? else { return Ok(Changed::Gone) };
    // As it is after the wait for the lock.
    let Some(before) = store::by_code(&mut tx, &hash).await?.filter(|signup| signup.state() != State::Ended) else {
        return Ok(Changed::Gone);
    };
    if !dialogue.stage_now(app.clock.local()).is_coming() {
        return Ok(Changed::TooLate);
    }
    if let Err(refusal) = fits(app, &mut tx, &dialogue, &before, change).await? {
        return Ok(refusal);
    }
    let after = changed(&before, change);
    if is_same(&before, &after) {
        return Ok(Changed::Same(Box::new(before)));
    }
    change_store::change(&mut tx, &after.id, after.people, &after.needs, after.email.as_deref()).await?;
    if after.email.is_none() {
        forget_mails(&mut tx, &before).await?;
    }
    audit::record(app, &mut tx, &Actor::RESIDENT, Event { action: "signup.changed", object: "signup", id: Some(after.id.as_str()) })
        .await?;
    offers::settle(app, &mut tx, &dialogue).await?;
    // Who waits with fewer people may have been offered a seat just now.
    let after = store::by_code(&mut tx, &hash).await?.unwrap_or(after);
    if let Some(email) = &after.email {
        outbox::keep(app, &mut tx, mail(app, &dialogue, &after, email, typed)).await?;
    }
    tx.commit().await?;
    Ok(Changed::Saved(Box::new(after)))
}

fn changed(before: &Signup, change: &Change) -> Signup {
    let email = match &change.messages {
        Messages::AsTheyAre => before.email.clone(),
        Messages::Stop => None,
        Messages::To(address) => before.email.clone().or_else(|| Some(address.as_str().to_owned())),
    };
    let needs = NewSignup { needs: change.needs.clone(), ..NewSignup::of(change.people) }.needs_stored();
    Signup { people: change.people, needs, email, edition: before.edition + 1, ..before.clone() }
}

/// Whether the change can be: decided with the dialogue locked. More people take the seats that are
/// free for their group; nobody passes who waits where the list goes in order.
async fn fits(app: &App, tx: &mut Tx, dialogue: &Dialogue, signup: &Signup, change: &Change) -> db::Result<Result<(), Changed>> {
    let more = change.people - signup.people;
    if signup.state() != State::Confirmed {
        return Ok(match change.messages {
            _ if more > 0 => Err(Changed::OnlyFewer { most: signup.people }),
            Messages::Stop => Err(Changed::NeedsAddress),
            _ => Ok(()),
        });
    }
    if more <= 0 {
        return Ok(Ok(()));
    }
    let in_order = dialogue.arranged().rule == WaitingRule::InOrder && offers::still_offered(dialogue, app.clock.now());
    if in_order && !store::waiting(tx, &dialogue.id).await?.is_empty() {
        return Ok(Err(Changed::TooMany { most: signup.people }));
    }
    let mut seating = store::seating(tx, dialogue, app.clock.local()).await?;
    let group = signup.coming_as.as_deref().and_then(Group::parse);
    Ok(seating.take(group, more).map_err(|left| Changed::TooMany { most: signup.people + left }))
}

/// How the sign-up is now, with the code that was just typed. One per change.
fn mail(app: &App, dialogue: &Dialogue, signup: &Signup, email: &str, typed: &str) -> Mail {
    let seated = signup.state() == State::Confirmed;
    let first = if signup.state() == State::Waiting { t().signups_mail_changed_waiting() } else { t().signups_mail_changed() };
    let mut parts = vec![Part::Text(first), Part::Facts(mails::facts(dialogue, Some(signup.people)))];
    let code = codes::normalise(typed, codes::RECEIPT).map(|code| codes::in_groups(&code));
    parts.extend(mails::how_to_cancel(app, code.as_deref()));
    let letter = mails::letter(email, "signup-changed", signup.id.as_str(), t().signups_mail_changed_subject(), parts);
    let letter = Mail { version: signup.edition, ..letter };
    if seated { mails::with_entry(letter, app, dialogue) } else { letter }
}
