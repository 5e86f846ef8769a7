//! What is wrong is said in a sentence, with its place, and nothing goes in.
use super::*;
use crate::contributions::import::{file, sheet::Fault};

async fn refused(test: &TestApp, desk: &Desk<'_>, path: &str, file: &[u8], sentence: &str) {
    let page = look(test, desk, path, file).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
    assert!(page.text_of("#bestand-fout").contains(sentence), "{sentence}: {}", page.text_of("#bestand-fout"));
    assert_eq!(page.all("#fouten a[href='#bestand']").len(), 1);
}

#[tokio::test]
async fn e_12_a_file_that_cannot_be_read_gets_one_sentence_and_stores_nothing() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let commits = test.app.db.commits();
    for (name, sentence) in [
        ("empty.xlsx", "is leeg"),
        ("only-names.xlsx", "nog niets"),
        ("no-names.xlsx", "mist de naam van deze kolommen: tekst, vraag"),
        ("password.xlsx", "wachtwoord"),
        ("password.ods", "wachtwoord"),
        ("old.xls", "oud soort bestand"),
        ("macros.xlsm", "macro"),
        ("bomb.xlsx", "te veel tekst"),
        ("promise.xlsx", "beschadigd"),
        ("repeated.ods", "meer dan 2000 rijen"),
        ("half.xlsx", "beschadigd"),
        ("other.zip", "geen csv, ods of xlsx"),
        ("pdf.xlsx", "geen csv, ods of xlsx"),
    ] {
        refused(&test, &team, &path, &stored(name), sentence).await;
    }
    refused(&test, &team, &path, b"", "is leeg").await;
    refused(&test, &team, &path, b" \n\n", "is leeg").await;
    refused(&test, &team, &path, b"tekst\0vraag", "geen csv, ods of xlsx").await;
    refused(&test, &team, &path, b"tekst;vraag;Vraag\na;gg-01;", "vraag staat er twee keer in").await;
    refused(&test, &team, &path, b"tekst;vraag\n\"a;gg-01", "In rij 2 begint een aanhalingsteken").await;
    let none = send(&test, &team, &path, &[], None).await;
    assert_eq!(none.text_of("#bestand-fout"), "Kies een bestand.");
    assert_eq!(test.app.db.commits(), commits);
}

