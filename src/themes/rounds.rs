//! Who judges which piece a second time (WER-02).
//!
//! - In an open round the first judgement of a piece draws it or not ([`is_sampled`]); nobody can tell beforehand.
//! - A piece that is drawn waits beside its first coder until somebody else has judged it, whatever the answer.
//! - Every coder looks first at what waits beside the coder who is next in the order of the accounts, so that
//!   coders who work at once get different pieces, and finding one is one step in an index.
//! - A choice that was reopened goes before everything else (E-17), until its coder judges the piece again.
use super::agreement::sample::{Share, is_sampled};
use crate::{
    base::ids::{AccountId, ContributionId, ExcerptId, RoundId},
    infra::{
        App,
        db::{Db, Result, Tx},
    },
    params,
};

/// The open round, when this piece can still be drawn: nobody else judged it before.
pub const DRAWS: &str = "select r.id, r.share from coding_rounds r where r.closed_at is null \
     and not exists (select 1 from round_units u where u.excerpt_id = $1) \
     and not exists (select 1 from codings k where k.excerpt_id = $1 and k.coder_id <> $2)";
pub const DRAW: &str = "insert into round_units (excerpt_id, round_id) values ($1, $2) on conflict (excerpt_id) do nothing";
pub const SETTLE: &str = "update round_units set beside = (select case when count(*) = 1 then min(k.coder_id) end from codings k \
     where k.excerpt_id = $1) where excerpt_id = $1 \
     and exists (select 1 from coding_rounds r where r.id = round_units.round_id and r.closed_at is null)";
pub const DONE_AGAIN: &str =
    "delete from reopened_codings where coding_id in (select k.id from codings k where k.excerpt_id = $1 and k.coder_id = $2)";
pub const REOPENED: &str = "select e.id, e.contribution_id, e.start_at, e.end_at from reopened_codings r join codings k on k.id = r.coding_id \
     join excerpts e on e.id = k.excerpt_id join contributions c on c.id = e.contribution_id \
     where r.coder_id = $1 and c.released_on is not null order by r.coding_id limit 1";
macro_rules! waiting {
    ($side:literal) => {
        concat!(
            "select e.id, e.contribution_id, e.start_at, e.end_at from round_units u join excerpts e on e.id = u.excerpt_id \
             join contributions c on c.id = e.contribution_id where u.beside ",
            $side,
            " $1 and c.released_on is not null order by u.beside, u.excerpt_id limit 1"
        )
    };
}
pub const AHEAD: &str = waiting!(">");
pub const BEHIND: &str = waiting!("<");
pub const PIECE: &str = "select id, contribution_id, start_at, end_at from excerpts where id = $1 and contribution_id = $2";

/// A fixed piece that a coder is asked to judge.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Piece {
    pub id: ExcerptId,
    pub contribution_id: ContributionId,
    pub start_at: i64,
    pub end_at: i64,
}

/// What this coder has to judge before anything new: a choice that was reopened, or a piece that waits for a second.
pub async fn second_for(db: &Db, coder: &AccountId) -> Result<Option<Piece>> {
    for statement in [REOPENED, AHEAD, BEHIND] {
        if let Some(piece) = db.optional(statement, params![coder]).await? {
            return Ok(Some(piece));
        }
    }
    Ok(None)
}

/// One piece of this text.
pub async fn piece(db: &Db, excerpt: &ExcerptId, text: &ContributionId) -> Result<Option<Piece>> {
    db.optional(PIECE, params![excerpt, text]).await
}

/// Keeps rounds right. To be called in every transaction that adds, changes or removes a coding of the piece.
pub async fn settle(app: &App, tx: &mut Tx, excerpt: &ExcerptId, coder: &AccountId) -> Result<()> {
    let round: Option<(RoundId, i64)> = tx.optional(DRAWS, params![excerpt, coder]).await?;
    if let Some((round, share)) = round
        && Share::percent(share).is_some_and(|share| is_sampled(&app.keys, &round, excerpt, share))
    {
        tx.execute(DRAW, params![excerpt, &round]).await?;
    }
    tx.execute(SETTLE, params![excerpt]).await?;
    tx.execute(DONE_AGAIN, params![excerpt, coder]).await.map(drop)
}

pub const STATEMENTS: &[&str] = &[DRAWS, DRAW, SETTLE, DONE_AGAIN, REOPENED, AHEAD, BEHIND, PIECE];
