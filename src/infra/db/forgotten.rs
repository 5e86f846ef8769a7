//! A row that is deleted is gone for every reader, and its bytes are still in a file (AN-52).
//!
//! SQLite overwrites them (`secure_delete`) and has them left in its write-ahead log, which is emptied
//! at once. PostgreSQL leaves them in the file of the table; a plain `vacuum` frees the place and keeps
//! the bytes, so the table is rewritten. That locks it for as long as it takes, so tables are noted, and
//! one rewrite does for however many deletions came before it.
use super::{Db, Pools, Result};
use sqlx::{AssertSqlSafe, Postgres};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

/// Names of tables that hold bytes of deleted rows.
pub(super) type Forgotten = Arc<Mutex<BTreeSet<&'static str>>>;

/// Nobody waits longer than this for a table that somebody is reading; the next turn tries again.
const PATIENCE: &str = "set lock_timeout = '5s'";

impl Db {
    /// After a deletion that must leave no bytes behind: empties the write-ahead log of SQLite, or
    /// notes the tables for [`Db::rewrite_forgotten`].
    pub async fn forget_deleted(&self, tables: &'static [&'static str]) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { write, .. } => sqlx::raw_sql("pragma wal_checkpoint(truncate)").execute(write).await.map(drop),
            Pools::Postgres(_) => {
                self.noted().extend(tables);
                Ok(())
            }
        }
    }

    /// Rewrites the tables that were noted since the last time; gives how many. A table that cannot be
    /// had now stays noted.
    pub async fn rewrite_forgotten(&self) -> Result<usize> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(0) };
        let tables = std::mem::take(&mut *self.noted());
        let outcome = rewrite(pool, &tables).await;
        if outcome.is_err() {
            self.noted().extend(&tables);
        }
        outcome.map(|()| tables.len())
    }

    fn noted(&self) -> std::sync::MutexGuard<'_, BTreeSet<&'static str>> {
        self.forgotten.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn rewrite(pool: &sqlx::Pool<Postgres>, tables: &BTreeSet<&'static str>) -> Result<()> {
    if tables.is_empty() {
        return Ok(());
    }
    let mut connection = pool.acquire().await?;
    sqlx::raw_sql(PATIENCE).execute(&mut *connection).await?;
    let mut outcome = Ok(());
    for table in tables {
        let sql = format!("vacuum (full) {table}");
        outcome = outcome.and(sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection).await.map(drop));
    }
    sqlx::raw_sql("reset lock_timeout").execute(&mut *connection).await?;
    outcome
}
