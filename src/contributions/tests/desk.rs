//! Batch entry and the gatekeeper's queue.
use super::*;
use crate::{access::Role, audit};
use axum::http::StatusCode;

#[tokio::test]
async fn fac_02_a_batch_is_kept_a_statement_a_line() {
    let test = TestApp::new().await;
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, _) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    crowd::came(&test, &id, "ouders", 6).await;
    let path = format!("/werkplek/invoer/{id}");
    let key = leads.get(&path).await.attribute("input[name=sleutel]", "value").unwrap();
    let fields = [("sleutel", key.as_str()), ("vraag", "gg-02"), ("perspectief", "ouder"), ("tekst", "Een\r\n\r\n Twee \r\nDrie")];
    let saved = leads.post(&path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert!(leads.get(saved.location()).await.has("3 uitspraken bewaard"));
    assert_eq!(leads.get(saved.location()).await.attribute("#vraag option[selected]", "value").as_deref(), Some("gg-02"));
    let again = leads.post(&path, &fields).await;
    assert!(leads.get(again.location()).await.has("0 uitspraken bewaard"), "the same form twice adds nothing");
    assert_eq!(texts(&test).await, ["Drie", "Een", "Twee"]);
    let sql = "select distinct question_id, dialogue_id, gemeente_id, perspective, channel, provenance from contributions";
    let row: (String, String, String, String, String, String) = test.app.db.one(sql, params![]).await.unwrap();
    assert_eq!(row, ("gg-02".into(), id.to_string(), "zundert".into(), "ouder".into(), "invoer".into(), "opgetekend".into()));
}

#[tokio::test]
async fn fac_02_a_wrong_batch_names_its_lines_and_keeps_them() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}");
    let (long, many) = (format!("goed\n\n{}", "x".repeat(2001)), "a\n".repeat(251));
    for (field, vraag, wie, tekst, sentence) in [
        ("tekst", "gg-01", "ouder", long.as_str(), "2000 tekens: 3"),
        ("tekst", "gg-01", "ouder", "goed\na\u{0}b", "niet kunnen lezen: 2"),
        ("tekst", "gg-01", "ouder", many.as_str(), "251 uitspraken"),
        ("tekst", "gg-01", "ouder", " \n ", "ten minste één"),
        ("vraag", "ou-01", "ouder", "goed", "Kies de vraag"),
        ("vraag", "", "ouder", "goed", "Kies de vraag"),
        ("perspectief", "gg-01", "koning", "goed", "Kies wat bij je past"),
    ] {
        let vraag = if field == "perspectief" { "gg-01" } else { vraag };
        let page = team.post(&path, &[("vraag", vraag), ("perspectief", wie), ("tekst", tekst)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        assert!(page.text_of(&format!("#{field}-fout")).contains(sentence), "{}", page.text_of(&format!("#{field}-fout")));
        assert!(page.has("goed") || tekst != "goed");
    }
    assert!(texts(&test).await.is_empty());
}

#[tokio::test]
async fn gem_01_a_coordinator_releases_only_what_is_of_the_own_gemeente() {
    let test = TestApp::new().await;
    let (own, elsewhere) = (test.login(Role::Coordinator, Some("zundert")).await, test.login(Role::Coordinator, Some("rucphen")).await);
    send(&test, "Uit Zundert").await;
    let (_, code) = dialogue(&test, Some("rucphen"), None).await;
    test.post(&format!("/k/{code}"), &[("tekst", "Uit Rucphen"), ("stap", "versturen")]).await;
    test.post("/meedoen/ouders", &[("tekst", "Van niemand"), ("stap", "versturen")]).await;
    open_all(&test).await;
    for (desk, sees) in [(&own, "Uit Zundert"), (&elsewhere, "Uit Rucphen")] {
        assert_eq!(desk.get("/werkplek/inbreng").await.all("article blockquote"), [sees]);
    }
    let id = ids(&test).await[texts(&test).await.iter().position(|t| t == "Uit Rucphen").unwrap()].clone();
    assert_eq!(own.post(&format!("/werkplek/inbreng/{id}"), &[("besluit", "vrij")]).await.status, StatusCode::NOT_FOUND);
    own.post("/werkplek/inbreng", &[("id", &id), ("besluit", "vrij")]).await;
    assert_eq!(released(&test).await, 0);
    assert_eq!(elsewhere.post(&format!("/werkplek/inbreng/{id}"), &[("besluit", "vrij")]).await.location(), "/werkplek/inbreng?vrij=1");
    assert_eq!(released(&test).await, 1);
    assert_eq!(test.login(Role::Team, None).await.get("/werkplek/inbreng").await.all("article").len(), 2);
}

#[tokio::test]
async fn an_75_the_log_gets_the_action_and_the_number_and_no_text_or_key() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    for text in ["Een", "Twee", "Drie"] {
        send(&test, text).await;
    }
    open_all(&test).await;
    let page = team.get("/werkplek/inbreng").await;
    assert!(page.has("Er wachten minder dan 5 teksten.") && !page.has("Zundert") && !page.has("zundert"), "words and question only");
    let ids = ids(&test).await;
    let answer = team.post(&format!("/werkplek/inbreng/{}", ids[0]), &[("besluit", "achter")]).await;
    assert!(team.get(answer.location()).await.has("1 tekst achtergehouden"));
    let all = [("id", ids[0].as_str()), ("id", &ids[1]), ("id", &ids[2]), ("besluit", "vrij")];
    let answer = team.post("/werkplek/inbreng", &all).await;
    assert!(team.get(answer.location()).await.has("2 teksten vrijgegeven"), "what was held back stays held back");
    assert_eq!(released(&test).await, 2);
    let lines = audit::newest(&test.app.db, 100, 0).await.unwrap();
    let mut lines: Vec<_> =
        lines.iter().filter(|l| l.object_kind == "contributions").map(|l| (l.action.as_str(), l.result.as_str(), &l.object_id)).collect();
    lines.sort();
    assert_eq!(lines, [("contributions.held", "1", &None), ("contributions.released", "2", &None)]);
}

