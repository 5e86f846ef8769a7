//! A text read once, for all parts that judge it.
use super::{
    bm25,
    features::{self, Term},
    words::{Word, words},
};
use crate::themes::sentences::sentences;

/// A longer text is judged by its beginning; nothing anybody types is this long.
const LIMIT: usize = 20_000;

/// The words of a text, and what the parts compare of them.
#[derive(Clone, Debug)]
pub struct Reading {
    pub words: Vec<Word>,
    pub terms: Vec<Term>,
    pub stems: Vec<u32>,
}

impl Reading {
    pub fn new(text: &str) -> Self {
        Self::of(words(beginning(text)))
    }

    fn of(words: Vec<Word>) -> Self {
        Self { terms: features::terms(&words), stems: bm25::stems(&words), words }
    }

    /// The same for every sentence of `text`, which this is the reading of; nothing when there is only one.
    pub fn sentences(&self, text: &str) -> Vec<Self> {
        let text = beginning(text);
        let starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        let spans = sentences(text);
        if spans.len() < 2 {
            return Vec::new();
        }
        let within = |from: usize, to: usize| {
            let first = self.words.partition_point(|word| word.start < from);
            let last = self.words.partition_point(|word| word.start < to);
            self.words[first..last].to_vec()
        };
        let found = spans.iter().map(|span| within(starts[span.start], starts[span.end]));
        found.filter(|words| !words.is_empty()).map(Self::of).collect()
    }
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(LIMIT).map_or(text, |(byte, _)| &text[..byte])
}
