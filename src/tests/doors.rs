//! Every address: as nobody, and as each role. Secure by default, proven (never list, 11).
use super::{architecture::sources, support::TestApp};
use crate::access::Role;
use axum::http::StatusCode;
use std::collections::BTreeSet;

/// The pages of the desk that are lists or forms of their own, and who may open them. An address
/// with a parameter is tried with one that does not exist, and is nobody's.
const DESK: &[(&str, &[Role])] = &[
    ("/werkplek", &Role::ALL),
    ("/werkplek/mijn-account", &Role::ALL),
    ("/werkplek/gesprekken", &[Role::Team, Role::Coordinator, Role::Verkenner]),
    ("/werkplek/gesprekken/nieuw", &[Role::Team, Role::Coordinator]),
    ("/werkplek/meehelpen", &[Role::Verkenner]),
    ("/werkplek/reeksen", &[Role::Team, Role::Coordinator]),
    ("/werkplek/aanmeldingen", &[Role::Team, Role::Coordinator]),
    ("/werkplek/inbreng", &[Role::Team, Role::Coordinator]),
    ("/werkplek/stemmen", &[Role::Team, Role::Coordinator]),
    ("/werkplek/stemmen.csv", &[Role::Team, Role::Coordinator]),
    ("/werkplek/inbreng/bestand", &[Role::Team, Role::Coordinator]),
    ("/werkplek/inbreng/bestand/leeg.csv", &[Role::Team, Role::Coordinator, Role::Verkenner]),
    ("/werkplek/inbreng/bestand/leeg.xlsx", &[Role::Team, Role::Coordinator, Role::Verkenner]),
    ("/werkplek/inbreng/citaten", &[Role::Team, Role::Coordinator]),
    ("/werkplek/inbreng/poortwachter.csv", &[Role::Team, Role::Fg, Role::Admin]),
    ("/werkplek/thematiseren", &[Role::Werkgroep]),
    ("/werkplek/codeboek", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/codeboek/nieuw", &[Role::Werkgroep]),
    ("/werkplek/codeboek/hercoderen", &[Role::Werkgroep]),
    ("/werkplek/bevindingen", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bevindingen/nieuw", &[Role::Werkgroep]),
    ("/werkplek/bevindingen/factoren", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bevindingen/factoren.csv", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/zoeken", &[Role::Werkgroep]),
    ("/werkplek/overzicht", &[Role::Werkgroep]),
    ("/werkplek/overzicht.csv", &[Role::Werkgroep]),
    ("/werkplek/verschillen", &[Role::Werkgroep]),
    ("/werkplek/verschillen/rondes", &[Role::Werkgroep]),
    ("/werkplek/hand", &[Role::Werkgroep]),
    ("/werkplek/bijlage-2", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bijlage-2.csv", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bijlage-2.docx", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bijlage-2.odt", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bijlage-2.json", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/bijlage-2.html", &[Role::Werkgroep, Role::Team]),
    ("/werkplek/verkenners", &[Role::Team]),
    ("/werkplek/ervaringen", &[Role::Verkenner]),
    ("/werkplek/postvak", &[Role::Team, Role::Admin]),
    ("/werkplek/accounts", &[Role::Admin]),
    ("/werkplek/logboek", &[Role::Fg, Role::Admin]),
    ("/werkplek/verwerkingen", &[Role::Fg, Role::Admin]),
];

/// Addresses that answer a POST only, or that are the way in.
const NO_PAGE: &[&str] = &["/werkplek/uitloggen", "/werkplek/inloggen", "/werkplek/inloggen/code", "/werkplek/bijlage-2/citaat"];

/// Every route pattern in the source: `.route("…"` and `.route(paths::…`.
fn every_address() -> BTreeSet<String> {
    let sources = sources();
    let paths = sources.iter().find(|(file, _)| file == "base/paths.rs").map(|(_, s)| s.clone()).unwrap_or_default();
    let constant = |name: &str| {
        let line = paths.lines().find(|l| l.starts_with(&format!("pub const {name}: &str"))).unwrap_or_else(|| panic!("no path {name}"));
        line.split('"').nth(1).unwrap_or_default().to_owned()
    };
    let mut found = BTreeSet::new();
    for (_, source) in &sources {
        for (at, _) in source.match_indices(".route(") {
            let argument = source[at + ".route(".len()..].trim_start();
            if let Some(rest) = argument.strip_prefix('"') {
                found.insert(rest.split('"').next().unwrap_or_default().to_owned());
            } else if let Some(rest) = argument.strip_prefix("paths::") {
                let name: String = rest.chars().take_while(|c| c.is_ascii_uppercase() || *c == '_').collect();
                found.insert(constant(&name));
            }
        }
    }
    found
}

fn is_way_in(path: &str) -> bool {
    path.starts_with("/werkplek/inloggen") || path.starts_with("/werkplek/activeren")
}

/// The pattern with a parameter that fits nothing.
fn tried(pattern: &str) -> String {
    match (pattern.find('{'), pattern.find('}')) {
        (Some(open), Some(close)) => format!("{}bestaat-niet{}", &pattern[..open], &pattern[close + 1..]),
        _ => pattern.to_owned(),
    }
}

#[tokio::test]
async fn the_desk_answers_nobody() {
    let app = TestApp::new().await;
    let addresses = every_address();
    assert!(addresses.len() > 20, "{addresses:?}");
    for pattern in addresses.iter().filter(|path| path.starts_with("/werkplek") && !is_way_in(path)) {
        let path = tried(pattern);
        for answer in [app.get(&path).await, app.post(&path, &[]).await] {
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/werkplek/inloggen"), "{path}");
        }
    }
    assert_eq!(app.get("/werkplek/bestaat-niet").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn every_address_of_the_desk_is_in_the_table() {
    let known: BTreeSet<&str> = DESK.iter().map(|(path, _)| *path).chain(NO_PAGE.iter().copied()).collect();
    let missing: Vec<String> =
        every_address().into_iter().filter(|p| p.starts_with("/werkplek") && !p.contains('{') && !known.contains(p.as_str())).collect();
    assert!(missing.is_empty(), "say who may open these: {missing:?}");
}

#[tokio::test]
async fn c_40_each_role_opens_only_its_own_pages() {
    let app = TestApp::new().await;
    for role in Role::ALL {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        for (path, roles) in DESK {
            let (read, changed) = (desk.get(path).await, desk.post(path, &[]).await);
            if roles.contains(&role) {
                assert_eq!(read.status, StatusCode::OK, "{role:?} {path}: {}", read.text());
            } else {
                assert_eq!((read.status, changed.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND), "{role:?} {path}");
            }
            assert!(!changed.status.is_server_error(), "{role:?} POST {path}");
        }
    }
}

#[tokio::test]
async fn c_65_what_does_not_exist_is_404_for_every_role() {
    let app = TestApp::new().await;
    let addresses = every_address();
    for role in Role::ALL {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        for pattern in addresses.iter().filter(|p| p.starts_with("/werkplek") && p.contains('{') && !is_way_in(p)) {
            let path = tried(pattern);
            let (read, changed) = (desk.get(&path).await, desk.post(&path, &[]).await);
            assert_eq!(read.status, StatusCode::NOT_FOUND, "{role:?} GET {path}");
            // Ending an account that is not there changes nothing and says nothing.
            assert!(changed.status == StatusCode::NOT_FOUND || changed.status == StatusCode::SEE_OTHER, "{role:?} POST {path}");
        }
    }
}

#[tokio::test]
async fn an_unknown_address_is_a_helpful_404() {
    let app = TestApp::new().await;
    let answer = app.get("/bestaat-niet").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.text_of("h1"), "Deze pagina is er niet");
}

/// Reading changes nothing (never list, 1): the same tables before and after every GET.
#[tokio::test]
async fn c_20_no_get_changes_anything() {
    let app = TestApp::new().await;
    let mut desks = Vec::new();
    for role in Role::ALL {
        desks.push(app.login(role, role.needs_gemeente().then_some("zundert")).await);
    }
    let before = app.app.db.commits();
    for pattern in every_address() {
        let path = tried(&pattern);
        let answer = app.get(&path).await;
        assert!(!answer.status.is_server_error(), "{path}");
        if path.starts_with("/werkplek") {
            for desk in &desks {
                desk.get(&path).await;
            }
        }
    }
    assert_eq!(app.app.db.commits(), before);
}

/// BEH-02, SEC-3…5 on every address, also on errors.
#[tokio::test]
async fn beh_02_every_answer_has_the_security_headers() {
    let app = TestApp::new().await.with_settings(|s| s.base_url = "https://gesprek.example".into());
    for pattern in every_address() {
        let path = tried(&pattern);
        let answer = app.get(&path).await;
        let header = |name: &str| answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("data:"), "{path}: {policy}");
        assert!(["no-referrer", "same-origin"].contains(&header("referrer-policy").as_str()), "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert!(header("strict-transport-security").starts_with("max-age=31536000"), "{path}");
    }
}

/// AN-20, D10: no public page sets a cookie.
#[tokio::test]
async fn an_20_public_pages_set_no_cookie() {
    let app = TestApp::new().await;
    for pattern in every_address().iter().filter(|p| !p.starts_with("/werkplek")) {
        let path = tried(pattern);
        for answer in [app.get(&path).await, app.post(&path, &[]).await] {
            assert!(!answer.headers.contains_key("set-cookie"), "{path}");
            assert!(!answer.has("<script"), "{path}");
        }
    }
}

/// A body of a megabyte, a body that is no form, and odd characters in every parameter.
#[tokio::test]
async fn bad_bodies_are_refused_politely() {
    let app = TestApp::new().await;
    let big = "x".repeat(1_000_000);
    for pattern in every_address().iter().filter(|p| !p.starts_with("/werkplek")) {
        let path = tried(pattern);
        let answer = app.post(&path, &[("tekst", &big)]).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        let odd = app.get(&path.replace("bestaat-niet", "%00%F0%9F%98%80%3Cb%3E")).await;
        assert!(!odd.status.is_server_error(), "{path}");
    }
}