#[tokio::test]
async fn e_12_a_large_file_is_refused_before_it_is_read() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    refused(&test, &team, &path, &vec![b'x'; 3_000_000], "groter dan 2 MB").await;
    refused(&test, &team, &path, &vec![b'x'; 40_000_000], "groter dan 2 MB").await;
    let rows = |count: usize| format!("tekst;vraag\n{}", (0..count).map(|n| format!("Tekst {n};1\n")).collect::<String>());
    refused(&test, &team, &path, rows(2001).as_bytes(), "meer dan 2000 rijen").await;
    let long = "\u{1}\u{2}".repeat(900);
    let text = format!("tekst;vraag\n{}", (0..300).map(|_| format!("{long};1\n")).collect::<String>());
    refused(&test, &team, &path, text.as_bytes(), "te veel tekst").await;
    assert_eq!(look(&test, &team, &path, rows(2000).as_bytes()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn e_12_what_is_no_text_is_named_by_row_and_column() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let said = |page: &Answer| faults(page).into_iter().map(|(row, column, said)| format!("{row} {column} {said}")).collect::<Vec<_>>();
    let page = look(&test, &team, &path, &stored("odd.xlsx")).await;
    let starts = [
        "2 tekst Hier staat een formule.",
        "3 tekst Hier staat een formule.",
        "4 tekst Hier maakte het rekenblad er een datum van.",
        "5 tekst Hier staat alleen een getal.",
        "6 tekst Hier staat WAAR of ONWAAR.",
        "7 tekst Deze cel is samengevoegd",
        "8 tekst Hier staat geen tekst.",
        "9 tekst Hier staat geen tekst.",
        "10 vraag Hier maakte het rekenblad er een datum van.",
        "11 perspectief Kies uit: ouder",
        "20001 Hele rij Er staat iets in een kolom zonder naam.",
        "20001 tekst Hier staat geen tekst.",
        "20001 vraag Vul in bij welke vraag",
    ];
    let lines = said(&page);
    assert_eq!(lines.len(), starts.len(), "{lines:?}");
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(page.has("11 rijen zijn fout") && page.all("input[name=rijen]").is_empty(), "there is nothing to keep");
    let lines = said(&look(&test, &team, &path, &stored("odd.ods")).await);
    for (line, start) in lines.iter().zip([0, 2, 3, 4, 5].map(|index| &starts[index][2..])) {
        assert!(line[2..].starts_with(start), "{line}");
    }
    assert_eq!(lines.len(), 5, "a note that hangs on a cell is no text: {lines:?}");
    let rows = look(&test, &team, &path, &stored("empty-rows.xlsx")).await;
    assert!(rows.has("1 nieuwe tekst is goed") && faults(&rows).is_empty());
}

#[tokio::test]
async fn e_12_with_one_wrong_row_nothing_goes_in_unless_it_is_left_out() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, Some("zundert"), None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let long = format!("{};gg-01;;", "x".repeat(2001));
    let file = csv(&[
        "Meer rust;gg-01;ouder;zundert",
        "Zonder vraag;;;",
        "Andere lijst;ou-01;;",
        "Geen mens;gg-01;koning;",
        "Elders;gg-01;;Rucphen",
        &long,
        "Links\u{202e}rechts;gg-01;;",
        "Nummer;99;;",
        "Meer groen;Vraag ik;;",
        "Meer bomen;2;;",
    ]);
    let page = look(&test, &team, &path, &file).await;
    assert_eq!(page.status, StatusCode::OK);
    let places: Vec<_> = faults(&page).into_iter().map(|(row, column, _)| (row.parse::<u32>().unwrap(), column)).collect();
    let expected =
        [(3, "vraag"), (4, "vraag"), (5, "perspectief"), (6, "gemeente"), (7, "tekst"), (8, "tekst"), (9, "vraag"), (10, "vraag")];
    assert_eq!(places, expected.map(|(row, column)| (row, column.to_owned())));
    assert!(page.has("2 nieuwe teksten zijn goed") && page.has("8 rijen zijn fout"));
    let own = ("herkomst", "eigen woorden");
    let again = keep(&test, &team, &path, &page, &[own]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((again.all("#fouten a[href='#fout']").len(), faults(&again)), (1, faults(&page)));
    assert!(!again.all("input[name=herkomst][checked]").is_empty(), "what was chosen stays");
    assert!(texts(&test).await.is_empty());
    let undecided = keep(&test, &team, &path, &again, &[("fout", "ja")]).await;
    assert_eq!(undecided.all("#fouten a"), ["Kies van wie de woorden zijn."]);
    let done = keep(&test, &team, &path, &undecided, &[("fout", "ja"), own]).await;
    assert_eq!(done.location(), format!("{path}?bewaard=2&al=0"));
    assert!(team.get(done.location()).await.has("2 teksten bewaard"));
    assert_eq!(texts(&test).await, ["Meer bomen", "Meer rust"]);
    let said: Vec<(String,)> = test.app.db.all("select distinct provenance from contributions", params![]).await.unwrap();
    assert_eq!(said, [("eigen woorden".to_owned(),)]);
}

#[tokio::test]
async fn a_second_page_that_was_changed_can_do_no_more_than_a_file() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    for rows in ["x", "{}", "[]", r#"{"rows":[{"r":-1,"c":[],"l":false}],"unknown":[],"others":0}"#] {
        let answer = send(&test, &team, &path, &[("rijen", rows), ("herkomst", "opgetekend")], None).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{rows}");
    }
    let many = format!(r#"{{"rows":[{}],"unknown":[],"others":0}}"#, vec![r#"{"r":2,"c":["","","",""]}"#; 2001].join(","));
    assert_eq!(send(&test, &team, &path, &[("rijen", &many)], None).await.status, StatusCode::BAD_REQUEST);
    let changed = r#"{"rows":[{"r":2,"c":[{"t":"Bel 06-12345678"},{"t":"gg-01"},"",""]}],"unknown":[],"others":0}"#;
    let answer = send(&test, &team, &path, &[("rijen", changed), ("herkomst", "opgetekend"), ("fout", "ja")], None).await;
    assert!(answer.status == StatusCode::SEE_OTHER && texts(&test).await.is_empty(), "a wrong row stays wrong: {}", answer.text());
    assert_eq!(team.post(&path, &[("rijen", changed)]).await.status, StatusCode::BAD_REQUEST, "another kind of form");
}

#[test]
fn what_a_file_is_its_first_bytes_say() {
    assert_eq!(file::read(b"{\\rtf1 tekst;vraag}").unwrap_err(), Fault::NoTable);
    assert_eq!(file::read(b"<html><table><tr><td>tekst").unwrap_err(), Fault::NoTable);
    assert!(file::read(b"tekst;vraag").is_ok());
}
