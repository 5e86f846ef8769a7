use super::*;
use crate::themes::{annex, store};
use std::collections::BTreeSet;

#[derive(serde::Deserialize)]
struct Sample {
    id: String,
    text: String,
    themes: Vec<String>,
}

fn samples() -> Vec<Sample> {
    include_str!("../fixtures/samples.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Released, coded by label, printed: every theme is filled, with exactly the texts of its label.
#[tokio::test]
async fn c_69_coded_samples_fill_every_theme_of_the_annex() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let themes = store::themes(&test.app.db).await.unwrap();
    let samples = samples();
    for sample in &samples {
        put(&test, &sample.id, &sample.text, true).await;
        let chosen = themes.iter().filter(|theme| sample.themes.contains(&theme.label));
        let chosen: Vec<&str> = chosen.map(|theme| theme.id.as_str()).collect();
        code(&test, &desk, &sample.id, &sample.text, &[], &chosen).await;
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
