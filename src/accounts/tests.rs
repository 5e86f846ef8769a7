use super::{model, store};
use crate::{
    access::{IDLE, Role},
    accounts::{NewAccount, create_ready},
    base::{text::EmailAddress, time::MINUTE},
    tests::support::{Answer, TestApp, form, request},
};
use axum::{
    body::Body,
    http::{StatusCode, header},
};

const PASSWORD: &str = "een heel lang wachtwoord";

async fn ready(app: &TestApp, role: Role) -> String {
    let email = EmailAddress::parse("team@voorbeeld.example").unwrap();
    create_ready(&app.app, NewAccount { email, role, gemeente: None }, PASSWORD).await.unwrap().unwrap().1
}

fn cookie(answer: &Answer) -> String {
    answer.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap().split(';').next().unwrap().to_owned()
}

async fn password(app: &TestApp, typed: &str) -> Answer {
    app.post("/werkplek/inloggen", &[("email", "team@voorbeeld.example"), ("wachtwoord", typed)]).await
}

async fn with(app: &TestApp, method: &str, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let body = if method == "GET" { Body::empty() } else { form(fields) };
    app.send(request(method, path, Some(cookie), body)).await
}

#[tokio::test]
async fn beh_01_a_login_needs_password_and_code() {
    let app = TestApp::new().await;
    let secret = ready(&app, Role::Admin).await;
    let half = password(&app, PASSWORD).await;
    assert_eq!((half.status, half.location()), (StatusCode::SEE_OTHER, "/werkplek/inloggen/code"));
    assert!(half.headers[header::SET_COOKIE].to_str().unwrap().contains("Path=/werkplek"));
    // The password alone opens nothing.
    let early = with(&app, "GET", "/werkplek/accounts", &cookie(&half), &[]).await;
    assert_eq!(early.location(), "/werkplek/inloggen");
    let code = model::code_at(&secret, app.app.clock.now()).unwrap();
    let full = with(&app, "POST", "/werkplek/inloggen/code", &cookie(&half), &[("code", &code)]).await;
    assert_eq!(full.location(), "/werkplek");
    assert_eq!(with(&app, "GET", "/werkplek/accounts", &cookie(&full), &[]).await.status, StatusCode::OK);
    // The half login is gone, and the code cannot be used again.
    let again = with(&app, "POST", "/werkplek/inloggen/code", &cookie(&half), &[("code", &code)]).await;
    assert_eq!(again.location(), "/werkplek/inloggen");
}

#[tokio::test]
async fn a_wrong_password_keeps_the_address_and_not_the_password() {
    let app = TestApp::new().await;
    ready(&app, Role::Team).await;
    let answer = password(&app, "iets anders dan dat").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.attribute("#email", "value").as_deref(), Some("team@voorbeeld.example"));
    assert!(!answer.has("iets anders dan dat"));
    let unknown = app.post("/werkplek/inloggen", &[("email", "wie@voorbeeld.example"), ("wachtwoord", "x")]).await;
    assert_eq!(unknown.all("#fouten li"), answer.all("#fouten li"));
}

