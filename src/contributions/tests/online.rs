//! `/meedoen`: the overview and the stepped form.
use super::*;
use axum::http::StatusCode;

#[tokio::test]
async fn an_103_c_44_the_overview_says_what_is_kept_and_never_kept() {
    let test = TestApp::new().await;
    let page = test.get("/meedoen").await;
    assert_eq!(page.status, StatusCode::OK);
    for list in ["jongeren", "ouders", "groepsgesprek", "handelingskader-moerdijk"] {
        assert!(page.has(&format!("href=\"/meedoen/{list}\"")), "{list}");
    }
    assert!(page.has("Wij bewaren nooit je naam"));
    assert!(!page.has("<script"));
}

#[tokio::test]
async fn inw_07_inw_08_inw_12_the_question_the_warning_and_the_help() {
    let test = TestApp::new().await;
    let page = test.get("/meedoen/jongeren").await;
    assert_eq!(page.text_of("h1"), "Mag jij zijn wie je bent? En wat is daarvoor nodig?");
    assert_eq!(page.text_of("#tekst-uitleg"), "Schrijf geen namen op. Ook niet van je kind, school of hulpverlener.");
    for number in ["112", "113", "08000113", "08000432", "08002000"] {
        assert!(page.has(&format!("href=\"tel:{number}\"")), "{number}");
    }
    assert_eq!(page.attribute("main form", "autocomplete").as_deref(), Some("off"));
}

#[tokio::test]
async fn inw_16_a_question_can_be_picked_and_work_is_asked_only_of_who_has_it() {
    let test = TestApp::new().await;
    let first = test.get("/meedoen/groepsgesprek").await;
    assert_eq!(first.text_of("h1"), "Hoe wil je dat kinderen opgroeien?");
    assert_eq!(
        test.get("/meedoen/groepsgesprek?vraag=gg-05").await.text_of("h1"),
        "Vind je 'normaliseren' een goed woord? Weet je een beter woord?"
    );
    let groups: Vec<String> = first.all("details").into_iter().filter(|group| !group.starts_with("Heb je nu hulp")).collect();
    assert!(groups[0].contains("Kun je een voorbeeld geven?") && !groups[0].contains("in je werk?"), "{groups:?}");
    assert!(
        groups[1].starts_with("Werk je met kinderen of jongeren?") && groups[1].contains("Wat doe jij hiermee in je werk?"),
        "{groups:?}"
    );
    let answer = test.post("/meedoen/groepsgesprek", &[("tekst", "Ja"), ("vraag", "gg-07"), ("stap", "versturen")]).await;
    assert_eq!(answer.status, StatusCode::OK);
    let left = test.post("/meedoen/groepsgesprek", &[("vraag", "gg-07"), ("stap", "klaar")]).await;
    assert!(left.has("vraag=gg-11"), "the questions about work are passed over");
}

