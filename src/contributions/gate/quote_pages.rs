//! The page on which a text becomes a quote or not.
use super::{
    forms,
    model::{Quoted, SECOND_LOOK, ToQuote, Trait},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    ui::{
        field::{CheckboxGroup, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, TagKind, actions, alert, link_button, tag},
        text::{h1, lead, p, text_block},
    },
};
use leptos::prelude::*;

/// Where the error summary leads to.
pub const QUOTE: &str = "citaat";

/// `text` is the text to judge, with whether somebody said yes before: `true` is the reader.
pub fn quotes(text: Option<(ToQuote, Option<bool>)>, form: &FormState, done: Option<Quoted>) -> Page {
    let work = match text {
        Some((text, asked)) => to_judge(&text, asked, form),
        None => p(t().contributions_quote_empty()),
    };
    let body = view! {
        {error_summary(form)}
        {done.map(done_view)}
        {h1(t().contributions_quote_title())}
        {lead(t().contributions_quote_lead())}
        <div class="stack" id=QUOTE>{work}</div>
    };
    Page::new(t().contributions_quote_title(), body.into_any()).crumb(paths::DESK_GATE, t().contributions_gate_title())
}

fn done_view(done: Quoted) -> AnyView {
    match done {
        Quoted::AskColleague => alert(AlertKind::Info, t().contributions_quote_ask(), p(t().contributions_quote_ask_more(SECOND_LOOK))),
        Quoted::Yes => alert(AlertKind::Ok, t().contributions_quote_is(), ().into_any()),
        _ => alert(AlertKind::Ok, t().contributions_quote_is_not(), ().into_any()),
    }
}

fn to_judge(text: &ToQuote, asked: Option<bool>, form: &FormState) -> AnyView {
    let before = asked.map(|own| match own {
        true => alert(AlertKind::Info, t().contributions_quote_ask(), p(t().contributions_quote_own())),
        false => alert(AlertKind::Info, t().contributions_quote_second(), p(t().contributions_quote_second_more())),
    });
    let redacted = text.redacted.then(|| tag(TagKind::Neutral, t().contributions_redact_tag()));
    let traits = CheckboxGroup::new(forms::TRAIT, t().contributions_quote_traits())
        .optional()
        .hint(t().contributions_quote_traits_hint(SECOND_LOOK));
    let traits = Trait::ALL.into_iter().fold(traits, |group, one| group.option(one.slug(), trait_name(one)));
    let fields = Form::new().action(paths::DESK_QUOTES).field(hidden(forms::ID, text.id.as_str()));
    let fields = if asked.is_none() { fields.field(traits.view(form)) } else { fields };
    // Who said yes first can only take it back.
    let fields = if asked == Some(true) { fields } else { fields.submit_as(t().contributions_quote_yes(), forms::DECISION, forms::YES) };
    let skip = paths::with_query(paths::DESK_QUOTES, &[(forms::AFTER, text.id.as_str())]);
    view! {
        {p(text.question.clone())}
        {redacted}
        <blockquote class="quote">{text_block(&text.text)}</blockquote>
        {before}
        {fields.secondary_submit(t().contributions_quote_no(), forms::DECISION, forms::NO).view()}
        {actions(vec![link_button(skip, t().contributions_quote_skip(), ButtonKind::Subtle)])}
    }
    .into_any()
}

fn trait_name(one: Trait) -> String {
    match one {
        Trait::Age => t().contributions_trait_age(),
        Trait::Place => t().contributions_trait_place(),
        Trait::Institution => t().contributions_trait_institution(),
        Trait::Date => t().contributions_trait_date(),
        Trait::Family => t().contributions_trait_family(),
        Trait::Profession => t().contributions_trait_profession(),
        Trait::Condition => t().contributions_trait_condition(),
    }
}
