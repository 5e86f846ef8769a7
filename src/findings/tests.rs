//! The rules of findings, through their pages, on a real database.
use crate::{
    access::{Coder, Person, Role},
    base::{ids::AccountId, time::Timestamp},
    dialogues::tests::published,
    params,
    tests::support::{Desk, TestApp},
    themes::{
        commands::{self, Judgement},
        model::{Outcome, Span},
    },
};
use axum::http::StatusCode;

const LIST: &str = "/werkplek/bevindingen";
const NEW: &str = "/werkplek/bevindingen/nieuw";
const PUT: &str = "insert into contributions (id, question_id, gemeente_id, dialogue_id, channel, provenance, text, received_on, released_on, \
     opened, receipt_hash) select $1, min(q.id), null, $2, 'digitaal', 'eigen woorden', $3, '2026-03-01', '2026-03-02', true, $1 from questions q";
const WRITTEN: [(&str, &str); 6] = [
    ("soort", "overeenkomst"),
    ("werking", "werkzaam"),
    ("titel", "Oma helpt"),
    ("tekst", "Veel mensen noemen hulp van familie."),
    ("thema", "omgeving-benutten"),
    ("thema", "brede-blik"),
];

/// A text about grandmother, coded under *omgeving-benutten*.
async fn coded(test: &TestApp, account: &AccountId, id: &str, dialogue: Option<&str>) {
    let text = format!("Oma past op, zegt {id}.");
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute(PUT, params![id, dialogue, &text]).await.unwrap();
    tx.commit().await.unwrap();
    let person = Person {
        account: account.clone(),
        email: "w@voorbeeld.example".into(),
        role: Role::Werkgroep,
        gemeente: None,
        login: String::new(),
        until: Timestamp(0),
    };
    let judgement = Judgement {
        contribution: id.into(),
        span: Span::whole(&text).unwrap(),
        outcome: Outcome::Themes(vec!["omgeving-benutten".into()]),
    };
    commands::judge(&test.app, &Coder::of(person).unwrap(), &judgement).await.unwrap();
}

/// Writes a finding; gives its address.
async fn written(desk: &Desk<'_>, more: &[(&str, &str)]) -> String {
    let fields: Vec<_> = WRITTEN.iter().chain(more).copied().collect();
    let answer = desk.post(NEW, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text_of("main"));
    answer.location().strip_suffix("/citaten").unwrap().to_owned()
}

async fn excerpts(test: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> = test.app.db.all("select id from excerpts order by contribution_id", &[]).await.unwrap();
    rows.into_iter().map(|row| row.0).collect()
}

#[tokio::test]
async fn wer_04_a_finding_has_a_kind_words_themes_and_says_when_it_is_thin() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let dialogue = published(&test, |_| {}).await;
    coded(&test, &desk.account, "a", None).await;
    coded(&test, &desk.account, "b", None).await;
    coded(&test, &desk.account, "c", Some(dialogue.id.as_str())).await;
    let at = written(&desk, &[]).await;
    assert!(desk.get(LIST).await.has("Oma helpt"));
    let ids = excerpts(&test).await;
    let page = desk.get(&format!("{at}/citaten")).await;
    assert_eq!(page.all("input[name=citaat]").len(), 0, "the first theme has none");
    let page = desk.get(&format!("{at}/citaten?thema=omgeving-benutten")).await;
    assert_eq!(page.all("input[name=citaat]").len(), 3);
    let none = desk.post(&format!("{at}/citaten"), &[("thema", "omgeving-benutten")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);

    let two = [("citaat", ids[0].as_str()), ("citaat", ids[1].as_str()), ("thema", "omgeving-benutten")];
    assert_eq!(desk.post(&format!("{at}/citaten"), &two).await.status, StatusCode::SEE_OTHER);
    let thin = desk.get(&at).await;
    assert!(thin.has("Dit is nog mager"), "two citaten, both online: one conversation");
    assert!(thin.text_of("main").contains("Dit rust op 2 citaten uit 1 gesprek."));
    desk.post(&format!("{at}/citaten"), &[("citaat", &ids[2])]).await;
    let page = desk.get(&at).await;
    assert!(!page.has("Dit is nog mager") && page.text_of("main").contains("3 citaten uit 2 gesprekken"));
    assert!(page.has("Oma past op, zegt c."));
    desk.post(&format!("{at}/citaat-weg"), &[("citaat", &ids[2])]).await;
    assert!(desk.get(&at).await.has("Dit is nog mager"));
}

