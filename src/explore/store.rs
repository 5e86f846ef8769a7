//! All SQL of this slice. Only released texts can be reached.
use crate::{
    base::ids::{AccountId, ContributionId, DialogueId, SeriesId, ThemeId},
    contributions::words::Query,
    infra::db::{Db, Result},
    params,
};

/// Texts in the order of their random key, after $1, at most $2. $3 to $16: up to five ranges of stems that must
/// be there and two that must not. $17 a state, $18 a theme, $19 the coder who asks, $20 whether what
/// others chose counts too, in texts of which this coder coded a piece.
pub const HITS: &str = "select c.id, c.text, q.b1 as question, c.provenance from contributions c join questions q on q.id = c.question_id \
     where c.id in (select w.contribution_id from text_words w where w.stem between $3 and $4) and c.released_on is not null and c.id > $1 \
     and (cast($5 as text) is null or exists (select 1 from text_words w where w.contribution_id = c.id and w.stem between $5 and $6)) \
     and (cast($7 as text) is null or exists (select 1 from text_words w where w.contribution_id = c.id and w.stem between $7 and $8)) \
     and (cast($9 as text) is null or exists (select 1 from text_words w where w.contribution_id = c.id and w.stem between $9 and $10)) \
     and (cast($11 as text) is null or exists (select 1 from text_words w where w.contribution_id = c.id and w.stem between $11 and $12)) \
     and not exists (select 1 from text_words w where w.contribution_id = c.id and w.stem between $13 and $14) \
     and not exists (select 1 from text_words w where w.contribution_id = c.id and w.stem between $15 and $16) \
     and (cast($17 as text) is null or ($17 = 'niet' and not c.coded) or exists (select 1 from excerpts e \
     join codings k on k.excerpt_id = e.id where e.contribution_id = c.id and k.outcome = $17 and (k.coder_id = $19 or \
     ($20 and exists (select 1 from excerpts o join codings m on m.excerpt_id = o.id where o.contribution_id = c.id and m.coder_id = $19))))) \
     and (cast($18 as text) is null or exists (select 1 from excerpts e join codings k on k.excerpt_id = e.id \
     join coding_themes ct on ct.coding_id = k.id where e.contribution_id = c.id and ct.theme_id = $18 and (k.coder_id = $19 or \
     ($20 and exists (select 1 from excerpts o join codings m on m.excerpt_id = o.id where o.contribution_id = c.id and m.coder_id = $19))))) \
     order by c.id limit $2";
pub const BY_PERSPECTIVE: &str = "select theme_id, perspective as value, count(*) as texts from text_themes group by theme_id, perspective";
pub const BY_GEMEENTE: &str = "select theme_id, gemeente_id as value, count(*) as texts from text_themes group by theme_id, gemeente_id";
pub const CODED_BY_PERSPECTIVE: &str =
    "select perspective, count(*) as texts from contributions where coded and released_on is not null group by perspective";
pub const SERIES: &str = "select id, title from series order by title, id limit 200";
pub const TITLE: &str = "select id, title from series where id = $1";
/// The coded texts of a series per dialogue, in the order of the dialogues, with the themes they were given.
pub const OF_SERIES: &str = "select d.id as dialogue_id, d.title, d.starts_local, c.id as text_id, tt.theme_id from dialogues d \
     join contributions c on c.dialogue_id = d.id and c.coded and c.released_on is not null \
     left join text_themes tt on tt.contribution_id = c.id where d.series_id = $1 order by d.starts_local, d.id, c.id, tt.theme_id";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Hit {
    pub id: ContributionId,
    pub text: String,
    pub question: String,
    pub provenance: String,
}

/// Texts with a theme, for one value of a column; no value: not told.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Tally {
    pub theme_id: ThemeId,
    pub value: Option<String>,
    pub texts: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Series {
    pub id: SeriesId,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Given {
    pub dialogue_id: DialogueId,
    pub title: String,
    pub starts_local: String,
    pub text_id: ContributionId,
    pub theme_id: Option<ThemeId>,
}

/// What a search is narrowed to.
#[derive(Clone, Debug)]
pub struct Narrowed<'a> {
    pub state: Option<&'static str>,
    pub theme: Option<&'a ThemeId>,
    pub coder: &'a AccountId,
    pub everybody: bool,
}

/// At most `limit` texts behind `after` that hold the words; phrases are not looked at here.
pub async fn hits(db: &Db, query: &Query, narrowed: &Narrowed<'_>, after: &ContributionId, limit: i64) -> Result<Vec<Hit>> {
    let mut values = params![after, limit].to_vec();
    for index in 0..5 {
        let range = query.with(index);
        values.extend_from_slice(params![range.map(|r| r.from.as_str()), range.map(|r| r.to.as_str())]);
    }
    for index in 0..2 {
        let range = query.without(index);
        values.extend_from_slice(params![range.map(|r| r.from.as_str()), range.map(|r| r.to.as_str())]);
    }
    values.extend_from_slice(params![narrowed.state, narrowed.theme, narrowed.coder, narrowed.everybody]);
    db.all(HITS, &values).await
}

pub async fn by_perspective(db: &Db) -> Result<Vec<Tally>> {
    db.all(BY_PERSPECTIVE, &[]).await
}

pub async fn by_gemeente(db: &Db) -> Result<Vec<Tally>> {
    db.all(BY_GEMEENTE, &[]).await
}

/// How many texts were coded, per perspective.
pub async fn coded(db: &Db) -> Result<Vec<(Option<String>, i64)>> {
    db.all(CODED_BY_PERSPECTIVE, &[]).await
}

pub async fn series(db: &Db) -> Result<Vec<Series>> {
    db.all(SERIES, &[]).await
}

pub async fn one_series(db: &Db, id: &SeriesId) -> Result<Option<Series>> {
    db.optional(TITLE, params![id]).await
}

pub async fn given(db: &Db, series: &SeriesId) -> Result<Vec<Given>> {
    db.all(OF_SERIES, params![series]).await
}

pub const STATEMENTS: &[&str] = &[HITS, BY_PERSPECTIVE, BY_GEMEENTE, CODED_BY_PERSPECTIVE, SERIES, TITLE, OF_SERIES];
