//! Changing a sign-up with its code (INW-04).
use super::*;
use crate::{
    base::time::MINUTE,
    dialogues::{Group, Reserved, WaitingRule},
    signups::commands,
    tests::support::Answer,
};

async fn save(test: &TestApp, code: &str, fields: &[(&str, &str)]) -> Answer {
    test.post("/afmelden", &[&[("code", code), ("bevestig", "bewaren")], fields].concat()).await
}

/// People, needs and address of the sign-ups that stand, in no order that matters.
async fn stored(test: &TestApp) -> Vec<(i64, String, Option<String>)> {
    let sql = "select people, needs, email from signups where cancelled_at is null order by people, email";
    test.app.db.all(sql, &[]).await.expect("rows")
}

const CHANGES: &str = "select count(*) from audit_log where action = 'signup.changed'";
const TOLD: &str = "select count(*) from mails where kind = 'signup-changed'";

async fn waits(test: &TestApp, dialogue: &Dialogue, people: i64, email: &str) -> Seat {
    match sign_up(test, dialogue, NewSignup { may_wait: true, ..with_email(people, email) }).await {
        Outcome::Waiting(seat) => seat,
        other => panic!("not on the list: {other:?}"),
    }
}

#[tokio::test]
async fn inw_04_people_and_needs_change_through_the_pages_and_nothing_else_does() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let new = NewSignup { needs: vec![super::super::Need::Reading], ..with_email(2, "jo@voorbeeld.example") };
    let seat = seated(&test, &dialogue, new).await;
    let ask = test.post("/afmelden", &[("code", &seat.code)]).await;
    assert_eq!(ask.attribute("button[value=wijzigen]", "name").as_deref(), Some("bevestig"));
    let before = test.app.db.commits();
    let form = test.post("/afmelden", &[("code", &seat.code), ("bevestig", "wijzigen")]).await;
    assert_eq!((form.status.as_u16(), form.text_of("h1").as_str()), (200, "Verander je aanmelding"));
    assert_eq!(form.attribute("#personen", "value").as_deref(), Some("2"));
    assert_eq!(form.all("input[name=behoeften][checked]").len(), 1);
    assert!(!form.has("jo@voorbeeld.example"), "a code that is found tells no address");
    assert_eq!(test.app.db.commits(), before, "looking changes nothing");
    let fields = [("personen", "3"), ("behoeften", "tolk"), ("bericht", "ja"), ("email", "ander@voorbeeld.example"), ("leeftijd16", "ja")];
    let done = save(&test, &seat.code, &fields).await;
    assert_eq!((done.status.as_u16(), done.text_of("h1").as_str()), (200, "Je aanmelding is veranderd"));
    assert!(done.has("Een tolk") && !done.has(&seat.code));
    assert_eq!(stored(&test).await, [(3, "tolk".into(), Some("jo@voorbeeld.example".into()))], "the address that was there stays");
    assert_eq!(read(&test, &dialogue.id).await.taken, 3);
    test.deliver().await;
}

#[tokio::test]
async fn inw_04_the_same_change_twice_is_one_change_and_one_mail() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, with_email(2, "jo@voorbeeld.example")).await;
    let typed = seat.code.to_ascii_lowercase().replace('-', " ");
    let fields = [("personen", "4"), ("bericht", "ja")];
    let (one, two) = tokio::join!(save(&test, &typed, &fields), save(&test, &typed, &fields));
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (200, 200));
    assert_eq!((count(&test, CHANGES).await, count(&test, TOLD).await, read(&test, &dialogue.id).await.taken), (1, 1, 4));
    // Back again, and there again: each is a change of its own, that is told.
    save(&test, &seat.code, &[("personen", "2"), ("bericht", "ja")]).await;
    save(&test, &seat.code, &fields).await;
    assert_eq!((count(&test, CHANGES).await, count(&test, TOLD).await), (3, 3));
    let mails = test.deliver().await;
    let told = mails.iter().find(|mail| mail.kind == "signup-changed").expect("a mail");
    assert!(told.body_text.contains(&seat.code) && !told.subject.contains(&dialogue.title), "{}", told.body_text);
}

