//! The waiting list: who gets a seat that comes free, and what they answer.
use super::*;
use crate::{
    access::Role,
    base::time::{HOUR, MINUTE},
    dialogues::{Group, Reserved, WaitingRule, commands as planning},
    signups::{self, commands, offers, offers::Answer, seating::Why},
};

fn waits(people: i64, email: &str) -> NewSignup {
    NewSignup { may_wait: true, ..with_email(people, email) }
}

async fn on_the_list(test: &TestApp, dialogue: &Dialogue, new: NewSignup) -> Seat {
    match sign_up(test, dialogue, new).await {
        Outcome::Waiting(seat) => seat,
        other => panic!("not on the list: {other:?}"),
    }
}

/// The token of the newest offer that was mailed to this address.
async fn token(test: &TestApp, email: &str) -> String {
    let (text,): (String,) = test
        .app
        .db
        .one(
            "select body_text from mails where kind = 'signup-offer' and recipient = $1 order by created_at desc, id",
            crate::params![email],
        )
        .await
        .expect("an offer was mailed");
    text.split("/plek/").nth(1).expect("a link").split_whitespace().next().expect("a token").to_owned()
}

async fn offers_mailed(test: &TestApp) -> Vec<String> {
    let rows: Vec<(String,)> =
        test.app.db.all("select recipient from mails where kind = 'signup-offer' order by recipient", &[]).await.expect("mails");
    rows.into_iter().map(|(email,)| email.split('@').next().unwrap_or_default().to_owned()).collect()
}

/// Another number of seats, as a planner changes it.
async fn with_seats(test: &TestApp, dialogue: &Dialogue, seats: i64) -> planning::Changed {
    let plan = Plan { seats, ..plan_of(dialogue) };
    let planner = dialogues::tests::planner(None);
    planning::change(&test.app, &planner, &dialogue.id, &plan, None, signups::tell).await.expect("an answer")
}

const STATES: &str = "select count(*) from signups where cancelled_at is null and seated_at is null";

#[tokio::test]
async fn inw_14_from_the_waiting_list_to_a_seat_through_the_pages() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 2).await;
    let first = seated(&test, &dialogue, group(2)).await;

    let full = test.get(&address(&dialogue)).await;
    assert_eq!(full.text_of("h1"), "Dit gesprek is vol. Wil je op de wachtlijst?");
    assert!(full.has("De eerste groep op de lijst die past, krijgt de plek."), "the rule is for everybody to read");
    let link = full.attribute("a[href*=wachtlijst]", "href").expect("a way to the list");
    assert_eq!(test.get(&link).await.attribute("input[name=wachtlijst]", "value").as_deref(), Some("ja"));

    let no_address = [("personen", "1"), ("bericht", "nee"), ("wachtlijst", "ja"), ("stap", "versturen")];
    let refused = test.post(&address(&dialogue), &no_address).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text_of("#fouten").contains("Zonder adres"), "{}", refused.text());
    let whole = [
        ("personen", "1"),
        ("bericht", "ja"),
        ("email", "jo@voorbeeld.example"),
        ("leeftijd16", "ja"),
        ("wachtlijst", "ja"),
        ("stap", "versturen"),
    ];
    let done = test.post(&address(&dialogue), &whole).await;
    assert_eq!(done.text_of("h1"), "Je staat op de wachtlijst");
    let code = done.text_of("#afmeldcode");

    // C-14: the person sees where they are in line, and why.
    let place = test.post("/afmelden", &[("code", &code)]).await;
    assert!(place.has("Je bent nummer 1 op de wachtlijst.") && place.has("Alle plekken zijn bezet."), "{}", place.text());

    commands::cancel(&test.app, &first.code).await.expect("cancelled");
    let path = format!("/plek/{}", token(&test, "jo@voorbeeld.example").await);
    let offer = test.get(&path).await;
    assert_eq!(offer.text_of("h1"), "Er is een plek voor je");
    assert!(offer.has("woensdag 4 maart 2026, 10.00 uur"), "48 hours to answer");
    let seat = test.post(&path, &[("antwoord", "ja")]).await;
    assert_eq!(seat.text_of("h1"), "Je hebt een plek");
    assert_eq!(test.post(&path, &[("antwoord", "ja")]).await.text_of("h1"), "Je hebt een plek", "twice is no mistake");
    assert_eq!((read(&test, &dialogue.id).await.taken, count(&test, STATES).await), (1, 0));
    let kinds: Vec<String> = test.deliver().await.into_iter().map(|mail| mail.kind).collect();
    for kind in ["signup-waiting", "signup-offer", "signup-confirmation"] {
        assert_eq!(kinds.iter().filter(|k| *k == kind).count(), 1, "{kind}: {kinds:?}");
    }
}

