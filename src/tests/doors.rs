//! Every address: as nobody, and as each role. Secure by default, proven (never list, 11).
use super::support::TestApp;
use crate::{access::Role, app::routes::every_address};
use axum::http::StatusCode;

#[tokio::test]
async fn the_desk_answers_nobody() {
    let app = TestApp::new().await;
    for path in every_address().iter().filter(|path| path.starts_with("/werkplek")) {
        if path.starts_with("/werkplek/inloggen") || path.starts_with("/werkplek/activeren") {
            continue;
        }
        let path = &path.replace("{", "").replace("}", "");
        for answer in [app.get(path).await, app.post(path, &[]).await] {
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/werkplek/inloggen"), "{path}");
        }
    }
    let unknown = app.get("/werkplek/bestaat-niet").await;
    assert_eq!(unknown.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_unknown_address_is_a_helpful_404() {
    let app = TestApp::new().await;
    let answer = app.get("/bestaat-niet").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.text_of("h1"), "Deze pagina is er niet");
}

#[tokio::test]
async fn a_role_opens_only_its_own_desk() {
    let app = TestApp::new().await;
    for role in Role::ALL {
        let desk = app.login(role, role.needs_gemeente().then_some("zundert")).await;
        let answer = desk.get("/werkplek/accounts").await;
        let expected = if role == Role::Admin { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(answer.status, expected, "{role:?}");
    }
}
