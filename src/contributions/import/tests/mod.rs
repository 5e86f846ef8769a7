//! Files of independent writers, through HTTP and on a real database.
mod faults;
mod files;
mod keeping;
mod privacy;

use crate::{
    access::Role,
    contributions::tests::{dialogue, ids, texts},
    infra::db::Db,
    params,
    tests::support::{Answer, Desk, TestApp},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

/// A file of the folder `files`.
fn stored(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/contributions/import/tests/files/");
    std::fs::read(format!("{folder}{name}")).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A form as a browser sends it when there is a file in it.
async fn send(test: &TestApp, desk: &Desk<'_>, path: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    if let Some(file) = file {
        let head =
            "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"x\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.extend([head.as_bytes(), file, b"\r\n"].concat());
    }
    body.extend(b"--grens--\r\n");
    let request = Request::post(path).header(header::COOKIE, desk.cookie());
    let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
    test.send(request.body(Body::from(body)).unwrap()).await
}

/// The first page sent: what is in the file.
async fn look(test: &TestApp, desk: &Desk<'_>, path: &str, file: &[u8]) -> Answer {
    send(test, desk, path, &[], Some(file)).await
}

/// The second page sent, with the rows it carries and these choices.
async fn keep(test: &TestApp, desk: &Desk<'_>, path: &str, page: &Answer, choices: &[(&str, &str)]) -> Answer {
    let rows = page.attribute("input[name=rijen]", "value").unwrap_or_else(|| panic!("nothing to keep: {}", page.text()));
    send(test, desk, path, &[&[("rijen", rows.as_str())], choices].concat(), None).await
}

/// The faults of a page: (row, column, sentence).
fn faults(page: &Answer) -> Vec<(String, String, String)> {
    let cells = page.all("#foute-rijen tbody tr > *");
    cells.chunks(3).map(|row| (row[0].replace("Rij ", ""), row[1].clone(), row[2].clone())).collect()
}

/// CSV of these rows below the usual names.
fn csv(rows: &[&str]) -> Vec<u8> {
    format!("tekst;vraag;perspectief;gemeente\r\n{}\r\n", rows.join("\r\n")).into_bytes()
}

async fn count(db: &Db, sql: &'static str) -> i64 {
    db.one::<(i64,)>(sql, params![]).await.unwrap().0
}
