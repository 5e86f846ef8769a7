//! The code of a sign-up at the door: the field, and what came of it.
use super::{
    commands::CheckIn,
    model::Kind,
    pages::{KIND, name},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::Dialogue,
    ui::{
        field::{InputKind, TextInput},
        form::{Form, post_button_with},
        parts::{AlertKind, ButtonKind, actions, alert},
        text::{h2, p, stack},
    },
};
use leptos::prelude::*;

pub const CODE: &str = "code";

/// A scanner and a camera type a code as text, so this is a field like any other. It is empty for
/// the next code, unless this one was refused.
pub fn field(dialogue: &Dialogue, form: &FormState) -> AnyView {
    let shown = if form.error(CODE).is_some() { form.clone() } else { form.clone().without(CODE) };
    let code = TextInput::new(CODE, t().attendance_code()).kind(InputKind::Code).chars(22).hint(t().attendance_code_hint());
    let code = Form::new()
        .no_autocomplete()
        .action(paths::fill(paths::DESK_DOOR_CODE, dialogue.id.as_str()))
        .field(code.view(&shown))
        .submit(t().attendance_code_check());
    (h2(t().attendance_code_title()), code.view()).into_any()
}

/// How many people, as who they come, and a way back.
pub fn answer(dialogue: &Dialogue, answer: CheckIn, code: &str) -> AnyView {
    let undo = || {
        let address = paths::fill(paths::DESK_DOOR_CODE_UNDO, dialogue.id.as_str());
        actions(vec![post_button_with(address, t().attendance_code_undo(), ButtonKind::Secondary, vec![(CODE, code.to_owned())])])
    };
    let as_who = |kind: Kind| p(t().attendance_code_as(name(kind)));
    match answer {
        CheckIn::Counted { people, kind } => {
            let body = stack(vec![as_who(kind), undo()]);
            alert(AlertKind::Ok, t().attendance_code_counted(people), body)
        }
        CheckIn::Inside { people, kind } => {
            let body = stack(vec![as_who(kind), p(t().attendance_code_inside_text()), undo()]);
            alert(AlertKind::Info, t().attendance_code_inside(people), body)
        }
        CheckIn::AskKind { people } => {
            let body = stack(vec![p(t().attendance_code_who_text()), kinds(dialogue, code)]);
            alert(AlertKind::Info, t().attendance_code_who(people), body)
        }
        // Said at the field.
        CheckIn::NoSeat | CheckIn::Cancelled | CheckIn::Elsewhere | CheckIn::Unknown => ().into_any(),
    }
}

/// A button for each kind of people, with the code behind it.
fn kinds(dialogue: &Dialogue, code: &str) -> AnyView {
    let address = paths::fill(paths::DESK_DOOR_CODE, dialogue.id.as_str());
    let button = |kind: Kind| {
        let values = vec![(CODE, code.to_owned()), (KIND, kind.slug().to_owned())];
        post_button_with(&address, name(kind), ButtonKind::Primary, values)
    };
    actions(Kind::ALL.into_iter().map(button).collect())
}

/// The sentence at the field for a code that counts nobody.
pub fn refusal(answer: CheckIn) -> Option<String> {
    match answer {
        CheckIn::NoSeat => Some(t().attendance_code_no_seat()),
        CheckIn::Cancelled => Some(t().attendance_code_cancelled()),
        CheckIn::Elsewhere => Some(t().attendance_code_elsewhere()),
        CheckIn::Unknown => Some(t().attendance_code_unknown()),
        CheckIn::Counted { .. } | CheckIn::Inside { .. } | CheckIn::AskKind { .. } => None,
    }
}
