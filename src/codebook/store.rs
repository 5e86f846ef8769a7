//! All SQL of this slice.
use super::model::{Kind, Words};
use crate::{
    base::{
        ids::{AccountId, CodingId, ContributionId, ThemeId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
    themes::Theme,
};

/// Changes come one after the other: the first theme is the lock.
pub const HOLD: &str = "update themes set position = position where position = 1";
pub const NEXT: &str = "select coalesce(max(position), 0) + 1 from codebook_versions";
pub const INSERT: &str =
    "insert into codebook_versions (position, kind, theme_id, other_id, why, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)";
pub const ONE: &str =
    "select id, position, label, label_b1, description, description_b1 from current_themes where id = $1 and not archived";
pub const PUT_WORDS: &str = "insert into theme_texts (theme_id, position, label, label_b1, description, description_b1, archived) \
     values ($1, $2, $3, $4, $5, $6, $7)";
pub const ADD: &str = "insert into themes (id, position, label, label_b1, description, description_b1) \
     select $1, max(position) + 1, $2, $3, $4, $5 from themes";
pub const ARCHIVE: &str = "insert into theme_texts (theme_id, position, label, label_b1, description, description_b1, archived) \
     select c.id, cast($2 as bigint), c.label, c.label_b1, c.description, c.description_b1, cast($3 as boolean) from current_themes c where c.id = $1";
/// As the theme read before a version.
pub const READ_BEFORE: &str = "insert into theme_texts (theme_id, position, label, label_b1, description, description_b1, archived) \
     select t.id, cast($2 as bigint), case when x.theme_id is null then t.label else x.label end, case when x.theme_id is null then t.label_b1 else x.label_b1 end, \
     case when x.theme_id is null then t.description else x.description end, \
     case when x.theme_id is null then t.description_b1 else x.description_b1 end, false \
     from themes t left join theme_texts x on x.theme_id = t.id \
     and x.position = (select max(y.position) from theme_texts y where y.theme_id = t.id and y.position < $3) where t.id = $1";
pub const IN_USE: &str = "select coding_id from coding_themes where theme_id = $1 limit 1";
pub const LOOK_AGAIN: &str = "insert into recode (coding_id, position, done_at) select ct.coding_id, cast($2 as bigint), cast(null as bigint) from coding_themes ct where ct.theme_id = $1";
pub const NOTE_MOVED: &str = "insert into codebook_moved (coding_id, position, had_both) select ct.coding_id, cast($3 as bigint), \
     exists (select 1 from coding_themes o where o.coding_id = ct.coding_id and o.theme_id = $2) from coding_themes ct where ct.theme_id = $1";
pub const GIVE: &str = "insert into coding_themes (coding_id, theme_id) select m.coding_id, $2 from codebook_moved m \
     where m.position = $1 on conflict (coding_id, theme_id) do nothing";
pub const TAKE: &str =
    "delete from coding_themes where theme_id = $2 and coding_id in (select m.coding_id from codebook_moved m where m.position = $1)";
pub const TAKE_BACK: &str = "delete from coding_themes where theme_id = $2 and coding_id in \
     (select m.coding_id from codebook_moved m where m.position = $1 and not m.had_both)";
pub const LEAVE_OUT_TOO: &str = "insert into annex_left_out (excerpt_id, theme_id) select l.excerpt_id, $2 from annex_left_out l \
     where l.theme_id = $1 on conflict (excerpt_id, theme_id) do nothing";
/// A decision keeps its theme, so that nothing is lost when the merge is put back.
pub const DECIDE_TOO: &str = "insert into decision_themes (excerpt_id, theme_id) select dt.excerpt_id, $2 from decision_themes dt \
     where dt.theme_id = $1 on conflict (excerpt_id, theme_id) do nothing";
pub const MOVED_TEXTS: &str = "select e.contribution_id from codebook_moved m join codings k on k.id = m.coding_id \
     join excerpts e on e.id = k.excerpt_id where m.position = $1 union select e.contribution_id from codebook_versions v \
     join decision_themes dt on dt.theme_id = v.theme_id join excerpts e on e.id = dt.excerpt_id where v.position = $1 order by contribution_id";
pub const RESTORED: &str = "update codebook_versions set restored_by = $2 where position = $1";
pub const VERSIONS: &str = "select v.position, v.kind, v.theme_id, v.other_id, v.why, v.made_at, v.restored_by, t.label_b1 as theme, o.label_b1 as other \
     from codebook_versions v join current_themes t on t.id = v.theme_id left join current_themes o on o.id = v.other_id order by v.position desc limit 200";
pub const COUNTS: &str = "select theme_id, count(*) from text_themes group by theme_id";
pub const TOUCHED: &str = "select e.start_at, e.end_at, c.text from coding_themes ct join codings k on k.id = ct.coding_id \
     join excerpts e on e.id = k.excerpt_id join contributions c on c.id = e.contribution_id \
     where ct.theme_id = $1 and c.released_on is not null group by e.id, e.start_at, e.end_at, c.text order by e.id limit 100";
pub const TOUCHED_COUNT: &str =
    "select count(distinct k.excerpt_id) from coding_themes ct join codings k on k.id = ct.coding_id where ct.theme_id = $1";
pub const TO_RECODE: &str = "select r.coding_id, r.position, v.why, v.kind, e.start_at, e.end_at, c.id as text_id, c.text, q.verbatim as question \
     from recode r join codings k on k.id = r.coding_id join codebook_versions v on v.position = r.position \
     join excerpts e on e.id = k.excerpt_id join contributions c on c.id = e.contribution_id join questions q on q.id = c.question_id \
     where r.done_at is null and k.coder_id = $1 and c.released_on is not null order by r.coding_id, r.position limit 1";
pub const LEFT: &str = "select count(*) from recode r join codings k on k.id = r.coding_id where r.done_at is null and k.coder_id = $1";
pub const DONE: &str = "update recode set done_at = $3 where coding_id = $1 and done_at is null \
     and exists (select 1 from codings k where k.id = $1 and k.coder_id = $2)";
pub const CHOSEN: &str = "select theme_id from coding_themes where coding_id = $1 order by theme_id";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    pub position: i64,
    pub kind: String,
    pub theme_id: ThemeId,
    pub other_id: Option<ThemeId>,
    pub why: String,
    pub made_at: i64,
    pub restored_by: Option<i64>,
    pub theme: String,
    pub other: Option<String>,
}

/// A piece of a text, by position in code points.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Piece {
    pub start_at: i64,
    pub end_at: i64,
    pub text: String,
}

