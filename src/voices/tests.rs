//! The table of voices, through the page and the file.
use crate::{
    access::Role,
    base::ids::DialogueId,
    dialogues::{
        self,
        tests::{at, published},
    },
    params,
    tests::support::{Answer, Desk, TestApp},
};

const PAGE: &str = "/werkplek/stemmen";
const FILE: &str = "/werkplek/stemmen.csv";

/// People counted at the door of a dialogue.
async fn came(test: &TestApp, dialogue: &DialogueId, kind: &str, people: i64) {
    let mut tx = test.app.db.begin().await.unwrap();
    let values = params![test.app.random.id::<String>(), dialogue, kind, people, 0, test.app.clock.now()];
    tx.execute(crate::attendance::store::COUNT, values).await.unwrap();
    tx.commit().await.unwrap();
}

/// Input that came in today.
async fn said(test: &TestApp, perspective: &str, gemeente: &str, times: usize) {
    for n in 0..times {
        let text = format!("Meer rust {n}.");
        let fields = [("tekst", text.as_str()), ("perspectief", perspective), ("gemeente", gemeente), ("stap", "versturen")];
        assert_eq!(test.post("/meedoen/ouders", &fields).await.status, 200);
    }
    // Their week is over.
    test.app.db.unscoped_execute("update contributions set opened = true").await.unwrap();
}

/// A dialogue of 3 March in Bergen op Zoom, after it was held.
async fn held(test: &TestApp) -> DialogueId {
    let dialogue = published(test, |plan| {
        plan.starts = at("2026-03-03", "19:30");
        plan.ends = at("2026-03-03", "21:00");
    })
    .await;
    test.app.clock.advance(2 * 24 * 3_600_000);
    dialogue.id
}

/// The cells of the row with this heading, in every table.
fn row(page: &Answer, heading: &str) -> Vec<String> {
    let parsed = scraper::Selector::parse("tbody tr").unwrap();
    let (head, cells) = (scraper::Selector::parse("th").unwrap(), scraper::Selector::parse("td").unwrap());
    let text = |e: scraper::ElementRef| e.text().collect::<String>().trim().to_owned();
    let html = page.html();
    let rows = html.select(&parsed).filter(|row| row.select(&head).next().map(text).as_deref() == Some(heading));
    rows.flat_map(|row| row.select(&cells).map(text).collect::<Vec<_>>()).collect()
}

async fn lines(desk: &Desk<'_>, path: &str) -> Vec<Vec<String>> {
    let file = desk.get(path).await;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&file.body[..]);
    reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

const FEW: &str = "minder dan 5";

#[tokio::test]
async fn pro_02_the_team_sees_who_was_heard_where_and_the_file_says_the_same() {
    let test = TestApp::new().await;
    let dialogue = held(&test).await;
    came(&test, &dialogue, "ouders", 7).await;
    came(&test, &dialogue, "ouders", 2).await;
    came(&test, &dialogue, "jongeren", 4).await;
    said(&test, "ouder", "zundert", 5).await;
    said(&test, "jeugdige", "zundert", 4).await;
    said(&test, "geen", "geen", 6).await;
    published(&test, |plan| plan.gemeente = Some("zundert".into())).await;
    let desk = test.login(Role::Team, None).await;
    let page = desk.get(PAGE).await;
    assert_eq!(page.all("main tbody tr").len(), 3 * 10, "nine gemeenten and the region");
    assert_eq!(row(&page, "Bergen op Zoom"), ["1", "nog geen", "9", FEW, FEW, FEW, FEW, FEW, FEW, FEW, FEW]);
    assert_eq!(row(&page, "Zundert"), ["nog geen", "1", FEW, FEW, FEW, FEW, "5", FEW, FEW, FEW, FEW]);
    assert_eq!(row(&page, "Hele regio of niet verteld").last().unwrap(), "6");
    let lines = lines(&desk, FILE).await;
    assert_eq!((lines.len(), lines[0].len()), (1 + 10 * 5, 6));
    assert!(lines.contains(&["Bergen op Zoom", "Ouders", "1", "0", "9", FEW].map(String::from).to_vec()));
    assert!(lines.contains(&["Zundert", "Ouders", "0", "1", FEW, "5"].map(String::from).to_vec()));
    assert!(lines.contains(&["Hele regio of niet verteld", "Niet verteld", "0", "0", "niet geteld", "6"].map(String::from).to_vec()));
}

#[tokio::test]
async fn pro_02_who_is_missing_is_said_in_sentences() {
    let test = TestApp::new().await;
    let dialogue = held(&test).await;
    for kind in ["ouders", "jongeren", "professionals", "anderen"] {
        came(&test, &dialogue, kind, 5).await;
    }
    said(&test, "ouder", "zundert", 5).await;
    published(&test, |plan| plan.gemeente = Some("zundert".into())).await;
    let desk = test.login(Role::Team, None).await;
    let page = desk.get(PAGE).await;
    let sentences = page.all("main ul.utrecht-unordered-list li");
    assert_eq!(sentences.len(), 8, "not Bergen op Zoom, not the region: {sentences:?}");
    let zundert = "Nog geen of heel weinig jongeren, professionals en anderen gehoord in Zundert. \
        Er was nog geen gesprek. Er is er 1 gepland.";
    assert!(sentences.contains(&zundert.to_owned()), "{sentences:?}");
    let rucphen = "Nog niemand of heel weinig mensen gehoord in Rucphen. Er was nog geen gesprek en er is er geen gepland.";
    assert!(sentences.contains(&rucphen.to_owned()), "{sentences:?}");
}

