//! The rules of the codebook, through its pages, on a real database.
use crate::{
    access::{Coder, Person, Role},
    base::{ids::AccountId, time::Timestamp},
    params,
    tests::support::{Desk, TestApp},
    themes::{
        commands::{self, Judgement},
        model::{Outcome, Span},
    },
};
use axum::http::StatusCode;

const BOOK: &str = "/werkplek/codeboek";
const TEXT: &str = "Oma past op. Dat helpt.";
const PUT: &str = "insert into contributions (id, question_id, gemeente_id, channel, provenance, text, received_on, released_on, opened) \
     select $1, min(q.id), 'zundert', 'digitaal', 'eigen woorden', $2, '2026-03-01', '2026-03-02', true from questions q";

async fn put(test: &TestApp, ids: &[&str]) {
    let mut tx = test.app.db.begin().await.unwrap();
    for id in ids {
        tx.execute(PUT, params![*id, TEXT]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn code(test: &TestApp, account: &AccountId, id: &str, themes: &[&str]) {
    let person = Person {
        account: account.clone(),
        email: "w@voorbeeld.example".into(),
        role: Role::Werkgroep,
        gemeente: None,
        login: String::new(),
        until: Timestamp(0),
    };
    let outcome = Outcome::Themes(themes.iter().map(|&theme| theme.into()).collect());
    let judgement = Judgement { contribution: id.into(), span: Span::whole(TEXT).unwrap(), outcome };
    commands::judge(&test.app, &Coder::of(person).unwrap(), &judgement).await.unwrap();
}

/// (text, theme) of every judgement, in order.
async fn given(test: &TestApp) -> Vec<(String, String)> {
    let sql = "select e.contribution_id, ct.theme_id from coding_themes ct join codings k on k.id = ct.coding_id \
         join excerpts e on e.id = k.excerpt_id order by e.contribution_id, k.id, ct.theme_id";
    test.app.db.all(sql, &[]).await.unwrap()
}

async fn tallied(test: &TestApp) -> Vec<(String, String)> {
    test.app.db.all("select contribution_id, theme_id from text_themes order by contribution_id, theme_id", &[]).await.unwrap()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

const WORDS: [(&str, &str); 4] =
    [("naam", "Rust thuis"), ("gewoon", "Rust in huis"), ("omschrijving", "Over rust."), ("uitleg", "Dit gaat over rust in huis.")];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    WORDS.iter().copied().chain(more.iter().copied()).collect()
}

async fn change(desk: &Desk<'_>, path: &str, fields: &[(&str, &str)]) {
    let answer = desk.post(&format!("{BOOK}{path}"), fields).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, BOOK), "{}", answer.text_of("main"));
}

#[tokio::test]
async fn wer_06_a_change_is_a_version_and_bijlage_2_stays_readable() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, &["a", "b"]).await;
    code(&test, &desk.account, "a", &["brede-blik"]).await;
    let page = desk.get(&format!("{BOOK}/thema/brede-blik")).await;
    assert!(page.has("Dit raakt 1 citaat") && page.has(TEXT), "what is touched is shown before");
    let empty = desk.post(&format!("{BOOK}/thema/brede-blik"), &with(&[("opnieuw", "nee")])).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.attribute("#naam", "value").as_deref(), Some("Rust thuis"), "what was typed stays");
    change(&desk, "/thema/brede-blik", &with(&[("opnieuw", "nee"), ("waarom", "Duidelijker.")])).await;
    code(&test, &desk.account, "b", &["brede-blik"]).await;

    let book = desk.get(BOOK).await;
    assert!(book.has("versie 1.1") && book.has("Rust thuis") && book.has("Duidelijker."));
    assert!(test.get("/themas").await.has("Rust in huis"), "the public page follows");
    assert!(desk.get("/werkplek/bijlage-2").await.has("Rust thuis"));
    let versions: Vec<(String,)> = test.app.db.all("select codebook_version from codings order by coded_at, id", &[]).await.unwrap();
    let mut versions: Vec<String> = versions.into_iter().map(|row| row.0).collect();
    versions.sort();
    assert_eq!(versions, ["1.0", "1.1"], "every judgement names its version (E-21)");
    let (verbatim,): (String,) = test.app.db.one("select label from themes where id = 'brede-blik'", &[]).await.unwrap();
    assert_ne!(verbatim, "Rust thuis", "Bijlage 2 itself is never changed");

    change(&desk, "/versie/1/terug", &[("waarom", "Toch niet.")]).await;
    assert!(!test.get("/themas").await.has("Rust in huis") && desk.get(BOOK).await.has("versie 1.2"));
}

