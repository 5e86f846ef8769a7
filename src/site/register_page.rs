//! The register of processing as the privacy officer reads it.
use super::register::{Processing, REGISTER};
use crate::{
    base::texts::t,
    ui::{
        page::Page,
        parts::{AlertKind, DataRow, alert, data_list},
        text::{h1, h2, lead, p, stack},
    },
};
use leptos::prelude::*;

pub fn page() -> Page {
    let head = [
        h1(t().site_register_title()),
        lead(t().site_register_lead()),
        alert(AlertKind::Warning, t().site_register_by_hand_title(), p(t().site_register_by_hand())),
    ];
    let body = stack(head.into_iter().chain(REGISTER.iter().flat_map(processing)).collect());
    Page::new(t().site_register_title(), body).wide()
}

fn processing(one: &Processing) -> [AnyView; 2] {
    let row = |key: String, value: String| DataRow { key, value: value.into_any(), change: None };
    let rows = vec![
        row(t().site_register_purpose(), (one.purpose)()),
        row(t().site_register_basis(), t().site_register_basis_task()),
        row(t().site_register_data(), (one.data)()),
        row(t().site_register_persons(), (one.persons)()),
        row(t().site_register_receivers(), (one.receivers)()),
        row(t().site_register_term(), (one.term)()),
        row(t().site_register_measures(), (one.measures)()),
        row(t().site_register_tables(), one.tables.join(", ")),
    ];
    [h2((one.name)()), data_list(rows)]
}
