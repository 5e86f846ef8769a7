//! A tablet that goes round a room, wiped between two people (C-42).
//!
//! - Every person has a form with a new key. Whoever is done, or wipes the form, ends that key.
//! - A browser keeps what was sent, and sends it again for who goes back and insists. A form whose key has ended
//!   shows nothing of it: whoever sends it gets an empty form.
//! - Ended keys are in the database, because there may be more than one server: a keyed hash and a day, gone a
//!   fortnight later. A receipt cannot be found with it, nor a text.
use super::{tablet_store as store, web::Entrance};
use crate::{
    access::reply,
    base::form::FormState,
    infra::{App, db, keys::Purpose},
};
use axum::{
    http::{HeaderName, HeaderValue},
    response::Response,
};

pub use store::forget;

fn mark(app: &App, form: &FormState) -> Option<String> {
    form.key().map(|key| app.keys.hash(Purpose::FinishedForm, key))
}

/// Ends the key of this form.
pub async fn finish(app: &App, form: &FormState) -> db::Result<()> {
    let Some(mark) = mark(app, form) else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    store::finish(&mut tx, &mark, &app.clock.now().day()).await?;
    tx.commit().await
}

pub async fn is_finished(app: &App, form: &FormState) -> db::Result<bool> {
    match mark(app, form) {
        Some(mark) => store::is_finished(&app.db, &mark).await,
        None => Ok(false),
    }
}

/// An answer after which the browser keeps no page of this site in its memory either.
pub fn wiped(mut response: Response) -> Response {
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    response
}

/// The empty form for the next person; `None` where there is no tablet.
pub fn next_person(entrance: &Entrance) -> Option<Response> {
    entrance.tablet_path().map(|path| wiped(reply::see(&path)))
}