#[tokio::test]
async fn beh_01_tries_are_slowed_down_and_the_right_password_waits_too() {
    let app = TestApp::new().await;
    ready(&app, Role::Team).await;
    for _ in 0..10 {
        let answer = password(&app, "mis").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        app.app.clock.advance(if answer.has("kan nu even niet") { 20 * MINUTE } else { 5 * MINUTE });
    }
    let locked = password(&app, PASSWORD).await;
    assert!(locked.has("kan nu even niet"), "{}", locked.text());
    app.app.clock.advance(15 * MINUTE);
    assert_eq!(password(&app, PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_idle_login_ends_after_half_an_hour_and_reading_keeps_it_alive() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Admin, None).await;
    app.app.clock.advance(IDLE - MINUTE);
    let fresh = desk.get("/werkplek/accounts").await;
    assert_eq!(fresh.status, StatusCode::OK);
    assert!(fresh.has("Je bent ingelogd tot"));
    app.app.clock.advance(2 * MINUTE);
    assert_eq!(desk.get("/werkplek/accounts").await.location(), "/werkplek/inloggen");
    assert_eq!(with(&app, "GET", "/werkplek/accounts", &cookie(&fresh), &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_changed_cookie_is_no_cookie() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Admin, None).await;
    let forged = desk.cookie().replace("17", "18");
    assert_eq!(with(&app, "GET", "/werkplek/accounts", &forged, &[]).await.location(), "/werkplek/inloggen");
}

#[tokio::test]
async fn an_account_is_made_activated_used_and_ended() {
    let app = TestApp::new().await;
    let admin = app.login(Role::Admin, None).await;
    let made = admin.post("/werkplek/accounts", &[("email", "nieuw@voorbeeld.example"), ("rol", "werkgroep")]).await;
    assert_eq!(made.status, StatusCode::OK);
    let link = made.text_of(".utrecht-alert code");
    let path = link.strip_prefix("http://127.0.0.1:3000").unwrap();
    let page = app.get(path).await;
    let secret = page.text_of("details code");
    let short = app.post(path, &[("wachtwoord", "kort"), ("code", "123456")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = app.post(path, &[("wachtwoord", PASSWORD), ("code", "abc")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = model::code_at(&secret, app.app.clock.now()).unwrap();
    let done = app.post(path, &[("wachtwoord", PASSWORD), ("code", &code)]).await;
    let recovery = done.all("main li code");
    assert_eq!(recovery.len(), model::RECOVERY_CODES);
    assert!(app.get(path).await.has("Deze link werkt niet meer"));
    // A recovery code works once.
    let login = [("email", "nieuw@voorbeeld.example"), ("wachtwoord", PASSWORD)];
    let half = app.post("/werkplek/inloggen", &login).await;
    let full = with(&app, "POST", "/werkplek/inloggen/code", &cookie(&half), &[("code", &recovery[0])]).await;
    assert_eq!(full.location(), "/werkplek");
    let half = app.post("/werkplek/inloggen", &login).await;
    let twice = with(&app, "POST", "/werkplek/inloggen/code", &cookie(&half), &[("code", &recovery[0])]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Ending closes what is open.
    let id = store::all(&app.app.db).await.unwrap().into_iter().find(|a| a.email.starts_with("nieuw")).unwrap().id;
    admin.post(&format!("/werkplek/accounts/{id}/beeindigen"), &[]).await;
    assert_eq!(with(&app, "GET", "/werkplek/mijn-account", &cookie(&full), &[]).await.location(), "/werkplek/inloggen");
}

#[tokio::test]
async fn making_an_account_twice_says_so_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let admin = app.login(Role::Admin, None).await;
    let fields = [("email", "nieuw@voorbeeld.example"), ("rol", "coordinator"), ("gemeente", "zundert")];
    assert_eq!(admin.post("/werkplek/accounts", &fields).await.status, StatusCode::OK);
    let twice = admin.post("/werkplek/accounts", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(twice.attribute("#email", "value").as_deref(), Some("nieuw@voorbeeld.example"));
    let without = admin.post("/werkplek/accounts", &[("email", "b@voorbeeld.example"), ("rol", "coordinator")]).await;
    assert!(without.has("Kies een gemeente voor deze rol."));
}

/// C-19: no account without a way on.
#[tokio::test]
async fn c_19_a_new_link_starts_an_account_anew() {
    let app = TestApp::new().await;
    let old = ready(&app, Role::Team).await;
    let admin = app.login(Role::Admin, None).await;
    let id = store::all(&app.app.db).await.unwrap().into_iter().find(|a| a.email.starts_with("team@")).unwrap().id;
    let first = admin.post(&format!("/werkplek/accounts/{id}/nieuwe-link"), &[]).await.text_of(".utrecht-alert code");
    let link = admin.post(&format!("/werkplek/accounts/{id}/nieuwe-link"), &[]).await.text_of(".utrecht-alert code");
    let path = |link: &str| link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
    assert!(app.get(&path(&first)).await.has("Deze link werkt niet meer"));
    assert_eq!(password(&app, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let secret = app.get(&path(&link)).await.text_of("details code");
    assert_ne!(secret, old);
    let code = model::code_at(&secret, app.app.clock.now()).unwrap();
    let done = app.post(&path(&link), &[("wachtwoord", "een ander lang wachtwoord"), ("code", &code)]).await;
    assert_eq!(done.text_of("h1"), "Je account is klaar");
    assert_eq!(password(&app, "een ander lang wachtwoord").await.status, StatusCode::SEE_OTHER);
}
