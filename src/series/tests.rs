//! Making a series, by itself and through the pages.
use super::model::{Fault, Rhythm, copy, dates};
use crate::{
    access::Role,
    base::{ids::DialogueId, time::LocalTime},
    dialogues::{self, Dialogue, Reserved, Stage, tests::at},
    tests::support::TestApp,
};

const NOW: &str = "2026-03-02";

fn days(starts: &[LocalTime]) -> Vec<String> {
    starts.iter().map(LocalTime::stored).collect()
}

#[test]
fn c_29_a_series_across_a_clock_change_keeps_its_wall_time() {
    let first = evening("2026-03-16", "19:30");
    let made = dates(first, &Rhythm::Weeks { every: 1, count: 3 }, at(NOW, "10:00")).unwrap();
    assert_eq!(days(&made), ["2026-03-23T19:30", "2026-03-30T19:30", "2026-04-06T19:30"]);
    assert_eq!(made[1].instant().0 - made[0].instant().0, (7 * 24 - 1) * 3_600_000, "an hour was skipped in between");
    let autumn = dates(evening("2026-10-19", "19:30"), &Rhythm::Weeks { every: 2, count: 1 }, at(NOW, "10:00")).unwrap();
    assert_eq!(days(&autumn), ["2026-11-02T19:30"]);
}

/// A dialogue of an hour and a half.
fn evening(day: &str, clock: &str) -> (LocalTime, LocalTime) {
    (at(day, clock), at(day, clock).plus_minutes(90))
}

fn on_line(line: usize, fault: Fault) -> Result<Vec<LocalTime>, Fault> {
    Err(Fault::OnLine(line, Box::new(fault)))
}

#[test]
fn pro_01_wrong_dates_are_named_with_their_line() {
    let first = evening("2026-03-12", "19:30");
    let made = |text: &str| dates(first, &Rhythm::List(text.into()), at(NOW, "10:00"));
    assert_eq!(days(&made("24-3-2026\n\n2026-03-17").unwrap()), ["2026-03-17T19:30", "2026-03-24T19:30"]);
    assert_eq!(made("24-3-2026\nmorgen"), on_line(2, Fault::NoDay));
    assert_eq!(made("30-2-2026"), on_line(1, Fault::NoDay));
    assert_eq!(made("24-3-2026\n\n1-3-2026"), on_line(3, Fault::Past("zondag 1 maart 2026".into())));
    assert_eq!(made("24-3-2206"), on_line(1, Fault::TooFar("maandag 24 maart 2206".into())));
    assert_eq!(made("24-3-2026\n2026-03-24"), on_line(2, Fault::Twice("dinsdag 24 maart 2026".into())));
    assert_eq!(made("12-3-2026"), on_line(1, Fault::Twice("donderdag 12 maart 2026".into())), "the day of the first");
    assert_eq!(made(" \n"), Err(Fault::None));
    let days: Vec<String> = (1..=53).map(|n| first.0.plus_days(n).day()).collect();
    assert_eq!(made(&days[..52].join("\n")).unwrap().len(), 52);
    assert_eq!(made(&days.join("\n")), on_line(53, Fault::TooMany));
    let years = Rhythm::Weeks { every: 26, count: 7 };
    assert!(matches!(dates(first, &years, at(NOW, "10:00")), Err(Fault::TooFar(_))), "as far as a dialogue can be planned");
}

#[test]
fn c_29_a_day_on_which_the_clock_skips_or_doubles_the_begin_or_the_end_is_named() {
    let listed = |first, text: &str| dates(first, &Rhythm::List(text.into()), at(NOW, "10:00"));
    for (day, name) in [("29-3-2026", "zondag 29 maart 2026"), ("25-10-2026", "zondag 25 oktober 2026")] {
        for clock in ["02:30", "01:00"] {
            assert_eq!(listed(evening("2026-03-12", clock), day), on_line(1, Fault::ClockChange(name.into())), "{clock}");
        }
        assert!(listed(evening("2026-03-12", "03:00"), day).is_ok());
    }
}

