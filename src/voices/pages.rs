//! The page with the table of voices.
use super::{
    forms::{ALL, FROM, UNTIL, YEAR, years},
    model::{Group, Voices},
};
use crate::{
    base::{form::FormState, paths, texts::t, time::LocalTime},
    ui::{
        field::{InputKind, Select, TextInput},
        form::{Form, error_summary},
        page::Page,
        parts::{ButtonKind, Table, actions, link_button},
        text::{h1, h2, lead, list, p, stack},
    },
};
use leptos::prelude::*;

pub fn region_name() -> String {
    t().voices_region()
}

/// `period` in words; `query` is the filter as it was asked.
pub fn voices(voices: &Voices, period: &str, query: &FormState, now: LocalTime) -> Page {
    let asked = [YEAR, FROM, UNTIL].map(|name| (name, query.value(name)));
    let body = vec![
        h1(t().voices_title()),
        lead(t().voices_lead()),
        filter(query, now),
        h2(t().voices_missing(period)),
        missing(voices),
        h2(t().voices_numbers()),
        p(t().voices_numbers_text()),
        dialogues_table(voices),
        came_table(voices),
        said_table(voices),
        actions(vec![link_button(paths::with_query(paths::DESK_VOICES_CSV, &asked), t().voices_download(), ButtonKind::Secondary)]),
    ];
    framed(body)
}

/// The filter with what is wrong with it, and no numbers.
pub fn wrong_period(form: &FormState, now: LocalTime) -> Page {
    framed(vec![error_summary(form), h1(t().voices_title()), lead(t().voices_lead()), filter(form, now)])
}

fn framed(body: Vec<AnyView>) -> Page {
    Page::new(t().voices_title(), stack(body)).section(paths::DESK_VOICES).wide()
}

fn filter(form: &FormState, now: LocalTime) -> AnyView {
    let this = now.civil().year().to_string();
    let years = years(now).into_iter().map(|year| year.to_string()).filter(|year| *year != this);
    let year = Select::new(YEAR, t().voices_field_year()).option("", t().voices_this_year(&this));
    let year = years.fold(year, |select, year| select.option(&year, &year)).option(ALL, t().voices_all_years());
    let day = |name: &str, label: String| TextInput::new(name, label).kind(InputKind::Date).optional().view(form);
    Form::new()
        .action(paths::DESK_VOICES)
        .get()
        .field(year.view(form))
        .field(day(FROM, t().voices_field_from()))
        .field(day(UNTIL, t().voices_field_until()))
        .submit(t().voices_show())
        .view()
}

/// Per gemeente who is missing, in a sentence.
fn missing(voices: &Voices) -> AnyView {
    let gemeenten = voices.places.iter().enumerate().filter(|(_, place)| place.id.is_some());
    let sentences = gemeenten.filter_map(|(row, place)| {
        let missing = voices.missing(row);
        let who = match missing.len() {
            0 => None,
            n if n == Group::TOLD.len() => Some(t().voices_nobody_in(&place.name)),
            _ => Some(t().voices_missing_in(in_words(&missing), &place.name)),
        };
        let dialogue = (place.held == 0 && who.is_some()).then(|| match place.planned {
            0 => t().voices_no_dialogue(),
            planned => t().voices_only_planned(planned),
        });
        Some([who?].into_iter().chain(dialogue).collect::<Vec<_>>().join(" ").into_any())
    });
    let sentences: Vec<AnyView> = sentences.collect();
    if sentences.is_empty() { p(t().voices_nobody_missing()) } else { list(sentences) }
}

/// "ouders, jongeren en anderen"
fn in_words(groups: &[Group]) -> String {
    let names: Vec<String> = groups.iter().map(|group| group.in_words()).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => t().voices_and(rest.join(", "), last),
        None => String::new(),
    }
}

fn dialogues_table(voices: &Voices) -> AnyView {
    let table = Table::new(t().voices_dialogues())
        .column(t().voices_column_gemeente())
        .numeric(t().voices_column_held())
        .numeric(t().voices_column_planned());
    let number = |count: i64| if count == 0 { t().voices_none() } else { count.to_string() };
    let rows = voices.places.iter();
    rows.fold(table, |table, place| {
        table.row(vec![place.name.clone().into_any(), number(place.held).into_any(), number(place.planned).into_any()])
    })
    .view()
}

fn came_table(voices: &Voices) -> AnyView {
    let cell = |row: usize, group: Group| voices.came(row, group).map(|cell| cell.to_string()).unwrap_or_default();
    numbers(voices, t().voices_came(), &Group::TOLD, &cell)
}

fn said_table(voices: &Voices) -> AnyView {
    numbers(voices, t().voices_said(), &Group::ALL, &|row, group| voices.said(row, group).to_string())
}

fn numbers(voices: &Voices, caption: String, groups: &[Group], cell: &dyn Fn(usize, Group) -> String) -> AnyView {
    let table = Table::new(caption).column(t().voices_column_gemeente());
    let table = groups.iter().fold(table, |table, group| table.numeric(group.name()));
    let rows = voices.places.iter().enumerate();
    rows.fold(table, |table, (row, place)| {
        let cells = groups.iter().map(|group| cell(row, *group).into_any());
        table.row([place.name.clone().into_any()].into_iter().chain(cells).collect())
    })
    .view()
}
