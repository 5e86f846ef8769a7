//! Making a series: one transaction.
use super::{model, store};
use crate::{
    access::Planner,
    audit::{self, Event},
    base::{ids::SeriesId, time::LocalTime},
    dialogues::{self, Dialogue},
    infra::{App, db, problem::Problem},
};

/// Makes the series and a concept per start; the source becomes its first dialogue. `key` is the key
/// of the form and the id of the series, so the same form sent twice makes one.
///
/// # Errors
/// Of the database, and when no free address is found.
pub async fn make(
    app: &App,
    planner: &Planner,
    source: &Dialogue,
    title: &str,
    starts: &[LocalTime],
    key: &str,
) -> Result<SeriesId, Problem> {
    let id = SeriesId::from(key);
    // Another dialogue may take an address between looking and writing.
    for _ in 0..3 {
        if store::one(&app.db, &planner.scope, &id).await?.is_some() {
            return Ok(id);
        }
        if db::unless_taken(try_make(app, planner, source, title, starts, &id).await)?.is_some() {
            return Ok(id);
        }
    }
    Err(Problem::ours("no free name for a series"))
}

async fn try_make(app: &App, planner: &Planner, source: &Dialogue, title: &str, starts: &[LocalTime], id: &SeriesId) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    let last = starts.iter().max().copied().unwrap_or(source.starts()).max(source.starts());
    let first = starts.iter().min().copied().unwrap_or(source.starts()).min(source.starts());
    store::insert(&mut tx, id, title, source, (first, last), app.clock.now()).await?;
    store::join(&mut tx, &source.id, id).await?;
    for start in starts {
        let dialogue = app.random.id();
        dialogues::commands::plan_in(app, &mut tx, planner, &dialogue, &model::copy(source, *start, id)).await?;
    }
    let event = Event { action: "series.made", object: "series", id: Some(id.as_str()) };
    audit::record(app, &mut tx, &planner.person.actor(), event).await?;
    tx.commit().await
}
