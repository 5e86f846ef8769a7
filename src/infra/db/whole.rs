//! The database as a whole, for backups: which tables there are, every row of one moment, and filling
//! them again. Tables, types and links come from the schema itself, so a new table cannot be forgotten.
use super::{Db, Open, Pools, Result, Tx, Value, storable};
use futures::TryStreamExt;
use sqlx::{AssertSqlSafe, pool::PoolOptions, sqlite::SqliteConnectOptions};
use std::{collections::BTreeMap, sync::Arc};

/// What a column holds: the only three types that both engines know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Int,
    Bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// `column` holds a value of `to` in another table, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub column: String,
    pub table: String,
    pub to: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of the primary key, in its order.
    pub key: Vec<String>,
    pub links: Vec<Link>,
}

// Table, column, type, place in the primary key (0: none). The migration table is of the driver.
const SQLITE_COLUMNS: &str = "select m.name, c.name, lower(c.type), c.pk from sqlite_schema m join pragma_table_info(m.name) c \
     where m.type = 'table' and m.name not like 'sqlite%' and m.name <> '_sqlx_migrations' order by m.name, c.cid";
const POSTGRES_COLUMNS: &str = "select cast(r.relname as text), cast(a.attname as text), format_type(a.atttypid, a.atttypmod), \
     cast(coalesce(array_position(k.conkey, a.attnum), 0) as bigint) \
     from pg_class r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped \
     left join pg_constraint k on k.conrelid = r.oid and k.contype = 'p' \
     where r.relkind = 'r' and r.relnamespace = (select oid from pg_namespace where nspname = current_schema()) \
     and r.relname <> '_sqlx_migrations' order by r.relname, a.attnum";
// Table, column, the table it refers to, the column there.
const SQLITE_LINKS: &str = "select m.name, f.\"from\", f.\"table\", f.\"to\" \
     from sqlite_schema m join pragma_foreign_key_list(m.name) f where m.type = 'table' order by 1, 2";
const POSTGRES_LINKS: &str = "select cast(r.relname as text), cast(a.attname as text), cast(p.relname as text), cast(b.attname as text) \
     from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_class p on p.oid = k.confrelid \
     join pg_attribute a on a.attrelid = r.oid and a.attnum = k.conkey[1] \
     join pg_attribute b on b.attrelid = p.oid and b.attnum = k.confkey[1] \
     where k.contype = 'f' and r.relnamespace = (select oid from pg_namespace where nspname = current_schema()) order by 1, 2";
const SCHEMA: &str = "select max(version) from _sqlx_migrations";

impl Db {
    /// An empty SQLite of one connection that lives in a file without a name: nobody else can open it,
    /// and it is gone when it is closed, also after a crash. Use one transaction at a time.
    pub async fn scratch() -> Result<Self> {
        let options = SqliteConnectOptions::new().filename("").foreign_keys(true).pragma("trusted_schema", "OFF");
        let pool = PoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None).connect_with(options).await?;
        Ok(Self::of(Pools::Sqlite { read: pool.clone(), write: pool }))
    }

    /// A transaction that only reads, and sees everything as it is at one moment.
    pub async fn snapshot(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { read, .. } => Open::Sqlite(read.begin().await?),
            Pools::Postgres(pool) => Open::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?),
        };
        Ok(Tx { inner, commits: self.commits.clone() })
    }
}

impl Tx {
    fn is_sqlite(&self) -> bool {
        matches!(self.inner, Open::Sqlite(_))
    }

    /// The number of the last migration that ran.
    pub async fn schema(&mut self) -> Result<i64> {
        self.one::<(i64,)>(SCHEMA, &[]).await.map(|row| row.0)
    }

    /// Every table there is, each after the tables it refers to.
    pub async fn tables(&mut self) -> Result<Vec<Table>> {
        let (columns, links) = if self.is_sqlite() { (SQLITE_COLUMNS, SQLITE_LINKS) } else { (POSTGRES_COLUMNS, POSTGRES_LINKS) };
        let mut tables: BTreeMap<String, (Table, Vec<(i64, String)>)> = BTreeMap::new();
        for (table, column, kind, place) in self.all::<(String, String, String, i64)>(columns, &[]).await? {
            let kind = kind_of(&kind)?;
            let (found, key) = tables.entry(table.clone()).or_insert_with(|| (Table::named(table), Vec::new()));
            if place > 0 {
                key.push((place, column.clone()));
            }
            found.columns.push(Column { name: column, kind });
        }
        for (table, column, to_table, to) in self.all::<(String, String, String, String)>(links, &[]).await? {
            if let Some((found, _)) = tables.get_mut(&table) {
                found.links.push(Link { column, table: to_table, to });
            }
        }
        let with_key = |(mut table, mut key): (Table, Vec<(i64, String)>)| {
            key.sort();
            table.key = key.into_iter().map(|(_, column)| column).collect();
            table
        };
        parents_first(tables.into_values().map(with_key).collect())
    }

