//! All SQL of rounds and decisions. Only released texts can be reached, and no piece that waits for a choice (E-13).
use super::model::{Deciding, Kind, Ruling, verdict};
use crate::{
    base::{
        ids::{AccountId, CodingId, ContributionId, ExcerptId, RoundId, ThemeId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
    themes::agreement::{Coding, Judgements, sample::Share},
};
use std::collections::BTreeMap;

/// Of a piece `e`: nobody is asked to judge it, for the first or the second time.
macro_rules! settled {
    () => {
        "c.released_on is not null and not exists (select 1 from round_units w where w.excerpt_id = e.id and w.beside is not null) \
         and not exists (select 1 from codings rk join reopened_codings rr on rr.coding_id = rk.id where rk.excerpt_id = e.id)"
    };
}
macro_rules! codings {
    ($from:literal, $which:literal) => {
        concat!(
            "select k.id, k.excerpt_id, k.coder_id, k.outcome, ct.theme_id from ",
            $from,
            " join contributions c on c.id = e.contribution_id join codings k on k.excerpt_id = e.id \
             left join coding_themes ct on ct.coding_id = k.id where ",
            $which,
            " and ",
            settled!(),
            " order by k.excerpt_id, k.coder_id, ct.theme_id"
        )
    };
}
pub const ROUNDS: &str =
    "select id, name, share, codebook_version, opened_at, closed_at from coding_rounds order by opened_at desc, id limit 50";
pub const OPEN: &str = "insert into coding_rounds (id, name, share, codebook_version, opened_at) \
     values ($1, $2, $3, '1.' || cast(coalesce((select max(position) from codebook_versions), 0) as text), $4)";
pub const CLOSE: &str = "update coding_rounds set closed_at = $2 where id = $1 and closed_at is null";
/// What still waited for a second coder is not asked any more.
pub const STOP_WAITING: &str = "update round_units set beside = null where round_id = $1 and beside is not null";
pub const OF_ROUND: &str = codings!("round_units u join excerpts e on e.id = u.excerpt_id", "u.round_id = $1");
pub const OF_UNIT: &str = codings!("excerpts e", "e.id = $1");
pub const DECIDED: &str =
    "select d.excerpt_id, d.kind from round_units u join decisions d on d.excerpt_id = u.excerpt_id where u.round_id = $1";
/// Stops counting at $2.
pub const WAITING: &str =
    "select count(*) from (select excerpt_id from round_units where round_id = $1 and beside is not null limit $2) few";
pub const UNIT: &str = concat!(
    "select e.id, e.contribution_id, e.start_at, e.end_at, e.fingerprint, c.text, c.provenance, c.objected_on is not null as objected, \
     q.verbatim as question from excerpts e join contributions c on c.id = e.contribution_id join questions q on q.id = c.question_id \
     where e.id = $1 and exists (select 1 from codings k where k.excerpt_id = e.id) and ",
    settled!()
);
pub const OBJECTED: &str = concat!(
    "select e.id from contributions c join excerpts e on e.contribution_id = c.id where c.objected_on > '' \
     and exists (select 1 from codings k where k.excerpt_id = e.id) \
     and not exists (select 1 from decisions d where d.excerpt_id = e.id and d.after_objection) and ",
    settled!(),
    " order by c.objected_on, c.id, e.start_at, e.id limit 20"
);
pub const DECISION: &str = "select d.kind, d.outcome, d.note, d.codebook_version, d.decided_at, dt.theme_id from decisions d \
     left join decision_themes dt on dt.excerpt_id = d.excerpt_id left join themes t on t.id = dt.theme_id \
     where d.excerpt_id = $1 order by t.position, t.id";
/// Takes the row of the text first, as whoever codes it does.
pub const HOLD: &str = "update contributions set coded = coded where released_on is not null \
     and id = (select e.contribution_id from excerpts e where e.id = $1) returning objected_on is not null as objected";
pub const PUT_DECISION: &str = "insert into decisions (excerpt_id, kind, outcome, note, codebook_version, after_objection, decided_at) \
     values ($1, $2, $3, $4, '1.' || cast(coalesce((select max(position) from codebook_versions), 0) as text), $5, $6) \
     on conflict (excerpt_id) do update set kind = excluded.kind, outcome = excluded.outcome, \
     note = excluded.note, codebook_version = excluded.codebook_version, after_objection = excluded.after_objection, decided_at = excluded.decided_at";
pub const CLEAR_THEMES: &str = "delete from decision_themes where excerpt_id = $1";
pub const PUT_THEME: &str = "insert into decision_themes (excerpt_id, theme_id) values ($1, $2)";
pub const REOPEN: &str = "insert into reopened_codings (coding_id, coder_id) select k.id, k.coder_id from codings k \
     where k.id = $1 and k.excerpt_id = $2 on conflict (coding_id) do nothing";
pub const CODINGS: &str = "select id from codings where excerpt_id = $1 order by id";

/// A round of coding; the numbers of its units are nowhere but in the units.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Round {
    pub id: RoundId,
    pub name: String,
    pub share: i64,
    pub codebook_version: String,
    pub opened_at: i64,
    pub closed_at: Option<i64>,
}

impl Round {
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// A piece to talk about, with the text it was cut from. Nothing about who or where.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Unit {
    pub id: ExcerptId,
    pub contribution_id: ContributionId,
    pub start_at: i64,
    pub end_at: i64,
    pub fingerprint: String,
    pub text: String,
    pub provenance: String,
    /// Whoever said it told that it was not meant as it is used.
    pub objected: bool,
    pub question: String,
}

/// What was decided together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub what: Deciding,
    /// The version of the codebook they had.
    pub codebook: String,
    pub at: Timestamp,
}