/// A judgement of this coder to look at again.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Again {
    pub coding_id: CodingId,
    pub position: i64,
    pub why: String,
    pub kind: String,
    pub start_at: i64,
    pub end_at: i64,
    pub text_id: ContributionId,
    pub text: String,
    pub question: String,
}

/// The number of the next version, held until the transaction ends.
pub async fn next(tx: &mut Tx) -> Result<i64> {
    tx.execute(HOLD, &[]).await?;
    let (next,) = tx.one(NEXT, &[]).await?;
    Ok(next)
}

/// A new version.
pub struct New<'a> {
    pub position: i64,
    pub kind: Kind,
    pub theme: &'a ThemeId,
    pub other: Option<&'a ThemeId>,
    pub why: &'a str,
    pub by: &'a AccountId,
    pub at: Timestamp,
}

pub async fn insert(tx: &mut Tx, new: New<'_>) -> Result<()> {
    let row = params![new.position, new.kind.slug(), new.theme, new.other, new.why, new.by, new.at];
    tx.execute(INSERT, row).await.map(drop)
}

pub async fn theme(tx: &mut Tx, id: &ThemeId) -> Result<Option<Theme>> {
    tx.optional(ONE, params![id]).await
}

pub async fn theme_now(db: &Db, id: &ThemeId) -> Result<Option<Theme>> {
    db.optional(ONE, params![id]).await
}

pub async fn put_words(tx: &mut Tx, theme: &ThemeId, position: i64, words: &Words) -> Result<()> {
    let row = params![theme, position, &words.label, &words.label_b1, words.description.as_deref(), &words.description_b1, false];
    tx.execute(PUT_WORDS, row).await.map(drop)
}

pub async fn add(tx: &mut Tx, id: &ThemeId, words: &Words) -> Result<()> {
    tx.execute(ADD, params![id, &words.label, &words.label_b1, words.description.as_deref(), &words.description_b1]).await.map(drop)
}

pub async fn archive(tx: &mut Tx, theme: &ThemeId, position: i64, archived: bool) -> Result<()> {
    tx.execute(ARCHIVE, params![theme, position, archived]).await.map(drop)
}

