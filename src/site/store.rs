//! The only question the site itself asks the database.
use crate::infra::db::{Db, Result};

pub const READY: &str = "select cast(1 as bigint)";

/// An error when the database does not answer.
pub async fn ready(db: &Db) -> Result<()> {
    let _: (i64,) = db.one(READY, &[]).await?;
    Ok(())
}

pub const STATEMENTS: &[&str] = &[READY];
