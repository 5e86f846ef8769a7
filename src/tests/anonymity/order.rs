//! No order that anybody can see tells the order of arrival (AN-12).
use super::{coder, spearman};
use crate::{
    access::Role,
    backup,
    base::ids::ContributionId,
    contributions::{self, Channel, NewEntry, Provenance},
    params,
    tests::support::TestApp,
    themes,
};
use std::io::Read;

const MANY: usize = 200;

/// Texts in a known order, each in a transaction of its own as people send them.
async fn in_order(test: &TestApp) {
    for n in 0..MANY {
        let entry = NewEntry {
            question_id: "ou-01".into(),
            dialogue_id: None,
            gemeente_id: None,
            perspective: None,
            channel: Channel::Online,
            provenance: Provenance::OwnWords,
            text: format!("uitspraak-{n:03} klaar"),
            receipt_hash: None,
            review_first: false,
        };
        let mut tx = test.app.db.begin().await.unwrap();
        contributions::commands::store_entry(&test.app, &mut tx, entry).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// The places of arrival in the order in which a text shows them; each the first time.
fn arrivals(seen: &str) -> Vec<f64> {
    let mut order: Vec<f64> = Vec::new();
    for number in seen.split("uitspraak-").skip(1).filter_map(|rest| rest.get(..3)?.parse().ok()) {
        if !order.contains(&number) {
            order.push(number);
        }
    }
    order
}

fn unordered(what: &str, seen: &str) {
    let order = arrivals(seen);
    assert_eq!(order.len(), MANY, "{what}");
    let rho = spearman(&order);
    assert!(rho.abs() < 0.3, "{what}: {rho}");
}

async fn column(test: &TestApp, sql: &'static str) -> String {
    let rows: Vec<(String,)> = test.app.db.all(sql, &[]).await.unwrap();
    rows.into_iter().map(|row| row.0).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn an_12_an_62_no_file_and_no_index_tells_in_which_order_texts_came() {
    let test = TestApp::new().await;
    in_order(&test).await;
    let all = "update contributions set opened = true, released_on = '2026-03-03', quotable = true";
    test.app.db.unscoped_execute(all).await.unwrap();
    let desk = test.login(Role::Werkgroep, None).await;
    let (theme,): (String,) = test.app.db.one("select id from themes where position = 1", &[]).await.unwrap();
    let texts: Vec<(ContributionId, String)> = test.app.db.all("select id, text from contributions order by id", params![]).await.unwrap();
    for (contribution, text) in texts {
        let (span, outcome) = (themes::model::Span::whole(&text).unwrap(), themes::model::Outcome::Themes([theme.as_str().into()].into()));
        let judgement = themes::commands::Judgement { contribution, span, outcome };
        themes::commands::judge(&test.app, &coder(&desk.account), &judgement).await.unwrap();
    }
    for kind in ["csv", "json", "html"] {
        unordered(kind, &desk.get(&format!("/werkplek/bijlage-2.{kind}")).await.text());
    }
    for (kind, part) in [("docx", "word/document.xml"), ("odt", "content.xml")] {
        let file = desk.get(&format!("/werkplek/bijlage-2.{kind}")).await.body;
        let mut xml = String::new();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
        archive.by_name(part).unwrap().read_to_string(&mut xml).unwrap();
        unordered(kind, &xml);
    }
    let folder = std::env::temp_dir().join(format!("expeditie-order-{}", test.app.random.id::<String>()));
    std::fs::create_dir_all(&folder).unwrap();
    backup::make(&test.app, &folder.join("all.gz")).await.unwrap();
    let mut saved = String::new();
    let file = std::fs::read(folder.join("all.gz")).unwrap();
    flate2::read::GzDecoder::new(&file[..]).read_to_string(&mut saved).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    unordered("backup", &saved);
    for sql in [
        "select text from contributions order by received_on, gemeente_id, perspective, dialogue_id, id",
        "select c.text from contributions c join excerpts e on e.contribution_id = c.id order by e.id",
        "select c.text from contributions c join excerpts e on e.contribution_id = c.id join codings k on k.excerpt_id = e.id order by k.coded_at, k.id",
    ] {
        unordered(sql, &column(&test, sql).await);
    }
    if test.app.db.is_sqlite() {
        for sql in [
            "select text from contributions indexed by contributions_by_day where opened",
            "select text from contributions indexed by contributions_by_dialogue",
        ] {
            unordered(sql, &column(&test, sql).await);
        }
    }
}

/// Of the transaction that wrote a row last, then of its place in the file.
const BY_WRITING: &str = "select text from contributions order by cast(cast(xmin as text) as bigint), ctid";
const BY_PLACE: &str = "select text from contributions order by ctid";

#[tokio::test]
async fn an_12_on_postgresql_the_rows_of_a_day_are_written_anew_in_random_order() {
    let test = TestApp::new().await;
    in_order(&test).await;
    let db = &test.app.db;
    if db.is_sqlite() {
        assert!(!db.mix("contributions").await.unwrap(), "nothing to do here");
        return;
    }
    assert!(spearman(&arrivals(&column(&test, BY_WRITING).await)) > 0.9, "the test can see the order of arrival");
    let versions = "select count(distinct cast(xmin as text)) from contributions";
    assert_eq!(db.one::<(i64,)>(versions, &[]).await.unwrap().0, MANY as i64 / 5, "batches of five are opened together");
    assert!(db.mix("contributions").await.unwrap());
    for sql in [BY_PLACE, BY_WRITING] {
        unordered(sql, &column(&test, sql).await);
    }
    assert_eq!(db.one::<(i64,)>(versions, &[]).await.unwrap().0, 1, "all rows are of one transaction");
    // As the job does it, with somebody reading: they wait a moment and nothing is lost.
    crate::app::jobs::mix(&test.app).await.unwrap();
    unordered("id", &column(&test, "select text from contributions order by id").await);
}
