//! The pages about what was found in a text: the one between typing and going on, and the list of a batch.
use super::{
    forms,
    model::Step,
    traces::{Choice, Looked},
};
use crate::{
    base::{form::FormState, texts::t},
    privacy::Trace,
    ui::{
        field::hidden,
        form::Form,
        parts::{AlertKind, alert},
        text::{h1, h2, p},
    },
};
use leptos::prelude::*;

/// "Hierdoor kan iemand je herkennen. Aanpassen?": every piece in its line, with a button for its neutral words.
/// `to` is the step that was asked for.
pub fn ask(form: &FormState, looked: &Looked, to: Step, travelling: AnyView) -> AnyView {
    let pieces = looked.asks.iter().enumerate().map(|(index, trace)| piece(looked, index, trace)).collect_view();
    let all = (looked.asks.iter().filter(|trace| trace.replacement.is_some()).count() > 1).then(|| t().contributions_trace_all());
    let fields = Form::new().no_autocomplete().guarded(form).field(travelling).field(hidden(forms::STEP, to.slug()));
    let fields = fields.field(pieces.into_any());
    let fields = all.into_iter().fold(fields, |fields, label| fields.submit_as(label, forms::TRACES, Choice::All.value()));
    let fields = fields.secondary_submit(t().contributions_trace_own(), forms::TRACES, Choice::Own.value());
    let fields = fields.secondary_submit(t().contributions_trace_leave(), forms::TRACES, Choice::Leave.value());
    view! {
        {h1(t().contributions_trace_title())}
        {p(t().contributions_trace_lead())}
        {fields.view()}
        {p(t().contributions_trace_leave_more())}
    }
    .into_any()
}

fn piece(looked: &Looked, index: usize, trace: &Trace) -> AnyView {
    let (before, behind) = looked.around(trace);
    let replace = trace.replacement.map(|words| {
        view! {
            <button class="nl-button nl-button--secondary" type="submit" name=forms::TRACES value=Choice::One(index).value()>
                <span class="nl-button__label">{t().contributions_trace_replace(words)}</span>
            </button>
        }
    });
    view! {
        <section class="card stack">
            <p class="nl-paragraph" dir="auto">{before}<mark>{looked.words(trace)}</mark>{behind}</p>
            {replace}
        </section>
    }
    .into_any()
}

/// The button below a text with words that must go.
pub fn remove_button(fields: Form) -> Form {
    fields.secondary_submit(t().contributions_trace_remove(), forms::TRACES, Choice::Remove.value())
}

/// Said above the text after the words were taken away.
pub fn removed() -> AnyView {
    alert(AlertKind::Ok, t().contributions_trace_removed(), p(t().contributions_trace_removed_more()))
}

/// The pieces of several texts, each with the name of its text, and one choice for all of them.
pub fn list(lines: &[(String, Looked)], fields: Form) -> AnyView {
    let pieces = lines.iter().flat_map(|(name, looked)| looked.asks.iter().map(move |trace| (name, looked, trace)));
    let pieces = pieces.map(|(name, looked, trace)| {
        let (before, behind) = looked.around(trace);
        let words = trace.replacement.map(|words| p(t().contributions_trace_becomes(words)));
        view! {
            <section class="card stack">
                {h2(name.clone())}
                <p class="nl-paragraph" dir="auto">{before}<mark>{looked.words(trace)}</mark>{behind}</p>
                {words}
            </section>
        }
    });
    let fields = fields.field(pieces.collect_view().into_any());
    let fields = fields.submit_as(t().contributions_trace_all(), forms::TRACES, Choice::All.value());
    let fields = fields.secondary_submit(t().contributions_trace_own(), forms::TRACES, Choice::Own.value());
    let fields = fields.secondary_submit(t().contributions_trace_leave(), forms::TRACES, Choice::Leave.value());
    view! {
        {h1(t().contributions_trace_batch_title())}
        {p(t().contributions_trace_batch_lead())}
        {fields.view()}
    }
    .into_any()
}
