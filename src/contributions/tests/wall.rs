//! The wall in the room: what is on it, and the choice of that.
use super::{stream::Events, *};
use crate::{
    access::Role,
    audit,
    contributions::{Channel, NewEntry, Provenance, commands::store_entry},
    tests::support::Desk,
};
use axum::http::StatusCode;

/// Cards from the phones of people in the room, about whatever question is on the screen.
pub(super) async fn say(test: &TestApp, code: &str, cards: &[&str]) {
    for card in cards {
        let sent = test.post(&format!("/k/{code}"), &[("tekst", card), ("stap", "versturen")]).await;
        assert_eq!(sent.status, StatusCode::OK, "{card}: {}", sent.text());
    }
}

pub(super) const FIVE: [&str; 5] = ["Rust in huis", "Samen eten", "Meer buiten spelen", "Tijd voor elkaar", "Een fijne buurt"];

pub(super) fn cards_path(id: &DialogueId) -> String {
    format!("/werkplek/zaal/{id}/kaarten")
}

pub(super) async fn key(test: &TestApp, text: &str) -> String {
    test.app.db.one::<(String,)>("select id from contributions where text = $1", params![text]).await.unwrap().0
}

pub(super) async fn decide(test: &TestApp, desk: &Desk<'_>, dialogue: &DialogueId, text: &str, decision: &str) -> StatusCode {
    let card = key(test, text).await;
    desk.post(&cards_path(dialogue), &[("id", &card), ("besluit", decision)]).await.status
}

/// The cards on the screen, from the top.
async fn on_wall(desk: &Desk<'_>, id: &DialogueId) -> Vec<String> {
    desk.get(&format!("/werkplek/zaal/{id}")).await.all(".wall__card")
}

#[tokio::test]
async fn c_48_c_49_an_75_a_card_is_on_the_screen_only_after_somebody_chose_it() {
    let test = TestApp::new().await;
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, code) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    let phone = test.get(&format!("/k/{code}")).await;
    assert!(phone.has("Iemand leest je antwoord eerst."), "who writes knows that others may see it");
    say(&test, &code, &FIVE).await;
    let mut events = Events::open(test.app.clone(), leads.cookie(), &id).await.unwrap();
    events.until("event: muur").await;
    assert!(FIVE.iter().all(|card| !events.heard.contains(card)) && on_wall(&leads, &id).await.is_empty());
    assert_eq!(decide(&test, &leads, &id, "Samen eten", "muur").await, StatusCode::SEE_OTHER);
    events.until("Samen eten").await;
    assert!(events.heard.starts_with("event: muur\n") && !events.heard.contains("Rust in huis"), "{}", events.heard);
    assert!(events.heard.contains("Er hangt 1 kaart op het scherm."));
    assert_eq!(on_wall(&leads, &id).await, ["Samen eten"]);
    let page = leads.get(&format!("/werkplek/zaal/{id}")).await;
    assert!(page.has("Iemand leest je antwoord eerst.") && !page.has(&key(&test, "Samen eten").await));
    let (released,): (i64,) = test.app.db.one("select count(*) from contributions where released_on is not null", &[]).await.unwrap();
    assert_eq!(released, 0, "the gatekeeper still reads it");
}

#[tokio::test]
async fn an_55_who_chooses_sees_cards_five_at_a_time_by_the_rule_of_the_gatekeeper() {
    let test = TestApp::new().await;
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, code) = dialogue(&test, None, Some(&leads.account)).await;
    say(&test, &code, &FIVE[..4]).await;
    let page = leads.get(&cards_path(&id)).await;
    assert!(page.all("article").is_empty() && page.has("Er zijn nog geen 5 kaarten."));
    assert_eq!(decide(&test, &leads, &id, FIVE[0], "muur").await, StatusCode::NOT_FOUND);
    say(&test, &code, &FIVE[4..]).await;
    assert_eq!(leads.get(&cards_path(&id)).await.all("article").len(), 5);
    say(&test, &code, &["De zesde"]).await;
    let page = leads.get(&cards_path(&id)).await;
    assert!(page.all("article").len() == 5 && !page.has("De zesde"));
    assert!(leads.get(&format!("/werkplek/zaal/{id}")).await.has("Er zijn al 5 antwoorden."), "the number does not move with one card");
}