#[tokio::test]
async fn e_03_a_new_theme_can_be_chosen_at_once() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, &["a"]).await;
    change(&desk, "/nieuw", &with(&[("waarom", "Dat horen wij vaak.")])).await;
    let page = desk.get("/werkplek/thematiseren").await;
    assert_eq!(page.all("input[name=thema]").len(), 8);
    let (id,): (String,) = test.app.db.one("select id from themes where label = 'Rust thuis'", &[]).await.unwrap();
    let answer = desk.post("/werkplek/thematiseren", &[("inbreng", "a"), ("thema", &id), ("daarna", "volgende")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(given(&test).await, pairs(&[("a", &id)]));
    let refused = desk.post(&format!("{BOOK}/versie/1/terug"), &[("waarom", "Toch niet.")]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.has("Er zijn citaten bij dit thema"), "E-06");
}

#[tokio::test]
async fn e_04_a_merge_leaves_one_judgement_per_coder_and_can_be_put_back() {
    let test = TestApp::new().await;
    let (desk, other) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    put(&test, &["a", "b"]).await;
    code(&test, &desk.account, "a", &["brede-blik", "eigenaarschap"]).await;
    code(&test, &other.account, "a", &["brede-blik"]).await;
    code(&test, &desk.account, "b", &["eigenaarschap"]).await;
    let (before, counted) = (given(&test).await, tallied(&test).await);
    let same = desk.post(&format!("{BOOK}/thema/brede-blik/samenvoegen"), &[("naar", "brede-blik"), ("waarom", "x")]).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    change(&desk, "/thema/brede-blik/samenvoegen", &[("naar", "eigenaarschap"), ("waarom", "Te veel hetzelfde.")]).await;
    assert_eq!(given(&test).await, pairs(&[("a", "eigenaarschap"), ("a", "eigenaarschap"), ("b", "eigenaarschap")]));
    assert_eq!(tallied(&test).await, pairs(&[("a", "eigenaarschap"), ("b", "eigenaarschap")]));
    let (codings,): (i64,) = test.app.db.one("select count(*) from codings", &[]).await.unwrap();
    assert_eq!(codings, 3, "no judgement is gone");
    assert_eq!(desk.get("/werkplek/thematiseren?id=a").await.all("input[name=thema]").len(), 6);
    change(&desk, "/versie/1/terug", &[("waarom", "Toch twee.")]).await;
    assert_eq!((given(&test).await, tallied(&test).await), (before, counted));
    assert_eq!(desk.get("/werkplek/thematiseren?id=a").await.all("input[name=thema]").len(), 7);
}

#[tokio::test]
async fn e_05_after_a_split_everything_is_as_before_until_somebody_looks_again() {
    let test = TestApp::new().await;
    let (desk, other) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    put(&test, &["a", "b"]).await;
    code(&test, &desk.account, "a", &["brede-blik"]).await;
    code(&test, &desk.account, "b", &["brede-blik"]).await;
    code(&test, &other.account, "b", &["eigenaarschap"]).await;
    let before = given(&test).await;
    change(&desk, "/thema/brede-blik/splitsen", &with(&[("waarom", "Twee dingen.")])).await;
    assert_eq!(given(&test).await, before);
    let (new,): (String,) = test.app.db.one("select id from themes where label = 'Rust thuis'", &[]).await.unwrap();

    assert!(other.get(&format!("{BOOK}/hercoderen")).await.has("Je bent klaar"), "only of whoever judged");
    for theme in [new.as_str(), "brede-blik"] {
        let page = desk.get(&format!("{BOOK}/hercoderen")).await;
        assert!(page.has("Twee dingen.") && page.has("Oma past op."));
        assert_eq!(page.attribute("input[name=thema][checked]", "value").as_deref(), Some("brede-blik"), "it begins with what was chosen");
        let coding = page.attribute("input[name=codering]", "value").unwrap();
        let nothing = desk.post(&format!("{BOOK}/hercoderen"), &[("codering", &coding)]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = desk.post(&format!("{BOOK}/hercoderen"), &[("codering", &coding), ("thema", theme)]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let twice = desk.post(&format!("{BOOK}/hercoderen"), &[("codering", &coding), ("nergens", "ja")]).await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER, "a page sent twice changes nothing more");
    }
    assert!(desk.get(&format!("{BOOK}/hercoderen")).await.has("Je bent klaar"));
    let mut after: Vec<String> = given(&test).await.into_iter().map(|(_, theme)| theme).collect();
    after.sort();
    let mut expected = vec!["brede-blik".to_owned(), "eigenaarschap".to_owned(), new];
    expected.sort();
    assert_eq!(after, expected);
}

#[tokio::test]
async fn e_06_a_theme_with_judgements_is_not_put_away() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, &["a"]).await;
    code(&test, &desk.account, "a", &["brede-blik"]).await;
    assert!(desk.get(&format!("{BOOK}/thema/brede-blik/archief")).await.has("Voeg samen"));
    let refused = desk.post(&format!("{BOOK}/thema/brede-blik/archief"), &[("waarom", "Weg.")]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.has("Er zijn citaten bij dit thema"));
    assert_eq!(given(&test).await, pairs(&[("a", "brede-blik")]));
    change(&desk, "/thema/eigenaarschap/archief", &[("waarom", "Niemand kiest het.")]).await;
    let gone = desk.post(&format!("{BOOK}/thema/eigenaarschap/archief"), &[("waarom", "Weg.")]).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let old = desk.post(&format!("{BOOK}/versie/7/terug"), &[("waarom", "Weg.")]).await;
    assert!(old.has("Alleen de laatste verandering"));
}

#[tokio::test]
async fn an_52_a_text_that_is_taken_away_leaves_the_lists() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, &["a"]).await;
    test.app.db.unscoped_execute("update contributions set receipt_hash = 'r' where id = 'a'").await.unwrap();
    code(&test, &desk.account, "a", &["brede-blik"]).await;
    change(&desk, "/thema/brede-blik/splitsen", &with(&[("waarom", "Twee dingen.")])).await;
    change(&desk, "/thema/brede-blik/samenvoegen", &[("naar", "eigenaarschap"), ("waarom", "Eén ding.")]).await;
    assert!(crate::contributions::commands::withdraw(&test.app, "r").await.unwrap());
    for table in ["recode", "codebook_moved", "codings", "text_themes"] {
        let sql: &'static str = format!("select count(*) from {table}").leak();
        assert_eq!(test.app.db.one::<(i64,)>(sql, &[]).await.unwrap().0, 0, "{table}");
    }
    change(&desk, "/versie/2/terug", &[("waarom", "Toch twee.")]).await;
}
