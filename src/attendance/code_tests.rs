//! The code of a sign-up at the door, through the pages.
use super::store::{self, Total};
use crate::{
    access::Role,
    base::{ids::DialogueId, text::EmailAddress},
    dialogues::{self, Dialogue, Group},
    signups::{NewSignup, Outcome, commands as signups},
    tests::support::{Answer, Desk, TestApp},
};

async fn evening(test: &TestApp) -> Dialogue {
    let dialogue = dialogues::tests::published(test, |_| {}).await;
    test.app.clock.advance(dialogue.starts().plus_minutes(-20).instant().0 - test.app.clock.now().0);
    dialogue
}

async fn code(test: &TestApp, dialogue: &Dialogue, new: NewSignup) -> String {
    let key: String = test.app.random.id();
    match signups::sign_up(&test.app, &dialogue.id, new, &key).await.unwrap() {
        Outcome::Seated(seat) | Outcome::Waiting(seat) => seat.code,
        other => panic!("no seat: {other:?}"),
    }
}

fn path(dialogue: &Dialogue) -> String {
    format!("/werkplek/deur/{}", dialogue.id)
}

async fn show(desk: &Desk<'_>, dialogue: &Dialogue, code: &str) -> Answer {
    desk.post(&format!("{}/code", path(dialogue)), &[("code", code)]).await
}

async fn show_as(desk: &Desk<'_>, dialogue: &Dialogue, code: &str, kind: &str) -> Answer {
    desk.post(&format!("{}/code", path(dialogue)), &[("code", code), ("soort", kind)]).await
}

async fn totals(test: &TestApp, id: &DialogueId) -> Vec<(String, i64, i64)> {
    let totals = store::totals(&test.app.db, id).await.unwrap();
    totals.into_iter().map(|Total { kind, signed_up, walk_in }| (kind, signed_up, walk_in)).collect()
}

fn youths(people: i64) -> NewSignup {
    NewSignup { coming_as: Some(Group::Youths), ..NewSignup::of(people) }
}

#[tokio::test]
async fn c_17_a_code_counts_its_people_once_however_often_it_is_shown() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let shown = code(&test, &dialogue, youths(3)).await;
    let desk = test.login(Role::Team, None).await;
    let first = show(&desk, &dialogue, &shown).await;
    assert_eq!((first.status.as_u16(), first.text_of(".utrecht-alert h2").as_str()), (200, "3 mensen geteld"));
    assert!(first.has("Wie zijn het: Jongeren.") && first.has("3 binnen, 3 aangemeld"));
    assert_eq!(first.attribute("#code", "value"), None, "empty for the next code");
    let typed = shown.to_ascii_lowercase().replace('-', " ");
    let (again, both) = tokio::join!(show(&desk, &dialogue, &typed), show_as(&desk, &dialogue, &shown, "ouders"));
    for answer in [again, both] {
        assert_eq!((answer.status.as_u16(), answer.text_of(".utrecht-alert h2").as_str()), (200, "Al binnen: 3 mensen"));
    }
    assert_eq!(totals(&test, &dialogue.id).await, [("jongeren".into(), 3, 0)]);
    let desk_page = desk.get(&format!("/werkplek/gesprekken/{}", dialogue.id)).await;
    assert!(desk_page.has("Bij de deur zijn 3 mensen geteld."));
}

#[tokio::test]
async fn fac_04_who_did_not_say_as_who_they_come_is_asked_at_the_door() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let shown = code(&test, &dialogue, NewSignup::of(2)).await;
    let desk = test.login(Role::Team, None).await;
    let ask = show(&desk, &dialogue, &shown).await;
    assert_eq!((ask.status.as_u16(), ask.text_of(".utrecht-alert h2").as_str()), (200, "2 mensen. Wie zijn het?"));
    assert_eq!(ask.all(".utrecht-alert button"), ["Ouders", "Jongeren", "Professionals", "Anderen"]);
    assert!(totals(&test, &dialogue.id).await.is_empty());
    assert_eq!(show_as(&desk, &dialogue, &shown, "koning").await.text_of(".utrecht-alert h2"), "2 mensen. Wie zijn het?");
    assert_eq!(show_as(&desk, &dialogue, &shown, "ouders").await.text_of(".utrecht-alert h2"), "2 mensen geteld");
    assert_eq!(totals(&test, &dialogue.id).await, [("ouders".into(), 2, 0)]);
}

#[tokio::test]
async fn c_18_a_count_by_code_is_undone_with_that_code_and_can_be_made_again() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let (one, two) = (code(&test, &dialogue, youths(3)).await, code(&test, &dialogue, youths(3)).await);
    let desk = test.login(Role::Team, None).await;
    show(&desk, &dialogue, &one).await;
    show(&desk, &dialogue, &two).await;
    assert_eq!(desk.get(&path(&dialogue)).await.attribute("[name=telling]", "value"), None, "counts by hand only");
    let undo = format!("{}/code/ongedaan", path(&dialogue));
    let other = dialogues::tests::published(&test, |plan| plan.starts = plan.starts.plus_minutes(1)).await;
    desk.post(&format!("{}/code/ongedaan", path(&other)), &[("code", &one)]).await;
    assert_eq!(totals(&test, &dialogue.id).await, [("jongeren".into(), 6, 0)], "not from another dialogue");
    for _ in 0..2 {
        let done = desk.post(&undo, &[("code", &one)]).await;
        assert_eq!((done.status.as_u16(), done.location()), (303, path(&dialogue).as_str()), "the code is in no address");
    }
    assert_eq!(totals(&test, &dialogue.id).await, [("jongeren".into(), 3, 0)]);
    assert_eq!(show(&desk, &dialogue, &one).await.text_of(".utrecht-alert h2"), "3 mensen geteld");
    assert_eq!(totals(&test, &dialogue.id).await, [("jongeren".into(), 6, 0)]);
    let lines: Vec<(String, i64)> = test
        .app
        .db
        .all("select action, count(*) from audit_log where action like 'attendance.%' group by action order by action", &[])
        .await
        .unwrap();
    assert_eq!(lines, [("attendance.counted".into(), 3), ("attendance.undone".into(), 1)]);
}

