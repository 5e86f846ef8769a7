//! Everything under `/werkplek` needs a person, except what is listed here: secure by default.
use super::{Person, Role, cookie};
use crate::{
    base::{
        ids::{AccountId, GemeenteId},
        paths,
        time::Timestamp,
    },
    infra::{App, db, keys::Purpose, problem::Problem},
    params,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Pages of the desk that nobody needs to be logged in for.
fn is_door(path: &str) -> bool {
    path == paths::LOGIN || path == paths::LOGIN_CODE || path.starts_with("/werkplek/activeren/")
}

/// The layer of the desk: finds the person, refuses nobody's requests, and renews the cookie.
pub async fn keep(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let now = app.clock.now();
    let token = cookie::read(&app.keys, request.headers(), now);
    let person = match &token {
        Some(token) => match find(&app, token, now).await {
            Ok(person) => person,
            Err(error) => return Problem::from(error).into_response(),
        },
        None => None,
    };
    if person.is_none() && !is_door(request.uri().path()) {
        return Problem::LoginNeeded.into_response();
    }
    let Some(person) = person else { return next.run(request).await };
    request.extensions_mut().insert(person.clone());
    let mut response = next.run(request).await;
    if let Some(token) = token {
        cookie::refresh(response.headers_mut(), cookie::write(&app, &token, now));
    }
    // A problem inside the desk is shown in the frame of the desk.
    response.extensions_mut().insert(person);
    response
}

pub const PERSON: &str = "select a.id, a.email, a.role, a.gemeente_id, l.token_hash \
     from logins l join accounts a on a.id = l.account_id \
     where l.token_hash = $1 and l.confirmed_at is not null and a.deactivated_at is null";
pub const HALF: &str = "select a.id, l.started_at from logins l join accounts a on a.id = l.account_id \
     where l.token_hash = $1 and l.confirmed_at is null and a.deactivated_at is null";
pub const START: &str = "insert into logins (token_hash, account_id, started_at, confirmed_at) values ($1, $2, $3, null)";
pub const CONFIRM: &str = "update logins set confirmed_at = $2 where token_hash = $1 and confirmed_at is null";
pub const END: &str = "delete from logins where token_hash = $1";

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: AccountId,
    email: String,
    role: String,
    gemeente_id: Option<GemeenteId>,
    token_hash: String,
}

async fn find(app: &App, token: &str, now: Timestamp) -> db::Result<Option<Person>> {
    let hash = app.keys.hash(Purpose::LoginToken, token);
    let row: Option<PersonRow> = app.db.optional(PERSON, params![hash]).await?;
    Ok(row.and_then(|row| {
        Some(Person {
            account: row.id,
            email: row.email,
            role: Role::parse(&row.role)?,
            gemeente: row.gemeente_id,
            login: row.token_hash,
            until: now.plus(cookie::IDLE),
        })
    }))
}

/// Whether the login of somebody still lasts, for an answer that goes on after the request (a stream).
pub async fn lasts(app: &App, person: &Person) -> db::Result<bool> {
    let row: Option<PersonRow> = app.db.optional(PERSON, params![&person.login]).await?;
    Ok(row.is_some() && app.clock.now() < person.until)
}

/// A login of which only the password was given: it opens nothing but the page that asks for the code.
pub struct HalfLogin {
    pub account: AccountId,
    pub token: String,
}

/// The half login of a request, at most ten minutes old.
pub async fn half_login(app: &App, headers: &HeaderMap) -> db::Result<Option<HalfLogin>> {
    let now = app.clock.now();
    let Some(token) = cookie::read(&app.keys, headers, now) else { return Ok(None) };
    let hash = app.keys.hash(Purpose::LoginToken, &token);
    let row: Option<(AccountId, i64)> = app.db.optional(HALF, params![hash]).await?;
    let row = row.filter(|(_, started)| now.0 - started < 10 * crate::base::time::MINUTE);
    Ok(row.map(|(account, _)| HalfLogin { account, token }))
}

/// Starts a half login in the transaction; gives the cookie that carries it.
pub async fn start(app: &App, tx: &mut db::Tx, account: &AccountId) -> db::Result<HeaderValue> {
    let token: String = app.random.id();
    let now = app.clock.now();
    tx.execute(START, params![app.keys.hash(Purpose::LoginToken, &token), account, now]).await?;
    Ok(cookie::write(app, &token, now))
}

/// The second factor was right. The half login is replaced by a new token, so that a token
/// somebody saw before the code was given is worth nothing.
pub async fn confirm(app: &App, tx: &mut db::Tx, half: &HalfLogin) -> db::Result<HeaderValue> {
    tx.execute(END, params![app.keys.hash(Purpose::LoginToken, &half.token)]).await?;
    let token: String = app.random.id();
    let (now, hash) = (app.clock.now(), app.keys.hash(Purpose::LoginToken, &token));
    tx.execute(START, params![&hash, &half.account, now]).await?;
    tx.execute(CONFIRM, params![&hash, now]).await?;
    Ok(cookie::write(app, &token, now))
}

/// Ends a login; gives the cookie that removes it from the browser.
pub async fn end(app: &App, tx: &mut db::Tx, person: &Person) -> db::Result<HeaderValue> {
    tx.execute(END, params![&person.login]).await?;
    Ok(cookie::clear(app))
}

pub const STATEMENTS: &[&str] = &[PERSON, HALF, START, CONFIRM, END];
