//! Messages to everybody who signed up.
use super::{seats::sent_files, *};
use crate::{
    access::Role,
    base::time::DAY,
    dialogues::commands as planning,
    signups::{
        commands,
        messages::{Audience, NewMessage, Outcome as Sending, send},
        tell,
    },
    tests::support::Desk,
};

const KEY: &str = "0123456789abcdefghjkmnpqrs";
const TEXT: &str = "Neem een foto mee.\nZie https://voorbeeld.example/foto <b>.";

fn message_address(dialogue: &Dialogue) -> String {
    paths::fill(paths::DESK_MESSAGE, dialogue.id.as_str())
}

async fn written(desk: &Desk<'_>, dialogue: &Dialogue, audience: &str, step: &str) -> crate::tests::support::Answer {
    desk.post(&message_address(dialogue), &[("aan", audience), ("tekst", TEXT), ("sleutel", KEY), ("stap", step)]).await
}

/// jo and mo have a seat (jo twice), bo waits; one group has a seat and left no address.
async fn full_dialogue(test: &TestApp, gemeente: Option<&str>) -> Dialogue {
    let dialogue = dialogue(test, gemeente, 4).await;
    for email in ["jo@voorbeeld.example", "jo@voorbeeld.example", "mo@voorbeeld.example"] {
        seated(test, &dialogue, with_email(1, email)).await;
    }
    seated(test, &dialogue, group(1)).await;
    sign_up(test, &dialogue, NewSignup { may_wait: true, ..with_email(1, "bo@voorbeeld.example") }).await;
    dialogue
}

async fn told(test: &TestApp) -> Vec<crate::outbox::Kept> {
    test.deliver().await.into_iter().filter(|mail| mail.kind == "dialogue-message").collect()
}

#[tokio::test]
async fn c_22_c_24_written_seen_and_sent_once_to_each_address() {
    let test = TestApp::new().await;
    let dialogue = full_dialogue(&test, Some("zundert")).await;
    let desk = test.login(Role::Coordinator, Some("zundert")).await;
    let form = desk.get(&message_address(&dialogue)).await;
    for option in ["Wie een plek heeft (2 adressen)", "Wie wacht op een plek (1 adres)", "Iedereen (3 adressen)"] {
        assert!(form.has(option), "{option}: {}", form.text());
    }
    let preview = written(&desk, &dialogue, "plek", "nakijken").await;
    assert_eq!((preview.status.as_u16(), preview.text_of("h1").as_str()), (200, "Klopt je bericht?"));
    assert!(preview.has("Het gaat naar 2 adressen."));
    assert_eq!(told(&test).await.len(), 0, "looking sends nothing");
    let change = written(&desk, &dialogue, "plek", "wijzigen").await;
    assert_eq!((change.status.as_u16(), change.attribute("#aan", "value").as_deref()), (200, Some("plek")));
    assert!(change.has("Neem een foto mee."), "what was typed is kept");

    let (one, two) = tokio::join!(written(&desk, &dialogue, "plek", "versturen"), written(&desk, &dialogue, "plek", "versturen"));
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (303, 303));
    assert_eq!(count(&test, "select count(*) from dialogue_messages").await, 1);
    for _ in 0..5 {
        test.deliver().await;
    }
    let mails = told(&test).await;
    let mut to: Vec<&str> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["jo@voorbeeld.example", "mo@voorbeeld.example"]);
    assert!(mails.iter().all(|mail| mail.body_text == mails[0].body_text), "C-67: the same words for everybody");
    assert!(mails[0].subject == "Een bericht voor je" && !mails[0].body_text.contains("voorbeeld.example\n"));
    let shown = preview.text_of(".preview");
    for line in mails[0].body_text.lines().filter(|line| !line.is_empty()) {
        assert!(shown.contains(line.trim()), "not in the preview: {line}");
    }
    let page = desk.get(one.location()).await;
    assert!(page.has("Je bericht is verstuurd"));
    assert_eq!(page.text_of("tbody th"), "maandag 2 maart 2026");
    assert_eq!(page.all("tbody td"), ["Wie een plek heeft", "2", "2", "0", "0"], "to whom, addresses, arrived, waiting, failed");
    let (used, back) = (change.attribute("input[name=sleutel]", "value"), written(&desk, &dialogue, "plek", "wijzigen").await);
    assert_ne!(back.attribute("input[name=sleutel]", "value"), used, "who comes back to it writes another message");
    let second = desk.post(&message_address(&dialogue), &[("aan", "allen"), ("tekst", "Tot morgen."), ("stap", "versturen")]).await;
    assert_eq!((second.status.as_u16(), told(&test).await.len()), (303, 5));
}