#[tokio::test]
async fn a_decision_that_is_none_changes_nothing() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    send(&test, "Een").await;
    open_all(&test).await;
    let id = ids(&test).await.remove(0);
    for path in ["/werkplek/inbreng".to_owned(), format!("/werkplek/inbreng/{id}")] {
        for besluit in ["", "misschien", "\u{0}"] {
            let page = team.post(&path, &[("id", &id), ("besluit", besluit)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {besluit:?}");
        }
    }
    assert_eq!(team.post("/werkplek/inbreng", &[("besluit", "vrij")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(released(&test).await, 0);
    for role in [Role::Werkgroep, Role::Fg, Role::Admin] {
        assert_eq!(test.login(role, None).await.get("/werkplek/inbreng").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_big_sample_is_entered_and_released_in_two_goes() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    for block in 0..2 {
        let lines: String = (0..250).map(|n| format!("uitspraak {block} {n}\n")).collect();
        let saved = team.post(&format!("/werkplek/invoer/{id}"), &[("vraag", "gg-01"), ("tekst", &lines)]).await;
        assert!(saved.location().contains("bewaard=250"), "{}", saved.text());
    }
    let ids = ids(&test).await;
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("id", id.as_str())).collect();
    fields.push(("besluit", "vrij"));
    assert_eq!(team.post("/werkplek/inbreng", &fields).await.location(), "/werkplek/inbreng?vrij=500");
    assert!(team.get("/werkplek/inbreng").await.has("Er wacht nu geen tekst."));
}

async fn released(test: &TestApp) -> i64 {
    test.app.db.one::<(i64,)>("select count(*) from contributions where released_on is not null", params![]).await.unwrap().0
}
