//! What is not kept: AN-01…AN-31, as properties of the schema and of the running program.
use super::*;
use crate::{
    access::Role,
    contributions::{self, Channel, NewEntry, Provenance, commands::store_entry},
    tests::support::{form, request},
};
use axum::http::{StatusCode, header};

#[tokio::test]
async fn an_01_an_11_an_13_the_table_has_no_column_for_a_person_a_device_or_a_moment() {
    let test = TestApp::new().await;
    let columns = test.app.db.describe("select * from contributions").await.unwrap();
    let allowed = [
        "id",
        "question_id",
        "dialogue_id",
        "gemeente_id",
        "perspective",
        "channel",
        "provenance",
        "text",
        "received_on",
        "released_on",
        "held_on",
        "coded",
        "receipt_hash",
        // A yes or no for the queue; what in the text was the reason is kept nowhere (AN-92).
        "review_first",
        // Its batch may be seen: follows from how many there are, or from the day.
        "opened",
        // Words were covered; what stood there is kept nowhere (AN-15).
        "redacted",
        // A decision of the gatekeeper about the words.
        "quotable",
        // A keyed hash of staff, another one at every text, gone with the second decision.
        "quote_check",
        // One of three words: whether it may be on the screen in the room.
        "wall",
        // From a short list, and of the words alone.
        "language",
        // A day, like the others: whoever holds the receipt was there on it, and nothing finer.
        "objected_on",
    ];
    let extra: Vec<_> = columns.iter().filter(|(name, _)| !allowed.contains(&name.as_str())).collect();
    assert!(extra.is_empty(), "{extra:?}");
    let moments: Vec<_> = columns.iter().filter(|(_, kind)| matches!(kind.as_str(), "INT8" | "BIGINT" | "INTEGER")).collect();
    assert!(moments.is_empty(), "a number can be a moment or an order: {moments:?}");
}

#[tokio::test]
async fn an_11_the_finest_moment_is_the_day() {
    let test = TestApp::new().await;
    send(&test, "Meer rust.").await;
    let days: Vec<(String,)> = test.app.db.all("select received_on from contributions", params![]).await.unwrap();
    assert_eq!(days, [("2026-03-02".to_owned(),)]);
}

#[tokio::test]
async fn an_12_nothing_tells_in_which_order_texts_came() {
    let test = TestApp::new().await;
    let mut tx = test.app.db.begin().await.unwrap();
    for n in 0..200 {
        let entry = NewEntry {
            question_id: "ou-01".into(),
            dialogue_id: None,
            gemeente_id: None,
            perspective: None,
            channel: Channel::Online,
            provenance: Provenance::OwnWords,
            text: n.to_string(),
            receipt_hash: None,
            review_first: false,
        };
        assert!(store_entry(&test.app, &mut tx, entry).await.unwrap());
    }
    tx.commit().await.unwrap();
    // PostgreSQL has no table without an order of its own, so there every statement names one (migration 0006).
    let mut reads = vec![
        "select text from contributions order by id",
        "select text from contributions where released_on is null and held_on is null order by id",
    ];
    if test.app.db.is_sqlite() {
        reads.push("select text from contributions");
        reads.push("select text from contributions where released_on is null and held_on is null");
    }
    for sql in reads {
        let rows: Vec<(String,)> = test.app.db.all(sql, params![]).await.unwrap();
        let order: Vec<f64> = rows.iter().map(|row| row.0.parse().unwrap()).collect();
        assert_eq!(order.len(), 200);
        let rho = spearman(&order);
        assert!(rho.abs() < 0.3, "{sql}: {rho}");
    }
}

/// Of the place in the read with the place of arrival; no ties.
fn spearman(order: &[f64]) -> f64 {
    let n = order.len() as f64;
    let squares: f64 = order.iter().enumerate().map(|(read, arrived)| (read as f64 - arrived).powi(2)).sum();
    1.0 - 6.0 * squares / (n * (n * n - 1.0))
}

