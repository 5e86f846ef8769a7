//! The fields of the gatekeeper, and what they may hold.
use super::{
    model::{Cover, Trait, redacted, words},
    proposal::proposal,
};
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
/// Steps of blacking out: look at the result, write it, or write what the program proposes. Anything else is choosing.
pub const LOOK: &str = "bekijken";
pub const WRITE: &str = "bewaren";
pub const CHOOSE: &str = "kiezen";
pub const PROPOSED: &str = "voorstel";
/// In an address: what was done, and after which text to go on.
pub const DONE: &str = "gedaan";
pub const AFTER: &str = "na";
pub const NO: &str = "nee";

/// What `text` becomes: by the words that were chosen, or as the program proposes. `state` is the fingerprint of
/// the text as it is now.
pub fn rewritten(form: &FormState, text: &str, state: &str) -> Result<String, FormState> {
    let mut check = Check::of(form);
    if check.value(STATE) != state {
        // Words of an older text may be other words now: they are chosen again.
        return Err(form.clone().without(WORD).with_error(WORD, t().contributions_redact_changed()));
    }
    if check.value(STEP) == PROPOSED {
        return proposal(text).map(|one| one.text).ok_or_else(|| form.clone().with_error(WORD, t().contributions_redact_none()));
    }
    let count = words(text).len();
    let chosen: BTreeSet<usize> = check.values(WORD).filter_map(|index| index.parse().ok()).filter(|index| *index < count).collect();
    if chosen.is_empty() {
        check.fault(WORD, t().contributions_redact_none());
    }
    let cover = check.choice(COVER, Cover::parse, &t().contributions_redact_cover_wrong());
    check.finish(|| Some(redacted(text, &chosen, &cover?.words())))
}

/// A judgement about a quote: which text, what was ticked that tells who it is, and whether it may.
pub struct Judgement {
    pub id: ContributionId,
    pub traits: Vec<Trait>,
    pub may: bool,
}

/// `None` when no button of the page was pressed.
pub fn judgement(form: &FormState) -> Option<Judgement> {
    let may = match form.value(DECISION) {
        YES => true,
        NO => false,
        _ => return None,
    };
    let traits = Trait::ALL.into_iter().filter(|one| form.is_chosen(TRAIT, one.slug())).collect();
    Some(Judgement { id: form.value(ID).into(), traits, may })
}