#[tokio::test]
async fn inw_04_more_people_only_where_they_fit_and_everything_typed_is_kept() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, group(2)).await;
    seated(&test, &dialogue, group(2)).await;
    let fields = [("personen", "4"), ("behoeften", "tolk"), ("bericht", "nee")];
    let refused = save(&test, &seat.code, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text_of("#fouten").contains("Je kunt met 3 mensen komen."), "{}", refused.text());
    assert_eq!(refused.attribute("#personen", "value").as_deref(), Some("4"));
    assert_eq!(refused.all("input[name=behoeften][checked]").len(), 1);
    for people in ["0", "9", "veel", ""] {
        assert_eq!(save(&test, &seat.code, &[("personen", people), ("bericht", "nee")]).await.status, 422, "{people}");
    }
    assert_eq!((read(&test, &dialogue.id).await.taken, count(&test, CHANGES).await), (4, 0));
    assert_eq!(save(&test, &seat.code, &[("personen", "3"), ("bericht", "nee")]).await.status, 200);
    assert_eq!(read(&test, &dialogue.id).await.taken, 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn inw_04_c_02_twenty_who_want_one_more_at_once_never_pass_the_seats() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 25).await;
    let mut codes = Vec::new();
    for _ in 0..20 {
        codes.push(seated(&test, &dialogue, group(1)).await.code);
    }
    let fields = [("personen", "2"), ("bericht", "nee")];
    let answers = futures::future::join_all(codes.iter().map(|code| save(&test, code, &fields))).await;
    let (taken, refused) = (answers.iter().filter(|a| a.status == 200).count(), answers.iter().filter(|a| a.status == 422).count());
    assert_eq!((taken, refused, read(&test, &dialogue.id).await.taken), (5, 15, 25));
}

#[tokio::test]
async fn inw_04_c_03_fewer_people_give_their_seats_to_who_waits() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 3).await;
    let seat = seated(&test, &dialogue, group(3)).await;
    waits(&test, &dialogue, 2, "jo@voorbeeld.example").await;
    assert_eq!(save(&test, &seat.code, &[("personen", "1"), ("bericht", "nee")]).await.status, 200);
    assert_eq!(count(&test, "select count(*) from mails where kind = 'signup-offer'").await, 1);
    assert_eq!(read(&test, &dialogue.id).await.taken, 3, "the offered seats are held");
    assert_eq!(save(&test, &seat.code, &[("personen", "2"), ("bericht", "nee")]).await.status, 422, "they are not there any more");
}

#[tokio::test]
async fn inw_04_c_07_who_waits_comes_with_fewer_and_keeps_the_place_in_line() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 3).await;
    seated(&test, &dialogue, group(1)).await;
    let first = waits(&test, &dialogue, 3, "jo@voorbeeld.example").await;
    test.app.clock.advance(MINUTE);
    waits(&test, &dialogue, 3, "mo@voorbeeld.example").await;
    let form = test.post("/afmelden", &[("code", &first.code), ("bevestig", "wijzigen")]).await;
    assert!(form.all("input[name=bericht]").is_empty(), "who waits must be told");
    let more = save(&test, &first.code, &[("personen", "4"), ("bericht", "nee")]).await;
    assert!(more.status == 422 && more.has("Op de wachtlijst kan het aantal niet hoger worden."));
    // Two fit: the first in line gets the offer at once.
    assert_eq!(save(&test, &first.code, &[("personen", "2"), ("bericht", "nee")]).await.status, 200);
    let offered: Vec<(String,)> = test.app.db.all("select recipient from mails where kind = 'signup-offer'", &[]).await.expect("mails");
    assert_eq!(offered, [("jo@voorbeeld.example".to_owned(),)]);
    let since: Vec<(String,)> =
        test.app.db.all("select email from signups where waiting_since is not null order by waiting_since", &[]).await.expect("rows");
    assert_eq!(since[0].0, "jo@voorbeeld.example");
    assert_eq!(stored(&test).await.iter().filter(|(_, _, email)| email.is_some()).count(), 2, "who waits keeps the address");
}

