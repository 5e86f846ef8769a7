//! The rules of this slice, through commands and through HTTP, on a real database.
mod annex;
mod desk;
mod downloads;
mod samples;

use super::{
    commands::{self, Judged, Judgement},
    model::{Outcome, Span, chosen_span},
};
use crate::{
    access::{Coder, Person, Role},
    base::{
        ids::{AccountId, ContributionId},
        time::Timestamp,
    },
    params,
    tests::support::{Desk, TestApp},
};

const CODING: &str = "/werkplek/thematiseren";
const ANNEX: &str = "/werkplek/bijlage-2";

const PUT_TEXT: &str = "insert into contributions (id, question_id, dialogue_id, gemeente_id, perspective, channel, provenance, text, \
     received_on, released_on, held_on, receipt_hash, opened, quotable) \
     select $1, min(q.id), null, 'zundert', 'ouder', 'digitaal', $2, $3, '2026-03-01', $4, null, null, true, true from questions q";

/// A text in the database; `released` or still with the gatekeeper.
async fn put(test: &TestApp, id: &str, text: &str, released: bool) {
    put_as(test, id, text, released, "eigen woorden").await;
}

async fn put_as(test: &TestApp, id: &str, text: &str, released: bool, provenance: &str) {
    let mut tx = test.app.db.begin().await.unwrap();
    let day = released.then_some("2026-03-02");
    tx.execute(PUT_TEXT, params![id, provenance, text, day]).await.unwrap();
    tx.commit().await.unwrap();
}

/// The coder behind a login.
fn coder(account: &AccountId) -> Coder {
    let person = Person {
        account: account.clone(),
        email: "w@voorbeeld.example".into(),
        role: Role::Werkgroep,
        gemeente: None,
        login: String::new(),
        until: Timestamp(0),
    };
    Coder::of(person).unwrap()
}

async fn code(test: &TestApp, desk: &Desk<'_>, id: &str, text: &str, chosen: &[usize], themes: &[&str]) -> Judged {
    let outcome = match themes {
        [] => Outcome::Nowhere,
        themes => Outcome::Themes(themes.iter().map(|&theme| theme.into()).collect()),
    };
    judge(test, desk, id, chosen_span(text, chosen).unwrap(), outcome).await
}

async fn judge(test: &TestApp, desk: &Desk<'_>, id: &str, span: Span, outcome: Outcome) -> Judged {
    let judgement = Judgement { contribution: ContributionId::from(id), span, outcome };
    commands::judge(&test.app, &coder(&desk.account), &judgement).await.unwrap()
}

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    let (count,): (i64,) = test.app.db.one(sql, &[]).await.unwrap();
    count
}
