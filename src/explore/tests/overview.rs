use super::{Text, code, put, theme};
use crate::{
    access::Role,
    dialogues::tests::published,
    tests::support::{Answer, TestApp},
    themes::model::Outcome,
};

const OVERVIEW: &str = "/werkplek/overzicht";

/// The cells of the row that begins with this text, in every table.
fn row(page: &Answer, heading: &str) -> Vec<String> {
    let parsed = scraper::Selector::parse("tbody tr").unwrap();
    let (head, cells) = (scraper::Selector::parse("th").unwrap(), scraper::Selector::parse("td").unwrap());
    let text = |e: scraper::ElementRef| e.text().collect::<String>().trim().to_owned();
    let html = page.html();
    let rows = html.select(&parsed).filter(|row| row.select(&head).next().map(text).is_some_and(|name| name.contains(heading)));
    rows.flat_map(|row| row.select(&cells).map(text).collect::<Vec<_>>()).collect()
}

#[tokio::test]
async fn e_11_the_matrix_counts_every_text_once_per_theme() {
    let test = TestApp::new().await;
    let (desk, other) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    let empty = desk.get(OVERVIEW).await;
    assert!(empty.status == 200 && empty.has("Er is nog niets gecodeerd"));
    for (id, perspective) in [("a", Some("ouder")), ("b", Some("ouder")), ("c", Some("jeugdige")), ("d", None)] {
        put(&test, Text { id, words: "Zo is het.", perspective, dialogue: None }).await;
        code(&test, &desk.account, id, "Zo is het.", theme("brede-blik")).await;
        code(&test, &other.account, id, "Zo is het.", theme("brede-blik")).await;
    }
    code(&test, &desk.account, "c", "Zo is het.", Outcome::Nowhere).await;
    code(&test, &other.account, "c", "Zo is het.", theme("eigenaarschap")).await;
    let page = desk.get(OVERVIEW).await;
    let label = |id: &str| format!("select label_b1 from themes where id = '{id}'");
    let (wide,): (String,) = test.app.db.one(label("brede-blik").leak(), &[]).await.unwrap();
    let (own,): (String,) = test.app.db.one(label("eigenaarschap").leak(), &[]).await.unwrap();
    assert_eq!(row(&page, &wide)[..5], ["2", "0", "0", "0", "1"].map(String::from));
    assert_eq!(row(&page, &own)[..5], ["0", "1", "0", "0", "0"].map(String::from));
    assert!(page.text_of("main").contains("te weinig inbreng om iets te zeggen"), "four texts say nothing (E-34)");
    let file = desk.get("/werkplek/overzicht.csv").await;
    assert!(file.text().contains("wie het zei,Ouders,2"), "{}", file.text());
}

#[tokio::test]
async fn idea_d_5_a_clear_difference_is_a_sentence_with_numbers() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    for n in 0..24 {
        let (id, parent) = (format!("t{n:02}"), n % 2 == 0);
        let perspective = Some(if parent { "ouder" } else { "professional" });
        put(&test, Text { id: &id, words: "Zo is het.", perspective, dialogue: None }).await;
        let outcome = if parent { theme("brede-blik") } else { theme("eigenaarschap") };
        code(&test, &desk.account, &id, "Zo is het.", outcome).await;
    }
    let text = desk.get(OVERVIEW).await.text_of("main");
    assert!(text.contains("ouders noemen dit vaker dan professionals. Het gaat om 12 van 12 en 0 van 12 teksten"), "{text}");
    assert!(text.contains("professionals noemen dit vaker dan ouders"));
}

#[tokio::test]
async fn idea_d_9_a_series_says_what_was_new() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    for day in 0..3 {
        let dialogue = published(&test, |plan| {
            plan.starts = plan.starts.plus_days(day);
            plan.ends = plan.ends.plus_days(day);
        })
        .await;
        for n in 0..5 {
            let id = format!("t{day}{n}");
            put(&test, Text { id: &id, words: "Zo is het.", perspective: None, dialogue: Some(dialogue.id.as_str()) }).await;
            code(&test, &desk.account, &id, "Zo is het.", theme(if day == 0 { "brede-blik" } else { "eigenaarschap" })).await;
        }
    }
    assert_eq!(desk.get("/werkplek/overzicht/reeks/geen").await.status, 404);
    let mut tx = test.app.db.begin().await.unwrap();
    let series = "insert into series (id, title, question_list_id, starts_on, ends_on, created_at) \
         select 'r', 'Lente', min(id), '2026-03-01', '2026-04-01', 0 from question_lists";
    tx.execute(series, &[]).await.unwrap();
    tx.execute("update dialogues set series_id = 'r'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let page = desk.get("/werkplek/overzicht/reeks/r").await;
    let text = page.text_of("main");
    assert!(text.contains("De laatste keer klonk er geen nieuw thema."), "{text}");
    assert_eq!(page.all("tbody tr").len(), 3);
    assert!(desk.get(OVERVIEW).await.has("Lente"));
}
