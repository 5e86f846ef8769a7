//! Saving the list: one transaction.
use super::{
    model::{self, Answer, Noted},
    store,
};
use crate::{
    access::Planner,
    audit::{self, Event},
    base::ids::DialogueId,
    dialogues,
    infra::{App, db::found, problem::Problem},
};

/// How saving ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is as it was sent: now, or before.
    Yes,
    /// Somebody else changed the list since the form was made; this is how it is now.
    Newer(Vec<Noted>),
}

/// Writes the answers that differ, with the day, if `edition` is the one the form was made from.
/// A dialogue of another gemeente is not there.
pub async fn save(app: &App, planner: &Planner, id: &DialogueId, answers: &[Answer], edition: i64) -> Result<Saved, Problem> {
    let mut tx = app.db.begin().await?;
    found(dialogues::lock(&mut tx, id).await?.filter(|d| planner.scope.covers(d.gemeente_id.as_ref())))?;
    let noted = store::of_dialogue_in(&mut tx, id).await?;
    let changes = model::changes(&noted, answers);
    if changes.is_empty() {
        return Ok(Saved::Yes);
    }
    let now = model::edition(&noted);
    if now != edition {
        return Ok(Saved::Newer(noted));
    }
    for change in changes {
        store::put(&mut tx, id, change, &app.clock.local().day(), now + 1).await?;
    }
    let event = Event { action: "invitations.changed", object: "dialogue", id: Some(id.as_str()) };
    audit::record(app, &mut tx, &planner.person.actor(), event).await?;
    tx.commit().await?;
    Ok(Saved::Yes)
}
