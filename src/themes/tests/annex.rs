use super::*;
use crate::themes::annex::{self, AnnexFault};
use axum::http::StatusCode;
use std::io::Read;

async fn built(test: &TestApp) -> annex::Annex {
    annex::build(&test.app.db, test.app.clock.local()).await.unwrap()
}

pub(super) fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text of each paragraph of a part of the document.
fn paragraphs(xml: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(&xml.replace("<w:br w:type=\"textWrapping\" />", "<w:t>|</w:t>").replace("w:", ""));
    let (p, t) = (scraper::Selector::parse("p").unwrap(), scraper::Selector::parse("t").unwrap());
    html.select(&p).map(|p| p.select(&t).flat_map(|t| t.text()).collect()).collect()
}

#[tokio::test]
async fn bijlage_2_has_seven_rows_in_their_order_with_its_counts() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, "c1", "Oma past op. Bijv. na school.", true).await;
    put(&test, "c2", "Hallo", true).await;
    put(&test, "c3", "Nog niet gelezen", true).await;
    code(&test, &desk, "c1", "Oma past op. Bijv. na school.", &[0], &["omgeving-benutten"]).await;
    code(&test, &desk, "c2", "Hallo", &[], &[]).await;
    let page = desk.get(ANNEX).await;
    assert_eq!(page.status, StatusCode::OK);
    let rows = page.all("tbody th");
    assert_eq!(rows.len(), 7);
    assert_eq!((rows[0].as_str(), rows[4].as_str()), ("Variatie accepteren", "Pedagogische basis"));
    assert_eq!(page.text_of(".annex-quote p"), "‘Oma past op.’");
    assert!(page.has("De werkgroep heeft nog geen omschrijving gemaakt."));
    assert!(page.has("maandag 2 maart 2026") && page.has("1.0 (Bijlage 2)"));
    let annex = built(&test).await;
    assert_eq!((annex.inputs, annex.coded, annex.nowhere), (3, 2, 1));
}

