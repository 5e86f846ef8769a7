//! *Wat bewaren wij?*: the list of [`super::kept`], for everybody.
use super::kept::{KEPT, Kept};
use crate::{
    base::{paths, texts::t},
    ui::{
        page::Page,
        parts::Table,
        text::{h1, h2, lead, link, list, p, stack},
    },
};
use leptos::prelude::*;

pub fn page() -> Page {
    let never =
        [t().site_privacy_never_name(), t().site_privacy_never_device(), t().site_privacy_never_time(), t().site_privacy_never_link()];
    let head = [
        h1(t().site_kept_title()),
        lead(t().site_kept_lead()),
        p(t().site_kept_proof()),
        h2(t().site_privacy_never_title()),
        list(never.map(|text| text.into_any()).into()),
    ];
    let tail = [
        h2(t().site_kept_more_title()),
        p(t().site_kept_more()),
        list(vec![link(paths::PRIVACY, t().site_kept_to_privacy()), link(paths::WITHDRAW, t().site_privacy_remove_text())]),
    ];
    let body = stack(head.into_iter().chain(KEPT.iter().flat_map(table)).chain(tail).collect());
    Page::new(t().site_kept_title(), body).wide()
}

fn table(kept: &Kept) -> [AnyView; 2] {
    let empty = Table::new(t().site_kept_caption(kept.table))
        .column(t().site_kept_what())
        .column(t().site_kept_shape())
        .column(t().site_kept_why())
        .column(t().site_kept_name());
    let rows = kept.columns.iter().map(|column| {
        let name = view! { <code>{column.name}</code> };
        vec![(column.what)().into_any(), column.holds.said().into_any(), (column.why)().into_any(), name.into_any()]
    });
    [h2((kept.title)()), rows.fold(empty, Table::row).view()]
}