pub async fn rounds(db: &Db) -> Result<Vec<Round>> {
    db.all(ROUNDS, &[]).await
}

/// A new round, with the codebook as it is now.
pub async fn open(tx: &mut Tx, id: &RoundId, name: &str, share: Share, now: Timestamp) -> Result<()> {
    tx.execute(OPEN, params![id, name, share.number(), now]).await.map(drop)
}

/// False when it is not open.
pub async fn close(tx: &mut Tx, id: &RoundId, now: Timestamp) -> Result<bool> {
    let closed = tx.execute(CLOSE, params![id, now]).await? == 1;
    tx.execute(STOP_WAITING, params![id]).await?;
    Ok(closed)
}

#[derive(sqlx::FromRow)]
struct CodingRow {
    id: CodingId,
    excerpt_id: ExcerptId,
    coder_id: AccountId,
    outcome: String,
    theme_id: Option<ThemeId>,
}

fn judgements(rows: Vec<CodingRow>) -> Judgements {
    let coding =
        |row: CodingRow| Coding { id: row.id, unit: row.excerpt_id, coder: row.coder_id, verdict: verdict(&row.outcome, row.theme_id) };
    rows.into_iter().map(coding).collect()
}

/// What coders say about the units of a round; not about units that wait for a choice.
pub async fn of_round(db: &Db, round: &RoundId) -> Result<Judgements> {
    Ok(judgements(db.all(OF_ROUND, params![round]).await?))
}

pub async fn of_unit(db: &Db, excerpt: &ExcerptId) -> Result<Judgements> {
    Ok(judgements(db.all(OF_UNIT, params![excerpt]).await?))
}

pub async fn decided(db: &Db, round: &RoundId) -> Result<BTreeMap<ExcerptId, Kind>> {
    let rows: Vec<(ExcerptId, String)> = db.all(DECIDED, params![round]).await?;
    Ok(rows.into_iter().filter_map(|(id, kind)| Some((id, Kind::parse(&kind)?))).collect())
}

/// How many units wait for a second coder, counted no further than `most`.
pub async fn waiting(db: &Db, round: &RoundId, most: i64) -> Result<i64> {
    let (count,): (i64,) = db.one(WAITING, params![round, most]).await?;
    Ok(count)
}

pub async fn unit(db: &Db, id: &ExcerptId) -> Result<Option<Unit>> {
    db.optional(UNIT, params![id]).await
}

/// The same within a change.
pub async fn unit_in(tx: &mut Tx, id: &ExcerptId) -> Result<Option<Unit>> {
    tx.optional(UNIT, params![id]).await
}

/// Coded pieces of texts that were not meant so, and of which nothing was decided since: the oldest objections first.
pub async fn objected(db: &Db) -> Result<Vec<ExcerptId>> {
    let rows: Vec<(ExcerptId,)> = db.all(OBJECTED, &[]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

#[derive(sqlx::FromRow)]
struct DecisionRow {
    kind: String,
    outcome: String,
    note: String,
    codebook_version: String,
    decided_at: i64,
    theme_id: Option<ThemeId>,
}

pub async fn decision(db: &Db, excerpt: &ExcerptId) -> Result<Option<Decision>> {
    let rows: Vec<DecisionRow> = db.all(DECISION, params![excerpt]).await?;
    let themes = rows.iter().filter_map(|row| row.theme_id.clone()).collect();
    Ok(rows.into_iter().next().and_then(|row| {
        Some(Decision {
            what: Deciding { kind: Kind::parse(&row.kind)?, ruling: Ruling::stored(&row.outcome, themes), note: row.note },
            codebook: row.codebook_version,
            at: Timestamp(row.decided_at),
        })
    }))
}

/// Locks the text of a piece, and says whether it was objected to. `None` when it is gone.
pub async fn hold(tx: &mut Tx, excerpt: &ExcerptId) -> Result<Option<bool>> {
    let row: Option<(bool,)> = tx.optional(HOLD, params![excerpt]).await?;
    Ok(row.map(|(objected,)| objected))
}

/// Keeps a decision; a new one takes the place of the last.
pub async fn put_decision(tx: &mut Tx, excerpt: &ExcerptId, what: &Deciding, after_objection: bool, now: Timestamp) -> Result<()> {
    let values = params![excerpt, what.kind.slug(), what.ruling.slug(), &what.note, after_objection, now];
    tx.execute(PUT_DECISION, values).await?;
    tx.execute(CLEAR_THEMES, params![excerpt]).await?;
    for theme in what.ruling.themes() {
        tx.execute(PUT_THEME, params![excerpt, theme]).await?;
    }
    Ok(())
}

/// Asks a coder to look again. False when it was asked before, or is no coding of this piece.
pub async fn reopen(tx: &mut Tx, excerpt: &ExcerptId, coding: &CodingId) -> Result<bool> {
    Ok(tx.execute(REOPEN, params![coding, excerpt]).await? == 1)
}

/// The codings of a piece, to find their lines in the log.
pub async fn codings(db: &Db, excerpt: &ExcerptId) -> Result<Vec<CodingId>> {
    let rows: Vec<(CodingId,)> = db.all(CODINGS, params![excerpt]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub const STATEMENTS: &[&str] = &[
    ROUNDS,
    OPEN,
    CLOSE,
    STOP_WAITING,
    OF_ROUND,
    OF_UNIT,
    DECIDED,
    WAITING,
    UNIT,
    OBJECTED,
    DECISION,
    HOLD,
    PUT_DECISION,
    CLEAR_THEMES,
    PUT_THEME,
    REOPEN,
    CODINGS,
];
