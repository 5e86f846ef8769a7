//! For machines: security.txt, robots.txt, and whether we are alive and ready.
use super::store;
use crate::{
    base::{
        paths,
        time::{DAY, Timestamp},
    },
    infra::App,
};
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// How far ahead security.txt says it is valid; RFC 9116 advises less than a year.
const VALID: i64 = 300 * DAY;

fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// RFC 9116 (SEC-6).
pub async fn security(State(app): State<App>) -> Response {
    let contact = contact(&app.settings.mail_from);
    let expires = midnight_utc(app.clock.now().plus(VALID));
    let canonical = app.settings.url(paths::SECURITY_TXT);
    plain(format!("Contact: mailto:{contact}\nExpires: {expires}\nPreferred-Languages: nl, en\nCanonical: {canonical}\n"))
}

/// The bare address of `Name <address>`.
pub fn contact(mailbox: &str) -> String {
    let bare = mailbox.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(mailbox, |(address, _)| address);
    bare.trim().to_owned()
}

/// The start of the day as RFC 3339, so that the file changes once a day.
fn midnight_utc(at: Timestamp) -> String {
    let day = at.0.div_euclid(DAY) * DAY;
    jiff::Timestamp::from_millisecond(day).unwrap_or_default().to_string()
}

pub async fn robots() -> Response {
    plain(format!("User-agent: *\nDisallow: {}\nDisallow: /k/\n", paths::DESK))
}

/// The program runs.
pub async fn healthy() -> Response {
    plain("ok\n".to_owned())
}

/// The program can work: the database answers.
pub async fn ready(State(app): State<App>) -> Response {
    match store::ready(&app.db).await {
        Ok(()) => plain("ok\n".to_owned()),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "unavailable\n").into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_6_the_contact_is_a_bare_address_and_the_end_is_a_moment() {
        assert_eq!(contact("Expeditie <gesprek@voorbeeld.example>"), "gesprek@voorbeeld.example");
        assert_eq!(contact(" gesprek@voorbeeld.example "), "gesprek@voorbeeld.example");
        assert_eq!(midnight_utc(Timestamp::parse("2026-03-02T09:00:00Z").unwrap()), "2026-03-02T00:00:00Z");
    }
}
