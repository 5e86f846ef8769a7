//! A text made ready to look through, whatever it was typed with.
//!
//! Letters are folded (lower case, no diacritics, full-width to plain), every digit is an ASCII digit,
//! every space is a space, and what nobody sees (joiners, soft hyphens, direction marks) is gone: none of
//! these hides a number. Every position knows which code point of the text it came from.
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word or a number.
#[derive(Debug)]
pub(super) struct Token {
    /// Where it starts and ends, as positions of [`Reading::chars`].
    pub start: usize,
    pub end: usize,
    /// Folded.
    pub text: String,
    /// Written `Aa…`, not `AA`: a text in capitals says nothing by them.
    pub capital: bool,
    /// The first word of a sentence has its capital from the sentence.
    pub opens: bool,
    pub number: bool,
}

pub(super) struct Reading {
    pub chars: Vec<char>,
    pub tokens: Vec<Token>,
    /// For each position the code point of the text it came from.
    origin: Vec<usize>,
    length: usize,
}

impl Reading {
    pub fn new(text: &str) -> Self {
        let (mut chars, mut upper, mut origin) = (Vec::new(), Vec::new(), Vec::new());
        let mut length = 0;
        for (at, c) in text.chars().enumerate() {
            length = at + 1;
            for folded in fold(c) {
                chars.push(folded);
                upper.push(c.is_uppercase());
                origin.push(at);
            }
        }
        let tokens = tokens(&chars, &upper);
        Self { chars, tokens, origin, length }
    }

    /// The code points of the text from which these positions came; never empty for positions that are not.
    pub fn span(&self, found: &Range<usize>) -> (usize, usize) {
        let start = self.origin.get(found.start).copied().unwrap_or(self.length);
        let last = found.end.checked_sub(1).and_then(|at| self.origin.get(at)).map_or(self.length, |at| at + 1);
        (start, last)
    }

    /// The folded word or number at `at`; the empty text outside the text.
    pub fn word(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.tokens.get(at)).map_or("", |token| &token.text)
    }

    /// The word before `at`, if nothing but spaces and quotation marks stands between.
    pub fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        self.gap(before).iter().all(|c| " '\"‘’“”`:".contains(*c)).then_some(before)
    }

    /// The word after `at`, if nothing but spaces and quotation marks stands between.
    pub fn after(&self, at: usize) -> Option<usize> {
        let after = at + 1;
        (after < self.tokens.len() && self.before(after).is_some()).then_some(after)
    }

    /// What stands between the tokens `at` and `at + 1`; what stands behind the last one.
    pub fn gap(&self, at: usize) -> &[char] {
        let Some(token) = self.tokens.get(at) else { return &[] };
        let end = self.tokens.get(at + 1).map_or(self.chars.len(), |next| next.start);
        &self.chars[token.end..end]
    }

    /// The positions of the tokens `from` up to and with `to`.
    pub fn over(&self, from: usize, to: usize) -> Range<usize> {
        self.tokens[from].start..self.tokens[to].end
    }

    /// Do these folded words stand here, one behind the other? Gives the last one's place.
    pub fn spells(&self, at: usize, words: &[String]) -> Option<usize> {
        let last = (at + words.len()).checked_sub(1)?;
        let fits = |(i, word): (usize, &String)| {
            self.word(Some(at + i)) == word && (at + i == last || self.gap(at + i).iter().all(|c| " -'’".contains(*c)))
        };
        words.iter().enumerate().all(fits).then_some(last)
    }
}

/// The words of a name or phrase, folded as those of a text are.
pub(super) fn words(text: &str) -> Vec<String> {
    Reading::new(text).tokens.into_iter().map(|token| token.text).collect()
}

fn fold(c: char) -> Vec<char> {
    match c {
        c if is_unseen(c) => Vec::new(),
        'ı' => vec!['i'],
        'ł' | 'Ł' => vec!['l'],
        'ø' | 'Ø' => vec!['o'],
        '0'..='9' | 'a'..='z' => vec![c],
        '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(c) & 0xF, 10).into_iter().collect(),
        '‐' | '‑' | '–' | '—' | '−' => vec!['-'],
        '\n' | '\r' => vec!['\n'],
        c if c.is_whitespace() => vec![' '],
        c => c.to_lowercase().nfkd().filter(|&c| !is_combining_mark(c) && !is_unseen(c)).collect(),
    }
}

/// Characters without a shape of their own.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{180E}' | '\u{34F}')
}

fn tokens(chars: &[char], upper: &[bool]) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let number = chars[at].is_ascii_digit();
        let belongs = |c: char| if number { c.is_ascii_digit() } else { c.is_alphabetic() };
        let end = at + chars[at..].iter().take_while(|c| belongs(**c)).count();
        if end == at {
            at += 1;
            continue;
        }
        let capital = !number && upper[at] && (end == at + 1 || !upper[at + 1..end].iter().all(|u| *u));
        let opens = found.last().is_none_or(|last| chars[last.end..at].iter().any(|c| ".!?\n…".contains(*c)));
        found.push(Token { start: at, end, text: chars[at..end].iter().collect(), capital, opens, number });
        at = end;
    }
    found
}