#[tokio::test]
async fn an_unknown_list_or_question_is_a_404() {
    let test = TestApp::new().await;
    for path in ["/meedoen/kastelen", "/meedoen/ouders?vraag=gg-01", "/meedoen/ouders?vraag=%00"] {
        assert_eq!(test.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(test.post("/meedoen/kastelen", &[("tekst", "x"), ("stap", "versturen")]).await.status, StatusCode::NOT_FOUND);
    let other = test.post("/meedoen/ouders", &[("tekst", "x"), ("vraag", "gg-01"), ("stap", "versturen")]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    assert!(texts(&test).await.is_empty());
}

#[tokio::test]
async fn form_8_form_9_an_22_one_address_one_title_one_question_at_a_time() {
    let test = TestApp::new().await;
    let title = test.get("/meedoen/ouders").await.text_of("title");
    let mut fields = vec![("tekst", "Eerst samen eten.\r\nDan praten."), ("stap", "perspectief")];
    let page = test.post("/meedoen/ouders", &fields).await;
    assert_eq!((page.status, page.text_of("h1").as_str()), (StatusCode::OK, "Wat past bij jou? (niet verplicht)"));
    assert_eq!(page.attribute("input[name=tekst]", "value").as_deref(), Some("Eerst samen eten.\nDan praten."), "the text travels along");
    fields = vec![("tekst", "Eerst samen eten."), ("perspectief", "geen"), ("stap", "gemeente")];
    let page = test.post("/meedoen/ouders", &fields).await;
    assert_eq!(page.all("input[type=radio]").len(), 10);
    fields = vec![("tekst", "Eerst samen eten."), ("perspectief", "geen"), ("gemeente", "zundert"), ("stap", "nakijken")];
    let check = test.post("/meedoen/ouders", &fields).await;
    assert_eq!(check.text_of("h1"), "Klopt dit?");
    let shown = check.text_of("dl");
    for part in ["Eerst samen eten.", "Dat zeg ik liever niet", "Zundert"] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    assert_eq!(check.all("button[name=stap]").len(), 4, "three ways to change and one to send");
    assert_eq!(check.text_of("title"), title);
    assert_eq!(check.attribute("main form", "action"), None);
}

#[tokio::test]
async fn inw_06_a_text_is_kept_with_what_was_told_and_no_more() {
    let test = TestApp::new().await;
    let done = send(&test, "  Meer rust 👩‍👧 <b>thuis</b>.  ").await;
    assert_eq!((done.status, done.text_of("title").contains("Fout")), (StatusCode::OK, false));
    assert!(done.has("Zonder code kunnen wij je tekst niet terugvinden. Wij weten niet wie je bent."));
    type Row = (String, Option<String>, Option<String>, Option<String>, String, String, String);
    let sql = "select question_id, dialogue_id, gemeente_id, perspective, channel, provenance, text from contributions";
    let row: Row = test.app.db.one(sql, params![]).await.unwrap();
    let text = "Meer rust 👩‍👧 <b>thuis</b>.".to_owned();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(row, ("ou-01".into(), None, some("zundert"), some("ouder"), "digitaal".into(), "eigen woorden".into(), text));
    let least =
        test.post("/meedoen/ouders", &[("tekst", "Rust"), ("perspectief", "geen"), ("gemeente", "geen"), ("stap", "versturen")]).await;
    assert_eq!(least.status, StatusCode::OK);
    let (untold,): (i64,) =
        test.app.db.one("select count(*) from contributions where perspective is null and gemeente_id is null", params![]).await.unwrap();
    assert_eq!(untold, 1);
}

#[tokio::test]
async fn bad_input_gives_422_and_keeps_what_was_typed() {
    let test = TestApp::new().await;
    let long = "é".repeat(2001);
    let all = [("tekst", "Rust"), ("perspectief", "ouder"), ("gemeente", "zundert"), ("stap", "versturen")];
    let wrong: [(&str, &str, &str); 8] = [
        ("tekst", "", ""),
        ("tekst", " \r\n\t ", ""),
        ("tekst", &long, &long),
        ("tekst", "a\u{0}b<script>", "ab&lt;script&gt;"),
        ("tekst", "\u{202E}dlo", "dlo"),
        ("perspectief", "koning", ""),
        ("perspectief", "\u{0}", ""),
        ("gemeente", "breda", ""),
    ];
    for (name, value, kept) in wrong {
        for stap in ["nakijken", "versturen"] {
            let fields = all.map(|(n, v)| {
                if n == name {
                    (n, value)
                } else if n == "stap" {
                    (n, stap)
                } else {
                    (n, v)
                }
            });
            let page = test.post("/meedoen/ouders", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value:?}");
            assert!(page.text_of("title").starts_with("Fout: "));
            assert_eq!(page.attribute("#fouten a", "href"), Some(format!("#{name}")));
            assert!(page.has(kept), "{name}={value:?}");
            assert!(page.attribute(&format!("#{name}"), "name").is_some(), "the error leads to its field");
            assert!(name == "tekst" || page.attribute("input[name=tekst]", "value").as_deref() == Some("Rust"));
        }
    }
    let page = send(&test, &long).await;
    assert!(page.text_of("#tekst-fout").contains("1 teken te lang"), "{}", page.text_of("#tekst-fout"));
    assert!(texts(&test).await.is_empty());
    let fits = send(&test, &"é".repeat(2000)).await;
    assert_eq!(fits.status, StatusCode::OK);
}

#[tokio::test]
async fn bad_input_of_a_megabyte_is_413() {
    let test = TestApp::new().await;
    assert_eq!(send(&test, &"x".repeat(1_000_000)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn c_42_sending_twice_keeps_one_text_and_shows_one_receipt() {
    let test = TestApp::new().await;
    let key = test.get("/meedoen/ouders").await.attribute("input[name=sleutel]", "value").unwrap();
    let with_key = |text| [("sleutel", key.as_str()), ("tekst", text), ("stap", "versturen")];
    let first = receipt(&test.post("/meedoen/ouders", &with_key("Rust")).await);
    assert_eq!(receipt(&test.post("/meedoen/ouders", &with_key("Rust")).await), first);
    assert_eq!(texts(&test).await, ["Rust"]);
    // The next person on the same device, after the back button.
    assert_ne!(receipt(&test.post("/meedoen/ouders", &with_key("Reinheid")).await), first);
    assert_eq!(texts(&test).await, ["Reinheid", "Rust"]);
}

#[tokio::test]
async fn an_44_the_same_words_of_two_people_are_two_texts() {
    let test = TestApp::new().await;
    let weak = |_| [("sleutel", "a"), ("tekst", "Rust"), ("stap", "versturen")];
    let codes = [receipt(&test.post("/meedoen/ouders", &weak(1)).await), receipt(&test.post("/meedoen/ouders", &weak(2)).await)];
    assert_ne!(codes[0], codes[1], "a key we did not make is no key");
    assert_eq!(texts(&test).await.len(), 2);
}
