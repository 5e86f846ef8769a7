//! Every field of the planner's form, filled in wrong.
use crate::{
    access::Role,
    tests::support::{Desk, TestApp},
};
use axum::http::StatusCode;

/// A form that is right, with some fields filled in otherwise.
pub fn filled<'a>(change: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let right = [
        ("titel", "Wat is gewoon bij opvoeden?"),
        ("gemeente", "zundert"),
        ("datum", "2026-03-20"),
        ("begin", "19:30"),
        ("einde", "21:00"),
        ("soort_plek", "bibliotheek"),
        ("plaats", "Zundert"),
        ("locatie", "Bibliotheek"),
        ("voor", "Ouders én school"),
        ("groep", "apart"),
        ("vragenlijst", "ouders"),
        ("plekken", "20"),
        ("online_link", ""),
        ("uitleg", "Kom praten."),
        ("gespreksleider", ""),
    ];
    right.iter().map(|(name, value)| change.iter().find(|(n, _)| n == name).copied().unwrap_or((name, value))).collect()
}

async fn refused(desk: &Desk<'_>, field: &str, value: &str) {
    let answer = desk.post("/werkplek/gesprekken/nieuw", &filled(&[(field, value)])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} = {value:?}");
    let links = answer.all("#fouten a");
    assert_eq!(links.len(), 1, "{field} = {value:?}: {links:?}");
    let wrong = answer.attribute("#fouten a", "href").unwrap();
    let meant = if field == "soort_plek" && value == "online" { "#online_link".into() } else { format!("#{field}") };
    assert_eq!(wrong, meant, "{value:?}");
    assert!(answer.has("Kom praten.") || field == "uitleg", "what was typed is kept");
    assert_eq!(answer.attribute(&wrong, "aria-invalid").as_deref(), Some("true"), "{field}");
}

#[tokio::test]
async fn every_wrong_field_is_422_with_a_sentence_at_the_field_and_the_text_kept() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    let long = "a".repeat(1001);
    for field in ["titel", "plaats", "locatie", "voor", "uitleg"] {
        for value in ["", "  ", "a\u{0}b", "a\u{7}b", "\u{202E}gniht", &long] {
            refused(&desk, field, value).await;
        }
    }
    for (field, values) in [
        ("gemeente", &["", "amsterdam", "ZUNDERT "][..]),
        ("datum", &["", "2026-02-30", "30-2-2026", "morgen", "2025-12-31", "2062-03-20", "99999-01-01"]),
        ("begin", &["", "25:00", "half acht", "19", "22:00\u{0}"]),
        ("einde", &["", "24:00", "19:30", "18:00"]),
        ("soort_plek", &["", "kasteel", "online"]),
        ("vragenlijst", &["", "bestaat-niet"]),
        ("plekken", &["", "0", "-1", "501", "100000", "twintig", "2,5", "99999999999999999999"]),
        ("gespreksleider", &["iemand"]),
    ] {
        for value in values {
            refused(&desk, field, value).await;
        }
    }
}

#[tokio::test]
async fn c_29_the_skipped_and_the_doubled_hour_are_refused_with_a_sentence() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    for (day, says) in [("2026-03-29", "Bedoel je 1.30 uur of 3.30 uur?"), ("2026-10-25", "twee keer voor: eerst in zomertijd")] {
        let answer = desk.post("/werkplek/gesprekken/nieuw", &filled(&[("datum", day), ("begin", "02:30")])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.all("#fouten a")[0].contains(says));
    }
}

#[tokio::test]
async fn an_online_dialogue_needs_a_link_and_no_place() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    let online = [("soort_plek", "online"), ("plaats", ""), ("locatie", "")];
    for link in ["", "http://a.voorbeeld.example", "javascript:alert(1)", "https://x@y.example"] {
        let answer = desk.post("/werkplek/gesprekken/nieuw", &filled(&[&online[..], &[("online_link", link)]].concat())).await;
        assert_eq!((answer.status, answer.all("#fouten a").len()), (StatusCode::UNPROCESSABLE_ENTITY, 1), "{link}");
    }
    let right = [&online[..], &[("online_link", "https://beeld.voorbeeld.example/x")]].concat();
    let answer = desk.post("/werkplek/gesprekken/nieuw", &filled(&right)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(desk.get(answer.location()).await.has("Online"));
}

#[tokio::test]
async fn what_a_person_types_is_shown_as_text() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    let odd = "<script>alert(1)</script> 👩‍👧 أهلا &amp; \"x\"";
    let answer = desk.post("/werkplek/gesprekken/nieuw", &filled(&[("titel", odd), ("uitleg", odd), ("datum", "20-3-2026")])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = desk.get(answer.location()).await;
    assert_eq!(page.text_of("h1"), odd);
    assert!(!page.has("<script>alert"));
    assert!(page.has("vrijdag 20 maart 2026"), "a date as people write it is understood");
}

#[tokio::test]
async fn c_42_the_same_form_sent_twice_makes_one_dialogue() {
    let app = TestApp::new().await;
    let desk = app.login(Role::Team, None).await;
    let key = desk.get("/werkplek/gesprekken/nieuw").await.attribute("input[name=sleutel]", "value").unwrap();
    let fields = [filled(&[]), vec![("sleutel", key.as_str())]].concat();
    let first = desk.post("/werkplek/gesprekken/nieuw", &fields).await;
    let second = desk.post("/werkplek/gesprekken/nieuw", &fields).await;
    assert_eq!((first.status, first.location()), (StatusCode::SEE_OTHER, second.location()));
    assert_eq!(desk.get("/werkplek/gesprekken").await.all("tbody tr").len(), 1);
}
