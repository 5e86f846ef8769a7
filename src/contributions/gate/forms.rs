//! The fields of the gatekeeper, and what they may hold.
use super::model::{Cover, Trait, words};
use crate::base::{
    form::{Check, FormState},
    ids::ContributionId,
    texts::t,
};
use std::collections::BTreeSet;

pub use super::super::forms::{CONFIRM, DECISION, ID, STEP, YES};

pub const WORD: &str = "woord";
pub const COVER: &str = "vervang";
/// What the text was when the page was made.
pub const STATE: &str = "stand";
pub const TRAIT: &str = "kenmerk";
/// Steps of blacking out: look at the result, or write it. Anything else is choosing.
pub const LOOK: &str = "bekijken";
pub const WRITE: &str = "bewaren";
pub const CHOOSE: &str = "kiezen";
/// In an address: what was done, and after which text to go on.
pub const DONE: &str = "gedaan";
pub const AFTER: &str = "na";
pub const NO: &str = "nee";

/// What to cover in `text`, and with what. `state` is the fingerprint of the text as it is now.
pub fn covering(form: &FormState, text: &str, state: &str) -> Result<(BTreeSet<usize>, Cover), FormState> {
    let mut check = Check::of(form);
    let count = words(text).len();
    let chosen: BTreeSet<usize> = check.values(WORD).filter_map(|index| index.parse().ok()).filter(|index| *index < count).collect();
    if check.value(STATE) != state {
        check.fault(WORD, t().contributions_redact_changed());
    } else if chosen.is_empty() {
        check.fault(WORD, t().contributions_redact_none());
    }
    let cover = check.choice(COVER, Cover::parse, &t().contributions_redact_cover_wrong());
    check.finish(|| Some((chosen, cover?)))
}

/// A judgement about a quote: which text, how many kinds of things tell who it is, and whether it may.
pub struct Judgement {
    pub id: ContributionId,
    pub traits: usize,
    pub may: bool,
}

/// `None` when no button of the page was pressed.
pub fn judgement(form: &FormState) -> Option<Judgement> {
    let may = match form.value(DECISION) {
        YES => true,
        NO => false,
        _ => return None,
    };
    let traits = Trait::ALL.into_iter().filter(|one| form.is_chosen(TRAIT, one.slug())).count();
    Some(Judgement { id: form.value(ID).into(), traits, may })
}
