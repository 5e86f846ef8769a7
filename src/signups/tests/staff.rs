//! What staff see and do.
use super::*;
use crate::{
    access::Role,
    signups::{Need, commands},
};

fn call_off_address(dialogue: &Dialogue) -> String {
    paths::fill(paths::DESK_CANCEL_DIALOGUE, dialogue.id.as_str())
}

#[tokio::test]
async fn gem_01_inw_11_numbers_of_the_own_gemeente_and_never_an_address() {
    let test = TestApp::new().await.mails_may_wait();
    let own = dialogue(&test, Some("zundert"), 10).await;
    seated(&test, &own, NewSignup { needs: vec![Need::Interpreter], ..with_email(3, "jo@voorbeeld.example") }).await;
    let gone = seated(&test, &own, group(2)).await;
    commands::cancel(&test.app, &gone.code).await.expect("cancelled");
    let desk = test.login(Role::Coordinator, Some("zundert")).await;
    let page = desk.get("/werkplek/aanmeldingen").await;
    assert_eq!(page.status, 200);
    let cells = page.all("main tbody tr td");
    assert_eq!(cells[1..], ["3", "1", "7", "0", "2", "Een tolk: 1"], "people, sign-ups, seats left, waiting, cancelled, needs");
    assert!(!page.has("jo@voorbeeld.example"));
    let team = test.login(Role::Team, None).await;
    assert_eq!(team.get("/werkplek/aanmeldingen").await.all("main tbody tr").len(), 1);
    let other = test.login(Role::Coordinator, Some("rucphen")).await;
    assert!(other.get("/werkplek/aanmeldingen").await.all("main tbody tr").is_empty());
    assert!(other.get("/werkplek/aanmeldingen?wanneer=eerder").await.all("main tbody tr").is_empty());
    for role in [Role::Werkgroep, Role::Fg, Role::Admin] {
        assert_eq!(test.login(role, None).await.get("/werkplek/aanmeldingen").await.status, 404, "{role:?}");
    }
}

/// C-16: no list is without its filter: who has a seat and is not cancelled.
#[tokio::test]
async fn c_16_numbers_say_whom_they_count_and_leave_out_who_cancelled_or_waits() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 4).await;
    seated(&test, &dialogue, NewSignup { needs: vec![Need::Reading], ..group(2) }).await;
    let gone = seated(&test, &dialogue, NewSignup { needs: vec![Need::Wheelchair], ..group(1) }).await;
    commands::cancel(&test.app, &gone.code).await.expect("cancelled");
    sign_up(&test, &dialogue, NewSignup { may_wait: true, needs: vec![Need::Interpreter], ..with_email(3, "jo@voorbeeld.example") }).await;
    let desk = test.login(Role::Team, None).await;
    for path in ["/werkplek/aanmeldingen", "/werkplek/aanmeldingen?wanneer=eerder"] {
        let page = desk.get(path).await;
        assert!(page.has("tellen mee als zij een plek hebben en niet zijn afgemeld"), "{path}");
    }
    let page = desk.get("/werkplek/aanmeldingen").await;
    assert_eq!(page.all("main tbody tr td")[1..], ["2", "1", "2", "3", "1", "Hulp bij lezen: 1"]);
}

#[tokio::test]
async fn gem_01_nobody_calls_off_a_dialogue_of_another_gemeente() {
    let test = TestApp::new().await;
    let theirs = dialogue(&test, Some("zundert"), 10).await;
    let region = dialogue(&test, None, 10).await;
    let desk = test.login(Role::Coordinator, Some("rucphen")).await;
    for dialogue in [&theirs, &region] {
        assert_eq!(desk.get(&call_off_address(dialogue)).await.status, 404);
        assert_eq!(desk.post(&call_off_address(dialogue), &[("reden", "Zomaar.")]).await.status, 404);
        assert_eq!(read(&test, &dialogue.id).await.cancelled_at, None);
    }
}

#[tokio::test]
async fn c_30_everybody_who_asked_hears_once_that_it_is_called_off() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, Some("zundert"), 10).await;
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    seated(&test, &dialogue, with_email(1, "mo@voorbeeld.example")).await;
    seated(&test, &dialogue, group(1)).await;
    let gone = seated(&test, &dialogue, with_email(1, "weg@voorbeeld.example")).await;
    commands::cancel(&test.app, &gone.code).await.expect("cancelled");
    let desk = test.login(Role::Coordinator, Some("zundert")).await;
    assert!(desk.get(&call_off_address(&dialogue)).await.has("Waarom gaat het gesprek niet door?"));
    let done = desk.post(&call_off_address(&dialogue), &[("reden", "De zaal is <b>dicht</b>.")]).await;
    assert_eq!((done.status.as_u16(), done.location()), (303, paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str()).as_str()));
    assert_eq!(desk.post(&call_off_address(&dialogue), &[("reden", "Nog een keer.")]).await.status, 422);
    let mails = test.deliver().await;
    let mut told: Vec<&str> = mails.iter().filter(|mail| mail.kind == "dialogue-cancelled").map(|mail| mail.recipient.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, ["jo@voorbeeld.example", "mo@voorbeeld.example"]);
    let (html, calendar): (String, String) = test
        .app
        .db
        .one("select body_html, calendar from mails where kind = 'dialogue-cancelled' and recipient = 'mo@voorbeeld.example'", &[])
        .await
        .expect("a mail");
    assert!(html.contains("De zaal is &lt;b&gt;dicht&lt;/b&gt;."), "{html}");
    assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:1"), "{calendar}");
    let page = test.get(&address(&dialogue)).await;
    assert_eq!((page.status.as_u16(), page.text_of("h1").as_str()), (200, "Dit gesprek gaat niet door"));
    assert_eq!(sign_up(&test, &dialogue, group(1)).await, Outcome::Closed);
}

#[tokio::test]
async fn form_3_a_reason_is_needed_and_a_bad_one_is_kept() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 10).await;
    let desk = test.login(Role::Team, None).await;
    let long = "é".repeat(501);
    for reason in ["  ", "ja\u{0}nee", "\u{202E}roodrev", &long] {
        let answer = desk.post(&call_off_address(&dialogue), &[("reden", reason)]).await;
        assert_eq!(answer.status, 422);
        assert!(!answer.text_of("#reden-fout").is_empty());
        assert_eq!(answer.has(&long), reason == long, "what was typed is kept");
    }
    assert_eq!(read(&test, &dialogue.id).await.cancelled_at, None);
}

#[tokio::test]
async fn c_21_taking_back_one_of_two_sign_ups_leaves_the_other_its_mail() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 9).await;
    let first = seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    seated(&test, &dialogue, with_email(2, "jo@voorbeeld.example")).await;
    test.deliver().await;
    let desk = test.login(Role::Team, None).await;
    desk.post(&call_off_address(&dialogue), &[("reden", "De zaal is dicht.")]).await;
    test.post("/afmelden", &[("code", &first.code), ("bevestig", "ja")]).await;
    let mails = test.deliver().await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "dialogue-cancelled").count(), 1, "{mails:?}");
}