#[tokio::test]
async fn c_11_a_family_of_three_with_two_seats_left_may_wait_and_loses_nothing() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 5).await;
    seated(&test, &dialogue, group(3)).await;
    let fields = [("personen", "3"), ("bericht", "ja"), ("email", "jo@voorbeeld.example"), ("leeftijd16", "ja"), ("behoeften", "tolk")];
    let refused = test.post(&address(&dialogue), &[&fields[..], &[("stap", "versturen")]].concat()).await;
    assert_eq!((refused.status.as_u16(), refused.attribute("button[value=wachtlijst]", "name").as_deref()), (422, Some("stap")));
    let check = test.post(&address(&dialogue), &[&fields[..], &[("stap", "wachtlijst")]].concat()).await;
    assert_eq!(check.attribute("form input[name=behoeften]", "value").as_deref(), Some("tolk"), "what was typed is kept");
    assert_eq!(check.attribute("form input[name=wachtlijst]", "value").as_deref(), Some("ja"));
    let done = test.post(&address(&dialogue), &[&fields[..], &[("wachtlijst", "ja"), ("stap", "versturen")]].concat()).await;
    assert_eq!(done.text_of("h1"), "Je staat op de wachtlijst");
    assert_eq!(read(&test, &dialogue.id).await.taken, 3);
}

#[tokio::test]
async fn c_05_an_accepted_seat_that_is_given_back_goes_to_the_next() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 1).await;
    let first = seated(&test, &dialogue, group(1)).await;
    let second = on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
    on_the_list(&test, &dialogue, waits(1, "mo@voorbeeld.example")).await;
    commands::cancel(&test.app, &first.code).await.expect("cancelled");
    assert_eq!(offers_mailed(&test).await, ["jo"]);
    let jo = token(&test, "jo@voorbeeld.example").await;
    assert_eq!(offers::accept(&test.app, &jo).await.expect("an answer"), Answer::Accepted);
    commands::cancel(&test.app, &second.code).await.expect("cancelled");
    assert_eq!(offers_mailed(&test).await, ["mo"], "the mails of who cancelled are gone with the address");
    assert_eq!(offers::accept(&test.app, &jo).await.expect("an answer"), Answer::Gone);
    assert_eq!(read(&test, &dialogue.id).await.taken, 1);
}

#[tokio::test]
async fn c_06_no_offer_from_the_cut_off_on_to_the_second() {
    for (before, offered) in [(1000, true), (0, false), (-1000, false)] {
        let test = TestApp::new().await.mails_may_wait();
        let dialogue = dialogue(&test, None, 1).await;
        let first = seated(&test, &dialogue, group(1)).await;
        on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
        let stop = dialogue.starts().instant().plus(-12 * HOUR);
        test.app.clock.advance(stop.0 - test.app.clock.now().0 - before);
        commands::cancel(&test.app, &first.code).await.expect("cancelled");
        assert_eq!(!offers_mailed(&test).await.is_empty(), offered, "{before} ms before the cut-off");
        if offered {
            let (until,): (i64,) =
                test.app.db.one("select offer_until from signups where offer_until is not null", &[]).await.expect("one");
            assert_eq!(until, stop.0, "kept no longer than the cut-off");
        } else {
            let line = offers::line(&test.app, &read(&test, &dialogue.id).await).await.expect("a line");
            assert_eq!(line[0].1.why, Why::TooLate);
        }
    }
}

#[tokio::test]
async fn c_08_more_seats_are_offered_at_once_and_fewer_than_taken_are_refused() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 1).await;
    seated(&test, &dialogue, group(1)).await;
    for name in ["a", "b", "c"] {
        // The line is one in time.
        test.app.clock.advance(MINUTE);
        on_the_list(&test, &dialogue, waits(1, &format!("{name}@voorbeeld.example"))).await;
    }
    assert_eq!(with_seats(&test, &dialogue, 3).await, planning::Changed::Saved);
    assert_eq!(offers_mailed(&test).await, ["a", "b"], "exactly who gets a seat is mailed");
    assert_eq!(with_seats(&test, &dialogue, 2).await, planning::Changed::TooFewSeats { taken: 3 }, "an offered seat is taken");
    assert_eq!(with_seats(&test, &dialogue, 4).await, planning::Changed::Saved);
    assert_eq!(offers_mailed(&test).await, ["a", "b", "c"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn c_04_everybody_promoting_at_once_offers_a_seat_once() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 2).await;
    let first = seated(&test, &dialogue, group(2)).await;
    for name in ["a", "b", "c"] {
        test.app.clock.advance(MINUTE);
        on_the_list(&test, &dialogue, waits(1, &format!("{name}@voorbeeld.example"))).await;
    }
    let cancel = commands::cancel(&test.app, &first.code);
    let jobs = futures::future::join_all((0..8).map(|_| signups::settle_due(&test.app)));
    let (cancelled, jobs, _) = tokio::join!(cancel, jobs, with_seats(&test, &dialogue, 2));
    cancelled.expect("cancelled");
    jobs.into_iter().for_each(|done| done.expect("settled"));
    signups::settle_due(&test.app).await.expect("once more");
    assert_eq!(offers_mailed(&test).await, ["a", "b"]);
    assert_eq!(read(&test, &dialogue.id).await.taken, 2);
}

