//! The one statement of its own: rows are read and written through `infra::db::whole`.
use crate::{
    base::ids::ExcerptId,
    infra::db::{Result, Tx},
    params,
};

pub const EXCERPTS_FROM: &str = "select e.id, e.start_at, e.end_at, e.fingerprint, c.text from excerpts e \
     join contributions c on c.id = e.contribution_id where e.id > $1 order by e.id limit $2";

/// An excerpt with the text it must be a slice of.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Excerpt {
    pub id: ExcerptId,
    pub start_at: i64,
    pub end_at: i64,
    pub fingerprint: String,
    pub text: String,
}

/// At most `limit` excerpts after this one.
pub async fn excerpts_after(tx: &mut Tx, id: &ExcerptId, limit: i64) -> Result<Vec<Excerpt>> {
    tx.all(EXCERPTS_FROM, params![id, limit]).await
}

pub const STATEMENTS: &[&str] = &[EXCERPTS_FROM];
