//! The words of released texts, so that they can be found (ADR 12).
//!
//! A text is cut into words, folded (small letters, no accents) and brought back to their Dutch stem
//! (Snowball), here and not in the database: both engines then hold the same and find the same. A text is
//! in the index from its release; taking it away takes its words along by the foreign key (AN-52).
mod query;
mod store;

pub use query::{MOST_WORDS, Query, QueryFault, Range};
pub use store::{STATEMENTS, catch_up, put};

use rust_stemmers::{Algorithm, Stemmer};
use std::{collections::BTreeSet, ops::Range as Bytes};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A longer word is kept and looked for by its beginning.
const LONGEST: usize = 40;

/// A word of a text: where it stands, in bytes, and its stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub at: Bytes<usize>,
    pub stem: String,
}

/// The words of a text in order. A word is a run of letters and digits; an apostrophe inside does not end it.
pub fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::Dutch);
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || is_combining_mark(c) || (start.is_some() && matches!(c, '\'' | '’'));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let stem = stem(&stemmer, &text[from..at]);
                found.extend((!stem.is_empty()).then_some(Word { at: from..at, stem }));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Every stem of a text once.
pub fn stems(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.stem).collect()
}

fn stem(stemmer: &Stemmer, word: &str) -> String {
    stemmer.stem(&fold(word)).into_owned()
}

/// Small letters without accents, at most [`LONGEST`].
fn fold(word: &str) -> String {
    let plain = word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.filter(|c| c.is_alphanumeric()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_of_one_stem_are_one() {
        let one = |text: &str| stems(text).into_iter().collect::<Vec<_>>().join(" ");
        for (a, b) in [("wachten", "Wacht"), ("oma's", "OMA’S"), ("één", "een"), ("café", "cafe\u{301}"), ("scholen", "school")] {
            assert_eq!(one(a), one(b), "{a} and {b}");
        }
        assert_eq!(one("... 👍 –"), "");
        assert_eq!(one("15 jaar"), "15 jar");
    }

    proptest! {
        #[test]
        fn e_24_a_word_is_where_it_is_said_to_be(text in ".{0,80}") {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.at.start >= last && text.is_char_boundary(word.at.start) && text.is_char_boundary(word.at.end));
                prop_assert!(!word.stem.is_empty() && word.stem.chars().count() <= LONGEST);
                last = word.at.end;
            }
        }
    }
}
