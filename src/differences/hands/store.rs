//! All SQL of raised hands.
use crate::{
    base::ids::{ExcerptId, ThemeId},
    infra::db::{Db, Result, Tx},
    params,
};

pub const RAISE: &str = "insert into hands (excerpt_id, code) values ($1, $2) on conflict do nothing";
pub const OF_UNIT: &str = "select excerpt_id, code, revealed from hands where excerpt_id = $1";
pub const OF_CODE: &str = "select excerpt_id, code, revealed from hands where code = $1";
/// Holds the row too, so that nobody votes while the votes are shown.
pub const TAKE: &str = "update hands set revealed = revealed where code = $1 and not revealed returning excerpt_id";
pub const REVEAL: &str = "update hands set revealed = true where excerpt_id = $1 and not revealed";
pub const END: &str = "delete from hands where excerpt_id = $1";
pub const COUNT: &str = "select count(*) from hand_votes where excerpt_id = $1";
pub const VOTES: &str = "select outcome, theme_id from hand_votes where excerpt_id = $1 order by voter";
pub const VOTE: &str = "insert into hand_votes (excerpt_id, voter, outcome, theme_id) values ($1, $2, $3, $4) \
     on conflict (excerpt_id, voter) do update set outcome = excluded.outcome, theme_id = excluded.theme_id";
pub const MINE: &str = "select outcome, theme_id from hand_votes where excerpt_id = $1 and voter = $2";

/// A vote about one piece.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Hands {
    pub excerpt_id: ExcerptId,
    pub code: String,
    pub revealed: bool,
}

/// One theme, or *past nergens*, or *weet ik niet*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Vote {
    Theme(ThemeId),
    Nowhere,
    Unsure,
}

impl Vote {
    fn slug(&self) -> &'static str {
        match self {
            Self::Theme(_) => "themes",
            Self::Nowhere => "nowhere",
            Self::Unsure => "unsure",
        }
    }

    fn stored((outcome, theme): (String, Option<ThemeId>)) -> Self {
        match (outcome.as_str(), theme) {
            (_, Some(theme)) => Self::Theme(theme),
            ("nowhere", None) => Self::Nowhere,
            _ => Self::Unsure,
        }
    }
}

/// False when this code is in use, or this piece is voted on already.
pub async fn raise(tx: &mut Tx, excerpt: &ExcerptId, code: &str) -> Result<bool> {
    Ok(tx.execute(RAISE, params![excerpt, code]).await? == 1)
}

pub async fn of_unit(db: &Db, excerpt: &ExcerptId) -> Result<Option<Hands>> {
    db.optional(OF_UNIT, params![excerpt]).await
}

pub async fn of_code(db: &Db, code: &str) -> Result<Option<Hands>> {
    db.optional(OF_CODE, params![code]).await
}

/// The piece behind a code, held for a vote; `None` when nobody can vote with it (any more).
pub async fn take(tx: &mut Tx, code: &str) -> Result<Option<ExcerptId>> {
    let row: Option<(ExcerptId,)> = tx.optional(TAKE, params![code]).await?;
    Ok(row.map(|(id,)| id))
}

/// Keeps the one vote of somebody.
pub async fn vote(tx: &mut Tx, excerpt: &ExcerptId, voter: &str, vote: &Vote) -> Result<()> {
    let theme = if let Vote::Theme(theme) = vote { Some(theme) } else { None };
    tx.execute(VOTE, params![excerpt, voter, vote.slug(), theme]).await.map(drop)
}

/// False when there is nothing to show.
pub async fn reveal(tx: &mut Tx, excerpt: &ExcerptId) -> Result<bool> {
    Ok(tx.execute(REVEAL, params![excerpt]).await? == 1)
}

/// Ends it, with its votes. False when there was none.
pub async fn end(tx: &mut Tx, excerpt: &ExcerptId) -> Result<bool> {
    Ok(tx.execute(END, params![excerpt]).await? == 1)
}

pub async fn count(db: &Db, excerpt: &ExcerptId) -> Result<i64> {
    let (count,): (i64,) = db.one(COUNT, params![excerpt]).await?;
    Ok(count)
}

/// The votes by seat: in an order that belongs to nobody.
pub async fn votes(db: &Db, excerpt: &ExcerptId) -> Result<Vec<Vote>> {
    Ok(db.all(VOTES, params![excerpt]).await?.into_iter().map(Vote::stored).collect())
}

pub async fn mine(db: &Db, excerpt: &ExcerptId, voter: &str) -> Result<Option<Vote>> {
    Ok(db.optional(MINE, params![excerpt, voter]).await?.map(Vote::stored))
}

pub const STATEMENTS: &[&str] = &[RAISE, OF_UNIT, OF_CODE, TAKE, REVEAL, END, COUNT, VOTES, VOTE, MINE];
