//! The rules of dialogues: by themselves, through commands and through pages.
mod calendar;
mod desk;
mod form;
mod model;
mod public;

use super::{
    Arranged, commands,
    model::{Dialogue, PlaceKind, Plan, Wall},
    store,
};
use crate::{
    access::{Person, Planner, Role},
    base::{
        ids::DialogueId,
        time::{LocalTime, Timestamp},
    },
    infra::{App, db},
    tests::support::TestApp,
};
use futures::future::BoxFuture;

pub(crate) fn at(day: &str, clock: &str) -> LocalTime {
    LocalTime::parse(day, clock).unwrap()
}

/// A planner: of the team without a gemeente, else a coordinator.
pub(crate) fn planner(gemeente: Option<&str>) -> Planner {
    let person = Person {
        account: "planner".into(),
        email: "planner@voorbeeld.example".into(),
        role: if gemeente.is_some() { Role::Coordinator } else { Role::Team },
        gemeente: gemeente.map(Into::into),
        login: "login".into(),
        until: Timestamp(0),
    };
    Planner::of(person).unwrap()
}

/// Ten days after the start of a test, for 20 people.
pub(crate) fn a_plan() -> Plan {
    Plan {
        title: "Koffie en praten over opgroeien".into(),
        gemeente: Some("bergen-op-zoom".into()),
        starts: at("2026-03-12", "19:30"),
        ends: at("2026-03-12", "21:00"),
        place: "Halsteren".into(),
        venue: "Bibliotheek".into(),
        place_kind: PlaceKind::Library,
        audience: "ouders".into(),
        question_list: "ouders".into(),
        seats: 20,
        online_link: None,
        explanation: "Kom praten.".into(),
        facilitator: None,
        series: None,
        arranged: Arranged::default(),
    }
}

/// A concept of the team.
pub(crate) async fn concept(app: &TestApp, change: impl FnOnce(&mut Plan)) -> DialogueId {
    let mut plan = a_plan();
    change(&mut plan);
    commands::plan(&app.app, &planner(None), "", &plan).await.unwrap()
}

/// A dialogue people can see.
pub(crate) async fn published(app: &TestApp, change: impl FnOnce(&mut Plan)) -> Dialogue {
    let id = concept(app, change).await;
    assert_eq!(commands::publish(&app.app, &planner(None), &id).await.unwrap(), commands::Published::Yes);
    read(app, &id).await
}

pub(crate) async fn read(app: &TestApp, id: &DialogueId) -> Dialogue {
    store::by_id(&app.app.db, id).await.unwrap().unwrap()
}

/// Nobody is concerned: what `signups` does is tested there.
pub(crate) fn nobody<'a>(_: &'a App, _: &'a mut db::Tx, _: &'a Dialogue, _: &'a Dialogue) -> BoxFuture<'a, db::Result<()>> {
    Box::pin(async { Ok(()) })
}

/// People take seats, as `signups` writes it.
async fn take_seats(app: &TestApp, id: &DialogueId, people: i64) {
    let row = format!(
        "insert into signups (id, dialogue_id, people, code_hash, created_at, seated_at) values ('s{people}{id}', '{id}', {people}, 'h{people}{id}', 0, 0)"
    );
    app.app.db.unscoped_execute(&row).await.unwrap();
}

async fn cancelled(app: &TestApp, id: &DialogueId, reason: &str) {
    let mut tx = app.app.db.begin().await.unwrap();
    assert!(store::cancel(&mut tx, id, reason, app.app.clock.now()).await.unwrap());
    tx.commit().await.unwrap();
}

/// A published dialogue in the library of Halsteren.
pub(crate) fn sample() -> Dialogue {
    let wall = |text: &str| Wall::try_from(text.to_owned()).unwrap();
    Dialogue {
        id: "d1".into(),
        slug: "koffie-en-praten-halsteren".into(),
        title: "Koffie en praten, over opgroeien".into(),
        gemeente_id: Some("bergen-op-zoom".into()),
        gemeente_name: Some("Bergen op Zoom".into()),
        place: "Halsteren".into(),
        venue: "Bibliotheek".into(),
        place_kind: "bibliotheek".into(),
        audience: "ouders".into(),
        question_list_id: "ouders".into(),
        question_list_title: "Vragen voor ouders".into(),
        seats: 20,
        online_link: None,
        explanation: "Kom praten.\nÉén uur 👩‍👧; iedereen is welkom.".into(),
        starts_local: wall("2026-03-12T19:30"),
        ends_local: wall("2026-03-12T21:00"),
        room_code: "ABC234".into(),
        facilitator_id: None,
        facilitator_email: None,
        revision: 0,
        created_at: 0,
        published_at: Some(1),
        cancelled_at: None,
        cancel_reason: None,
        closed_at: None,
        series_id: None,
        kind: "dialoogsessie".into(),
        mix: "gemengd".into(),
        publish_at: None,
        waiting_rule: "passend".into(),
        offers_stop_hours: 12,
        reminder_hours: "48".into(),
        verkenners_wanted: 0,
        reserved_parents: 0,
        reserved_youths: 0,
        reserved_professionals: 0,
        reserved_until: None,
        organiser_id: None,
        edition: 0,
        taken: 0,
    }
}
