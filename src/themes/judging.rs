//! Choosing themes for one given piece, outside the desk: the fields, and what was chosen.
use super::{commands::Judgement, forms, model::Span, store::Theme};
use crate::{
    base::{
        form::{Check, FormState},
        ids::{ContributionId, ThemeId},
        texts::t,
    },
    ui::field::CheckboxGroup,
};
use leptos::prelude::*;

/// The form with themes that are chosen already; none is *past nergens*.
pub fn judgement_form(chosen: &[ThemeId]) -> FormState {
    let begun = chosen.iter().map(|id| (forms::THEME.to_owned(), id.to_string()));
    let nowhere = chosen.is_empty().then(|| (forms::NOWHERE.to_owned(), "ja".to_owned()));
    FormState::from_pairs(begun.chain(nowhere))
}

/// The themes and *past nergens*.
pub fn judgement_fields(themes: &[Theme], form: &FormState) -> Vec<AnyView> {
    let group = CheckboxGroup::new(forms::THEME, t().themes_themes()).hint(t().themes_themes_hint());
    let group = themes.iter().fold(group, |group, theme| {
        let about = theme.description.as_ref().unwrap_or(&theme.description_b1);
        group.option_hint(theme.id.as_str(), t().themes_option(theme.position, &theme.label_b1), about)
    });
    let nowhere = CheckboxGroup::new(forms::NOWHERE, t().themes_nowhere_legend()).option("ja", t().themes_nowhere());
    vec![group.view(form), nowhere.view(form)]
}

/// What was chosen for the piece `[start, end)` of a text, or the form with what is wrong.
pub fn read_judgement(form: &FormState, themes: &[Theme], text: &ContributionId, piece: (i64, i64)) -> Result<Judgement, FormState> {
    let mut check = Check::of(form);
    let outcome = forms::read_outcome(&mut check, form, themes);
    let span = Span::stored(piece.0, piece.1);
    check.finish(|| Some(Judgement { contribution: text.clone(), span: span?, outcome: outcome? }))
}
