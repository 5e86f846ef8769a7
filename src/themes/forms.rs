//! The form of the coding desk, and the one that chooses a quote.
use super::{
    commands::Choice,
    model::{ChoiceFault, Outcome, Span, chosen_span},
    store::Theme,
};
use crate::base::{
    form::{Check, FormState},
    ids::{ExcerptId, ThemeId},
    texts::t,
};

pub const TEXT: &str = "inbreng";
/// A fixed piece, that a second coder judges.
pub const PIECE: &str = "stuk";
pub const SENTENCE: &str = "zin";
pub const THEME: &str = "thema";
pub const NOWHERE: &str = "nergens";
pub const THEN: &str = "daarna";
pub const NEXT: &str = "volgende";
pub const MORE: &str = "meer";
pub const QUOTE: &str = "citaat";
pub const DECISION: &str = "besluit";
pub const OUT: &str = "weg";
pub const BACK: &str = "terug";

/// The piece and the outcome somebody chose, or the same form with what is wrong. A `fixed` piece is not chosen.
pub fn read(form: &FormState, text: &str, themes: &[Theme], fixed: Option<Span>) -> Result<(Span, Outcome), FormState> {
    let mut check = Check::of(form);
    let span = fixed.or_else(|| read_span(&mut check, form, text));
    let outcome = read_outcome(&mut check, form, themes);
    check.finish(|| Some((span?, outcome?)))
}

fn read_span(check: &mut Check, form: &FormState, text: &str) -> Option<Span> {
    let chosen: Result<Vec<usize>, _> = form.values(SENTENCE).map(str::parse).collect();
    let sentence = match chosen.map(|chosen| chosen_span(text, &chosen)) {
        Ok(Ok(span)) => return Some(span),
        Ok(Err(ChoiceFault::Apart)) => t().themes_error_apart(),
        Ok(Err(ChoiceFault::Unknown)) | Err(_) => t().themes_error_sentence(),
    };
    check.fault(SENTENCE, sentence);
    None
}

pub(super) fn read_outcome(check: &mut Check, form: &FormState, themes: &[Theme]) -> Option<Outcome> {
    // In the order of Bijlage 2, each once, whatever was sent.
    let chosen = themes.iter().map(|theme| &theme.id).filter(|id| form.is_chosen(THEME, id.as_str()));
    let chosen: Vec<ThemeId> = chosen.cloned().collect();
    let known = form.values(THEME).all(|value| chosen.iter().any(|id| id.as_str() == value));
    let sentence = match (chosen.is_empty(), form.is_chosen(NOWHERE, "ja")) {
        _ if !known => t().themes_error_theme(),
        (true, true) => return Some(Outcome::Nowhere),
        (false, false) => return Some(Outcome::Themes(chosen)),
        (false, true) => t().themes_error_both(),
        (true, false) => t().themes_error_none(),
    };
    check.fault(THEME, sentence);
    None
}

/// Which quote of which theme, and what to do with it. `None`: the form is not one of ours.
pub fn read_choice(form: &FormState) -> Option<(ExcerptId, ThemeId, Choice)> {
    let choice = match form.value(DECISION) {
        OUT => Choice::LeaveOut,
        BACK => Choice::PutBack,
        _ => return None,
    };
    Some((form.value(QUOTE).into(), form.value(THEME).into(), choice))
}