#[tokio::test]
async fn c_67_a_link_is_only_what_was_typed_and_nothing_is_kept_but_numbers() {
    let test = TestApp::new().await;
    let dialogue = full_dialogue(&test, None).await;
    let desk = test.login(Role::Team, None).await;
    assert_eq!(written(&desk, &dialogue, "allen", "versturen").await.status, 303);
    test.deliver().await;
    let (html,): (String,) = test
        .app
        .db
        .one("select body_html from mails where kind = 'dialogue-message' and recipient = 'bo@voorbeeld.example'", &[])
        .await
        .expect("a mail");
    assert!(html.contains("<p>Zie https://voorbeeld.example/foto &lt;b&gt;.</p>"), "typed text, no link: {html}");
    assert_eq!(html.matches("href=").count(), 1, "the page to cancel: {html}");
    let logged = "select count(*) from audit_log where action = 'message.sent' and result = 'ok'";
    assert_eq!(count(&test, logged).await, 1);
    for page in [message_address(&dialogue), paths::fill(paths::DESK_SIGNUPS_OF, dialogue.id.as_str())] {
        let page = desk.get(&page).await;
        assert!(!["jo@", "mo@", "bo@", "foto"].iter().any(|word| page.has(word)), "{}", page.text());
    }
}

#[tokio::test]
async fn form_3_every_mistake_is_at_its_field_and_nothing_typed_is_lost() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 4).await;
    let desk = test.login(Role::Team, None).await;
    let path = message_address(&dialogue);
    assert!(desk.get(&path).await.has("Niemand die zich aanmeldde, gaf een e-mailadres."));
    seated(&test, &dialogue, with_email(1, "jo@voorbeeld.example")).await;
    let empty = desk.post(&path, &[("stap", "versturen")]).await;
    assert_eq!((empty.status.as_u16(), empty.all("#fouten a").len()), (422, 2));
    let long = "é".repeat(1501);
    let wrong = desk.post(&path, &[("aan", "wacht"), ("tekst", &long), ("stap", "nakijken")]).await;
    assert!(wrong.text_of("#aan-fout").contains("Niemand van deze groep") && wrong.text_of("#tekst-fout").contains("1 tekens te lang"));
    assert!(wrong.has(&long));
    assert_eq!(count(&test, "select count(*) from dialogue_messages").await, 0);
}

#[tokio::test]
async fn c_23_no_message_about_a_concept_or_a_cancelled_dialogue_and_after_it_for_fourteen_days() {
    let test = TestApp::new().await.mails_may_wait();
    let desk = test.login(Role::Team, None).await;
    let concept = read(&test, &dialogues::tests::concept(&test, |_| {}).await).await;
    assert_eq!(desk.get(&message_address(&concept)).await.status, 404);
    assert_eq!(written(&desk, &concept, "allen", "versturen").await.status, 404);
    let planner = dialogues::tests::planner(None);
    let new = NewMessage { audience: Audience::Everybody, text: TEXT.into() };
    assert!(send(&test.app, &planner, &concept.id, &new, KEY).await.is_err());

    let cancelled = full_dialogue(&test, None).await;
    planning::cancel(&test.app, &planner, &cancelled.id, "De zaal is dicht.", tell).await.expect("cancelled");
    let refused = written(&desk, &cancelled, "allen", "versturen").await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("Je kunt nu geen bericht sturen"));
    assert_eq!(send(&test.app, &planner, &cancelled.id, &new, KEY).await.expect("an answer"), Sending::Closed);

    let past = full_dialogue(&test, None).await;
    let last = past.ends().instant().plus(14 * DAY);
    test.app.clock.advance(last.0 - test.app.clock.now().0);
    let desk = test.login(Role::Team, None).await;
    let thanks = desk.post(&message_address(&past), &[("aan", "allen"), ("tekst", "Bedankt."), ("stap", "versturen")]).await;
    assert_eq!(thanks.status, 303);
    let (text,): (String,) =
        test.app.db.one("select body_text from mails where kind = 'dialogue-message' order by id", &[]).await.expect("mails");
    assert!(text.contains("Bedankt.") && !text.contains("/afmelden"), "nobody cancels what was: {text}");
    test.app.clock.advance(60_000);
    let late = desk.post(&message_address(&past), &[("aan", "allen"), ("tekst", "Nog iets."), ("stap", "versturen")]).await;
    assert_eq!((late.status.as_u16(), count(&test, "select count(*) from dialogue_messages").await), (422, 1));
}

#[tokio::test]
async fn gem_01_nobody_writes_to_people_of_another_gemeente() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = full_dialogue(&test, Some("zundert")).await;
    let desk = test.login(Role::Coordinator, Some("rucphen")).await;
    for path in [paths::DESK_SIGNUPS_OF, paths::DESK_MESSAGE, paths::DESK_REMOVE_SIGNUPS] {
        assert_eq!(desk.get(&paths::fill(path, dialogue.id.as_str())).await.status, 404, "{path}");
    }
    assert_eq!(written(&desk, &dialogue, "allen", "versturen").await.status, 404);
    assert_eq!(count(&test, "select count(*) from dialogue_messages").await, 0);
}

