//! What the program proposes for a text in which somebody may be known: neutral words in the place of what it
//! finds ([`crate::privacy`]). A gatekeeper takes it over with one press, or chooses words by hand.
use super::model::{BAR, pieces as words_of};
use crate::{contributions::traces::Looked, privacy::Trace};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The text in pieces; `true` for what was found.
    pub pieces: Vec<(String, bool)>,
    /// The text with neutral words in the place of what was found, or a bar where there are none.
    pub text: String,
    /// The words in which something was found, by their number.
    pub words: BTreeSet<usize>,
}

/// `None` when nothing is found.
pub fn proposal(text: &str) -> Option<Proposal> {
    let looked = Looked::at(text);
    let mut traces: Vec<&Trace> = looked.blocks.iter().chain(&looked.asks).collect();
    traces.sort_by_key(|trace| trace.start);
    let (mut pieces, mut new, mut behind) = (Vec::new(), String::new(), 0);
    for trace in &traces {
        let before = looked.slice(behind, trace.start);
        new.push_str(&before);
        let begins = begins_a_sentence(&new);
        new.push_str(&words_for(trace, begins));
        pieces.extend([(before, false), (looked.words(trace), true)]);
        behind = trace.end;
    }
    let rest = looked.slice(behind, usize::MAX);
    new.push_str(&rest);
    pieces.push((rest, false));
    let is_found = |(start, end): (usize, usize)| traces.iter().any(|trace| trace.start < end && start < trace.end);
    let words = places(text).into_iter().enumerate().filter(|(_, place)| is_found(*place)).map(|(index, _)| index).collect();
    (!traces.is_empty()).then_some(Proposal { pieces, text: new, words })
}

fn words_for(trace: &Trace, begins: bool) -> String {
    let words = trace.replacement.unwrap_or(BAR);
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if begins => first.to_uppercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

/// Whether what comes behind these words begins a sentence.
fn begins_a_sentence(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_end();
    line.is_empty() || line.ends_with(['.', '!', '?'])
}

/// Where the words of a text stand, in code points.
fn places(text: &str) -> Vec<(usize, usize)> {
    let mut end = 0;
    let place = |(gap, word): (&str, &str)| {
        let start = end + gap.chars().count();
        end = start + word.chars().count();
        (start, end)
    };
    words_of(text).into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_75_what_is_found_is_proposed_in_neutral_words() {
        let said = "Onze Fatima zit op basisschool De Vlinder.\nBel 06-12345678!";
        let proposal = proposal(said).unwrap();
        let found: Vec<&str> = proposal.pieces.iter().filter(|(_, found)| *found).map(|(words, _)| words.as_str()).collect();
        assert!(found.iter().any(|words| words.contains("Fatima")) && found.contains(&"06-12345678"), "{found:?}");
        for gone in ["Fatima", "Vlinder", "06-12345678"] {
            assert!(!proposal.text.contains(gone), "{}", proposal.text);
        }
        assert!(proposal.text.ends_with("\nBel [weg]!") && proposal.words.contains(&8), "{proposal:?}");
        assert_eq!(super::proposal("Meer rust."), None);
        let begun = super::proposal("Ja. Juf Anneke luistert. En juf Anneke wacht.").unwrap().text;
        assert_eq!(begun, "Ja. Een leerkracht luistert. En een leerkracht wacht.");
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text_and_its_words(text in "(Fatima|Bel|06-12345678|in Wernhout|[a-zé👍🏽]{1,6}|[ \n]{1,3}){0,12}") {
            if let Some(proposal) = proposal(&text) {
                let whole: String = proposal.pieces.iter().map(|(words, _)| words.as_str()).collect();
                prop_assert_eq!(whole, text.clone());
                prop_assert!(!proposal.words.is_empty() && proposal.words.iter().all(|word| *word < words_of(&text).len()));
            }
        }
    }
}
