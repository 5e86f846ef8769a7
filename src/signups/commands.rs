//! Signing up and cancelling: each one transaction with its audit line and its mail.
use super::{
    mails,
    model::{CancelOutcome, CodeState, NewSignup, Outcome, Seat, take_seats},
    store::{self, Signup},
};
use crate::{
    audit::{self, Actor, Event},
    base::ids::{DialogueId, SignupId},
    dialogues::{self, Dialogue, Stage},
    infra::{App, codes, db, keys::Purpose},
    outbox,
};

/// Takes the seats of a group, all or none. `form_key` is the key of the form: the same form sent
/// twice gives the same seats and the same code.
///
/// # Errors
/// Only of the database; a refusal is an [`Outcome`].
pub async fn sign_up(app: &App, dialogue: &DialogueId, new: NewSignup, form_key: &str) -> db::Result<Outcome> {
    // A key is bound to its dialogue: sent to another one, it is another sign-up.
    let code = app.keys.code_for(Purpose::SignupCode, &format!("{dialogue}:{form_key}"));
    let hash = hash_of(app, &code);
    let mut tx = app.db.begin().await?;
    let Some(found) = dialogues::lock(&mut tx, dialogue).await? else { return Ok(Outcome::Closed) };
    if let Some(earlier) = store::by_code(&mut tx, &hash).await? {
        return Ok(sent_before(earlier, code));
    }
    if let Err(refusal) = admit(app, &found, new.people) {
        return Ok(refusal);
    }
    let id: SignupId = app.random.id();
    store::insert(&mut tx, &id, dialogue, &new, &hash, app.clock.now()).await?;
    audit::record(app, &mut tx, &Actor::RESIDENT, Event { action: "signup.made", object: "signup", id: Some(id.as_str()) }).await?;
    if let Some(email) = &new.email {
        outbox::keep(app, &mut tx, mails::confirmation(app, &found, &id, &new, email, &code)).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Seated(Seat { code, people: new.people, mailed: new.email.is_some() }))
}

fn sent_before(earlier: Signup, code: String) -> Outcome {
    match earlier.cancelled_at {
        Some(_) => Outcome::Withdrawn,
        None => Outcome::Seated(Seat { code, people: earlier.people, mailed: earlier.email.is_some() }),
    }
}

/// Decided with the dialogue locked, so nobody else takes a seat in between.
fn admit(app: &App, dialogue: &Dialogue, people: i64) -> Result<(), Outcome> {
    match dialogue.stage(app.clock.local(), dialogue.taken) {
        Stage::Open | Stage::Full => take_seats(dialogue.seats, dialogue.taken, people).map(drop).map_err(|left| Outcome::Full { left }),
        _ => Err(Outcome::Closed),
    }
}

/// The sign-up of a code as somebody typed it, without changing anything.
///
/// # Errors
/// Only of the database.
pub async fn look_up(app: &App, typed: &str) -> db::Result<CodeState> {
    let Some(hash) = typed_hash(app, typed) else { return Ok(CodeState::Unknown) };
    Ok(match store::find(&app.db, &hash).await? {
        None => CodeState::Unknown,
        Some(signup) if signup.cancelled_at.is_some() => CodeState::Cancelled(signup.dialogue_id),
        Some(signup) => CodeState::Seated(signup.dialogue_id),
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
    dialogues::lock(&mut tx, &signup.dialogue_id).await?;
    let Some(signup) = store::by_code(&mut tx, &hash).await? else { return Ok(CancelOutcome::Unknown) };
    if !store::cancel(&mut tx, &signup.id, app.clock.now()).await? {
        return Ok(CancelOutcome::Already(signup.dialogue_id));
    }
    if let Some(email) = &signup.email {
        outbox::forget(&mut tx, email, signup.id.as_str()).await?;
        // Somebody who signed up twice still hears about the dialogue through the other sign-up.
        if !store::still_wants(&mut tx, &signup.dialogue_id, email).await? {
            outbox::forget(&mut tx, email, signup.dialogue_id.as_str()).await?;
        }
    }
    audit::record(app, &mut tx, &Actor::RESIDENT, Event { action: "signup.cancelled", object: "signup", id: Some(signup.id.as_str()) })
        .await?;
    tx.commit().await?;
    Ok(CancelOutcome::Cancelled(signup.dialogue_id))
}

fn typed_hash(app: &App, typed: &str) -> Option<String> {
    codes::normalise(typed, codes::RECEIPT).map(|code| app.keys.hash(Purpose::SignupCode, &code))
}

/// What is stored instead of a code: the keyed hash of its sixteen characters without hyphens.
fn hash_of(app: &App, code: &str) -> String {
    app.keys.hash(Purpose::SignupCode, &code.replace('-', ""))
}