#[tokio::test]
async fn an_14_inw_06_nothing_is_stored_before_sending() {
    let test = TestApp::new().await;
    let canary = "kanarie in de klas";
    let commits = test.app.db.commits();
    test.get("/meedoen/ouders").await;
    for step in ["perspectief", "gemeente", "nakijken", "tekst"] {
        let fields = [("tekst", canary), ("perspectief", "ouder"), ("gemeente", "zundert"), ("stap", step)];
        assert_eq!(test.post("/meedoen/ouders", &fields).await.status, StatusCode::OK, "{step}");
    }
    assert_eq!(test.app.db.commits(), commits);
    assert!(texts(&test).await.is_empty());
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, canary)));
}

#[tokio::test]
async fn an_20_an_21_no_cookie_is_set_read_or_needed() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, None, None).await;
    let desk = test.login(Role::Team, None).await;
    let room = format!("/k/{code}");
    for path in ["/meedoen", "/meedoen/ouders", "/weghalen", "/k", &room] {
        for answer in [test.get(path).await, desk.get(path).await] {
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(answer.headers.get(header::SET_COOKIE).is_none(), "{path}");
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store", "{path}");
            assert_eq!(answer.headers[header::REFERRER_POLICY], "no-referrer", "{path}");
        }
    }
    let sent = send(&test, "Meer rust.").await;
    assert!(sent.headers.get(header::SET_COOKIE).is_none());
}

#[tokio::test]
async fn an_10_an_50_nothing_of_the_request_is_kept() {
    let test = TestApp::new().await;
    let lines: i64 = test.app.db.one::<(i64,)>("select count(*) from audit_log", params![]).await.unwrap().0;
    let mut request = request("POST", "/meedoen/ouders", None, form(&[("tekst", "Meer rust."), ("stap", "versturen")]));
    let marks = [
        (header::USER_AGENT, "KanarieBrowser"),
        (header::REFERER, "http://127.0.0.1/kanarieplek"),
        (header::ACCEPT_LANGUAGE, "kanarietaal"),
    ];
    for (name, value) in marks {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    assert_eq!(test.send(request).await.status, StatusCode::OK);
    assert!(files(&test).is_none_or(|bytes| !holds(&bytes, "Kanarie") && !holds(&bytes, "kanarie")));
    let after: i64 = test.app.db.one::<(i64,)>("select count(*) from audit_log", params![]).await.unwrap().0;
    assert_eq!(after, lines, "an anonymous text has no line with a moment");
}

#[tokio::test]
async fn an_31_d13_only_a_hash_of_the_receipt_is_stored() {
    let test = TestApp::new().await;
    let code = receipt(&send(&test, "Meer rust.").await);
    assert_eq!(code.len(), 19, "{code}");
    let (hash,): (String,) = test.app.db.one("select receipt_hash from contributions", params![]).await.unwrap();
    assert!(hash.len() == 64 && !hash.contains(&code.replace('-', "").to_ascii_lowercase()));
    let bytes = files(&test).unwrap_or_default();
    assert!(!holds(&bytes, &code) && !holds(&bytes, &code.replace('-', "")));
}

#[tokio::test]
async fn an_75_only_a_released_text_is_given_to_other_slices() {
    let test = TestApp::new().await;
    send(&test, "Meer rust.").await;
    open_all(&test).await;
    let id = ids(&test).await.remove(0).into();
    assert_eq!(contributions::released_text(&test.app.db, &id).await.unwrap(), None);
    let desk = test.login(Role::Team, None).await;
    desk.post("/werkplek/inbreng", &[("id", &id.to_string()), ("besluit", "vrij")]).await;
    let released = contributions::released_text(&test.app.db, &id).await.unwrap().unwrap();
    assert_eq!((released.text.as_str(), released.provenance.as_str()), ("Meer rust.", "eigen woorden"));
    assert_eq!(contributions::received_total(&test.app.db).await.unwrap(), 1);
}
