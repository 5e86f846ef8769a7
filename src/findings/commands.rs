//! Writing, agreeing on, and founding a finding: each one transaction with its line in the log.
use super::{
    model::{State, Written},
    store::{self, Save},
};
use crate::{
    access::Coder,
    audit::{self, Event},
    base::ids::{ExcerptId, FindingId},
    infra::{
        App,
        db::{self, Tx},
    },
};

pub async fn write(app: &App, coder: &Coder, written: &Written) -> db::Result<FindingId> {
    let id: FindingId = app.random.id();
    let mut tx = app.db.begin().await?;
    store::insert(&mut tx, &id).await?;
    store::put(&mut tx, &id, written, Save { edition: 1, by: &coder.person.account, at: app.clock.now() }).await?;
    note(app, &mut tx, coder, "finding.written", &id).await?;
    tx.commit().await?;
    Ok(id)
}

/// Saves over the edition that was seen; false when there is a newer one, and then nothing is changed.
pub async fn rewrite(app: &App, coder: &Coder, id: &FindingId, seen: i64, written: &Written) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    if !store::raise(&mut tx, id, seen).await? {
        return Ok(false);
    }
    store::put(&mut tx, id, written, Save { edition: seen + 1, by: &coder.person.account, at: app.clock.now() }).await?;
    note(app, &mut tx, coder, "finding.rewritten", id).await?;
    tx.commit().await?;
    Ok(true)
}

/// Agrees on a finding, takes that back, or puts it away. The same again changes nothing.
pub async fn set_state(app: &App, coder: &Coder, id: &FindingId, state: State) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    if store::set_state(&mut tx, id, state).await? {
        let action = match state {
            State::Draft => "finding.reopened",
            State::Agreed => "finding.agreed",
            State::Away => "finding.put_away",
        };
        note(app, &mut tx, coder, action, id).await?;
    }
    tx.commit().await
}

/// The finding rests on these citaten from now on, or no longer. Gives how many that changed.
pub async fn choose(app: &App, coder: &Coder, id: &FindingId, excerpts: &[ExcerptId], rests: bool) -> db::Result<u64> {
    let mut tx = app.db.begin().await?;
    let mut changed = 0;
    for excerpt in excerpts {
        changed += store::choose(&mut tx, id, excerpt, rests).await?;
    }
    if changed > 0 {
        note(app, &mut tx, coder, if rests { "finding.founded" } else { "finding.unfounded" }, id).await?;
    }
    tx.commit().await?;
    Ok(changed)
}

async fn note(app: &App, tx: &mut Tx, coder: &Coder, action: &'static str, id: &FindingId) -> db::Result<()> {
    audit::record(app, tx, &coder.person.actor(), Event { action, object: "finding", id: Some(id.as_str()) }).await
}
