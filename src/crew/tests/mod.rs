//! Offering, deciding, and what the crew may and hears, on a real database.
mod deciding;
mod offering;
mod working;

use crate::{
    access::Role,
    base::ids::{AccountId, DialogueId},
    dialogues::{self, Dialogue, Plan},
    outbox::Kept,
    params,
    tests::support::{Answer, Desk, TestApp},
};

const HELP: &str = "/werkplek/meehelpen";

/// A published dialogue in Bergen op Zoom that looks for so many verkenners.
async fn wanting(test: &TestApp, verkenners: i64, change: impl FnOnce(&mut Plan)) -> Dialogue {
    dialogues::tests::published(test, |plan| {
        plan.arranged.verkenners_wanted = verkenners;
        change(plan);
    })
    .await
}

/// A verkenner of that gemeente.
async fn verkenner(test: &TestApp) -> Desk<'_> {
    let desk = test.login(Role::Verkenner, Some("bergen-op-zoom")).await;
    run(test, "update accounts set activated_at = 1 where id = $1", params![&desk.account]).await;
    desk
}

async fn run(test: &TestApp, sql: &'static str, values: &[crate::infra::db::Value]) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute(sql, values).await.unwrap();
    tx.commit().await.unwrap();
}

async fn offer(desk: &Desk<'_>, dialogue: &Dialogue) -> Answer {
    desk.post(&format!("{HELP}/{}", dialogue.id), &[]).await
}

async fn take_back(desk: &Desk<'_>, dialogue: &Dialogue) -> Answer {
    desk.post(&format!("{HELP}/{}/terug", dialogue.id), &[]).await
}

fn crew_path(id: &DialogueId) -> String {
    format!("/werkplek/gesprekken/{id}/verkenners")
}

async fn decide(desk: &Desk<'_>, dialogue: &Dialogue, decision: &str, who: &AccountId) -> Answer {
    desk.post(&crew_path(&dialogue.id), &[("besluit", decision), ("verkenner", who.as_str())]).await
}

async fn mails(test: &TestApp, kind: &str) -> Vec<Kept> {
    test.deliver().await.into_iter().filter(|mail| mail.kind == kind).collect()
}

async fn lines(test: &TestApp, action: &'static str) -> i64 {
    let (count,): (i64,) = test.app.db.one("select count(*) from audit_log where action = $1", params![action]).await.unwrap();
    count
}
