//! Who did what: one line per change, in the transaction of the change, append-only.
//! Never a text that somebody wrote, never an address (SEC-11, never list 4).
use crate::{
    base::time::Timestamp,
    infra::{App, db},
    params,
};

/// Who acts. A resident has no name here: the line says only that somebody did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub account: Option<String>,
    pub role: &'static str,
}

impl Actor {
    pub const RESIDENT: Self = Self { account: None, role: "inwoner" };
    /// The program itself: jobs, commands.
    pub const SYSTEM: Self = Self { account: None, role: "systeem" };
}

/// `action` on an object: `("dialogue.published", "dialogue", Some(id))`.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    pub action: &'static str,
    pub object: &'static str,
    pub id: Option<&'a str>,
}

pub const INSERT: &str = "insert into audit_log (id, at, actor_id, actor_role, action, object_kind, object_id, result) \
     values ($1, $2, $3, $4, $5, $6, $7, $8)";

pub async fn record(app: &App, tx: &mut db::Tx, actor: &Actor, event: Event<'_>) -> db::Result<()> {
    record_result(app, tx, actor, event, "ok").await
}

/// The same with another result, such as `geweigerd` for a login that failed.
pub async fn record_result(app: &App, tx: &mut db::Tx, actor: &Actor, event: Event<'_>, result: &str) -> db::Result<()> {
    let id: String = app.random.id();
    let line = params![id, app.clock.now(), actor.account.as_deref(), actor.role, event.action, event.object, event.id, result];
    tx.execute(INSERT, line).await.map(drop)
}

/// One line of the log as it is shown.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub at: i64,
    pub actor_role: String,
    pub actor_email: Option<String>,
    pub action: String,
    pub object_kind: String,
    pub object_id: Option<String>,
    pub result: String,
}

pub const NEWEST: &str = "select l.at, l.actor_role, a.email as actor_email, l.action, l.object_kind, l.object_id, l.result \
     from audit_log l left join accounts a on a.id = l.actor_id order by l.at desc, l.id limit $1 offset $2";

/// The newest lines first, `limit` from `offset`.
pub async fn newest(db: &db::Db, limit: i64, offset: i64) -> db::Result<Vec<Line>> {
    db.all(NEWEST, params![limit, offset]).await
}

/// About one kind of object, without who: for counting.
pub const OF_KIND: &str = "select at, actor_role, cast(null as text) as actor_email, action, object_kind, object_id, result \
     from audit_log where object_kind = $1 and at >= $2 order by at, id";

/// The lines about one kind of object since a moment, oldest first, without who acted.
pub async fn of_kind(db: &db::Db, kind: &str, since: Timestamp) -> db::Result<Vec<Line>> {
    db.all(OF_KIND, params![kind, since]).await
}

/// Everything about one object, with who acted.
pub const OF_OBJECT: &str = "select l.at, l.actor_role, a.email as actor_email, l.action, l.object_kind, l.object_id, l.result \
     from audit_log l left join accounts a on a.id = l.actor_id where l.object_id = $1 order by l.at, l.id limit 200";

/// The lines about one object, oldest first.
pub async fn of_object(db: &db::Db, id: &str) -> db::Result<Vec<Line>> {
    db.all(OF_OBJECT, params![id]).await
}

pub const STATEMENTS: &[&str] = &[INSERT, NEWEST, OF_KIND, OF_OBJECT];
