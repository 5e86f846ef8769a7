//! Postcodes. "in 2024 EN" and "sinds 2020 IK" look like one and are none: so this asks, it never blocks (AN-74).
use super::{Found, Kind, reading::Reading};

/// Pairs of letters that are Dutch words, or measures.
const WORDS: &[&str] = &[
    "en", "ik", "is", "in", "op", "we", "ze", "al", "zo", "of", "om", "er", "je", "me", "te", "nu", "ja", "dus", "ga", "da", "ma", "pa",
    "km", "kg", "mg", "wa", "na", "ad", "mn", "jr", "pm", "ie", "ge", "hé", "he", "nl", "gb", "mb", "st", "bv", "cm", "kt", "pp", "m2",
    "wo", "di", "vr", "za", "zo", "tv", "ie", "ok", "go", "de", "u",
];

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    (1..reading.tokens.len())
        .filter(|&at| is_postcode(reading, at))
        .map(|at| Found::ask(reading.over(at - 1, at), Kind::Postcode, Some("[weg]")))
        .collect()
}

/// The letters at `at` and the digits before them.
fn is_postcode(reading: &Reading, at: usize) -> bool {
    let (digits, letters) = (&reading.tokens[at - 1], &reading.tokens[at]);
    let shape =
        digits.number && digits.text.len() == 4 && !digits.text.starts_with('0') && letters.text.chars().count() == 2 && !letters.number;
    if !shape || !letters.text.is_ascii() || !matches!(reading.gap(at - 1), [] | [' ']) {
        return false;
    }
    let unused = ["sa", "sd", "ss"].contains(&letters.text.as_str());
    let word = WORDS.contains(&letters.text.as_str());
    let year = digits.text.starts_with("19") || digits.text.starts_with("20");
    let spaced = !reading.gap(at - 1).is_empty();
    !unused && !(word && (year || spaced))
}
