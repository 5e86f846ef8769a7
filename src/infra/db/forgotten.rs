//! A row that is deleted is gone for every reader, and its bytes are still in a file (AN-52).
//!
//! SQLite overwrites them (`secure_delete`) and has them left in its write-ahead log, which is emptied
//! at once. PostgreSQL leaves them in the file of the table; a plain `vacuum` frees the place and keeps
//! the bytes, so the table is rewritten. That locks it for as long as it takes, so tables are noted, and
//! one rewrite does for however many deletions came before it. What somebody may still see who began to
//! read before the deletion is kept by a rewrite; then the table stays noted.
//!
//! PostgreSQL also shows where a row lies and which transaction wrote it; [`Db::mix`] takes that order away.
use super::{Db, Pools, Result};
use sqlx::{AssertSqlSafe, Postgres};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Tables that hold bytes of deleted rows, each with a transaction that began after the last deletion.
pub(super) type Forgotten = Arc<Mutex<BTreeMap<&'static str, i64>>>;

/// Nobody waits longer than this for a table that somebody is reading; the next turn tries again.
const PATIENCE: &str = "set lock_timeout = '5s'";
const IMPATIENCE: &str = "reset lock_timeout";
const THIS_TRANSACTION: &str = "select cast(cast(pg_current_xact_id() as text) as bigint)";
/// The oldest transaction that runs on the server, or that somebody in this database can still see as running.
const OLDEST: &str = "select least(cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint), \
     cast(cast(pg_current_xact_id() as text) as bigint) - coalesce(max(age(backend_xmin)), 0)) \
     from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()";

impl Db {
    /// After a deletion that must leave no bytes behind: empties the write-ahead log of SQLite, or
    /// notes the tables for [`Db::rewrite_forgotten`].
    pub async fn forget_deleted(&self, tables: &'static [&'static str]) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { write, .. } => sqlx::raw_sql("pragma wal_checkpoint(truncate)").execute(write).await.map(drop),
            Pools::Postgres(pool) => {
                let after: i64 = sqlx::query_scalar(THIS_TRANSACTION).fetch_one(pool).await?;
                self.noted().extend(tables.iter().map(|table| (*table, after)));
                Ok(())
            }
        }
    }

    /// Rewrites the tables that were noted since the last time; gives how many. A table that cannot be
    /// had now, or that somebody may still see as it was, stays noted.
    pub async fn rewrite_forgotten(&self) -> Result<usize> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(0) };
        if self.noted().is_empty() {
            return Ok(0);
        }
        let oldest: i64 = sqlx::query_scalar(OLDEST).fetch_one(pool).await?;
        let ready: Vec<_> = self.noted().iter().map(|(table, after)| (*table, *after)).filter(|(_, after)| oldest > *after).collect();
        for (table, after) in &ready {
            rewrite(pool, format!("vacuum (full) {table}")).await?;
            // Unless something was deleted from it in the meantime.
            let mut noted = self.noted();
            if noted.get(table) == Some(after) {
                noted.remove(table);
            }
        }
        Ok(ready.len())
    }

    /// Writes all rows of a table anew in one transaction and lays them in the order of their random key, so
    /// that neither place (`ctid`) nor transaction (`xmin`) tells in which order they came (AN-12). Writers
    /// wait for the first half, readers too for the second. `false`: this engine shows no such order.
    pub async fn mix(&self, table: &'static str) -> Result<bool> {
        let Pools::Postgres(pool) = &self.pools else { return Ok(false) };
        // A rewrite alone keeps the transaction of each row; an update alone keeps the places.
        let mut tx = pool.begin().await?;
        for step in [
            PATIENCE.replacen("set", "set local", 1),
            format!("lock table {table} in share row exclusive mode"),
            format!("update {table} set id = id"),
        ] {
            sqlx::raw_sql(AssertSqlSafe(step)).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        rewrite(pool, format!("cluster {table} using {table}_pkey")).await?;
        Ok(true)
    }

    fn noted(&self) -> std::sync::MutexGuard<'_, BTreeMap<&'static str, i64>> {
        self.forgotten.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs a statement that needs a table for itself, outside a transaction.
async fn rewrite(pool: &sqlx::Pool<Postgres>, statement: String) -> Result<()> {
    let mut connection = pool.acquire().await?;
    sqlx::raw_sql(PATIENCE).execute(&mut *connection).await?;
    let outcome = sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut *connection).await;
    sqlx::raw_sql(IMPATIENCE).execute(&mut *connection).await?;
    outcome.map(drop)
}
