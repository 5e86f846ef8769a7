//! All SQL of the gatekeeper. Every statement that shows or decides asks for `opened` and for the scope.
use super::model::{BATCH, PATIENCE, ToQuote, Waiting, monday};
use crate::{
    access::Scope,
    base::{
        ids::{ContributionId, DialogueId, GemeenteId, QuestionId},
        time::LocalTime,
    },
    infra::db::{Db, Result, Tx},
    params,
};

// A contribution belongs to a gemeente by itself or through its dialogue; null is the whole region.
// PostgreSQL cannot tell the type of a parameter that is compared with null before anything else.
macro_rules! within {
    ($scope:literal) => {
        concat!(
            "(cast(",
            $scope,
            " as text) is null or c.gemeente_id = ",
            $scope,
            " or c.dialogue_id in (select d.id from dialogues d where d.gemeente_id = ",
            $scope,
            "))"
        )
    };
}
macro_rules! texts {
    ($which:literal, $scope:literal, $rest:literal) => {
        concat!(
            "select c.id, c.text, q.b1 as question, c.redacted, c.review_first, c.language from contributions c join questions q on q.id = c.question_id \
             where c.opened and c.released_on is null and c.held_on is null and ",
            $which,
            " and ",
            within!($scope),
            $rest
        )
    };
}
macro_rules! decide {
    ($set:literal, $scope:literal) => {
        concat!(
            "update contributions as c set ",
            $set,
            " where c.id = $1 and c.opened and c.released_on is null and c.held_on is null and ",
            within!($scope)
        )
    };
}
macro_rules! to_quote {
    ($which:literal, $scope:literal, $rest:literal) => {
        concat!(
            "select c.id, c.text, q.b1 as question, c.redacted, c.quote_check from contributions c join questions q on q.id = c.question_id \
             where c.released_on is not null and not c.quotable and coalesce(c.quote_check, '') <> 'nee' and ",
            $which,
            " and ",
            within!($scope),
            $rest
        )
    };
}
macro_rules! judge {
    ($set:literal, $when:literal, $scope:literal) => {
        concat!(
            "update contributions as c set ",
            $set,
            " where c.id = $1 and c.released_on is not null and not c.quotable and ",
            $when,
            within!($scope)
        )
    };
}
// A period that is over: $1 today, $2 the Monday of this week, $3 seven days ago.
macro_rules! over {
    () => {
        "not c.opened and ((c.review_first and c.received_on < $1) or (c.dialogue_id is null and c.received_on < $2) \
         or exists (select 1 from dialogues d where d.id = c.dialogue_id and d.ends_local < $3))"
    };
}

pub const WAITING: &str = texts!("not c.review_first and c.id > $1 and c.id <= $2", "$3", " order by c.id limit $4");
pub const FIRST: &str = texts!("c.review_first", "$1", " order by c.id limit $2");
pub const ONE: &str = texts!("c.id = $1", "$2", "");
pub const COUNT: &str = concat!(
    "select count(*) from (select c.id from contributions c where c.opened and c.released_on is null and c.held_on is null and ",
    within!("$1"),
    " limit $2) as counted"
);
pub const OVERDUE: &str = concat!(
    "select c.id from contributions c where c.opened and c.released_on is null and c.held_on is null and c.received_on < $1 and ",
    within!("$2"),
    " limit 1"
);
pub const RELEASE: &str = decide!("released_on = $2", "$3");
pub const HOLD: &str = decide!("held_on = $2", "$3");
pub const SEEN: &str = decide!("review_first = false", "$2");
// The mark of a typed or imported text is a hash of its words: kept, it would tell whoever guesses what was covered (AN-15).
pub const REWRITE: &str = concat!(
    decide!("text = $2, redacted = true, receipt_hash = case when c.channel = 'invoer' then null else c.receipt_hash end", "$3"),
    " and c.text = $4"
);
pub const RECEIPT: &str = concat!(
    "select c.receipt_hash from contributions c where c.id = $1 and c.opened and c.released_on is null and c.held_on is null and ",
    within!("$2")
);

pub const TO_QUOTE: &str = to_quote!("c.id > $1 and c.id <= $2", "$3", " order by c.id limit 1");
pub const ONE_TO_QUOTE: &str = to_quote!("c.id = $1", "$2", "");
pub const QUOTE_YES: &str = judge!("quotable = true, quote_check = null", "", "$2");
pub const QUOTE_ASK: &str = judge!("quote_check = $2", "c.quote_check is null and ", "$3");
pub const QUOTE_NO: &str = judge!("quote_check = 'nee'", "", "$2");

