//! What is said beside the form: help, links, what is kept in fewer words, and two worries.
use super::*;
use axum::http::StatusCode;

const WORDING: &str = "Wij lezen je tekst later en weten niet wie je bent. Wij kunnen je via dit formulier niet helpen.";

#[tokio::test]
async fn an_90_where_to_get_help_stands_above_the_field_and_after_sending() {
    let test = TestApp::new().await;
    let above = test.get("/meedoen/jongeren").await;
    let sent = send(&test, "Rust").await;
    for (page, before) in [(&above, "<textarea"), (&sent, "id=\"intrekcode\"")] {
        let html = page.text();
        let (help, rest) = (html.find(WORDING).unwrap(), html.find(before).unwrap());
        assert!(help < rest, "{before}");
        for number in ["112", "113", "08000113", "08000432", "08002000"] {
            assert_eq!(html.matches(&format!("href=\"tel:{number}\"")).count(), 2, "above and at its fixed place");
        }
        assert!(page.all("main details").iter().any(|text| text.starts_with("Heb je nu hulp nodig?")));
    }
}

#[tokio::test]
async fn an_103_young_people_read_it_in_fewer_words() {
    let test = TestApp::new().await;
    let promise = |page: &Answer| page.all("main > ul").first().cloned().unwrap_or_default();
    let (young, parents) = (promise(&test.get("/meedoen/jongeren").await), promise(&test.get("/meedoen/ouders").await));
    assert!(young.starts_with("Wij bewaren wat je schrijft") && parents.starts_with("Wij bewaren je tekst"), "{young} | {parents}");
    let (id, code) = dialogue(&test, None, None).await;
    for (audience, is_young) in
        [("ouders", false), ("jonge ouders", false), ("Jongeren", true), ("kinderen (10-12 jaar) met ouder", true), ("iedereen", false)]
    {
        let mut tx = test.app.db.begin().await.unwrap();
        tx.execute("update dialogues set audience = $1 where id = $2", params![audience, &id]).await.unwrap();
        tx.commit().await.unwrap();
        let page = test.get(&format!("/k/{code}")).await;
        assert_eq!(promise(&page) == young, is_young, "{audience}");
    }
}

#[tokio::test]
async fn inw_15_the_first_question_for_parents_offers_information() {
    let test = TestApp::new().await;
    let links = |page: &Answer| page.text().matches("https://www.opvoeden.nl").count();
    assert_eq!(links(&test.get("/meedoen/ouders").await), 1);
    for path in ["/meedoen/ouders?vraag=ou-02", "/meedoen/jongeren"] {
        assert_eq!(links(&test.get(path).await), 0, "{path}");
    }
}

#[tokio::test]
async fn inw_17_an_honest_answer_in_a_hundred_words_with_a_link_per_gemeente() {
    let test = TestApp::new().await;
    assert!(test.get("/meedoen").await.has("href=\"/meedoen/minder-hulp\""));
    let page = test.get("/meedoen/minder-hulp").await;
    assert_eq!((page.status, page.text_of("h1").as_str()), (StatusCode::OK, "Krijg ik straks minder hulp?"));
    let words = page.text_of("#antwoord").split_whitespace().count();
    assert!((60..=100).contains(&words), "{words} words");
    assert_eq!(page.all("main > div ul a").len(), 9, "one per gemeente");
    assert!(page.has("https://www.gemeente-steenbergen.nl") && page.has("href=\"/meedoen/ouders\""));
}

#[tokio::test]
async fn an_25_every_page_of_the_form_tells_how_to_leave_no_traces() {
    let test = TestApp::new().await;
    let (_, code) = dialogue(&test, None, None).await;
    for path in ["/meedoen/ouders", "/weghalen", "/k", &format!("/k/{code}"), "/meedoen/minder-hulp"] {
        assert!(test.get(path).await.attribute(".exit__note a[href='/meedoen/geen-sporen']", "href").is_some(), "{path}");
    }
    let page = test.get("/meedoen/geen-sporen").await;
    assert!(page.has("Open een privévenster") && page.has("geschiedenis") && page.all("main ol").len() == 2);
    assert!(!page.has("<script"));
}

#[tokio::test]
async fn an_102_nothing_pulls_counts_or_is_chosen_beforehand() {
    let test = TestApp::new().await;
    for step in ["tekst", "perspectief", "gemeente", "nakijken", "versturen"] {
        for perspective in ["", "geen"] {
            let fields = [("tekst", "Rust"), ("perspectief", perspective), ("gemeente", perspective), ("stap", step)];
            let page = test.post("/meedoen/jongeren", &fields).await;
            let chosen = page.all("input[checked]").len();
            assert_eq!(chosen, usize::from(!perspective.is_empty() && ["perspectief", "gemeente"].contains(&step)), "{step}");
            for pull in ["<script", "<progress", "<meter", "<video", "<audio", "<dialog", "<iframe", "http-equiv"] {
                assert!(!page.has(pull), "{step}: {pull}");
            }
            if ["perspectief", "gemeente"].contains(&step) {
                assert!(page.all("label").contains(&"Dat zeg ik liever niet".to_owned()), "{step}");
            }
            // The quick way out is in the same place on each; refusing the receipt is a button like keeping it.
            assert!(page.attribute(".exit a", "href").is_some(), "{step}");
        }
    }
}
