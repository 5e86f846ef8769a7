mod answers;
mod floor;
mod inside;

use super::*;
use std::sync::LazyLock;

fn learned(coded: &[Coded]) -> Suggester {
    Suggester::learn(&of_region(), &CueList::house().unwrap(), coded)
}

/// What it is before anybody coded.
static COLD: LazyLock<Suggester> = LazyLock::new(|| learned(&[]));

/// The coded texts of a fixture.
fn set(lines: &str) -> Vec<Coded> {
    let themes = of_region();
    let id = |given: &str| themes.iter().find(|t| t.id == given || t.label == given).map(|t| t.id.clone());
    let coded = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let given = line["themes"].as_array().unwrap().iter().map(|theme| theme.as_str().unwrap());
        let themes = given.filter(|given| *given != NONE).map(|given| id(given).unwrap()).collect();
        Coded { text: line["text"].as_str().unwrap().to_owned(), themes }
    };
    lines.lines().map(coded).collect()
}

/// Given with the codebook: what may be learned from.
fn samples() -> Vec<Coded> {
    set(include_str!("../../fixtures/samples.jsonl"))
}

/// Nothing is ever learned from these.
fn invented() -> Vec<Coded> {
    set(include_str!("../../fixtures/invented.jsonl"))
}

fn suggested<'a>(answer: &[Suggestion<'a>]) -> Vec<&'a str> {
    answer.iter().filter(|theme| theme.suggested).map(|theme| theme.theme).collect()
}
