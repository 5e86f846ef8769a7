//! What staff see of sign-ups: numbers per dialogue, never who (GEM-01, INW-11).
use super::{
    messages::{self, Sent},
    model::Need,
    pages::{fact, need_label},
    removal::{self, Removal},
    store::Totals,
};
use crate::{
    base::{paths, texts::t, time::LocalTime},
    ui::{
        page::Page,
        parts::{AlertKind, ButtonKind, Table, TagKind, actions, alert, data_list, link_button, tag},
        text::{h1, link, p, stack},
    },
};
use leptos::prelude::*;

pub const WHEN: &str = "wanneer";
pub const PAST: &str = "eerder";
pub const PAGE: &str = "pagina";

/// The numbers, coming dialogues or earlier ones.
pub fn totals(rows: &[Totals], past: bool, page: i64, more: bool) -> Page {
    let title = if past { t().signups_staff_past() } else { t().signups_staff() };
    let body = match rows.is_empty() {
        true => p(t().signups_staff_none()),
        false => table(rows),
    };
    let turn = |to: i64| paths::with_query(paths::DESK_SIGNUPS, &[(WHEN, if past { PAST } else { "" }), (PAGE, &to.to_string())]);
    let earlier = (page > 1).then(|| link_button(turn(page - 1), t().signups_staff_previous(), ButtonKind::Subtle));
    let later = more.then(|| link_button(turn(page + 1), t().signups_staff_next(), ButtonKind::Subtle));
    let other = match past {
        true => link_button(paths::DESK_SIGNUPS, t().signups_staff(), ButtonKind::Secondary),
        false => link_button(paths::with_query(paths::DESK_SIGNUPS, &[(WHEN, PAST)]), t().signups_staff_past(), ButtonKind::Secondary),
    };
    let buttons = actions(earlier.into_iter().chain(later).chain([other]).collect());
    let body = view! { <div class="stack">{h1(title.clone())}{p(t().signups_staff_text())}{body}{buttons}</div> };
    Page::new(title, body.into_any()).wide()
}

fn table(rows: &[Totals]) -> AnyView {
    let table = Table::new(t().signups_staff_caption())
        .column(t().signups_staff_dialogue())
        .column(t().signups_when())
        .numeric(t().signups_staff_people())
        .numeric(t().signups_staff_signups())
        .numeric(t().signups_staff_left())
        .numeric(t().signups_staff_waiting())
        .numeric(t().signups_staff_cancelled())
        .column(t().signups_staff_needs());
    rows.iter().fold(table, |table, row| table.row(cells(row))).view()
}

fn cells(row: &Totals) -> Vec<AnyView> {
    let called_off = row.dialogue_cancelled_at.map(|_| tag(TagKind::Danger, t().signups_staff_called_off()));
    let name = link(paths::fill(paths::DESK_DIALOGUE, row.id.as_str()), row.title.clone());
    let unreached = (row.unreached > 0).then(|| tag(TagKind::Warning, t().signups_staff_unreached(row.unreached)));
    let when = LocalTime::from_stored(&row.starts_local).map(|starts| starts.in_words()).unwrap_or_default();
    vec![
        view! { {name}" "{called_off}" "{unreached} }.into_any(),
        when.into_any(),
        row.people.to_string().into_any(),
        link(paths::fill(paths::DESK_SIGNUPS_OF, row.id.as_str()), row.signups.to_string()),
        row.seats_left().to_string().into_any(),
        waiting(row),
        row.cancelled.to_string().into_any(),
        needs(row).into_any(),
    ]
}

/// How many people wait, with a link to the reasons.
fn waiting(row: &Totals) -> AnyView {
    match row.waiting {
        0 => "0".into_any(),
        people => link(paths::fill(paths::DESK_WAITING, row.id.as_str()), people.to_string()),
    }
}

fn needs(row: &Totals) -> String {
    let counts = [row.wheelchair, row.interpreter, row.reading, row.childcare];
    let named = Need::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let named: Vec<String> = named.map(|(need, count)| t().signups_staff_need(need_label(need), count)).collect();
    if named.is_empty() { t().signups_staff_no_needs() } else { named.join(", ") }
}

/// One dialogue: its numbers, what can be done, what was sent and what was removed.
pub fn of_dialogue(row: &Totals, sent: &[Sent], removed: &[Removal]) -> Page {
    let when = LocalTime::from_stored(&row.starts_local).map(|starts| starts.in_words()).unwrap_or_default();
    let number = |key: String, number: i64| fact(key, number.to_string());
    let facts = vec![
        fact(t().signups_when(), when),
        number(t().signups_staff_people(), row.people),
        number(t().signups_staff_signups(), row.signups),
        number(t().signups_staff_left(), row.seats_left()),
        number(t().signups_staff_waiting(), row.waiting),
        number(t().signups_staff_cancelled(), row.cancelled),
        fact(t().signups_staff_needs(), needs(row)),
        number(t().signups_staff_unreached_fact(), row.unreached),
    ];
    let unreached = (row.unreached > 0)
        .then(|| alert(AlertKind::Warning, t().signups_staff_unreached(row.unreached), p(t().signups_staff_unreached_text())));
    let go = |path: &str, label: String| link_button(paths::fill(path, row.id.as_str()), label, ButtonKind::Secondary);
    let buttons = actions(vec![
        go(paths::DESK_MESSAGE, t().signups_letter_title()),
        go(paths::DESK_WAITING, t().signups_staff_line()),
        go(paths::DESK_REMOVE_SIGNUPS, t().signups_removal_title()),
    ]);
    let title = t().signups_staff_of(&row.title);
    let body = stack(vec![
        h1(&title),
        p(t().signups_staff_text()),
        unreached.into_any(),
        data_list(facts),
        buttons,
        messages::table(sent),
        removal::table(removed),
    ]);
    Page::new(title, body)
        .crumb(paths::DESK_SIGNUPS, t().signups_staff())
        .crumb(paths::fill(paths::DESK_DIALOGUE, row.id.as_str()), &row.title)
}
