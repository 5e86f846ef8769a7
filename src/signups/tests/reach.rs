//! Addresses that do not work or look wrong, and mails as they leave.
use super::{seats::sent_files, *};
use crate::{
    access::Role,
    infra::mail::{Letter, Mailer},
    outbox::{self, Ended},
    signups::{commands, mails, note_mail},
};
use futures::future::join_all;

/// What the sender notes when the other side refuses (the conversation is in `end2end/tests/mail.http.spec.ts`).
async fn ended(test: &TestApp, email: &str, ended: Ended) {
    let mut tx = test.app.db.begin().await.expect("begin");
    note_mail(&mut tx, email, ended).await.expect("noted");
    tx.commit().await.expect("commit");
}

const FAILED: &str = "select count(*) from signups where mail_failed_at is not null";

#[tokio::test]
async fn c_27_an_address_that_does_not_work_is_seen_by_staff_as_a_number_and_by_the_person_with_the_code() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 9).await;
    let broken = seated(&test, &dialogue, with_email(1, "weg@voorbeeld.example")).await;
    seated(&test, &dialogue, with_email(1, "weg@voorbeeld.example")).await;
    let fine = seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    ended(&test, "weg@voorbeeld.example", Ended::Failed(test.app.clock.now())).await;
    let desk = test.login(Role::Team, None).await;
    let list = desk.get("/werkplek/aanmeldingen").await;
    assert!(list.text_of("tbody th").contains("1 adres werkt niet"), "{}", list.text());
    let page = desk.get(&list.attribute("tbody td a", "href").expect("a page per dialogue")).await;
    assert!(page.has("1 adres werkt niet") && !page.has("weg@"));
    let shown = test.post("/afmelden", &[("code", &broken.code)]).await;
    assert!(shown.has("Ons bericht kwam niet aan op je e-mailadres") && shown.has("Bibliotheek, Halsteren"), "{}", shown.text());
    assert!(!shown.has("weg@"), "the address is not shown");
    assert!(!test.post("/afmelden", &[("code", &fine.code)]).await.has("kwam niet aan"));
    ended(&test, "weg@voorbeeld.example", Ended::Left).await;
    assert!(!test.post("/afmelden", &[("code", &broken.code)]).await.has("kwam niet aan"), "it works again");
}

#[tokio::test]
async fn c_27_nothing_of_it_stays_when_the_sign_up_ends_or_the_term_is_over() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 9).await;
    let one = seated(&test, &dialogue, with_email(1, "weg@voorbeeld.example")).await;
    seated(&test, &dialogue, with_email(1, "ook.weg@voorbeeld.example")).await;
    for email in ["weg@voorbeeld.example", "ook.weg@voorbeeld.example"] {
        ended(&test, email, Ended::Failed(test.app.clock.now())).await;
    }
    assert_eq!(count(&test, FAILED).await, 2);
    commands::cancel(&test.app, &one.code).await.expect("cancelled");
    assert_eq!(count(&test, FAILED).await, 1);
    let mut tx = test.app.db.begin().await.expect("begin");
    crate::signups::forget_past(&mut tx, dialogue.ends().plus_minutes(1)).await.expect("forgotten");
    tx.commit().await.expect("commit");
    assert_eq!(count(&test, FAILED).await, 0);
}

#[tokio::test]
async fn c_27_a_slip_is_asked_about_once_and_both_answers_keep_everything() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 9).await;
    let path = address(&dialogue);
    let typed = [("personen", "2"), ("bericht", "ja"), ("email", "Jo@gmial.com"), ("leeftijd16", "ja"), ("behoeften", "tolk")];
    let ask = test.post(&path, &[&typed[..], &[("stap", "nakijken")]].concat()).await;
    assert_eq!((ask.status.as_u16(), ask.text_of("h1").as_str()), (200, "Bedoel je jo@gmail.com?"));
    assert_eq!(ask.all("main form button"), ["Ja, gebruik jo@gmail.com", "Nee, Jo@gmial.com is goed"]);
    let carried: Vec<(String, String)> = ["personen", "bericht", "email", "leeftijd16", "behoeften", "adres_gevraagd", "stap", "sleutel"]
        .into_iter()
        .map(|name| {
            (name.to_owned(), ask.attribute(&format!("main form input[name={name}]"), "value").unwrap_or_else(|| panic!("no {name}")))
        })
        .collect();
    for (answer, email) in [("bedoeld", "jo@gmail.com"), ("getypt", "Jo@gmial.com")] {
        let mut form: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        form.push(("adres", answer));
        let check = test.post(&path, &form).await;
        assert_eq!(check.text_of("h1"), "Klopt dit?");
        assert!(check.has(&format!("Ja, op {email}")) && check.has("Een tolk"), "{}", check.text());
        let asked = check.attribute("main form input[name=adres_gevraagd]", "value").expect("it is remembered");
        let again = [("email", email), ("adres_gevraagd", asked.as_str()), ("stap", "behoeften")];
        let again = test.post(&path, &[&[("personen", "2"), ("bericht", "ja"), ("leeftijd16", "ja")][..], &again[..]].concat()).await;
        assert!(again.text_of("h1").starts_with("Wat heb je nodig"), "asked once: {}", again.text());
    }
    let sent = test.post(&path, &[&typed[..], &[("stap", "versturen")]].concat()).await;
    assert_eq!(sent.text_of("h1"), "Je bent aangemeld", "it never blocks");
}

#[tokio::test]
async fn c_27_every_mail_has_what_a_mail_server_expects() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 9).await;
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    test.deliver().await;
    let raw = sent_files(&test).remove(0);
    let headers: Vec<&str> = raw.lines().take_while(|line| !line.is_empty()).collect();
    let header = |name: &str| headers.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {headers:?}"));
    assert!(header("From: ").contains("expeditie@voorbeeld.example"));
    assert!(header("Message-ID: ").ends_with("@voorbeeld.example>"), "of the domain it comes from");
    assert_eq!(header("Auto-Submitted: "), "auto-generated");
    assert!(!header("Date: ").is_empty());
    assert!(raw.contains("multipart/alternative") && raw.contains("text/plain") && raw.contains("text/html"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn c_25_five_hundred_mails_at_once_each_hold_their_own_calendar_entry() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 9).await;
    let mailer = std::sync::Arc::new(Mailer::new(&test.app.settings).expect("settings"));
    let made = (0..500).map(|n| {
        let (app, mailer) = (test.app.clone(), mailer.clone());
        let dialogue = Dialogue { id: format!("uid{n:05}").as_str().into(), ..dialogue.clone() };
        tokio::spawn(async move {
            let id = dialogue.id.to_string();
            let mail = mails::confirmation(&app, &dialogue, &id.as_str().into(), 1, &format!("{id}@voorbeeld.example"), Some("0000"));
            let outbox::Mail { to, subject, text, html, calendar, .. } = mail;
            mailer.send(&Letter { to, subject, text, html, calendar, id }).await
        })
    });
    join_all(made).await.into_iter().for_each(|sent| assert_eq!(sent.expect("no panic"), crate::infra::mail::Delivery::Sent));
    let files = sent_files(&test);
    assert_eq!(files.len(), 500);
    for raw in files {
        let raw = raw.replace("=\r\n", "");
        let own = raw.split("Message-ID: <").nth(1).and_then(|rest| rest.split('@').next()).expect("an id");
        let uids: Vec<&str> = raw.split("UID:").skip(1).filter_map(|rest| rest.split('@').next()).collect();
        assert_eq!(uids, [own]);
        assert!(raw.contains(&format!("To: {own}@voorbeeld.example")));
    }
}
