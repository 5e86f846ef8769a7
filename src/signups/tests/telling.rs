//! What people hear when a dialogue changes, comes near, or is over.
use super::*;
use crate::{
    access::Role,
    base::time::{DAY, HOUR, MINUTE},
    dialogues::commands as planning,
    signups,
};

async fn change(test: &TestApp, dialogue: &Dialogue, change: impl FnOnce(&mut Plan)) {
    let mut plan = plan_of(&read(test, &dialogue.id).await);
    change(&mut plan);
    let planner = dialogues::tests::planner(None);
    let changed = planning::change(&test.app, &planner, &dialogue.id, &plan, None, signups::tell).await.expect("an answer");
    assert_eq!(changed, planning::Changed::Saved);
}

async fn mails(test: &TestApp, kind: &'static str) -> Vec<crate::outbox::Kept> {
    test.deliver().await.into_iter().filter(|mail| mail.kind == kind).collect()
}

#[tokio::test]
async fn c_32_five_edits_in_ten_minutes_give_one_mail_and_small_edits_none() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 10).await;
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    change(&test, &dialogue, |plan| plan.explanation = "Er is koffie.".into()).await;
    for minute in 0..5 {
        change(&test, &dialogue, |plan| plan.venue = format!("Zaal {minute}")).await;
        test.app.clock.advance(2 * MINUTE - 1);
        signups::tell_moved(&test.app).await.expect("told");
    }
    assert_eq!(mails(&test, "dialogue-moved").await.len(), 0, "a moment before the ten minutes are over");
    test.app.clock.advance(5);
    for _ in 0..5 {
        signups::tell_moved(&test.app).await.expect("told");
    }
    let told = mails(&test, "dialogue-moved").await;
    assert_eq!(told.len(), 1, "C-22: the job may run as often as it likes");
    assert!(told[0].body_text.contains("Zaal 4"), "{}", told[0].body_text);
    let (calendar,): (String,) = test.app.db.one("select calendar from mails where kind = 'dialogue-moved'", &[]).await.expect("one");
    assert!(calendar.contains(&format!("UID:{}@expeditie", dialogue.id)) && calendar.contains("SEQUENCE:6"), "{calendar}");
}

#[tokio::test]
async fn c_32_a_dialogue_that_moves_back_mails_nobody() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 10).await;
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    change(&test, &dialogue, |plan| plan.venue = "Een andere zaal".into()).await;
    change(&test, &dialogue, |plan| plan.venue = "Bibliotheek".into()).await;
    test.app.clock.advance(10 * MINUTE);
    signups::tell_moved(&test.app).await.expect("told");
    assert_eq!(mails(&test, "dialogue-moved").await.len(), 0);
}

#[tokio::test]
async fn c_31_a_reminder_goes_at_its_moment_once_and_moves_along() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 10).await;
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    seated(&test, &dialogue, group(1)).await;
    let to = |moment: i64| test.app.clock.advance(moment - test.app.clock.now().0);
    let moment = dialogue.starts().instant().plus(-48 * HOUR).0;
    to(moment - 1);
    signups::remind_due(&test.app).await.expect("done");
    assert_eq!(mails(&test, "dialogue-reminder").await.len(), 0, "a millisecond too early");
    to(moment);
    for _ in 0..3 {
        signups::remind_due(&test.app).await.expect("done");
    }
    assert_eq!(mails(&test, "dialogue-reminder").await.len(), 1);
    // Signed up after the moment: that person knows.
    seated(&test, &dialogue, with_email(1, "mo@voorbeeld.example")).await;
    test.app.clock.advance(MINUTE);
    signups::remind_due(&test.app).await.expect("done");
    assert_eq!(mails(&test, "dialogue-reminder").await.len(), 1);
    change(&test, &dialogue, |plan| (plan.starts, plan.ends) = (plan.starts.plus_days(7), plan.ends.plus_days(7))).await;
    signups::remind_due(&test.app).await.expect("done");
    assert_eq!(mails(&test, "dialogue-reminder").await.len(), 1, "not yet");
    to(moment + 7 * DAY);
    signups::tell_moved(&test.app).await.expect("told");
    signups::remind_due(&test.app).await.expect("done");
    assert_eq!(mails(&test, "dialogue-reminder").await.len(), 3, "both, for the new moment");
}

#[tokio::test]
async fn c_31_the_organiser_hears_after_3_and_7_days_until_the_report_is_there() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let dialogue = dialogue(&test, None, 10).await;
    let (dialogue_id, account) = (dialogue.id.clone(), team.account.clone());
    let mut tx = test.app.db.begin().await.expect("begin");
    tx.execute("update dialogues set organiser_id = $2 where id = $1", crate::params![&dialogue_id, &account]).await.expect("organiser");
    tx.execute("update accounts set activated_at = 1 where id = $1", crate::params![&account]).await.expect("active");
    tx.commit().await.expect("commit");
    let ended = dialogue.ends().instant();
    for (hours, mailed) in [(71, 0), (72, 1), (100, 1), (168, 2), (180, 2)] {
        test.app.clock.advance(ended.plus(hours * HOUR).0 - test.app.clock.now().0);
        signups::remind_due(&test.app).await.expect("done");
        assert_eq!(mails(&test, "report-due").await.len(), mailed, "{hours} hours");
    }
    let other = super::dialogue(&test, None, 10).await;
    drop(other);
    let close = paths::fill(paths::DESK_CLOSE_DIALOGUE, dialogue.id.as_str());
    let desk = test.login(Role::Team, None).await;
    assert_eq!(desk.post(&close, &[]).await.status, 303);
    assert!(read(&test, &dialogue.id).await.closed_at.is_some());
}

#[tokio::test]
async fn c_23_nothing_goes_out_about_a_concept() {
    let test = TestApp::new().await;
    let id = dialogues::tests::concept(&test, |_| {}).await;
    let concept = read(&test, &id).await;
    change(&test, &concept, |plan| plan.venue = "Een andere zaal".into()).await;
    test.app.clock.advance(9 * DAY);
    for _ in 0..2 {
        signups::tell_moved(&test.app).await.expect("told");
        signups::remind_due(&test.app).await.expect("done");
        signups::settle_due(&test.app).await.expect("settled");
    }
    assert_eq!(count(&test, MAILS).await, 0);
}

/// One recipient per mail, and no other header that names anybody (C-24) is tested with a real
/// conversation in `end2end/tests/mail.http.spec.ts`; here: one row, one address.
#[tokio::test]
async fn c_24_every_mail_has_one_recipient() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 10).await;
    for name in ["jo", "mo", "bo"] {
        seated(&test, &dialogue, with_email(1, &format!("{name}@voorbeeld.example"))).await;
    }
    change(&test, &dialogue, |plan| plan.venue = "Zaal 2".into()).await;
    test.app.clock.advance(10 * MINUTE);
    signups::tell_moved(&test.app).await.expect("told");
    let told = mails(&test, "dialogue-moved").await;
    let mut to: Vec<&str> = told.iter().map(|mail| mail.recipient.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["bo@voorbeeld.example", "jo@voorbeeld.example", "mo@voorbeeld.example"]);
    for mail in &told {
        assert_eq!(mail.body_text.matches('@').count(), 0, "nobody else is named: {}", mail.body_text);
    }
}
