//! Nothing a person typed is lost when we cannot take it now.
use super::support::{TestApp, form, request};
use crate::{access::Role, base::time::HOUR};
use axum::http::StatusCode;

const SAID: &str = "Oma paste vroeger op. <b>Nu niet meer.</b>";

#[tokio::test]
async fn a_login_that_ended_while_typing_keeps_the_text() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Verkenner, Some("zundert")).await;
    app.app.clock.advance(HOUR);
    let answer = desk.post("/werkplek/ervaringen", &[("tekst", SAID), ("perspectief", "ouder")]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(answer.attribute("input[name=tekst]", "value").as_deref(), Some(SAID));
    assert_eq!(answer.attribute("main form", "action").as_deref(), Some("/werkplek/ervaringen"));
    // A cookie that is not ours gets the login page, like nobody.
    let forged = desk.cookie().replace('.', "x");
    let stranger = app.send(request("POST", "/werkplek/ervaringen", Some(&forged), form(&[("tekst", SAID)]))).await;
    assert_eq!(stranger.location(), "/werkplek/inloggen");
}

#[tokio::test]
async fn a_lost_database_is_a_503_that_keeps_the_text_and_shows_no_library_words() {
    let app = TestApp::new().await.mails_may_wait();
    app.app.db.close().await;
    let fields = [("tekst", SAID), ("perspectief", "geen"), ("gemeente", "geen"), ("stap", "versturen"), ("code", "geheim")];
    let answer = app.post("/meedoen/jongeren", &fields).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.attribute("input[name=tekst]", "value").as_deref(), Some(SAID));
    assert!(answer.has("Kenmerk: ") && !answer.has("geheim") && !answer.has("pool") && !answer.has("sqlx"), "{}", answer.text());
}

#[tokio::test]
async fn a_full_house_keeps_the_text() {
    let app = TestApp::new().await.with_settings(|s| s.limit_per_minute = 30);
    let fields = [("tekst", SAID), ("perspectief", "geen"), ("gemeente", "geen"), ("stap", "versturen")];
    let mut last = app.post("/meedoen/jongeren", &fields).await;
    for _ in 0..31 {
        last = app.post("/meedoen/jongeren", &fields).await;
    }
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(last.attribute("input[name=tekst]", "value").as_deref(), Some(SAID));
    assert!(last.headers.contains_key("retry-after"));
}
