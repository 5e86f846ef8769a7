use super::{answer, lines::coded_lines};
use crate::themes::suggestions::{CueList, Suggester, of_region};
use serde_json::Value;
use std::sync::LazyLock;

static COLD: LazyLock<Suggester> = LazyLock::new(|| Suggester::learn(&of_region(), &CueList::house().unwrap(), &[]));

fn ask(lines: &str) -> (Vec<Value>, Result<(), String>) {
    let mut out = Vec::new();
    let result = answer(&COLD, lines.as_bytes(), &mut out);
    let text = String::from_utf8(out).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), result)
}

#[test]
fn d16_every_line_is_answered_with_all_themes_ranked() {
    let (answers, result) = ask("\u{feff}{\"id\":\"a\",\"text\":\"Mijn oma past op\"}\r\n\n{\"id\":7,\"text\":\"hoi\",\"more\":1}");
    assert_eq!((answers.len(), result), (2, Ok(())));
    assert_eq!((&answers[0]["id"], &answers[1]["id"]), (&Value::from("a"), &Value::from(7)));
    for answer in &answers {
        let themes = answer["themes"].as_array().unwrap();
        let scores: Vec<f64> = themes.iter().map(|theme| theme["score"].as_f64().unwrap()).collect();
        assert_eq!(themes.len(), 7);
        assert!(scores.is_sorted_by(|a, b| a >= b) && scores.iter().all(|score| (0.0..=1.0).contains(score)), "{scores:?}");
    }
    let first = &answers[0]["themes"][0];
    assert_eq!((&first["theme"], &first["suggested"]), (&Value::from("omgeving-benutten"), &Value::from(true)));
    assert!(first["because"].as_array().unwrap().contains(&Value::from("oma")), "{first}");
    let none = answers[1]["themes"].as_array().unwrap();
    assert!(none.iter().all(|theme| theme.get("suggested").is_none()), "the word stands only where it is true");
}

#[test]
fn d16_a_line_that_cannot_be_read_is_named_and_those_before_it_are_answered() {
    for fault in ["{\"id\":\"b\"}", "no json", "{\"text\":\"b\"}", "{\"id\":\"b\",\"text\":3}"] {
        let (answers, result) = ask(&format!("{{\"id\":\"a\",\"text\":\"school\"}}\n{fault}\n{{\"id\":\"c\",\"text\":\"school\"}}\n"));
        assert_eq!(answers.len(), 1, "{fault}");
        assert!(result.unwrap_err().starts_with("Line 2: "), "{fault}");
    }
    let no_utf8 = answer(&COLD, &b"{\"id\":1,\"text\":\"\xff\"}"[..], Vec::new());
    assert!(no_utf8.unwrap_err().starts_with("Line 1: "));
    assert!(ask("").0.is_empty());
}

/// Takes nothing: the reader at the other end has left, or the disk is full.
struct Shut(std::io::ErrorKind);

impl std::io::Write for Shut {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn d16_who_stops_reading_is_no_fault_and_a_full_disk_is() {
    let asked = "{\"id\":1,\"text\":\"school\"}\n".repeat(100);
    assert_eq!(answer(&COLD, asked.as_bytes(), Shut(std::io::ErrorKind::BrokenPipe)), Ok(()));
    assert!(answer(&COLD, asked.as_bytes(), Shut(std::io::ErrorKind::StorageFull)).is_err());
}

#[test]
fn d16_codings_are_read_by_id_or_label_and_an_unknown_theme_is_named() {
    let themes = of_region();
    let read = |lines: &str| coded_lines(lines.as_bytes(), &themes);
    let coded = read(concat!(
        "{\"text\":\"a\",\"themes\":[\"Variatie accepteren\",\"brede-blik\"],\"id\":\"x\"}\n",
        "{\"text\":\"b\",\"themes\":[\"geen\"]}\n\n{\"text\":\"c\",\"themes\":[]}\n",
    ));
    let themes_of: Vec<Vec<String>> = coded.unwrap().into_iter().map(|coded| coded.themes).collect();
    assert_eq!(themes_of, [vec!["variatie-accepteren".to_owned(), "brede-blik".to_owned()], vec![], vec![]]);
    let fault = read("{\"text\":\"a\",\"themes\":[]}\n{\"text\":\"b\",\"themes\":[\"iets\"]}\n").unwrap_err();
    assert!(fault.starts_with("Line 2: 'iets' is not a theme"), "{fault}");
}
