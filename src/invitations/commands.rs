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
    /// Somebody else changed these groups since the form was made; the rest is written. `noted` is how it is now.
    Newer { noted: Vec<Noted>, groups: Vec<String> },
}

/// Writes the answers that differ, with the day; a group that somebody else changed after `edition`, the one
/// the form was made from, stays as it is.
/// A dialogue of another gemeente is not there.
pub async fn save(app: &App, planner: &Planner, id: &DialogueId, answers: &[Answer], edition: i64) -> Result<Saved, Problem> {
    let mut tx = app.db.begin().await?;
    found(dialogues::lock(&mut tx, id).await?.filter(|d| planner.scope.covers(d.gemeente_id.as_ref())))?;
    let noted = store::of_dialogue_in(&mut tx, id).await?;
    let changes = model::changes(&noted, answers);
    if changes.is_empty() {
        return Ok(Saved::Yes);
    }
    let next = model::edition(&noted) + 1;
    let (stale, fresh): (Vec<&Answer>, Vec<&Answer>) =
        changes.into_iter().partition(|change| model::edition_of(&noted, &change.group) > edition);
    for change in &fresh {
        store::put(&mut tx, id, change, &app.clock.local().day(), next).await?;
    }
    let event = Event { action: "invitations.changed", object: "dialogue", id: Some(id.as_str()) };
    audit::record(app, &mut tx, &planner.person.actor(), event).await?;
    let noted = store::of_dialogue_in(&mut tx, id).await?;
    if !fresh.is_empty() {
        tx.commit().await?;
    }
    let groups: Vec<String> = stale.into_iter().map(|change| change.group.clone()).collect();
    Ok(if groups.is_empty() { Saved::Yes } else { Saved::Newer { noted, groups } })
}
