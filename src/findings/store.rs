//! All SQL of this slice. Citaten come from released texts only.
use super::model::{Factor, Item, Kind, List, Rests, State, Written};
use crate::{
    base::{
        ids::{AccountId, ExcerptId, FindingId, ThemeId},
        time::Timestamp,
    },
    infra::db::{Db, Result, Tx},
    params,
};

macro_rules! whole {
    ($rest:literal) => {
        concat!(
            "select f.id, f.state, f.edition, e.kind, e.factor, e.title, e.text, e.codebook_version, e.saved_at \
             from findings f join finding_editions e on e.finding_id = f.id and e.edition = f.edition ",
            $rest
        )
    };
}
pub const ONE: &str = whole!("where f.id = $1");
/// $1 a theme or none, $2 a state.
pub const LIST_OF: &str = whole!(
    "where f.state = $2 and (cast($1 as text) is null or exists (select 1 from finding_themes x where x.finding_id = f.id and x.theme_id = $1)) \
     order by e.title, f.id limit 200"
);
pub const INSERT: &str = "insert into findings (id, state, edition) values ($1, 'concept', 1)";
/// The edition somebody saw is the one there is: then it becomes the next.
pub const RAISE: &str = "update findings set edition = edition + 1 where id = $1 and edition = $2";
pub const PUT_EDITION: &str = "insert into finding_editions (finding_id, edition, kind, factor, title, text, codebook_version, saved_by, saved_at) \
     values ($1, $2, $3, $4, $5, $6, '1.' || cast(coalesce((select max(position) from codebook_versions), 0) as text), $7, $8)";
pub const CLEAR_THEMES: &str = "delete from finding_themes where finding_id = $1";
pub const PUT_THEME: &str = "insert into finding_themes (finding_id, theme_id) values ($1, $2)";
pub const CLEAR_ITEMS: &str = "delete from finding_items where finding_id = $1";
pub const PUT_ITEM: &str = "insert into finding_items (finding_id, kind, item_id) values ($1, $2, $3)";
pub const THEMES_OF: &str = "select theme_id from finding_themes where finding_id = $1 order by theme_id";
pub const ITEMS_OF: &str = "select kind, item_id from finding_items where finding_id = $1 order by kind, item_id";
pub const SET_STATE: &str = "update findings set state = $2 where id = $1 and state <> $2";
pub const EDITIONS: &str = "select edition, kind, title, text, codebook_version, saved_at from finding_editions \
     where finding_id = $1 order by edition desc limit 100";
pub const QUOTES_OF: &str = "select e.id, e.start_at, e.end_at, e.fingerprint, c.text, c.provenance, c.quotable from finding_quotes f \
     join excerpts e on e.id = f.excerpt_id join contributions c on c.id = e.contribution_id \
     where f.finding_id = $1 and c.released_on is not null order by e.id";
pub const RESTS: &str = "select count(*) as quotes, count(distinct coalesce(c.dialogue_id, '')) as conversations from finding_quotes f \
     join excerpts e on e.id = f.excerpt_id join contributions c on c.id = e.contribution_id \
     where f.finding_id = $1 and c.released_on is not null";
/// Coded pieces under a theme that the finding does not rest on yet, after $3.
pub const TO_CHOOSE: &str = "select distinct e.id, e.start_at, e.end_at, e.fingerprint, c.text, c.provenance, c.quotable \
     from coding_themes ct join codings k on k.id = ct.coding_id join excerpts e on e.id = k.excerpt_id \
     join contributions c on c.id = e.contribution_id where ct.theme_id = $2 and c.released_on is not null and e.id > $3 \
     and not exists (select 1 from finding_quotes f where f.finding_id = $1 and f.excerpt_id = e.id) order by e.id limit $4";
pub const ADD_QUOTE: &str = "insert into finding_quotes (finding_id, excerpt_id) select cast($1 as text), e.id from excerpts e \
     join contributions c on c.id = e.contribution_id where e.id = $2 and c.released_on is not null on conflict (finding_id, excerpt_id) do nothing";
pub const DROP_QUOTE: &str = "delete from finding_quotes where finding_id = $1 and excerpt_id = $2";
/// Factors per item of a list, for the overview (PRO-04, PRO-05).
pub const FACTORS: &str = "select i.kind, i.item_id, p.title as item, e.factor, e.title, f.id \
     from finding_items i join findings f on f.id = i.finding_id join finding_editions e on e.finding_id = f.id and e.edition = f.edition \
     join programme_items p on p.kind = i.kind and p.id = i.item_id where f.state <> 'weg' and e.factor is not null \
     order by i.kind, p.position, e.factor desc, e.title, f.id limit 1000";

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Finding {
    pub id: FindingId,
    pub state: String,
    pub edition: i64,
    pub kind: String,
    pub factor: Option<String>,
    pub title: String,
    pub text: String,
    pub codebook_version: String,
    pub saved_at: i64,
}