#[tokio::test]
async fn inw_04_nobody_passes_who_waits_in_order_and_kept_seats_stay_kept() {
    let test = TestApp::new().await.mails_may_wait();
    let ordered = arranged_dialogue(&test, None, 4, Arranged { rule: WaitingRule::InOrder, ..Arranged::default() }).await;
    let seat = seated(&test, &ordered, group(2)).await;
    waits(&test, &ordered, 3, "jo@voorbeeld.example").await;
    assert_eq!(save(&test, &seat.code, &[("personen", "3"), ("bericht", "nee")]).await.status, 422);
    let reserved = Reserved { seats: [0, 2, 0], until: LocalTime::parse("2026-03-05", "19:30") };
    let kept = arranged_dialogue(&test, None, 4, Arranged { reserved, ..Arranged::default() }).await;
    let other = seated(&test, &kept, group(2)).await;
    assert_eq!(save(&test, &other.code, &[("personen", "3"), ("bericht", "nee")]).await.status, 422);
    let youth = seated(&test, &kept, NewSignup { coming_as: Some(Group::Youths), ..group(1) }).await;
    assert_eq!(save(&test, &youth.code, &[("personen", "2"), ("bericht", "nee")]).await.status, 200);
}

#[tokio::test]
async fn inw_04_inw_05_an_address_is_added_from_16_on_and_taken_away_with_every_mail_to_it() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let seat = seated(&test, &dialogue, group(1)).await;
    let email = ("email", "jo@voorbeeld.example");
    let young = save(&test, &seat.code, &[("personen", "1"), ("bericht", "ja"), email, ("leeftijd16", "nee")]).await;
    assert!(young.status == 422 && young.has("Je kunt meedoen zonder e-mail."));
    for missing in
        [&[("bericht", "ja")][..], &[("bericht", "ja"), email], &[("bericht", "misschien")], &[("bericht", "ja"), ("email", "jo")]]
    {
        let answer = save(&test, &seat.code, &[&[("personen", "1")], missing].concat()).await;
        assert_eq!(answer.status, 422, "{missing:?}");
    }
    assert_eq!((count(&test, ADDRESSES).await, count(&test, MAILS).await), (0, 0));
    assert_eq!(save(&test, &seat.code, &[("personen", "1"), ("bericht", "ja"), email, ("leeftijd16", "ja")]).await.status, 200);
    assert_eq!((count(&test, ADDRESSES).await, count(&test, TOLD).await), (1, 1));
    let gone = save(&test, &seat.code, &[("personen", "1"), ("bericht", "nee")]).await;
    assert!(gone.status == 200 && gone.has("Je krijgt geen e-mail van ons."));
    assert_eq!((count(&test, ADDRESSES).await, count(&test, MAILS).await), (0, 0), "INW-04: gone at once, from the mails too");
    assert_eq!(read(&test, &dialogue.id).await.taken, 1);
}

#[tokio::test]
async fn inw_04_nothing_changes_after_the_start_or_after_cancelling() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let (seat, other) = (seated(&test, &dialogue, group(2)).await, seated(&test, &dialogue, group(1)).await);
    commands::cancel(&test.app, &other.code).await.expect("cancelled");
    assert_eq!(save(&test, &other.code, &[("personen", "2"), ("bericht", "nee")]).await.text_of("h1"), "Je was al afgemeld");
    assert_eq!(save(&test, "0000-0000-0000-0000", &[("personen", "2")]).await.status, 422);
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    let late = save(&test, &seat.code, &[("personen", "1"), ("bericht", "nee")]).await;
    assert_eq!((late.status.as_u16(), late.text_of("h1").as_str()), (422, "Je kunt niets meer veranderen"));
    assert_eq!((stored(&test).await[0].0, count(&test, CHANGES).await), (2, 0));
}

