//! Seats, codes and mails.
use super::*;
use crate::signups::commands;
use futures::future::join_all;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn c_01_two_hundred_at_once_on_twenty_seats_give_twenty() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 20).await;
    let tries = (0..200).map(|n| {
        let (app, id) = (test.app.clone(), dialogue.id.clone());
        tokio::spawn(async move { commands::sign_up(&app, &id, group(1), &format!("{n:026}")).await.expect("an answer") })
    });
    let outcomes: Vec<Outcome> = join_all(tries).await.into_iter().map(|done| done.expect("no panic")).collect();
    let seats = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Seated(_))).count();
    let full = outcomes.iter().filter(|outcome| **outcome == Outcome::Full { left: 0 }).count();
    assert_eq!((seats, full), (20, 180));
    assert_eq!(read(&test, &dialogue.id).await.taken, 20);
    assert_eq!((count(&test, SIGNUPS).await, count(&test, EVENTS).await), (20, 20));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn c_02_groups_that_come_and_go_never_pass_the_seats() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 15).await;
    let lives = (0..60_i64).map(|n| {
        let (app, id) = (test.app.clone(), dialogue.id.clone());
        tokio::spawn(async move {
            let outcome = commands::sign_up(&app, &id, group(n % 4 + 1), &format!("{n:026}")).await.expect("an answer");
            if let (Outcome::Seated(seat), 0) = (&outcome, n % 3) {
                commands::cancel(&app, &seat.code).await.expect("an answer");
            }
        })
    });
    join_all(lives).await.into_iter().for_each(|done| done.expect("no panic"));
    let stands = count(&test, "select coalesce(cast(sum(people) as bigint), 0) from signups where cancelled_at is null").await;
    let taken = read(&test, &dialogue.id).await.taken;
    assert_eq!(taken, stands);
    assert!(taken <= 15, "{taken}");
}

#[tokio::test]
async fn c_11_a_group_of_three_does_not_fit_on_two_seats() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    seated(&test, &dialogue, group(3)).await;
    assert_eq!(sign_up(&test, &dialogue, group(3)).await, Outcome::Full { left: 2 });
    let answer =
        test.post(&address(&dialogue), &[("personen", "3"), ("bericht", "nee"), ("behoeften", "tolk"), ("stap", "versturen")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text_of("#fouten").contains("Er zijn nog 2 plekken."), "{}", answer.text());
    assert_eq!(answer.attribute("#personen", "value").as_deref(), Some("3"));
    assert_eq!(answer.attribute("input[name=behoeften]", "value").as_deref(), Some("tolk"), "what was typed is kept");
    assert_eq!(count(&test, SIGNUPS).await, 1);
    seated(&test, &dialogue, group(2)).await;
}

#[tokio::test]
async fn inw_03_the_same_form_twice_is_one_sign_up_with_one_code() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let key = test.get(&address(&dialogue)).await.attribute("input[name=sleutel]", "value").expect("a key");
    let form = [&WHOLE[..], &[("sleutel", key.as_str())]].concat();
    let here = address(&dialogue);
    let (first, second) = tokio::join!(test.post(&here, &form), test.post(&here, &form));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 200));
    assert_eq!(first.text_of("h1"), "Je bent aangemeld");
    let code = first.text_of("output#afmeldcode");
    assert_eq!(code, second.text_of("output#afmeldcode"));
    assert_eq!(code.len(), 19);
    assert_eq!((count(&test, SIGNUPS).await, count(&test, EVENTS).await), (1, 1));
    assert!(!test.get(&address(&dialogue)).await.has(&key), "every form has its own key");
}

#[tokio::test]
async fn inw_03_the_same_form_after_cancelling_says_so() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let form = [&WHOLE[..], &[("sleutel", "0123456789abcdefghjkmnpqrs")]].concat();
    let code = test.post(&address(&dialogue), &form).await.text_of("output#afmeldcode");
    commands::cancel(&test.app, &code).await.expect("cancelled");
    let again = test.post(&address(&dialogue), &form).await;
    assert_eq!((again.status.as_u16(), again.text_of("h1").as_str()), (422, "Je had je al afgemeld"));
    assert_eq!(read(&test, &dialogue.id).await.taken, 0);
}

