//! Cards of paper: printing them and typing them over.
use super::{crowd::came, *};
use crate::{access::Role, audit, tests::support::Desk};
use axum::http::{StatusCode, header};
use std::collections::BTreeSet;

/// The codes of a print, as they stand on the cards.
async fn printed(desk: &Desk<'_>, id: &DialogueId, each: &str) -> Vec<String> {
    let page = desk.post(&format!("/werkplek/gesprekken/{id}/kaarten"), &[("vraag", "gg-01"), ("vraag", "gg-02"), ("aantal", each)]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.all(".paper__foot .paper__code")
}

fn path(id: &DialogueId) -> String {
    format!("/werkplek/invoer/{id}/papier")
}

/// The form of a card as a browser sends it, with a key of its own.
async fn typed(desk: &Desk<'_>, id: &DialogueId, text: &str, code: &str) -> Answer {
    let key = desk.get(&path(id)).await.attribute("input[name=sleutel]", "value").unwrap();
    send_card(desk, id, &key, text, code).await
}

async fn send_card(desk: &Desk<'_>, id: &DialogueId, key: &str, text: &str, code: &str) -> Answer {
    let fields = [("sleutel", key), ("vraag", "gg-02"), ("tekst", text), ("perspectief", "ouder"), ("code", code)];
    desk.post(&path(id), &fields).await
}

/// The strip of a card: the code without its last two signs.
fn strip(code: &str) -> String {
    code.rsplit_once('-').unwrap().0.to_owned()
}

#[tokio::test]
async fn an_30_an_31_c_42_the_codes_of_cards_are_made_at_every_view_and_kept_nowhere() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let commits = test.app.db.commits();
    let (first, second) = (printed(&team, &id, "100").await, printed(&team, &id, "100").await);
    let codes: BTreeSet<&String> = first.iter().chain(&second).collect();
    assert_eq!((first.len(), codes.len()), (200, 400), "each card another code, at each view");
    assert_eq!(test.app.db.commits(), commits, "nothing is kept");
    let bytes = files(&test).unwrap_or_default();
    assert!(first.iter().all(|code| !holds(&bytes, &strip(code)) && !holds(&bytes, &strip(code).replace('-', ""))));
    assert!(first.windows(2).any(|two| two[0] > two[1]) && first.windows(2).any(|two| two[0] < two[1]), "no order");
}

#[tokio::test]
async fn an_103_inw_08_inw_12_a_card_says_what_the_form_says() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let cards = format!("/werkplek/gesprekken/{id}/kaarten");
    assert!(team.get(&format!("/werkplek/gesprekken/{id}/pakket")).await.has(&cards), "it is in the kit");
    let page = team.post(&cards, &[("vraag", "gg-02"), ("aantal", "3")]).await;
    assert_eq!((page.all(".paper").len(), page.headers[header::CACHE_CONTROL].to_str().unwrap()), (3, "no-store"));
    let question = page.text_of(".sheet__asked");
    assert!(page.all(".sheet__asked").iter().all(|asked| *asked == question) && question.ends_with('?'));
    for card in page.all(".paper__card") {
        for said in [
            "Schrijf geen namen op. Ook niet van je kind, school of hulpverlener.",
            "Wij bewaren je tekst, de vraag en de dag.",
            "Wij bewaren nooit je naam",
            "Wij typen je tekst over en vernietigen de kaart.",
            "Ik ben ouder of verzorger",
            "Dat zeg ik liever niet",
        ] {
            assert!(card.contains(said), "{said}: {card}");
        }
    }
    let (on_card, on_strip) = (page.all(".paper__foot .paper__code"), page.all(".paper__strip"));
    for (code, strip_text) in on_card.iter().zip(on_strip) {
        assert!(strip_text.contains(&strip(code)) && !strip_text.contains(code.as_str()), "{strip_text}");
        assert!(strip_text.contains("/weghalen") && strip_text.contains("Zonder code kunnen wij je tekst niet terugvinden."));
        for number in ["112", "113", "0800-0113", "0800-0432", "0800-2000"] {
            assert!(strip_text.contains(number), "{number}");
        }
    }
    assert!(!page.has("<script") && !page.has("style="));
}

