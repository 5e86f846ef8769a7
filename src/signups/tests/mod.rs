//! The rules of sign-ups, through commands and through HTTP, on a real database.
mod cancelling;
mod changing;
mod messages;
mod reach;
mod removal;
mod seats;
mod staff;
mod states;
mod steps;
mod telling;
mod waiting;

use super::{NewSignup, Outcome, Seat};
use crate::{
    base::{ids::DialogueId, paths, text::EmailAddress, time::LocalTime},
    dialogues::{self, Arranged, Dialogue, PlaceKind, Plan},
    tests::support::TestApp,
};

/// A published dialogue on Thursday 12 March, 19.30 uur.
async fn dialogue(test: &TestApp, gemeente: Option<&str>, seats: i64) -> Dialogue {
    arranged_dialogue(test, gemeente, seats, Arranged::default()).await
}

/// The same with what a planner arranged.
async fn arranged_dialogue(test: &TestApp, gemeente: Option<&str>, seats: i64, arranged: Arranged) -> Dialogue {
    let at = |clock| LocalTime::parse("2026-03-12", clock).expect("a real moment");
    let plan = Plan {
        title: "Koffie en praten".into(),
        gemeente: gemeente.map(Into::into),
        starts: at("19:30"),
        ends: at("21:00"),
        place: "Halsteren".into(),
        venue: "Bibliotheek".into(),
        place_kind: PlaceKind::Library,
        audience: "ouders".into(),
        question_list: "ouders".into(),
        seats,
        online_link: None,
        explanation: "Kom praten.".into(),
        facilitator: None,
        series: None,
        arranged,
    };
    let app = &test.app;
    let id: DialogueId = app.random.id();
    let slug = format!("praten-{id}");
    let room_code = id.as_str()[..6].to_ascii_uppercase();
    let mut tx = app.db.begin().await.expect("begin");
    let names = dialogues::store::Names { id: &id, slug: &slug, room_code: &room_code, organiser: &"planner".into() };
    dialogues::store::insert(&mut tx, names, &plan, app.clock.now()).await.expect("a dialogue");
    dialogues::store::publish(&mut tx, &id, app.clock.now()).await.expect("published");
    tx.commit().await.expect("commit");
    read(test, &id).await
}

async fn read(test: &TestApp, id: &DialogueId) -> Dialogue {
    dialogues::by_id(&test.app.db, id).await.expect("reading").expect("it is there")
}

fn group(people: i64) -> NewSignup {
    NewSignup::of(people)
}

fn with_email(people: i64, email: &str) -> NewSignup {
    NewSignup { email: EmailAddress::parse(email), ..group(people) }
}

async fn sign_up(test: &TestApp, dialogue: &Dialogue, new: NewSignup) -> Outcome {
    let key: String = test.app.random.id();
    super::commands::sign_up(&test.app, &dialogue.id, new, &key).await.expect("the database answers")
}

async fn seated(test: &TestApp, dialogue: &Dialogue, new: NewSignup) -> Seat {
    match sign_up(test, dialogue, new).await {
        Outcome::Seated(seat) => seat,
        other => panic!("no seat: {other:?}"),
    }
}

/// Where the form of a dialogue is.
fn address(dialogue: &Dialogue) -> String {
    paths::signup(&dialogue.slug)
}

/// A form that is right, with the last button.
const WHOLE: [(&str, &str); 3] = [("personen", "2"), ("bericht", "nee"), ("stap", "versturen")];

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    let (count,): (i64,) = test.app.db.one(sql, &[]).await.expect("a count");
    count
}
const SIGNUPS: &str = "select count(*) from signups";
const ADDRESSES: &str = "select count(*) from signups where email is not null";
const EVENTS: &str = "select count(*) from audit_log where action like 'signup.%'";
const MAILS: &str = "select count(*) from mails";

#[tokio::test]
async fn inw_03_the_back_button_may_show_a_step_without_an_address_and_never_one_with() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 20).await;
    let path = paths::signup(&dialogue.slug);
    let caching = |answer: &crate::tests::support::Answer| answer.headers["cache-control"].to_str().unwrap().to_owned();
    let first = test.post(&path, &[("personen", "2"), ("stap", "bericht")]).await;
    assert_eq!(caching(&first), "private, no-cache");
    let filled = [("personen", "2"), ("bericht", "ja"), ("email", "jo@voorbeeld.example"), ("leeftijd16", "ja"), ("stap", "nakijken")];
    assert_eq!(caching(&test.post(&path, &filled).await), "no-store");
}

/// The plan a dialogue was made from.
fn plan_of(dialogue: &Dialogue) -> Plan {
    Plan {
        title: dialogue.title.clone(),
        gemeente: dialogue.gemeente_id.clone(),
        starts: dialogue.starts(),
        ends: dialogue.ends(),
        place: dialogue.place.clone(),
        venue: dialogue.venue.clone(),
        place_kind: PlaceKind::parse(&dialogue.place_kind).expect("a kind"),
        audience: dialogue.audience.clone(),
        question_list: dialogue.question_list_id.clone(),
        seats: dialogue.seats,
        online_link: dialogue.online_link.clone(),
        explanation: dialogue.explanation.clone(),
        facilitator: dialogue.facilitator_id.clone(),
        series: dialogue.series_id.clone(),
        arranged: dialogue.arranged(),
    }
}