pub const OPEN_DIALOGUE: &str = "update contributions set opened = true where not opened and coalesce(dialogue_id, '') = $1 \
     and (select count(*) from contributions w where not w.opened and coalesce(w.dialogue_id, '') = $1) >= $2";
pub const OPEN_ONLINE: &str = "update contributions set opened = true where not opened and coalesce(dialogue_id, '') = '' \
     and coalesce(gemeente_id, '') = $2 \
     and question_id in (select q.id from questions q join questions o on o.list_id = q.list_id where o.id = $1) \
     and (select count(*) from contributions w join questions p on p.id = w.question_id join questions o on o.list_id = p.list_id \
     where not w.opened and coalesce(w.dialogue_id, '') = '' and coalesce(w.gemeente_id, '') = $2 and o.id = $1) >= $3";
pub const DUE: &str = concat!("select c.id from contributions c where ", over!(), " limit 1");
pub const OPEN_DUE: &str = concat!("update contributions as c set opened = true where ", over!());
pub const KEEPERS: &str = "select email, gemeente_id from accounts where role in ('team', 'coordinator') \
     and activated_at is not null and deactivated_at is null order by email";

/// After every other key: the keys of texts are 26 signs of base32.
const LAST: &str = "zzzzzzzzzzzzzzzzzzzzzzzzzzz";

/// The stretches of the order of the keys to read, for who began at `place` and has seen all up to `after`.
fn stretches<'a>(place: &'a str, after: &'a str) -> Vec<(&'a str, &'a str)> {
    if after < place { vec![(after, place)] } else { vec![(after, LAST), ("", place)] }
}

/// At most `limit` waiting texts after `after`, in the order of somebody who began at `place`.
pub async fn waiting(db: &Db, scope: &Scope, place: &str, after: &str, limit: i64) -> Result<Vec<Waiting>> {
    let mut texts: Vec<Waiting> = Vec::new();
    for (from, until) in stretches(place, after) {
        let missing = limit - i64::try_from(texts.len()).unwrap_or(limit);
        if missing > 0 {
            texts.extend(db.all::<Waiting>(WAITING, params![from, until, scope.gemeente(), missing]).await?);
        }
    }
    Ok(texts)
}

/// The texts that must be seen first.
pub async fn first(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<Waiting>> {
    db.all(FIRST, params![scope.gemeente(), limit]).await
}

/// One text that waits, may be seen and is in scope.
pub async fn one(db: &Db, scope: &Scope, id: &ContributionId) -> Result<Option<Waiting>> {
    db.optional(ONE, params![id, scope.gemeente()]).await
}

/// What waits for a gatekeeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// Counted no further than was asked, so that a long queue costs no more than a short one.
    pub count: i64,
    /// Some wait longer than three days.
    pub overdue: bool,
}

/// How much waits in this scope, counted no further than `most`.
pub async fn waits(db: &Db, scope: &Scope, today: LocalTime, most: i64) -> Result<Waits> {
    let (count,): (i64,) = db.one(COUNT, params![scope.gemeente(), most]).await?;
    Ok(Waits { count, overdue: overdue(db, scope.gemeente(), today).await? })
}

/// Whether a text waits longer than the gatekeeper may take.
pub async fn overdue(db: &Db, gemeente: Option<&GemeenteId>, today: LocalTime) -> Result<bool> {
    let row: Option<(ContributionId,)> = db.optional(OVERDUE, params![today.plus_days(-PATIENCE).day(), gemeente]).await?;
    Ok(row.is_some())
}

/// Releases one text that waits and is in scope; false when it does not or is not.
pub async fn release(tx: &mut Tx, scope: &Scope, id: &ContributionId, day: &str) -> Result<bool> {
    Ok(tx.execute(RELEASE, params![id, day, scope.gemeente()]).await? == 1)
}

/// Holds back one text that waits and is in scope.
pub async fn hold(tx: &mut Tx, scope: &Scope, id: &ContributionId, day: &str) -> Result<bool> {
    Ok(tx.execute(HOLD, params![id, day, scope.gemeente()]).await? == 1)
}

/// The text needs no longer be seen first.
pub async fn seen(tx: &mut Tx, scope: &Scope, id: &ContributionId) -> Result<bool> {
    Ok(tx.execute(SEEN, params![id, scope.gemeente()]).await? == 1)
}

/// Writes `new` over `old`; false when the text is no longer `old` or no longer waits.
pub async fn rewrite(tx: &mut Tx, scope: &Scope, id: &ContributionId, old: &str, new: &str) -> Result<bool> {
    Ok(tx.execute(REWRITE, params![id, new, scope.gemeente(), old]).await? == 1)
}

