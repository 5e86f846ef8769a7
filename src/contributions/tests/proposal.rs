//! What the program finds in a waiting text, and its proposal.
use super::*;
use crate::{access::Role, audit};
use axum::http::StatusCode;

const SAID: &str = "Onze Fatima zit op basisschool De Vlinder.\nZij huilt.";

async fn waiting(test: &TestApp) -> String {
    send(test, SAID).await;
    open_all(test).await;
    format!("/werkplek/inbreng/{}", ids(test).await[0])
}

#[tokio::test]
async fn an_75_what_is_found_is_marked_ticked_and_taken_over_with_one_press() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let path = waiting(&test).await;
    for page in [team.get("/werkplek/inbreng").await, team.get(&path).await] {
        assert!(page.all("blockquote mark").iter().any(|mark| mark.contains("Fatima")), "{:?}", page.all("mark"));
    }
    let page = team.get(&path).await;
    let ticked = page.all("input[name=woord][checked]").len();
    assert!(ticked >= 2 && ticked < page.all("input[name=woord]").len(), "{ticked}");
    let state = page.attribute("input[name=stand]", "value").unwrap();
    let done = team.post(&format!("{path}/weglakken"), &[("stand", &state), ("stap", "voorstel")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let kept = texts(&test).await.remove(0);
    assert!(!kept.contains("Fatima") && !kept.contains("Vlinder") && kept.ends_with("\nZij huilt."), "{kept}");
    let after = team.get(done.location()).await;
    assert!(after.has("De tekst is bewerkt") && after.all("mark").is_empty() && !after.has("Neem het voorstel over"));
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, "Fatima")), "AN-15: what stood there is nowhere");
    let lines = audit::newest(&test.app.db, 50, 0).await.unwrap();
    let line = lines.iter().find(|line| line.action == "contributions.redacted").unwrap();
    assert_eq!((line.result.as_str(), &line.object_id), ("1", &None));
}

#[tokio::test]
async fn an_75_a_proposal_for_another_text_is_not_written() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let path = waiting(&test).await;
    for state in ["", "oud"] {
        let page = team.post(&format!("{path}/weglakken"), &[("stand", state), ("stap", "voorstel")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text_of("#fouten").contains("Iemand anders heeft deze tekst net veranderd."));
    }
    assert_eq!(texts(&test).await, [SAID]);
    test.app.db.unscoped_execute("update contributions set text = 'Meer rust'").await.unwrap();
    let page = team.get(&path).await;
    assert!(!page.has("Neem het voorstel over") && page.all("input[checked]").is_empty(), "nothing is found, nothing is proposed");
    let state = page.attribute("input[name=stand]", "value").unwrap();
    let none = team.post(&format!("{path}/weglakken"), &[("stand", &state), ("stap", "voorstel")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(texts(&test).await, ["Meer rust"]);
}
