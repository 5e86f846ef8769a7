//! Raising hands about a piece, voting, and showing the votes.
use super::store::{self, Vote};
use crate::{
    access::Coder,
    audit::{self, Event},
    base::ids::{AccountId, ExcerptId},
    differences::store as units,
    infra::{App, db, keys::Purpose, problem::Problem},
};

/// Opens a vote about this piece, with a free code. When there is one already nothing changes.
///
/// # Errors
/// Of the database; not found when there is no such piece to talk about; ours when no free code is found.
pub async fn raise(app: &App, coder: &Coder, excerpt: &ExcerptId) -> Result<(), Problem> {
    for _ in 0..20 {
        let mut tx = app.db.begin().await?;
        db::found(units::hold(&mut tx, excerpt).await?)?;
        db::found(units::unit_in(&mut tx, excerpt).await?)?;
        let code = format!("{:04}", app.random.below(10_000));
        if store::raise(&mut tx, excerpt, &code).await? {
            record(app, &mut tx, coder, "hands.raised", excerpt).await?;
            return Ok(tx.commit().await?);
        }
        if store::of_unit(&app.db, excerpt).await?.is_some() {
            return Ok(());
        }
    }
    Err(Problem::ours("no free code to vote with"))
}

async fn record(app: &App, tx: &mut db::Tx, coder: &Coder, action: &'static str, excerpt: &ExcerptId) -> db::Result<()> {
    audit::record(app, tx, &coder.person.actor(), Event { action, object: "excerpt", id: Some(excerpt.as_str()) }).await
}

/// The name of somebody's vote about this piece: tells nothing without the secret of the installation.
pub fn voter(app: &App, excerpt: &ExcerptId, account: &AccountId) -> String {
    app.keys.hash(Purpose::HandVote, &format!("{excerpt} {account}"))
}

/// Keeps the vote; a second one takes the place of the first. False when nobody can vote with this code.
/// Not in the log: who votes what is nobody's business.
pub async fn vote(app: &App, coder: &Coder, code: &str, vote: &Vote) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let Some(excerpt) = store::take(&mut tx, code).await? else { return Ok(false) };
    store::vote(&mut tx, &excerpt, &voter(app, &excerpt, &coder.person.account), vote).await?;
    tx.commit().await?;
    Ok(true)
}

/// Shows the votes; from then on nobody can vote. `None` when there is nothing to show.
pub async fn reveal(app: &App, coder: &Coder, excerpt: &ExcerptId) -> db::Result<Option<()>> {
    let mut tx = app.db.begin().await?;
    if !store::reveal(&mut tx, excerpt).await? {
        return Ok(None);
    }
    record(app, &mut tx, coder, "hands.shown", excerpt).await?;
    tx.commit().await?;
    Ok(Some(()))
}

/// Takes the hands down, with all votes. `None` when there were none.
pub async fn lower(app: &App, coder: &Coder, excerpt: &ExcerptId) -> db::Result<Option<()>> {
    let mut tx = app.db.begin().await?;
    if !store::end(&mut tx, excerpt).await? {
        return Ok(None);
    }
    record(app, &mut tx, coder, "hands.lowered", excerpt).await?;
    tx.commit().await?;
    Ok(Some(()))
}
