//! All SQL of messages.
use super::Audience;
use crate::{
    base::{
        ids::DialogueId,
        time::{LocalTime, Timestamp},
    },
    infra::db::{Db, Result, Tx},
    outbox, params,
    signups::{mails::MESSAGE, notices::Recipient},
};

/// How many different addresses each choice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    pub seated: i64,
    pub waiting: i64,
    pub everybody: i64,
}

impl Counts {
    pub fn of(&self, audience: Audience) -> i64 {
        match audience {
            Audience::Seated => self.seated,
            Audience::Waiting => self.waiting,
            Audience::Everybody => self.everybody,
        }
    }
}

/// A message that was sent, and what became of its mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub written: LocalTime,
    pub audience: Option<Audience>,
    pub addresses: i64,
    pub arrived: i64,
    pub waiting: i64,
    pub failed: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    audience: String,
    addresses: i64,
    written_at: i64,
}

pub const COUNTS: &str = "select count(distinct case when seated_at is not null and offer_until is null then email end) as seated, \
     count(distinct case when seated_at is null or offer_until is not null then email end) as waiting, \
     count(distinct email) as everybody from signups where dialogue_id = $1 and cancelled_at is null and email is not null";
/// One row per address, however often it signed up.
pub const RECIPIENTS: &str = "select distinct email from signups where dialogue_id = $1 and cancelled_at is null and email is not null \
     and cast($2 as text) in ('allen', case when seated_at is not null and offer_until is null then 'plek' else 'wacht' end) order by email";
pub const BY_ID: &str = "select number from dialogue_messages where id = $1 and dialogue_id = $2";
pub const LAST_NUMBER: &str = "select coalesce(max(number), 0) as number from dialogue_messages where dialogue_id = $1";
pub const INSERT: &str = "insert into dialogue_messages (id, dialogue_id, number, audience, addresses, written_at) \
     values ($1, $2, $3, $4, $5, $6)";
pub const OF_DIALOGUE: &str = "select number, audience, addresses, written_at from dialogue_messages where dialogue_id = $1 \
     order by number desc limit 100";

pub async fn counts(db: &Db, dialogue: &DialogueId) -> Result<Counts> {
    db.one(COUNTS, params![dialogue]).await
}

pub async fn recipients(tx: &mut Tx, dialogue: &DialogueId, audience: Audience) -> Result<Vec<Recipient>> {
    tx.all(RECIPIENTS, params![dialogue, audience.slug()]).await
}

/// Whether the form with this key was sent before.
pub async fn is_sent(tx: &mut Tx, dialogue: &DialogueId, key: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx.optional(BY_ID, params![key, dialogue]).await?;
    Ok(row.is_some())
}

/// The same outside a transaction: a page that shows the form again gives it a new key.
pub async fn was_sent(db: &Db, dialogue: &DialogueId, key: &str) -> Result<bool> {
    let row: Option<(i64,)> = db.optional(BY_ID, params![key, dialogue]).await?;
    Ok(row.is_some())
}

/// The number of the next message of a dialogue, which the caller holds the lock of.
pub async fn next_number(tx: &mut Tx, dialogue: &DialogueId) -> Result<i64> {
    let (last,): (i64,) = tx.one(LAST_NUMBER, params![dialogue]).await?;
    Ok(last + 1)
}

/// A message as it is noted.
pub struct New<'a> {
    /// The key of the form.
    pub key: &'a str,
    pub number: i64,
    pub audience: Audience,
    pub addresses: i64,
}

pub async fn insert(tx: &mut Tx, dialogue: &DialogueId, new: &New<'_>, now: Timestamp) -> Result<()> {
    let values = params![new.key, dialogue, new.number, new.audience.slug(), new.addresses, now];
    tx.execute(INSERT, values).await.map(drop)
}

/// What was sent about a dialogue, newest first. A mail that is gone (its sign-up ended, or it was sent
/// fourteen days ago) is in none of the numbers but the first.
pub async fn sent(db: &Db, dialogue: &DialogueId) -> Result<Vec<Sent>> {
    let rows: Vec<Row> = db.all(OF_DIALOGUE, params![dialogue]).await?;
    let became = outbox::became(db, dialogue.as_str(), MESSAGE).await?;
    let row = |row: Row| {
        let of = became.iter().find(|mails| mails.version == row.number);
        let (kept, arrived, failed) = of.map_or((0, 0, 0), |mails| (mails.kept, mails.sent, mails.failed));
        Sent {
            written: LocalTime::at(Timestamp(row.written_at)),
            audience: Audience::parse(&row.audience),
            addresses: row.addresses,
            arrived,
            waiting: kept - arrived - failed,
            failed,
        }
    };
    Ok(rows.into_iter().map(row).collect())
}

pub const STATEMENTS: &[&str] = &[COUNTS, RECIPIENTS, BY_ID, LAST_NUMBER, INSERT, OF_DIALOGUE];