#[tokio::test]
async fn an_92_c_48_a_card_that_must_be_seen_first_is_never_on_the_screen() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, None, None).await;
    let named = "Onze Fatima zit op basisschool De Vlinder.";
    say(&test, &code, &FIVE).await;
    let fields = [("tekst", named), ("herken", "laat"), ("stap", "versturen")];
    assert_eq!(test.post(&format!("/k/{code}"), &fields).await.status, StatusCode::OK);
    open_all(&test).await;
    assert!(!team.get(&cards_path(&id)).await.has("Fatima"));
    for decision in ["muur", "boven"] {
        assert_eq!(decide(&test, &team, &id, named, decision).await, StatusCode::NOT_FOUND);
    }
    assert!(on_wall(&team, &id).await.is_empty());
}

#[tokio::test]
async fn inw_09_a_card_that_is_taken_away_held_back_or_rewritten_changes_on_the_screen_too() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, None, None).await;
    let mine = receipt(&test.post(&format!("/k/{code}"), &[("tekst", "Dit was te snel"), ("stap", "versturen")]).await);
    say(&test, &code, &FIVE).await;
    open_all(&test).await;
    for card in ["Dit was te snel", FIVE[0], FIVE[1]] {
        decide(&test, &team, &id, card, "muur").await;
    }
    let mut events = Events::open(test.app.clone(), team.cookie(), &id).await.unwrap();
    events.until("Dit was te snel").await;
    test.post("/weghalen", &[("code", &mine), ("bevestig", "ja")]).await;
    events.until("Er hangen 2 kaarten").await;
    assert!(!events.heard.contains("Dit was te snel"));
    let held = key(&test, FIVE[0]).await;
    team.post(&format!("/werkplek/inbreng/{held}"), &[("besluit", "achter")]).await;
    assert_eq!(on_wall(&team, &id).await, [FIVE[1]]);
    assert_eq!(decide(&test, &team, &id, FIVE[0], "muur").await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn fac_03_the_question_on_the_screen_is_the_one_that_phones_open_at() {
    let test = TestApp::new().await;
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, code) = dialogue(&test, None, Some(&leads.account)).await;
    let (room, phone) = (format!("/werkplek/zaal/{id}"), format!("/k/{code}"));
    let page = leads.get(&room).await;
    assert!(page.text_of(".step-line").starts_with("Vraag 1 van ") && page.attribute("#vorige", "disabled").is_some());
    let next = page.attribute("form:has(#volgende) input[name=vraag]", "value").unwrap();
    let mut events = Events::open(test.app.clone(), leads.cookie(), &id).await.unwrap();
    events.until("event: muur").await;
    assert_eq!(leads.post(&room, &[("vraag", &next)]).await.location(), room);
    let page = leads.get(&room).await;
    let question = page.text_of(".wall__question");
    events.until(&question).await;
    assert!(!events.heard.contains("event: muur"), "only what changed goes out");
    assert!(page.text_of(".step-line").starts_with("Vraag 2 van "));
    assert_eq!(test.get(&phone).await.attribute("input[name=vraag]", "value"), Some(next.clone()));
    assert_eq!(test.get(&format!("{phone}?vraag=gg-03")).await.attribute("input[name=vraag]", "value").as_deref(), Some("gg-03"));
    say(&test, &code, &FIVE).await;
    let (answered,): (i64,) = test.app.db.one("select count(*) from contributions where question_id = $1", params![&next]).await.unwrap();
    assert_eq!(answered, 5);
    decide(&test, &leads, &id, FIVE[0], "muur").await;
    assert_eq!(on_wall(&leads, &id).await.len(), 1);
    let first = page.attribute("form:has(#vorige) input[name=vraag]", "value").unwrap();
    assert_eq!(leads.post(&room, &[("vraag", &first), ("naar", "kaarten")]).await.location(), cards_path(&id));
    assert!(on_wall(&leads, &id).await.is_empty(), "the cards are those of the question");
    for wrong in ["ou-01", "", "bestaat-niet"] {
        assert_eq!(leads.post(&room, &[("vraag", wrong)]).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let lines = audit::newest(&test.app.db, 100, 0).await.unwrap();
    assert!(lines.iter().all(|line| line.object_id.as_deref() != Some(id.as_str())), "no line dates the answers to a question");
}

#[tokio::test]
async fn c_56_with_the_curtain_drawn_nobody_sees_cards_and_opening_it_is_in_the_log() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, None, None).await;
    let room = format!("/werkplek/zaal/{id}");
    say(&test, &code, &FIVE).await;
    decide(&test, &team, &id, FIVE[0], "muur").await;
    assert_eq!(team.post(&room, &[("gordijn", "dicht")]).await.location(), room);
    let page = team.get(&room).await;
    assert!(page.all(".wall__card").is_empty() && page.has("Eerst schrijft iedereen zelf."));
    let mut events = Events::open(test.app.clone(), team.cookie(), &id).await.unwrap();
    events.until("event: muur").await;
    assert!(!events.heard.contains(FIVE[0]));
    team.post(&room, &[("gordijn", "open")]).await;
    events.until(FIVE[0]).await;
    assert_eq!(team.post(&room, &[("gordijn", "half")]).await.status, StatusCode::BAD_REQUEST);
    let log = test.login(Role::Fg, None).await.get("/werkplek/inbreng/poortwachter.csv").await.text();
    assert!(log.contains("kaarten op het scherm getoond") && log.contains("op het scherm in de zaal gezet"), "{log}");
}

