//! Signing up and cancelling: each one transaction with its audit line and its mail.
use super::{
    mails,
    model::{CancelOutcome, CodeState, NewSignup, Outcome, Seat},
    offers,
    seating::Seating,
    store::{self, Ending, Place, Signup, State},
};
use crate::{
    audit::{self, Actor, Event},
    base::ids::{DialogueId, SignupId},
    dialogues::{self, Dialogue, WaitingRule},
    infra::{App, codes, db, db::Tx, keys::Purpose},
    outbox,
};

/// Takes the seats of a group, all or none; who may wait and does not fit comes on the waiting list.
/// `form_key` is the key of the form: the same form sent twice gives the same seats and the same code.
///
/// # Errors
/// Only of the database; a refusal is an [`Outcome`].
pub async fn sign_up(app: &App, dialogue: &DialogueId, new: NewSignup, form_key: &str) -> db::Result<Outcome> {
    // A key is bound to its dialogue: sent to another one, it is another sign-up.
    let code = app.keys.code_for(Purpose::SignupCode, &format!("{dialogue}:{form_key}"));
    let hash = hash_of(app, &code);
    let mut tx = app.db.begin().await?;
    let Some(found) = dialogues::lock(&mut tx, dialogue).await? else { return Ok(Outcome::Closed) };
    let now = app.clock.now();
    let (place, action) = match admit(app, &mut tx, &found, &new).await? {
        Ok(()) => (Place::Seat(now), "signup.made"),
        Err(Outcome::Full { .. })
            if new.may_wait && new.email.is_some() && new.people <= found.seats && offers::still_offered(&found, now) =>
        {
            let since = store::end_of_line(&mut tx, dialogue, now).await?;
            (Place::List { now, since }, "signup.waits")
        }
        Err(refusal) => return Ok(earlier(&mut tx, &hash, code).await?.unwrap_or(refusal)),
    };
    let id: SignupId = app.random.id();
    if !store::insert(&mut tx, &id, dialogue, &new, &hash, place).await? {
        return Ok(earlier(&mut tx, &hash, code).await?.unwrap_or(Outcome::Withdrawn));
    }
    audit::record(app, &mut tx, &Actor::RESIDENT, Event { action, object: "signup", id: Some(id.as_str()) }).await?;
    if let Some(email) = &new.email {
        let mail = match place {
            Place::Seat(_) => mails::confirmation(app, &found, &id, new.people, email.as_str(), Some(&code)),
            Place::List { .. } => mails::on_the_list(app, &found, &id, new.people, email.as_str(), &code),
        };
        outbox::keep(app, &mut tx, mail).await?;
    }
    tx.commit().await?;
    let seat = Seat { code, people: new.people, mailed: new.email.is_some() };
    Ok(match place {
        Place::Seat(_) => Outcome::Seated(seat),
        Place::List { .. } => Outcome::Waiting(seat),
    })
}

/// What the same form gave when it was sent before. Asked only where the form gives nothing new: its key is
/// unique, so the row itself tells a first time from a second.
async fn earlier(tx: &mut Tx, hash: &str, code: String) -> db::Result<Option<Outcome>> {
    let Some(earlier) = store::by_code(tx, hash).await? else { return Ok(None) };
    let seat = Seat { code, people: earlier.people, mailed: earlier.email.is_some() };
    Ok(Some(match earlier.state() {
        State::Ended => Outcome::Withdrawn,
        State::Confirmed => Outcome::Seated(seat),
        State::Waiting | State::Offered { .. } => Outcome::Waiting(seat),
    }))
}

/// Decided with the dialogue locked, so nobody else takes a seat in between. Where the waiting list
/// goes in order, nobody passes the people who wait, as long as they can still be offered a seat.
async fn admit(app: &App, tx: &mut Tx, dialogue: &Dialogue, new: &NewSignup) -> db::Result<Result<(), Outcome>> {
    let now = app.clock.local();
    if !dialogue.stage(now, dialogue.taken).is_coming() {
        return Ok(Err(Outcome::Closed));
    }
    let in_order = dialogue.arranged().rule == WaitingRule::InOrder && offers::still_offered(dialogue, app.clock.now());
    if in_order && !store::waiting(tx, &dialogue.id).await?.is_empty() {
        return Ok(Err(Outcome::Full { left: 0 }));
    }
    let mut seating = match Seating::without_groups(dialogue, now) {
        Some(seating) => seating,
        None => store::seating(tx, dialogue, now).await?,
    };
    Ok(seating.take(new.coming_as, new.people).map_err(|left| Outcome::Full { left }))
}

