//! Counting at the door, through the pages.
use super::store::{self, Total};
use crate::{
    access::Role,
    base::ids::DialogueId,
    dialogues::{self, Dialogue},
    tests::support::{Answer, Desk, TestApp},
};

fn path(id: &DialogueId) -> String {
    format!("/werkplek/deur/{id}")
}

/// At the start of a dialogue.
async fn evening(test: &TestApp) -> Dialogue {
    let dialogue = dialogues::tests::published(test, |_| {}).await;
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    dialogue
}

async fn count(test: &TestApp, desk: &Desk<'_>, dialogue: &Dialogue, fields: &[(&str, &str)]) -> Answer {
    let key: String = test.app.random.id();
    desk.post(&path(&dialogue.id), &[&[("sleutel", key.as_str())], fields].concat()).await
}

async fn totals(test: &TestApp, dialogue: &Dialogue) -> Vec<(String, i64, i64)> {
    let totals = store::totals(&test.app.db, &dialogue.id).await.unwrap();
    totals.into_iter().map(|Total { kind, signed_up, walk_in }| (kind, signed_up, walk_in)).collect()
}

const TWO_PARENTS: [(&str, &str); 2] = [("soort", "ouders"), ("mensen", "2")];

#[tokio::test]
async fn fac_04_c_12_people_are_counted_per_kind_and_dialogue_and_nobody_is_named() {
    let test = TestApp::new().await;
    let (one, other) = (evening(&test).await, dialogues::tests::published(&test, |plan| plan.starts = plan.starts.plus_minutes(1)).await);
    let desk = test.login(Role::Team, None).await;
    assert_eq!(count(&test, &desk, &one, &TWO_PARENTS).await.status, 303);
    count(&test, &desk, &one, &[("soort", "ouders"), ("mensen", "3"), ("zonder_aanmelding", "ja")]).await;
    count(&test, &desk, &one, &[("soort", "jongeren"), ("mensen", "1")]).await;
    count(&test, &desk, &other, &[("soort", "anderen"), ("mensen", "9")]).await;
    assert_eq!(totals(&test, &one).await, [("jongeren".into(), 1, 0), ("ouders".into(), 2, 3)]);
    assert_eq!(totals(&test, &other).await, [("anderen".into(), 9, 0)]);
    let page = desk.get(&path(&one.id)).await;
    assert_eq!(page.all("main h2")[0], "6 binnen, 0 aangemeld");
    assert!(page.has("Stand van 19.30 uur"), "C-15: how old the numbers are");
}

#[tokio::test]
async fn c_17_a_form_sent_again_is_one_count_at_its_first_moment() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let desk = test.login(Role::Team, None).await;
    let fields = [("sleutel", "0123456789abcdefghjkmnpqrs"), ("soort", "ouders"), ("mensen", "2")];
    for _ in 0..3 {
        assert_eq!(desk.post(&path(&dialogue.id), &fields).await.status, 303);
        test.app.clock.advance(60_000);
    }
    assert_eq!(totals(&test, &dialogue).await, [("ouders".into(), 2, 0)]);
    let (at,): (i64,) = test.app.db.one("select counted_at from attendance", &[]).await.unwrap();
    assert_eq!(at, dialogue.starts().instant().0);
}

#[tokio::test]
async fn c_16_c_18_the_last_count_is_undone_and_the_one_before_and_totals_leave_them_out() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let desk = test.login(Role::Team, None).await;
    for people in ["1", "2", "4"] {
        test.app.clock.advance(1000);
        count(&test, &desk, &dialogue, &[("soort", "ouders"), ("mensen", people)]).await;
    }
    let undo = format!("{}/ongedaan", path(&dialogue.id));
    let other = dialogues::tests::published(&test, |plan| plan.starts = plan.starts.plus_minutes(1)).await;
    for left in [3, 1, 0] {
        let last = desk.get(&path(&dialogue.id)).await.attribute("[name=telling]", "value").expect("a count to undo");
        desk.post(&format!("{}/ongedaan", path(&other.id)), &[("telling", &last)]).await;
        // A double tap undoes what the person saw, once.
        for _ in 0..2 {
            assert_eq!(desk.post(&undo, &[("telling", &last)]).await.status, 303);
        }
        let inside: i64 = totals(&test, &dialogue).await.iter().map(|(_, signed_up, _)| signed_up).sum();
        assert_eq!(inside, left);
    }
    assert_eq!(desk.get(&path(&dialogue.id)).await.attribute("[name=telling]", "value"), None);
    let (lines,): (i64,) = test.app.db.one("select count(*) from audit_log where action = 'attendance.undone'", &[]).await.unwrap();
    assert_eq!(lines, 3);
}

#[tokio::test]
async fn fac_04_wrong_counts_are_told_and_kept_and_count_nobody() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let desk = test.login(Role::Team, None).await;
    for people in ["0", "51", "veel", "-1", ""] {
        let answer = count(&test, &desk, &dialogue, &[("soort", "jongeren"), ("mensen", people)]).await;
        assert_eq!((answer.status.as_u16(), answer.all("#fouten a").len()), (422, 1), "{people}");
        assert_eq!(answer.attribute("#mensen", "value").unwrap_or_default(), people);
    }
    assert_eq!(count(&test, &desk, &dialogue, &[("soort", "koning"), ("mensen", "1")]).await.status, 422);
    assert!(totals(&test, &dialogue).await.is_empty());
}

#[tokio::test]
async fn fac_04_counting_is_from_two_hours_before_until_a_week_after() {
    let test = TestApp::new().await;
    let dialogue = dialogues::tests::published(&test, |_| {}).await;
    let to = |moment: crate::base::time::LocalTime| test.app.clock.advance(moment.instant().0 - test.app.clock.now().0);
    let (from, until) = super::model::window(&dialogue);
    for (moment, open) in [(from.plus_minutes(-1), false), (from, true), (until, true), (until.plus_minutes(1), false)] {
        to(moment);
        let desk = test.login(Role::Team, None).await;
        let page = desk.get(&path(&dialogue.id)).await;
        assert_eq!(page.has("Tellen kan nu niet"), !open, "{moment:?}");
        assert_eq!(count(&test, &desk, &dialogue, &TWO_PARENTS).await.status, if open { 303 } else { 422 });
    }
}

#[tokio::test]
async fn gem_01_only_who_plans_or_leads_stands_at_the_door() {
    let test = TestApp::new().await;
    let dialogue = evening(&test).await;
    let leader = test.login(Role::Verkenner, Some("zundert")).await;
    assert_eq!(leader.get(&path(&dialogue.id)).await.status, 404, "leads nothing yet");
    let mut tx = test.app.db.begin().await.unwrap();
    tx.execute("update dialogues set facilitator_id = $2 where id = $1", crate::params![&dialogue.id, &leader.account]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(count(&test, &leader, &dialogue, &TWO_PARENTS).await.status, 303);
    let own = test.login(Role::Coordinator, Some("bergen-op-zoom")).await;
    assert_eq!(own.get(&path(&dialogue.id)).await.status, 200);
    for (role, gemeente) in [(Role::Coordinator, Some("zundert")), (Role::Verkenner, Some("bergen-op-zoom")), (Role::Werkgroep, None)] {
        let other = test.login(role, gemeente).await;
        assert_eq!(other.get(&path(&dialogue.id)).await.status, 404, "{role:?}");
        assert_eq!(count(&test, &other, &dialogue, &TWO_PARENTS).await.status, 404, "{role:?}");
    }
    assert_eq!(totals(&test, &dialogue).await, [("ouders".into(), 2, 0)]);
}
