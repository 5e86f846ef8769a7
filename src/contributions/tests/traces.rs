//! Personal data and danger in a text, before it is sent.
use super::*;
use crate::access::Role;
use axum::http::StatusCode;

const NAMES: &str = "Onze Fatima zit op basisschool De Vlinder.";

async fn first(test: &TestApp) -> Vec<(String, bool)> {
    test.app.db.all("select text, review_first from contributions order by text, id", params![]).await.unwrap()
}

#[tokio::test]
async fn an_70_a_number_must_go_and_can_be_taken_away() {
    let test = TestApp::new().await;
    let typed = "Bel mij op 06-12345678 of mail naar ik@voorbeeld.nl.";
    for step in ["perspectief", "nakijken", "versturen"] {
        let page = test.post("/meedoen/ouders", &[("tekst", typed), ("perspectief", "ouder"), ("stap", step)]).await;
        assert_eq!((page.status, page.text_of("h1").is_empty()), (StatusCode::UNPROCESSABLE_ENTITY, false), "{step}");
        let fault = page.text_of("#tekst-fout");
        assert!(fault.contains("Er staat een telefoonnummer in je tekst: 06-12345678.") && fault.contains("ik@voorbeeld.nl"), "{fault}");
        assert_eq!(page.text_of("textarea"), typed);
        assert_eq!(page.attribute("input[name=perspectief]", "value").as_deref(), Some("ouder"));
        assert_eq!(page.text_of("button[name=herken][value=weg]"), "Haal het voor mij weg");
    }
    let page = test.post("/meedoen/ouders", &[("tekst", typed), ("herken", "weg")]).await;
    assert_eq!((page.status, page.text_of("textarea").as_str()), (StatusCode::OK, "Bel mij op [weg] of mail naar [weg]."));
    assert!(page.has("Wij hebben het weggehaald"));
    assert!(texts(&test).await.is_empty());
}

#[tokio::test]
async fn an_71_inw_08_what_may_tell_who_it_is_is_asked_about_and_may_stay() {
    let test = TestApp::new().await;
    let ask = test.post("/meedoen/ouders", &[("tekst", NAMES), ("stap", "perspectief")]).await;
    assert_eq!((ask.status, ask.text_of("h1").as_str()), (StatusCode::OK, "Hierdoor kan iemand je herkennen. Aanpassen?"));
    assert!(ask.all("mark").len() >= 2, "{:?}", ask.all("mark"));
    assert_eq!(ask.attribute("input[name=tekst]", "value").as_deref(), Some(NAMES));
    let go = |choice| [("tekst", NAMES), ("stap", "perspectief"), ("herken", choice)];
    let own = test.post("/meedoen/ouders", &go("zelf")).await;
    assert_eq!(own.text_of("textarea"), NAMES);
    let one = test.post("/meedoen/ouders", &go("0")).await;
    assert_eq!(one.all("mark").len(), ask.all("mark").len() - 1);
    let all = test.post("/meedoen/ouders", &go("alles")).await;
    assert_eq!(all.text_of("h1"), "Wat past bij jou? (niet verplicht)");
    assert!(!all.has("Fatima") && !all.has("Vlinder"));
    let left = test.post("/meedoen/ouders", &go("laat")).await;
    assert_eq!(left.attribute("input[name=herken]", "value").as_deref(), Some("laat"), "it is asked once");
    let check = test.post("/meedoen/ouders", &[("tekst", NAMES), ("herken", "laat"), ("stap", "nakijken")]).await;
    assert_eq!(check.text_of("h1"), "Klopt dit?");
    let again = test.post("/meedoen/ouders", &[("tekst", NAMES), ("herken", "laat"), ("stap", "tekst")]).await;
    assert_eq!(again.attribute("input[name=herken]", "value"), None, "a text that is changed is asked about again");
    assert!(texts(&test).await.is_empty(), "nothing is kept before sending");
}

#[tokio::test]
async fn inw_08_an_92_only_that_it_is_to_be_read_first_is_kept() {
    let test = TestApp::new().await;
    for text in [NAMES, "Ik wil niet meer leven", "Meer rust"] {
        assert_eq!(send(&test, text).await.status, StatusCode::OK, "{text}");
    }
    let kept: Vec<bool> = first(&test).await.into_iter().map(|row| row.1).collect();
    assert_eq!(kept, [true, false, true]);
}

