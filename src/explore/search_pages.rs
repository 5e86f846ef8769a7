//! The page that looks for words in released texts.
use super::{
    forms::{self, Search, State},
    search::Found,
    store::Hit,
};
use crate::{
    base::{form::FormState, paths, texts::t},
    themes::Theme,
    ui::{
        field::{Select, TextInput},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, TagKind, actions, alert, link_button, tag},
        text::{details, h1, h2, lead, link, list, p, stack},
    },
};
use leptos::prelude::*;

pub fn search(form: &FormState, themes: &[Theme], found: Option<(&Search, &Found)>) -> Page {
    let mut body = vec![error_summary(form), h1(t().explore_search_title()), lead(t().explore_search_lead()), asking(form, themes), help()];
    if let Some((asked, found)) = found {
        body.push(results(form, asked, found));
    }
    Page::new(t().explore_search_title(), stack(body)).section(paths::DESK_SEARCH).wide()
}

fn asking(form: &FormState, themes: &[Theme]) -> AnyView {
    let state = Select::new(forms::STATE, t().explore_field_state()).option("", t().explore_every_state());
    let state = State::ALL.into_iter().fold(state, |select, state| select.option(state.slug(), state.label()));
    let theme = Select::new(forms::THEME, t().explore_field_theme()).option("", t().explore_every_theme());
    let theme = themes.iter().fold(theme, |select, theme| select.option(theme.id.as_str(), &theme.label_b1));
    let whose = Select::new(forms::WHOSE, t().explore_field_whose())
        .option("", t().explore_whose_own())
        .option(forms::EVERYBODY, t().explore_whose_everybody());
    Form::new()
        .action(paths::DESK_SEARCH)
        .get()
        .field(TextInput::new(forms::WORDS, t().explore_field_words()).view(form))
        .field(state.view(form))
        .field(theme.view(form))
        .field(whose.view(form))
        .submit(t().explore_search())
        .view()
}

fn help() -> AnyView {
    let lines = [t().explore_help_all(), t().explore_help_phrase(), t().explore_help_start(), t().explore_help_without()];
    details(t().explore_help(), list(lines.into_iter().map(IntoAny::into_any).collect()))
}

fn results(form: &FormState, asked: &Search, found: &Found) -> AnyView {
    let from_start = asked.after.as_str().is_empty();
    if found.hits.is_empty() && found.more.is_none() {
        return stack(vec![h2(t().explore_results()), alert(AlertKind::Info, t().explore_none_title(), p(t().explore_none()))]);
    }
    let count = match (&found.more, from_start) {
        (None, true) => t().explore_found(found.hits.len() as i64),
        _ => t().explore_found_page(found.hits.len() as i64),
    };
    let more = found.more.as_ref().map(|last| link_button(address(form, last.as_str()), t().explore_more(), ButtonKind::Secondary));
    let start = (!from_start).then(|| link_button(address(form, ""), t().explore_from_start(), ButtonKind::Subtle));
    let hits = found.hits.iter().map(|hit| view! { <li>{card(hit, asked)}</li> }).collect_view();
    stack(vec![
        h2(t().explore_results()),
        view! { <p class="nl-paragraph" role="status">{count}</p> }.into_any(),
        view! { <ul class="cards" role="list">{hits}</ul> }.into_any(),
        actions(more.into_iter().chain(start).collect()),
    ])
}

fn card(hit: &Hit, asked: &Search) -> AnyView {
    let pieces = asked.query.marked(&hit.text).into_iter().map(|(piece, found)| {
        let piece = piece.to_owned();
        if found { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
    });
    let noted_down = (hit.provenance == "opgetekend").then(|| tag(TagKind::Neutral, t().explore_noted_down()));
    let desk = paths::with_query(paths::DESK_CODING, &[("id", hit.id.as_str())]);
    view! {
        <div class="card"><div class="card__body stack">
            <p class="nl-paragraph note">{hit.question.clone()}</p>
            <p class="nl-paragraph text-block">{pieces.collect_view()}</p>
            {noted_down}
            <p class="nl-paragraph">{link(desk, t().explore_to_desk())}</p>
        </div></div>
    }
    .into_any()
}

/// The same search from behind a text.
fn address(form: &FormState, after: &str) -> String {
    let asked = [forms::WORDS, forms::STATE, forms::THEME, forms::WHOSE].map(|name| (name, form.value(name)));
    let pairs: Vec<_> = asked.into_iter().chain([(forms::AFTER, after)]).filter(|(_, value)| !value.is_empty()).collect();
    paths::with_query(paths::DESK_SEARCH, &pairs)
}