#[tokio::test]
async fn d13_one_key_gives_another_code_for_another_dialogue() {
    let test = TestApp::new().await;
    let (one, two) = (dialogue(&test, None, 5).await, dialogue(&test, None, 5).await);
    let mut codes = Vec::new();
    for dialogue in [&one, &two] {
        let Outcome::Seated(seat) = commands::sign_up(&test.app, &dialogue.id, group(1), "k").await.expect("an answer") else {
            panic!("full")
        };
        codes.push(seat.code);
    }
    assert_ne!(codes[0], codes[1]);
    assert_eq!(count(&test, SIGNUPS).await, 2);
}

#[tokio::test]
async fn c_22_c_24_one_mail_to_one_address_however_often_the_job_runs() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, with_email(2, "jo@voorbeeld.example")).await;
    assert!(seat.mailed);
    for _ in 0..5 {
        test.deliver().await;
    }
    let mails = test.deliver().await;
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].recipient.as_str(), mails[0].attempts), ("jo@voorbeeld.example", 1));
    assert!(mails[0].sent_at.is_some());
    assert!(mails[0].body_text.contains(&seat.code));
    let raw = sent_files(&test);
    assert_eq!(raw.len(), 1);
    let headers: Vec<&str> = raw[0].lines().take_while(|line| !line.is_empty()).collect();
    let to: Vec<&&str> =
        headers.iter().filter(|line| line.starts_with("To:") || line.starts_with("Cc:") || line.starts_with("Bcc:")).collect();
    assert_eq!(to, [&"To: jo@voorbeeld.example"]);
    assert!(raw[0].contains("text/calendar") && raw[0].contains("text/html") && raw[0].contains("text/plain"));
    assert!(!headers.iter().any(|line| line.contains(&seat.code)), "the code is never in a header");
}

/// The mails in the folder, as they would go over the wire.
pub(super) fn sent_files(test: &TestApp) -> Vec<String> {
    let crate::infra::settings::MailRoute::Folder(folder) = &test.app.settings.mail_route else { panic!("a folder") };
    let files = std::fs::read_dir(folder).expect("the folder is there").flatten();
    files.map(|file| String::from_utf8_lossy(&std::fs::read(file.path()).expect("a readable mail")).into_owned()).collect()
}

#[tokio::test]
async fn d13_a_mail_has_the_code_in_its_text_and_no_code_in_a_link() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    test.deliver().await;
    let (html, calendar): (String, String) = test.app.db.one("select body_html, calendar from mails", &[]).await.expect("the mail");
    assert!(html.contains("href=\"http://127.0.0.1:3000/afmelden\"") && html.contains(&seat.code));
    assert!(!html.contains("<img") && !html.contains("<script"), "nothing to follow somebody with");
    assert!(calendar.contains("STATUS:CONFIRMED") && !calendar.contains("voorbeeld.example") && !calendar.contains(&seat.code));
    let log = count(&test, "select count(*) from audit_log where object_id like '%@%' or result like '%@%'").await;
    assert_eq!(log, 0);
}

#[tokio::test]
async fn c_11_nobody_gets_a_seat_once_it_has_begun() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    assert_eq!(sign_up(&test, &dialogue, group(1)).await, Outcome::Closed);
    let page = test.get(&address(&dialogue)).await;
    assert_eq!((page.status.as_u16(), page.text_of("h1").as_str()), (200, "Je kunt je niet meer aanmelden"));
    assert_eq!(test.post(&address(&dialogue), &WHOLE).await.status, 422);
    assert_eq!(count(&test, SIGNUPS).await, 0);
}

#[tokio::test]
async fn inw_14_a_full_dialogue_names_the_next_one_nearby() {
    let test = TestApp::new().await;
    let (full, other) = (dialogue(&test, Some("zundert"), 2).await, dialogue(&test, Some("zundert"), 4).await);
    seated(&test, &full, group(2)).await;
    for page in [test.get(&address(&full)).await, test.post(&address(&full), &WHOLE).await] {
        assert_eq!(page.text_of("h1"), "Dit gesprek is vol. Wil je op de wachtlijst?");
        assert!(page.has(&paths::dialogue(&other.slug)));
    }
}
