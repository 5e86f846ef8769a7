//! Excerpts, outcomes and quotes: pure decisions.
use super::sentences::{sentences, trimmed};
use crate::base::ids::{ExcerptId, ThemeId};
use sha2::{Digest, Sha256};

/// A piece of a text in Unicode code points, `[start, end)` (D15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    /// From what the database holds; `None` for numbers that cannot be a piece of any text.
    pub fn stored(start: i64, end: i64) -> Option<Self> {
        let span = Self { start: usize::try_from(start).ok()?, end: usize::try_from(end).ok()? };
        (span.start < span.end).then_some(span)
    }

    /// The whole text without the white space around it; `None` when it is blank.
    pub fn whole(text: &str) -> Option<Self> {
        let chars: Vec<char> = text.chars().collect();
        trimmed(&chars, 0, chars.len())
    }

    /// The piece of `text`; `None` when it does not lie within it.
    pub fn cut(self, text: &str) -> Option<&str> {
        let from = byte_at(text, self.start)?;
        let to = byte_at(text, self.end)?;
        text.get(from..to).filter(|piece| !piece.is_empty())
    }
}

/// Where code point `index` begins, or the end of the text.
fn byte_at(text: &str, index: usize) -> Option<usize> {
    text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(index)
}

/// Why a choice of sentences is no excerpt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceFault {
    /// There is a sentence in between that was not chosen.
    Apart,
    /// There is no such sentence, or the text is blank.
    Unknown,
}

/// The excerpt made of the chosen sentences (by index); none chosen is the whole text.
pub fn chosen_span(text: &str, chosen: &[usize]) -> Result<Span, ChoiceFault> {
    let (Some(&first), Some(&last)) = (chosen.iter().min(), chosen.iter().max()) else {
        return Span::whole(text).ok_or(ChoiceFault::Unknown);
    };
    if (first..=last).any(|index| !chosen.contains(&index)) {
        return Err(ChoiceFault::Apart);
    }
    let all = sentences(text);
    match (all.get(first), all.get(last)) {
        (Some(from), Some(to)) => Ok(Span { start: from.start, end: to.end }),
        _ => Err(ChoiceFault::Unknown),
    }
}

/// What a coder decided about an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// One or more of the seven.
    Themes(Vec<ThemeId>),
    /// It fits none of them.
    Nowhere,
}

impl Outcome {
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Themes(_) => "themes",
            Self::Nowhere => "nowhere",
        }
    }

    pub fn themes(&self) -> &[ThemeId] {
        match self {
            Self::Themes(themes) => themes,
            Self::Nowhere => &[],
        }
    }
}

/// The fingerprint of an excerpt, taken when it is coded. A text or a position that changed
/// afterwards gives another one.
pub fn fingerprint(piece: &str) -> String {
    Sha256::digest(piece.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A piece of a released text that may be printed. The only way to make one is to cut it from
/// the text and find the fingerprint of the coding (never list, 6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    excerpt: ExcerptId,
    text: String,
    noted_down: bool,
    edited: bool,
}

/// The excerpt is not the piece that was coded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotASlice(pub ExcerptId);

impl Quote {
    /// `noted_down`: written by somebody else than who said it.
    pub fn verified(excerpt: ExcerptId, text: &str, span: Option<Span>, print: &str, noted_down: bool) -> Result<Self, NotASlice> {
        match span.and_then(|span| span.cut(text)) {
            Some(piece) if fingerprint(piece) == print => Ok(Self { excerpt, text: piece.to_owned(), noted_down, edited: false }),
            _ => Err(NotASlice(excerpt)),
        }
    }

    pub fn excerpt(&self) -> &ExcerptId {
        &self.excerpt
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Words of its text were blacked out or made general before it was released: a reader must know.
    pub fn edited(self) -> Self {
        Self { edited: true, ..self }
    }

    pub fn is_edited(&self) -> bool {
        self.edited
    }

    pub fn noted_down(&self) -> bool {
        self.noted_down
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn d15_positions_count_code_points() {
        let text = "Mooi 👍🏽 hoor, café";
        assert_eq!(Span { start: 8, end: 12 }.cut(text), Some("hoor"));
        assert_eq!(Span { start: 14, end: 18 }.cut(text), Some("café"));
        assert_eq!(Span { start: 14, end: 19 }.cut(text), None);
        assert_eq!(Span::stored(3, 3), None);
        assert_eq!(Span::stored(-1, 3), None);
        assert_eq!(Span::whole("  é \n").and_then(|s| s.cut("  é \n")), Some("é"));
    }

    #[test]
    fn a_choice_is_one_piece() {
        let text = "Een. Twee. Drie. Vier.";
        assert_eq!(chosen_span(text, &[]).unwrap().cut(text), Some(text));
        assert_eq!(chosen_span(text, &[2, 1]).unwrap().cut(text), Some("Twee. Drie."));
        assert_eq!(chosen_span(text, &[0, 2]), Err(ChoiceFault::Apart));
        assert_eq!(chosen_span(text, &[4]), Err(ChoiceFault::Unknown));
        assert_eq!(chosen_span(text, &[usize::MAX]), Err(ChoiceFault::Unknown));
        assert_eq!(chosen_span("  ", &[]), Err(ChoiceFault::Unknown));
    }

    #[test]
    fn c_69_a_wrong_slice_is_no_quote() {
        let (text, span) = ("Oma past op. Dat helpt.", Span { start: 0, end: 12 });
        let print = fingerprint("Oma past op.");
        let quote = |text: &str, span| Quote::verified("e".into(), text, span, &print, false);
        assert_eq!(quote(text, Some(span)).unwrap().text(), "Oma past op.");
        assert_eq!(quote("Opa past op. Dat helpt.", Some(span)), Err(NotASlice("e".into())));
        assert_eq!(quote(text, Some(Span { start: 0, end: 11 })), Err(NotASlice("e".into())));
        assert_eq!(quote(text, Some(Span { start: 0, end: 99 })), Err(NotASlice("e".into())));
        assert_eq!(quote(text, None), Err(NotASlice("e".into())));
    }

    proptest! {
        #[test]
        fn every_piece_is_what_the_code_points_say(text in "\\PC{0,60}", start in 0_usize..70, length in 1_usize..20) {
            let expected: String = text.chars().skip(start).take(length).collect();
            let fits = start + length <= text.chars().count();
            let piece = Span { start, end: start + length }.cut(&text).map(str::to_owned);
            prop_assert_eq!(piece, fits.then_some(expected));
        }
    }
}
