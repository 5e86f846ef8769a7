//! All SQL of sign-ups.
use super::model::NewSignup;
use crate::{
    access::Scope,
    base::{
        ids::{DialogueId, SignupId},
        time::{LocalTime, Timestamp},
    },
    infra::db::{Db, Result, Tx},
    params,
};

/// A sign-up as it is kept.
#[derive(Clone, sqlx::FromRow)]
pub struct Signup {
    pub id: SignupId,
    pub dialogue_id: DialogueId,
    pub people: i64,
    pub email: Option<String>,
    pub cancelled_at: Option<i64>,
}

/// Somebody who wants to hear about a dialogue. Not printable: an address stays out of logs.
#[derive(Clone, sqlx::FromRow)]
pub struct Recipient {
    pub email: String,
}

/// What staff see of the sign-ups of one dialogue: numbers only.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Totals {
    pub id: DialogueId,
    pub title: String,
    pub starts_local: String,
    pub dialogue_cancelled_at: Option<i64>,
    pub seats: i64,
    pub people: i64,
    pub signups: i64,
    /// People who cancelled.
    pub cancelled: i64,
    pub wheelchair: i64,
    pub interpreter: i64,
    pub reading: i64,
    pub childcare: i64,
}

impl Totals {
    pub fn seats_left(&self) -> i64 {
        (self.seats - self.people).max(0)
    }
}

pub const INSERT: &str = "insert into signups (id, dialogue_id, people, email, needs, code_hash, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7)";
pub const BY_CODE: &str = "select id, dialogue_id, people, email, cancelled_at from signups where code_hash = $1";
/// The number of people stays; what says anything about them goes (INW-04).
pub const CANCEL: &str = "update signups set cancelled_at = $2, email = null, needs = '' where id = $1 and cancelled_at is null";
pub const STILL_WANTS: &str = "select count(*) from signups where dialogue_id = $1 and email = $2 and cancelled_at is null";
/// One row per address, however often it signed up.
pub const RECIPIENTS: &str = "select distinct email from signups \
     where dialogue_id = $1 and cancelled_at is null and email is not null order by email";

macro_rules! totals {
    ($when:literal) => {
        concat!(
            "select d.id, d.title, d.starts_local, d.cancelled_at as dialogue_cancelled_at, d.seats, \
             coalesce(cast(sum(case when s.cancelled_at is null then s.people end) as bigint), 0) as people, \
             count(case when s.cancelled_at is null then s.id end) as signups, \
             coalesce(cast(sum(case when s.cancelled_at is not null then s.people end) as bigint), 0) as cancelled, \
             count(case when s.cancelled_at is null and s.needs like '%rolstoel%' then 1 end) as wheelchair, \
             count(case when s.cancelled_at is null and s.needs like '%tolk%' then 1 end) as interpreter, \
             count(case when s.cancelled_at is null and s.needs like '%lezen%' then 1 end) as reading, \
             count(case when s.cancelled_at is null and s.needs like '%kinderopvang%' then 1 end) as childcare \
             from dialogues d left join signups s on s.dialogue_id = d.id \
             where d.published_at is not null and (cast($1 as text) is null or d.gemeente_id = $1) and ",
            $when,
            " limit $3 offset $4"
        )
    };
}
/// From a moment on, soonest first.
pub const COMING: &str = totals!("d.ends_local >= $2 group by d.id order by d.starts_local, d.id");
/// Before a moment, newest first.
pub const PAST: &str = totals!("d.ends_local < $2 group by d.id order by d.starts_local desc, d.id");

pub async fn insert(tx: &mut Tx, id: &SignupId, dialogue: &DialogueId, new: &NewSignup, code_hash: &str, now: Timestamp) -> Result<u64> {
    let email = new.email.as_ref().map(|email| email.as_str());
    tx.execute(INSERT, params![id, dialogue, new.people, email, new.needs_stored(), code_hash, now]).await
}

pub async fn by_code(tx: &mut Tx, code_hash: &str) -> Result<Option<Signup>> {
    tx.optional(BY_CODE, params![code_hash]).await
}

/// The same outside a transaction, to ask "do you want to cancel?".
pub async fn find(db: &Db, code_hash: &str) -> Result<Option<Signup>> {
    db.optional(BY_CODE, params![code_hash]).await
}

/// False when it was cancelled before.
pub async fn cancel(tx: &mut Tx, id: &SignupId, now: Timestamp) -> Result<bool> {
    Ok(tx.execute(CANCEL, params![id, now]).await? == 1)
}

pub async fn recipients(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Recipient>> {
    tx.all(RECIPIENTS, params![dialogue]).await
}

/// The numbers of published dialogues in scope: the coming ones, or those that are over.
pub async fn totals(db: &Db, scope: &Scope, past: bool, now: LocalTime, limit: i64, offset: i64) -> Result<Vec<Totals>> {
    db.all(if past { PAST } else { COMING }, params![scope.gemeente(), now.stored(), limit, offset]).await
}

/// Whether another sign-up of this dialogue, that stands, has this address.
pub async fn still_wants(tx: &mut Tx, dialogue: &DialogueId, email: &str) -> Result<bool> {
    let (count,): (i64,) = tx.one(STILL_WANTS, params![dialogue, email]).await?;
    Ok(count > 0)
}

pub const STATEMENTS: &[&str] = &[INSERT, BY_CODE, CANCEL, RECIPIENTS, STILL_WANTS, COMING, PAST];
