//! Choosing the questions: one transaction with its audit line.
use super::store;
use crate::{
    access::Person,
    audit::{self, Event},
    base::ids::{DialogueId, QuestionId},
    dialogues,
    infra::{App, db},
};

/// Keeps which questions a dialogue asks, in order. `order` has every question of its list once; the
/// flag says whether it is asked.
///
/// # Errors
/// Only of the database.
pub async fn choose(app: &App, person: &Person, dialogue: &DialogueId, order: &[(QuestionId, bool)]) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    // Two people who choose at once wait for each other; the last one holds.
    dialogues::lock(&mut tx, dialogue).await?;
    store::choose(&mut tx, dialogue, order).await?;
    let event = Event { action: "kit.chosen", object: "dialogue", id: Some(dialogue.as_str()) };
    audit::record(app, &mut tx, &person.actor(), event).await?;
    tx.commit().await
}