#[tokio::test]
async fn c_07_an_offer_nobody_answers_goes_to_the_next_in_line() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 1).await;
    let first = seated(&test, &dialogue, group(1)).await;
    on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
    test.app.clock.advance(MINUTE);
    on_the_list(&test, &dialogue, waits(1, "mo@voorbeeld.example")).await;
    commands::cancel(&test.app, &first.code).await.expect("cancelled");
    let jo = token(&test, "jo@voorbeeld.example").await;
    test.app.clock.advance(48 * HOUR - 1);
    signups::settle_due(&test.app).await.expect("settled");
    assert_eq!(offers_mailed(&test).await, ["jo"], "a millisecond too early");
    test.app.clock.advance(1);
    let late = test.post(&format!("/plek/{jo}"), &[("antwoord", "ja")]).await;
    assert_eq!((late.status.as_u16(), late.text_of("h1").as_str()), (410, "Deze plek is er niet meer"));
    signups::settle_due(&test.app).await.expect("settled");
    assert_eq!(offers_mailed(&test).await, ["mo"], "and the mails to who was too late are gone");
    let mo = token(&test, "mo@voorbeeld.example").await;
    assert_eq!(test.post(&format!("/plek/{mo}"), &[("antwoord", "nee")]).await.text_of("h1"), "De plek gaat naar iemand anders");
    assert_eq!((read(&test, &dialogue.id).await.taken, count(&test, ADDRESSES).await), (0, 0));
}

#[tokio::test]
async fn c_20_a_mail_scanner_takes_no_seat() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 1).await;
    let first = seated(&test, &dialogue, group(1)).await;
    on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
    commands::cancel(&test.app, &first.code).await.expect("cancelled");
    let path = format!("/plek/{}", token(&test, "jo@voorbeeld.example").await);
    let before = test.app.db.commits();
    test.send(crate::tests::support::request("HEAD", &path, None, axum::body::Body::empty())).await;
    for _ in 0..3 {
        assert_eq!(test.get(&path).await.status, 200);
    }
    assert_eq!(test.app.db.commits(), before, "looking changes nothing");
    assert_eq!(test.post(&path, &[("antwoord", "ja")]).await.text_of("h1"), "Je hebt een plek");
    assert_eq!(test.get("/plek/0000000000000000").await.status, 404);
}

#[tokio::test]
async fn c_19_an_offer_for_a_dialogue_that_is_cancelled_is_gone_and_everybody_heard() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 1).await;
    let first = seated(&test, &dialogue, group(1)).await;
    on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
    on_the_list(&test, &dialogue, waits(1, "mo@voorbeeld.example")).await;
    commands::cancel(&test.app, &first.code).await.expect("cancelled");
    let token = token(&test, "jo@voorbeeld.example").await;
    let planner = dialogues::tests::planner(None);
    let off = planning::cancel(&test.app, &planner, &dialogue.id, "De zaal is dicht.", signups::tell).await;
    assert!(off.expect("an answer"));
    assert_eq!(offers::accept(&test.app, &token).await.expect("an answer"), Answer::Gone);
    assert_eq!(test.get(&format!("/plek/{token}")).await.status, 410);
    let before = test.app.db.commits();
    signups::settle_due(&test.app).await.expect("settled");
    assert_eq!(test.app.db.commits(), before, "nothing is due");
    let told = test.deliver().await.iter().filter(|mail| mail.kind == "dialogue-cancelled").count();
    assert_eq!(told, 2, "who waits hears it too");
}