#[tokio::test]
async fn a_wrong_number_of_cards_is_told_and_kept() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let cards = format!("/werkplek/gesprekken/{id}/kaarten");
    for (questions, each, field, sentence) in [
        (&["gg-01"][..], "0", "aantal", "van 1 tot en met 200"),
        (&["gg-01"], "201", "aantal", "van 1 tot en met 200"),
        (&["gg-01"], "", "aantal", "van 1 tot en met 200"),
        (&["gg-01"], "veel\u{0}", "aantal", "van 1 tot en met 200"),
        (&["gg-01", "gg-02", "gg-03"], "67", "aantal", "Dit zijn samen 201 kaarten."),
        (&[], "4", "vraag", "Kies ten minste één vraag."),
        (&["ou-01"], "4", "vraag", "Kies ten minste één vraag."),
    ] {
        let mut fields: Vec<(&str, &str)> = questions.iter().map(|id| ("vraag", *id)).collect();
        fields.push(("aantal", each));
        let page = team.post(&cards, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{each}");
        assert!(page.text_of(&format!("#{field}-fout")).contains(sentence), "{}", page.text_of(&format!("#{field}-fout")));
        assert!(page.all(".paper").is_empty());
        let ticked = page.all("input[name=vraag][checked]").len();
        assert_eq!(ticked, questions.iter().filter(|id| id.starts_with("gg")).count(), "what was chosen stays chosen");
    }
    let most = team.post(&cards, &[("vraag", "gg-01"), ("vraag", "gg-02"), ("aantal", "100")]).await;
    assert_eq!(most.all(".paper").len(), 200);
}

#[tokio::test]
async fn fac_02_inw_09_a_card_is_typed_over_and_its_strip_takes_it_away() {
    let test = TestApp::new().await;
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, _) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    came(&test, &id, "ouders", 5).await;
    let code = printed(&leads, &id, "1").await.remove(0);
    let saved = typed(&leads, &id, "Eerst samen eten.\r\nDan praten.", &code).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert_eq!(saved.location(), format!("{}?bewaard=ja&vraag=gg-02", path(&id)), "no word and no code in the address");
    let next = leads.get(saved.location()).await;
    assert!(next.has("De kaart is bewaard") && next.text_of("title").starts_with("Bewaard, volgende kaart"));
    assert_eq!(next.attribute("#vraag option[selected]", "value").as_deref(), Some("gg-02"));
    assert!(next.attribute("#tekst", "autofocus").is_some() && next.text_of("#tekst").is_empty());
    let sql = "select text, question_id, gemeente_id, perspective, channel, provenance from contributions where dialogue_id = $1";
    let row: (String, String, String, String, String, String) = test.app.db.one(sql, params![&id]).await.unwrap();
    let kept = ["Eerst samen eten.\nDan praten.", "gg-02", "zundert", "ouder", "papier", "eigen woorden"].map(str::to_owned);
    assert_eq!([row.0, row.1, row.2, row.3, row.4, row.5], kept);
    let bytes = files(&test).unwrap_or_default();
    assert!(!holds(&bytes, &strip(&code)) && !holds(&bytes, &strip(&code).replace('-', "")), "AN-31: a hash alone");
    let shown = test.post("/weghalen", &[("code", &strip(&code))]).await;
    assert!(shown.has("Je tekst wacht nog") && !shown.has("samen eten"), "{}", shown.text());
    let gone = test.post("/weghalen", &[("code", &strip(&code).to_lowercase()), ("bevestig", "ja")]).await;
    assert_eq!((gone.status, gone.text_of("h1").as_str()), (StatusCode::OK, "Je tekst is weg"));
    assert!(texts(&test).await.is_empty());
    // Who holds the card learns nothing about what its writer did.
    for text in ["Eerst samen eten.\nDan praten.", "Iets anders"] {
        let again = typed(&leads, &id, text, &code).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(again.text_of("#code-fout"), "Deze kaart is al ingevoerd. Leg de kaart weg en ga verder met de volgende.");
    }
    assert!(texts(&test).await.is_empty());
}

