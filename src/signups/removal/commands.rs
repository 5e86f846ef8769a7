//! Removing sign-ups: one transaction with the seats, the audit lines and the mails.
use super::store::{self, Removal};
use crate::{
    access::Planner,
    audit::{self, Event},
    base::ids::{DialogueId, SignupId},
    dialogues,
    infra::{App, db, problem::Problem},
    outbox,
    signups::{
        commands::end,
        mails, offers,
        store::{Ending, Signup, standing},
    },
};
use std::collections::{BTreeSet, HashSet};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Now, or before by this very form.
    Removed,
    /// None of the chosen sign-ups stands any more.
    Nothing,
    /// The dialogue has begun or is cancelled.
    Closed,
}

/// Removes the chosen sign-ups of a dialogue and offers the seats that come free. A chosen sign-up of
/// another dialogue, or one that ended before, is left as it is.
///
/// # Errors
/// `NotFound` when the dialogue is not in scope or not published; else only of the database.
pub async fn remove(
    app: &App,
    planner: &Planner,
    id: &DialogueId,
    chosen: &[SignupId],
    reason: &str,
    key: &str,
) -> Result<Outcome, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = dialogues::lock(&mut tx, id).await?;
    let dialogue = db::found(dialogue.filter(|d| planner.scope.covers(d.gemeente_id.as_ref()) && d.is_published()))?;
    if store::is_done(&mut tx, id, key).await? {
        return Ok(Outcome::Removed);
    }
    if !dialogue.stage_now(app.clock.local()).is_coming() {
        return Ok(Outcome::Closed);
    }
    let chosen: HashSet<&SignupId> = chosen.iter().collect();
    let (actor, mut gone) = (planner.person.actor(), Vec::new());
    for signup in standing(&mut tx, id).await?.into_iter().filter(|signup| chosen.contains(&signup.id)) {
        if end(app, &mut tx, &signup, Ending::Removed, &actor).await? {
            gone.push(signup);
        }
    }
    if gone.is_empty() {
        return Ok(Outcome::Nothing);
    }
    let removal = summary(&gone, reason, app.clock.now().0);
    store::insert(&mut tx, key, id, &removal).await?;
    let addresses: BTreeSet<&str> = gone.iter().filter_map(|signup| signup.email.as_deref()).collect();
    for email in addresses {
        outbox::keep(app, &mut tx, mails::removed(app, &dialogue, email, key, reason)).await?;
    }
    let event = Event { action: "signups.removed", object: "dialogue", id: Some(id.as_str()) };
    audit::record_result(app, &mut tx, &actor, event, &format!("ok ({})", removal.signups)).await?;
    offers::settle(app, &mut tx, &dialogue).await?;
    tx.commit().await?;
    Ok(Outcome::Removed)
}

fn summary(gone: &[Signup], reason: &str, removed_at: i64) -> Removal {
    Removal {
        reason: reason.to_owned(),
        signups: i64::try_from(gone.len()).unwrap_or(i64::MAX),
        people: gone.iter().map(|signup| signup.people).sum(),
        removed_at,
    }
}
