//! All SQL of series.
use crate::{
    access::Scope,
    base::{
        ids::{DialogueId, SeriesId},
        time::{LocalTime, Timestamp},
    },
    dialogues::Dialogue,
    infra::db::{Db, Result, Tx},
    params,
};

/// A series with how many dialogues it has.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Series {
    pub id: SeriesId,
    pub title: String,
    pub gemeente_name: Option<String>,
    pub starts_on: String,
    pub ends_on: String,
    pub dialogues: i64,
}

macro_rules! series {
    ($rest:literal) => {
        concat!(
            "select s.id, s.title, g.name as gemeente_name, s.starts_on, s.ends_on, \
             (select count(*) from dialogues d where d.series_id = s.id) as dialogues \
             from series s left join gemeenten g on g.id = s.gemeente_id \
             where (cast($1 as text) is null or s.gemeente_id = $1) ",
            $rest
        )
    };
}

pub const NEWEST: &str = series!("order by s.starts_on desc, s.id limit 200");
pub const ONE: &str = series!("and s.id = $2");
pub const INSERT: &str = "insert into series (id, title, gemeente_id, question_list_id, starts_on, ends_on, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7)";
pub const JOIN: &str = "update dialogues set series_id = $2 where id = $1";
pub const STATEMENTS: &[&str] = &[NEWEST, ONE, INSERT, JOIN];

pub async fn newest(db: &Db, scope: &Scope) -> Result<Vec<Series>> {
    db.all(NEWEST, params![scope.gemeente()]).await
}

pub async fn one(db: &Db, scope: &Scope, id: &SeriesId) -> Result<Option<Series>> {
    db.optional(ONE, params![scope.gemeente(), id]).await
}

/// A series with the gemeente and the questions of the dialogue it is made from.
pub async fn insert(
    tx: &mut Tx,
    id: &SeriesId,
    title: &str,
    source: &Dialogue,
    (from, to): (LocalTime, LocalTime),
    now: Timestamp,
) -> Result<()> {
    let values = params![id, title, source.gemeente_id.as_ref(), &source.question_list_id, from.day(), to.day(), now];
    tx.execute(INSERT, values).await.map(drop)
}

/// Makes a dialogue part of a series.
pub async fn join(tx: &mut Tx, dialogue: &DialogueId, series: &SeriesId) -> Result<()> {
    tx.execute(JOIN, params![dialogue, series]).await.map(drop)
}
