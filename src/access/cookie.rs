//! The login cookie: a random token and the moment it was last used, sealed with a key.
//!
//! The moment travels in the cookie, so that reading a page writes nothing to the database
//! (never list, 1) and an idle login still ends. The path is `/werkplek`: no public form ever
//! receives it (D10).
use crate::{
    base::time::{MINUTE, Timestamp},
    infra::{
        App,
        keys::{Keys, Purpose},
    },
};
use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// Without a request for this long, a login ends (BEH-01).
pub const IDLE: i64 = 30 * MINUTE;
const NAME: &str = "expeditie_login";

/// The token of the request, unless the seal is wrong or it was idle too long.
pub fn read(keys: &Keys, headers: &HeaderMap, now: Timestamp) -> Option<String> {
    let (token, at) = unsealed(keys, headers)?;
    let fresh = at.0 <= now.0 + MINUTE && now.0 - at.0 < IDLE;
    fresh.then_some(token)
}

/// Whether the request carries a cookie we made, however old: somebody was logged in here.
pub fn is_ours(keys: &Keys, headers: &HeaderMap) -> bool {
    unsealed(keys, headers).is_some()
}

/// Token and last use, when the seal is ours.
fn unsealed(keys: &Keys, headers: &HeaderMap) -> Option<(String, Timestamp)> {
    let jar = CookieJar::from_headers(headers);
    let (sealed, seal) = jar.get(NAME)?.value().rsplit_once('.')?;
    let (token, at) = sealed.split_once('.')?;
    let at = Timestamp(at.parse().ok()?);
    (keys.hash(Purpose::LoginToken, sealed) == seal).then(|| (token.to_owned(), at))
}

/// The cookie that says "used just now".
pub fn write(app: &App, token: &str, now: Timestamp) -> HeaderValue {
    let sealed = format!("{token}.{}", now.0);
    let seal = app.keys.hash(Purpose::LoginToken, &sealed);
    header_value(app, format!("{sealed}.{seal}"), false)
}

pub fn clear(app: &App) -> HeaderValue {
    header_value(app, String::new(), true)
}

fn header_value(app: &App, value: String, remove: bool) -> HeaderValue {
    let mut cookie = Cookie::build((NAME, value))
        .path(crate::base::paths::DESK)
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.settings.is_https())
        .build();
    if remove {
        cookie.make_removal();
    }
    HeaderValue::from_str(&cookie.to_string()).expect("a cookie of base32, digits and hex is a valid header")
}

/// Adds the cookie unless the handler has already set or removed it.
pub fn refresh(headers: &mut HeaderMap, cookie: HeaderValue) {
    if !headers.contains_key(header::SET_COOKIE) {
        headers.append(header::SET_COOKIE, cookie);
    }
}
