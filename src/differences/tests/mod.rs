//! The rules of this slice, through its pages, on a real database.
mod decisions;
mod hands;
mod rounds;

use crate::{
    access::Role,
    params,
    tests::support::{Desk, TestApp},
};
use axum::http::StatusCode;

const CODING: &str = "/werkplek/thematiseren";
const BOARD: &str = "/werkplek/verschillen";
const ROUNDS: &str = "/werkplek/verschillen/rondes";
const BROAD: &str = "brede-blik";
const OWN: &str = "eigenaarschap";

const PUT_TEXT: &str = "insert into contributions (id, question_id, gemeente_id, perspective, channel, provenance, text, received_on, \
     released_on, receipt_hash, opened, quotable) \
     select $1, min(q.id), 'zundert', 'ouder', 'digitaal', 'eigen woorden', $2, '2026-03-01', '2026-03-02', $1, true, true from questions q";

async fn put(test: &TestApp, id: &str, text: &str) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute(PUT_TEXT, params![id, text]).await.unwrap();
    tx.commit().await.unwrap();
}

/// A choice about a whole text, or about the piece that the desk leads to; no theme is *past nergens*.
async fn code(desk: &Desk<'_>, id: &str, themes: &[&str]) {
    let mut fields = vec![("inbreng", id), ("daarna", "volgende")];
    fields.extend(themes.iter().map(|theme| ("thema", *theme)));
    if themes.is_empty() {
        fields.push(("nergens", "ja"));
    }
    assert_eq!(desk.post(CODING, &fields).await.status, StatusCode::SEE_OTHER);
}

async fn open_round(desk: &Desk<'_>, share: &str) {
    let opened = desk.post(ROUNDS, &[("naam", "Voorjaar"), ("deel", share)]).await;
    assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, "/werkplek/verschillen?gedaan=geopend"));
}

/// Two coders of the werkgroep and a round in which everything is coded twice.
async fn two(test: &TestApp) -> (Desk<'_>, Desk<'_>) {
    let desks = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    open_round(&desks.0, "100").await;
    desks
}

async fn one<T>(test: &TestApp, sql: &'static str) -> T
where
    (T,): crate::infra::db::Row,
{
    let (value,): (T,) = test.app.db.one(sql, &[]).await.unwrap();
    value
}

async fn excerpt(test: &TestApp, text: &str) -> String {
    let (id,): (String,) =
        test.app.db.one("select id from excerpts where contribution_id = $1 order by start_at limit 1", params![text]).await.unwrap();
    id
}

async fn unit(test: &TestApp, text: &str) -> String {
    format!("{BOARD}/{}", excerpt(test, text).await)
}

/// What the annex prints, as a file.
async fn annex(desk: &Desk<'_>) -> String {
    desk.get("/werkplek/bijlage-2.csv").await.text()
}
