//! Cuts a Dutch text into sentences: what a coder can choose from without a script.
//!
//! Rather one sentence too long than one cut in the middle: a full stop after an abbreviation or
//! between digits does not end a sentence, and an ellipsis before a small letter does not either.
use super::model::Span;

/// What is always followed by more: a full stop after these never ends a sentence.
const OPEN: &[&str] = &[
    "aug", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "evt", "excl", "feb", "gem", "incl", "ing", "ir", "jl", "mevr", "mr", "mw", "nl",
    "nov", "nr", "okt", "pag", "prof", "resp", "sept", "st", "tel", "vgl", "vs", "zgn", "zog",
];
/// What can also close a sentence: it does when a capital follows.
const CLOSING: &[&str] = &["enz", "etc", "e.d", "e.a", "o.i.d", "a.u.b", "s.v.p", "min", "max", "p.p"];

/// The sentences of a text in order. Each is trimmed and not empty; together they hold every
/// character that is not white space, and no two overlap.
pub fn sentences(text: &str) -> Vec<Span> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < chars.len() {
        at = match chars[at] {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => at + 1,
            c if is_terminal(c) => match end_of_sentence(&chars, start, at) {
                Ok(end) => end,
                Err(next) => {
                    at = next;
                    continue;
                }
            },
            _ => {
                at += 1;
                continue;
            }
        };
        found.extend(trimmed(&chars, start, at));
        start = at;
    }
    found.extend(trimmed(&chars, start, chars.len()));
    found
}

/// The span without white space at its ends; nothing when there is nothing else.
pub(super) fn trimmed(chars: &[char], start: usize, end: usize) -> Option<Span> {
    let first = (start..end).find(|&i| !chars[i].is_whitespace())?;
    let last = (start..end).rfind(|&i| !chars[i].is_whitespace())?;
    Some(Span { start: first, end: last + 1 })
}

/// `Ok`: the sentence that holds the terminal at `at` ends before this index.
/// `Err`: it goes on; look further from this index.
fn end_of_sentence(chars: &[char], start: usize, at: usize) -> Result<usize, usize> {
    let after_marks = skip(chars, at, is_terminal);
    let closed = skip(chars, after_marks, |c| is_closer(c) || is_pictograph(c));
    if closed < chars.len() && !chars[closed].is_whitespace() {
        return Err(closed);
    }
    let marks = &chars[at..after_marks];
    let next = chars[closed..].iter().find(|c| !c.is_whitespace() && !is_closer(**c) && !is_opener(**c)).copied();
    if goes_on(marks, &chars[start..at], next) { Err(closed) } else { Ok(with_pictographs(chars, closed)) }
}

/// Whether the marks do not end a sentence. `before` is the sentence so far, `next` the first
/// character of what follows.
fn goes_on(marks: &[char], before: &[char], next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    match marks {
        ['.'] => after_full_stop(before, next),
        ['…', ..] | ['.', '.', ..] => next.is_lowercase() && !marks.iter().any(|c| matches!(c, '!' | '?')),
        _ => false,
    }
}

fn after_full_stop(before: &[char], next: char) -> bool {
    let word: String = before.iter().rev().take_while(|c| !c.is_whitespace()).collect::<Vec<_>>().into_iter().rev().collect();
    let word = word.trim_start_matches(|c: char| is_opener(c)).to_lowercase();
    let only_word = trimmed(before, 0, before.len()).is_some_and(|span| span.end - span.start == word.chars().count());
    let number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    if number {
        // “1. Eerst …” numbers a list; “10. 000” is one number.
        return only_word || next.is_ascii_digit();
    }
    if CLOSING.contains(&word.as_str()) {
        return !next.is_uppercase();
    }
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let dotted = word.contains('.') && word.split('.').all(|part| (1..=2).contains(&part.chars().count()));
    OPEN.contains(&word.as_str()) || initial || dotted
}

/// Pictographs after the end belong to what they comment on: “Fijn! 😀”.
fn with_pictographs(chars: &[char], end: usize) -> usize {
    let spaces = skip(chars, end, |c| c.is_whitespace() && c != '\n' && c != '\r');
    let signs = skip(chars, spaces, is_pictograph);
    let stands_alone = signs == chars.len() || chars[signs].is_whitespace();
    if signs > spaces && stands_alone { with_pictographs(chars, signs) } else { end }
}

