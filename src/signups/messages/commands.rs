//! Sending a message: one transaction with its audit line and a mail per address.
use super::{Audience, is_open, store};
use crate::{
    access::Planner,
    audit::{self, Event},
    base::ids::DialogueId,
    dialogues,
    infra::{App, db, problem::Problem},
    outbox,
    signups::mails,
};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Now, or before by this very form.
    Sent,
    /// Nobody of this group left an address.
    Nobody,
    /// The dialogue is cancelled, or too long ago.
    Closed,
}

/// A message as a planner wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    pub audience: Audience,
    pub text: String,
}

/// Writes the mails. The recipients come from the sign-ups alone (C-26).
///
/// # Errors
/// `NotFound` when the dialogue is not in scope or not published; else only of the database.
pub async fn send(app: &App, planner: &Planner, id: &DialogueId, new: &NewMessage, key: &str) -> Result<Outcome, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = dialogues::lock(&mut tx, id).await?;
    let dialogue = db::found(dialogue.filter(|d| planner.scope.covers(d.gemeente_id.as_ref()) && d.is_published()))?;
    if store::is_sent(&mut tx, id, key).await? {
        return Ok(Outcome::Sent);
    }
    if !is_open(&dialogue, app.clock.local()) {
        return Ok(Outcome::Closed);
    }
    let recipients = store::recipients(&mut tx, id, new.audience).await?;
    if recipients.is_empty() {
        return Ok(Outcome::Nobody);
    }
    let number = store::next_number(&mut tx, id).await?;
    let addresses = i64::try_from(recipients.len()).unwrap_or(i64::MAX);
    store::insert(&mut tx, id, &store::New { key, number, audience: new.audience, addresses }, app.clock.now()).await?;
    for recipient in recipients {
        outbox::keep(app, &mut tx, mails::message(app, &dialogue, &recipient.email, number, &new.text)).await?;
    }
    let event = Event { action: "message.sent", object: "dialogue", id: Some(id.as_str()) };
    audit::record(app, &mut tx, &planner.person.actor(), event).await?;
    tx.commit().await?;
    Ok(Outcome::Sent)
}
