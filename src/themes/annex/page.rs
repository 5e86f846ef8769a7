//! The annex on screen, with the choice of quotes for the werkgroep.
use super::{Annex, AnnexTheme, files::quote_view};
use crate::{
    base::{paths, texts::t},
    themes::{forms, model::Quote},
    ui::{
        form::post_button_with,
        page::Page,
        parts::{ButtonKind, DataRow, Table, actions, data_list, link_button},
        text::{details, h1, p, stack},
    },
};
use leptos::prelude::*;

/// `chooses`: whether the reader may leave quotes out.
pub fn annex(annex: &Annex, chooses: bool) -> Page {
    let table = Table::new(t().themes_annex_table())
        .column(t().themes_annex_theme())
        .column(t().themes_annex_quotes())
        .column(t().themes_annex_description());
    let table = annex.themes.iter().fold(table, |table, theme| {
        let label = view! { <span id=format!("thema-{}", theme.id)>{theme.label.clone()}</span> };
        table.row(vec![label.into_any(), quotes(theme, chooses), p(theme.description_text())])
    });
    let downloads = actions(vec![
        link_button(paths::DESK_ANNEX_DOCX, t().themes_annex_docx(), ButtonKind::Primary),
        link_button(paths::DESK_ANNEX_CSV, t().themes_annex_csv(), ButtonKind::Secondary),
    ]);
    let body = stack(vec![h1(t().themes_annex_title()), facts(annex), downloads, table.view()]);
    Page::new(t().themes_annex_title(), body).crumb(paths::DESK_ANNEX, t().themes_annex_title()).wide()
}

fn facts(annex: &Annex) -> AnyView {
    let row = |key: String, value: String| DataRow { key, value: value.into_any(), change: None };
    data_list(vec![
        row(t().themes_annex_date(), annex.on.day_in_words()),
        row(t().themes_annex_codebook(), t().themes_annex_version(&annex.codebook)),
        row(t().themes_annex_inputs(), annex.inputs.to_string()),
        row(t().themes_annex_coded(), annex.coded.to_string()),
        row(t().themes_annex_nowhere(), annex.nowhere.to_string()),
    ])
}

fn quotes(theme: &AnnexTheme, chooses: bool) -> AnyView {
    let out = |quote: &Quote| choice(theme, quote, chooses.then(|| (forms::OUT, t().themes_annex_leave_out())));
    let back = |quote: &Quote| choice(theme, quote, chooses.then(|| (forms::BACK, t().themes_annex_put_back())));
    let shown = match theme.quotes.is_empty() {
        true => p(t().themes_annex_no_quotes()),
        false => stack(theme.quotes.iter().map(out).collect()),
    };
    let closed = |pieces: Vec<AnyView>, summary: String| (!pieces.is_empty()).then(|| details(summary, stack(pieces)));
    let left_out = closed(theme.left_out.iter().map(back).collect(), t().themes_annex_left_out(theme.left_out.len()));
    let only_counted = theme.not_quotable.iter().map(|quote| choice(theme, quote, None)).collect();
    let only_counted = closed(only_counted, t().themes_annex_not_quotable(theme.not_quotable.len()));
    view! { <div class="stack">{shown}{left_out}{only_counted}</div> }.into_any()
}

fn choice(theme: &AnnexTheme, quote: &Quote, decision: Option<(&'static str, String)>) -> AnyView {
    let button = decision.map(|(decision, label)| {
        let values =
            vec![(forms::QUOTE, quote.excerpt().to_string()), (forms::THEME, theme.id.to_string()), (forms::DECISION, decision.to_owned())];
        post_button_with(paths::DESK_ANNEX_QUOTE, label, ButtonKind::Subtle, values)
    });
    view! { <div class="annex-quote"><p class="nl-paragraph" dir="auto">{quote_view(quote)}</p>{button}</div> }.into_any()
}