/// The theme reads again as before version `before`.
pub async fn read_before(tx: &mut Tx, theme: &ThemeId, position: i64, before: i64) -> Result<()> {
    tx.execute(READ_BEFORE, params![theme, position, before]).await.map(drop)
}

pub async fn in_use(tx: &mut Tx, theme: &ThemeId) -> Result<bool> {
    Ok(tx.optional::<(CodingId,)>(IN_USE, params![theme]).await?.is_some())
}

/// Every judgement with this theme is to be looked at again; gives how many.
pub async fn look_again(tx: &mut Tx, theme: &ThemeId, position: i64) -> Result<u64> {
    tx.execute(LOOK_AGAIN, params![theme, position]).await
}

/// Every judgement of `from` gets `into` instead, and it is noted which; one that had both keeps one (E-04).
pub async fn merge(tx: &mut Tx, from: &ThemeId, into: &ThemeId, position: i64) -> Result<()> {
    tx.execute(NOTE_MOVED, params![from, into, position]).await?;
    tx.execute(GIVE, params![position, into]).await?;
    tx.execute(TAKE, params![position, from]).await?;
    tx.execute(DECIDE_TOO, params![from, into]).await?;
    tx.execute(LEAVE_OUT_TOO, params![from, into]).await.map(drop)
}

/// The other way round, for the judgements that are still there.
pub async fn merge_back(tx: &mut Tx, from: &ThemeId, into: &ThemeId, position: i64) -> Result<()> {
    tx.execute(GIVE, params![position, from]).await?;
    tx.execute(TAKE_BACK, params![position, into]).await.map(drop)
}

/// The texts of which a merge changed a judgement.
pub async fn moved_texts(tx: &mut Tx, position: i64) -> Result<Vec<ContributionId>> {
    let rows: Vec<(ContributionId,)> = tx.all(MOVED_TEXTS, params![position]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn restored(tx: &mut Tx, position: i64, by: i64) -> Result<()> {
    tx.execute(RESTORED, params![position, by]).await.map(drop)
}

/// Newest first, at most two hundred.
pub async fn versions(db: &Db) -> Result<Vec<Version>> {
    db.all(VERSIONS, &[]).await
}

pub async fn versions_in(tx: &mut Tx) -> Result<Vec<Version>> {
    tx.all(VERSIONS, &[]).await
}

/// How many texts were given each theme.
pub async fn counts(db: &Db) -> Result<Vec<(ThemeId, i64)>> {
    db.all(COUNTS, &[]).await
}

/// The pieces with a theme: the first hundred, and how many there are.
pub async fn touched(db: &Db, theme: &ThemeId) -> Result<(Vec<Piece>, i64)> {
    let (count,) = db.one(TOUCHED_COUNT, params![theme]).await?;
    Ok((db.all(TOUCHED, params![theme]).await?, count))
}

/// The next judgement of this coder to look at again, and how many there are.
pub async fn again(db: &Db, coder: &AccountId) -> Result<Option<(Again, Vec<ThemeId>, i64)>> {
    let Some(again) = db.optional::<Again>(TO_RECODE, params![coder]).await? else { return Ok(None) };
    let chosen: Vec<(ThemeId,)> = db.all(CHOSEN, params![&again.coding_id]).await?;
    let (left,) = db.one(LEFT, params![coder]).await?;
    Ok(Some((again, chosen.into_iter().map(|(id,)| id).collect(), left)))
}

/// Notes that this coder looked again; false when there was nothing to look at.
pub async fn done(tx: &mut Tx, coding: &CodingId, coder: &AccountId, at: Timestamp) -> Result<bool> {
    Ok(tx.execute(DONE, params![coding, coder, at]).await? > 0)
}

pub const STATEMENTS: &[&str] = &[
    HOLD,
    NEXT,
    INSERT,
    ONE,
    PUT_WORDS,
    ADD,
    ARCHIVE,
    READ_BEFORE,
    IN_USE,
    LOOK_AGAIN,
    NOTE_MOVED,
    GIVE,
    TAKE,
    TAKE_BACK,
    LEAVE_OUT_TOO,
    DECIDE_TOO,
    MOVED_TEXTS,
    RESTORED,
    VERSIONS,
    COUNTS,
    TOUCHED,
    TOUCHED_COUNT,
    TO_RECODE,
    LEFT,
    DONE,
    CHOSEN,
];
