//! All SQL of sign-ups.
use super::{
    model::NewSignup,
    seating::{Seating, Waiting},
};
use crate::{
    access::Scope,
    base::{
        ids::{DialogueId, SignupId},
        time::{LocalTime, Timestamp},
    },
    dialogues::{Dialogue, Group},
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
    pub seated_at: Option<i64>,
    pub offer_until: Option<i64>,
    pub cancelled_at: Option<i64>,
}

/// Where a sign-up is in its life; every state but the last has a way out (C-19).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// No seat: on the waiting list.
    Waiting,
    /// A seat is kept until a moment, for the person to accept.
    Offered {
        until: Timestamp,
    },
    /// A seat.
    Confirmed,
    Ended,
}

impl Signup {
    pub fn state(&self) -> State {
        match (self.cancelled_at, self.seated_at, self.offer_until) {
            (Some(_), _, _) => State::Ended,
            (None, None, _) => State::Waiting,
            (None, Some(_), Some(until)) => State::Offered { until: Timestamp(until) },
            (None, Some(_), None) => State::Confirmed,
        }
    }
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
    /// People on the waiting list.
    pub waiting: i64,
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

macro_rules! signups {
    ($rest:literal) => {
        concat!("select id, dialogue_id, people, email, seated_at, offer_until, cancelled_at from signups ", $rest)
    };
}

pub const INSERT: &str = "insert into signups (id, dialogue_id, people, email, needs, coming_as, code_hash, created_at, seated_at, \
     waiting_since) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
pub const BY_CODE: &str = signups!("where code_hash = $1");
pub const BY_ID: &str = signups!("where id = $1");
pub const ENDED: &str =
    "select id, cancelled_at, coalesce(ended, 'afgemeld') as ended from signups where cancelled_at is not null order by id";
pub const BY_OFFER: &str = signups!("where offer_hash = $1");
/// The number of people stays; what says anything about them goes (INW-04).
pub const END: &str = "update signups set cancelled_at = $2, ended = $3, offer_until = null, email = null, needs = '', coming_as = null \
     where id = $1 and cancelled_at is null";
pub const HELD: &str = "select coming_as, cast(sum(people) as bigint) as people from signups \
     where dialogue_id = $1 and cancelled_at is null and seated_at is not null group by coming_as";
pub const WAITING: &str = "select id, people, coming_as, email from signups \
     where dialogue_id = $1 and cancelled_at is null and seated_at is null order by waiting_since, id";
/// The last in line; the next one comes behind, also within the same moment (C-07).
pub const LAST_IN_LINE: &str = "select max(waiting_since) as since from signups where dialogue_id = $1";
pub const OFFER: &str = "update signups set seated_at = $2, offer_until = $3, offer_hash = $4 \
     where id = $1 and cancelled_at is null and seated_at is null";
pub const ACCEPT: &str = "update signups set offer_until = null where id = $1 and cancelled_at is null and offer_until > $2";
pub const LAPSED: &str = signups!("where dialogue_id = $1 and cancelled_at is null and offer_until <= $2 order by offer_until, id");
/// Everybody who has no seat, or has not accepted it.
pub const UNSEATED: &str =
    signups!("where dialogue_id = $1 and cancelled_at is null and (seated_at is null or offer_until is not null) order by id");
/// Dialogues where something is due: an offer that lapsed, somebody who waits.
/// A cancelled dialogue has nothing to settle: it ended for everybody at once.
pub const TO_SETTLE: &str = "select x.dialogue_id from (select dialogue_id from signups where cancelled_at is null and offer_until <= $1 \
     union select dialogue_id from signups where cancelled_at is null and seated_at is null) x \
     join dialogues d on d.id = x.dialogue_id where d.cancelled_at is null order by x.dialogue_id";
pub const STILL_WANTS: &str = "select count(*) from signups where dialogue_id = $1 and email = $2 and cancelled_at is null";

/// Nothing but the number of people stays of a dialogue that ended before a moment (FAC-04).
pub const FORGET_PAST: &str = "update signups set email = null, needs = '', coming_as = null \
     where (email is not null or needs <> '' or coming_as is not null) \
     and dialogue_id in (select id from dialogues where ends_local < $1)";

macro_rules! totals {
    ($when:literal) => {
        concat!(
            "select d.id, d.title, d.starts_local, d.cancelled_at as dialogue_cancelled_at, d.seats, \
             coalesce(cast(sum(case when s.cancelled_at is null and s.seated_at is not null then s.people end) as bigint), 0) as people, \
             count(case when s.cancelled_at is null and s.seated_at is not null then s.id end) as signups, \
             coalesce(cast(sum(case when s.cancelled_at is null and s.seated_at is null then s.people end) as bigint), 0) as waiting, \
             coalesce(cast(sum(case when s.cancelled_at is not null then s.people end) as bigint), 0) as cancelled, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%rolstoel%' then 1 end) as wheelchair, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%tolk%' then 1 end) as interpreter, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%lezen%' then 1 end) as reading, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%kinderopvang%' then 1 end) as childcare \
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

/// A sign-up with a seat, or on the waiting list.
pub async fn insert(tx: &mut Tx, id: &SignupId, dialogue: &DialogueId, new: &NewSignup, code_hash: &str, place: Place) -> Result<u64> {
    let email = new.email.as_ref().map(|email| email.as_str());
    let (seated, waiting, now) = match place {
        Place::Seat(now) => (Some(now.0), None, now),
        Place::List { now, since } => (None, Some(since.0), now),
    };
    let group = new.coming_as.map(Group::slug);
    tx.execute(INSERT, params![id, dialogue, new.people, email, new.needs_stored(), group, code_hash, now, seated, waiting]).await
}

/// Where a new sign-up comes, and when.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Seat(Timestamp),
    /// Since when it waits is its place in line.
    List {
        now: Timestamp,
        since: Timestamp,
    },
}

/// The seats of a dialogue that the caller holds the lock of.
pub async fn seating(tx: &mut Tx, dialogue: &Dialogue, now: LocalTime) -> Result<Seating> {
    Ok(seats_of(dialogue, &tx.all(HELD, params![&dialogue.id]).await?, now))
}

/// The same outside a transaction, to say why there is no offer yet.
pub async fn seating_now(db: &Db, dialogue: &Dialogue, now: LocalTime) -> Result<Seating> {
    Ok(seats_of(dialogue, &db.all(HELD, params![&dialogue.id]).await?, now))
}

fn seats_of(dialogue: &Dialogue, held: &[(Option<String>, i64)], now: LocalTime) -> Seating {
    let of = |group: Group| held.iter().filter(|(name, _)| name.as_deref() == Some(group.slug())).map(|(_, people)| people).sum();
    let held_by = [Group::Parents, Group::Youths, Group::Professionals].map(of);
    Seating { seats: dialogue.seats, held: held.iter().map(|(_, people)| people).sum(), held_by, kept: dialogue.reserved().at(now) }
}

/// The waiting list, in order.
pub async fn waiting(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Waiting>> {
    tx.all(WAITING, params![dialogue]).await
}

/// The moment that puts somebody at the end of the line.
pub async fn end_of_line(tx: &mut Tx, dialogue: &DialogueId, now: Timestamp) -> Result<Timestamp> {
    let (last,): (Option<i64>,) = tx.one(LAST_IN_LINE, params![dialogue]).await?;
    Ok(last.map_or(now, |last| now.max(Timestamp(last + 1))))
}

/// The same outside a transaction, to say why there is no offer yet.
pub async fn waiting_list(db: &Db, dialogue: &DialogueId) -> Result<Vec<Waiting>> {
    db.all(WAITING, params![dialogue]).await
}

/// False when the group has a seat or is gone.
pub async fn offer(tx: &mut Tx, id: &SignupId, hash: &str, now: Timestamp, until: Timestamp) -> Result<bool> {
    Ok(tx.execute(OFFER, params![id, now, until, hash]).await? == 1)
}

/// False when the offer lapsed, was accepted before, or is gone.
pub async fn accept(tx: &mut Tx, id: &SignupId, now: Timestamp) -> Result<bool> {
    Ok(tx.execute(ACCEPT, params![id, now]).await? == 1)
}

/// Offers nobody answered in time.
pub async fn lapsed(tx: &mut Tx, dialogue: &DialogueId, now: Timestamp) -> Result<Vec<Signup>> {
    tx.all(LAPSED, params![dialogue, now]).await
}

pub async fn unseated(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Signup>> {
    tx.all(UNSEATED, params![dialogue]).await
}

pub async fn to_settle(db: &Db, now: Timestamp) -> Result<Vec<DialogueId>> {
    let rows: Vec<(DialogueId,)> = db.all(TO_SETTLE, params![now]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn by_offer(tx: &mut Tx, hash: &str) -> Result<Option<Signup>> {
    tx.optional(BY_OFFER, params![hash]).await
}

/// The same outside a transaction, to show the offer.
pub async fn find_offer(db: &Db, hash: &str) -> Result<Option<Signup>> {
    db.optional(BY_OFFER, params![hash]).await
}

pub async fn by_code(tx: &mut Tx, code_hash: &str) -> Result<Option<Signup>> {
    tx.optional(BY_CODE, params![code_hash]).await
}

/// The same outside a transaction, to ask "do you want to cancel?".
pub async fn find(db: &Db, code_hash: &str) -> Result<Option<Signup>> {
    db.optional(BY_CODE, params![code_hash]).await
}

/// False when it was cancelled before.
pub async fn end(tx: &mut Tx, id: &SignupId, how: Ending, now: Timestamp) -> Result<bool> {
    Ok(tx.execute(END, params![id, now, how.slug()]).await? == 1)
}

/// How a sign-up ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Cancelled,
    /// The person did not want the seat that was offered.
    Declined,
    /// The offer was not answered in time.
    Lapsed,
    /// The dialogue began, and there was no seat.
    Begun,
}

impl Ending {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cancelled => "afgemeld",
            Self::Declined => "afgewezen",
            Self::Lapsed => "verlopen",
            Self::Begun => "begonnen",
        }
    }
}

/// Forgets who came to dialogues that ended before a moment; gives how many sign-ups held something.
pub async fn forget_past(tx: &mut Tx, before: LocalTime) -> Result<u64> {
    tx.execute(FORGET_PAST, params![before.stored()]).await
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

pub const STATEMENTS: &[&str] = &[
    INSERT,
    BY_CODE,
    BY_ID,
    ENDED,
    BY_OFFER,
    END,
    HELD,
    WAITING,
    FORGET_PAST,
    LAST_IN_LINE,
    OFFER,
    ACCEPT,
    LAPSED,
    UNSEATED,
    TO_SETTLE,
    STILL_WANTS,
    COMING,
    PAST,
];
