//! All SQL of contributions. Every read of texts names an order that says nothing about arrival (AN-12).
use super::model::State;
use crate::{
    access::Scope,
    base::{
        gate,
        ids::{ContributionId, DialogueId, GemeenteId, QuestionId},
        time::Days,
    },
    infra::db::{Db, Result, Tx},
    params,
};

/// The tables that hold words, or a fingerprint of words: nothing may stay in their files (AN-52).
pub const WORDS: &[&str] = &["contributions", "excerpts", "text_words", "decisions"];

/// The table whose rows arrive one by one from people.
pub const ARRIVING: &[&str] = &["contributions"];

/// What is written of one contribution: the columns of the table, no more (AN-01).
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub id: &'a ContributionId,
    pub question_id: &'a str,
    pub dialogue_id: Option<&'a str>,
    pub gemeente_id: Option<&'a str>,
    pub perspective: Option<&'a str>,
    pub channel: &'a str,
    pub provenance: &'a str,
    pub text: &'a str,
    pub received_on: &'a str,
    pub receipt_hash: Option<&'a str>,
    pub review_first: bool,
    pub language: Option<&'a str>,
}

/// A text that a gatekeeper released: what other slices may read.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Released {
    pub id: ContributionId,
    pub text: String,
    pub question_b1: String,
    /// `eigen woorden` or `opgetekend`.
    pub provenance: String,
    /// A gatekeeper said that it may be printed as a quote.
    pub quotable: bool,
}

/// How many contributions came from one gemeente and one perspective; both may be not told.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Heard {
    pub gemeente_id: Option<GemeenteId>,
    pub perspective: Option<String>,
    #[sqlx(try_from = "i64")]
    pub times: gate::Count,
}

pub const INSERT: &str = "insert into contributions \
     (id, question_id, dialogue_id, gemeente_id, perspective, channel, provenance, text, received_on, receipt_hash, review_first, language) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (receipt_hash) do nothing";
pub const STATE: &str = "select id, released_on is not null as released, held_on is not null as held, objected_on is not null as objected \
     from contributions where receipt_hash = $1";
/// What is objected to goes back to the desk of the werkgroep.
pub const OBJECT: &str = "update contributions set objected_on = $2, coded = false \
     where receipt_hash = $1 and released_on is not null and objected_on is null";
// Changing a unique column locks the row against new excerpts too; a no-op update would not on PostgreSQL.
pub const TAKE_RECEIPT: &str = "update contributions set receipt_hash = null where receipt_hash = $1 returning id";
/// Holds off whoever is choosing quotes of this text (PostgreSQL; SQLite has one writer).
pub const HOLD_EXCERPTS: &str = "update excerpts set start_at = start_at where contribution_id = $1";
pub const NOTE_WITHDRAWN: &str = "insert into withdrawn_receipts (receipt_hash) values ($1) on conflict (receipt_hash) do nothing";
pub const WITHDRAWN: &str = "select receipt_hash from withdrawn_receipts order by receipt_hash";
pub const IS_WITHDRAWN: &str = "select receipt_hash from withdrawn_receipts where receipt_hash = $1";
pub const FORGET_LEFT_OUT: &str = "delete from annex_left_out where excerpt_id in (select id from excerpts where contribution_id = $1)";
pub const FORGET_CODED: &str = "delete from coding_themes where coding_id in \
     (select k.id from codings k join excerpts e on e.id = k.excerpt_id where e.contribution_id = $1)";
pub const FORGET_CODINGS: &str = "delete from codings where excerpt_id in (select id from excerpts where contribution_id = $1)";
pub const FORGET_EXCERPTS: &str = "delete from excerpts where contribution_id = $1";
pub const FORGET: &str = "delete from contributions where id = $1";
pub const RELEASED: &str = "select c.id, c.text, q.b1 as question_b1, c.provenance, c.quotable \
     from contributions c join questions q on q.id = c.question_id where c.id = $1 and c.released_on is not null";
/// How often was heard from whom and where; what came in since the last batch was opened is not counted
/// yet, so that nobody sees a text come in (AN-55, C-45). The index on the day holds all it asks for, so no text is read.
pub const HEARD: &str = "select coalesce(c.gemeente_id, d.gemeente_id) as gemeente_id, c.perspective, count(*) as times \
     from contributions c left join dialogues d on d.id = c.dialogue_id where c.opened and c.received_on >= $1 and c.received_on < $2 \
     and (cast($3 as text) is null or coalesce(c.gemeente_id, d.gemeente_id) = $3) \
     group by coalesce(c.gemeente_id, d.gemeente_id), c.perspective";
pub const RECEIVED: &str = "select count(*) from contributions";

/// Whether the text of a receipt is this one: the same card sent again, or another one. From where somebody speaks is
/// not asked, because it may have been left out (AN-03).
pub const SAME: &str = "select id from contributions where receipt_hash = $1 and dialogue_id = $2 and question_id = $3 and text = $4";

