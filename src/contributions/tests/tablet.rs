//! One tablet for a whole room: nothing of the person before is left on it (C-42).
use super::*;
use axum::http::StatusCode;

async fn key(test: &TestApp, tablet: &str) -> String {
    test.get(tablet).await.attribute("input[name=sleutel]", "value").unwrap()
}

#[tokio::test]
async fn c_42_what_somebody_sent_is_not_shown_again_once_they_are_done() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, None, None).await;
    let tablet = format!("/k/{code}?tablet=1");
    let key = key(&test, &tablet).await;
    let step = |step| [("sleutel", key.as_str()), ("tekst", "Kanarie thuis"), ("perspectief", "geen"), ("stap", step)];
    for before in ["perspectief", "nakijken", "versturen", "versturen"] {
        let page = test.post(&tablet, &step(before)).await;
        assert_eq!((page.status, page.has(&key)), (StatusCode::OK, true), "{before}");
    }
    let sent = test.post(&tablet, &step("versturen")).await;
    let receipt = receipt(&sent);
    assert!(sent.has("Schrijf de code over") && !test.post(&tablet[..9], &step("versturen")).await.has("Schrijf de code over op papier"));
    let left = test.post(&tablet, &[("sleutel", &key), ("stap", "klaar")]).await;
    assert_eq!((left.status, left.headers["clear-site-data"].to_str().unwrap()), (StatusCode::OK, "\"cache\""));
    // The browser still has what was sent, and sends it again for who insists.
    for again in ["tekst", "perspectief", "nakijken", "versturen", "wissen"] {
        for text in ["Kanarie thuis", "Kanarie, eerder getypt"] {
            let fields = [("sleutel", key.as_str()), ("tekst", text), ("stap", again)];
            let page = test.post(&tablet, &fields).await;
            assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, tablet.as_str()), "{again}");
            assert!(!page.has("Kanarie") && !page.has(&receipt));
        }
    }
    let once_more = test.post(&tablet, &[("sleutel", &key), ("stap", "klaar")]).await;
    assert_eq!((once_more.status, once_more.has("Kanarie")), (StatusCode::OK, false), "a double click");
    assert_eq!(texts(&test).await, ["Kanarie thuis"]);
    assert_eq!(test.post("/weghalen", &[("code", &receipt), ("bevestig", "ja")]).await.text_of("h1"), "Je tekst is weg");
}

#[tokio::test]
async fn c_42_a_form_that_is_wiped_is_gone_and_nothing_of_it_is_kept() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, None, None).await;
    let tablet = format!("/k/{code}?tablet=1");
    let key = key(&test, &tablet).await;
    let fields = |step| [("sleutel", key.as_str()), ("tekst", "Kanarie"), ("stap", step)];
    for step in ["tekst", "perspectief", "nakijken"] {
        let page = test.post(&tablet, &fields(step)).await;
        assert_eq!(page.text_of("button[name=stap][value=wissen]"), "Wis alles en begin opnieuw", "{step}");
    }
    let wiped = test.post(&tablet, &fields("wissen")).await;
    assert_eq!((wiped.status, wiped.location()), (StatusCode::SEE_OTHER, tablet.as_str()));
    assert_eq!(test.post(&tablet, &fields("versturen")).await.status, StatusCode::SEE_OTHER);
    assert!(texts(&test).await.is_empty() && files(&test).is_none_or(|bytes| !holds(&bytes, "Kanarie")));
    let marks: Vec<(String, String)> = test.app.db.all("select id, finished_on from finished_forms", params![]).await.unwrap();
    assert!(marks.len() == 1 && marks[0].0.len() == 64 && marks[0].1 == "2026-03-02" && !marks[0].0.contains(&key), "{marks:?}");
    let without = test.post(&tablet, &[("tekst", "Kanarie"), ("stap", "wissen")]).await;
    assert_eq!(without.status, StatusCode::SEE_OTHER, "also without a key");
}

#[tokio::test]
async fn c_42_on_somebodys_own_phone_nothing_is_wiped_or_noted() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, None, None).await;
    let (room, commits) = (format!("/k/{code}"), test.app.db.commits());
    let key = key(&test, &room).await;
    let page = test.post(&room, &[("sleutel", key.as_str()), ("tekst", "Rust"), ("stap", "nakijken")]).await;
    assert!(page.all("button[value=wissen]").is_empty());
    let left = test.post(&room, &[("sleutel", &key), ("stap", "klaar")]).await;
    assert!(left.headers.get("clear-site-data").is_none());
    assert_eq!(test.app.db.commits(), commits, "nothing is written");
}