#[tokio::test]
async fn kept_seats_are_for_their_group_until_the_moment() {
    let test = TestApp::new().await.mails_may_wait();
    let until = LocalTime::parse("2026-03-05", "19:30");
    let arranged = Arranged { reserved: Reserved { seats: [0, 2, 0], until }, ..Arranged::default() };
    let dialogue = arranged_dialogue(&test, None, 3, arranged).await;
    assert!(test.get(&address(&dialogue)).await.has("Als wie kom je?"));
    seated(&test, &dialogue, group(1)).await;
    assert_eq!(sign_up(&test, &dialogue, group(1)).await, Outcome::Full { left: 0 });
    seated(&test, &dialogue, NewSignup { coming_as: Some(Group::Youths), ..group(1) }).await;
    on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
    let line = offers::line(&test.app, &read(&test, &dialogue.id).await).await.expect("a line");
    assert_eq!(line[0].1.why, Why::KeptForOthers);
    let desk = test.login(Role::Coordinator, Some("zundert")).await;
    let path = paths::fill(paths::DESK_WAITING, dialogue.id.as_str());
    assert_eq!(desk.get(&path).await.status, 404, "of the region, not of this gemeente");
    let team = test.login(Role::Team, None).await;
    assert!(team.get(&path).await.has("De vrije plekken zijn bewaard voor een andere groep mensen."));
    test.app.clock.advance(until.expect("a moment").instant().0 - test.app.clock.now().0);
    signups::settle_due(&test.app).await.expect("settled");
    assert_eq!(offers_mailed(&test).await, ["jo"]);
}

#[tokio::test]
async fn c_03_in_order_means_that_nobody_passes_who_waits() {
    let test = TestApp::new().await.mails_may_wait();
    let arranged = Arranged { rule: WaitingRule::InOrder, ..Arranged::default() };
    let dialogue = arranged_dialogue(&test, None, 3, arranged).await;
    let one = seated(&test, &dialogue, group(1)).await;
    seated(&test, &dialogue, group(2)).await;
    on_the_list(&test, &dialogue, waits(2, "jo@voorbeeld.example")).await;
    commands::cancel(&test.app, &one.code).await.expect("cancelled");
    assert_eq!(sign_up(&test, &dialogue, group(1)).await, Outcome::Full { left: 0 });
    on_the_list(&test, &dialogue, waits(1, "mo@voorbeeld.example")).await;
    let line = offers::line(&test.app, &read(&test, &dialogue.id).await).await.expect("a line");
    assert_eq!((line[0].1.why, line[1].1.why), (Why::GroupTooLarge { free: 1 }, Why::BehindAnother));
}

/// C-10 and C-19: who waits is nowhere counted as coming, and no state is without a way out.
#[tokio::test]
async fn c_10_c_19_who_waits_is_not_coming_and_every_state_ends() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 1).await;
    let first = seated(&test, &dialogue, group(1)).await;
    on_the_list(&test, &dialogue, waits(1, "jo@voorbeeld.example")).await;
    let second = on_the_list(&test, &dialogue, waits(1, "mo@voorbeeld.example")).await;
    let team = test.login(Role::Team, None).await;
    let numbers = team.get("/werkplek/aanmeldingen").await;
    let cells = numbers.all("tbody td");
    assert_eq!((cells[1].as_str(), cells[4].as_str()), ("1", "2"), "one comes, two wait: {cells:?}");
    // The person leaves the list.
    let left = test.post("/afmelden", &[("code", &second.code), ("bevestig", "ja")]).await;
    assert_eq!(left.status, 200);
    // The clock ends what is left: an offer nobody answered, and a place on the list.
    commands::cancel(&test.app, &first.code).await.expect("cancelled");
    on_the_list(&test, &dialogue, waits(1, "bo@voorbeeld.example")).await;
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    signups::settle_due(&test.app).await.expect("settled");
    let open = "select count(*) from signups where cancelled_at is null and (seated_at is null or offer_until is not null)";
    assert_eq!((count(&test, open).await, count(&test, ADDRESSES).await), (0, 0));
}

/// Random lives of sign-ups: the seats are never passed, nobody who fits waits, and what is counted
/// is what is there, after every step (C-02, C-03, C-09; never list 2 and 3).
#[tokio::test]
async fn c_09_random_lives_never_break_the_seats() {
    for seed in 0..4_u64 {
        let test = TestApp::new().await.mails_may_wait();
        let rule = if seed % 2 == 0 { WaitingRule::FirstThatFits } else { WaitingRule::InOrder };
        let reserved = Reserved { seats: [0, i64::try_from(seed).expect("small"), 0], until: LocalTime::parse("2026-03-04", "10:00") };
        let dialogue = arranged_dialogue(&test, None, 12, Arranged { rule, reserved, ..Arranged::default() }).await;
        let random = crate::infra::random::Random::seeded(seed);
        let (mut codes, mut mailed) = (Vec::new(), 0);
        for step in 0..70 {
            live(&test, &dialogue, &random, &mut codes, &mut mailed).await;
            check(&test, &dialogue, rule, &format!("seed {seed} step {step}")).await;
        }
    }
}

