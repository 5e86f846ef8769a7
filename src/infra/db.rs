//! One SQL text for SQLite and PostgreSQL (D6): the only file that names either.
//!
//! [`Db`] reads, [`Tx`] reads and writes; both offer `all`, `one`, `optional` and take
//! `(sql, params![…])`. SQL is portable and written once; a test prepares every text on both.
//! [`forgotten`] is what an engine does after a deletion, [`whole`] is for backups.
mod forgotten;
pub mod whole;

use super::problem::Problem;
use crate::base::ids::TypedId;
use sqlx::{
    FromRow,
    migrate::{MigrateError, Migrator},
    pool::PoolOptions,
    postgres::{PgArguments, PgRow, Postgres},
    query::QueryAs,
    sqlite::{Sqlite, SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqliteRow, SqliteSynchronous},
};
use std::{
    borrow::Cow,
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

pub type Error = sqlx::Error;
pub type Result<T> = std::result::Result<T, Error>;

/// A parameter. Only types both engines know: text, 64-bit integers and booleans, each or null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(Option<String>),
    Int(Option<i64>),
    Bool(Option<bool>),
}

macro_rules! value_from {
    ($($type:ty => |$v:ident| $value:expr),* $(,)?) => {$(
        impl From<$type> for Value { fn from($v: $type) -> Self { $value } }
    )*};
}
value_from! {
    &str => |v| Value::Text(Some(v.to_owned())),
    &String => |v| Value::Text(Some(v.clone())),
    String => |v| Value::Text(Some(v)),
    Option<String> => |v| Value::Text(v),
    Option<&str> => |v| Value::Text(v.map(str::to_owned)),
    i64 => |v| Value::Int(Some(v)),
    Option<i64> => |v| Value::Int(v),
    bool => |v| Value::Bool(Some(v)),
    crate::base::time::Timestamp => |v| Value::Int(Some(v.0)),
}

impl<T: TypedId> From<&T> for Value {
    fn from(id: &T) -> Self {
        Self::Text(Some(id.as_str().to_owned()))
    }
}
impl<T: TypedId> From<Option<&T>> for Value {
    fn from(id: Option<&T>) -> Self {
        Self::Text(id.map(|id| id.as_str().to_owned()))
    }
}
/// The parameters of a statement: `params![id, 3, true]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::infra::db::Value::from($value)),*] };
}

/// A row: anything whose derived `FromRow` works for both engines. Tuples do too.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// How long somebody waits for a connection: below the 30 seconds after which a request is given up. A
/// rush for the last seats queues here; who waits a little longer still gets an answer.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Clone)]
enum Pools {
    /// SQLite has one writer: a pool of one queues fairly instead of polling a lock.
    Sqlite {
        read: sqlx::Pool<Sqlite>,
        write: sqlx::Pool<Sqlite>,
    },
    Postgres(sqlx::Pool<Postgres>),
}

#[derive(Clone)]
pub struct Db {
    pools: Pools,
    /// Counts the commits of this process; a cached page is as old as the count it was made at.
    commits: Arc<AtomicU64>,
    forgotten: forgotten::Forgotten,
}

/// A write transaction. Dropped without [`Tx::commit`] it changes nothing.
pub struct Tx {
    inner: Open,
    commits: Arc<AtomicU64>,
}

enum Open {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

fn sqlite_query<'q, R: Row>(sql: &'static str, params: &[Value]) -> QueryAs<'q, Sqlite, R, SqliteArguments> {
    params.iter().cloned().fold(sqlx::query_as(sql), |query, value| match value {
        Value::Text(v) => query.bind(v),
        Value::Int(v) => query.bind(v),
        Value::Bool(v) => query.bind(v),
    })
}

fn postgres_query<'q, R: Row>(sql: &'static str, params: &[Value]) -> QueryAs<'q, Postgres, R, PgArguments> {
    params.iter().cloned().fold(sqlx::query_as(sql), |query, value| match value {
        Value::Text(v) => query.bind(storable(v)),
        Value::Int(v) => query.bind(v),
        Value::Bool(v) => query.bind(v),
    })
}

/// PostgreSQL has no NUL in a text and fails on one. What we keep is parsed and never has it, so only
/// an address can bring one; with another character in its place it is simply not found.
fn storable(text: Option<String>) -> Option<String> {
    text.map(|text| if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text })
}