/// Adds a row; false when a row with this receipt is there already (the same form sent twice).
pub async fn insert(tx: &mut Tx, entry: Entry<'_>) -> Result<bool> {
    let values = params![
        entry.id,
        entry.question_id,
        entry.dialogue_id,
        entry.gemeente_id,
        entry.perspective,
        entry.channel,
        entry.provenance,
        entry.text,
        entry.received_on,
        entry.receipt_hash,
        entry.review_first,
        entry.language,
    ];
    Ok(tx.execute(INSERT, values).await? == 1)
}

/// What a card that was sent again says.
pub struct Same<'a> {
    pub receipt_hash: Option<&'a str>,
    pub dialogue: Option<&'a DialogueId>,
    pub question: &'a QuestionId,
    pub text: &'a str,
}

/// Whether the text of this receipt says exactly this.
pub async fn is_same(tx: &mut Tx, same: Same<'_>) -> Result<bool> {
    let values = params![same.receipt_hash, same.dialogue, same.question, same.text];
    let row: Option<(ContributionId,)> = tx.optional(SAME, values).await?;
    Ok(row.is_some())
}

/// What became of the text of a receipt.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Found {
    pub id: ContributionId,
    released: bool,
    held: bool,
    /// Whoever said it told that it was not meant so.
    pub objected: bool,
}

impl Found {
    pub fn state(&self) -> State {
        match (self.released, self.held) {
            (true, _) => State::Released,
            (_, true) => State::Held,
            _ => State::Waiting,
        }
    }
}

/// The text of this receipt.
pub async fn by_receipt(db: &Db, receipt_hash: &str) -> Result<Option<Found>> {
    db.optional(STATE, params![receipt_hash]).await
}

/// Notes that a released text was not meant as it is used; false when there is none or it was noted.
pub async fn object(tx: &mut Tx, receipt_hash: &str, day: &str) -> Result<bool> {
    Ok(tx.execute(OBJECT, params![receipt_hash, day]).await? == 1)
}

/// Removes the text of this receipt and all that was made of it; false when there is none.
pub async fn forget(tx: &mut Tx, receipt_hash: &str) -> Result<bool> {
    let taken: Option<(ContributionId,)> = tx.optional(TAKE_RECEIPT, params![receipt_hash]).await?;
    let Some((id,)) = taken else { return Ok(false) };
    tx.execute(NOTE_WITHDRAWN, params![receipt_hash]).await?;
    forget_text(tx, &id).await
}

/// Removes a text and all that was made of it; false when there is none.
pub async fn forget_text(tx: &mut Tx, id: &ContributionId) -> Result<bool> {
    for statement in [HOLD_EXCERPTS, FORGET_LEFT_OUT, FORGET_CODED, FORGET_CODINGS, FORGET_EXCERPTS] {
        tx.execute(statement, params![id]).await?;
    }
    Ok(tx.execute(FORGET, params![id]).await? == 1)
}

/// The receipts of all texts that were taken away.
pub async fn withdrawn(tx: &mut Tx) -> Result<Vec<String>> {
    Ok(tx.all::<(String,)>(WITHDRAWN, &[]).await?.into_iter().map(|row| row.0).collect())
}

/// Takes away in this database what was taken away in another one, and notes it; false when it was not here.
pub async fn forget_again(tx: &mut Tx, receipt_hash: &str) -> Result<bool> {
    tx.execute(NOTE_WITHDRAWN, params![receipt_hash]).await?;
    forget(tx, receipt_hash).await
}

/// Whether the text of this receipt was taken away.
pub async fn is_withdrawn(tx: &mut Tx, receipt_hash: Option<&str>) -> Result<bool> {
    let row: Option<(String,)> = tx.optional(IS_WITHDRAWN, params![receipt_hash]).await?;
    Ok(row.is_some())
}

/// The text, if a gatekeeper released it; nothing else about it leaves this slice.
pub async fn released_text(db: &Db, id: &ContributionId) -> Result<Option<Released>> {
    db.optional(RELEASED, params![id]).await
}

/// How many contributions there are, released or not.
pub async fn received_total(db: &Db) -> Result<i64> {
    db.one::<(i64,)>(RECEIVED, params![]).await.map(|row| row.0)
}

/// What came in on these days, as counts on their way to the gate: no text, no id, no day of one of them.
pub async fn heard(db: &Db, scope: &Scope, days: &Days) -> Result<Vec<Heard>> {
    db.all(HEARD, params![&days.from, &days.until, scope.gemeente()]).await
}

pub const STATEMENTS: &[&str] = &[
    INSERT,
    SAME,
    STATE,
    OBJECT,
    TAKE_RECEIPT,
    HOLD_EXCERPTS,
    NOTE_WITHDRAWN,
    WITHDRAWN,
    IS_WITHDRAWN,
    FORGET_LEFT_OUT,
    FORGET_CODED,
    FORGET_CODINGS,
    FORGET_EXCERPTS,
    FORGET,
    RELEASED,
    HEARD,
    RECEIVED,
];