#[tokio::test]
async fn the_werkgroep_leaves_a_quote_out_and_puts_it_back() {
    let test = TestApp::new().await;
    let (desk, team) = (test.login(Role::Werkgroep, None).await, test.login(Role::Team, None).await);
    put(&test, "c1", "Oma past op.", true).await;
    code(&test, &desk, "c1", "Oma past op.", &[], &["omgeving-benutten", "eigenaarschap"]).await;
    let quote = built(&test).await.themes[2].quotes[0].excerpt().to_string();
    let choice = |decision| [("citaat", quote.clone()), ("thema", "omgeving-benutten".to_owned()), ("besluit", decision)];
    let send = async |decision: &str| {
        let fields = choice(decision.to_owned());
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        desk.post(&format!("{ANNEX}/citaat"), &fields).await.status
    };
    assert_eq!(send("weg").await, StatusCode::SEE_OTHER);
    assert_eq!(send("weg").await, StatusCode::SEE_OTHER);
    let annex = built(&test).await;
    assert_eq!((annex.themes[2].quotes.len(), annex.themes[2].left_out.len(), annex.themes[3].quotes.len()), (0, 1, 1));
    assert!(!String::from_utf8(annex::to_csv(&annex).unwrap()).unwrap().contains("benutten,Oma"));
    assert_eq!(send("terug").await, StatusCode::SEE_OTHER);
    assert_eq!(built(&test).await.themes[2].quotes.len(), 1);
    assert_eq!(send("anders").await, StatusCode::BAD_REQUEST);
    assert_eq!(count(&test, "select count(*) from audit_log where action like 'annex.%'").await, 3);
    assert!(desk.get(ANNEX).await.has("Laat weg") && !team.get(ANNEX).await.has("Laat weg"));
    let unknown = desk.post(&format!("{ANNEX}/citaat"), &[("citaat", "x"), ("thema", "brede-blik"), ("besluit", "weg")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn c_69_the_annex_refuses_a_quote_that_is_not_its_slice() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, "c1", "Oma past op. Elke dag.", true).await;
    code(&test, &desk, "c1", "Oma past op. Elke dag.", &[0], &["omgeving-benutten"]).await;
    for harm in
        ["update excerpts set end_at = 11", "update contributions set text = 'Opa past op. Elke dag.'", "update excerpts set end_at = 900"]
    {
        test.app.db.unscoped_execute(harm).await.unwrap();
        let fault = annex::build(&test.app.db, test.app.clock.local()).await.unwrap_err();
        let AnnexFault::NotSlices(wrong) = fault else { panic!("{fault}") };
        assert_eq!(wrong.len(), 1);
        for path in [ANNEX, "/werkplek/bijlage-2.csv", "/werkplek/bijlage-2.docx", "/werkplek/bijlage-2.odt"] {
            let answer = desk.get(path).await;
            assert_eq!(answer.status, StatusCode::CONFLICT, "{path}");
            assert!(answer.has(wrong[0].as_str()) && !answer.has("past op"));
        }
        test.app.db.unscoped_execute("update excerpts set end_at = 12").await.unwrap();
        test.app.db.unscoped_execute("update contributions set text = 'Oma past op. Elke dag.'").await.unwrap();
    }
    assert_eq!(built(&test).await.themes[2].quotes[0].text(), "Oma past op.");
}

#[tokio::test]
async fn the_csv_is_harmless_in_a_spreadsheet() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let texts = ["=HYPERLINK(\"http://kwaad\")", "+31 6", "-1", "@oma", "Eén, \"twee\"\ndrie"];
    for (n, text) in texts.iter().enumerate() {
        put_as(&test, &format!("c{n}"), text, true, "opgetekend").await;
        judge(&test, &desk, &format!("c{n}"), Span::whole(text).unwrap(), Outcome::Themes(vec!["brede-blik".into()])).await;
    }
    let answer = desk.get("/werkplek/bijlage-2.csv").await;
    assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
    let mut reader = csv::Reader::from_reader(answer.body.as_slice());
    assert_eq!(reader.headers().unwrap(), vec!["Thema", "Citaten", "Omschrijving", "Herkomst"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 6 + texts.len());
    let mut cells: Vec<&str> = rows.iter().filter(|row| &row[3] == "opgetekend").map(|row| &row[1]).collect();
    let mut expected: Vec<String> =
        texts.iter().map(|text| if text.starts_with('E') { text.to_string() } else { format!("'{text}") }).collect();
    cells.sort_unstable();
    expected.sort();
    assert_eq!(cells, expected);
}

#[tokio::test]
async fn the_docx_holds_exactly_the_quotes_in_a_dutch_table() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let texts = [("c1", "Oma & opa <passen> op 👩‍👧.", "eigen woorden"), ("c2", "De buurvrouw helpt.\nSoms.", "opgetekend")];
    for (id, text, provenance) in texts {
        put_as(&test, id, text, true, provenance).await;
        code(&test, &desk, id, text, &[], &["omgeving-benutten"]).await;
    }
    let answer = desk.get("/werkplek/bijlage-2.docx").await;
    assert_eq!(answer.status, StatusCode::OK);
    let document = part(&answer.body, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader").count(), 1);
    assert!(document.find("<w:tblHeader").unwrap() < document.find("Omschrijving").unwrap());
    assert!(part(&answer.body, "word/styles.xml").contains("w:lang w:val=\"nl-NL\""));
    assert!(part(&answer.body, "docProps/core.xml").contains("<dc:language>nl-NL</dc:language>"));
    let mut quotes: Vec<String> = paragraphs(&document).into_iter().filter(|p| p.starts_with('‘')).collect();
    quotes.sort();
    assert_eq!(quotes, ["‘De buurvrouw helpt.|Soms.’ (opgetekend)", "‘Oma & opa <passen> op 👩‍👧.’"]);
    assert_eq!(document.matches("<w:i />").count(), 1, "only what was noted down is in italics");
}

#[tokio::test]
async fn json_and_html_hold_the_same_quotes() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, "c1", "Oma <b>past</b> op.", true).await;
    code(&test, &desk, "c1", "Oma <b>past</b> op.", &[], &["omgeving-benutten"]).await;
    let annex = built(&test).await;
    let json: serde_json::Value = serde_json::from_slice(&annex::to_json(&annex).unwrap()).unwrap();
    assert_eq!(json["themas"][2]["citaten"][0]["citaat"], "Oma <b>past</b> op.");
    assert_eq!(json["themas"][4]["omschrijving"], serde_json::Value::Null);
    let html = String::from_utf8(annex::to_html(&annex)).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("‘Oma &lt;b&gt;past&lt;/b&gt; op.’") && !html.contains("<script"));
}

#[tokio::test]
async fn a_text_that_is_held_back_later_leaves_the_annex() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, "c1", "Oma past op.", true).await;
    code(&test, &desk, "c1", "Oma past op.", &[], &["omgeving-benutten"]).await;
    test.app.db.unscoped_execute("update contributions set released_on = null, held_on = '2026-03-03'").await.unwrap();
    let annex = built(&test).await;
    assert!(annex.themes.iter().all(|theme| theme.quotes.is_empty()));
    assert_eq!((annex.inputs, annex.coded, annex.nowhere), (0, 0, 0));
}

