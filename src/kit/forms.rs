//! The form that chooses the questions: per question a box and a place.
use super::model::{self, Planned};
use crate::{
    base::{
        form::{Check, FormState},
        ids::QuestionId,
        texts::t,
    },
    region::Question,
};

/// Carries the order in which the questions were shown, so that a place means what the person saw.
pub const SHOWN: &str = "getoond";
pub const YES: &str = "ja";

/// The box of a question.
pub fn asked_name(question: &Question) -> String {
    format!("stel-{}", question.id)
}

/// The place of a question.
pub fn place_name(question: &Question) -> String {
    format!("plek-{}", question.id)
}

/// The form as it is now.
pub fn filled(planned: &[Planned]) -> FormState {
    planned.iter().enumerate().fold(FormState::empty(), |form, (at, one)| {
        let form = if one.asked { form.with(&asked_name(&one.question), YES) } else { form };
        form.with(&place_name(&one.question), (at + 1).to_string())
    })
}

/// The questions in the order the person saw; as they are now when that was another list.
pub fn shown(form: &FormState, planned: Vec<Planned>) -> Vec<Planned> {
    let order: Vec<&str> = form.values(SHOWN).collect();
    let place = |one: &Planned| order.iter().position(|id| *id == one.question.id.as_str());
    if order.len() != planned.len() || planned.iter().any(|one| place(one).is_none()) {
        return planned;
    }
    let mut shown = planned;
    shown.sort_by_key(place);
    shown
}

/// The new order, with for each question whether it is asked. An empty place changes nothing.
pub fn parse(form: &FormState, shown: &[Planned]) -> Result<Vec<(QuestionId, bool)>, FormState> {
    let mut check = Check::of(form);
    let asked = |one: &Planned| form.value(&asked_name(&one.question)) == YES;
    if let (Some(first), false) = (shown.first(), shown.iter().any(asked)) {
        check.fault(&asked_name(&first.question), t().kit_questions_none());
    }
    let most = i64::try_from(shown.len()).unwrap_or(i64::MAX);
    let mut wanted = Vec::new();
    for (at, one) in shown.iter().enumerate() {
        let name = place_name(&one.question);
        let place = match form.value(&name).trim() {
            "" => Some(at + 1),
            _ => check.number(&name, 1..=most, &t().kit_place_wrong(most)).and_then(|place| usize::try_from(place).ok()),
        };
        wanted.push(place.map(|place| ((one.question.id.clone(), asked(one)), place)));
    }
    check.finish(|| Some(model::reordered(wanted.into_iter().collect::<Option<Vec<_>>>()?)))
}