#[tokio::test]
async fn an_92_inw_12_the_line_that_fits_stands_above_the_button_and_on_top_afterwards() {
    let test = TestApp::new().await;
    for (text, number) in [("Ik wil niet meer leven", "113"), ("Ik word geslagen", "08002000"), ("Hij heeft een mes", "112")] {
        let check = test.post("/meedoen/jongeren", &[("tekst", text), ("herken", "laat"), ("stap", "nakijken")]).await;
        let line = format!("form .utrecht-alert--warning a[href='tel:{number}']");
        assert!(check.attribute(&line, "href").is_some(), "{text}");
        assert_eq!(check.text_of("button[value=versturen]"), "Versturen");
        let sent = send(&test, text).await;
        assert!(sent.attribute(&format!("main .utrecht-alert--warning a[href='tel:{number}']"), "href").is_some(), "{text}");
    }
    let calm = test.post("/meedoen/jongeren", &[("tekst", "Meer rust"), ("stap", "nakijken")]).await;
    assert!(calm.all(".utrecht-alert--warning").is_empty());
}

#[tokio::test]
async fn an_70_an_71_a_batch_is_looked_at_line_by_line() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}");
    let lines = format!("Meer rust\n\n{NAMES}");
    let fields = |text, choice| [("vraag", "gg-01"), ("perspectief", "ouder"), ("tekst", text), ("herken", choice)];
    let blocked = team.post(&path, &fields("Goed\nBel 06-12345678\nMail a@voorbeeld.nl", "")).await;
    assert_eq!(blocked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fault = blocked.text_of("#tekst-fout");
    assert!(fault.contains("Regel 2: ") && fault.contains("06-12345678") && fault.contains("Regel 3: "), "{fault}");
    let clean = team.post(&path, &fields("Goed\nBel 06-12345678", "weg")).await;
    assert_eq!(clean.status, StatusCode::OK);
    assert!(clean.has("Goed\nBel [weg]"), "{}", clean.text_of("textarea"));
    let ask = team.post(&path, &fields(&lines, "")).await;
    assert!(ask.all("main h2").iter().all(|title| title == "Regel 3") && ask.all("mark").len() >= 2);
    assert!(texts(&test).await.is_empty());
    assert_eq!(team.post(&path, &fields(&lines, "laat")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(first(&test).await, [("Meer rust".to_owned(), false), (NAMES.to_owned(), true)]);
    assert_eq!(team.post(&path, &fields(&lines, "alles")).await.status, StatusCode::SEE_OTHER);
    assert!(first(&test).await.iter().filter(|row| row.0.contains("Fatima")).count() == 1);
}

#[tokio::test]
async fn an_30_an_34_an_35_an_36_the_receipt_is_seen_once_and_left_by_choice() {
    let test = TestApp::new().await;
    let key = "0123456789abcdefghjkmnpqrs";
    let fields = |step| [("sleutel", key), ("tekst", "Rust"), ("perspectief", "geen"), ("gemeente", "geen"), ("stap", step)];
    let check = test.post("/meedoen/ouders", &fields("nakijken")).await;
    assert!(check.has("Kwijt is kwijt"));
    let sent = test.post("/meedoen/ouders", &fields("versturen")).await;
    let code = receipt(&sent);
    assert!(!check.has(&code), "the code is made after the text is sent, so no text can hold its own");
    assert_eq!(sent.all("button[name=stap][value=klaar]"), ["Ik heb mijn code bewaard", "Ik heb geen code nodig"]);
    assert!(sent.attribute(".qr svg", "viewBox").is_some());
    let left = test.post("/meedoen/ouders", &[("vraag", "ou-01"), ("stap", "klaar")]).await;
    assert_eq!((left.status, left.has(&code), left.has("vraag=ou-02")), (StatusCode::OK, false, true));
    assert_eq!(left.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn an_91_the_desk_of_the_admin_says_that_numbers_were_not_checked() {
    let test = TestApp::new().await;
    let admin = test.login(Role::Admin, None).await;
    let banner = ".utrecht-alert--error";
    test.app.clock.advance(-30 * crate::base::time::DAY);
    let before = admin.get("/werkplek").await;
    test.app.clock.advance(90 * crate::base::time::DAY);
    let admin = test.login(Role::Admin, None).await;
    let team = test.login(Role::Team, None).await;
    assert!(before.all(banner).is_empty());
    assert!(admin.get("/werkplek").await.text_of(banner).contains("0800-0432"));
    assert!(team.get("/werkplek").await.all(banner).is_empty());
}

#[tokio::test]
async fn another_language_is_welcome_and_the_gatekeeper_sees_which() {
    let test = TestApp::new().await;
    for text in ["I want my children to grow up where everybody helps each other.", "Meer rust"] {
        assert_eq!(send(&test, text).await.status, StatusCode::OK);
    }
    open_all(&test).await;
    let kept: Vec<(Option<String>,)> = test.app.db.all("select language from contributions order by text", params![]).await.unwrap();
    assert_eq!(kept, [(Some("en".to_owned()),), (None,)]);
    assert!(test.login(Role::Team, None).await.get("/werkplek/inbreng").await.has("Engels"));
}