#[tokio::test]
async fn fac_05_an_76_only_what_may_be_quoted_is_printed_and_the_rest_counts() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    for (id, text) in [("c1", "Oma past op."), ("c2", "Mijn zoon van 9 is ziek.")] {
        put(&test, id, text, true).await;
        code(&test, &desk, id, text, &[], &["omgeving-benutten"]).await;
    }
    test.app.db.unscoped_execute("update contributions set quotable = false where id = 'c2'").await.unwrap();
    let annex = built(&test).await;
    assert_eq!((annex.themes[2].quotes.len(), annex.themes[2].not_quotable.len()), (1, 1));
    assert_eq!((annex.inputs, annex.coded), (2, 2), "it counts");
    let page = desk.get(ANNEX).await;
    assert!(page.has("Niet als citaat: 1"));
    for path in ["/werkplek/bijlage-2.csv", "/werkplek/bijlage-2.json", "/werkplek/bijlage-2.html"] {
        let file = desk.get(path).await;
        assert!(file.has("Oma past op.") && !file.has("zoon"), "{path}");
    }
    for (path, name) in [("/werkplek/bijlage-2.docx", "word/document.xml"), ("/werkplek/bijlage-2.odt", "content.xml")] {
        assert!(!part(&desk.get(path).await.body, name).contains("zoon"), "{path}");
    }
}

#[tokio::test]
async fn an_61_two_quotes_of_one_text_stand_apart_and_nothing_leads_from_one_to_the_other() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    let twice = "Oma past op. Opa kookt. Elke dag.";
    put(&test, "geheimetekst", twice, true).await;
    code(&test, &desk, "geheimetekst", twice, &[0], &["omgeving-benutten"]).await;
    code(&test, &desk, "geheimetekst", twice, &[1], &["omgeving-benutten"]).await;
    let annex = built(&test).await;
    assert_eq!((annex.themes[2].quotes.len(), annex.themes[2].too_near.len()), (1, 1), "nothing stands between them");
    assert!(desk.get(ANNEX).await.has("twee stukken van één tekst naast elkaar: 1"));
    put(&test, "c2", "De buurvrouw helpt.", true).await;
    code(&test, &desk, "c2", "De buurvrouw helpt.", &[], &["omgeving-benutten"]).await;
    let annex = built(&test).await;
    let shown: Vec<&str> = annex.themes[2].quotes.iter().map(|quote| quote.text()).collect();
    assert!(shown.len() == 3 && shown[1] == "De buurvrouw helpt.", "{shown:?}");
    assert!(annex.themes[2].too_near.is_empty());
    for kind in ["csv", "json", "html", "docx"] {
        let file = desk.get(&format!("/werkplek/bijlage-2.{kind}")).await;
        let text = if kind == "docx" { part(&file.body, "word/document.xml") } else { file.text() };
        let places = ["Oma past op.", "De buurvrouw helpt.", "Opa kookt."].map(|quote| text.find(quote).expect("it is printed"));
        assert!(places[1] > places[0].min(places[2]) && places[1] < places[0].max(places[2]), "{kind}");
        for telling in ["geheimetekst", "zundert", "Zundert"] {
            assert!(!text.contains(telling), "{kind}: {telling}");
        }
    }
    // At most one thing about a quote: whether it was noted down. The key is of the piece, not of its text.
    let json: serde_json::Value = serde_json::from_slice(&desk.get("/werkplek/bijlage-2.json").await.body).unwrap();
    let quote = json["themas"][2]["citaten"][0].as_object().unwrap();
    assert_eq!(quote.keys().collect::<Vec<_>>(), ["citaat", "herkomst", "id"]);
}

#[tokio::test]
async fn an_76_a_quote_of_which_words_were_covered_says_so() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, "c1", "een leraar luistert niet.", true).await;
    code(&test, &desk, "c1", "een leraar luistert niet.", &[], &["omgeving-benutten"]).await;
    test.app.db.unscoped_execute("update contributions set redacted = true").await.unwrap();
    for path in [ANNEX, "/werkplek/bijlage-2.csv", "/werkplek/bijlage-2.json", "/werkplek/bijlage-2.html"] {
        assert!(desk.get(path).await.has("(bewerkt)"), "{path}");
    }
    for (path, name) in [("/werkplek/bijlage-2.docx", "word/document.xml"), ("/werkplek/bijlage-2.odt", "content.xml")] {
        assert!(part(&desk.get(path).await.body, name).contains("(bewerkt)"), "{path}");
    }
}
