//! A form as a person sent it: values and errors per field (D5).
//!
//! GET shows an empty (or prefilled) [`FormState`]; a wrong POST shows the same page
//! with the same state, so nothing a person typed is lost. [`Check`] reads the fields
//! one by one and collects an error sentence per field, in the order of the form.
use super::text::{self, TextFault};

/// The hidden field with the key of a form: the same form sent twice is the same thing sent once.
pub const KEY: &str = "sleutel";
/// The hidden field with the signed second in which a form was shown.
pub const STAMP: &str = "stempel";
/// A field nobody sees: a machine that fills in everything fills in this one too.
pub const TRAP: &str = "website";
/// The id of a form that anybody may send; what is wrong with the sending itself is said here.
pub const SENDING: &str = "versturen";

/// What was typed, and what is wrong with it. Values keep their order and may repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
}

impl FormState {
    /// A form nobody has filled in.
    pub fn empty() -> Self {
        Self::default()
    }

    /// The pairs of a request body. Characters that cannot be shown again (NUL, control
    /// characters other than newline and tab) stay, so that [`Check`] can name them;
    /// [`FormState::value`] is what a view shows, so it must go through [`text::visible`].
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { values: pairs.into_iter().collect(), errors: Vec::new() }
    }

    /// The same state with one more value: to prefill a form or to add a hidden field.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// The state without the values of `name`: passwords and codes are never shown again.
    pub fn without(mut self, name: &str) -> Self {
        self.values.retain(|(n, _)| n != name);
        self
    }

    /// The first value of `name`, or the empty string: an unchecked box and an empty
    /// field look the same to a browser.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    /// Every value of a repeated field (checkboxes), in the order sent.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The key of the form as we made it (26 characters of base32); `None` for anything else,
    /// because two people could think of the same short key and would get the same code.
    pub fn key(&self) -> Option<&str> {
        let key = self.value(KEY);
        (key.len() == 26 && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())).then_some(key)
    }

    /// A form without a key of ours gets one; from then on it is one thing however often it is sent.
    pub fn with_key(self, new: impl FnOnce() -> String) -> Self {
        if self.key().is_some() { self } else { self.without(KEY).with(KEY, new()) }
    }

    pub fn is_chosen(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|v| v == value)
    }

    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(n, _)| n == name).map(|(_, e)| e.as_str())
    }

    /// (field, sentence) in the order of the form.
    pub fn errors(&self) -> &[(String, String)] {
        &self.errors
    }

    /// Adds a sentence at a field; the first one stays when there are two.
    pub fn add_error(&mut self, name: &str, sentence: impl Into<String>) {
        if self.error(name).is_none() {
            self.errors.push((name.to_owned(), sentence.into()));
        }
    }

    /// The same state with an error: for what only the database can know.
    pub fn with_error(mut self, name: &str, sentence: impl Into<String>) -> Self {
        self.add_error(name, sentence);
        self
    }

    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// The sentences a text field can need. `too_long` gets the limit and how many characters are over.
pub struct LineTexts<'a> {
    pub missing: &'a str,
    pub too_long: &'a dyn Fn(usize, usize) -> String,
    pub odd_characters: &'a str,
}

/// Reads a [`FormState`] field by field.
pub struct Check {
    form: FormState,
}

impl Check {
    pub fn of(form: &FormState) -> Self {
        Self { form: FormState { values: form.values.clone(), errors: Vec::new() } }
    }

    /// A trimmed, non-empty line of at most `max` characters; `None` and an error otherwise.
    pub fn line(&mut self, name: &str, max: usize, texts: &LineTexts) -> Option<String> {
        let parsed = text::line(self.form.value(name), max);
        self.required(name, parsed, max, texts)
    }

    /// Like [`Check::line`], but newlines are allowed.
    pub fn paragraph(&mut self, name: &str, max: usize, texts: &LineTexts) -> Option<String> {
        let parsed = text::paragraph(self.form.value(name), max);
        self.required(name, parsed, max, texts)
    }

    /// Empty is fine: `Some("")`. `None` only when the text itself is wrong.
    pub fn optional_paragraph(&mut self, name: &str, max: usize, texts: &LineTexts) -> Option<String> {
        match text::paragraph(self.form.value(name), max) {
            Err(TextFault::Empty) => Some(String::new()),
            parsed => self.required(name, parsed, max, texts),
        }
    }

    /// A whole number within `range`.
    pub fn number(&mut self, name: &str, range: std::ops::RangeInclusive<i64>, sentence: &str) -> Option<i64> {
        let parsed = self.form.value(name).trim().parse::<i64>().ok().filter(|n| range.contains(n));
        self.keep(name, parsed, sentence)
    }

    /// One of the offered choices, through the parser of the choice.
    pub fn choice<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>, sentence: &str) -> Option<T> {
        let parsed = parse(self.form.value(name).trim());
        self.keep(name, parsed, sentence)
    }

    /// Notes an error that is not about one parse (an end before a start).
    pub fn fault(&mut self, name: &str, sentence: impl Into<String>) {
        self.form.add_error(name, sentence);
    }

    pub fn value(&self, name: &str) -> &str {
        self.form.value(name)
    }

    /// Every value of a repeated field, trimmed; empty ones left out.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.form.values(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// What `build` makes of the fields when none is wrong; otherwise the form with its errors.
    /// `build` returns `None` only if a field failed, which by then has its error.
    pub fn finish<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, FormState> {
        if self.form.has_errors() {
            return Err(self.form);
        }
        build().ok_or(self.form)
    }

    fn required(&mut self, name: &str, parsed: Result<String, TextFault>, max: usize, texts: &LineTexts) -> Option<String> {
        match parsed {
            Ok(text) => Some(text),
            Err(fault) => {
                let sentence = match fault {
                    TextFault::Empty => texts.missing.to_owned(),
                    TextFault::TooLong { over } => (texts.too_long)(max, over),
                    TextFault::OddCharacters => texts.odd_characters.to_owned(),
                };
                self.form.add_error(name, sentence);
                None
            }
        }
    }

    fn keep<T>(&mut self, name: &str, parsed: Option<T>, sentence: &str) -> Option<T> {
        if parsed.is_none() {
            self.form.add_error(name, sentence);
        }
        parsed
    }
}
