//! A text read once, for all parts that judge it.
use super::{
    bm25,
    features::{self, Term},
    words::{Word, words},
};
use crate::themes::sentences::sentences;

/// A longer text is judged by its beginning; nothing anybody types is this long.
const LIMIT: usize = 20_000;

/// A text, or a sentence of one, with its words and what the parts compare of them.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    pub text: &'a str,
    /// Their places are those in the whole text, also in the reading of a sentence.
    pub words: Vec<Word>,
    pub terms: Vec<Term>,
    pub stems: Vec<u32>,
}

impl<'a> Reading<'a> {
    pub fn new(text: &'a str) -> Self {
        let text = text.char_indices().nth(LIMIT).map_or(text, |(byte, _)| &text[..byte]);
        Self::of(text, words(text))
    }

    fn of(text: &'a str, words: Vec<Word>) -> Self {
        Self { text, terms: features::terms(&words), stems: bm25::stems(&words), words }
    }

    /// The readings of the sentences of a text; none when there is only one.
    pub fn sentences(&self) -> Vec<Self> {
        let spans = sentences(self.text);
        if spans.len() < 2 {
            return Vec::new();
        }
        let bytes: Vec<usize> = self.text.char_indices().map(|(byte, _)| byte).chain([self.text.len()]).collect();
        let sentence = |from: usize, to: usize| {
            let first = self.words.partition_point(|word| word.start < from);
            let last = self.words.partition_point(|word| word.start < to);
            Self::of(&self.text[from..to], self.words[first..last].to_vec())
        };
        let found = spans.iter().map(|span| sentence(bytes[span.start], bytes[span.end]));
        found.filter(|sentence| !sentence.words.is_empty()).collect()
    }
}
