//! All SQL of the slice; contributions themselves are kept by their own slice.
use crate::infra::db::{Db, Result};

pub const TOTAL: &str = "select count(*) from contributions where channel = 'verkenner'";

/// How many experiences verkenners have logged, all together.
pub async fn total(db: &Db) -> Result<i64> {
    let (count,): (i64,) = db.one(TOTAL, &[]).await?;
    Ok(count)
}

pub const STATEMENTS: &[&str] = &[TOTAL];
