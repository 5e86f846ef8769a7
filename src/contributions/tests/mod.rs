//! The rules of contributions, through HTTP and on a real database.
mod anonymity;
mod crowd;
mod desk;
mod gate;
mod info;
mod online;
mod paper;
mod proposal;
mod quotes;
mod redaction;
mod room;
mod size;
mod stream;
mod tablet;
mod traces;
mod wall;
mod withdrawal;

use crate::{
    base::{
        ids::{AccountId, DialogueId},
        time::LocalTime,
    },
    dialogues::{PlaceKind, Plan, store as dialogues},
    params,
    tests::support::{Answer, TestApp},
};

/// A published dialogue on Tuesday 3 March 2026, with its room code.
pub(super) async fn dialogue(test: &TestApp, gemeente: Option<&str>, facilitator: Option<&AccountId>) -> (DialogueId, String) {
    let app = &test.app;
    let id: DialogueId = app.random.id();
    let code: String = app.random.id::<String>()[..6].to_ascii_uppercase();
    let wall = |clock| LocalTime::parse("2026-03-03", clock).unwrap();
    let plan = Plan {
        title: "Praten over opgroeien".into(),
        gemeente: gemeente.map(Into::into),
        starts: wall("19:30"),
        ends: wall("21:00"),
        place: "Wernhout".into(),
        venue: "De Schuur".into(),
        place_kind: PlaceKind::Community,
        audience: "ouders".into(),
        question_list: "groepsgesprek".into(),
        seats: 20,
        online_link: None,
        explanation: "Kom erbij.".into(),
        facilitator: facilitator.cloned(),
        series: None,
        arranged: Default::default(),
    };
    let mut tx = app.db.begin().await.unwrap();
    let names = dialogues::Names { id: &id, slug: id.as_str(), room_code: &code, organiser: &"planner".into() };
    dialogues::insert(&mut tx, names, &plan, app.clock.now()).await.unwrap();
    dialogues::publish(&mut tx, &id, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    (id, code)
}

/// Sends a text online, with everything at once.
async fn send(test: &TestApp, text: &str) -> Answer {
    let fields = [("tekst", text), ("perspectief", "ouder"), ("gemeente", "zundert"), ("stap", "versturen")];
    test.post("/meedoen/ouders", &fields).await
}

/// The receipt on the page that follows.
fn receipt(answer: &Answer) -> String {
    answer.text_of("output#intrekcode")
}

/// Opens everything that waits, as the clock would in the end.
async fn open_all(test: &TestApp) {
    test.app.db.unscoped_execute("update contributions set opened = true").await.unwrap();
}

pub(super) async fn texts(test: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> = test.app.db.all("select text from contributions order by text, id", params![]).await.unwrap();
    rows.into_iter().map(|row| row.0).collect()
}

pub(super) async fn ids(test: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> = test.app.db.all("select id from contributions order by text, id", params![]).await.unwrap();
    rows.into_iter().map(|row| row.0).collect()
}

/// The bytes of the database and of everything SQLite keeps beside it; `None` on PostgreSQL.
pub(super) fn files(test: &TestApp) -> Option<Vec<u8>> {
    let folder = test.database_file()?.parent()?.to_owned();
    let files = std::fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file());
    Some(files.flat_map(|entry| std::fs::read(entry.path()).unwrap()).collect())
}

pub(super) fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Of the place in the read with the place of arrival; no ties.
pub(super) fn spearman(order: &[f64]) -> f64 {
    let n = order.len() as f64;
    let squares: f64 = order.iter().enumerate().map(|(read, arrived)| (read as f64 - arrived).powi(2)).sum();
    1.0 - 6.0 * squares / (n * (n * n - 1.0))
}
