//! The public pages.
use super::register::REGISTER;
use crate::{
    base::{paths, texts::t},
    dialogues::{Dialogue, teaser_cards},
    region::{Gemeente, Item},
    ui::{
        page::Page,
        parts::{AlertKind, ButtonKind, CardView, Table, actions, alert, card, cards, hero, link_button},
        text::{h1, h2, h3, lead, link, list, numbered, p, quote, stack},
    },
};
use leptos::prelude::*;

/// What this is, in one minute (INW-02), and how to take part.
/// `coming`: the soonest dialogues that go on.
pub fn home(coming: &[Dialogue]) -> Page {
    let way = |href: &str, title: String, body: String| card(CardView { href: href.to_owned(), title, body: p(body) });
    let buttons = vec![
        link_button(paths::DIALOGUES, t().site_home_to_dialogues(), ButtonKind::Primary),
        link_button(paths::TAKE_PART, t().site_home_to_input(), ButtonKind::Secondary),
    ];
    // Straight in the page, without a stack around it: the hero takes the whole width.
    let body = view! {
        {hero(t().site_home_title(), t().site_home_lead(), buttons)}
        {h2(t().site_home_about_title())}
        {p(t().site_home_about_what())}
        {p(t().site_home_about_normal())}
        {p(t().site_home_about_you())}
        {link(paths::ABOUT, t().site_home_about_more())}
        {h2(t().site_home_coming_title())}
        {coming_view(coming)}
        {h2(t().site_home_ways_title())}
        {cards(vec![
            way(paths::DIALOGUES, t().site_home_way_talk(), t().site_home_way_talk_text()),
            way(paths::TAKE_PART, t().site_home_way_write(), t().site_home_way_write_text()),
            way(paths::BECOME_VERKENNER, t().site_home_way_scout(), t().site_home_way_scout_text()),
        ])}
    };
    Page::new(t().site_home_page(), body.into_any())
}

fn coming_view(coming: &[Dialogue]) -> AnyView {
    match coming.is_empty() {
        true => p(t().site_home_coming_none()),
        false => view! { {teaser_cards(coming)} {link(paths::DIALOGUES, t().site_home_coming_all())} }.into_any(),
    }
}

/// Who we are, why we do this and what happens with the words.
pub fn about(contact: &str, gemeenten: Vec<Gemeente>, principles: Vec<Item>, lines: Vec<Item>) -> Page {
    let texts = |items: Vec<Item>| items.into_iter().map(|item| item.title.into_any()).collect();
    let steps = [t().site_about_step_talk(), t().site_about_step_read(), t().site_about_step_sort(), t().site_about_step_back()];
    let body = stack(vec![
        h1(t().site_about_title()),
        lead(t().site_about_lead()),
        p(t().site_about_normal()),
        p(t().site_about_help()),
        h2(t().site_about_steps_title()),
        numbered(steps.map(|step| step.into_any()).into()),
        h2(t().site_about_who_title()),
        p(t().site_about_who()),
        list(gemeenten.into_iter().map(|g| g.name.into_any()).collect()),
        h2(t().site_about_principles_title()),
        p(t().site_about_principles()),
        stack(principles.into_iter().map(|item| quote(item.title)).collect()),
        h2(t().site_about_lines_title()),
        p(t().site_about_lines()),
        numbered(texts(lines)),
        h2(t().site_about_ask_title()),
        p(t().site_about_ask()),
        mail_link(contact),
    ]);
    Page::new(t().site_about_title(), body).section(paths::ABOUT)
}

/// In layers (PRIV-12): five sentences, a part for children, then all of it.
pub fn privacy(contact: &str) -> Page {
    let short = [
        t().site_privacy_short_name(),
        t().site_privacy_short_words(),
        t().site_privacy_short_mail(),
        t().site_privacy_short_cookies(),
        t().site_privacy_short_remove(),
    ];
    let never =
        [t().site_privacy_never_name(), t().site_privacy_never_device(), t().site_privacy_never_time(), t().site_privacy_never_link()];
    let items = |texts: Vec<String>| list(texts.into_iter().map(|text| text.into_any()).collect());
    let body = stack(vec![
        h1(t().site_privacy_title()),
        lead(t().site_privacy_lead()),
        items(short.into()),
        h2(t().site_privacy_young_title()),
        p(t().site_privacy_young()),
        h2(t().site_privacy_kept_title()),
        kept_table(),
        link(paths::KEPT, t().site_privacy_to_kept()),
        p(t().site_privacy_by_hand()),
        h2(t().site_privacy_never_title()),
        items(never.into()),
        h2(t().site_privacy_remove_title()),
        list(vec![link(paths::WITHDRAW, t().site_privacy_remove_text()), link(paths::CANCEL_SIGNUP, t().site_privacy_remove_signup())]),
        h2(t().site_privacy_why_title()),
        p(t().site_privacy_why()),
        h2(t().site_privacy_rights_title()),
        p(t().site_privacy_rights()),
        mail_link(contact),
        p(t().site_privacy_complaint()),
    ]);
    Page::new(t().site_privacy_title(), body)
}

/// From the register, so that the page cannot promise something else than the code knows.
fn kept_table() -> AnyView {
    let table = Table::new(t().site_privacy_kept_caption())
        .column(t().site_privacy_kept_what())
        .column(t().site_privacy_kept_data())
        .column(t().site_privacy_kept_term());
    let row = |one: &super::register::Processing| vec![(one.name)().into_any(), (one.data)().into_any(), (one.term)().into_any()];
    REGISTER.iter().filter(|one| one.residents).map(row).fold(table, Table::row).view()
}

fn mail_link(contact: &str) -> AnyView {
    link(format!("mailto:{contact}"), contact)
}

/// Nothing was audited yet, and the statement says so.
pub fn accessibility(contact: &str) -> Page {
    let body = stack(vec![
        h1(t().site_access_title()),
        lead(t().site_access_lead()),
        alert(AlertKind::Info, t().site_access_status_title(), p(t().site_access_status())),
        h2(t().site_access_done_title()),
        list(
            [t().site_access_done_keys(), t().site_access_done_script(), t().site_access_done_phone(), t().site_access_done_words()]
                .map(|s| s.into_any())
                .into(),
        ),
        h2(t().site_access_report_title()),
        p(t().site_access_report()),
        mail_link(contact),
        h3(t().site_access_unhappy_title()),
        p(t().site_access_unhappy()),
    ]);
    Page::new(t().site_access_title(), body)
}

/// No report has been published yet.
pub fn results() -> Page {
    let body = stack(vec![
        h1(t().site_results_title()),
        lead(t().site_results_none()),
        p(t().site_results_when()),
        p(t().site_results_promise()),
        actions(vec![
            link_button(paths::DIALOGUES, t().site_home_to_dialogues(), ButtonKind::Primary),
            link_button(paths::THEMES, t().site_results_themes(), ButtonKind::Secondary),
        ]),
    ]);
    Page::new(t().site_results_title(), body).section(paths::RESULTS)
}

/// No experience of a verkenner has been published yet.
pub fn experiences() -> Page {
    let body = stack(vec![
        h1(t().site_experiences_title()),
        lead(t().site_experiences_none()),
        p(t().site_experiences_when()),
        link_button(paths::BECOME_VERKENNER, t().site_home_way_scout(), ButtonKind::Secondary),
    ]);
    Page::new(t().site_experiences_title(), body).section(paths::RESULTS)
}
