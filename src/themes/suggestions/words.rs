//! A text as words to compare: small letters, no accents, young spelling written out.
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word of a text. One written word may stand for several ("ipv": in plaats van).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// What is compared.
    pub folded: String,
    /// Where it stands in the text, in bytes.
    pub start: usize,
    pub end: usize,
}

/// What is written short in a chat, and what it says.
const SHORT: &[(&str, &str)] = &[
    ("mn", "mijn"),
    ("zn", "zijn"),
    ("dr", "haar"),
    ("ff", "even"),
    ("effe", "even"),
    ("effen", "even"),
    ("ipv", "in plaats van"),
    ("gwn", "gewoon"),
    ("egt", "echt"),
    ("nix", "niks"),
    ("nie", "niet"),
    ("tis", "het is"),
    ("tog", "toch"),
    ("iemant", "iemand"),
    ("wrm", "waarom"),
    ("mss", "misschien"),
    ("idd", "inderdaad"),
    ("vd", "van de"),
    ("ma", "moeder"),
    ("mam", "moeder"),
    ("mama", "moeder"),
    ("pa", "vader"),
    ("pap", "vader"),
    ("papa", "vader"),
    ("matties", "vrienden"),
    ("mattie", "vriend"),
    ("skool", "school"),
];

/// The words of a text in order, with where they stand.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut open: Option<Word> = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() || is_combining_mark(c) {
            let word = open.get_or_insert_with(|| Word { folded: String::new(), start: at, end: at });
            word.folded.push(c);
            word.end = at + c.len_utf8();
        } else if !is_apostrophe(c) {
            found.extend(open.take().into_iter().flat_map(written_out));
        }
    }
    found.extend(open.into_iter().flat_map(written_out));
    found
}

/// The words as one line, a space after each: what cues are looked up in.
pub fn line(words: &[Word]) -> String {
    words.iter().flat_map(|word| [word.folded.as_str(), " "]).collect()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '`')
}

/// The word folded, and what it says when it is written short.
fn written_out(word: Word) -> Vec<Word> {
    let folded = fold(&word.folded);
    match SHORT.iter().find(|(short, _)| *short == folded) {
        Some((_, long)) => long.split(' ').map(|part| Word { folded: part.to_owned(), ..word }).collect(),
        None if folded.is_empty() => Vec::new(),
        None => vec![Word { folded, ..word }],
    }
}

/// Small letters without accents; a letter that is drawn out is written twice at most ("heeeel": "heel").
fn fold(written: &str) -> String {
    let mut folded = String::new();
    let mut last = ['\0'; 2];
    for c in written.chars().flat_map(char::to_lowercase).nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_ascii_digit() || last != [c, c] {
            folded.push(c);
        }
        last = [last[1], c];
    }
    folded
}