impl Finding {
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Draft)
    }

    pub fn kind(&self) -> Kind {
        Kind::parse(&self.kind).unwrap_or(Kind::Discussion)
    }

    pub fn factor(&self) -> Option<Factor> {
        self.factor.as_deref().and_then(Factor::parse)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Edition {
    pub edition: i64,
    pub kind: String,
    pub title: String,
    pub text: String,
    pub codebook_version: String,
    pub saved_at: i64,
}

/// A coded piece with the text it must be a slice of.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Piece {
    pub id: ExcerptId,
    pub start_at: i64,
    pub end_at: i64,
    pub fingerprint: String,
    pub text: String,
    pub provenance: String,
    pub quotable: bool,
}

/// A factor under an item of the programme.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct FactorRow {
    pub kind: String,
    pub item_id: String,
    pub item: String,
    pub factor: String,
    pub title: String,
    pub id: FindingId,
}

pub async fn one(db: &Db, id: &FindingId) -> Result<Option<Finding>> {
    db.optional(ONE, params![id]).await
}

/// At most two hundred, by title.
pub async fn list(db: &Db, theme: Option<&ThemeId>, state: State) -> Result<Vec<Finding>> {
    db.all(LIST_OF, params![theme, state.slug()]).await
}

pub async fn themes_of(db: &Db, id: &FindingId) -> Result<Vec<ThemeId>> {
    let rows: Vec<(ThemeId,)> = db.all(THEMES_OF, params![id]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn items_of(db: &Db, id: &FindingId) -> Result<Vec<Item>> {
    let rows: Vec<(String, String)> = db.all(ITEMS_OF, params![id]).await?;
    Ok(rows.into_iter().filter_map(|(kind, id)| Some((List::parse(&kind)?, id))).collect())
}

pub async fn editions(db: &Db, id: &FindingId) -> Result<Vec<Edition>> {
    db.all(EDITIONS, params![id]).await
}

pub async fn quotes_of(db: &Db, id: &FindingId) -> Result<Vec<Piece>> {
    db.all(QUOTES_OF, params![id]).await
}

pub async fn rests(db: &Db, id: &FindingId) -> Result<Rests> {
    db.one(RESTS, params![id]).await
}

pub async fn to_choose(db: &Db, id: &FindingId, theme: &ThemeId, after: &ExcerptId, limit: i64) -> Result<Vec<Piece>> {
    db.all(TO_CHOOSE, params![id, theme, after, limit]).await
}

pub async fn factors(db: &Db) -> Result<Vec<FactorRow>> {
    db.all(FACTORS, &[]).await
}

pub async fn insert(tx: &mut Tx, id: &FindingId) -> Result<()> {
    tx.execute(INSERT, params![id]).await.map(drop)
}

/// False when somebody saved in the meantime.
pub async fn raise(tx: &mut Tx, id: &FindingId, seen: i64) -> Result<bool> {
    Ok(tx.execute(RAISE, params![id, seen]).await? == 1)
}

/// Who saves which edition, and when.
pub struct Save<'a> {
    pub edition: i64,
    pub by: &'a AccountId,
    pub at: Timestamp,
}

pub async fn put(tx: &mut Tx, id: &FindingId, written: &Written, save: Save<'_>) -> Result<()> {
    let (kind, factor) = (written.kind.slug(), written.factor.map(Factor::slug));
    tx.execute(PUT_EDITION, params![id, save.edition, kind, factor, &written.title, &written.text, save.by, save.at]).await?;
    tx.execute(CLEAR_THEMES, params![id]).await?;
    for theme in &written.themes {
        tx.execute(PUT_THEME, params![id, theme]).await?;
    }
    tx.execute(CLEAR_ITEMS, params![id]).await?;
    for (list, item) in &written.items {
        tx.execute(PUT_ITEM, params![id, list.slug(), item]).await?;
    }
    Ok(())
}

/// False when it has this state already, or is not there.
pub async fn set_state(tx: &mut Tx, id: &FindingId, state: State) -> Result<bool> {
    Ok(tx.execute(SET_STATE, params![id, state.slug()]).await? == 1)
}

/// Gives how many rows changed.
pub async fn choose(tx: &mut Tx, id: &FindingId, excerpt: &ExcerptId, rests: bool) -> Result<u64> {
    tx.execute(if rests { ADD_QUOTE } else { DROP_QUOTE }, params![id, excerpt]).await
}

pub const STATEMENTS: &[&str] = &[
    ONE,
    LIST_OF,
    INSERT,
    RAISE,
    PUT_EDITION,
    CLEAR_THEMES,
    PUT_THEME,
    CLEAR_ITEMS,
    PUT_ITEM,
    THEMES_OF,
    ITEMS_OF,
    SET_STATE,
    EDITIONS,
    QUOTES_OF,
    RESTS,
    TO_CHOOSE,
    ADD_QUOTE,
    DROP_QUOTE,
    FACTORS,
];
