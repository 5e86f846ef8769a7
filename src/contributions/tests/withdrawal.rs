//! `/weghalen`: taking words back.
use super::*;
use crate::{access::Role, infra::db::Db};
use axum::http::StatusCode;

#[tokio::test]
async fn inw_09_an_52_a_text_that_is_taken_away_is_nowhere() {
    let test = TestApp::new().await;
    let canary = "kanarie in de gang";
    let code = receipt(&send(&test, canary).await);
    assert!(files(&test).is_none_or(|bytes| holds(&bytes, canary)), "the test can see texts in the files");
    let page = test.post("/weghalen", &[("code", &code)]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Je tekst wacht nog") && !page.has(canary), "C-43");
    assert_eq!(texts(&test).await.len(), 1, "looking changes nothing");
    let typed = code.replace('-', " ").to_ascii_lowercase();
    let gone = test.post("/weghalen", &[("code", &typed), ("bevestig", "ja")]).await;
    assert_eq!((gone.status, gone.text_of("h1").as_str()), (StatusCode::OK, "Je tekst is weg"));
    assert!(texts(&test).await.is_empty());
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, canary)));
    let again = test.post("/weghalen", &[("code", &code), ("bevestig", "ja")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn inw_09_codings_and_excerpts_go_with_the_text() {
    let test = TestApp::new().await;
    let coder = test.login(Role::Werkgroep, None).await;
    let (one, _other) = (receipt(&send(&test, "Een").await), receipt(&send(&test, "Twee").await));
    // The excerpts table may grow columns of its own; those that are text get one.
    let columns = test.app.db.describe("select * from excerpts").await.unwrap();
    let extra = columns.iter().filter(|(name, _)| !["id", "contribution_id", "start_at", "end_at"].contains(&name.as_str()));
    let (names, values): (String, String) = extra.map(|(name, _)| (format!(", {name}"), ", 'x'".to_owned())).unzip();
    for (n, id) in ids(&test).await.iter().enumerate() {
        let account = &coder.account;
        for sql in [
            format!("insert into excerpts (id, contribution_id, start_at, end_at{names}) values ('e{n}', '{id}', 0, 3{values})"),
            format!(
                "insert into codings (id, excerpt_id, coder_id, outcome, codebook_version, coded_at) values ('k{n}', 'e{n}', '{account}', 'themes', '1.0', 0)"
            ),
            format!("insert into coding_themes (coding_id, theme_id) select 'k{n}', id from themes where position = 1"),
            format!("insert into annex_left_out (excerpt_id, theme_id) select 'e{n}', id from themes where position = 1"),
        ] {
            test.app.db.unscoped_execute(&sql).await.unwrap();
        }
    }
    assert_eq!(test.post("/weghalen", &[("code", &one), ("bevestig", "ja")]).await.status, StatusCode::OK);
    assert_eq!(texts(&test).await, ["Twee"]);
    for sql in [
        "select count(*) from excerpts",
        "select count(*) from codings",
        "select count(*) from coding_themes",
        "select count(*) from annex_left_out",
    ] {
        assert_eq!(test.app.db.one::<(i64,)>(sql, params![]).await.unwrap(), (1,), "{sql}");
    }
}

#[tokio::test]
async fn inw_04_a_wrong_receipt_is_friendly_and_kept() {
    let test = TestApp::new().await;
    send(&test, "Rust").await;
    assert_eq!(test.get("/weghalen").await.status, StatusCode::OK);
    for typed in ["", "x", "0000-0000-0000-0000", "\u{0}", "<script>", "👩‍👧", "' or 1=1"] {
        let page = test.post("/weghalen", &[("code", typed), ("bevestig", "ja")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert_eq!(page.attribute("#fouten a", "href").as_deref(), Some("#code"));
        assert!(!page.has("<script"));
    }
    assert_eq!(texts(&test).await.len(), 1);
}

#[tokio::test]
async fn d13_guessing_receipts_is_slowed() {
    let test = TestApp::new().await.with_settings(|s| s.limit_per_minute = 600);
    for _ in 0..30 {
        assert_eq!(test.post("/weghalen", &[("code", "0000-0000-0000-0000")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(test.post("/weghalen", &[("code", "0000-0000-0000-0000")]).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn c_43_a_receipt_shows_what_became_of_the_text() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Team, None).await;
    for (decision, shown) in [("vrij", "Wij hebben je tekst gelezen"), ("achter", "Wij gebruiken je tekst niet")] {
        let code = receipt(&send(&test, decision).await);
        open_all(&test).await;
        let at = texts(&test).await.iter().position(|text| text == decision).unwrap();
        let id = &ids(&test).await[at];
        desk.post(&format!("/werkplek/inbreng/{id}"), &[("besluit", decision)]).await;
        assert!(test.post("/weghalen", &[("code", &code)]).await.has(shown));
    }
}

#[tokio::test]
async fn a_page_that_is_sent_again_brings_nothing_back() {
    let test = TestApp::new().await;
    let fields = [
        ("sleutel", "0123456789abcdefghjkmnpqrs"),
        ("tekst", "Dit haal ik weg"),
        ("perspectief", "geen"),
        ("gemeente", "geen"),
        ("stap", "versturen"),
    ];
    let code = receipt(&test.post("/meedoen/jongeren", &fields).await);
    test.post("/weghalen", &[("code", &code), ("bevestig", "ja")]).await;
    let again = test.post("/meedoen/jongeren", &fields).await;
    assert_eq!(again.text_of("h1"), "Je tekst is weg");
    assert!(texts(&test).await.is_empty());
}

/// The tables (or files) of this database that hold a text, as the server itself sees its files.
const FILES_WITH: &str = "select coalesce(cast(pg_filenode_relation(0, cast(substring(f.name from '^[0-9]+') as oid)) as text), f.name) \
     from (select 'base/' || (select oid from pg_database where datname = current_database()) as folder) as b, pg_ls_dir(b.folder) as f(name) \
     where position(convert_to($1, 'UTF8') in pg_read_binary_file(b.folder || '/' || f.name, 0, 1000000000, true)) > 0 order by 1";

#[tokio::test]
async fn an_52_on_postgresql_one_rewrite_takes_all_withdrawn_words_out_of_the_files() {
    let test = TestApp::new().await;
    let db = &test.app.db;
    if db.is_sqlite() {
        assert_eq!(db.rewrite_forgotten().await.unwrap(), 0, "nothing to do here");
        return;
    }
    assert_eq!(db.rewrite_forgotten().await.unwrap(), 0, "nobody withdrew anything");
    let mut codes = Vec::new();
    for n in 0..10 {
        codes.push(receipt(&send(&test, &format!("kanarie in de gang {n}")).await));
    }
    send(&test, "mus op het dak").await;
    let on_disk = async |text: &'static str| {
        db.unscoped_execute("checkpoint").await.unwrap();
        db.all::<(String,)>(FILES_WITH, params![text]).await.unwrap().into_iter().map(|row| row.0).collect::<Vec<_>>()
    };
    assert_eq!(on_disk("kanarie in de gang").await, ["contributions"], "the test can see texts in the files");
    for code in codes {
        assert_eq!(test.post("/weghalen", &[("code", &code), ("bevestig", "ja")]).await.status, StatusCode::OK);
    }
    assert_eq!(rewritten(db).await, crate::contributions::WORDS.len(), "each table once, for ten withdrawals");
    assert_eq!(on_disk("kanarie in de gang").await, [""; 0]);
    assert_eq!(on_disk("mus op het dak").await, ["contributions"]);
    assert_eq!(db.rewrite_forgotten().await.unwrap(), 0);
}

/// As the job does it: again, until nobody is busy with what was before.
async fn rewritten(db: &Db) -> usize {
    let began = std::time::Instant::now();
    while began.elapsed().as_secs() < 30 {
        match db.rewrite_forgotten().await {
            Ok(0) | Err(_) => tokio::task::yield_now().await,
            Ok(tables) => return tables,
        }
    }
    0
}

#[tokio::test]
async fn an_52_what_somebody_may_still_see_is_rewritten_the_next_time() {
    let test = TestApp::new().await;
    let db = &test.app.db;
    if db.is_sqlite() {
        return;
    }
    let mut reading = db.snapshot().await.unwrap();
    reading.all::<(String,)>("select id from contributions", &[]).await.unwrap();
    db.forget_deleted(&["contributions"]).await.unwrap();
    assert_eq!(db.rewrite_forgotten().await.unwrap(), 0, "a rewrite would keep what they may see");
    drop(reading);
    let mut reading = db.snapshot().await.unwrap();
    reading.all::<(String,)>("select id from contributions", &[]).await.unwrap();
    assert_ne!(db.rewrite_forgotten().await.ok(), Some(1), "they began later, and the rewrite does not wait for ever");
    drop(reading);
    assert_eq!(rewritten(db).await, 1);
}
