//! All SQL of removing sign-ups.
use super::MOST;
use crate::{
    base::{
        ids::{DialogueId, SignupId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
};

/// A sign-up as staff see it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub id: SignupId,
    /// The how manieth sign-up of the dialogue it is; stays the same when others end.
    pub number: i64,
    pub people: i64,
    pub created_at: i64,
    pub seated_at: Option<i64>,
    pub offer_until: Option<i64>,
}

/// A removal that was done.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Removal {
    pub reason: String,
    pub signups: i64,
    pub people: i64,
    pub removed_at: i64,
}

/// The sign-ups that stand, newest first.
pub const LINES: &str = "select x.id, x.number, x.people, x.created_at, x.seated_at, x.offer_until from \
     (select id, people, created_at, seated_at, offer_until, cancelled_at, \
     row_number() over (order by created_at, id) as number from signups where dialogue_id = $1) x \
     where x.cancelled_at is null order by x.number desc limit $2";
pub const BETWEEN: &str = "select id from signups where dialogue_id = $1 and cancelled_at is null \
     and created_at >= $2 and created_at < $3 order by created_at, id limit $4";
pub const BY_ID: &str = "select reason, signups, people, removed_at from signup_removals where id = $1";
pub const INSERT: &str = "insert into signup_removals (id, dialogue_id, reason, signups, people, removed_at) \
     values ($1, $2, $3, $4, $5, $6)";
pub const OF_DIALOGUE: &str = "select reason, signups, people, removed_at from signup_removals where dialogue_id = $1 \
     order by removed_at desc, id limit 100";

pub async fn lines(db: &Db, dialogue: &DialogueId) -> Result<Vec<Line>> {
    db.all(LINES, params![dialogue, MOST]).await
}

/// Who signed up from one moment until another, the first of them.
pub async fn between(db: &Db, dialogue: &DialogueId, from: Timestamp, until: Timestamp) -> Result<Vec<SignupId>> {
    let rows: Vec<(SignupId,)> = db.all(BETWEEN, params![dialogue, from, until, MOST]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether the form with this key was sent before.
pub async fn is_done(tx: &mut Tx, key: &str) -> Result<bool> {
    let row: Option<Removal> = tx.optional(BY_ID, params![key]).await?;
    Ok(row.is_some())
}

/// Notes a removal; `key` is the key of the form.
pub async fn insert(tx: &mut Tx, key: &str, dialogue: &DialogueId, removal: &Removal) -> Result<()> {
    let Removal { reason, signups, people, removed_at } = removal;
    tx.execute(INSERT, params![key, dialogue, reason.as_str(), *signups, *people, *removed_at]).await.map(drop)
}

/// What was removed of a dialogue, newest first.
pub async fn removed(db: &Db, dialogue: &DialogueId) -> Result<Vec<Removal>> {
    db.all(OF_DIALOGUE, params![dialogue]).await
}

pub const STATEMENTS: &[&str] = &[LINES, BETWEEN, BY_ID, INSERT, OF_DIALOGUE];