async fn live(test: &TestApp, dialogue: &Dialogue, random: &crate::infra::random::Random, codes: &mut Vec<String>, mailed: &mut u64) {
    let pick = |n: u64| usize::try_from(random.below(n)).expect("small");
    match random.below(8) {
        0..=3 => {
            *mailed += 1;
            let people = i64::try_from(1 + random.below(4)).expect("small");
            let coming_as = Group::ALL.get(pick(6)).copied();
            let new = NewSignup { coming_as, ..waits(people, &format!("p{mailed}@voorbeeld.example")) };
            if let Outcome::Seated(seat) | Outcome::Waiting(seat) = sign_up(test, dialogue, new).await {
                codes.push(seat.code);
            }
        }
        4 if !codes.is_empty() => drop(commands::cancel(&test.app, &codes.swap_remove(pick(codes.len() as u64))).await.expect("an answer")),
        5 => answer_an_offer(test, random.below(2) == 0).await,
        6 => drop(with_seats(test, &read(test, &dialogue.id).await, i64::try_from(8 + random.below(8)).expect("small")).await),
        _ => {
            test.app.clock.advance(i64::try_from(random.below(9)).expect("small") * HOUR);
            signups::settle_due(&test.app).await.expect("settled");
        }
    }
}

async fn answer_an_offer(test: &TestApp, yes: bool) {
    let open = "select email from signups where cancelled_at is null and offer_until is not null order by id";
    let rows: Vec<(Option<String>,)> = test.app.db.all(open, &[]).await.expect("rows");
    if let Some((Some(email),)) = rows.first() {
        let token = token(test, email).await;
        let answer = if yes { offers::accept(&test.app, &token).await } else { offers::decline(&test.app, &token).await };
        answer.expect("an answer");
    }
}

async fn check(test: &TestApp, dialogue: &Dialogue, rule: WaitingRule, at: &str) {
    let now = read(test, &dialogue.id).await;
    let held = "select coalesce(cast(sum(people) as bigint), 0) from signups where cancelled_at is null and seated_at is not null";
    assert_eq!(count(test, held).await, now.taken, "{at}: a recount equals what is read");
    assert!(now.taken <= now.seats, "{at}: {} on {} seats", now.taken, now.seats);
    if offers::still_offered(&now, test.app.clock.now()) {
        let line = offers::line(&test.app, &now).await.expect("a line");
        let fits = |(_, place): &&(crate::base::ids::SignupId, offers::InLine)| place.why == Why::BehindAnother;
        match rule {
            // Whoever fits has an offer already.
            WaitingRule::FirstThatFits => assert_eq!(line.iter().filter(fits).count(), 0, "{at}: {line:?}"),
            WaitingRule::InOrder => assert!(line.first().is_none_or(|first| !fits(&first)), "{at}: {line:?}"),
        }
    }
}

/// The last seat goes while somebody fills in three pages: nothing of it is lost (D5).
#[tokio::test]
async fn d5_a_form_that_comes_too_late_goes_on_to_the_waiting_list_as_it_is() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 3).await;
    seated(&test, &dialogue, group(3)).await;
    let form = [("personen", "2"), ("bericht", "ja"), ("email", "jo@voorbeeld.example"), ("leeftijd16", "ja"), ("behoeften", "tolk")];
    let late = test.post(&address(&dialogue), &[&form[..], &[("stap", "versturen")]].concat()).await;
    assert_eq!(late.status, 422);
    for (name, value) in form {
        assert_eq!(late.attribute(&format!("input[type=hidden][name={name}]"), "value").as_deref(), Some(value), "{name}");
    }
    assert_eq!(late.attribute("button[name=stap]", "value").as_deref(), Some("wachtlijst"));
    // More people than the dialogue has seats never fit, and are told so.
    let large = test.post(&address(&dialogue), &[("personen", "4"), ("bericht", "nee"), ("wachtlijst", "ja"), ("stap", "versturen")]).await;
    assert!(large.status == 422 && !large.all("#fouten a").is_empty());
    // When nothing is offered any more, nobody is put on the list.
    test.app.clock.advance(dialogue.starts().plus_minutes(-60).instant().0 - test.app.clock.now().0);
    let waits = test.post(&address(&dialogue), &[&form[..], &[("wachtlijst", "ja"), ("stap", "versturen")]].concat()).await;
    assert_eq!((waits.status.as_u16(), waits.text_of("h1").as_str()), (422, "Dit gesprek is vol"));
}
