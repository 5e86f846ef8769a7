//! All SQL of sign-ups.
use super::{
    model::{Need, NewSignup},
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
    pub needs: String,
    pub coming_as: Option<String>,
    /// Grows with every change.
    pub edition: i64,
    pub seated_at: Option<i64>,
    pub offer_until: Option<i64>,
    pub cancelled_at: Option<i64>,
    /// Since when mails to the address fail.
    pub mail_failed_at: Option<i64>,
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
    /// Addresses that do not work.
    pub unreached: i64,
}

impl Totals {
    pub fn seats_left(&self) -> i64 {
        (self.seats - self.people).max(0)
    }
}

macro_rules! signups {
    ($rest:literal) => {
        concat!(
            "select id, dialogue_id, people, email, needs, coming_as, edition, seated_at, offer_until, cancelled_at, mail_failed_at \
             from signups ",
            $rest
        )
    };
}

pub const INSERT: &str = "insert into signups (id, dialogue_id, people, email, needs, coming_as, code_hash, created_at, seated_at, \
     waiting_since) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (code_hash) do nothing";
pub const BY_CODE: &str = signups!("where code_hash = $1");
pub const BY_ID: &str = signups!("where id = $1");
pub const ENDED: &str =
    "select id, cancelled_at, coalesce(ended, 'afgemeld') as ended from signups where cancelled_at is not null order by id";
pub const BY_OFFER: &str = signups!("where offer_hash = $1");
/// The number of people stays; what says anything about them goes (INW-04).
pub const END: &str = "update signups set cancelled_at = $2, ended = $3, offer_until = null, email = null, needs = '', coming_as = null, \
     mail_failed_at = null where id = $1 and cancelled_at is null";
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
pub const STANDING: &str = signups!("where dialogue_id = $1 and cancelled_at is null order by created_at, id");
/// Everybody who has no seat, or has not accepted it.
pub const UNSEATED: &str =
    signups!("where dialogue_id = $1 and cancelled_at is null and (seated_at is null or offer_until is not null) order by id");
/// Dialogues where something is due: an offer that lapsed, somebody who waits.
/// A cancelled dialogue has nothing to settle: it ended for everybody at once.
pub const TO_SETTLE: &str = "select x.dialogue_id from (select dialogue_id from signups where cancelled_at is null and offer_until <= $1 \
     union select dialogue_id from signups where cancelled_at is null and seated_at is null) x \
     join dialogues d on d.id = x.dialogue_id where d.cancelled_at is null order by x.dialogue_id";
/// Sign-ups with a seat, per need.
pub const NEEDS: &str = "select count(case when needs like '%rolstoel%' then 1 end), count(case when needs like '%tolk%' then 1 end), \
     count(case when needs like '%lezen%' then 1 end), count(case when needs like '%kinderopvang%' then 1 end) \
     from signups where dialogue_id = $1 and cancelled_at is null and seated_at is not null";
pub const STILL_WANTS: &str = "select count(*) from signups where dialogue_id = $1 and email = $2 and cancelled_at is null";

/// Nothing but the number of people stays of a dialogue that ended before a moment (FAC-04).
pub const FORGET_PAST: &str = "update signups set email = null, needs = '', coming_as = null, mail_failed_at = null \
     where (email is not null or needs <> '' or coming_as is not null or mail_failed_at is not null) \
     and dialogue_id in (select id from dialogues where ends_local < $1)";

pub const REACHED: &str = "update signups set mail_failed_at = null where email = $1 and mail_failed_at is not null";
pub const NOT_REACHED: &str = "update signups set mail_failed_at = $2 where email = $1 and cancelled_at is null";