/// Every text of a dialogue that looks like a moment, and every number that is one.
fn moments(dialogue: &Dialogue) -> Vec<(&'static str, Option<String>)> {
    let number = |n: Option<i64>| n.map(|n| n.to_string());
    vec![
        ("starts_local", Some(dialogue.starts().stored())),
        ("ends_local", Some(dialogue.ends().stored())),
        ("reserved_until", dialogue.reserved_until.clone()),
        ("publish_at", number(dialogue.publish_at)),
        ("published_at", number(dialogue.published_at)),
        ("cancelled_at", number(dialogue.cancelled_at)),
        ("closed_at", number(dialogue.closed_at)),
    ]
}

async fn with_dates(test: &TestApp) -> Dialogue {
    dialogues::tests::published(test, |plan| {
        plan.arranged.publish_at = Some(at("2026-03-03", "09:00"));
        plan.arranged.reserved = Reserved { seats: [1, 2, 0], until: Some(at("2026-03-05", "19:30")) };
    })
    .await
}

#[tokio::test]
async fn c_13_no_date_of_a_copy_is_that_of_its_source() {
    let test = TestApp::new().await;
    let source = with_dates(&test).await;
    // A column that is added later and holds a moment must come into the list above.
    let printed = format!("{source:?}");
    let known = ["starts_local", "ends_local", "reserved_until", "created_at", "publish_at", "published_at", "cancelled_at", "closed_at"];
    for name in printed.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|n| n.ends_with("_at") || n.ends_with("_until")) {
        assert!(known.contains(&name), "is {name} of a copy its own?");
    }
    let desk = test.login(Role::Team, None).await;
    let made = make(&desk, &source, &[]).await;
    assert_eq!(made.status.as_u16(), 303, "{}", made.text());
    let id = made.location().rsplit('/').next().unwrap().into();
    let copies = dialogues::of_series(&test.app.db, &crate::access::Scope::Region, &id).await.unwrap();
    assert_eq!(copies.len(), 4, "the source and three more");
    for copy in copies.iter().filter(|d| d.id != source.id) {
        for ((name, theirs), (_, ours)) in moments(&source).into_iter().zip(moments(copy)) {
            assert!(ours.is_none() || ours != theirs, "{name}: {ours:?}");
        }
        assert_eq!(copy.stage_now(test.app.clock.local()), Stage::Concept);
        assert_eq!(source.starts().days_until(copy.starts()), source.reserved().until.unwrap().days_until(copy.reserved().until.unwrap()));
        assert_ne!((&copy.slug, &copy.room_code), (&source.slug, &source.room_code));
        assert_eq!((&copy.title, copy.seats, &copy.venue, &copy.audience), (&source.title, source.seats, &source.venue, &source.audience));
    }
}

#[test]
fn c_13_everything_else_is_copied() {
    // `copy` names every field of a plan; one that is added later does not compile without it.
    let source = dialogues::tests::sample();
    let plan = copy(&source, at("2026-04-02", "19:30"), &"s".into());
    assert_eq!((plan.ends.stored().as_str(), plan.arranged.publish_at), ("2026-04-02T21:00", None));
    assert_eq!((plan.explanation, plan.question_list), (source.explanation, source.question_list_id));
}

const KEY: &str = "0123456789abcdefghjkmnpqrs";

async fn make(
    desk: &crate::tests::support::Desk<'_>,
    source: &Dialogue,
    change: &[(&'static str, &'static str)],
) -> crate::tests::support::Answer {
    let right =
        [("sleutel", KEY), ("titel", "Lente"), ("ritme", "weken"), ("elke", "2"), ("aantal", "3"), ("data", ""), ("stap", "versturen")];
    let fields: Vec<(&str, &str)> =
        right.iter().map(|(name, value)| change.iter().find(|(n, _)| n == name).copied().unwrap_or((name, value))).collect();
    desk.post(&path(&source.id), &fields).await
}

fn path(id: &DialogueId) -> String {
    format!("/werkplek/gesprekken/{id}/reeks")
}

