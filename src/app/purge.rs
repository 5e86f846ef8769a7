//! What must be gone by now: the terms of the register of processing that the program keeps itself.
//! It runs by itself every hour, and by hand with `expeditie purge`.
use crate::{
    audit::{self, Actor, Event},
    base::time::{DAY, LocalTime, Timestamp},
    contributions,
    infra::{App, db},
    invitations, outbox, signups,
};

/// Days after a dialogue that nothing about the people who signed up is left but their number
/// (FAC-04) and no note of staff is, and days after sending that a mail is gone.
const DAYS: i64 = 14;

/// What was removed, or would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purged {
    /// Sign-ups that held an address, a need or a group of people.
    pub signups: u64,
    pub mails: u64,
    /// Notes and reasons that staff wrote.
    pub notes: u64,
    /// Marks of forms that were finished on a tablet.
    pub forms: u64,
}

/// Removes what is over its term at `now`; with `dry_run` only counts. One transaction, with an
/// audit line when anything was removed.
///
/// # Errors
/// Only of the database.
pub async fn purge(app: &App, now: Timestamp, dry_run: bool) -> db::Result<Purged> {
    let before = now.plus(-DAYS * DAY);
    let mut tx = app.db.begin().await?;
    let (day, nothing) = (LocalTime::at(before), Purged { signups: 0, mails: 0, notes: 0, forms: 0 });
    let purged = Purged {
        signups: signups::forget_past(&mut tx, day).await?,
        mails: outbox::forget_done(&mut tx, before).await?,
        notes: invitations::forget_notes(&mut tx, day).await? + signups::forget_reasons(&mut tx, day).await?,
        forms: contributions::forget_finished_forms(&mut tx, day).await?,
    };
    if dry_run || purged == nothing {
        return Ok(purged);
    }
    audit::record(app, &mut tx, &Actor::SYSTEM, Event { action: "purge.done", object: "retention", id: None }).await?;
    tx.commit().await?;
    Ok(purged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::text::EmailAddress,
        dialogues,
        signups::{Need, NewSignup, commands},
        tests::support::TestApp,
    };

    async fn left(test: &TestApp) -> (i64, i64, i64) {
        let sql = "select count(email), cast(sum(people) as bigint), (select count(*) from mails) from signups";
        test.app.db.one(sql, &[]).await.unwrap()
    }

    #[tokio::test]
    async fn fac_04_fourteen_days_after_a_dialogue_only_the_number_of_people_is_left() {
        let test = TestApp::new().await;
        let dialogue = dialogues::tests::published(&test, |_| {}).await;
        let new = NewSignup { email: EmailAddress::parse("jo@voorbeeld.example"), needs: vec![Need::Reading], ..NewSignup::of(3) };
        commands::sign_up(&test.app, &dialogue.id, new, "").await.unwrap();
        test.deliver().await;
        let over = dialogue.ends().plus_days(DAYS).instant();
        assert_eq!(purge(&test.app, over, false).await.unwrap(), Purged { signups: 0, mails: 1, notes: 0, forms: 0 }, "to the minute");
        let later = over.plus(60_000);
        assert_eq!(purge(&test.app, later, true).await.unwrap(), Purged { signups: 1, mails: 0, notes: 0, forms: 0 }, "only counted");
        assert_eq!(left(&test).await, (1, 3, 0));
        assert_eq!(purge(&test.app, later, false).await.unwrap(), Purged { signups: 1, mails: 0, notes: 0, forms: 0 });
        assert_eq!(left(&test).await, (0, 3, 0));
        assert_eq!(purge(&test.app, later, false).await.unwrap(), Purged { signups: 0, mails: 0, notes: 0, forms: 0 }, "twice is once");
        let (lines,): (i64,) = test.app.db.one("select count(*) from audit_log where action = 'purge.done'", &[]).await.unwrap();
        assert_eq!(lines, 2);
    }

    #[tokio::test]
    async fn c_62_what_staff_wrote_about_people_goes_too() {
        let test = TestApp::new().await;
        let dialogue = dialogues::tests::published(&test, |_| {}).await;
        let put = format!(
            "insert into invitations (dialogue_id, group_id, state, note, changed_on, edition) values ('{0}', 'x', 'benaderd', 'gebeld', '2026-03-02', 1); \
             insert into signup_removals (id, dialogue_id, reason, signups, people, removed_at) values ('r', '{0}', 'een grap', 1, 1, 0)",
            dialogue.id
        );
        test.app.db.unscoped_execute(&put).await.unwrap();
        let over = dialogue.ends().plus_days(DAYS).instant();
        assert_eq!(purge(&test.app, over, false).await.unwrap().notes, 0);
        assert_eq!(purge(&test.app, over.plus(60_000), false).await.unwrap().notes, 2);
        let left: (String, String) = test.app.db.one("select i.note, r.reason from invitations i, signup_removals r", &[]).await.unwrap();
        assert_eq!(left, (String::new(), String::new()));
    }

    #[tokio::test]
    async fn c_42_the_mark_of_a_finished_form_goes_too() {
        let test = TestApp::new().await;
        test.app.db.unscoped_execute("insert into finished_forms (id, finished_on) values ('a', '2026-03-02')").await.unwrap();
        let after = |days| test.app.clock.now().plus(days * DAY);
        assert_eq!(purge(&test.app, after(DAYS), false).await.unwrap().forms, 0);
        assert_eq!(purge(&test.app, after(DAYS + 1), false).await.unwrap().forms, 1);
    }

    #[tokio::test]
    async fn a_mail_that_still_waits_is_not_purged() {
        let test = TestApp::new().await.mails_may_wait();
        let dialogue = dialogues::tests::published(&test, |_| {}).await;
        let new = NewSignup { email: EmailAddress::parse("jo@voorbeeld.example"), ..NewSignup::of(1) };
        commands::sign_up(&test.app, &dialogue.id, new, "").await.unwrap();
        assert_eq!(
            purge(&test.app, test.app.clock.now().plus(9 * DAY), false).await.unwrap(),
            Purged { signups: 0, mails: 0, notes: 0, forms: 0 }
        );
        assert_eq!(left(&test).await.2, 1);
    }
}