#[tokio::test]
async fn c_42_a_card_is_entered_once_with_and_without_a_code() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let (other, _) = dialogue(&test, None, None).await;
    let codes = printed(&team, &id, "1").await;
    let key = team.get(&path(&id)).await.attribute("input[name=sleutel]", "value").unwrap();
    for _ in 0..2 {
        assert_eq!(send_card(&team, &id, &key, "Rust", &codes[0]).await.status, StatusCode::SEE_OTHER, "a double click");
    }
    for (place, text) in [(&id, "Andere woorden"), (&other, "Rust")] {
        let before = typed(&team, place, text, &codes[0]).await;
        assert_eq!((before.status, before.text_of("#tekst").as_str()), (StatusCode::UNPROCESSABLE_ENTITY, text));
        assert!(before.text_of("#code-fout").starts_with("Deze kaart is al ingevoerd."));
        assert_eq!(before.attribute("#code", "value").as_deref(), Some(codes[0].as_str()));
    }
    assert_eq!(texts(&test).await, ["Rust"]);
    let key = team.get(&path(&id)).await.attribute("input[name=sleutel]", "value").unwrap();
    for _ in 0..2 {
        assert_eq!(send_card(&team, &id, &key, "Ruimte", "").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(typed(&team, &id, "Ruimte", "").await.status, StatusCode::SEE_OTHER, "AN-44: two people can say the same");
    assert_eq!(texts(&test).await, ["Ruimte", "Ruimte", "Rust"]);
    let lines = audit::newest(&test.app.db, 100, 0).await.unwrap();
    let lines: Vec<_> = lines.iter().filter(|line| line.object_kind == "contributions").collect();
    assert_eq!(lines.len(), 3, "a line for each card, and none for a second click");
    assert!(lines.iter().all(|line| line.action == "contributions.entered" && line.result == "1" && line.object_id.is_none()));
}

#[tokio::test]
async fn fac_02_what_is_wrong_with_a_card_is_told_at_its_field_and_all_is_kept() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let code = printed(&team, &id, "1").await.remove(0);
    let (receipt, slip) = (strip(&code), if code.starts_with('Z') { code.replacen('Z', "Y", 1) } else { format!("Z{}", &code[1..]) });
    let with_code = format!("mijn code {}", receipt.to_lowercase());
    let long = "x".repeat(2003);
    for (vraag, tekst, wie, typed, field, sentence) in [
        ("", "Rust", "", "", "vraag", "Kies de vraag die op de kaart staat."),
        ("ou-01", "Rust", "", "", "vraag", "Kies de vraag die op de kaart staat."),
        ("gg-01", " \r\n ", "", "", "tekst", "Typ over wat er op de kaart staat."),
        ("gg-01", long.as_str(), "", "", "tekst", " 3 tekens"),
        ("gg-01", "a\u{0}b", "", "", "tekst", "een teken dat wij niet kunnen lezen"),
        ("gg-01", "Bel 06-12345678", "", "", "tekst", "een telefoonnummer"),
        ("gg-01", "Rust", "koning", "", "perspectief", "Kies wat er op de kaart is aangekruist."),
        ("gg-01", "Rust", "", receipt.as_str(), "code", "alle 18 tekens"),
        ("gg-01", "Rust", "", slip.as_str(), "code", "alle 18 tekens"),
        ("gg-01", "Rust", "", "👩‍👧 <script>", "code", "alle 18 tekens"),
        ("gg-01", with_code.as_str(), "", code.as_str(), "tekst", "Haal de code uit de tekst."),
    ] {
        let page = team.post(&path(&id), &[("vraag", vraag), ("tekst", tekst), ("perspectief", wie), ("code", typed)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        let fault = page.text_of(&format!("#{field}-fout"));
        assert!(fault.contains(sentence), "{fault}");
        assert_eq!(page.all("#fouten a").len(), 1, "{sentence}");
        assert!(page.attribute("#tekst", "autofocus").is_none(), "the summary comes first");
        assert!(!page.has("<script"));
    }
    assert!(texts(&test).await.is_empty());
    // A question that was left out since the cards were printed can still be chosen.
    assert_eq!(team.get(&path(&id)).await.all("#vraag option").len(), 12);
}

#[tokio::test]
async fn an_70_an_71_a_card_is_looked_at_before_it_is_kept() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let code = printed(&team, &id, "1").await.remove(0);
    let said = "Onze Fatima zit op basisschool De Vlinder. Bel 06-12345678.";
    let blocked = typed(&team, &id, said, &code).await;
    assert_eq!(blocked.text_of("button[name=herken][value=weg]"), "Haal het voor mij weg");
    let with = |tekst: &'static str, choice: &'static str| [("vraag", "gg-01"), ("tekst", tekst), ("herken", choice)];
    let clean = team.post(&path(&id), &with("Onze Fatima zit op basisschool De Vlinder. Bel 06-12345678.", "weg")).await;
    assert_eq!(clean.status, StatusCode::OK);
    assert!(clean.text_of("#tekst").ends_with("Bel [weg]."));
    let named = "Onze Fatima zit op basisschool De Vlinder.";
    let ask = typed(&team, &id, named, &code).await;
    assert_eq!((ask.status, ask.text_of("h1").as_str()), (StatusCode::OK, "Hierdoor kan iemand herkend worden. Aanpassen?"));
    for (name, value) in [("tekst", named), ("code", &code), ("vraag", "gg-02"), ("perspectief", "ouder")] {
        assert_eq!(ask.attribute(&format!("form input[name={name}]"), "value").as_deref(), Some(value), "it travels along");
    }
    assert!(texts(&test).await.is_empty());
    let own = team.post(&path(&id), &with(named, "zelf")).await;
    assert_eq!((own.status, own.text_of("#tekst").as_str()), (StatusCode::OK, named));
    let key = ask.attribute("form input[name=sleutel]", "value").unwrap();
    let left = [("sleutel", key.as_str()), ("vraag", "gg-02"), ("tekst", named), ("code", &code), ("herken", "laat")];
    assert_eq!(team.post(&path(&id), &left).await.status, StatusCode::SEE_OTHER);
    let all = [("vraag", "gg-02"), ("tekst", named), ("herken", "alles")];
    assert_eq!(team.post(&path(&id), &all).await.status, StatusCode::SEE_OTHER);
    let sql = "select text, review_first from contributions order by review_first, id";
    let rows: Vec<(String, bool)> = test.app.db.all(sql, params![]).await.unwrap();
    assert!(!rows[0].1 && !rows[0].0.contains("Fatima"), "{rows:?}");
    assert_eq!(rows[1], (named.to_owned(), true), "the gatekeeper sees first what stayed");
}

#[tokio::test]
async fn inw_06_an_55_cards_open_five_at_a_time_and_count_like_words_from_a_phone() {
    let voices = async |paper: bool| {
        let test = TestApp::new().await;
        let team = test.login(Role::Team, None).await;
        let (id, code) = dialogue(&test, Some("zundert"), None).await;
        came(&test, &id, "ouders", 5).await;
        let room = format!("/k/{code}");
        let mut seen = Vec::new();
        for text in ["Een", "Twee", "Drie", "Vier", "Vijf"] {
            seen.push((team.get("/werkplek/inbreng").await.all("article").len(), team.get("/werkplek/stemmen.csv").await.text()));
            if paper {
                typed(&team, &id, text, "").await;
            } else {
                test.post(&room, &[("vraag", "gg-02"), ("tekst", text), ("perspectief", "ouder"), ("stap", "versturen")]).await;
            }
        }
        seen.push((team.get("/werkplek/inbreng").await.all("article").len(), team.get("/werkplek/stemmen.csv").await.text()));
        seen
    };
    let (paper, phone) = (voices(true).await, voices(false).await);
    assert_eq!(paper, phone);
    assert_eq!(paper.iter().map(|(waiting, _)| *waiting).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 5]);
    assert!(paper[..5].windows(2).all(|two| two[0] == two[1]) && paper[5].1 != paper[0].1, "five are counted, fewer are not");
}