    /// Gives every row of a table for which `only` holds, one at a time, in the order of its key.
    pub async fn each_row<E: From<super::Error>>(
        &mut self,
        table: &Table,
        only: Option<&str>,
        mut take: impl AsyncFnMut(Vec<Value>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let sql = AssertSqlSafe(table.select(self.is_sqlite(), only));
        macro_rules! give {
            ($tx:expr) => {{
                let mut rows = sqlx::query_scalar::<_, String>(sql).fetch(&mut **$tx);
                while let Some(row) = rows.try_next().await? {
                    let odd = || super::Error::Protocol(format!("a row of {} cannot be read", table.name));
                    take(table.parse(&row).ok_or_else(odd)?).await?;
                }
                Ok(())
            }};
        }
        match &mut self.inner {
            Open::Sqlite(tx) => give!(tx),
            Open::Postgres(tx) => give!(tx),
        }
    }

    /// Adds a row with the statement of [`Table::insert`]; gives how many rows that made.
    pub async fn add_row(&mut self, insert: &Arc<str>, row: Vec<Value>) -> Result<u64> {
        macro_rules! run {
            ($tx:expr) => {{
                let query = row.into_iter().fold(sqlx::query(AssertSqlSafe(insert.clone())), |query, value| match value {
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

    /// Nobody else reads or writes the tables until the end. On SQLite a write transaction has that.
    pub async fn hold(&mut self, tables: &[&Table]) -> Result<()> {
        if self.is_sqlite() || tables.is_empty() {
            return Ok(());
        }
        self.run_text(format!("lock table {} in access exclusive mode", list(tables))).await
    }

    /// Removes all rows of the tables, which stand in the order of [`Tx::tables`]. PostgreSQL throws the
    /// old files away, SQLite overwrites them.
    pub async fn empty(&mut self, tables: &[&Table]) -> Result<()> {
        if tables.is_empty() {
            return Ok(());
        }
        if !self.is_sqlite() {
            return self.run_text(format!("truncate {}", list(tables))).await;
        }
        for table in tables.iter().rev() {
            self.run_text(format!("delete from {}", quoted(&table.name))).await?;
        }
        Ok(())
    }

    async fn run_text(&mut self, sql: String) -> Result<()> {
        match &mut self.inner {
            Open::Sqlite(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(drop),
            Open::Postgres(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(drop),
        }
    }
}

impl Table {
    fn named(name: String) -> Self {
        Self { name, columns: Vec::new(), key: Vec::new(), links: Vec::new() }
    }

    /// The statement that adds a row; with `unless_there` a row that is there already stays as it is.
    pub fn insert(&self, unless_there: bool) -> Arc<str> {
        let names: Vec<String> = self.columns.iter().map(|c| quoted(&c.name)).collect();
        let places: Vec<String> = (1..=names.len()).map(|n| format!("${n}")).collect();
        let conflict = if unless_there { " on conflict do nothing" } else { "" };
        format!("insert into {} ({}) values ({}){conflict}", quoted(&self.name), names.join(", "), places.join(", ")).into()
    }

    /// The rows as JSON, made by the engine: the one type of row that needs no type of its own.
    fn select(&self, sqlite: bool, only: Option<&str>) -> String {
        let columns: Vec<String> = self.columns.iter().map(|c| quoted(&c.name)).collect();
        let made = match sqlite {
            true => format!("json_array({})", columns.join(", ")),
            false => format!("cast(json_build_array({}) as text)", columns.join(", ")),
        };
        let is_text = |name: &String| self.columns.iter().any(|c| c.name == *name && c.kind == Kind::Text);
        // Byte by byte on both engines, whatever the language of the server.
        let order = |name: &String| format!("{}{}", quoted(name), if !sqlite && is_text(name) { " collate \"C\"" } else { "" });
        let order: Vec<String> = self.key.iter().map(order).collect();
        let filter = only.map(|only| format!(" where {only}")).unwrap_or_default();
        format!("select {made} from {}{filter} order by {}", quoted(&self.name), order.join(", "))
    }

    /// A row from JSON: one value per column, of its type. `None` when it is anything else.
    pub fn parse(&self, json: &str) -> Option<Vec<Value>> {
        use serde_json::Value as Json;
        let cells: Vec<Json> = serde_json::from_str(json).ok()?;
        let value = |(column, cell): (&Column, Json)| match (column.kind, cell) {
            (Kind::Text, Json::Null) => Some(Value::Text(None)),
            (Kind::Int, Json::Null) => Some(Value::Int(None)),
            (Kind::Bool, Json::Null) => Some(Value::Bool(None)),
            (Kind::Text, Json::String(text)) => Some(Value::Text(Some(text))),
            (Kind::Int, Json::Number(number)) => number.as_i64().map(|n| Value::Int(Some(n))),
            (Kind::Bool, Json::Bool(flag)) => Some(Value::Bool(Some(flag))),
            // SQLite keeps a boolean as 0 or 1.
            (Kind::Bool, Json::Number(number)) => number.as_i64().filter(|n| (0..=1).contains(n)).map(|n| Value::Bool(Some(n == 1))),
            _ => None,
        };
        (cells.len() == self.columns.len()).then(|| self.columns.iter().zip(cells).map(value).collect())?
    }
}

fn kind_of(name: &str) -> Result<Kind> {
    match name {
        "text" => Ok(Kind::Text),
        "bigint" => Ok(Kind::Int),
        "boolean" => Ok(Kind::Bool),
        other => Err(super::Error::TypeNotFound { type_name: other.to_owned() }),
    }
}

/// By name, and each after those it refers to; tables in a ring cannot be filled row by row.
fn parents_first(mut left: Vec<Table>) -> Result<Vec<Table>> {
    let mut placed: Vec<Table> = Vec::new();
    while !left.is_empty() {
        let ready = |table: &Table| table.links.iter().all(|link| placed.iter().any(|p| p.name == link.table));
        let Some(at) = left.iter().position(ready) else {
            let names: Vec<&str> = left.iter().map(|t| t.name.as_str()).collect();
            return Err(super::Error::Protocol(format!("tables that refer to each other in a ring: {}", names.join(", "))));
        };
        placed.push(left.remove(at));
    }
    Ok(placed)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn list(tables: &[&Table]) -> String {
    tables.iter().map(|t| quoted(&t.name)).collect::<Vec<_>>().join(", ")
}
