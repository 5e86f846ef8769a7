//! The form: one question per page, nothing lost, nothing kept that need not be.
use super::*;

/// The name and value of everything the form on a page would send, without its buttons.
fn fields(answer: &crate::tests::support::Answer) -> Vec<(String, String)> {
    let parsed = scraper::Selector::parse("main form:last-of-type input[type=hidden]").expect("a selector");
    let html = answer.html();
    let pairs = html
        .select(&parsed)
        .filter_map(|e| Some((e.value().attr("name")?.to_owned(), e.value().attr("value").unwrap_or_default().to_owned())));
    pairs.filter(|(name, _)| name != "stap").collect()
}

async fn press(
    test: &TestApp,
    dialogue: &Dialogue,
    page: &crate::tests::support::Answer,
    typed: &[(&str, &str)],
    step: &str,
) -> crate::tests::support::Answer {
    let carried = fields(page);
    let pairs: Vec<(&str, &str)> =
        carried.iter().map(|(n, v)| (n.as_str(), v.as_str())).chain(typed.iter().copied()).chain([("stap", step)]).collect();
    test.post(&address(dialogue), &pairs).await
}

#[tokio::test]
async fn form_8_form_9_form_13_question_by_question_to_a_code() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let people = test.get(&address(&dialogue)).await;
    assert_eq!(people.text_of("h1"), "Met hoeveel mensen kom je?");
    assert_eq!(people.all("main form").len(), 1);
    let message = press(&test, &dialogue, &people, &[("personen", "2")], "bericht").await;
    assert_eq!((message.status.as_u16(), message.text_of("h1").as_str()), (200, "Wil je een bericht van ons krijgen?"));
    assert!(message.has("Je mag dit leeg laten. Je kunt ook zo komen."));
    let needs =
        press(&test, &dialogue, &message, &[("bericht", "ja"), ("email", "jo@voorbeeld.example"), ("leeftijd16", "ja")], "behoeften").await;
    assert_eq!(needs.all("input[type=checkbox]").len(), 4);
    let check = press(&test, &dialogue, &needs, &[("behoeften", "tolk"), ("behoeften", "lezen")], "nakijken").await;
    assert_eq!(check.text_of("h1"), "Klopt dit?");
    for answer in ["jo@voorbeeld.example", "Een tolk, Hulp bij lezen", "donderdag 12 maart 2026, van 19.30 tot 21.00 uur"] {
        assert!(check.has(answer), "{answer}");
    }
    assert_eq!(count(&test, SIGNUPS).await, 0, "nothing is stored before the last button");
    let back = press(&test, &dialogue, &check, &[], "personen").await;
    assert_eq!(back.attribute("#personen", "value").as_deref(), Some("2"));
    let check = press(&test, &dialogue, &back, &[("personen", "3")], "nakijken").await;
    assert!(check.has("jo@voorbeeld.example"), "the other answers stay");
    let done = press(&test, &dialogue, &check, &[], "versturen").await;
    assert_eq!((done.status.as_u16(), done.text_of("h1").as_str()), (200, "Je bent aangemeld"));
    assert!(done.has(&paths::dialogue_calendar(&dialogue.slug)) && done.has("Wat gebeurt er nu?") && done.has("Heb je een vraag?"));
    let row: (i64, String) = test.app.db.one("select people, needs from signups", &[]).await.expect("one row");
    assert_eq!(row, (3, "tolk lezen".to_owned()));
    test.deliver().await;
}

#[tokio::test]
async fn inw_05_under_16_no_address_is_stored_and_going_on_without_works() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let young = [("personen", "1"), ("bericht", "ja"), ("email", "kind@voorbeeld.example"), ("leeftijd16", "nee"), ("stap", "versturen")];
    let refused = test.post(&address(&dialogue), &young).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text_of("#fouten").contains("Je kunt meedoen zonder e-mail. Of vraag je ouder om zich aan te melden."));
    assert_eq!(count(&test, SIGNUPS).await, 0);
    let check = press(&test, &dialogue, &refused, &young[1..4], "zonder-email").await;
    assert_eq!((check.status.as_u16(), check.text_of("h1").as_str()), (200, "Klopt dit?"));
    assert!(!check.has("kind@voorbeeld.example"), "the address goes no further");
    assert_eq!(press(&test, &dialogue, &check, &[], "versturen").await.status, 200);
    assert_eq!((count(&test, SIGNUPS).await, count(&test, ADDRESSES).await, count(&test, MAILS).await), (1, 0, 0));
}