#[tokio::test]
async fn form_2_a_wrong_finding_says_what_and_keeps_what_was_typed() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let answer = desk.post(NEW, &[("titel", "Oma helpt"), ("werking", "geen"), ("tekst", "")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all("#fouten li").len(), 3, "kind, text and theme");
    assert_eq!(answer.attribute("#titel", "value").as_deref(), Some("Oma helpt"));
    let long = "x".repeat(601);
    let answer = desk.post(NEW, &[("tekst", &long)]).await;
    assert!(answer.has("1 tekens te lang") && answer.has(&long));
}

#[tokio::test]
async fn e_21_every_save_is_an_edition_and_the_slower_of_two_loses_nothing() {
    let test = TestApp::new().await;
    let (desk, other) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    let at = written(&desk, &[]).await;
    let edit = format!("{at}/veranderen");
    assert_eq!(desk.get(&edit).await.attribute("input[name=uitgave]", "value").as_deref(), Some("1"));
    let save = |title: &'static str, edition: &'static str| {
        WRITTEN.iter().copied().filter(|(name, _)| *name != "titel").chain([("titel", title), ("uitgave", edition)]).collect::<Vec<_>>()
    };
    assert_eq!(other.post(&edit, &save("Familie helpt", "1")).await.status, StatusCode::SEE_OTHER);
    let late = desk.post(&edit, &save("Opa helpt", "1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.has("Familie helpt"), "what is there now");
    assert_eq!(late.attribute("#titel", "value").as_deref(), Some("Opa helpt"), "and what was typed");
    assert_eq!(late.attribute("input[name=uitgave]", "value").as_deref(), Some("2"));
    assert_eq!(desk.post(&edit, &save("Opa en familie helpen", "2")).await.status, StatusCode::SEE_OTHER);
    let page = desk.get(&at).await;
    for title in ["Oma helpt", "Familie helpt", "Opa en familie helpen"] {
        assert!(page.has(title), "{title}");
    }
    assert!(page.has("met codeboek 1.0"));
}

#[tokio::test]
async fn a_finding_is_agreed_on_put_away_and_read_by_the_team_only() {
    let test = TestApp::new().await;
    let (desk, team) = (test.login(Role::Werkgroep, None).await, test.login(Role::Team, None).await);
    let at = written(&desk, &[]).await;
    assert_eq!(team.post(&at, &[("stand", "vast")]).await.status, StatusCode::NOT_FOUND);
    assert!(team.get(&at).await.status == StatusCode::OK && !team.get(&at).await.has("/veranderen"));
    desk.post(&at, &[("stand", "vast")]).await;
    assert!(!desk.get(LIST).await.has("Oma helpt") && desk.get(&format!("{LIST}?stand=vast")).await.has("Oma helpt"));
    desk.post(&at, &[("stand", "weg")]).await;
    assert!(desk.get(&format!("{LIST}?stand=weg&thema=brede-blik")).await.has("Oma helpt"));
    assert_eq!(desk.post(&at, &[("stand", "kapot")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(desk.post(&format!("{LIST}/bevinding/geen"), &[("stand", "vast")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_52_a_text_that_is_taken_away_leaves_the_finding() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    coded(&test, &desk.account, "a", None).await;
    let at = written(&desk, &[]).await;
    let ids = excerpts(&test).await;
    desk.post(&format!("{at}/citaten"), &[("citaat", &ids[0])]).await;
    assert!(desk.get(&at).await.has("Oma past op, zegt a."));
    assert!(crate::contributions::commands::withdraw(&test.app, "a").await.unwrap());
    let page = desk.get(&at).await;
    assert!(!page.has("Oma past op, zegt a.") && page.text_of("main").contains("0 citaten"));
}

#[tokio::test]
async fn pro_04_pro_05_what_helps_and_hinders_stands_by_the_lines_of_the_programme() {
    let test = TestApp::new().await;
    let (desk, team) = (test.login(Role::Werkgroep, None).await, test.login(Role::Team, None).await);
    assert!(team.get(&format!("{LIST}/factoren")).await.has("Hier is nog niets"));
    let items: Vec<(String, String)> =
        test.app.db.all("select id, title from programme_items where kind = 'programmalijn' order by position limit 2", &[]).await.unwrap();
    let at = written(&desk, &[("lijn", &items[0].0), ("lijn", &items[1].0), ("lijn", "geen-lijn")]).await;
    assert!(desk.get(&at).await.has(&items[0].1));
    let page = team.get(&format!("{LIST}/factoren")).await;
    assert_eq!(page.all("tbody tr").len(), 2);
    assert!(page.has("Oma helpt") && page.has("nog niets"));
    let file = team.get(&format!("{LIST}/factoren.csv")).await.text();
    assert_eq!(file.lines().count(), 3);
    assert!(file.contains("werkzaam,Oma helpt"), "{file}");
}