fn skip(chars: &[char], from: usize, wanted: impl Fn(char) -> bool) -> usize {
    chars[from..].iter().position(|&c| !wanted(c)).map_or(chars.len(), |n| from + n)
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '’' | '”' | '»' | ')' | ']')
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '‘' | '“' | '„' | '«' | '(' | '[' | '-' | '–' | '•' | '*')
}

/// Emoji, their joiners, variation selectors, skin tones and flags.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{20E3}' | '\u{2190}'..='\u{2BFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E0020}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|span| span.cut(text).unwrap()).collect()
    }

    #[test]
    fn wer_01_sentences_end_where_a_reader_ends_them() {
        assert_eq!(cut("Ik ben boos. niemand luistert! Echt? Ja"), ["Ik ben boos.", "niemand luistert!", "Echt?", "Ja"]);
        assert_eq!(cut("Hij zei: “Stop!” Toen ging hij."), ["Hij zei: “Stop!”", "Toen ging hij."]);
        assert_eq!(cut("Eerst dit\nDan dat"), ["Eerst dit", "Dan dat"]);
        assert_eq!(cut("Mooi?! Nee (echt niet.) Dag."), ["Mooi?!", "Nee (echt niet.)", "Dag."]);
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        for whole in [
            "Ik ga bijv. naar oma.",
            "Vraag o.a. de juf, i.p.v. de dokter.",
            "Dhr. P. Jansen kwam langs.",
            "Sport, muziek enz. helpt ook.",
            "Dat is d.w.z. Bergen op Zoom.",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
        assert_eq!(cut("Sport, muziek enz. Dat helpt."), ["Sport, muziek enz.", "Dat helpt."]);
    }

    #[test]
    fn numbers_stay_whole() {
        for whole in ["Het kost 1.250,50 euro om 19.30 uur.", "1. Eerst luisteren", "Wel 10. 000 keer", "Ga naar www.voorbeeld.nl toe"] {
            assert_eq!(cut(whole), [whole]);
        }
        assert_eq!(cut("Ik ben 12. Mijn zus is 9."), ["Ik ben 12.", "Mijn zus is 9."]);
    }

    #[test]
    fn an_ellipsis_is_a_pause_or_an_end() {
        assert_eq!(cut("Ik weet niet... misschien wel… of niet."), ["Ik weet niet... misschien wel… of niet."]);
        assert_eq!(cut("Ik weet niet… Misschien."), ["Ik weet niet…", "Misschien."]);
    }

    #[test]
    fn emoji_stay_with_what_they_comment_on() {
        assert_eq!(cut("Mooi! 👍🏽 Ik kom."), ["Mooi! 👍🏽", "Ik kom."]);
        assert_eq!(cut("Fijn.😀 Tot dan 👩‍👧"), ["Fijn.😀", "Tot dan 👩‍👧"]);
        assert_eq!(cut("😀😀"), ["😀😀"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(cut("").is_empty() && cut(" \n\t ").is_empty());
        assert_eq!(cut("..."), ["..."]);
    }

    proptest! {
        #[test]
        fn d15_sentences_are_trimmed_apart_and_hold_all_that_is_no_space(
            text in "[a-zA-Z0-9 .,!?…\n'’”😀👍🏽é]{0,120}|\\PC{0,80}|.{0,80}",
        ) {
            let chars: Vec<char> = text.chars().collect();
            let mut held = vec![false; chars.len()];
            let mut last = 0;
            for span in sentences(&text) {
                prop_assert!(span.start >= last && span.start < span.end && span.end <= chars.len());
                prop_assert!(!chars[span.start].is_whitespace() && !chars[span.end - 1].is_whitespace());
                held[span.start..span.end].fill(true);
                last = span.end;
            }
            prop_assert!(chars.iter().zip(held).all(|(c, held)| held || c.is_whitespace()));
        }

        #[test]
        fn no_number_is_cut(whole in 0_u32..100_000, part in 0_u32..100_000, mark in "[.,]") {
            let number = format!("{whole}{mark}{part}");
            let text = format!("Het was {number} euro. Dat is veel.");
            prop_assert_eq!(cut(&text), [format!("Het was {number} euro."), "Dat is veel.".to_owned()]);
        }
    }
}