#[tokio::test]
async fn gem_01_cards_are_printed_and_entered_by_who_works_on_the_dialogue() {
    let test = TestApp::new().await;
    let (leads, other) = (test.login(Role::Verkenner, Some("zundert")).await, test.login(Role::Verkenner, Some("zundert")).await);
    let (own, elsewhere) = (test.login(Role::Coordinator, Some("zundert")).await, test.login(Role::Coordinator, Some("rucphen")).await);
    let coder = test.login(Role::Werkgroep, None).await;
    let (id, _) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    let cards = format!("/werkplek/gesprekken/{id}/kaarten");
    for (desk, may) in [(&leads, true), (&own, true), (&other, false), (&elsewhere, false), (&coder, false)] {
        let (read, printed) = if may { (200, 200) } else { (404, 404) };
        for address in [&cards, &path(&id)] {
            assert_eq!(desk.get(address).await.status.as_u16(), read, "{address} {}", desk.account);
        }
        assert_eq!(desk.post(&cards, &[("vraag", "gg-01"), ("aantal", "1")]).await.status.as_u16(), printed);
        let entered = desk.post(&path(&id), &[("vraag", "gg-01"), ("tekst", "Rust")]).await.status.as_u16();
        assert_eq!(entered, if may { 303 } else { 404 });
    }
    assert_eq!(texts(&test).await.len(), 2);
}
