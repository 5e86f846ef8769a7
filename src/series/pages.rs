//! The pages of series.
use super::store::Series;
use crate::{
    base::{
        form::{FormState, KEY},
        paths,
        texts::t,
        time::LocalTime,
    },
    dialogues::{Dialogue, stage_tag},
    ui::{
        field::{InputKind, RadioGroup, TextArea, TextInput, hidden},
        form::{Form, all_fields_note, error_summary},
        page::Page,
        parts::{Table, TagKind, tag},
        text::{h1, link, list as bullets, p, stack},
    },
};
use leptos::prelude::*;

pub const TITLE: &str = "titel";
pub const RHYTHM: &str = "ritme";
pub const WEEKS: &str = "weken";
pub const LIST: &str = "lijst";
pub const EVERY: &str = "elke";
pub const COUNT: &str = "aantal";
pub const DATES: &str = "data";
pub const STEP: &str = "stap";
pub const CHECK: &str = "nakijken";
pub const SEND: &str = "versturen";
pub const BACK: &str = "terug";

pub fn list(series: &[Series]) -> Page {
    let table = Table::new(t().series_title())
        .column(t().series_column_title())
        .column(t().series_column_period())
        .column(t().series_column_gemeente())
        .numeric(t().series_column_dialogues());
    let row = |table: Table, one: &Series| {
        table.row(vec![
            link(paths::fill(paths::DESK_ONE_SERIES, one.id.as_str()), &one.title),
            period(one).into_any(),
            one.gemeente_name.clone().unwrap_or_else(|| t().series_region()).into_any(),
            one.dialogues.to_string().into_any(),
        ])
    };
    let rows = match series.is_empty() {
        true => p(t().series_empty()),
        false => series.iter().fold(table, row).view(),
    };
    Page::new(t().series_title(), stack(vec![h1(t().series_title()), p(t().series_lead()), rows]))
        .crumb(paths::DESK_DIALOGUES, t().dialogues_title())
        .section(paths::DESK_DIALOGUES)
        .wide()
}

pub fn one(series: &Series, dialogues: &[Dialogue], now: LocalTime) -> Page {
    let table = Table::new(t().series_dialogues())
        .column(t().series_column_when())
        .column(t().series_column_title())
        .column(t().series_column_where())
        .column(t().series_column_stage());
    let row = |table: Table, d: &Dialogue| {
        table.row(vec![
            d.starts().in_words().into_any(),
            link(paths::fill(paths::DESK_DIALOGUE, d.id.as_str()), &d.title),
            d.where_in_words().into_any(),
            stage_tag(d.stage_now(now)),
        ])
    };
    let rows = dialogues.iter().fold(table, row).view();
    Page::new(&series.title, stack(vec![h1(&series.title), p(period(series)), p(t().series_next()), rows]))
        .crumb(paths::DESK_DIALOGUES, t().dialogues_title())
        .crumb(paths::DESK_SERIES, t().series_title())
        .section(paths::DESK_DIALOGUES)
        .wide()
}

fn period(series: &Series) -> String {
    let words = |day: &str| LocalTime::parse(day, "12:00").map(|noon| noon.day_in_words()).unwrap_or_default();
    t().series_period(words(&series.starts_on), words(&series.ends_on))
}

pub fn form(source: &Dialogue, form: &FormState) -> Page {
    let rhythm = RadioGroup::new(RHYTHM, t().series_field_rhythm());
    let rhythm = rhythm.option(WEEKS, t().series_rhythm_weeks()).option(LIST, t().series_rhythm_list());
    let number = |name: &str, label: String| TextInput::new(name, label).kind(InputKind::Number).chars(3).optional().view(form);
    let dates = TextArea::new(DATES, t().series_field_dates()).hint(t().series_field_dates_hint()).rows(6).optional();
    let fields = Form::new()
        .no_autocomplete()
        .field(hidden(KEY, form.value(KEY)))
        .field(TextInput::new(TITLE, t().series_field_title()).view(form))
        .field(rhythm.view(form))
        .field(number(EVERY, t().series_field_every()))
        .field(number(COUNT, t().series_field_count()))
        .field(dates.view(form))
        .submit_as(t().series_to_check(), STEP, CHECK);
    let about = t().series_about(&source.title, source.starts().in_words(), source.where_in_words());
    let body = vec![error_summary(form), h1(t().series_make()), p(about), p(t().series_copied()), all_fields_note(), fields.view()];
    framed(source, stack(body))
}

/// The dates as they will be, with what is special about them.
pub fn check(source: &Dialogue, form: &FormState, dates: &[(LocalTime, Vec<String>)]) -> Page {
    let day = |(at, holidays): &(LocalTime, Vec<String>)| {
        let warning = (!holidays.is_empty()).then(|| tag(TagKind::Warning, holidays.join(", ")));
        view! { {at.in_words()}" "{warning} }.into_any()
    };
    let names = [KEY, TITLE, RHYTHM, EVERY, COUNT, DATES];
    let carried = names.into_iter().fold(Form::new(), |fields, name| fields.field(hidden(name, form.value(name))));
    let count = i64::try_from(dates.len()).unwrap_or(i64::MAX);
    let send = carried.submit_as(t().series_send(count), STEP, SEND).secondary_submit(t().series_back(), STEP, BACK);
    let warned = dates.iter().any(|(_, holidays)| !holidays.is_empty()).then(|| p(t().series_warned()));
    let body = vec![
        h1(t().series_check()),
        p(t().series_check_text(form.value(TITLE))),
        bullets(dates.iter().map(day).collect()),
        warned.into_any(),
        send.view(),
    ];
    framed(source, stack(body))
}

fn framed(source: &Dialogue, body: AnyView) -> Page {
    let here = paths::fill(paths::DESK_DIALOGUE, source.id.as_str());
    Page::new(t().series_make(), body)
        .crumb(paths::DESK_DIALOGUES, t().dialogues_title())
        .crumb(&here, &source.title)
        .section(paths::DESK_DIALOGUES)
        .back(here)
}
