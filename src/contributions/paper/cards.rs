//! A card of A5 to write on, with a strip to tear off and keep. Two fit on a sheet.
use super::code::CardCode;
use crate::{
    base::texts::t,
    contributions::{help, model::Perspective, pages::perspective_name},
    dialogues::Dialogue,
    region::Question,
    ui::{help::HelpLine, text::p},
};
use leptos::prelude::*;

/// Lines to write on.
const LINES: usize = 6;

/// What is the same on all cards of a print.
pub struct Kind<'a> {
    pub dialogue: &'a Dialogue,
    /// Where a text is taken away, as people type it.
    pub place: String,
}

pub fn card(kind: &Kind, question: &Question, code: &CardCode) -> AnyView {
    view! {
        <li class="paper">
            <div class="paper__card">
                <p class="sheet__asked">{question.asked().to_owned()}</p>
                {p(format!("{} {}", t().contributions_text_hint(), t().paper_card_back()))}
                <div class="sheet__lines" aria-hidden="true">{(0..LINES).map(|_| view! { <span></span> }).collect_view()}</div>
                {perspectives()}
                {promise()}
                <p class="nl-paragraph paper__foot">
                    {t().kit_of(&kind.dialogue.title, kind.dialogue.starts().day_in_words())}<br/>
                    {t().paper_card_code()}" "<b class="paper__code">{code.on_card()}</b>
                </p>
            </div>
            {strip(&kind.place, code)}
        </li>
    }
    .into_any()
}

fn perspectives() -> AnyView {
    let names = Perspective::ALL.into_iter().map(perspective_name).chain([t().contributions_not_told()]);
    let boxes = names.map(|name| view! { <span class="paper__tick"><span class="paper__box"></span>{name}</span> });
    view! { <p class="nl-paragraph"><b>{t().ui_optional(t().contributions_perspective())}</b><br/>{boxes.collect_view()}</p> }.into_any()
}

/// What is kept, what never, and what happens with the words and the card (AN-103).
fn promise() -> AnyView {
    let sentences =
        [t().contributions_promise_kept(), t().contributions_promise_never(), t().paper_card_use(), t().contributions_promise_use()];
    view! { <p class="nl-paragraph">{sentences.join(" ")}</p> }.into_any()
}

/// Goes home with who wrote the card.
fn strip(place: &str, code: &CardCode) -> AnyView {
    let (first, second) = code.on_strip().split_at(code.on_strip().len() / 2 + 1);
    view! {
        <div class="paper__strip">
            <p class="nl-paragraph"><b>{t().paper_strip_title()}</b></p>
            <p class="paper__code">{first.to_owned()}<br/>{second.to_owned()}</p>
            {p(t().paper_strip_how(place))}
            {p(t().paper_strip_when())}
            {p(t().contributions_sent_unknown())}
            <p class="nl-paragraph"><b>{t().ui_help_title()}</b></p>
            <ul class="paper__help">{help::lines().into_iter().map(help_line).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn help_line(line: HelpLine) -> AnyView {
    view! { <li>{line.label}" "<b>{line.number}</b></li> }.into_any()
}