/// INW-14, INW-05: the waiting list needs an address, and somebody under 16 gives none.
#[tokio::test]
async fn inw_14_c_68_who_has_no_address_is_led_out_of_the_waiting_list() {
    let test = TestApp::new().await;
    let (full, other) = (dialogue(&test, Some("zundert"), 1).await, dialogue(&test, Some("zundert"), 4).await);
    seated(&test, &full, group(1)).await;
    let whole = [("personen", "1"), ("wachtlijst", "ja"), ("bericht", "ja"), ("email", "kind@voorbeeld.example"), ("leeftijd16", "nee")];
    let young = test.post(&address(&full), &[&whole[..], &[("stap", "versturen")]].concat()).await;
    assert_eq!(young.status, 422);
    assert!(young.text_of("#fouten").contains("Zonder e-mail kun je niet op de wachtlijst."), "{}", young.text());
    let no_address = test.post(&address(&full), &[("personen", "1"), ("wachtlijst", "ja"), ("bericht", "nee"), ("stap", "nakijken")]).await;
    for page in [&young, &no_address] {
        assert_eq!(page.attribute("button[value=zonder-email]", "name").as_deref(), Some("stap"));
    }
    let out = test.post(&address(&full), &[&whole[..], &[("stap", "zonder-email")]].concat()).await;
    assert_eq!((out.status.as_u16(), out.text_of("h1").as_str()), (200, "Zonder e-mail kun je niet wachten"));
    assert!(out.has(&paths::dialogue(&other.slug)) && out.has("/meedoen/ouders"), "the next dialogue nearby, and online");
    assert!(!out.has("kind@voorbeeld.example"));
    assert_eq!((count(&test, SIGNUPS).await, count(&test, ADDRESSES).await), (1, 0));
}

/// C-68: no date of birth, no guardian, no account: one question, only of who gives an address.
#[tokio::test]
async fn c_68_a_sign_up_asks_no_more_of_a_child_than_an_age_band() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let page = test.post(&address(&dialogue), &[("personen", "1"), ("stap", "bericht")]).await;
    let names: std::collections::BTreeSet<String> = ["bericht", "email", "leeftijd16"].into_iter().map(str::to_owned).collect();
    let html = page.html();
    let shown = scraper::Selector::parse("main input:not([type=hidden])").expect("a selector");
    let asked = html.select(&shown).filter_map(|field| field.value().attr("name")).filter(|name| *name != "website");
    assert_eq!(asked.map(str::to_owned).collect::<std::collections::BTreeSet<_>>(), names);
    assert!(page.has("Ben je jonger dan 16 jaar?"), "what happens with what a child says is told");
    let alone = [("personen", "1"), ("bericht", "nee"), ("stap", "versturen")];
    assert_eq!(test.post(&address(&dialogue), &alone).await.status, 200, "a child comes without a parent's address");
    let sql = "select count(*) from signups where email is null and needs = ''";
    assert_eq!(count(&test, sql).await, 1);
}

/// A sign-up with somebody else's address is no cannon either (C-26).
#[tokio::test]
async fn c_26_changing_over_and_over_gives_six_mails_an_hour() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 20).await;
    let seat = seated(&test, &dialogue, with_email(1, "slachtoffer@voorbeeld.example")).await;
    let mut last = save(&test, &seat.code, &[("personen", "1"), ("bericht", "ja")]).await;
    assert_eq!((last.status.as_u16(), last.text_of("h1").as_str()), (200, "Er is niets veranderd"));
    for n in 0..21 {
        last = save(&test, &seat.code, &[("personen", if n % 2 == 0 { "2" } else { "1" }), ("bericht", "ja")]).await;
    }
    assert_eq!((last.status.as_u16(), count(&test, TOLD).await), (422, 6), "{}", last.text());
    test.deliver().await;
}

/// Who waits with fewer people may fit at once: page and mail say so, and not that they wait.
#[tokio::test]
async fn inw_04_who_fits_by_coming_with_fewer_hears_of_the_offer_only() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    seated(&test, &dialogue, group(3)).await;
    let seat = waits(&test, &dialogue, 4, "jo@voorbeeld.example").await;
    let done = save(&test, &seat.code, &[("personen", "2")]).await;
    assert!(done.has("Er is een plek voor je") && !done.has("nog op de wachtlijst"), "{}", done.text());
    assert!(test.deliver().await.iter().filter(|mail| mail.kind == "signup-changed").all(|mail| !mail.body_text.contains("wachtlijst")));
}