/// The recipients come from the sign-ups, whatever a form says (C-26).
#[tokio::test]
async fn c_26_no_field_of_a_form_names_a_recipient() {
    let test = TestApp::new().await;
    let dialogue = full_dialogue(&test, None).await;
    let extra =
        ["to", "recipient", "cc", "userEmailAddress", "overwriteEmailAddress", "ontvanger"].map(|name| (name, "vreemd@voorbeeld.example"));
    let desk = test.login(Role::Team, None).await;
    let form = [&[("aan", "plek"), ("tekst", TEXT), ("stap", "versturen")][..], &extra[..]].concat();
    assert_eq!(desk.post(&message_address(&dialogue), &form).await.status, 303);
    let other = super::dialogue(&test, None, 5).await;
    assert_eq!(test.post(&address(&other), &[&WHOLE[..], &extra[..]].concat()).await.status, 200);
    let mails = test.deliver().await;
    assert!(mails.iter().all(|mail| mail.recipient != "vreemd@voorbeeld.example"));
    assert!(sent_files(&test).iter().all(|raw| !raw.contains("vreemd@")));
}

/// Twenty sign-ups in a row fill nobody's mailbox; people without an address are not slowed down (C-26).
#[tokio::test]
async fn c_26_twenty_sign_ups_with_one_address_give_six_mails_an_hour() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 50).await;
    let mut answers = Vec::new();
    for n in 0..20 {
        let email = if n % 2 == 0 { "slachtoffer@voorbeeld.example" } else { "Slachtoffer@voorbeeld.example" };
        let form = [("personen", "1"), ("bericht", "ja"), ("email", email), ("leeftijd16", "ja"), ("stap", "versturen")];
        answers.push(test.post(&address(&dialogue), &form).await.status.as_u16());
    }
    assert_eq!((answers.iter().filter(|status| **status == 200).count(), answers[19]), (6, 422), "{answers:?}");
    assert_eq!(test.deliver().await.len(), 6);
    assert_eq!(test.post(&address(&dialogue), &WHOLE).await.status, 200);
}

/// C-21: nothing to opt out of, and what a mail says is on the screen with the code too.
#[tokio::test]
async fn c_21_confirmation_offer_and_cancellation_always_go_out_and_are_on_the_screen() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 1).await;
    let form = [("personen", "1"), ("bericht", "ja"), ("email", "jo@voorbeeld.example"), ("leeftijd16", "ja"), ("nieuwsbrief", "nee")];
    let first = test.post(&address(&dialogue), &[&form[..], &[("stap", "versturen")]].concat()).await;
    assert_eq!(first.text_of("h1"), "Je bent aangemeld");
    let first = first.text_of("#afmeldcode");
    let Outcome::Waiting(second) = sign_up(&test, &dialogue, NewSignup { may_wait: true, ..with_email(1, "mo@voorbeeld.example") }).await
    else {
        panic!("not on the list")
    };
    commands::cancel(&test.app, &first).await.expect("cancelled");
    let offered = test.post("/afmelden", &[("code", &second.code)]).await;
    let offer = offered.attribute("a[href^='/plek/']", "href").expect("the offer is on the screen");
    assert_eq!(test.post(&offer, &[("antwoord", "ja")]).await.text_of("h1"), "Je hebt een plek");
    let planner = dialogues::tests::planner(None);
    planning::cancel(&test.app, &planner, &dialogue.id, "De zaal is dicht.", tell).await.expect("cancelled");
    let shown = test.post("/afmelden", &[("code", &second.code)]).await;
    assert!(shown.has("Dit gesprek gaat niet door") && shown.has("De zaal is dicht."), "{}", shown.text());
    let kinds: Vec<String> = test.deliver().await.into_iter().map(|mail| mail.kind).collect();
    for kind in ["signup-confirmation", "signup-offer", "dialogue-cancelled"] {
        assert!(kinds.iter().any(|k| k == kind), "{kind}: {kinds:?}");
    }
    for raw in sent_files(&test) {
        // There is no newsletter, so there is nothing to unsubscribe from (RFC 8058).
        assert!(!raw.to_lowercase().contains("list-unsubscribe"), "{raw}");
    }
    let opt_out = crate::tests::architecture::sources().iter().any(|(_, source)| source.to_lowercase().contains("unsubscribe"));
    let migrations = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).expect("migrations").flatten();
    let tables: String = migrations.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    assert!(!opt_out && !["opt_out", "unsubscri", "newsletter", "preferences"].iter().any(|word| tables.contains(word)));
}
