//! The rules of this slice, through its pages, on a real database.
mod overview;
mod search;

use crate::{
    access::{Coder, Person, Role},
    base::{ids::AccountId, time::Timestamp},
    contributions::words,
    params,
    tests::support::TestApp,
    themes::{
        commands::{self, Judgement},
        model::{Outcome, Span},
    },
};

const PUT: &str = "insert into contributions (id, question_id, gemeente_id, dialogue_id, perspective, channel, provenance, text, received_on, \
     released_on, opened, receipt_hash) select $1, min(q.id), $2, $3, $4, 'digitaal', 'eigen woorden', $5, '2026-03-01', '2026-03-02', true, $1 from questions q";

/// A released text, in the index.
struct Text<'a> {
    id: &'a str,
    words: &'a str,
    perspective: Option<&'a str>,
    dialogue: Option<&'a str>,
}

async fn put(test: &TestApp, text: Text<'_>) {
    let mut tx = test.app.db.begin().await.unwrap();
    let gemeente = text.dialogue.is_none().then_some("zundert");
    tx.execute(PUT, params![text.id, gemeente, text.dialogue, text.perspective, text.words]).await.unwrap();
    words::put(&mut tx, &text.id.into()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn said(test: &TestApp, id: &str, words: &str) {
    put(test, Text { id, words, perspective: Some("ouder"), dialogue: None }).await;
}

/// The whole text gets this outcome of this coder.
async fn code(test: &TestApp, account: &AccountId, id: &str, text: &str, outcome: Outcome) {
    let person = Person {
        account: account.clone(),
        email: "w@voorbeeld.example".into(),
        role: Role::Werkgroep,
        gemeente: None,
        login: String::new(),
        until: Timestamp(0),
    };
    let judgement = Judgement { contribution: id.into(), span: Span::whole(text).unwrap(), outcome };
    commands::judge(&test.app, &Coder::of(person).unwrap(), &judgement).await.unwrap();
}

fn theme(id: &str) -> Outcome {
    Outcome::Themes(vec![id.into()])
}