#[tokio::test]
async fn c_48_every_decision_can_be_taken_back_and_the_log_has_no_card() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, None, None).await;
    say(&test, &code, &FIVE).await;
    for card in FIVE {
        decide(&test, &team, &id, card, "muur").await;
    }
    decide(&test, &team, &id, "Tijd voor elkaar", "boven").await;
    let wall = on_wall(&team, &id).await;
    assert_eq!((wall.len(), wall[0].as_str()), (5, "Tijd voor elkaar"));
    decide(&test, &team, &id, "Rust in huis", "niet").await;
    decide(&test, &team, &id, "Tijd voor elkaar", "muur").await;
    decide(&test, &team, &id, "Samen eten", "terug").await;
    let page = team.get(&cards_path(&id)).await;
    assert_eq!(page.all("#wachtend article blockquote"), ["Samen eten"]);
    assert_eq!(page.all("details article blockquote"), ["Rust in huis"]);
    assert_eq!(on_wall(&team, &id).await.len(), 3);
    decide(&test, &team, &id, "Rust in huis", "muur").await;
    assert_eq!(on_wall(&team, &id).await.len(), 4);
    let wrong = team.post(&cards_path(&id), &[("id", &key(&test, "Samen eten").await), ("besluit", "misschien")]).await;
    assert_eq!(
        (wrong.status, wrong.all("#fouten a")),
        (StatusCode::UNPROCESSABLE_ENTITY, vec!["Kies wat je met de kaart wilt doen.".into()])
    );
    let lines = audit::newest(&test.app.db, 100, 0).await.unwrap();
    let lines: Vec<_> = lines.iter().filter(|l| l.action.contains("wall")).collect();
    assert!(lines.len() == 10 && lines.iter().all(|l| l.object_id.is_none() && l.result == "1"), "{lines:?}");
}

#[tokio::test]
async fn an_12_the_order_of_the_wall_tells_nothing_about_arrival() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let mut tx = test.app.db.begin().await.unwrap();
    for n in 0..200 {
        let entry = NewEntry {
            question_id: "gg-01".into(),
            dialogue_id: Some(id.clone()),
            gemeente_id: None,
            perspective: None,
            channel: Channel::Room,
            provenance: Provenance::OwnWords,
            text: n.to_string(),
            receipt_hash: None,
            review_first: false,
        };
        store_entry(&test.app, &mut tx, entry).await.unwrap();
    }
    tx.commit().await.unwrap();
    let shown: Vec<f64> = team.get(&cards_path(&id)).await.all("#wachtend blockquote").iter().map(|n| n.parse().unwrap()).collect();
    assert!(shown.len() == 20 && shown.windows(2).any(|pair| pair[0] > pair[1]), "a page in no order: {shown:?}");
    test.app.db.unscoped_execute("update contributions set wall = 'muur'").await.unwrap();
    let order: Vec<f64> = on_wall(&team, &id).await.iter().map(|n| n.parse().unwrap()).collect();
    let squares: f64 = order.iter().enumerate().map(|(read, came)| (read as f64 - came).powi(2)).sum();
    let rho = 1.0 - 6.0 * squares / (200.0 * (200.0 * 200.0 - 1.0));
    assert!(order.len() == 200 && rho.abs() < 0.3, "{rho}");
}

#[tokio::test]
async fn c_46_cards_sent_at_the_same_moment_are_all_there() {
    let test = TestApp::new().await;
    let (id, code) = dialogue(&test, None, None).await;
    let cards: Vec<String> = (0..40).map(|n| format!("kaart {n}")).collect();
    let (test, code) = (&test, code.as_str());
    futures::future::join_all(cards.iter().map(|card| async move { say(test, code, &[card.as_str()]).await })).await;
    let (kept,): (i64,) = test.app.db.one("select count(*) from contributions where dialogue_id = $1", params![&id]).await.unwrap();
    assert_eq!(kept, 40);
}
