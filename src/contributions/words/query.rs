//! What somebody looks for: `wachten school`, `"bij oma"`, `wacht*`, `-huisarts`.
use super::{fold, words};

/// More words than this are refused: nobody means them all.
pub const MOST_WORDS: usize = 5;
/// And so many may be left out.
pub const MOST_WITHOUT: usize = 2;

/// Stems from `from` up to and including `to`: one stem, or every stem that begins with something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub from: String,
    pub to: String,
}

impl Range {
    pub fn holds(&self, stem: &str) -> bool {
        self.from.as_str() <= stem && stem <= self.to.as_str()
    }

    fn one(stem: &str) -> Self {
        Self { from: stem.to_owned(), to: stem.to_owned() }
    }

    fn beginning(word: &str) -> Self {
        Self { from: word.to_owned(), to: format!("{word}\u{10FFFF}") }
    }
}

/// Texts that hold every one of `with`, none of `without`, and every phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// One to five; the longest first, because long words are rare.
    with: Vec<Range>,
    without: Vec<Range>,
    phrases: Vec<Vec<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryFault {
    /// No word to look for.
    Empty,
    TooMany,
}

impl Query {
    /// Reads what was typed; any text is a query or one of two faults.
    ///
    /// # Errors
    /// [`QueryFault`].
    pub fn parse(typed: &str) -> Result<Self, QueryFault> {
        let mut query = Self { with: Vec::new(), without: Vec::new(), phrases: Vec::new() };
        // Every second piece stands between quotation marks; a mark that is not closed closes at the end.
        for (index, piece) in typed.split(['"', '“', '”', '„']).enumerate() {
            if index % 2 == 1 { query.add_phrase(piece) } else { piece.split_whitespace().for_each(|word| query.add_word(word)) }
        }
        query.with.sort_by(|a, b| b.from.chars().count().cmp(&a.from.chars().count()).then_with(|| a.from.cmp(&b.from)));
        query.with.dedup();
        match query.with.len() {
            0 => Err(QueryFault::Empty),
            n if n > MOST_WORDS || query.without.len() > MOST_WITHOUT => Err(QueryFault::TooMany),
            _ => Ok(query),
        }
    }

    fn add_phrase(&mut self, phrase: &str) {
        let stems: Vec<String> = words(phrase).into_iter().map(|word| word.stem).collect();
        self.with.extend(stems.iter().map(|stem| Range::one(stem)));
        if stems.len() > 1 {
            self.phrases.push(stems);
        }
    }

    fn add_word(&mut self, typed: &str) {
        let (list, word) = match typed.strip_prefix('-') {
            Some(word) => (&mut self.without, word),
            None => (&mut self.with, typed),
        };
        match word.strip_suffix('*').map(fold).filter(|start| start.chars().count() > 1) {
            Some(start) => list.push(Range::beginning(&start)),
            None => list.extend(words(word).into_iter().map(|word| Range::one(&word.stem))),
        }
    }

    pub fn with(&self, index: usize) -> Option<&Range> {
        self.with.get(index)
    }

    pub fn without(&self, index: usize) -> Option<&Range> {
        self.without.get(index)
    }

    /// Whether the phrases stand in the text; the words themselves are the business of the index.
    pub fn phrases_stand_in(&self, text: &str) -> bool {
        if self.phrases.is_empty() {
            return true;
        }
        let stems: Vec<String> = words(text).into_iter().map(|word| word.stem).collect();
        self.phrases.iter().all(|phrase| stems.windows(phrase.len()).any(|window| window == phrase.as_slice()))
    }

    /// The text in pieces, each with whether it was looked for.
    pub fn marked<'a>(&self, text: &'a str) -> Vec<(&'a str, bool)> {
        let mut pieces = Vec::new();
        let mut last = 0;
        for word in words(text).into_iter().filter(|word| self.with.iter().any(|range| range.holds(&word.stem))) {
            pieces.push((&text[last..word.at.start], false));
            pieces.push((&text[word.at.clone()], true));
            last = word.at.end;
        }
        pieces.push((&text[last..], false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_is_what_is_looked_for() {
        let query = Query::parse("Oma \"bij de buren\" wacht* -huisarts").unwrap();
        assert_eq!(query.with.len(), 5);
        assert!(query.with(0).unwrap().holds("wachtlijst") && query.without(0).unwrap().holds("huisart"));
        assert!(query.phrases_stand_in("Ik was bij de buur. ") && !query.phrases_stand_in("De buren zijn bij ons."));
        assert_eq!(Query::parse(" \" - * "), Err(QueryFault::Empty));
        assert_eq!(Query::parse("-school"), Err(QueryFault::Empty));
        assert_eq!(Query::parse("een twee drie vier vijf zes"), Err(QueryFault::TooMany));
        assert_eq!(Query::parse("oma oma OMA").unwrap().with.len(), 1);
    }

    #[test]
    fn what_was_found_is_marked_in_place() {
        let query = Query::parse("wachten").unwrap();
        assert_eq!(
            query.marked("Wij wachtten 👍 en wacht nog."),
            [("Wij ", false), ("wachtten", true), (" 👍 en ", false), ("wacht", true), (" nog.", false)]
        );
    }

    proptest! {
        #[test]
        fn anything_can_be_typed_and_marking_keeps_every_sign(typed in ".{0,60}", text in ".{0,60}") {
            if let Ok(query) = Query::parse(&typed) {
                let joined: String = query.marked(&text).into_iter().map(|(piece, _)| piece).collect();
                prop_assert_eq!(joined, text.clone());
                prop_assert!(query.with(0).is_some());
            }
        }
    }
}