#[tokio::test]
async fn d12_c_45_none_and_few_look_the_same_on_the_page_and_in_the_file() {
    let (few, none) = (TestApp::new().await, TestApp::new().await);
    let dialogue = held(&few).await;
    held(&none).await;
    came(&few, &dialogue, "jongeren", 4).await;
    said(&few, "jeugdige", "rucphen", 4).await;
    said(&few, "geen", "geen", 1).await;
    let (few, none) = (few.login(Role::Team, None).await, none.login(Role::Team, None).await);
    let main = |page: Answer| page.text_of("main");
    assert_eq!(main(few.get(PAGE).await), main(none.get(PAGE).await));
    assert_eq!(few.get(FILE).await.body, none.get(FILE).await.body);
}

#[tokio::test]
async fn pro_02_a_period_counts_its_days_and_a_wrong_one_is_told_and_kept() {
    let test = TestApp::new().await;
    let dialogue = held(&test).await;
    came(&test, &dialogue, "ouders", 9).await;
    said(&test, "ouder", "zundert", 5).await;
    let desk = test.login(Role::Team, None).await;
    // The dialogue was on 3 March, the input came on 4 March.
    for (query, people, input) in [
        ("", "9", "5"),
        ("?jaar=2026", "9", "5"),
        ("?jaar=2025", FEW, FEW),
        ("?jaar=alle", "9", "5"),
        ("?jaar=kwart", "9", "5"),
        ("?van=2026-03-03&tot=2026-03-03", "9", FEW),
        ("?van=4-3-2026", FEW, "5"),
        ("?jaar=2025&tot=2026-03-04", "9", "5"),
        ("?tot=2026-03-02", FEW, FEW),
    ] {
        let page = desk.get(&format!("{PAGE}{query}")).await;
        assert_eq!((row(&page, "Bergen op Zoom")[2].as_str(), row(&page, "Zundert")[6].as_str()), (people, input), "{query}");
        let file = page.attribute(&format!("main a[href^='{FILE}']"), "href").expect("a link to the same file");
        let ouders = lines(&desk, &file).await.into_iter().find(|line| line[0] == "Bergen op Zoom" && line[1] == "Ouders").unwrap();
        assert_eq!(ouders[4], people, "{query}");
    }
    for (query, kept) in [("?van=morgen", "morgen"), ("?van=2026-03-04&tot=2026-03-03", "2026-03-03")] {
        for path in [PAGE, FILE] {
            let answer = desk.get(&format!("{path}{query}")).await;
            assert_eq!((answer.status.as_u16(), answer.all("#fouten a").len()), (422, 1), "{query}");
            assert!(answer.has(kept) && answer.all("table").is_empty());
        }
    }
}

/// A number that grows by one while somebody looks tells when a text came in (C-45, AN-55).
#[tokio::test]
async fn c_45_an_55_a_text_is_counted_when_its_batch_is_opened() {
    let test = TestApp::new().await;
    said(&test, "ouder", "zundert", 7).await;
    let desk = test.login(Role::Team, None).await;
    let fields = [("tekst", "Nog een."), ("perspectief", "ouder"), ("gemeente", "zundert"), ("stap", "versturen")];
    assert_eq!(test.post("/meedoen/ouders", &fields).await.status, 200);
    assert_eq!(row(&desk.get(PAGE).await, "Zundert")[6], "7");
}

#[tokio::test]
async fn gem_01_a_coordinator_sees_the_own_gemeente_and_nothing_of_another() {
    let test = TestApp::new().await;
    let dialogue = held(&test).await;
    came(&test, &dialogue, "ouders", 9).await;
    said(&test, "ouder", "zundert", 7).await;
    let desk = test.login(Role::Coordinator, Some("zundert")).await;
    let page = desk.get(PAGE).await;
    assert_eq!(page.all("main tbody th"), ["Zundert"; 3]);
    assert_eq!(row(&page, "Zundert")[6], "7");
    let lines = lines(&desk, FILE).await;
    assert!(lines.len() == 6 && lines[1..].iter().all(|line| line[0] == "Zundert"), "{lines:?}");
}

#[tokio::test]
async fn pro_02_concepts_and_cancelled_dialogues_and_undone_counts_do_not_count() {
    let test = TestApp::new().await;
    let dialogue = held(&test).await;
    came(&test, &dialogue, "ouders", 9).await;
    dialogues::tests::concept(&test, |_| {}).await;
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute("update attendance set undone_at = 1", params![]).await.unwrap();
    tx.commit().await.unwrap();
    let desk = test.login(Role::Team, None).await;
    assert_eq!(row(&desk.get(PAGE).await, "Bergen op Zoom")[..3], ["1", "nog geen", FEW]);
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute("update attendance set undone_at = null", params![]).await.unwrap();
    tx.execute("update dialogues set cancelled_at = 1", params![]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(row(&desk.get(PAGE).await, "Bergen op Zoom")[..3], ["nog geen", "nog geen", FEW]);
}
