//! The pages of a receipt. They never show the text: somebody else may have found the code (C-43).
use super::{forms, help, model::State};
use crate::{
    base::{form::FormState, paths, texts::t},
    ui::{
        field::{InputKind, TextInput, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, alert},
        text::{h1, h2, link, list, p, stack},
    },
};
use leptos::prelude::*;

/// What became of a text.
pub struct Standing {
    pub state: State,
    /// The themes it was given, in words; empty when it is not coded.
    pub themes: Vec<String>,
    pub objected: bool,
}

fn page(body: AnyView) -> Page {
    Page::new(t().contributions_withdraw_title(), body).no_index().one_size().quick_exit().help(help::lines())
}

/// Asks for the receipt.
pub fn ask(form: &FormState) -> Page {
    let field = TextInput::new(forms::CODE, t().contributions_withdraw_code()).heading().kind(InputKind::Code).chars(22);
    let field = field.hint(t().contributions_withdraw_hint()).view(form);
    let body = view! {
        {error_summary(form)}
        {Form::new().no_autocomplete().field(field).submit(t().contributions_withdraw_look()).view()}
        {p(t().contributions_sent_unknown())}
    };
    page(body.into_any())
}

/// What became of the text, and what its author can do.
pub fn receipt(standing: &Standing, form: &FormState) -> Page {
    let (title, explained) = match standing.state {
        State::Waiting => (t().contributions_state_waiting(), t().contributions_state_waiting_more()),
        State::Released => (t().contributions_state_released(), t().contributions_state_released_more()),
        State::Held => (t().contributions_state_held(), t().contributions_state_held_more()),
    };
    let themes = (standing.state == State::Released).then(|| themes(standing, form));
    let body = view! {
        {h1(t().contributions_receipt_title())}
        {alert(AlertKind::Info, title, p(explained))}
        {themes}
        {h2(t().contributions_withdraw_title())}
        {p(t().contributions_withdraw_final())}
        {with_code(form).submit_as(t().contributions_withdraw_do(), forms::CONFIRM, forms::YES).view()}
        {link(paths::HOME, t().contributions_withdraw_keep())}
    };
    page(body.into_any())
}

fn with_code(form: &FormState) -> Form {
    Form::new().no_autocomplete().field(hidden(forms::CODE, form.value(forms::CODE)))
}

/// The themes of the text, and the way to say that it was meant otherwise.
fn themes(standing: &Standing, form: &FormState) -> AnyView {
    let given = match standing.themes.is_empty() {
        true => p(t().contributions_themes_none()),
        false => {
            stack(vec![p(t().contributions_themes_given()), list(standing.themes.iter().map(|theme| theme.clone().into_any()).collect())])
        }
    };
    let object = match standing.objected {
        true => alert(AlertKind::Ok, t().contributions_objected(), p(t().contributions_objected_more())),
        false => {
            let button = with_code(form).secondary_submit(t().contributions_object(), forms::OBJECTION, forms::YES).view();
            stack(vec![p(t().contributions_object_lead()), button])
        }
    };
    stack(vec![h2(t().contributions_themes_title()), given, object])
}

pub fn withdrawn() -> Page {
    page(stack(vec![
        h1(t().contributions_gone_title()),
        p(t().contributions_gone_lead()),
        link(paths::TAKE_PART, t().contributions_gone_again()),
    ]))
}
