//! Counting and undoing: each one transaction with its audit line.
use super::store::{self, Count};
use crate::{
    access::Person,
    audit::{self, Event},
    base::ids::DialogueId,
    infra::{App, db},
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

fn event<'a>(action: &'static str, dialogue: &'a DialogueId) -> Event<'a> {
    Event { action, object: "dialogue", id: Some(dialogue.as_str()) }
}
