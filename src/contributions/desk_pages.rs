//! The pages of batch entry.
use super::{
    forms,
    model::{self, FEWEST_SHOWN, MOST_LINES, NOT_TOLD, Perspective},
    trace_pages,
    traces::Looked,
};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::Dialogue,
    region::Question,
    ui::{
        field::{Select, TextArea, hidden},
        form::{Form, all_fields_note, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, actions, alert, link_button},
        text::{h1, lead, p},
    },
};
use leptos::prelude::*;

/// What was found in the lines of a batch.
pub fn batch_asks(dialogue: &Dialogue, lines: &[(String, Looked)], form: &FormState) -> Page {
    let names = [forms::KEY, forms::QUESTION, forms::PERSPECTIVE, forms::TEXT];
    let fields = names.into_iter().fold(Form::new().no_autocomplete(), |fields, name| fields.field(hidden(name, form.value(name))));
    Page::new(t().contributions_batch_title(), trace_pages::list(lines, fields))
        .crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
        .crumb(paths::fill(paths::DESK_BATCH, dialogue.id.as_str()), t().contributions_batch_title())
}

pub fn batch(dialogue: &Dialogue, questions: &[Question], form: &FormState, saved: Option<usize>) -> Page {
    let saved = saved.map(|count| alert(AlertKind::Ok, t().contributions_batch_saved(count), p(t().contributions_batch_saved_more())));
    let question =
        questions.iter().fold(Select::new(forms::QUESTION, t().contributions_batch_question()), |s, q| s.option(q.id.as_str(), q.asked()));
    let perspective = Select::new(forms::PERSPECTIVE, t().contributions_batch_perspective()).optional();
    let perspective = perspective.hint(t().contributions_batch_perspective_hint(FEWEST_SHOWN));
    let perspective = Perspective::ALL.into_iter().fold(perspective, |s, p| s.option(p.slug(), perspective_name(p)));
    let perspective = perspective.option(NOT_TOLD, t().contributions_batch_perspective_unknown());
    let text = TextArea::new(forms::TEXT, t().contributions_batch_text()).hint(t().contributions_batch_hint(MOST_LINES)).rows(14);
    let fields = Form::new().no_autocomplete().field(hidden(forms::KEY, form.value(forms::KEY)));
    let fields = fields.field(question.view(form)).field(perspective.view(form)).field(text.view(form));
    let blocked = form.has_errors() && model::looked(form.value(forms::TEXT)).iter().any(|(_, looked)| !looked.blocks.is_empty());
    let fields = fields.submit(t().contributions_batch_save());
    let fields = if blocked { trace_pages::remove_button(fields) } else { fields };
    let body = view! {
        {error_summary(form)}
        {saved}
        {h1(t().contributions_batch_title())}
        {lead(dialogue.title.clone())}
        {p(t().contributions_batch_lead())}
        {all_fields_note()}
        {fields.view()}
        {actions(vec![
            link_button(paths::fill(paths::DESK_IMPORT, dialogue.id.as_str()), t().import_link(), ButtonKind::Subtle),
            link_button(paths::fill(paths::DESK_PAPER, dialogue.id.as_str()), t().paper_title(), ButtonKind::Subtle),
            link_button(paths::fill(paths::DESK_ROOM, dialogue.id.as_str()), t().contributions_desk_room_link(), ButtonKind::Subtle),
        ])}
    };
    Page::new(t().contributions_batch_title(), body.into_any()).crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
}

pub(super) fn perspective_name(perspective: Perspective) -> String {
    match perspective {
        Perspective::Parent => t().contributions_batch_perspective_parent(),
        Perspective::Youth => t().contributions_batch_perspective_youth(),
        Perspective::Professional => t().contributions_batch_perspective_professional(),
        Perspective::Other => t().contributions_batch_perspective_other(),
    }
}
