//! A waiting text with what was found in it, and the proposal for it.
use super::{
    forms,
    model::Waiting,
    proposal::{Proposal, proposal},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    ui::{
        field::hidden,
        form::Form,
        text::{h2, p, stack, text_block},
    },
};
use leptos::prelude::*;

/// The words of a waiting text; what was found in them is marked.
pub fn said(text: &str) -> AnyView {
    let words = match proposal(text) {
        None => text_block(text),
        Some(proposal) => {
            let lines = lines(&proposal.pieces).into_iter().map(|line| {
                let pieces = line.into_iter().map(|(words, found)| match found {
                    true => view! { <mark>{words}</mark> }.into_any(),
                    false => words.into_any(),
                });
                view! { <p class="nl-paragraph" dir="auto">{pieces.collect_view()}</p> }
            });
            view! { <div class="stack text-block">{lines.collect_view()}</div> }.into_any()
        }
    };
    view! { <blockquote class="quote">{words}</blockquote> }.into_any()
}

/// The pieces of each line that is not blank, as [`text_block`] shows a text without pieces.
fn lines(pieces: &[(String, bool)]) -> Vec<Vec<(String, bool)>> {
    let mut lines: Vec<Vec<(String, bool)>> = vec![Vec::new()];
    for (words, found) in pieces {
        for (n, part) in words.split('\n').enumerate() {
            if n > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), part.is_empty()) {
                line.push((part.to_owned(), *found));
            }
        }
    }
    lines.retain(|line| line.iter().any(|(part, _)| !part.trim().is_empty()));
    lines
}

/// The text as it would become, with the one button that makes it so.
pub fn offer(waiting: &Waiting, proposal: &Proposal, form: &FormState) -> AnyView {
    let fields = Form::new()
        .action(paths::fill(paths::DESK_GATE_REDACT, waiting.id.as_str()))
        .field(hidden(forms::STATE, form.value(forms::STATE)))
        .submit_as(t().contributions_proposal_take(), forms::STEP, forms::PROPOSED);
    stack(vec![
        h2(t().contributions_proposal_title()),
        p(t().contributions_proposal_lead()),
        view! { <blockquote class="quote">{text_block(&proposal.text)}</blockquote> }.into_any(),
        p(t().contributions_redact_final()),
        fields.view(),
    ])
}
