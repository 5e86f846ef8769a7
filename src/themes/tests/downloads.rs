//! Every download of the annex, byte for byte (E-26). The kept files stand in `golden`.
use super::annex::part;
use crate::{
    base::time::LocalTime,
    tests::golden::assert_kept,
    themes::{
        annex::{self, Annex, AnnexTheme},
        model::{Quote, Span, fingerprint},
    },
};

fn quote(id: &str, text: &str, noted_down: bool) -> Quote {
    Quote::verified(id.into(), text, Span::whole(text), &fingerprint(text), noted_down).unwrap()
}

fn theme(position: i64, label: &str, description: Option<&str>, quotes: Vec<Quote>) -> AnnexTheme {
    let description = description.map(str::to_owned);
    let id = format!("thema-{position}").into();
    AnnexTheme { id, position, label: label.into(), description, quotes, left_out: vec![quote("x", "Weg", false)], not_quotable: vec![] }
}

/// What a document can do wrong: markup, spaces, lines, emoji, a formula, a character XML has no place for.
fn example() -> Annex {
    let first = vec![
        quote("a", "Oma & opa <passen>  op 👩‍👧.", false),
        quote("b", "De buurvrouw helpt.\n Soms.\tMeer niet.", true),
        quote("c", "=1+1 \u{FFFF}é", false).edited(),
    ];
    let themes = vec![theme(1, "Variatie accepteren", Some("Wat hoort erbij,\nwat niet"), first), theme(2, "Brede blik", None, vec![])];
    let on = LocalTime::parse("2026-03-02", "09:00").unwrap();
    Annex { on, codebook: "1.0".to_owned(), inputs: 12, coded: 9, nowhere: 2, themes }
}

#[test]
fn e_26_every_download_of_the_annex_is_the_kept_file() {
    let annex = example();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    assert_kept("src/themes/tests/golden/bijlage-2.csv", &text(annex::to_csv(&annex).unwrap()));
    assert_kept("src/themes/tests/golden/bijlage-2.json", &text(annex::to_json(&annex).unwrap()));
    assert_kept("src/themes/tests/golden/bijlage-2.html", &text(annex::to_html(&annex)));
    assert_kept("src/themes/tests/golden/bijlage-2.docx.xml", &part(&annex::to_docx(&annex).unwrap(), "word/document.xml"));
    assert_kept("src/themes/tests/golden/bijlage-2.odt.xml", &part(&annex::to_odt(&annex).unwrap(), "content.xml"));
}

#[test]
fn an_62_documents_are_the_same_bytes_each_time_and_hold_no_moment_and_no_author() {
    for (name, make) in [("docx", annex::to_docx as fn(&Annex) -> _), ("odt", annex::to_odt)] {
        let file: Vec<u8> = make(&example()).unwrap();
        assert_eq!(make(&example()).unwrap(), file, "{name}");
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&file)).unwrap();
        for index in 0..zip.len() {
            let moment = zip.by_index(index).unwrap().last_modified().map(|moment| moment.to_string());
            assert_eq!(moment.as_deref(), Some("1980-01-01 00:00:00"), "{name}");
        }
    }
    // docx-rs fills in "unknown" and the first moment of 1970.
    let core = part(&annex::to_docx(&example()).unwrap(), "docProps/core.xml");
    assert!(core.contains("<dc:creator>unknown<") && core.matches("1970-01-01T00:00:00Z").count() == 2 && !core.contains("202"), "{core}");
    let meta = part(&annex::to_odt(&example()).unwrap(), "meta.xml");
    assert_eq!(meta.matches("<dc:").count(), 2, "title and language: {meta}");
}

#[test]
fn the_odt_tells_what_it_is_from_its_first_bytes() {
    let file = annex::to_odt(&example()).unwrap();
    assert_eq!(&file[30..38 + annex::ODT.len()], format!("mimetype{}", annex::ODT).as_bytes());
    assert!(part(&file, "meta.xml").contains("<dc:language>nl-NL</dc:language>"));
    assert!(part(&file, "styles.xml").contains("fo:language=\"nl\" fo:country=\"NL\""));
    let manifest = part(&file, "META-INF/manifest.xml");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&file)).unwrap();
    let names: Vec<String> = (0..zip.len()).map(|index| zip.by_index(index).unwrap().name().to_owned()).collect();
    for name in &names[2..] {
        assert!(manifest.contains(&format!("manifest:full-path=\"{name}\"")), "{name}");
    }
    assert_eq!(names[..2], ["mimetype", "META-INF/manifest.xml"]);
}
