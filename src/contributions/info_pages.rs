//! Two pages that answer a worry: whether there will be less help (INW-17), and who can see that somebody was
//! here (AN-25).
use super::help;
use crate::{
    base::{paths, texts::t},
    region,
    ui::{
        page::Page,
        parts::{ButtonKind, actions, link_button},
        text::{h1, h2, lead, link, list, numbered, p, stack},
    },
};
use leptos::prelude::*;

fn page(title: String, body: Vec<AnyView>) -> Page {
    let page = Page::new(title, stack(body)).crumb(paths::TAKE_PART, t().contributions_title());
    page.quick_exit().help(help::lines())
}

/// An honest answer in a hundred words, and where to ask for help in each gemeente (INW-17).
pub fn less_help() -> Page {
    let sites = region::help_sites().iter().map(|site| link(site.url.as_str(), site.label.as_str())).collect();
    let answer = stack(vec![
        lead(t().contributions_less_lead()),
        p(t().contributions_less_normal()),
        p(t().contributions_less_help()),
        p(t().contributions_less_money()),
        p(t().contributions_less_honest()),
    ]);
    let body = vec![
        h1(t().contributions_less_title()),
        view! { <div id="antwoord">{answer}</div> }.into_any(),
        actions(vec![link_button(paths::fill(paths::CONTRIBUTE, "ouders"), t().contributions_less_say(), ButtonKind::Primary)]),
        h2(t().contributions_less_where()),
        p(t().contributions_less_where_more()),
        list(sites),
    ];
    page(t().contributions_less_title(), body)
}

/// What stays behind on the device of somebody, and how to take it away: we keep nothing there, a browser does.
pub fn no_traces() -> Page {
    let steps = |texts: Vec<String>| numbered(texts.into_iter().map(|text| text.into_any()).collect());
    let body = vec![
        h1(t().contributions_no_traces_title()),
        lead(t().contributions_no_traces_lead()),
        h2(t().contributions_no_traces_before()),
        steps(vec![
            t().contributions_no_traces_private(),
            t().contributions_no_traces_phone(),
            t().contributions_no_traces_computer(),
            t().contributions_no_traces_open(),
        ]),
        h2(t().contributions_no_traces_after()),
        steps(vec![
            t().contributions_no_traces_close(),
            t().contributions_no_traces_history(),
            t().contributions_no_traces_code(),
            t().contributions_no_traces_calls(),
        ]),
        h2(t().contributions_no_traces_unsure()),
        p(t().contributions_no_traces_elsewhere()),
        p(t().contributions_no_traces_network()),
    ];
    page(t().contributions_no_traces_title(), body)
}
