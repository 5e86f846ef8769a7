//! The forms: a round, a decision, and the filter.
use super::{
    model::{Deciding, Kind, Ruling, Stand},
    store::Round,
};
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        ids::{RoundId, ThemeId},
        texts::t,
    },
    themes::{Theme, agreement::sample::Share},
};

pub const NAME: &str = "naam";
pub const SHARE: &str = "deel";
pub const ROUND: &str = "ronde";
pub const THEME: &str = "thema";
pub const STAND: &str = "stand";
pub const PAGE: &str = "pagina";
pub const KIND: &str = "besluit";
pub const NOWHERE: &str = "nergens";
pub const NOTE: &str = "toelichting";
pub const CODING: &str = "keuze";
pub const DONE: &str = "gedaan";

const LONGEST_NAME: usize = 80;
const LONGEST_NOTE: usize = 1000;

/// The name of a new round, and how much of it is coded twice.
pub fn read_round(form: &FormState) -> Result<(String, Share), FormState> {
    let mut check = Check::of(form);
    let texts = LineTexts {
        missing: &t().differences_error_name(),
        too_long: &|max, over| t().differences_error_long(over, max),
        odd_characters: &t().differences_error_odd(),
    };
    let name = check.line(NAME, LONGEST_NAME, &texts);
    let share = check.number(SHARE, 1..=100, &t().differences_error_share()).and_then(Share::percent);
    check.finish(|| Some((name?, share?)))
}

/// What the werkgroep decided, or the same form with what is wrong.
pub fn read_decision(form: &FormState, themes: &[Theme]) -> Result<Deciding, FormState> {
    let mut check = Check::of(form);
    let kind = check.choice(KIND, Kind::parse, &t().differences_error_kind());
    let ruling = read_ruling(&mut check, form, themes, kind);
    let texts = LineTexts {
        missing: &t().differences_error_note(),
        too_long: &|max, over| t().differences_error_long(over, max),
        odd_characters: &t().differences_error_odd(),
    };
    let note = match kind {
        // A point to talk about without the point is none.
        Some(Kind::Talk) => check.paragraph(NOTE, LONGEST_NOTE, &texts),
        _ => check.optional_paragraph(NOTE, LONGEST_NOTE, &texts),
    };
    check.finish(|| Some(Deciding { kind: kind?, ruling: ruling?, note: note? }))
}

fn read_ruling(check: &mut Check, form: &FormState, themes: &[Theme], kind: Option<Kind>) -> Option<Ruling> {
    // In the order of Bijlage 2, each once, whatever was sent.
    let chosen = themes.iter().map(|theme| &theme.id).filter(|id| form.is_chosen(THEME, id.as_str()));
    let chosen: Vec<ThemeId> = chosen.cloned().collect();
    let known = form.values(THEME).all(|value| chosen.iter().any(|id| id.as_str() == value));
    let sentence = match (chosen.is_empty(), form.is_chosen(NOWHERE, "ja")) {
        _ if !known => t().differences_error_theme(),
        (false, false) => return Some(Ruling::Themes(chosen)),
        (true, true) => return Some(Ruling::Nowhere),
        (true, false) if kind == Some(Kind::Talk) => return Some(Ruling::Open),
        (true, false) => t().differences_error_none(),
        (false, true) => t().differences_error_both(),
    };
    check.fault(THEME, sentence);
    None
}

/// The form of a decision as it was taken.
pub fn of_decision(decision: &Deciding) -> FormState {
    let form = FormState::empty().with(KIND, decision.kind.slug()).with(NOTE, &decision.note);
    let form = decision.ruling.themes().iter().fold(form, |form, theme| form.with(THEME, theme.as_str()));
    if decision.ruling == Ruling::Nowhere { form.with(NOWHERE, "ja") } else { form }
}

/// What somebody wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub round: Option<RoundId>,
    pub theme: Option<ThemeId>,
    pub stand: Option<Stand>,
    pub page: usize,
}

/// From the address; what the page does not offer is nothing asked. Without a round it is the newest.
pub fn read_filter(query: &FormState, rounds: &[Round], themes: &[Theme]) -> Filter {
    let round = rounds.iter().map(|round| &round.id).find(|id| id.as_str() == query.value(ROUND));
    let theme = themes.iter().map(|theme| &theme.id).find(|id| id.as_str() == query.value(THEME));
    Filter {
        round: round.or(rounds.first().map(|round| &round.id)).cloned(),
        theme: theme.cloned(),
        stand: Stand::parse(query.value(STAND)),
        page: query.value(PAGE).parse().unwrap_or(1).clamp(1, 10_000),
    }
}
