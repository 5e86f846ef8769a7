//! What is not in a backup, and what does not come back with it.
use super::*;
use crate::{
    access::Role,
    backup::{restore, restore::Again},
    base::text::EmailAddress,
    dialogues,
    signups::{self, NewSignup, Outcome, Seat},
};

#[tokio::test]
async fn an_54_a_text_that_nobody_has_checked_is_not_in_the_file() {
    let test = TestApp::new().await;
    send(&test, "kanarie die wacht").await;
    send(&test, "kanarie die vrij is").await;
    send(&test, "kanarie achtergehouden").await;
    run(&test.app.db, "update contributions set released_on = '2026-03-02' where text <> 'kanarie achtergehouden'").await;
    run(&test.app.db, "update contributions set held_on = '2026-03-02' where text = 'kanarie achtergehouden'").await;
    code_all(&test).await;
    // What hangs on a text that waits does not go along either.
    run(&test.app.db, "update contributions set released_on = null where text = 'kanarie die wacht'").await;
    let folder = Folder::new(&test);
    let made = make(&test.app, &folder.file()).await.unwrap();
    let text = unpacked(&folder.file());
    assert!(text.contains("kanarie die vrij is") && text.contains("kanarie achtergehouden"));
    assert!(!text.contains("kanarie die wacht"));
    for table in ["excerpts", "codings", "coding_themes", "annex_left_out"] {
        assert_eq!(made.sums.iter().find(|sum| sum.table == table).unwrap().rows, 1, "{table}");
    }
    assert!(made.refused.is_none());
}

#[tokio::test]
async fn an_54_a_withdrawn_text_does_not_come_back() {
    let test = TestApp::new().await;
    let receipt = send(&test, "kanarie die weg wil").await;
    send(&test, "blijft").await;
    run(&test.app.db, "update contributions set released_on = '2026-03-02'").await;
    code_all(&test).await;
    let folder = Folder::new(&test);
    make(&test.app, &folder.file()).await.unwrap();
    withdraw(&test, &receipt).await;
    // Twice: the second time the receipt is in the list only.
    for _ in 0..2 {
        let restored = restore(&test.app, &folder.file(), false).await.unwrap();
        assert_eq!(restored.again, Again { texts: 1, ..Again::default() });
    }
    let texts: Vec<(String,)> = test.app.db.all("select text from contributions", &[]).await.unwrap();
    assert_eq!(texts, [("blijft".to_owned(),)]);
    for sql in [
        "select count(*) from excerpts",
        "select count(*) from codings",
        "select count(*) from coding_themes",
        "select count(*) from annex_left_out",
        "select count(*) from withdrawn_receipts",
    ] {
        assert_eq!(count(&test.app.db, sql).await, 1, "{sql}");
    }
    if let Some(file) = test.database_file() {
        let bytes: Vec<u8> =
            std::fs::read_dir(file.parent().unwrap()).unwrap().flatten().flat_map(|e| std::fs::read(e.path()).unwrap()).collect();
        assert!(!bytes.windows(7).any(|w| w == b"kanarie"), "AN-52: nor in a file beside it");
    }
}

#[tokio::test]
async fn inw_04_a_sign_up_that_ended_does_not_come_back_with_its_address() {
    let test = TestApp::new().await;
    let dialogue = dialogues::tests::published(&test, |_| {}).await;
    let new = NewSignup { email: EmailAddress::parse("jo@voorbeeld.example"), ..NewSignup::of(3) };
    let Outcome::Seated(Seat { code, .. }) = signups::commands::sign_up(&test.app, &dialogue.id, new, "een sleutel").await.unwrap() else {
        panic!("there are seats")
    };
    test.deliver().await;
    let folder = Folder::new(&test);
    make(&test.app, &folder.file()).await.unwrap();
    assert!(unpacked(&folder.file()).contains("jo@voorbeeld.example"));
    signups::commands::cancel(&test.app, &code).await.unwrap();
    let restored = restore(&test.app, &folder.file(), false).await.unwrap();
    assert_eq!(restored.again, Again { signups: 1, ..Again::default() });
    assert_eq!(
        count(&test.app.db, "select count(*) from signups where email is null and cancelled_at is not null and people = 3").await,
        1
    );
    assert_eq!(count(&test.app.db, "select count(*) from mails where recipient = 'jo@voorbeeld.example'").await, 0);
}

#[tokio::test]
async fn an_account_that_ended_stays_ended_and_everybody_logs_in_again() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Admin, None).await;
    let folder = Folder::new(&test);
    make(&test.app, &folder.file()).await.unwrap();
    run(&test.app.db, &format!("update accounts set deactivated_at = 7 where id = '{}'", desk.account)).await;
    let restored = restore(&test.app, &folder.file(), false).await.unwrap();
    assert_eq!(restored.again, Again { accounts: 1, ..Again::default() });
    assert_eq!(count(&test.app.db, "select deactivated_at from accounts").await, 7);
    assert_eq!(count(&test.app.db, "select count(*) from logins").await, 0);
    let made = "select count(*) from audit_log where action = 'backup.made'";
    assert_eq!(count(&test.app.db, made).await, 1, "the log of what happened since stays");
}

#[tokio::test]
async fn c_22_a_mail_that_may_have_been_sent_is_not_sent_again() {
    let test = TestApp::new().await;
    let dialogue = dialogues::tests::published(&test, |_| {}).await;
    let new = NewSignup { email: EmailAddress::parse("jo@voorbeeld.example"), ..NewSignup::of(1) };
    signups::commands::sign_up(&test.app, &dialogue.id, new, "een sleutel").await.unwrap();
    let folder = Folder::new(&test);
    make(&test.app, &folder.file()).await.unwrap();
    assert_eq!(test.deliver().await.iter().filter(|mail| mail.sent_at.is_some()).count(), 1);
    assert_eq!(restore(&test.app, &folder.file(), false).await.unwrap().again.mails, 1);
    let mails = test.deliver().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].sent_at.is_some(), "what was sent is known here");
    // Elsewhere nobody knows.
    let other = TestApp::new().await;
    restore(&other.app, &folder.file(), false).await.unwrap();
    let mails = other.deliver().await;
    assert!(mails[0].sent_at.is_none() && mails[0].failed_at.is_some() && mails[0].body_text.is_empty());
}
