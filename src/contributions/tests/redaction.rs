//! Blacking out, making general, taking away for somebody.
use super::*;
use crate::{access::Role, contributions::gate::model::words, tests::support::Desk};
use axum::http::StatusCode;

const SAID: &str = "Juf Anneke van De Vlinder luistert niet.";

/// A text that waits, with the address of its page.
async fn waiting(test: &TestApp, text: &str) -> String {
    send(test, text).await;
    open_all(test).await;
    let at = texts(test).await.iter().position(|one| one == text).unwrap();
    format!("/werkplek/inbreng/{}", ids(test).await[at])
}

async fn state(desk: &Desk<'_>, path: &str) -> String {
    desk.get(path).await.attribute("input[name=stand]", "value").unwrap()
}

#[tokio::test]
async fn an_75_words_are_chosen_looked_at_and_then_covered() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let path = waiting(&test, SAID).await;
    let page = team.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.all("input[name=woord]").len(), words(SAID).len());
    let (now, redact) = (state(&team, &path).await, format!("{path}/weglakken"));
    let chosen = [("stand", now.as_str()), ("woord", "0"), ("woord", "1"), ("vervang", "leraar")];
    let look = team.post(&redact, &[&chosen[..], &[("stap", "bekijken")]].concat()).await;
    assert_eq!(look.status, StatusCode::OK);
    assert!(look.has(SAID) && look.has("een leraar van De Vlinder luistert niet."), "both, next to each other");
    assert_eq!(texts(&test).await, [SAID], "looking changes nothing");
    let back = team.post(&redact, &[&chosen[..], &[("stap", "kiezen")]].concat()).await;
    assert_eq!(back.all("input[name=woord][checked]").len(), 2, "the choice is kept");
    let done = team.post(&redact, &[&chosen[..], &[("stap", "bewaren")]].concat()).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = team.get(done.location()).await;
    assert!(page.has("De tekst is bewerkt") && page.has("Bewerkt"));
    let now = state(&team, &path).await;
    let black = [("stand", now.as_str()), ("woord", "3"), ("woord", "4"), ("vervang", "zwart"), ("stap", "bewaren")];
    team.post(&redact, &black).await;
    assert_eq!(texts(&test).await, ["een leraar van ███ luistert niet."]);
}

#[tokio::test]
async fn an_15_c_64_e_33_what_stood_there_is_kept_nowhere() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let path = waiting(&test, "Kanariepietje zit bij ons in de klas").await;
    assert!(files(&test).is_none_or(|bytes| holds(&bytes, "Kanariepietje")), "the test can see texts in the files");
    let now = state(&team, &path).await;
    let fields = [("stand", now.as_str()), ("woord", "0"), ("vervang", "zwart"), ("stap", "bewaren")];
    assert_eq!(team.post(&format!("{path}/weglakken"), &fields).await.status, StatusCode::SEE_OTHER);
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, "Kanariepietje")));
    let (redacted, number): (bool, i64) =
        test.app.db.one("select redacted, (select count(*) from contributions) from contributions", params![]).await.unwrap();
    assert!(redacted && number == 1, "the count stays");
    let lines = crate::audit::newest(&test.app.db, 50, 0).await.unwrap();
    let line = lines.iter().find(|line| line.action == "contributions.redacted").unwrap();
    assert_eq!((line.result.as_str(), &line.object_id), ("1", &None));
}

#[tokio::test]
async fn a_text_that_changed_in_the_meantime_is_not_written_over() {
    let test = TestApp::new().await;
    let (one, other) = (test.login(Role::Team, None).await, test.login(Role::Team, None).await);
    let path = waiting(&test, SAID).await;
    let old = state(&one, &path).await;
    let redact = format!("{path}/weglakken");
    let fields = |word| [("stand", old.as_str()), ("woord", word), ("vervang", "zwart"), ("stap", "bewaren")];
    assert_eq!(other.post(&redact, &fields("1")).await.status, StatusCode::SEE_OTHER);
    let late = one.post(&redact, &fields("4")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(late.attribute("#fouten a", "href").as_deref(), Some("#woord"));
    assert!(late.text_of("#fouten").contains("Iemand anders heeft deze tekst net veranderd."));
    assert_eq!(texts(&test).await, ["Juf ███ van De Vlinder luistert niet."]);
}

#[tokio::test]
async fn form_3_a_choice_that_is_none_is_named_and_the_rest_is_kept() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let path = waiting(&test, SAID).await;
    let now = state(&team, &path).await;
    for (fields, anchor) in [
        (vec![("vervang", "zwart")], "#woord"),
        (vec![("woord", "99"), ("vervang", "zwart")], "#woord"),
        (vec![("woord", "1"), ("vervang", "geheim")], "#vervang"),
        (vec![("woord", "1")], "#vervang"),
    ] {
        let page = team.post(&format!("{path}/weglakken"), &[&fields[..], &[("stand", now.as_str())]].concat()).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(page.attribute("#fouten a", "href").as_deref(), Some(anchor));
        assert_eq!(page.all("input[name=woord][checked]").len(), usize::from(fields.contains(&("woord", "1"))));
    }
    assert_eq!(texts(&test).await, [SAID]);
}

#[tokio::test]
async fn d15_a_released_text_can_no_longer_change() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let path = waiting(&test, SAID).await;
    let now = state(&team, &path).await;
    team.post(&path, &[("besluit", "vrij")]).await;
    let fields = [("stand", now.as_str()), ("woord", "1"), ("vervang", "zwart"), ("stap", "bewaren")];
    assert_eq!(team.post(&format!("{path}/weglakken"), &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(team.post(&format!("{path}/weghalen"), &[("bevestig", "ja")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(texts(&test).await, [SAID]);
}

#[tokio::test]
async fn an_75_a_text_is_taken_away_for_who_asked_in_the_room() {
    let test = TestApp::new().await;
    let (team, elsewhere) = (test.login(Role::Team, None).await, test.login(Role::Coordinator, Some("rucphen")).await);
    let fields = [
        ("sleutel", "0123456789abcdefghjkmnpqrs"),
        ("tekst", "Haal dit weg"),
        ("gemeente", "zundert"),
        ("perspectief", "geen"),
        ("stap", "versturen"),
    ];
    test.post("/meedoen/ouders", &fields).await;
    open_all(&test).await;
    let path = format!("/werkplek/inbreng/{}/weghalen", ids(&test).await[0]);
    assert_eq!(elsewhere.post(&path, &[("bevestig", "ja")]).await.status, StatusCode::NOT_FOUND);
    let unsure = team.post(&path, &[]).await;
    assert_eq!((unsure.status, unsure.attribute("#fouten a", "href").as_deref()), (StatusCode::UNPROCESSABLE_ENTITY, Some("#bevestig")));
    assert_eq!(texts(&test).await.len(), 1);
    let gone = team.post(&path, &[("bevestig", "ja")]).await;
    assert!(team.get(gone.location()).await.has("De tekst is weg"));
    assert!(texts(&test).await.is_empty() && files(&test).is_none_or(|bytes| !holds(&bytes, "Haal dit weg")));
    let again = test.post("/meedoen/ouders", &fields).await;
    assert_eq!(again.text_of("h1"), "Je tekst is weg", "a page sent again brings nothing back");
}