/// The dialogues of one page first, then their sign-ups: the cost does not grow with the region.
macro_rules! totals {
    ($when:literal, $page:literal, $order:literal) => {
        concat!(
            "select p.id, p.title, p.starts_local, p.cancelled_at as dialogue_cancelled_at, p.seats, \
             coalesce(cast(sum(case when s.cancelled_at is null and s.seated_at is not null then s.people end) as bigint), 0) as people, \
             count(case when s.cancelled_at is null and s.seated_at is not null then s.id end) as signups, \
             coalesce(cast(sum(case when s.cancelled_at is null and s.seated_at is null then s.people end) as bigint), 0) as waiting, \
             coalesce(cast(sum(case when s.cancelled_at is not null and coalesce(s.ended, '') <> 'verwijderd' then s.people end) as bigint), 0) as cancelled, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%rolstoel%' then 1 end) as wheelchair, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%tolk%' then 1 end) as interpreter, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%lezen%' then 1 end) as reading, \
             count(case when s.cancelled_at is null and s.seated_at is not null and s.needs like '%kinderopvang%' then 1 end) as childcare, \
             count(distinct case when s.cancelled_at is null and s.mail_failed_at is not null then s.email end) as unreached \
             from (select d.id, d.title, d.starts_local, d.cancelled_at, d.seats from dialogues d \
             where d.published_at is not null and (cast($1 as text) is null or d.gemeente_id = $1) and ",
            $when,
            $page,
            ") p left join signups s on s.dialogue_id = p.id group by p.id, p.title, p.starts_local, p.cancelled_at, p.seats",
            $order
        )
    };
}
/// Not ended at a moment, soonest first. No dialogue goes on after midnight.
pub const COMING: &str = totals!(
    "d.starts_local >= substr($2, 1, 10) and d.ends_local >= $2",
    " order by d.starts_local, d.id limit $3 offset $4",
    " order by p.starts_local, p.id"
);
/// Before a moment, newest first.
pub const PAST: &str = totals!(
    "d.starts_local < $2 and d.ends_local < $2",
    " order by d.starts_local desc, d.id limit $3 offset $4",
    " order by p.starts_local desc, p.id"
);
/// Of one dialogue.
pub const TOTALS_OF: &str = totals!("d.id = $2", "", "");

/// A sign-up with a seat, or on the waiting list.
/// False when this code is there: the same form, sent before.
pub async fn insert(tx: &mut Tx, id: &SignupId, dialogue: &DialogueId, new: &NewSignup, code_hash: &str, place: Place) -> Result<bool> {
    let email = new.email.as_ref().map(|email| email.as_str());
    let (seated, waiting, now) = match place {
        Place::Seat(now) => (Some(now.0), None, now),
        Place::List { now, since } => (None, Some(since.0), now),
    };
    let group = new.coming_as.map(Group::slug);
    let row = params![id, dialogue, new.people, email, new.needs_stored(), group, code_hash, now, seated, waiting];
    Ok(tx.execute(INSERT, row).await? > 0)
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

/// People with a seat, by as who they said to come; `None` where nobody asked or told.
pub async fn seated(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<(Option<String>, i64)>> {
    tx.all(HELD, params![dialogue]).await
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

/// Every sign-up of a dialogue that stands. The caller holds the lock of the dialogue.
pub async fn standing(tx: &mut Tx, dialogue: &DialogueId) -> Result<Vec<Signup>> {
    tx.all(STANDING, params![dialogue]).await
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
    /// Staff removed it.
    Removed,
}

impl Ending {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cancelled => "afgemeld",
            Self::Declined => "afgewezen",
            Self::Lapsed => "verlopen",
            Self::Begun => "begonnen",
            Self::Removed => "verwijderd",
        }
    }

    /// What the log says.
    pub fn action(self) -> &'static str {
        match self {
            Self::Cancelled => "signup.cancelled",
            Self::Declined => "signup.declined",
            Self::Lapsed => "signup.lapsed",
            Self::Begun => "signup.begun",
            Self::Removed => "signup.removed",
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

/// The same of one dialogue; none when it is not published or not in scope.
pub async fn totals_of(db: &Db, scope: &Scope, dialogue: &DialogueId) -> Result<Option<Totals>> {
    db.optional(TOTALS_OF, params![scope.gemeente(), dialogue]).await
}

/// A mail to this address left: it works.
pub async fn reached(tx: &mut Tx, email: &str) -> Result<()> {
    tx.execute(REACHED, params![email]).await.map(drop)
}

/// A mail to this address failed for good.
pub async fn not_reached(tx: &mut Tx, email: &str, at: Timestamp) -> Result<()> {
    tx.execute(NOT_REACHED, params![email, at]).await.map(drop)
}

/// How many sign-ups with a seat need what: for staff of the dialogue only (INW-11).
pub async fn needs_of(db: &Db, dialogue: &DialogueId) -> Result<Vec<(Need, i64)>> {
    let (wheelchair, interpreter, reading, childcare): (i64, i64, i64, i64) = db.one(NEEDS, params![dialogue]).await?;
    let counts = [wheelchair, interpreter, reading, childcare];
    let needs = [Need::Wheelchair, Need::Interpreter, Need::Reading, Need::Childcare];
    Ok(needs.into_iter().zip(counts).collect())
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
    STANDING,
    UNSEATED,
    TO_SETTLE,
    NEEDS,
    STILL_WANTS,
    REACHED,
    NOT_REACHED,
    COMING,
    PAST,
    TOTALS_OF,
];
