//! Removing a block of sign-ups.
use super::*;
use crate::{
    access::Role,
    base::time::{HOUR, MINUTE},
    dialogues::commands as planning,
    signups::{self, commands},
    tests::support::{Answer, Desk},
};

const KEY: &str = "0123456789abcdefghjkmnpqrs";

fn removal_address(dialogue: &Dialogue) -> String {
    paths::fill(paths::DESK_REMOVE_SIGNUPS, dialogue.id.as_str())
}

/// A real person, and an hour later six fake ones of whom three left the same address; two wait.
async fn attacked(test: &TestApp, gemeente: Option<&str>) -> (Dialogue, Seat) {
    let dialogue = dialogue(test, gemeente, 7).await;
    let real = seated(test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    test.app.clock.advance(HOUR);
    for n in 0..6 {
        test.app.clock.advance(MINUTE);
        let fake = if n < 3 { with_email(1, "nep@voorbeeld.example") } else { group(1) };
        seated(test, &dialogue, fake).await;
    }
    for email in ["mo@voorbeeld.example", "bo@voorbeeld.example"] {
        test.app.clock.advance(HOUR);
        sign_up(test, &dialogue, NewSignup { may_wait: true, ..with_email(2, email) }).await;
    }
    (dialogue, real)
}

async fn post(desk: &Desk<'_>, dialogue: &Dialogue, fields: &[(&str, &str)]) -> Answer {
    desk.post(&removal_address(dialogue), &[&[("reden", "Dit zijn geen echte mensen."), ("sleutel", KEY)][..], fields].concat()).await
}

/// What the page that asks for confirmation would send.
async fn confirmed(desk: &Desk<'_>, dialogue: &Dialogue, page: &Answer) -> Answer {
    let html = page.html();
    let hidden = scraper::Selector::parse("main form input[name=aanmelding]").expect("a selector");
    let ids: Vec<String> = html.select(&hidden).filter_map(|input| input.value().attr("value").map(str::to_owned)).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("aanmelding", id.as_str())).collect();
    fields.push(("stap", "versturen"));
    post(desk, dialogue, &fields).await
}

const FAKES: [(&str, &str); 3] = [("dag", "2026-03-02"), ("van", "11:00"), ("tot", "12:00")];

#[tokio::test]
async fn a_block_is_chosen_by_time_confirmed_removed_once_and_logged_with_its_number() {
    let test = TestApp::new().await;
    let (dialogue, real) = attacked(&test, Some("zundert")).await;
    let desk = test.login(Role::Coordinator, Some("zundert")).await;
    let list = desk.get(&removal_address(&dialogue)).await;
    let (numbers, cells) = (list.all("tbody th"), list.all("tbody td"));
    assert_eq!((numbers.len(), numbers[8].as_str()), (9, "Nummer 1"));
    assert_eq!(cells[24..], ["maandag 2 maart 2026, tussen 10.00 en 11.00 uur", "1", "Heeft een plek"]);
    assert!(cells[2] == "Wacht op een plek" && !list.has("nep@") && !list.has("jo@") && !list.has(&real.code));

    let ask = post(&desk, &dialogue, &[&FAKES[..], &[("stap", "nakijken")]].concat()).await;
    assert_eq!((ask.status.as_u16(), ask.text_of("h1").as_str()), (200, "Wil je deze aanmeldingen weghalen?"));
    assert!(ask.has("2, 3, 4, 5, 6, 7") && ask.has("Dit zijn geen echte mensen."), "{}", ask.text());
    assert_eq!(count(&test, "select count(*) from signup_removals").await, 0, "asking removes nothing");
    let (one, two) = tokio::join!(confirmed(&desk, &dialogue, &ask), confirmed(&desk, &dialogue, &ask));
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303));

    let gone: (i64, i64) = test
        .app
        .db
        .one("select count(*), count(email) from signups where ended = 'verwijderd' and cancelled_at is not null", &[])
        .await
        .expect("numbers");
    assert_eq!(gone, (6, 0), "the addresses are gone at once");
    let logged = "select count(*) from audit_log where action = 'signups.removed' and result = 'ok (6)' and actor_id is not null";
    assert_eq!(count(&test, logged).await, 1);
    assert_eq!(count(&test, "select count(*) from audit_log where action = 'signup.removed' and actor_id is not null").await, 6);
    // Both groups that waited fit now: one real person and two offers of two.
    assert_eq!(read(&test, &dialogue.id).await.taken, 5);
    let mails = test.deliver().await;
    let of = |kind: &str| mails.iter().filter(|mail| mail.kind == kind).map(|mail| mail.recipient.as_str()).collect::<Vec<_>>();
    assert_eq!(of("signup-removed"), ["nep@voorbeeld.example"], "C-26: one mail per address, whatever it signed up");
    assert_eq!(of("signup-offer").len(), 2);
    let mail = mails.iter().find(|mail| mail.kind == "signup-removed").expect("a mail");
    assert!(mail.body_text.contains("Dit zijn geen echte mensen.") && mail.body_text.contains(&paths::signup(&dialogue.slug)));
    assert!(!mail.subject.contains(&dialogue.title));
    let page = desk.get(one.location()).await;
    assert!(page.has("De aanmeldingen zijn weg") && page.has("Weggehaalde aanmeldingen"));
}

