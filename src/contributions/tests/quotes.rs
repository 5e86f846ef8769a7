//! *Mag als citaat*, and "zo bedoelde ik het niet".
use super::*;
use crate::{access::Role, base::time::DAY, contributions, tests::support::Desk};
use axum::http::StatusCode;

const QUOTES: &str = "/werkplek/inbreng/citaten";

/// A released text; gives its key.
async fn released(test: &TestApp, text: &str) -> String {
    send(test, text).await;
    test.app.db.unscoped_execute("update contributions set opened = true, released_on = '2026-03-02'").await.unwrap();
    let at = texts(test).await.iter().position(|one| one == text).unwrap();
    ids(test).await.remove(at)
}

async fn may_be_quoted(test: &TestApp, id: &str) -> bool {
    contributions::released_text(&test.app.db, &id.into()).await.unwrap().unwrap().quotable
}

async fn judge(desk: &Desk<'_>, id: &str, traits: &[&str], decision: &str) -> crate::tests::support::Answer {
    let traits = traits.iter().map(|one| ("kenmerk", *one));
    let fields: Vec<(&str, &str)> = traits.chain([("id", id), ("besluit", decision)]).collect();
    desk.post(QUOTES, &fields).await
}

#[tokio::test]
async fn fac_05_a_released_text_is_no_quote_until_somebody_says_so() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let id = released(&test, "Oma past op").await;
    assert!(!may_be_quoted(&test, &id).await);
    let page = team.get(QUOTES).await;
    assert!(page.has("Oma past op") && page.all("input[name=kenmerk]").len() == 7);
    let done = judge(&team, &id, &["leeftijd", "plaats"], "ja").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let next = team.get(done.location()).await;
    assert!(next.has("De tekst mag als citaat") && next.has("Er is nu geen tekst"));
    assert!(may_be_quoted(&test, &id).await);
    let other = released(&test, "Het regent").await;
    assert!(team.get(judge(&team, &other, &[], "nee").await.location()).await.has("De tekst wordt geen citaat"));
    assert!(!may_be_quoted(&test, &other).await && !team.get(QUOTES).await.has("Het regent"), "it is asked once");
}

#[tokio::test]
async fn an_76_three_things_that_tell_who_need_a_second_pair_of_eyes() {
    let test = TestApp::new().await;
    let (one, other) = (test.login(Role::Team, None).await, test.login(Role::Coordinator, Some("zundert")).await);
    let id = released(&test, "Mijn zoon van 9 met diabetes zit in Wernhout op school").await;
    let asked = judge(&one, &id, &["leeftijd", "plaats", "ziekte"], "ja").await;
    assert!(one.get(asked.location()).await.has("Vraag een collega"));
    assert!(!may_be_quoted(&test, &id).await);
    // The same person cannot be the second, whatever is ticked now.
    assert_eq!(one.get(QUOTES).await.all("button[name=besluit][value=ja]").len(), 0);
    let again = judge(&one, &id, &[], "ja").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text_of("#fouten").contains("Jij zei al ja."));
    assert!(!may_be_quoted(&test, &id).await);
    let (mark,): (String,) = test.app.db.one("select quote_check from contributions", params![]).await.unwrap();
    assert!(mark.len() == 64 && !mark.contains(one.account.as_str()), "no account beside a text");
    assert!(other.get(QUOTES).await.has("Kijk jij als tweede?"));
    assert_eq!(judge(&other, &id, &[], "ja").await.status, StatusCode::SEE_OTHER);
    assert!(may_be_quoted(&test, &id).await);
    let (mark,): (Option<String>,) = test.app.db.one("select quote_check from contributions", params![]).await.unwrap();
    assert_eq!(mark, None);
}

#[tokio::test]
async fn an_76_what_the_program_finds_counts_when_nobody_ticks_it() {
    let test = TestApp::new().await;
    let (one, other) = (test.login(Role::Team, None).await, test.login(Role::Team, None).await);
    let id = released(&test, "Mijn zoon van 9 met diabetes zit in Wernhout op school").await;
    let ticked = one.get(QUOTES).await;
    let html = ticked.html();
    let boxes = scraper::Selector::parse("input[name=kenmerk][checked]").unwrap();
    let ticked: Vec<&str> = html.select(&boxes).filter_map(|one| one.value().attr("value")).collect();
    assert_eq!(ticked, ["leeftijd", "plaats", "ziekte"]);
    let asked = judge(&one, &id, &[], "ja").await;
    assert!(one.get(asked.location()).await.has("Vraag een collega"));
    assert!(!may_be_quoted(&test, &id).await);
    judge(&other, &id, &[], "ja").await;
    assert!(may_be_quoted(&test, &id).await);
}

