//! The forms of a change.
use super::model::{Change, Words};
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        ids::ThemeId,
        texts::t,
    },
    themes::Theme,
};

pub const LABEL: &str = "naam";
pub const LABEL_B1: &str = "gewoon";
pub const DESCRIPTION: &str = "omschrijving";
pub const DESCRIPTION_B1: &str = "uitleg";
pub const AGAIN: &str = "opnieuw";
pub const INTO: &str = "naar";
pub const WHY: &str = "waarom";
pub const YES: &str = "ja";
pub const NO: &str = "nee";

const MOST_LABEL: usize = 120;
const MOST_TEXT: usize = 1500;
const MOST_WHY: usize = 500;

/// The form with the words a theme has now.
pub fn filled(theme: &Theme) -> FormState {
    FormState::empty()
        .with(LABEL, &theme.label)
        .with(LABEL_B1, &theme.label_b1)
        .with(DESCRIPTION, theme.description.as_deref().unwrap_or_default())
        .with(DESCRIPTION_B1, &theme.description_b1)
}

/// A change of the words of a theme with its reason.
pub fn describe(form: &FormState, theme: &ThemeId) -> Result<(Change, String), FormState> {
    let mut check = Check::of(form);
    let words = words(&mut check);
    let again = check.choice(AGAIN, |value| [YES, NO].contains(&value).then(|| value == YES), &t().codebook_error_again());
    let why = why(&mut check);
    check.finish(|| Some((Change::Describe { theme: theme.clone(), words: words?, again: again? }, why?)))
}

/// A new theme, beside none or beside the one it is split from.
pub fn add(form: &FormState, from: Option<&ThemeId>) -> Result<(Change, String), FormState> {
    let mut check = Check::of(form);
    let words = words(&mut check);
    let why = why(&mut check);
    check.finish(|| {
        let words = words?;
        let change = match from {
            Some(from) => Change::Split { from: from.clone(), words },
            None => Change::Add(words),
        };
        Some((change, why?))
    })
}

/// Into which of the other themes.
pub fn merge(form: &FormState, from: &ThemeId, themes: &[Theme]) -> Result<(Change, String), FormState> {
    let mut check = Check::of(form);
    let other = |value: &str| themes.iter().map(|theme| &theme.id).find(|id| id.as_str() == value && *id != from).cloned();
    let into = check.choice(INTO, other, &t().codebook_error_into());
    let why = why(&mut check);
    check.finish(|| Some((Change::Merge { from: from.clone(), into: into? }, why?)))
}

/// Only the reason.
pub fn reason(form: &FormState) -> Result<String, FormState> {
    let mut check = Check::of(form);
    let why = why(&mut check);
    check.finish(|| why)
}

fn words(check: &mut Check) -> Option<Words> {
    let label = check.line(LABEL, MOST_LABEL, &texts(&t().codebook_error_label()));
    let label_b1 = check.line(LABEL_B1, MOST_LABEL, &texts(&t().codebook_error_label_b1()));
    let description = check.optional_paragraph(DESCRIPTION, MOST_TEXT, &texts(""));
    let description_b1 = check.paragraph(DESCRIPTION_B1, MOST_TEXT, &texts(&t().codebook_error_description_b1()));
    let description = Some(description?).filter(|text| !text.is_empty());
    Some(Words { label: label?, label_b1: label_b1?, description, description_b1: description_b1? })
}

fn why(check: &mut Check) -> Option<String> {
    check.paragraph(WHY, MOST_WHY, &texts(&t().codebook_error_why()))
}

fn texts(missing: &str) -> LineTexts<'_> {
    LineTexts { missing, too_long: &|max, over| t().codebook_error_long(over, max), odd_characters: t_odd() }
}

fn t_odd() -> &'static str {
    static ODD: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| t().codebook_error_odd());
    &ODD
}