#[tokio::test]
async fn pro_01_a_planner_sees_the_dates_with_their_holidays_and_makes_the_series_once() {
    let test = TestApp::new().await;
    let source = dialogues::tests::published(&test, |plan| plan.starts = at("2026-03-23", "19:30")).await;
    let desk = test.login(Role::Team, None).await;
    assert!(desk.get(&path(&source.id)).await.has("Koffie en praten"));
    let checked = make(&desk, &source, &[("stap", "nakijken")]).await;
    assert!(checked.has("maandag 6 april 2026, 19.30 uur") && checked.has("Tweede Paasdag"), "{}", checked.text());
    let nothing: (i64,) = test.app.db.one("select count(*) from series", &[]).await.unwrap();
    assert_eq!(nothing, (0,), "looking makes nothing");
    let (once, twice) = (make(&desk, &source, &[]).await, make(&desk, &source, &[]).await);
    assert_eq!(once.location(), twice.location());
    let page = desk.get(once.location()).await;
    assert_eq!((page.text_of("h1").as_str(), page.all("main tbody tr").len()), ("Lente", 4));
    assert!(desk.get("/werkplek/reeksen").await.has("Lente"));
    let (lines,): (i64,) = test.app.db.one("select count(*) from audit_log where action = 'series.made'", &[]).await.unwrap();
    assert_eq!(lines, 1);
}

#[tokio::test]
async fn form_2_a_wrong_series_says_what_and_keeps_what_was_typed() {
    let test = TestApp::new().await;
    let source = dialogues::tests::published(&test, |_| {}).await;
    let desk = test.login(Role::Team, None).await;
    for (field, value) in [("titel", " "), ("ritme", "ooit"), ("elke", "0"), ("aantal", "900")] {
        let answer = make(&desk, &source, &[(field, value)]).await;
        assert_eq!((answer.status.as_u16(), answer.all("#fouten a").len()), (422, 1), "{field}");
        assert!(field == "titel" || answer.has("Lente"));
    }
    let listed = make(&desk, &source, &[("ritme", "lijst"), ("data", "24-3-2026\nmorgen")]).await;
    assert_eq!(listed.status, 422);
    assert!(listed.text_of("#fouten").contains("Regel 2: dit is geen dag") && listed.has("morgen"), "{}", listed.text());
    let past = make(&desk, &source, &[("ritme", "lijst"), ("data", "24-3-2026\n1-3-2026")]).await;
    assert!(past.text_of("#fouten").contains("Regel 2: zondag 1 maart 2026 is al geweest"), "{}", past.text());
}

#[tokio::test]
async fn gem_01_a_series_of_another_gemeente_is_not_there() {
    let test = TestApp::new().await;
    let source = dialogues::tests::published(&test, |_| {}).await;
    let team = test.login(Role::Team, None).await;
    let made = make(&team, &source, &[]).await;
    let own = test.login(Role::Coordinator, Some("bergen-op-zoom")).await;
    assert_eq!(own.get(made.location()).await.status, 200);
    let other = test.login(Role::Coordinator, Some("zundert")).await;
    assert_eq!(other.get(made.location()).await.status, 404);
    assert_eq!((other.get(&path(&source.id)).await.status.as_u16(), make(&other, &source, &[]).await.status.as_u16()), (404, 404));
    assert!(!other.get("/werkplek/reeksen").await.has("Lente"));
}

#[tokio::test]
async fn pro_01_a_series_is_made_whole_or_not_at_all() {
    let test = TestApp::new().await;
    let source = dialogues::tests::published(&test, |_| {}).await;
    let planner = dialogues::tests::planner(None);
    let count = async || -> (i64, i64, i64) {
        let counts = "select (select count(*) from series), (select count(*) from dialogues), (select count(*) from audit_log)";
        test.app.db.one(counts, &[]).await.unwrap()
    };
    let before = count().await;
    // The series is written and joined by then: the facilitator, who is nobody, stops the first copy.
    let broken = Dialogue { facilitator_id: Some("niemand".into()), ..source.clone() };
    let starts = [at("2026-04-02", "19:30"), at("2026-04-09", "19:30")];
    assert!(super::commands::make(&test.app, &planner, &broken, "Lente", &starts, KEY).await.is_err());
    assert_eq!(count().await, before);
    assert_eq!(dialogues::tests::read(&test, &source.id).await.series_id, None);
    super::commands::make(&test.app, &planner, &source, "Lente", &starts, KEY).await.unwrap();
    assert_eq!((count().await.0, count().await.1), (before.0 + 1, before.1 + 2));
}
