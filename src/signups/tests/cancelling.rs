//! Cancelling with a code.
use super::*;
use crate::{
    signups::{CancelOutcome, commands},
    tests::support::request,
};
use axum::body::Body;

#[tokio::test]
async fn c_20_looking_changes_nothing_and_the_button_does() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, group(2)).await;
    let before = test.app.db.commits();
    assert_eq!(test.send(request("HEAD", "/afmelden", None, Body::empty())).await.status, 200);
    for _ in 0..3 {
        assert_eq!(test.get("/afmelden").await.text_of("h1"), "Wat is je code?");
        assert_eq!(test.get(&format!("/afmelden?code={}&bevestig=ja", seat.code)).await.status, 200);
    }
    let ask = test.post("/afmelden", &[("code", &seat.code)]).await;
    assert_eq!(ask.text_of("h1"), "Wil je je afmelden?");
    assert_eq!(ask.all("main form button"), ["Ja, meld mij af", "Nee, ik kom wel", "Ik wil iets veranderen"]);
    let stay = test.post("/afmelden", &[("code", &seat.code), ("bevestig", "nee")]).await;
    assert_eq!(stay.text_of("h1"), "Fijn dat je komt");
    assert_eq!((test.app.db.commits(), read(&test, &dialogue.id).await.taken), (before, 2));
    let done = test.post("/afmelden", &[("code", &seat.code), ("bevestig", "ja")]).await;
    assert_eq!((done.status.as_u16(), done.text_of("h1").as_str()), (200, "Je bent afgemeld"));
    assert_eq!(read(&test, &dialogue.id).await.taken, 0);
}

#[tokio::test]
async fn inw_04_twice_is_friendly_and_frees_the_seats_once() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, group(2)).await;
    let typed = seat.code.to_ascii_lowercase().replace('-', " ");
    let form = [("code", typed.as_str()), ("bevestig", "ja")];
    let (one, two) = tokio::join!(test.post("/afmelden", &form), test.post("/afmelden", &form));
    let mut titles = [one.text_of("h1"), two.text_of("h1")];
    titles.sort();
    assert_eq!(titles, ["Je bent afgemeld", "Je was al afgemeld"]);
    let again = test.post("/afmelden", &[("code", &seat.code)]).await;
    assert_eq!((again.status.as_u16(), again.text_of("h1").as_str()), (200, "Je was al afgemeld"));
    assert_eq!(count(&test, "select count(*) from audit_log where action = 'signup.cancelled'").await, 1);
}

#[tokio::test]
async fn inw_04_the_address_is_gone_at_once_and_the_number_stays() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let new = NewSignup { needs: vec![super::super::Need::Interpreter], ..with_email(2, "jo@voorbeeld.example") };
    let seat = seated(&test, &dialogue, new).await;
    let other = seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    assert_eq!(count(&test, MAILS).await, 2);
    assert_eq!(commands::cancel(&test.app, &seat.code).await.expect("an answer"), CancelOutcome::Cancelled(dialogue.id.clone()));
    let gone: (i64, String) = test
        .app
        .db
        .one("select people, needs from signups where cancelled_at is not null and email is null", &[])
        .await
        .expect("the row stays");
    assert_eq!(gone, (2, String::new()));
    assert_eq!(count(&test, MAILS).await, 1, "the mail of the other sign-up stays");
    let mails = test.deliver().await;
    assert!(mails[0].body_text.contains(&other.code));
}

#[tokio::test]
async fn inw_04_a_wrong_code_is_said_kindly_and_kept() {
    let test = TestApp::new().await;
    for code in ["0000-0000-0000-0000", "UUUU", "\u{0}", "👩‍👧", "<b>code</b>", "\u{202E}0000", &"Z".repeat(5_000)] {
        let answer = test.post("/afmelden", &[("code", code)]).await;
        assert_eq!(answer.status, 422, "{code}");
        assert_eq!(answer.text_of("#code-fout"), "Wij kennen deze code niet. Kijk of je de code goed hebt overgenomen.");
        assert!(!answer.has("<b>code"));
    }
    assert_eq!(
        test.post("/afmelden", &[("code", "0000-0000-0000-0000")]).await.attribute("#code", "value").as_deref(),
        Some("0000-0000-0000-0000")
    );
    assert_eq!(test.post("/afmelden", &[]).await.text_of("#code-fout"), "Vul je code in.");
}

#[tokio::test]
async fn inw_04_guessing_codes_is_slowed_down() {
    let test = TestApp::new().await.with_settings(|settings| settings.limit_per_minute = 60);
    let mut answers = Vec::new();
    for n in 0..6 {
        answers.push(test.post("/afmelden", &[("code", &format!("{n:016}"))]).await.status.as_u16());
    }
    assert_eq!(answers[..3], [422, 422, 422]);
    assert!(answers.contains(&429), "{answers:?}");
}
