use super::*;
use crate::{
    dialogues, params,
    themes::{annex, store},
};
use axum::http::StatusCode;
use std::collections::BTreeSet;

#[derive(serde::Deserialize)]
struct Sample {
    text: String,
    themes: Vec<String>,
}

fn samples() -> Vec<Sample> {
    include_str!("../fixtures/samples.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const ID_OF: &str = "select id from contributions where text = $1";

/// Types the texts in as a gespreksleider does, one a line, and releases them as a gatekeeper does;
/// gives their ids in the same order.
async fn enter_and_release(test: &TestApp, samples: &[Sample]) -> Vec<String> {
    let team = test.login(Role::Team, None).await;
    let dialogue = dialogues::tests::published(test, |plan| plan.question_list = "groepsgesprek".into()).await;
    let lines = samples.iter().map(|sample| sample.text.trim()).collect::<Vec<_>>().join("\n");
    let batch = [("vraag", "gg-03"), ("perspectief", "geen"), ("tekst", lines.as_str()), ("herken", "laat")];
    let entered = team.post(&format!("/werkplek/invoer/{}", dialogue.id), &batch).await;
    assert!(entered.location().contains("bewaard=84"), "{} {}", entered.status, entered.location());
    let mut ids = Vec::new();
    for sample in samples {
        let (id,): (String,) = test.app.db.one(ID_OF, params![sample.text.trim()]).await.unwrap();
        ids.push(id);
    }
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("id", id.as_str())).collect();
    fields.push(("besluit", "vrij"));
    assert_eq!(team.post("/werkplek/inbreng", &fields).await.status, StatusCode::SEE_OTHER);
    test.app.db.unscoped_execute("update contributions set quotable = true").await.unwrap();
    ids
}

/// Entered in a batch, released, coded by label, printed: every theme is filled, with exactly the
/// texts of its label.
#[tokio::test]
async fn c_69_coded_samples_fill_every_theme_of_the_annex() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let themes = store::themes(&test.app.db).await.unwrap();
    let samples = samples();
    let ids = enter_and_release(&test, &samples).await;
    for (sample, id) in samples.iter().zip(&ids) {
        let chosen = themes.iter().filter(|theme| sample.themes.contains(&theme.label));
        let chosen: Vec<&str> = chosen.map(|theme| theme.id.as_str()).collect();
        code(&test, &desk, id, sample.text.trim(), &[], &chosen).await;
    }
    let annex = annex::build(&test.app.db, test.app.clock.local()).await.unwrap();
    assert_eq!((annex.inputs, annex.coded), (samples.len() as i64, samples.len() as i64));
    assert_eq!(annex.nowhere, samples.iter().filter(|sample| sample.themes.iter().all(|t| t == "geen")).count() as i64);
    for theme in &annex.themes {
        let printed: BTreeSet<&str> = theme.quotes.iter().map(|quote| quote.text()).collect();
        let labelled = samples.iter().filter(|sample| sample.themes.contains(&theme.label));
        assert_eq!(printed, labelled.map(|sample| sample.text.trim()).collect::<BTreeSet<_>>(), "{}", theme.label);
        assert!(!printed.is_empty());
    }
    assert!(store::next_to_code(&test.app.db).await.unwrap().is_none());
}
