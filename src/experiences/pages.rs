//! The form, and what is said when an experience is kept.
use super::forms;
use crate::{
    base::{form::FormState, paths, texts::t},
    contributions::{self, Looked, Perspective},
    ui::{
        field::{RadioGroup, TextArea, hidden},
        form::{Form, all_fields_note, error_summary},
        page::Page,
        parts::{ButtonKind, actions, code_output, link_button},
        text::{h1, lead, p, stack},
    },
};
use leptos::prelude::*;

pub fn form(form: &FormState) -> Page {
    let body = stack(vec![
        error_summary(form),
        h1(t().experiences_title()),
        lead(t().experiences_lead()),
        p(t().experiences_what_next()),
        all_fields_note(),
        experience_form(form),
    ]);
    Page::new(t().experiences_title(), body)
}

fn experience_form(form: &FormState) -> AnyView {
    let whose = Perspective::ALL.into_iter().fold(RadioGroup::new(forms::PERSPECTIVE, t().experiences_perspective()), |group, one| {
        group.option(one.slug(), perspective_label(one))
    });
    let text = TextArea::new(forms::TEXT, t().experiences_text()).hint(t().experiences_no_names()).rows(8);
    let fields = Form::new()
        .no_autocomplete()
        .field(hidden(forms::KEY, form.value(forms::KEY)))
        .field(text.view(form))
        .field(TextArea::new(forms::HELPS, t().experiences_helps()).optional().rows(3).view(form))
        .field(TextArea::new(forms::HINDERS, t().experiences_hinders()).optional().rows(3).view(form))
        .field(whose.option(forms::UNTOLD, t().experiences_perspective_untold()).view(form))
        .submit(t().experiences_send());
    let blocked = form.has_errors() && forms::looked(form).iter().any(|(_, _, looked)| !looked.blocks.is_empty());
    if blocked { contributions::remove_button(fields).view() } else { fields.view() }
}

/// Whether something in the texts must be asked about before they are kept (AN-71).
pub fn asks(form: &FormState) -> bool {
    forms::looked(form).iter().any(|(_, _, looked)| !looked.asks.is_empty())
}

/// What may make somebody known, with the question it stands at.
pub fn ask(form: &FormState) -> Page {
    let found: Vec<(String, Looked)> = forms::looked(form).into_iter().map(|(_, question, looked)| (question, looked)).collect();
    let names = [forms::KEY, forms::TEXT, forms::HELPS, forms::HINDERS, forms::PERSPECTIVE];
    let fields = names.into_iter().fold(Form::new().no_autocomplete(), |fields, name| fields.field(hidden(name, form.value(name))));
    Page::new(t().experiences_title(), contributions::traces_page(&found, fields))
}

fn perspective_label(perspective: Perspective) -> String {
    match perspective {
        Perspective::Parent => t().experiences_perspective_parent(),
        Perspective::Youth => t().experiences_perspective_youth(),
        Perspective::Professional => t().experiences_perspective_professional(),
        Perspective::Other => t().experiences_perspective_other(),
    }
}

/// `total`: how many experiences there are now, when there are enough to tell.
pub fn done(code: &str, total: Option<i64>) -> Page {
    let body = stack(vec![
        h1(t().experiences_done_title()),
        lead(t().experiences_done_lead()),
        total.map(|total| p(t().experiences_done_total(total))).into_any(),
        p(t().experiences_done_code()),
        code_output("intrekcode", code),
        p(t().experiences_done_unknown()),
        actions(vec![
            link_button(paths::DESK_EXPERIENCES, t().experiences_done_again(), ButtonKind::Primary),
            link_button(paths::DESK, t().experiences_done_desk(), ButtonKind::Secondary),
        ]),
    ]);
    Page::new(t().experiences_done_title(), body)
}