/// The sign-up of a code as somebody typed it, without changing anything.
///
/// # Errors
/// Only of the database.
pub async fn look_up(app: &App, typed: &str) -> db::Result<CodeState> {
    let Some(hash) = typed_hash(app, typed) else { return Ok(CodeState::Unknown) };
    Ok(match store::find(&app.db, &hash).await? {
        None => CodeState::Unknown,
        Some(signup) => match signup.state() {
            State::Ended => CodeState::Cancelled(signup.dialogue_id),
            State::Confirmed => CodeState::Seated { unreached: signup.mail_failed_at.is_some(), dialogue: signup.dialogue_id },
            State::Waiting | State::Offered { .. } => {
                CodeState::Waiting { unreached: signup.mail_failed_at.is_some(), signup: signup.id, dialogue: signup.dialogue_id }
            }
        },
    })
}

/// Gives the seats back and forgets the address, in the sign-up and in every mail to it. The
/// number of people stays.
///
/// # Errors
/// Only of the database.
pub async fn cancel(app: &App, typed: &str) -> db::Result<CancelOutcome> {
    let Some(hash) = typed_hash(app, typed) else { return Ok(CancelOutcome::Unknown) };
    let mut tx = app.db.begin().await?;
    let Some(signup) = store::by_code(&mut tx, &hash).await? else { return Ok(CancelOutcome::Unknown) };
    // Waits for a sign-up or a cancelled dialogue that is being written, and reads after it.
    let dialogue = dialogues::lock(&mut tx, &signup.dialogue_id).await?;
    let Some(signup) = store::by_code(&mut tx, &hash).await? else { return Ok(CancelOutcome::Unknown) };
    if !end(app, &mut tx, &signup, Ending::Cancelled, &Actor::RESIDENT).await? {
        return Ok(CancelOutcome::Already(signup.dialogue_id));
    }
    if let Some(dialogue) = dialogue {
        offers::settle(app, &mut tx, &dialogue).await?;
    }
    tx.commit().await?;
    Ok(CancelOutcome::Cancelled(signup.dialogue_id))
}

/// Ends a sign-up and forgets the address in it and in the mails to it; false when it ended before.
pub(super) async fn end(app: &App, tx: &mut Tx, signup: &Signup, how: Ending, by: &Actor) -> db::Result<bool> {
    if !store::end(tx, &signup.id, how, app.clock.now()).await? {
        return Ok(false);
    }
    forget_mails(tx, signup).await?;
    audit::record(app, tx, by, Event { action: how.action(), object: "signup", id: Some(signup.id.as_str()) }).await?;
    Ok(true)
}

/// Removes the mails to the address of a sign-up, when the row itself holds it no more.
pub(super) async fn forget_mails(tx: &mut Tx, signup: &Signup) -> db::Result<()> {
    let Some(email) = &signup.email else { return Ok(()) };
    outbox::forget(tx, email, signup.id.as_str()).await?;
    // Somebody who signed up twice still hears about the dialogue through the other sign-up.
    if !store::still_wants(tx, &signup.dialogue_id, email).await? {
        outbox::forget(tx, email, signup.dialogue_id.as_str()).await?;
    }
    Ok(())
}

pub(super) fn typed_hash(app: &App, typed: &str) -> Option<String> {
    codes::normalise(typed, codes::RECEIPT).map(|code| app.keys.hash(Purpose::SignupCode, &code))
}

/// What is stored instead of a code: the keyed hash of its sixteen characters without hyphens.
fn hash_of(app: &App, code: &str) -> String {
    app.keys.hash(Purpose::SignupCode, &code.replace('-', ""))
}
