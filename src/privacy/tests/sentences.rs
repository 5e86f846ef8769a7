//! How much is found, and how much is asked for nothing, over our own invented sentences (AN-73).
use std::{path::Path, time::Instant};

use serde_json::Value;

use super::*;

fn lines(path: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path);
    let text = std::fs::read_to_string(path).expect("a readable file");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn text(line: &Value) -> &str {
    line["text"].as_str().expect("a text")
}

/// The findings that a sentence names: the kind as it is written in code, and the exact piece.
fn expected(line: &Value) -> Vec<(String, String)> {
    let pair = |found: &Value| (found[0].as_str().expect("a kind").to_owned(), found[1].as_str().expect("a piece").to_owned());
    line["found"].as_array().expect("a list").iter().map(pair).collect()
}

#[derive(Default)]
struct Score {
    wanted: usize,
    hit: usize,
}

impl Score {
    fn share(&self) -> f64 {
        f64::from(u32::try_from(self.hit).unwrap()) / f64::from(u32::try_from(self.wanted.max(1)).unwrap())
    }
}

#[test]
fn an_73_enough_is_found_and_little_is_asked_for_nothing() {
    let (mut direct, mut names, mut others, mut clean, mut asked) = (Score::default(), Score::default(), Score::default(), 0usize, 0usize);
    for line in lines("privacy/sentences.jsonl") {
        let wanted = expected(&line);
        let here: Vec<(String, String)> = found(text(&line)).into_iter().map(|(kind, piece)| (format!("{kind:?}"), piece)).collect();
        for finding in &wanted {
            let score = match finding.0.as_str() {
                "Bsn" | "Iban" | "Email" | "Phone" | "Profile" => &mut direct,
                "Name" => &mut names,
                _ => &mut others,
            };
            score.wanted += 1;
            score.hit += usize::from(here.contains(finding));
        }
        if wanted.is_empty() {
            clean += 1;
            asked += here.len();
        }
        if wanted != here {
            println!("{}\n  wanted {wanted:?}\n  found  {here:?}", text(&line));
        }
    }
    println!(
        "direct {:.3} of {}, names {:.3} of {}, others {:.3} of {}",
        direct.share(),
        direct.wanted,
        names.share(),
        names.wanted,
        others.share(),
        others.wanted
    );
    println!("clean {clean}, asked for nothing {asked}");
    assert!(direct.hit == direct.wanted, "direct identifiers");
    assert!(names.share() >= 0.95, "names");
    assert!(asked * 3 <= clean, "false questions");
}

/// The project's own sample texts are meant to be clean.
#[test]
fn an_73_the_sample_contributions_are_hardly_asked_about() {
    let demo: Value = serde_json::from_str(include_str!("../../region/demo.json")).expect("JSON");
    let demo = demo["contributions"].as_array().expect("a list").clone();
    let samples: Vec<Value> = lines("themes/fixtures/samples.jsonl").into_iter().chain(demo).collect();
    let mut asked = 0;
    for sample in &samples {
        let here = found(text(sample));
        asked += usize::from(!here.is_empty());
        if !here.is_empty() {
            println!("{}: {here:?}", text(sample));
        }
    }
    println!("asked about {asked} of {} sample contributions", samples.len());
    assert!(asked * 10 <= samples.len(), "asked about {asked} of {}", samples.len());
}

/// For reading, not for passing: `cargo test --release -- --nocapture an_73_speed`.
#[test]
fn an_73_speed_of_a_text_of_500_characters() {
    let text: String = "mijn dochter vindt het fijn op school en in de buurt met haar vrienden ".chars().cycle().take(500).collect();
    look(&text);
    let start = Instant::now();
    for _ in 0..100 {
        look(&text);
    }
    println!("{:?} for one text", start.elapsed() / 100);
    assert!(start.elapsed().as_secs() < 10);
}