#[tokio::test]
async fn an_76_one_no_of_two_is_no() {
    let test = TestApp::new().await;
    let (one, other) = (test.login(Role::Team, None).await, test.login(Role::Team, None).await);
    let id = released(&test, "Veel te herkenbaar").await;
    judge(&one, &id, &["leeftijd", "plaats", "gezin", "beroep"], "ja").await;
    judge(&other, &id, &[], "nee").await;
    assert!(!may_be_quoted(&test, &id).await);
    assert!(one.get(QUOTES).await.has("Er is nu geen tekst"));
}

#[tokio::test]
async fn gem_01_a_quote_of_elsewhere_or_of_a_waiting_text_cannot_be_judged() {
    let test = TestApp::new().await;
    let (team, elsewhere) = (test.login(Role::Team, None).await, test.login(Role::Coordinator, Some("rucphen")).await);
    let id = released(&test, "Uit Zundert").await;
    assert!(!elsewhere.get(QUOTES).await.has("Uit Zundert"));
    assert_eq!(judge(&elsewhere, &id, &[], "ja").await.status, StatusCode::NOT_FOUND);
    send(&test, "Wacht nog").await;
    let at = texts(&test).await.iter().position(|text| text == "Wacht nog").unwrap();
    let waiting = ids(&test).await.remove(at);
    assert_eq!(judge(&team, &waiting, &[], "ja").await.status, StatusCode::NOT_FOUND);
    for wrong in ["", "misschien", "\u{0}"] {
        let page = judge(&team, &id, &["plaats"], wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert_eq!(page.attribute("#fouten a", "href").as_deref(), Some("#citaat"));
        assert!(page.has("Uit Zundert") && page.all("input[name=kenmerk][checked]").len() == 1, "what was chosen is kept");
    }
    assert!(!may_be_quoted(&test, &id).await);
}

#[tokio::test]
async fn c_43_the_receipt_shows_the_themes_and_takes_an_objection_once() {
    let test = TestApp::new().await;
    let coder = test.login(Role::Werkgroep, None).await;
    let code = receipt(&send(&test, "Oma past op").await);
    let early = test.post("/weghalen", &[("code", &code), ("bezwaar", "ja")]).await;
    assert!(!early.has("Zo bedoelde ik het niet") && !early.has("Wij hebben het genoteerd"), "nobody used it yet");
    test.app.db.unscoped_execute("update contributions set opened = true, released_on = '2026-03-02'").await.unwrap();
    assert!(test.post("/weghalen", &[("code", &code)]).await.has("De werkgroep heeft nog geen thema gekozen."));
    let id = ids(&test).await.remove(0);
    coder.post("/werkplek/thematiseren", &[("inbreng", &id), ("thema", "omgeving-benutten"), ("daarna", "volgende")]).await;
    assert!(coder.get("/werkplek/thematiseren").await.has("Alle teksten zijn gedaan"));
    let page = test.post("/weghalen", &[("code", &code)]).await;
    assert_eq!(page.status, StatusCode::OK);
    let label: (String,) = test.app.db.one("select label_b1 from themes where id = 'omgeving-benutten'", params![]).await.unwrap();
    assert!(page.has(&label.0) && page.has("Zo bedoelde ik het niet") && !page.has("Oma past op"));
    test.app.clock.advance(DAY);
    for _ in 0..2 {
        let objected = test.post("/weghalen", &[("code", &code), ("bezwaar", "ja")]).await;
        assert!(objected.has("Wij hebben het genoteerd") && !objected.has("Zo bedoelde ik het niet"));
    }
    let (day,): (String,) = test.app.db.one("select objected_on from contributions", params![]).await.unwrap();
    assert_eq!(day, "2026-03-03", "the finest moment is the day");
    let lines: (i64,) = test.app.db.one("select count(*) from audit_log where actor_role = 'inwoner'", params![]).await.unwrap();
    assert_eq!(lines, (0,), "a line would have a moment");
    let coder = test.login(Role::Werkgroep, None).await;
    assert!(coder.get("/werkplek/thematiseren").await.has("Punt van gesprek"), "it is back on the desk");
    assert_eq!(test.post("/weghalen", &[("code", &code), ("bevestig", "ja")]).await.text_of("h1"), "Je tekst is weg");
}