#[tokio::test]
async fn inw_05_without_a_wish_or_an_age_no_address_is_stored() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let email = ("email", "jo@voorbeeld.example");
    let unasked = test.post(&address(&dialogue), &[("personen", "1"), ("bericht", "nee"), email, ("stap", "versturen")]).await;
    assert_eq!(unasked.status, 200);
    let no_age = test.post(&address(&dialogue), &[("personen", "1"), ("bericht", "ja"), email, ("stap", "versturen")]).await;
    assert_eq!(no_age.status, 422);
    assert!(no_age.has("Kies of je 16 jaar of ouder bent."));
    assert_eq!((count(&test, SIGNUPS).await, count(&test, ADDRESSES).await), (1, 0));
}

#[tokio::test]
async fn form_1_form_2_every_bad_value_is_said_at_its_field_and_kept() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    let long = "a".repeat(300) + "@voorbeeld.example";
    let odd = [
        "",
        "\u{0}",
        "jo\u{0}@voorbeeld.example",
        "jo\u{7}",
        "👩‍👧@voorbeeld.example",
        "\u{202E}jo@voorbeeld.example",
        "<script>alert(1)</script>",
        &long,
    ];
    for field in ["personen", "bericht", "email", "leeftijd16", "behoeften"] {
        for value in odd {
            if value.is_empty() && matches!(field, "email" | "behoeften") {
                continue; // these may stay empty
            }
            let whole = [
                ("personen", "1"),
                ("bericht", "ja"),
                ("email", "jo@voorbeeld.example"),
                ("leeftijd16", "ja"),
                ("behoeften", "tolk"),
                ("stap", "versturen"),
            ];
            let form = whole.map(|(name, right)| if name == field { (name, value) } else { (name, right) });
            let answer = test.post(&address(&dialogue), &form).await;
            assert_eq!(answer.status, 422, "{field}={value:?}");
            let link = answer.attribute("#fouten a", "href");
            assert_eq!(link.as_deref(), Some(format!("#{field}").as_str()), "{value:?}");
            assert!(!answer.all(&format!("#{field}-fout")).is_empty(), "{field}={value:?}");
            assert!(!answer.has("<script"), "{field}={value:?}");
            let kept = if field == "personen" { "input[name=email]" } else { "input[name=personen]" };
            assert!(answer.attribute(kept, "value").is_some_and(|value| !value.is_empty()), "{field}={value:?}");
        }
    }
    let shown = test.post(&address(&dialogue), &[("personen", "<b>twee</b>"), ("stap", "bericht")]).await;
    assert_eq!(shown.attribute("#personen", "value").as_deref(), Some("<b>twee</b>"));
    assert_eq!(count(&test, SIGNUPS).await, 0);
}

#[tokio::test]
async fn form_13_a_form_without_a_step_or_with_an_unknown_one_shows_what_is_missing() {
    let test = TestApp::new().await;
    let dialogue = dialogue(&test, None, 5).await;
    for form in [&[][..], &[("stap", "weg")], &[("personen", "9"), ("stap", "versturen")]] {
        let answer = test.post(&address(&dialogue), form).await;
        assert_eq!((answer.status.as_u16(), answer.text_of("h1").as_str()), (422, "Met hoeveel mensen kom je?"));
    }
    assert_eq!(test.get("/gesprekken/bestaat-niet/aanmelden").await.status, 404);
    assert_eq!(test.post("/gesprekken/bestaat-niet/aanmelden", &WHOLE).await.status, 404);
}
