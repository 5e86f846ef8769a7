//! The room code, its page, and the screen in the room.
use super::*;
use crate::{access::Role, base::time::DAY};
use axum::http::StatusCode;

#[tokio::test]
async fn fac_03_a_code_opens_the_questions_of_the_dialogue() {
    let test = TestApp::new().await;
    let (id, code) = dialogue(&test, Some("zundert"), None).await;
    let typed = format!("/k?code={}", code.to_ascii_lowercase());
    let to = test.get(&typed).await;
    assert_eq!((to.status, to.location()), (StatusCode::SEE_OTHER, format!("/k/{code}").as_str()));
    let page = test.get(to.location()).await;
    assert!(page.has("Praten over opgroeien"));
    let check = test.post(to.location(), &[("tekst", "Samen eten"), ("perspectief", "jeugdige"), ("stap", "nakijken")]).await;
    assert_eq!(check.text_of(".step-line"), "Stap 3 van 3");
    let after_gemeente = test.post(to.location(), &[("tekst", "Samen eten"), ("stap", "gemeente")]).await;
    assert_eq!(after_gemeente.text_of("h1"), "Klopt dit?", "the gemeente is known in the room");
    let fields =
        [("tekst", "Samen eten"), ("perspectief", "jeugdige"), ("gemeente", "moerdijk"), ("vraag", "gg-03"), ("stap", "versturen")];
    let done = test.post(to.location(), &fields).await;
    assert_eq!(done.status, StatusCode::OK);
    let left = test.post(to.location(), &[("vraag", "gg-03"), ("stap", "klaar")]).await;
    assert!(left.has(&format!("/k/{code}?vraag=gg-04")));
    let sql = "select question_id, dialogue_id, gemeente_id, channel from contributions";
    let row: (String, String, String, String) = test.app.db.one(sql, params![]).await.unwrap();
    assert_eq!(row, ("gg-03".into(), id.to_string(), "zundert".into(), "zaal".into()));
}

#[tokio::test]
async fn c_51_a_closed_code_looks_like_an_unknown_one() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, None, None).await;
    let unknown = test.get("/k/000000").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_eq!(unknown.attribute("input#code", "name").as_deref(), Some("code"));
    test.app.clock.advance(9 * DAY);
    let closed = test.get(&format!("/k/{code}")).await;
    assert_eq!(closed.status, StatusCode::NOT_FOUND);
    assert_eq!(closed.text().replace(&code, "000000"), unknown.text());
    let late = test.post(&format!("/k/{code}"), &[("tekst", "Te laat"), ("stap", "versturen")]).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(texts(&test).await.is_empty());
}

#[tokio::test]
async fn a_wrong_code_is_friendly_whatever_it_is() {
    let test = TestApp::new().await;
    for typed in ["", "%00", "12", "%F0%9F%91%A9", "UUUUUU", "%3Cscript%3E", &"9".repeat(5000)] {
        let page = test.get(&format!("/k?code={typed}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{typed}");
        assert_eq!(page.text_of("#code-fout"), "Deze code werkt niet. Kijk of je de code goed hebt overgenomen.");
        assert!(!page.has("<script"));
    }
    assert_eq!(test.get("/k").await.status, StatusCode::OK);
}

#[tokio::test]
async fn c_51_guessing_is_slowed_and_a_full_room_is_not() {
    let test = TestApp::new().await.with_settings(|s| s.limit_per_minute = 600);
    let (_, code) = dialogue(&test, None, None).await;
    for n in 0..30 {
        assert_eq!(test.get(&format!("/k/00000{}", n % 10)).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(test.get("/k/000000").await.status, StatusCode::TOO_MANY_REQUESTS);
    for _ in 0..100 {
        assert_eq!(test.get(&format!("/k/{code}")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn c_52_the_room_screen_shows_qr_address_and_code() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, Some("zundert"), None).await;
    let path = format!("/werkplek/zaal/{id}");
    let page = team.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.text_of("output#zaalcode"), code);
    assert!(page.has("127.0.0.1:3000/k") && page.has("Iedereen mag iets zeggen."));
    assert!(page.has("<svg") && !page.has("style="));
    assert_eq!(page.text_of("h2.wall__question"), "Hoe wil je dat kinderen opgroeien?");
    let room = format!("/k/{code}");
    for n in 0..5 {
        assert!(!team.get(&path).await.has("Er zijn al"), "{n} cards are too few to count");
        test.post(&room, &[("tekst", &format!("kaart {n}")), ("stap", "versturen")]).await;
    }
    assert!(team.get(&path).await.has("Er zijn al 5 antwoorden."));
}

#[tokio::test]
async fn gem_01_the_room_screen_is_for_planners_in_scope_and_the_facilitator() {
    let test = TestApp::new().await;
    let (leads, other) = (test.login(Role::Verkenner, Some("zundert")).await, test.login(Role::Verkenner, Some("zundert")).await);
    let (own, elsewhere) = (test.login(Role::Coordinator, Some("zundert")).await, test.login(Role::Coordinator, Some("rucphen")).await);
    let coder = test.login(Role::Werkgroep, None).await;
    let (id, _) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    for path in [format!("/werkplek/zaal/{id}"), format!("/werkplek/invoer/{id}")] {
        for (desk, status) in [
            (&leads, StatusCode::OK),
            (&own, StatusCode::OK),
            (&other, StatusCode::NOT_FOUND),
            (&elsewhere, StatusCode::NOT_FOUND),
            (&coder, StatusCode::NOT_FOUND),
        ] {
            assert_eq!(desk.get(&path).await.status, status, "{path} {}", desk.account);
        }
    }
    assert_eq!(own.get("/werkplek/zaal/bestaat-niet").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn c_42_thirty_people_on_one_tablet_are_thirty_cards() {
    let test = TestApp::new().await.with_settings(|s| s.limit_per_minute = 6000);
    let (_, code) = dialogue(&test, None, None).await;
    let tablet = format!("/k/{code}?tablet=1");
    let mut codes = std::collections::BTreeSet::new();
    for _ in 0..30 {
        let key = test.get(&tablet).await.attribute("input[name=sleutel]", "value").unwrap();
        let sent = test.post(&tablet, &[("sleutel", key.as_str()), ("tekst", "Rust"), ("stap", "versturen")]).await;
        assert_eq!(sent.headers["cache-control"], "no-store");
        codes.insert(receipt(&sent));
        let left = test.post(&tablet, &[("stap", "klaar")]).await;
        assert!(!left.has("Rust") && left.has(&format!("href=\"{tablet}\"")), "wiped for the next person");
    }
    assert_eq!((codes.len(), texts(&test).await.len()), (30, 30));
}