impl Db {
    /// Opens `sqlite://file` (created when missing) or `postgres://…`.
    pub async fn connect(url: &str) -> Result<Self> {
        let pools = if url.starts_with("postgres") {
            let pool = PoolOptions::new().max_connections(16).acquire_timeout(PATIENCE);
            Pools::Postgres(pool.connect(url).await?)
        } else {
            let options = sqlite_options(url)?;
            let write = PoolOptions::new().max_connections(1).acquire_timeout(PATIENCE);
            let read = PoolOptions::new().max_connections(4).acquire_timeout(PATIENCE);
            Pools::Sqlite { write: write.connect_with(options.clone()).await?, read: read.connect_with(options).await? }
        };
        Ok(Self::of(pools))
    }

    fn of(pools: Pools) -> Self {
        Self { pools, commits: Arc::default(), forgotten: Arc::default() }
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self.pools, Pools::Sqlite { .. })
    }

    /// How many transactions this process has committed.
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Acquire)
    }

    /// Brings the schema up to date: the portable files and the engine's own, in one numbered order.
    pub async fn migrate(&self) -> std::result::Result<(), MigrateError> {
        self.migrate_to(i64::MAX).await
    }

    /// The same, up to and including one number: a backup is read with the schema it was made with.
    pub async fn migrate_to(&self, last: i64) -> std::result::Result<(), MigrateError> {
        let migrator = self.migrator(last);
        match &self.pools {
            Pools::Sqlite { write, .. } => migrator.run(&mut *write.acquire().await?).await,
            Pools::Postgres(pool) => migrator.run(&mut *pool.acquire().await?).await,
        }
    }

    /// The number of the newest schema this program knows.
    pub fn newest_schema(&self) -> i64 {
        self.migrator(i64::MAX).migrations.last().map_or(0, |m| m.version)
    }

    fn migrator(&self, last: i64) -> Migrator {
        static COMMON: Migrator = sqlx::migrate!("./migrations");
        static SQLITE: Migrator = sqlx::migrate!("./migrations/sqlite");
        static POSTGRES: Migrator = sqlx::migrate!("./migrations/postgres");
        let own = if self.is_sqlite() { &SQLITE } else { &POSTGRES };
        let mut migrations = [COMMON.migrations.to_vec(), own.migrations.to_vec()].concat();
        migrations.retain(|m| m.version <= last);
        migrations.sort_by_key(|m| m.version);
        Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT }
    }

    /// Starts a write transaction. On SQLite it takes the write lock at once: a transaction that
    /// reads first and writes later would fail as soon as another one wrote in between.
    pub async fn begin(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { write, .. } => Open::Sqlite(write.begin_with("begin immediate").await?),
            Pools::Postgres(pool) => Open::Postgres(pool.begin().await?),
        };
        Ok(Tx { inner, commits: self.commits.clone() })
    }

    pub async fn all<R: Row>(&self, sql: &'static str, params: &[Value]) -> Result<Vec<R>> {
        match &self.pools {
            Pools::Sqlite { read, .. } => sqlite_query(sql, params).fetch_all(read).await,
            Pools::Postgres(pool) => postgres_query(sql, params).fetch_all(pool).await,
        }
    }

    /// Exactly one row; more or none is an error of ours.
    pub async fn one<R: Row>(&self, sql: &'static str, params: &[Value]) -> Result<R> {
        match &self.pools {
            Pools::Sqlite { read, .. } => sqlite_query(sql, params).fetch_one(read).await,
            Pools::Postgres(pool) => postgres_query(sql, params).fetch_one(pool).await,
        }
    }

    pub async fn optional<R: Row>(&self, sql: &'static str, params: &[Value]) -> Result<Option<R>> {
        match &self.pools {
            Pools::Sqlite { read, .. } => sqlite_query(sql, params).fetch_optional(read).await,
            Pools::Postgres(pool) => postgres_query(sql, params).fetch_optional(pool).await,
        }
    }

    /// Whether the engine understands the text, with the columns it gives (name, type).
    pub async fn describe(&self, sql: &'static str) -> Result<Vec<(String, String)>> {
        use sqlx::{Column, Executor, SqlSafeStr, Statement, TypeInfo};
        fn columns<C: Column>(columns: &[C]) -> Vec<(String, String)> {
            columns.iter().map(|c| (c.name().to_owned(), c.type_info().name().to_owned())).collect()
        }
        match &self.pools {
            Pools::Sqlite { read, .. } => Ok(columns(read.acquire().await?.prepare(sql.into_sql_str()).await?.columns())),
            Pools::Postgres(pool) => Ok(columns(pool.acquire().await?.prepare(sql.into_sql_str()).await?.columns())),
        }
    }

    /// The way the engine would run the text: one line per step, for tests on query plans.
    pub async fn explain(&self, sql: &str) -> Result<Vec<String>> {
        use sqlx::{AssertSqlSafe, Row as _};
        match &self.pools {
            Pools::Sqlite { read, .. } => {
                let rows = sqlx::query(AssertSqlSafe(format!("explain query plan {sql}"))).fetch_all(read).await?;
                rows.iter().map(|row| row.try_get("detail")).collect()
            }
            Pools::Postgres(pool) => {
                let rows = sqlx::query(AssertSqlSafe(format!("explain {sql}"))).fetch_all(pool).await?;
                rows.iter().map(|row| row.try_get(0)).collect()
            }
        }
    }

    /// Runs text that is no constant: tests and backups only.
    pub async fn unscoped_execute(&self, sql: &str) -> Result<()> {
        use sqlx::AssertSqlSafe;
        match &self.pools {
            Pools::Sqlite { write, .. } => sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(write).await.map(drop),
            Pools::Postgres(pool) => sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(pool).await.map(drop),
        }
    }

    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    pub async fn all<R: Row>(&mut self, sql: &'static str, params: &[Value]) -> Result<Vec<R>> {
        match &mut self.inner {
            Open::Sqlite(tx) => sqlite_query(sql, params).fetch_all(&mut **tx).await,
            Open::Postgres(tx) => postgres_query(sql, params).fetch_all(&mut **tx).await,
        }
    }

    pub async fn one<R: Row>(&mut self, sql: &'static str, params: &[Value]) -> Result<R> {
        match &mut self.inner {
            Open::Sqlite(tx) => sqlite_query(sql, params).fetch_one(&mut **tx).await,
            Open::Postgres(tx) => postgres_query(sql, params).fetch_one(&mut **tx).await,
        }
    }

    pub async fn optional<R: Row>(&mut self, sql: &'static str, params: &[Value]) -> Result<Option<R>> {
        match &mut self.inner {
            Open::Sqlite(tx) => sqlite_query(sql, params).fetch_optional(&mut **tx).await,
            Open::Postgres(tx) => postgres_query(sql, params).fetch_optional(&mut **tx).await,
        }
    }

    /// Runs a statement; gives the number of rows it touched.
    pub async fn execute(&mut self, sql: &'static str, params: &[Value]) -> Result<u64> {
        macro_rules! run {
            ($tx:expr) => {{
                let query = params.iter().cloned().fold(sqlx::query(sql), |query, value| match value {
                    Value::Text(v) => query.bind(storable(v)),
                    Value::Int(v) => query.bind(v),
                    Value::Bool(v) => query.bind(v),
                });
                query.execute(&mut **$tx).await.map(|done| done.rows_affected())
            }};
        }
        match &mut self.inner {
            Open::Sqlite(tx) => run!(tx),
            Open::Postgres(tx) => run!(tx),
        }
    }

    pub async fn commit(self) -> Result<()> {
        match self.inner {
            Open::Sqlite(tx) => tx.commit().await?,
            Open::Postgres(tx) => tx.commit().await?,
        }
        self.commits.fetch_add(1, Ordering::Release);
        Ok(())
    }
}

/// Turns "the row is there already" into `None`, and leaves other errors errors.
pub fn unless_taken<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.as_database_error().is_some_and(|e| e.is_unique_violation()) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The row, or "not found" (which is also the answer for a row of somebody else).
pub fn found<T>(row: Option<T>) -> std::result::Result<T, Problem> {
    row.ok_or(Problem::NotFound)
}

fn sqlite_options(url: &str) -> Result<SqliteConnectOptions> {
    Ok(SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL: a sign-up that was confirmed on screen survives a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        // Overwrites deleted text; a withdrawn contribution must be gone (AN-52).
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF"))
}
