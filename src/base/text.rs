//! Parse, do not validate: raw strings become lines, paragraphs, addresses and slugs here.

/// Why a text cannot be kept as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    Empty,
    /// `over`: how many characters (Unicode scalar values) must go.
    TooLong {
        over: usize,
    },
    /// NUL, control characters, or direction overrides that make text read otherwise than it is stored.
    OddCharacters,
}

/// One trimmed line of 1 to `max` characters. Newlines are odd in a line.
pub fn line(raw: &str, max: usize) -> Result<String, TextFault> {
    bounded(raw, max, |c| c == '\t')
}

/// One trimmed text of 1 to `max` characters; newlines become `\n`.
pub fn paragraph(raw: &str, max: usize) -> Result<String, TextFault> {
    bounded(&raw.replace("\r\n", "\n").replace('\r', "\n"), max, |c| c == '\n' || c == '\t')
}

fn bounded(raw: &str, max: usize, allowed: impl Fn(char) -> bool) -> Result<String, TextFault> {
    let text = raw.trim();
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if text.chars().any(|c| is_odd(c) && !allowed(c)) {
        return Err(TextFault::OddCharacters);
    }
    match text.chars().count() {
        n if n > max => Err(TextFault::TooLong { over: n - max }),
        _ => Ok(text.to_owned()),
    }
}

/// What a view may print of a raw value: the same text without odd characters, so that
/// sending the shown text again succeeds.
pub fn visible(raw: &str) -> String {
    raw.chars().filter(|&c| !is_odd(c) || c == '\n' || c == '\t').collect()
}

fn is_odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FEFF}')
}

/// An e-mail address we can send to: one `@`, a dot in the domain, no spaces, at most 254 characters.
/// Whether it exists only a message can tell. Kept in lower case: nobody has two mailboxes that differ in case only.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    pub fn parse(raw: &str) -> Option<Self> {
        let text = raw.trim();
        let (local, domain) = text.split_once('@')?;
        let fits = !local.is_empty()
            && local.len() <= 64
            && text.len() <= 254
            && domain.split('.').count() >= 2
            && domain.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
            && local.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        fits.then(|| Self(text.to_ascii_lowercase()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Addresses stay out of logs: only the domain is printed.
impl std::fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EmailAddress(…@{})", self.0.split('@').nth(1).unwrap_or_default())
    }
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
#[cfg(feature = "ssr")]
pub fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

/// Lower-case ASCII letters, digits and single hyphens, at most 60: for addresses of pages.
/// Diacritics are folded (`é` → `e`); a title without letters gives `gesprek`.
#[cfg(feature = "ssr")]
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for c in search_key(title).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    let cut: String = out.chars().take(60).collect();
    let cut = cut.trim_matches('-');
    if cut.is_empty() { "gesprek".to_owned() } else { cut.to_owned() }
}

/// The text folded for searching on both engines: lower case, no diacritics.
#[cfg(feature = "ssr")]
pub fn search_key(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    text.to_lowercase().nfd().filter(|&c| !is_combining_mark(c)).collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_trimmed_and_bounded() {
        assert_eq!(line("  ok ", 2), Ok("ok".into()));
        assert_eq!(line("abc", 2), Err(TextFault::TooLong { over: 1 }));
        assert_eq!(line(" \t ", 9), Err(TextFault::Empty));
        assert_eq!(line("a\u{0}b", 9), Err(TextFault::OddCharacters));
        assert_eq!(line("a\nb", 9), Err(TextFault::OddCharacters));
        assert_eq!(paragraph("a\r\nb", 9), Ok("a\nb".into()));
        assert_eq!(line("👩‍👧 أهلا", 9), Ok("👩‍👧 أهلا".into()));
        assert_eq!(line("\u{202E}gniht", 9), Err(TextFault::OddCharacters));
    }

    #[test]
    fn addresses_and_slugs() {
        assert_eq!(EmailAddress::parse(" Jo@Voorbeeld.NL ").unwrap().as_str(), "jo@voorbeeld.nl");
        for wrong in ["", "a", "a@b", "a b@c.nl", "a@b..nl", "a@@b.nl", "a@b.nl\nBcc: c@d.nl"] {
            assert!(EmailAddress::parse(wrong).is_none(), "{wrong}");
        }
        assert_eq!(slug("Eén kind, twéé scholen?"), "een-kind-twee-scholen");
        assert_eq!(slug("أهلا"), "gesprek");
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            assert_eq!(harmless(format!("{start}1+1")), format!("'{start}1+1"));
        }
        assert_eq!(harmless("oma = lief".into()), "oma = lief");
    }

    proptest! {
        #[test]
        fn what_is_shown_again_can_be_sent_again(raw in "\\PC{0,40}|.{0,40}") {
            let shown = visible(&raw);
            prop_assert!(paragraph(&shown, 200) != Err(TextFault::OddCharacters));
        }

        #[test]
        fn a_slug_is_safe_in_an_address(title in ".{0,120}") {
            let slug = slug(&title);
            prop_assert!(!slug.is_empty() && slug.len() <= 60);
            prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        }
    }
}
