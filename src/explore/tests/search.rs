use super::{code, said, theme};
use crate::{
    access::Role,
    params,
    tests::support::{Desk, TestApp},
    themes::model::Outcome,
};

const TEXTS: [(&str, &str); 6] = [
    ("a", "Wij wachten al maanden op hulp bij school."),
    ("b", "De wachtlijst is te lang, zegt oma."),
    ("c", "Bij oma is het rustig. Café Één is ook fijn 👍"),
    ("d", "Op school luistert de juf."),
    ("e", "Rustig bij oma thuis."),
    ("f", "WACHT nog even met de huisarts."),
];

/// The ids of the texts that a search shows.
async fn found(desk: &Desk<'_>, query: &str) -> Vec<String> {
    let page = desk.get(&format!("/werkplek/zoeken?{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    let link = scraper::Selector::parse("a[href*='/werkplek/thematiseren?id=']").unwrap();
    let html = page.html();
    let mut ids: Vec<String> =
        html.select(&link).filter_map(|link| link.value().attr("href")?.rsplit("id=").next().map(str::to_owned)).collect();
    ids.sort();
    ids
}

async fn filled() -> TestApp {
    let test = TestApp::new().await;
    for (id, text) in TEXTS {
        said(&test, id, text).await;
    }
    test
}

/// The same on both engines: this test runs on each.
#[tokio::test]
async fn search_finds_by_stem_phrase_beginning_and_without() {
    let test = filled().await;
    let desk = test.login(Role::Werkgroep, None).await;
    for (query, expected) in [
        ("zoek=wacht", vec!["a", "f"]),
        ("zoek=wacht*", vec!["a", "b", "f"]),
        ("zoek=oma+rustig", vec!["c", "e"]),
        ("zoek=%22bij+oma%22", vec!["c", "e"]),
        ("zoek=%22rustig+bij+oma%22", vec!["e"]),
        ("zoek=oma+-rustige", vec!["b"]),
        ("zoek=cafe+een", vec!["c"]),
        ("zoek=SCHOLEN", vec!["a", "d"]),
        ("zoek=fiets", vec![]),
    ] {
        assert_eq!(found(&desk, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn nothing_that_is_typed_is_an_error_of_the_program() {
    let test = filled().await;
    let desk = test.login(Role::Werkgroep, None).await;
    for odd in ["%22", "*", "-", "%27%27", "AND+OR", "a%00b", "(((", "%25", "_", "zoek%3B+drop+table", "%F0%9F%91%8D"] {
        let page = desk.get(&format!("/werkplek/zoeken?zoek={odd}")).await;
        assert!(page.status == 200 || page.status == 422, "{odd}: {}", page.status);
    }
    let empty = desk.get("/werkplek/zoeken?zoek=+").await;
    assert_eq!(empty.status, 422);
    assert!(empty.has("id=\"fouten\""));
    let many = desk.get("/werkplek/zoeken?zoek=een+twee+drie+vier+vijf+zes").await;
    assert!(many.status == 422 && many.has("een twee drie vier vijf zes"), "what was typed stays");
}

#[tokio::test]
async fn what_was_found_is_marked_and_harmless() {
    let test = TestApp::new().await;
    said(&test, "x", "<script>alert(1)</script> wij wachtten").await;
    let desk = test.login(Role::Werkgroep, None).await;
    let page = desk.get("/werkplek/zoeken?zoek=wachten").await;
    assert!(page.has("<mark>wachtten</mark>") && !page.has("<script>alert(1)"), "E-32");
}

#[tokio::test]
async fn e_19_three_states_are_three() {
    let test = filled().await;
    let desk = test.login(Role::Werkgroep, None).await;
    code(&test, &desk.account, "a", TEXTS[0].1, theme("brede-blik")).await;
    code(&test, &desk.account, "f", TEXTS[5].1, Outcome::Nowhere).await;
    assert_eq!(found(&desk, "zoek=wacht*&stand=themes").await, ["a"]);
    assert_eq!(found(&desk, "zoek=wacht*&stand=nowhere").await, ["f"]);
    assert_eq!(found(&desk, "zoek=wacht*&stand=niet").await, ["b"]);
    assert_eq!(found(&desk, "zoek=wacht*&thema=brede-blik").await, ["a"]);
    assert!(found(&desk, "zoek=wacht*&thema=eigenaarschap").await.is_empty());
}

#[tokio::test]
async fn e_13_a_search_does_not_show_beforehand_what_a_colleague_chose() {
    let test = filled().await;
    let (desk, other) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    code(&test, &other.account, "a", TEXTS[0].1, theme("brede-blik")).await;
    for whose in ["", "&wie=iedereen"] {
        assert!(found(&desk, &format!("zoek=wacht*&thema=brede-blik{whose}")).await.is_empty(), "{whose}");
    }
    code(&test, &desk.account, "a", TEXTS[0].1, theme("eigenaarschap")).await;
    assert!(found(&desk, "zoek=wacht*&thema=brede-blik").await.is_empty());
    assert_eq!(found(&desk, "zoek=wacht*&thema=brede-blik&wie=iedereen").await, ["a"]);
}

#[tokio::test]
async fn a_long_list_goes_on_where_it_stopped() {
    let test = TestApp::new().await;
    for n in 0..60 {
        said(&test, &format!("t{n:02}"), "Even wachten.").await;
    }
    let desk = test.login(Role::Werkgroep, None).await;
    let mut all = found(&desk, "zoek=wachten").await;
    assert_eq!(all.len(), super::super::search::PAGE);
    all.extend(found(&desk, "zoek=wachten&na=t24").await);
    all.extend(found(&desk, "zoek=wachten&na=t49").await);
    all.dedup();
    assert_eq!(all.len(), 60);
}

#[tokio::test]
async fn an_52_a_text_that_is_gone_is_not_found_and_its_words_are_gone() {
    let test = filled().await;
    let desk = test.login(Role::Werkgroep, None).await;
    assert!(crate::contributions::commands::withdraw(&test.app, "a").await.unwrap());
    assert_eq!(found(&desk, "zoek=wacht").await, ["f"]);
    let (left,): (i64,) = test.app.db.one("select count(*) from text_words where contribution_id = 'a'", &[]).await.unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn an_index_made_anew_is_the_same() {
    let test = filled().await;
    let all = "select stem, contribution_id from text_words order by stem, contribution_id";
    let before: Vec<(String, String)> = test.app.db.all(all, &[]).await.unwrap();
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute("delete from text_words", params![]).await.unwrap();
    tx.commit().await.unwrap();
    crate::explore::catch_up(&test.app).await.unwrap();
    crate::explore::catch_up(&test.app).await.unwrap();
    assert_eq!(test.app.db.all::<(String, String)>(all, &[]).await.unwrap(), before);
    assert!(before.len() > 20);
}
