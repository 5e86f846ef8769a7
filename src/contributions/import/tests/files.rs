//! What files say, whoever wrote them.
use super::*;
use crate::contributions::import::{
    delimited, file,
    sheet::{Cell, Fault},
    table::{Column, Row, Table, table},
};
use proptest::prelude::*;

const OPGETEKEND: (&str, &str) = ("herkomst", "opgetekend");

/// The texts of the golden files, sign for sign.
const GOLDEN: [&str; 6] = [
    "Oma 👩‍👧‍👦 past op; dat is fijn, toch?",
    "Één café, twee cafe\u{301}s en een ß",
    "Eerste regel\nTweede regel",
    "أريد أن يلعب أطفالي في الشارع",
    "=1+1 is hier geen som",
    "Hij zei:  \"kom maar\" & <b>ging</b>",
];

fn read(bytes: &[u8]) -> Result<Table, Fault> {
    table(&file::read(bytes)?)
}

fn cells(row: &Row) -> Vec<&Cell> {
    Column::ALL.into_iter().map(|column| row.cell(column)).collect()
}

#[test]
fn e_24_every_sign_survives_in_every_kind_of_file() {
    for name in ["golden.xlsx", "golden-shared.xlsx", "golden.ods", "golden.csv", "golden-utf16.csv"] {
        let table = read(&stored(name)).unwrap();
        let texts: Vec<&Cell> = table.rows.iter().map(|row| row.cell(Column::Text)).collect();
        assert_eq!(texts, GOLDEN.map(|text| Cell::Text(text.into())).iter().collect::<Vec<_>>(), "{name}");
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7], "{name}");
        assert_eq!((table.unknown.as_slice(), table.others), (&["opmerking".to_owned()][..], usize::from(name == "golden.xlsx")), "{name}");
    }
    let west = read(&stored("windows-1252.csv")).unwrap();
    assert_eq!(cells(&west.rows[0])[0], &Cell::Text("Eén café in België".into()));
}

#[tokio::test]
async fn e_24_c_66_golden_files_arrive_in_the_database_as_they_were_typed() {
    let mut golden = GOLDEN.map(str::to_owned);
    golden.sort();
    for name in ["golden.xlsx", "golden.ods", "golden.csv", "golden-utf16.csv"] {
        let test = TestApp::new().await;
        let team = test.login(Role::Team, None).await;
        let (id, _) = dialogue(&test, Some("zundert"), None).await;
        let path = format!("/werkplek/invoer/{id}/bestand");
        let page = look(&test, &team, &path, &stored(name)).await;
        assert_eq!(page.status, StatusCode::OK, "{name}");
        assert!(page.has("6 nieuwe teksten zijn goed") && page.has("opmerking"), "{name}: {}", page.text());
        assert!(!page.has("<b>ging"), "nothing of a file is HTML");
        let done = keep(&test, &team, &path, &page, &[OPGETEKEND]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{name}: {}", done.text());
        let mut kept = texts(&test).await;
        kept.sort();
        assert_eq!(kept, golden, "{name}");
        let sql = "select distinct dialogue_id, gemeente_id, channel, provenance from contributions";
        let row: (String, String, String, String) = test.app.db.one(sql, params![]).await.unwrap();
        assert_eq!(row, (id.to_string(), "zundert".into(), "invoer".into(), "opgetekend".into()));
        let asked: Vec<(String,)> = test.app.db.all("select question_id from contributions order by question_id", params![]).await.unwrap();
        assert_eq!(asked.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), ["gg-01", "gg-01", "gg-01", "gg-02", "gg-02", "gg-03"]);
    }
}

#[test]
fn e_12_rows_have_the_number_that_a_spreadsheet_shows() {
    let rows = |text: &str| read(text.as_bytes()).unwrap().rows.iter().map(|row| row.number).collect::<Vec<_>>();
    assert_eq!(rows("tekst;vraag\r\n\r\n\"twee\r\nregels\";a\r\n\r\n\r\nvier;b"), [3, 6]);
    assert_eq!(rows("tekst\tvraag\rMac;a\tb\r"), [2]);
    assert_eq!(rows("\n\ntekst,vraag\n\n\n\nlaat,a\n,\n"), [7]);
    assert_eq!(rows("vraag;tekst\n;\"een \"\"woord\"\" erbij\"\n"), [2]);
}

#[test]
fn e_12_a_text_that_falls_apart_is_seen() {
    let table = read(b"vraag,tekst\ngg-01,Ja, graag\n").unwrap();
    assert!(table.rows[0].loose && table.rows[0].cell(Column::Text) == &Cell::Text("Ja".into()));
    assert_eq!(read(b"vraag;tekst\ngg-01;\"open\ngg-02;dicht\n"), Err(Fault::OpenQuote(2)));
    assert_eq!(read(b"vraag;tekst\neinde;einde\neinde\n").unwrap().rows.len(), 2, "no word of a file ends it");
    assert!(!read(b"vraag;tekst\ngg-01;5\" hoog\n").unwrap().rows[0].loose, "a sign of inches is no quotation mark");
}

#[test]
fn columns_are_found_in_any_order_and_case() {
    let table = read("Opmerking; GEMEENTE ;Tekst;Vraag;;\nx;Zundert;Meer rust;gg-01;;\n".as_bytes()).unwrap();
    let expected = ["Meer rust", "gg-01", "", "Zundert"].map(|text| Cell::text(text.into()));
    assert_eq!(cells(&table.rows[0]), expected.iter().collect::<Vec<_>>());
    assert_eq!(table.unknown, ["Opmerking"]);
    assert_eq!(read(b"tekst;vraag;TEKST\na;b;c\n"), Err(Fault::Twice("tekst")));
    assert_eq!(read(b"tekst;perspectief\na;b\n"), Err(Fault::Missing(vec!["vraag"])));
    let only_other = read(b"tekst;vraag;opmerking\n;;niets voor ons\nMeer;gg-01;\n").unwrap();
    assert_eq!(only_other.rows.len(), 1);
}

#[test]
fn the_files_to_fill_in_hold_our_columns_and_nothing_else() {
    for bytes in [&include_bytes!("../empty.csv")[..], include_bytes!("../empty.xlsx")] {
        assert_eq!(read(bytes), Err(Fault::NoRows));
        let names = file::read(bytes).unwrap().rows.remove(&1).unwrap();
        let expected = Column::ALL.map(|column| Cell::Text(column.name().into()));
        assert_eq!(names.into_values().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn rows_come_back_from_the_page_as_they_went() {
    let mut table = read(&stored("odd.xlsx")).unwrap();
    table.unknown.push("a\u{202e}\u{0}\"'<&>\u{feff}".into());
    let back: Table = serde_json::from_str(&serde_json::to_string(&table).unwrap()).unwrap();
    assert_eq!(back, table);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_fall(text in "(tekst;vraag\n)?[\"';,\t\r\n a-cé\u{0}\u{1}\u{feff}]{0,60}") {
        if let Ok(sheet) = delimited::read(text.as_bytes()) {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
            prop_assert!(sheet.rows.keys().all(|row| (1..=lines).contains(&(*row as usize))));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..200), zip in any::<bool>()) {
        let start: &[u8] = if zip { b"PK\x03\x04" } else { b"" };
        let _ = read(&[start, &bytes].concat());
    }
}
