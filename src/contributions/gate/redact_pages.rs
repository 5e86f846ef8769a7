//! One text: deciding, blacking out, making general, taking away.
use super::{
    forms,
    model::{Cover, Waiting, words},
    pages::{decisions, marks, why_first},
    proposal::proposal,
    proposal_pages::{offer, said},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    ui::{
        field::{CheckboxGroup, RadioGroup, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, DataRow, actions, alert, data_list},
        text::{details, h1, h2, p, stack, text_block},
    },
};
use leptos::prelude::*;

/// The text with everything that can be done. `written`: words were just covered.
pub fn text(waiting: &Waiting, form: &FormState, written: bool) -> Page {
    let written = written.then(|| alert(AlertKind::Ok, t().contributions_redact_done(), p(t().contributions_redact_done_more())));
    let why = waiting.review_first.then(|| why_first(waiting.tells_of_danger()));
    let proposed = proposal(&waiting.text).map(|proposal| offer(waiting, &proposal, form));
    let body = view! {
        {error_summary(form)}
        {written}
        {h1(t().contributions_gate_one_title())}
        {marks(waiting)}
        {p(waiting.question.clone())}
        {said(&waiting.text)}
        {why}
        {proposed}
        {actions(decisions(1, waiting))}
        {h2(t().contributions_redact_title())}
        {p(t().contributions_redact_lead())}
        {covering(waiting, form)}
        {withdrawing(waiting, form)}
    };
    page(body.into_any())
}

fn page(body: AnyView) -> Page {
    Page::new(t().contributions_gate_one_title(), body).crumb(paths::DESK_GATE, t().contributions_gate_title())
}

/// Every word is a box to tick: it works with a thumb, with keys and without script.
fn covering(waiting: &Waiting, form: &FormState) -> AnyView {
    let group = CheckboxGroup::new(forms::WORD, t().contributions_redact_words());
    let group = words(&waiting.text).into_iter().enumerate().fold(group, |group, (index, word)| group.option(index.to_string(), word));
    let cover = RadioGroup::new(forms::COVER, t().contributions_redact_cover());
    let cover = Cover::ALL.into_iter().fold(cover, |group, cover| {
        let label = match cover {
            Cover::Black => t().contributions_redact_black(cover.words()),
            other => t().contributions_redact_general(other.words()),
        };
        group.option(cover.slug(), label)
    });
    Form::new()
        .action(paths::fill(paths::DESK_GATE_REDACT, waiting.id.as_str()))
        .no_autocomplete()
        .field(hidden(forms::STATE, form.value(forms::STATE)))
        .field(view! { <div class="words">{group.view(form)}</div> }.into_any())
        .field(view! { <div class="words">{cover.view(form)}</div> }.into_any())
        .secondary_submit(t().contributions_redact_look(), forms::STEP, forms::LOOK)
        .view()
}

fn withdrawing(waiting: &Waiting, form: &FormState) -> AnyView {
    let sure = CheckboxGroup::new(forms::CONFIRM, t().contributions_gate_withdraw_sure());
    let sure = sure.option(forms::YES, t().contributions_gate_withdraw_yes());
    let fields = Form::new().action(paths::fill(paths::DESK_GATE_WITHDRAW, waiting.id.as_str())).field(sure.view(form));
    let fields = fields.secondary_submit(t().contributions_withdraw_do(), forms::STEP, forms::WRITE).view();
    let body = stack(vec![p(t().contributions_gate_withdraw_lead()), fields]);
    // A mistake must be seen: then it is open.
    if form.error(forms::CONFIRM).is_some() {
        return stack(vec![h2(t().contributions_gate_withdraw_title()), body]);
    }
    details(t().contributions_gate_withdraw_title(), body)
}

/// Before it is written: what stands there now, and what will.
pub fn preview(waiting: &Waiting, new: &str, form: &FormState) -> Page {
    let row = |key: String, text: &str| DataRow { key, value: text_block(text), change: None };
    let rows = vec![row(t().contributions_redact_now(), &waiting.text), row(t().contributions_redact_then(), new)];
    let kept = form.values(forms::WORD).map(|index| hidden(forms::WORD, index)).collect_view();
    let fields = Form::new()
        .action(paths::fill(paths::DESK_GATE_REDACT, waiting.id.as_str()))
        .field(hidden(forms::STATE, form.value(forms::STATE)))
        .field(hidden(forms::COVER, form.value(forms::COVER)))
        .field(kept.into_any())
        .submit_as(t().contributions_redact_write(), forms::STEP, forms::WRITE)
        .secondary_submit(t().contributions_back(), forms::STEP, forms::CHOOSE);
    let body = view! {
        {h1(t().contributions_redact_check())}
        {data_list(rows)}
        {p(t().contributions_redact_final())}
        {fields.view()}
    };
    page(body.into_any())
}