/// The hash of the receipt of a waiting text, when it has one; `None` when there is no such text.
pub async fn receipt(tx: &mut Tx, scope: &Scope, id: &ContributionId) -> Result<Option<Option<String>>> {
    let row: Option<(Option<String>,)> = tx.optional(RECEIPT, params![id, scope.gemeente()]).await?;
    Ok(row.map(|(hash,)| hash))
}

/// The next released text to judge as a quote, after `after` for who began at `place`.
pub async fn next_to_quote(db: &Db, scope: &Scope, place: &str, after: &str) -> Result<Option<ToQuote>> {
    for (from, until) in stretches(place, after) {
        let found = db.optional(TO_QUOTE, params![from, until, scope.gemeente()]).await?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

pub async fn to_quote(db: &Db, scope: &Scope, id: &ContributionId) -> Result<Option<ToQuote>> {
    db.optional(ONE_TO_QUOTE, params![id, scope.gemeente()]).await
}

/// The same in the transaction that judges it.
pub async fn judged(tx: &mut Tx, scope: &Scope, id: &ContributionId) -> Result<Option<ToQuote>> {
    tx.optional(ONE_TO_QUOTE, params![id, scope.gemeente()]).await
}

pub async fn quote_yes(tx: &mut Tx, scope: &Scope, id: &ContributionId) -> Result<bool> {
    Ok(tx.execute(QUOTE_YES, params![id, scope.gemeente()]).await? == 1)
}

/// Notes the first yes of two; false when somebody was before.
pub async fn quote_ask(tx: &mut Tx, scope: &Scope, id: &ContributionId, mark: &str) -> Result<bool> {
    Ok(tx.execute(QUOTE_ASK, params![id, mark, scope.gemeente()]).await? == 1)
}

pub async fn quote_no(tx: &mut Tx, scope: &Scope, id: &ContributionId) -> Result<bool> {
    Ok(tx.execute(QUOTE_NO, params![id, scope.gemeente()]).await? == 1)
}

/// Texts of which a gatekeeper can tell that they belong together: of one dialogue; online, of one list of
/// questions and one gemeente, because a coordinator reads those of one gemeente.
#[derive(Clone, Debug)]
pub struct Pool {
    pub dialogue: Option<DialogueId>,
    pub question: QuestionId,
    pub gemeente: Option<GemeenteId>,
}

/// Opens the texts of a pool when they are enough for a batch. In the transaction that adds one.
pub async fn open_batch(tx: &mut Tx, pool: &Pool) -> Result<()> {
    let gemeente = pool.gemeente.as_ref().map_or("", GemeenteId::as_str);
    match &pool.dialogue {
        Some(dialogue) => tx.execute(OPEN_DIALOGUE, params![dialogue, BATCH]).await,
        None => tx.execute(OPEN_ONLINE, params![&pool.question, gemeente, BATCH]).await,
    }
    .map(drop)
}

/// (today, the Monday of this week, the last day whose dialogues are over): the days of the statements.
fn days(today: LocalTime) -> [String; 3] {
    [today.day(), monday(today).day(), today.plus_days(-super::super::model::ROOM_DAYS).day()]
}

/// Whether there is a text whose period is over and that is not opened.
pub async fn is_due(db: &Db, today: LocalTime) -> Result<bool> {
    let [today, monday, room] = days(today);
    let row: Option<(ContributionId,)> = db.optional(DUE, params![today, monday, room]).await?;
    Ok(row.is_some())
}

/// Opens every text whose period is over.
pub async fn open_due(tx: &mut Tx, today: LocalTime) -> Result<u64> {
    let [today, monday, room] = days(today);
    tx.execute(OPEN_DUE, params![today, monday, room]).await
}

/// Somebody who reads texts first; null is the whole region. Not printable: an address stays out of logs.
#[derive(Clone, sqlx::FromRow)]
pub struct Keeper {
    pub email: String,
    pub gemeente_id: Option<GemeenteId>,
}

pub async fn keepers(db: &Db) -> Result<Vec<Keeper>> {
    db.all(KEEPERS, params![]).await
}

pub const STATEMENTS: &[&str] = &[
    WAITING,
    FIRST,
    ONE,
    COUNT,
    OVERDUE,
    RELEASE,
    HOLD,
    SEEN,
    REWRITE,
    RECEIPT,
    TO_QUOTE,
    ONE_TO_QUOTE,
    QUOTE_YES,
    QUOTE_ASK,
    QUOTE_NO,
    OPEN_DIALOGUE,
    OPEN_ONLINE,
    DUE,
    OPEN_DUE,
    KEEPERS,
];
