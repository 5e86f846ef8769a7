//! What the werkgroep does with differences: open and close a round, decide, ask a coder to look again.
use super::{hands, model::Deciding, store};
use crate::{
    access::Coder,
    audit::{self, Event},
    base::ids::{CodingId, ExcerptId, RoundId},
    infra::{App, db},
    themes::{agreement::sample::Share, tally},
};

/// Opens a round; `key` is the key of the form and the id of the round. False when another one is open.
pub async fn open_round(app: &App, coder: &Coder, key: &str, name: &str, share: Share) -> db::Result<bool> {
    let opened = async {
        let mut tx = app.db.begin().await?;
        let id = RoundId::from(key);
        store::open(&mut tx, &id, name, share, app.clock.now()).await?;
        let event = Event { action: "round.opened", object: "round", id: Some(id.as_str()) };
        audit::record(app, &mut tx, &coder.person.actor(), event).await?;
        tx.commit().await
    };
    if db::unless_taken(opened.await)?.is_some() {
        return Ok(true);
    }
    // The same form twice is one round.
    Ok(store::rounds(&app.db).await?.iter().any(|round| round.id.as_str() == key))
}

/// Closes a round: nobody is asked for a second look any more. `None` when there is no such open round.
pub async fn close_round(app: &App, coder: &Coder, id: &RoundId) -> db::Result<Option<()>> {
    let mut tx = app.db.begin().await?;
    if !store::close(&mut tx, id, app.clock.now()).await? {
        return Ok(None);
    }
    let event = Event { action: "round.closed", object: "round", id: Some(id.as_str()) };
    audit::record(app, &mut tx, &coder.person.actor(), event).await?;
    tx.commit().await?;
    Ok(Some(()))
}

/// Keeps the decision, counts the text anew and ends the raising of hands. `None` when there is no such piece to talk about.
pub async fn decide(app: &App, coder: &Coder, excerpt: &ExcerptId, what: &Deciding) -> db::Result<Option<()>> {
    let mut tx = app.db.begin().await?;
    let Some(objected) = store::hold(&mut tx, excerpt).await? else { return Ok(None) };
    let Some(unit) = store::unit_in(&mut tx, excerpt).await? else { return Ok(None) };
    store::put_decision(&mut tx, excerpt, what, objected, app.clock.now()).await?;
    hands::store::end(&mut tx, excerpt).await?;
    tally::refresh(&mut tx, &unit.contribution_id).await?;
    let event = Event { action: "excerpt.decided", object: "excerpt", id: Some(excerpt.as_str()) };
    audit::record(app, &mut tx, &coder.person.actor(), event).await?;
    tx.commit().await?;
    Ok(Some(()))
}

/// Asks one coder to look again at one piece (E-17). The choice stays until there is another. `None`: no such choice.
pub async fn reopen(app: &App, coder: &Coder, excerpt: &ExcerptId, coding: &CodingId) -> db::Result<Option<()>> {
    let mut tx = app.db.begin().await?;
    if store::hold(&mut tx, excerpt).await?.is_none() || store::unit_in(&mut tx, excerpt).await?.is_none() {
        return Ok(None);
    }
    if !store::reopen(&mut tx, excerpt, coding).await? {
        return Ok(None);
    }
    let event = Event { action: "coding.reopened", object: "coding", id: Some(coding.as_str()) };
    audit::record(app, &mut tx, &coder.person.actor(), event).await?;
    tx.commit().await?;
    Ok(Some(()))
}
