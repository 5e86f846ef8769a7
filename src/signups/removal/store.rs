//! All SQL of removing sign-ups.
use super::MOST;
use crate::{
    base::{
        ids::{DialogueId, SignupId},
        time::{LocalTime, Timestamp},
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

/// The sign-ups that stand, newest first; with $3 and $4 those of that time.
pub const LINES: &str = "select x.id, x.number, x.people, x.created_at, x.seated_at, x.offer_until from \
     (select id, people, created_at, seated_at, offer_until, cancelled_at, \
     row_number() over (order by created_at, id) as number from signups where dialogue_id = $1) x \
     where x.cancelled_at is null and (cast($3 as bigint) is null or (x.created_at >= $3 and x.created_at < $4)) \
     order by x.number desc limit $2";
pub const BY_ID: &str = "select reason, signups, people, removed_at from signup_removals where id = $1 and dialogue_id = $2";
pub const INSERT: &str = "insert into signup_removals (id, dialogue_id, reason, signups, people, removed_at) \
     values ($1, $2, $3, $4, $5, $6)";
pub const OF_DIALOGUE: &str = "select reason, signups, people, removed_at from signup_removals where dialogue_id = $1 \
     order by removed_at desc, id limit 100";

/// The newest of them; with a range those who signed up from its first moment until its last.
pub async fn lines(db: &Db, dialogue: &DialogueId, range: Option<(Timestamp, Timestamp)>) -> Result<Vec<Line>> {
    let (from, until) = range.map(|(from, until)| (from.0, until.0)).unzip();
    db.all(LINES, params![dialogue, MOST, from, until]).await
}

/// Whether the form with this key was sent before.
pub async fn is_done(tx: &mut Tx, dialogue: &DialogueId, key: &str) -> Result<bool> {
    let row: Option<Removal> = tx.optional(BY_ID, params![key, dialogue]).await?;
    Ok(row.is_some())
}

/// The same outside a transaction: a page that shows the form again gives it a new key.
pub async fn was_done(db: &Db, dialogue: &DialogueId, key: &str) -> Result<bool> {
    let row: Option<Removal> = db.optional(BY_ID, params![key, dialogue]).await?;
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

/// Free text has a term too: as long as the people it is about can be known.
pub const FORGET_REASONS: &str = "update signup_removals set reason = '' where reason <> '' \
     and dialogue_id in (select id from dialogues where ends_local < $1)";

/// Forgets why sign-ups were removed of dialogues that ended before a moment; gives how often.
pub async fn forget_reasons(tx: &mut Tx, before: LocalTime) -> Result<u64> {
    tx.execute(FORGET_REASONS, params![before.stored()]).await
}

pub const STATEMENTS: &[&str] = &[LINES, BY_ID, INSERT, OF_DIALOGUE, FORGET_REASONS];
