//! Reading the programme, and the upserts of `seed`.
use crate::{
    base::ids::{GemeenteId, QuestionId, QuestionListId},
    infra::db::{Db, Result},
    params,
};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Gemeente {
    pub id: GemeenteId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct QuestionList {
    pub id: QuestionListId,
    pub title: String,
    pub audience: String,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Question {
    pub id: QuestionId,
    pub list_id: QuestionListId,
    pub verbatim: String,
    pub b1: String,
}

/// Questions about somebody's work; residents are not asked these unless somebody chooses so.
const ABOUT_WORK: [&str; 3] = ["gg-08", "gg-09", "gg-10"];

impl Question {
    /// Whether it is about somebody's work with children.
    pub fn is_about_work(&self) -> bool {
        ABOUT_WORK.contains(&self.id.as_str())
    }

    /// What a person sees of it: the plain words, or the source's own where nobody wrote plain ones.
    pub fn asked(&self) -> &str {
        if self.b1.is_empty() { &self.verbatim } else { &self.b1 }
    }
}

/// A principle (`uitgangspunt`), advice (`advies`), sub-advice (`deeladvies`), programme line
/// (`programmalijn`) or indicator.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Item {
    pub id: String,
    pub title: String,
    pub verbatim: String,
}

pub const GEMEENTEN: &str = "select id, name from gemeenten order by position, id";
pub const LISTS: &str = "select id, title, audience from question_lists order by position, id";
pub const LIST: &str = "select id, title, audience from question_lists where id = $1";
pub const QUESTIONS: &str = "select id, list_id, verbatim, b1 from questions where list_id = $1 order by position, id";
pub const ITEMS: &str = "select id, title, verbatim from programme_items where kind = $1 order by position, id";

pub async fn gemeenten(db: &Db) -> Result<Vec<Gemeente>> {
    db.all(GEMEENTEN, &[]).await
}

pub async fn question_lists(db: &Db) -> Result<Vec<QuestionList>> {
    db.all(LISTS, &[]).await
}

pub async fn question_list(db: &Db, id: &QuestionListId) -> Result<Option<QuestionList>> {
    db.optional(LIST, params![id]).await
}

pub async fn questions(db: &Db, list: &QuestionListId) -> Result<Vec<Question>> {
    db.all(QUESTIONS, params![list]).await
}

pub async fn items(db: &Db, kind: &str) -> Result<Vec<Item>> {
    db.all(ITEMS, params![kind]).await
}

pub const PUT_GEMEENTE: &str = "insert into gemeenten (id, name, position) values ($1, $2, $3) \
     on conflict (id) do update set name = excluded.name, position = excluded.position";
pub const PUT_LIST: &str = "insert into question_lists (id, title, audience, position) values ($1, $2, $3, $4) \
     on conflict (id) do update set title = excluded.title, audience = excluded.audience, position = excluded.position";
pub const PUT_QUESTION: &str = "insert into questions (id, list_id, position, verbatim, b1) values ($1, $2, $3, $4, $5) \
     on conflict (id) do update set list_id = excluded.list_id, position = excluded.position, verbatim = excluded.verbatim, b1 = excluded.b1";
pub const PUT_THEME: &str = "insert into themes (id, position, label, label_b1, description_verbatim, description, description_b1) \
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set position = excluded.position, label = excluded.label, \
     label_b1 = excluded.label_b1, description_verbatim = excluded.description_verbatim, description = excluded.description, \
     description_b1 = excluded.description_b1";
pub const PUT_QUOTE: &str = "insert into theme_quotes (id, theme_id, position, verbatim, display) values ($1, $2, $3, $4, $5) \
     on conflict (id) do update set theme_id = excluded.theme_id, position = excluded.position, verbatim = excluded.verbatim, \
     display = excluded.display";
pub const PUT_ITEM: &str = "insert into programme_items (kind, id, position, title, verbatim) values ($1, $2, $3, $4, $5) \
     on conflict (kind, id) do update set position = excluded.position, title = excluded.title, verbatim = excluded.verbatim";

pub const STATEMENTS: &[&str] =
    &[GEMEENTEN, LISTS, LIST, QUESTIONS, ITEMS, PUT_GEMEENTE, PUT_LIST, PUT_QUESTION, PUT_THEME, PUT_QUOTE, PUT_ITEM];