#[tokio::test]
async fn c_15_a_cancelled_code_is_refused_also_from_an_older_screen_which_says_how_old_it_is() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let shown = code(&test, &dialogue, youths(2)).await;
    let desk = test.login(Role::Team, None).await;
    let old = desk.get(&path(&dialogue)).await;
    assert!(old.has("0 binnen, 2 aangemeld") && old.has("Stand van 19.10 uur"), "{}", old.text());
    test.app.clock.advance(5 * 60_000);
    signups::cancel(&test.app, &shown).await.unwrap();
    let refused = show(&desk, &dialogue, &shown).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text_of("#fouten").contains("Deze code is afgemeld."), "{}", refused.text());
    assert!(refused.has("Stand van 19.15 uur") && refused.has("0 binnen, 0 aangemeld"), "and the numbers are new");
    assert!(totals(&test, &dialogue.id).await.is_empty());
}

#[tokio::test]
async fn c_12_every_other_code_gets_a_clear_sentence_and_nothing_of_another_dialogue() {
    let test = TestApp::new().await.mails_may_wait();
    let full = evening(&test).await;
    let other = dialogues::tests::published(&test, |plan| {
        plan.starts = plan.starts.plus_minutes(1);
        plan.title = "Heel ander gesprek".into();
        plan.arranged.offers_stop_hours = 0;
        plan.seats = 2;
    })
    .await;
    let elsewhere = code(&test, &other, youths(2)).await;
    let waiting = NewSignup { may_wait: true, email: EmailAddress::parse("jo@voorbeeld.example"), ..NewSignup::of(1) };
    let desk = test.login(Role::Team, None).await;
    for (shown, sentence) in [
        (elsewhere.as_str(), "Deze code is van een ander gesprek."),
        ("0000-0000-0000-0000", "Wij kennen deze code niet."),
        ("kaas", "Wij kennen deze code niet."),
        ("\u{0}<b>", "Wij kennen deze code niet."),
        ("", "Vul een code in."),
    ] {
        let answer = show(&desk, &full, shown).await;
        assert_eq!(answer.status, 422, "{shown}");
        assert!(answer.text_of("#fouten").contains(sentence), "{shown}: {}", answer.text());
        assert!(!answer.has("Heel ander gesprek") && !answer.has("\u{0}"));
    }
    assert!(totals(&test, &full.id).await.is_empty() && totals(&test, &other.id).await.is_empty());
    let waits = code(&test, &other, waiting).await;
    let answer = show(&desk, &other, &waits).await;
    assert!(answer.status == 422 && answer.has("Deze mensen staan op de wachtlijst."), "{}", answer.text());
}

/// Who came is written nowhere: only the code itself leads to its count, and it is kept nowhere.
#[tokio::test]
async fn fac_04_a_count_by_code_leads_to_nobody_and_tells_no_moment() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = evening(&test).await;
    let new = NewSignup { email: EmailAddress::parse("jo@voorbeeld.example"), ..youths(2) };
    let shown = code(&test, &dialogue, new).await;
    let row =
        "select id, dialogue_id, people, coalesce(email, ''), needs, code_hash, created_at, edition, coalesce(seated_at, 0) from signups";
    type Signup = (String, String, i64, String, String, String, i64, i64, i64);
    let before: Signup = test.app.db.one(row, &[]).await.unwrap();
    let desk = test.login(Role::Team, None).await;
    test.app.clock.advance(7_321);
    show(&desk, &dialogue, &shown).await;
    let after: Signup = test.app.db.one(row, &[]).await.unwrap();
    assert_eq!(before, after, "a sign-up does not know that its people came");
    let (id, counted, undone): (String, i64, Option<i64>) =
        test.app.db.one("select id, counted_at, undone_at from attendance", &[]).await.unwrap();
    assert_eq!((counted, undone), (dialogue.starts().instant().0, None), "no moment of entry");
    assert!(id != after.0 && id != after.5 && !shown.contains(&id[..4]));
    let log: Vec<(Option<String>, String)> =
        test.app.db.all("select object_id, object_kind from audit_log where action = 'attendance.counted'", &[]).await.unwrap();
    assert_eq!(log, [(Some(dialogue.id.to_string()), "dialogue".to_owned())]);
}

#[tokio::test]
async fn gem_01_a_code_is_looked_at_by_who_works_on_the_dialogue_while_the_door_is_open() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let shown = code(&test, &dialogue, youths(1)).await;
    for (role, gemeente) in [(Role::Coordinator, Some("zundert")), (Role::Verkenner, Some("bergen-op-zoom")), (Role::Werkgroep, None)] {
        let other = test.login(role, gemeente).await;
        assert_eq!(show(&other, &dialogue, &shown).await.status, 404, "{role:?}");
        assert_eq!(other.post(&format!("{}/code/ongedaan", path(&dialogue)), &[("code", &shown)]).await.status, 404, "{role:?}");
    }
    test.app.clock.advance(8 * 24 * 3_600_000);
    let desk = test.login(Role::Team, None).await;
    assert!(show(&desk, &dialogue, &shown).await.has("Tellen kan nu niet"));
    assert!(totals(&test, &dialogue.id).await.is_empty());
}