#[tokio::test]
async fn ticked_rows_are_removed_and_others_never() {
    let test = TestApp::new().await.mails_may_wait();
    let (dialogue, _) = attacked(&test, None).await;
    let (other, _) = attacked(&test, None).await;
    let desk = test.login(Role::Team, None).await;
    let theirs = desk.get(&removal_address(&other)).await.attribute("#aanmelding", "value").expect("a row");
    let own = desk.get(&removal_address(&dialogue)).await.attribute("#aanmelding-4", "value").expect("a row");
    let chosen = [("aanmelding", own.as_str()), ("aanmelding", theirs.as_str()), ("stap", "nakijken")];
    let ask = post(&desk, &dialogue, &chosen).await;
    assert_eq!(ask.all("main form input[name=aanmelding]").len(), 1, "of this dialogue only");
    let back = post(&desk, &dialogue, &[("aanmelding", &own), ("stap", "wijzigen")]).await;
    assert_eq!(back.attribute("#aanmelding-4", "checked").as_deref(), Some(""), "what was ticked is kept");
    let sent = [("aanmelding", own.as_str()), ("aanmelding", theirs.as_str()), ("stap", "versturen")];
    assert_eq!(post(&desk, &dialogue, &sent).await.status, 303);
    assert_eq!(count(&test, "select count(*) from signups where ended = 'verwijderd'").await, 1);
}

#[tokio::test]
async fn form_3_a_reason_and_a_choice_are_needed_and_everything_is_kept() {
    let test = TestApp::new().await.mails_may_wait();
    let (dialogue, _) = attacked(&test, None).await;
    let desk = test.login(Role::Team, None).await;
    let empty = desk.post(&removal_address(&dialogue), &[("stap", "versturen")]).await;
    assert_eq!((empty.status.as_u16(), empty.all("#fouten a").len()), (422, 2));
    assert!(!empty.text_of("#aanmelding-fout").is_empty() && !empty.text_of("#reden-fout").is_empty());
    let wrong = post(&desk, &dialogue, &[("dag", "2026-03-02"), ("van", "12:00"), ("tot", "11:00"), ("stap", "nakijken")]).await;
    assert_eq!(wrong.status, 422);
    assert!(!wrong.text_of("#dag-fout").is_empty());
    assert_eq!(wrong.attribute("#van", "value").as_deref(), Some("12:00"));
    assert!(wrong.has("Dit zijn geen echte mensen."));
    let nobody = post(&desk, &dialogue, &[("dag", "2026-03-01"), ("van", "10:00"), ("tot", "11:00"), ("stap", "nakijken")]).await;
    assert_eq!((nobody.status.as_u16(), nobody.all("#aanmelding-fout").len()), (422, 1));
    assert_eq!(count(&test, "select count(*) from signups where ended = 'verwijderd'").await, 0);
}

#[tokio::test]
async fn c_23_nothing_is_removed_or_mailed_of_a_concept_a_cancelled_or_a_begun_dialogue() {
    let test = TestApp::new().await.mails_may_wait();
    let desk = test.login(Role::Team, None).await;
    let concept = read(&test, &dialogues::tests::concept(&test, |_| {}).await).await;
    assert_eq!(desk.get(&removal_address(&concept)).await.status, 404);
    assert_eq!(post(&desk, &concept, &[("stap", "versturen")]).await.status, 404);
    let (cancelled, _) = attacked(&test, None).await;
    let planner = dialogues::tests::planner(None);
    planning::cancel(&test.app, &planner, &cancelled.id, "De zaal is dicht.", signups::tell).await.expect("cancelled");
    let (begun, _) = attacked(&test, None).await;
    let desk = test.login(Role::Team, None).await;
    let row = desk.get(&removal_address(&begun)).await.attribute("#aanmelding", "value").expect("a row");
    test.app.clock.advance(begun.starts().instant().0 - test.app.clock.now().0);
    let desk = test.login(Role::Team, None).await;
    for dialogue in [&cancelled, &begun] {
        let refused = post(&desk, dialogue, &[("aanmelding", &row), ("stap", "versturen")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("Je kunt nu niets weghalen"));
    }
    assert_eq!(count(&test, "select count(*) from signups where ended = 'verwijderd'").await, 0);
}

/// Removing while people sign up and cancel: never more seats than there are, and nobody waits for a
/// seat that is free (never list, 2 and 3).
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn c_02_removing_among_people_who_come_and_go_keeps_the_seats() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 10).await;
    let mut codes = Vec::new();
    for _ in 0..10 {
        codes.push(seated(&test, &dialogue, group(1)).await.code);
    }
    for n in 0..6 {
        sign_up(&test, &dialogue, NewSignup { may_wait: true, ..with_email(2, &format!("p{n}@voorbeeld.example")) }).await;
    }
    let desk = test.login(Role::Team, None).await;
    let page = desk.get(&removal_address(&dialogue)).await;
    let ids: Vec<String> = (10..=14).map(|n| page.attribute(&format!("#aanmelding-{n}"), "value").expect("a row")).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("aanmelding", id.as_str())).collect();
    fields.push(("stap", "versturen"));
    let come = futures::future::join_all((0..8).map(|_| sign_up(&test, &dialogue, group(1))));
    let go = futures::future::join_all(codes.iter().take(4).map(|code| commands::cancel(&test.app, code)));
    let (removed, _, gone) = tokio::join!(post(&desk, &dialogue, &fields), come, go);
    assert_eq!(removed.status, 303);
    gone.into_iter().for_each(|done| drop(done.expect("an answer")));
    let now = read(&test, &dialogue.id).await;
    assert!(now.taken <= now.seats, "{} on {}", now.taken, now.seats);
    let waiting = count(&test, "select count(*) from signups where cancelled_at is null and seated_at is null").await;
    assert!(waiting == 0 || now.seats_left() < 2, "{waiting} groups of two wait with {} seats free", now.seats_left());
}
