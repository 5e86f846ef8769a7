//! Looking stores nothing, and what could tell who somebody is goes or is chosen (AN-14, AN-15, AN-70, AN-71).
use super::*;
use crate::contributions::tests::{files, holds};

const NOTED: (&str, &str) = ("herkomst", "opgetekend");

#[tokio::test]
async fn an_14_an_16_looking_at_a_file_stores_nothing_of_it() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let commits = test.app.db.commits();
    let page = look(&test, &team, &path, &csv(&["kanarie in de klas;1;;", "Fout;99;;"])).await;
    assert!(page.has("kanarie in de klas") && page.has("Er is nog niets bewaard."));
    keep(&test, &team, &path, &page, &[]).await;
    assert_eq!(test.app.db.commits(), commits);
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, "kanarie")));
    assert!(page.headers[axum::http::header::CACHE_CONTROL].to_str().unwrap().contains("no-store"));
}

#[tokio::test]
async fn an_70_a_number_or_address_makes_its_row_wrong() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let page = look(&test, &team, &path, &csv(&["Bel mij op 06-12345678;1;;", "Mail a@b.nl;1;;", "Meer rust;1;;"])).await;
    let said = faults(&page);
    assert_eq!(said.len(), 2);
    assert!(said[0].2.contains("06-12345678") && said[1].2.contains("a@b.nl"), "{said:?}");
    keep(&test, &team, &path, &page, &[NOTED, ("fout", "ja")]).await;
    assert_eq!(texts(&test).await, ["Meer rust"]);
}

#[tokio::test]
async fn an_71_what_may_tell_who_it_is_is_shown_and_must_be_chosen() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let file = csv(&["Onze Fatima speelt graag buiten;1;;", "Meer rust;1;;"]);
    let page = look(&test, &team, &path, &file).await;
    assert_eq!(page.all("mark"), ["Fatima"]);
    let unanswered = keep(&test, &team, &path, &page, &[NOTED]).await;
    assert_eq!(unanswered.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unanswered.all("#fouten a[href='#herken']").len(), 1);
    assert!(texts(&test).await.is_empty());
    let done = keep(&test, &team, &path, &unanswered, &[NOTED, ("herken", "alles")]).await;
    assert_eq!(done.location(), format!("{path}?bewaard=2&al=0"));
    assert!(!texts(&test).await.iter().any(|text| text.contains("Fatima")), "{:?}", texts(&test).await);
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, "Fatima")), "what stood there is kept nowhere");
    assert!(look(&test, &team, &path, &file).await.has("2 rijen waren al bewaard"), "also when its words were made neutral");
    let (other, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{other}/bestand");
    let page = look(&test, &team, &path, &file).await;
    keep(&test, &team, &path, &page, &[NOTED, ("herken", "laat")]).await;
    let first = "select count(*) from contributions where review_first and text like '%Fatima%'";
    assert_eq!(count(&test.app.db, first).await, 1, "who leaves a name, sends it to the gatekeeper first");
}

#[tokio::test]
async fn an_44_what_two_people_said_stays_two_texts_when_their_names_become_neutral() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let page = look(&test, &team, &path, &csv(&["Onze Fatima speelt buiten;1;;", "Onze Kevin speelt buiten;1;;"])).await;
    for location in ["?bewaard=2&al=0", "?bewaard=0&al=2"] {
        let done = keep(&test, &team, &path, &page, &[NOTED, ("herken", "alles")]).await;
        assert_eq!(done.location(), format!("{path}{location}"));
    }
    let kept = texts(&test).await;
    assert!(kept.len() == 2 && kept[0] == kept[1], "{kept:?}");
}

#[tokio::test]
async fn an_15_the_mark_of_a_row_goes_when_its_words_are_covered() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let page = look(&test, &team, &path, &csv(&["Kanariepietje zingt;1;;", "b;1;;", "c;1;;", "d;1;;", "e;1;;"])).await;
    keep(&test, &team, &path, &page, &[NOTED, ("herken", "laat")]).await;
    let marks = "select count(*) from contributions where receipt_hash is not null";
    assert_eq!(count(&test.app.db, marks).await, 5);
    let at = texts(&test).await.iter().position(|text| text.starts_with("Kanarie")).unwrap();
    let one = format!("/werkplek/inbreng/{}", ids(&test).await[at]);
    let now = team.get(&one).await.attribute("input[name=stand]", "value").unwrap();
    let cover = [("stand", now.as_str()), ("woord", "0"), ("vervang", "zwart"), ("stap", "bewaren")];
    assert_eq!(team.post(&format!("{one}/weglakken"), &cover).await.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&test.app.db, marks).await, 4, "a hash of the old words would tell who guesses them");
}
