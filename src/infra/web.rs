//! What every request meets: form reading, the origin check and the security headers.
use super::{App, problem::Problem};
use crate::base::form::FormState;
use axum::{
    body::{Body, to_bytes},
    extract::{ConnectInfo, FromRequest, FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::Response,
};
use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

/// The largest form body: a batch of 250 long statements fits, a megabyte does not.
pub const LARGEST_BODY: usize = 512 * 1024;

/// A url-encoded body, whatever its fields: 413 when too large, 400 when it is no form.
pub struct Form(pub FormState);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem::BadRequest);
        }
        let bytes = to_bytes(request.into_body(), LARGEST_BODY).await.map_err(|_| Problem::TooLarge)?;
        Ok(Self(FormState::from_pairs(pairs(&bytes))))
    }
}

/// The query string as a form, for GET filters.
pub struct Query(pub FormState);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(FormState::from_pairs(pairs(parts.uri.query().unwrap_or_default().as_bytes()))))
    }
}

/// The names and values of a url-encoded text.
pub fn pairs(bytes: &[u8]) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(bytes).into_owned()
}

/// Where the request comes from, for the buckets in memory only; `None` in tests without a socket.
pub struct VisitorIp(pub Option<IpAddr>);

impl FromRequestParts<App> for VisitorIp {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip().to_canonical());
        Ok(Self(connection.map(|ip| visitor(ip, &parts.headers, &app.settings.trusted_proxies))))
    }
}

/// The last address that no trusted proxy has: whatever stands before it in `X-Forwarded-For`, a
/// visitor can have written.
fn visitor(connection: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let lines: Vec<&str> = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok()).collect();
    let mut last = connection;
    for hop in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        if !trusted.contains(&last) {
            break;
        }
        let Ok(ip) = hop.trim().parse::<IpAddr>() else { break };
        last = ip.to_canonical();
    }
    last
}

/// The policy of a page without script (D4, SEC-3).
pub const STILL_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'; frame-src 'none'; connect-src 'none'; script-src 'none'; object-src 'none'";

/// The policy of a page with an island: our own bundle, and the one inline script that carries the nonce.
pub fn live_policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         frame-src 'none'; connect-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; object-src 'none'"
    )
}

/// Sets the headers of SEC-1…5 wherever the handler did not decide otherwise.
pub async fn security_headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let desk = request.uri().path().starts_with("/werkplek");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, STILL_POLICY);
    // A form that is filled in anonymously sends no address of the page before it; under
    // /werkplek the origin check needs one.
    set(header::REFERRER_POLICY, if desk { "same-origin" } else { "no-referrer" });
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::CACHE_CONTROL, "no-store");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
    );
    if desk {
        set(HeaderName::from_static("x-robots-tag"), "noindex");
    }
    if app.settings.is_https() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    response
}

/// Refuses a change that another site sends in somebody's name. Browsers say where a request
/// comes from in `Sec-Fetch-Site`; older ones only in `Origin`, which is `null` on our own public
/// pages (their referrer policy hides it) and harmless there, because no cookie reaches them (D10).
pub async fn refuse_foreign(State(app): State<App>, request: Request<Body>, next: Next) -> Result<Response, Problem> {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || comes_from_us(request.headers(), &app.settings.base_url, request.uri().path()) {
        return Ok(next.run(request).await);
    }
    Err(Problem::ForeignOrigin)
}

fn comes_from_us(headers: &HeaderMap, base_url: &str, path: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match text("origin") {
        None => true,
        Some("null") => !path.starts_with("/werkplek"),
        Some(origin) => origin == base_url || text("host").is_some_and(|host| origin.split("://").nth(1) == Some(host)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&'static str, &'static str)], path: &str) -> bool {
        let headers = pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect();
        comes_from_us(&headers, "https://gesprek.example", path)
    }

    #[test]
    fn a_foreign_page_changes_nothing() {
        assert!(!from(&[("sec-fetch-site", "cross-site")], "/afmelden"));
        assert!(!from(&[("sec-fetch-site", "same-site"), ("origin", "https://gesprek.example")], "/afmelden"));
        assert!(!from(&[("origin", "https://kwaad.example"), ("host", "gesprek.example")], "/afmelden"));
        assert!(!from(&[("origin", "null")], "/werkplek/gesprekken"));
    }

    #[test]
    fn an_42_only_a_trusted_proxy_says_who_is_behind_it() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let from = |lines: &[&'static str], trusted: &[IpAddr]| {
            let headers = lines.iter().map(|line| (HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static(line))).collect();
            visitor(ip("10.0.0.1"), &headers, trusted)
        };
        let proxies = [ip("10.0.0.1"), ip("10.0.0.2")];
        assert_eq!(from(&["203.0.113.7"], &[]), ip("10.0.0.1"), "nobody is trusted");
        assert_eq!(from(&["198.51.100.1, 203.0.113.7"], &proxies), ip("203.0.113.7"), "what comes before is the visitor's own word");
        assert_eq!(from(&["198.51.100.1", "203.0.113.7, 10.0.0.2"], &proxies), ip("203.0.113.7"), "two proxies, two lines");
        assert_eq!(from(&["::ffff:203.0.113.7"], &proxies), ip("203.0.113.7"));
        assert_eq!(from(&["onzin"], &proxies), ip("10.0.0.1"));
        assert_eq!(from(&[], &proxies), ip("10.0.0.1"));
    }

    #[test]
    fn our_own_pages_do() {
        assert!(from(&[("sec-fetch-site", "same-origin"), ("origin", "null")], "/werkplek/gesprekken"));
        assert!(from(&[("origin", "https://gesprek.example")], "/werkplek/gesprekken"));
        assert!(from(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")], "/meedoen"));
        assert!(from(&[("origin", "null")], "/meedoen"));
        assert!(from(&[], "/meedoen"));
    }
}
