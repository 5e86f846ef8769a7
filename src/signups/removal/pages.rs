//! Choosing sign-ups to remove, confirming it, and what was removed.
use super::store::{Line, Removal};
use crate::{
    base::{
        form::{FormState, KEY},
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    dialogues::Dialogue,
    signups::{
        forms::{STEP, Step},
        pages::fact,
    },
    ui::{
        field::{InputKind, TextArea, TextInput, hidden, tick, tick_error},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, DataRow, Table, alert, data_list},
        text::{h1, h2, p, stack, text_block},
    },
};
use leptos::prelude::*;

pub const CHOSEN: &str = "aanmelding";
pub const DAY: &str = "dag";
pub const FROM: &str = "van";
pub const UNTIL: &str = "tot";
pub const REASON: &str = "reden";
/// The step back from confirming to choosing.
pub const CHANGE: &str = "wijzigen";
/// The value of `gedaan` after a removal.
pub const REMOVED: &str = "verwijderd";

/// What the page shows.
pub struct Desk<'a> {
    pub dialogue: &'a Dialogue,
    pub lines: &'a [Line],
    pub removed: &'a [Removal],
    /// Whether anything can still be removed.
    pub open: bool,
    /// Whether something was just removed.
    pub done: bool,
}

/// Rows to tick, or a time; and why.
pub fn choose(desk: &Desk, form: &FormState) -> Page {
    let done = desk.done.then(|| alert(AlertKind::Ok, t().signups_removal_done(), p(t().signups_removal_done_text())));
    let fields = match (desk.open, desk.lines.is_empty()) {
        (false, _) => alert(AlertKind::Info, t().signups_removal_closed(), p(t().signups_removal_closed_text())),
        (true, true) => alert(AlertKind::Info, t().signups_removal_empty(), p(t().signups_removal_empty_text())),
        (true, false) => fields(desk.lines, form),
    };
    let body = stack(vec![
        error_summary(form),
        done.into_any(),
        h1(t().signups_removal_title()),
        p(t().signups_for_staff(&desk.dialogue.title, desk.dialogue.starts().in_words())),
        p(t().signups_removal_text()),
        fields,
        table(desk.removed),
    ]);
    framed(desk.dialogue, t().signups_removal_title(), body).wide()
}

fn fields(lines: &[Line], form: &FormState) -> AnyView {
    let reason = TextArea::new(REASON, t().signups_removal_reason()).hint(t().signups_removal_reason_hint()).rows(3);
    let day = TextInput::new(DAY, t().signups_removal_day()).kind(InputKind::Date).optional();
    let from = TextInput::new(FROM, t().signups_removal_from()).kind(InputKind::Time).optional();
    let until = TextInput::new(UNTIL, t().signups_removal_until()).kind(InputKind::Time).optional();
    Form::new()
        .no_autocomplete()
        .field(hidden(KEY, form.value(KEY)))
        .field(reason.view(form))
        .field(stack(vec![h2(t().signups_removal_by_time()), p(t().signups_removal_by_time_text())]))
        .field(day.view(form))
        .field(from.view(form))
        .field(until.view(form))
        .field(stack(vec![h2(t().signups_removal_by_row()), tick_error(form, CHOSEN), rows(lines, form)]))
        .submit_as(t().signups_removal_next(), STEP, Step::Check.slug())
        .view()
}

fn rows(lines: &[Line], form: &FormState) -> AnyView {
    let table = Table::new(t().signups_removal_caption())
        .column(t().signups_removal_choose())
        .column(t().signups_removal_when())
        .numeric(t().signups_check_people())
        .column(t().signups_removal_state());
    let row = |table: Table, (index, line): (usize, &Line)| {
        table.row(vec![
            tick(form, CHOSEN, index, line.id.as_str(), t().signups_removal_number(line.number)),
            hour(line).into_any(),
            line.people.to_string().into_any(),
            state(line).into_any(),
        ])
    };
    lines.iter().enumerate().fold(table, row).view()
}

/// Day and hour: enough to see a block, no finer.
fn hour(line: &Line) -> String {
    let at = LocalTime::at(Timestamp(line.created_at));
    let hour = |at: LocalTime| format!("{}.00", at.civil().hour());
    t().signups_removal_hour(at.day_in_words(), hour(at), hour(at.plus_minutes(60)))
}

fn state(line: &Line) -> String {
    match (line.seated_at, line.offer_until) {
        (None, _) => t().signups_removal_waits(),
        (Some(_), Some(_)) => t().signups_removal_offered(),
        (Some(_), None) => t().signups_removal_seated(),
    }
}

/// "Wil je deze aanmeldingen weghalen?": exactly these, with the reason as people will read it.
pub fn confirm(dialogue: &Dialogue, lines: &[Line], reason: &str, form: &FormState) -> Page {
    let numbers: Vec<String> = lines.iter().rev().map(|line| line.number.to_string()).collect();
    let people: i64 = lines.iter().map(|line| line.people).sum();
    let mut facts = vec![
        fact(t().signups_staff_signups(), lines.len().to_string()),
        fact(t().signups_staff_people(), people.to_string()),
        fact(t().signups_removal_numbers(), numbers.join(", ")),
    ];
    facts.push(DataRow { key: t().signups_removal_reason_is(), value: text_block(reason), change: None });
    let carried = [KEY, REASON].into_iter().map(|name| hidden(name, form.value(name)));
    let chosen = lines.iter().map(|line| hidden(CHOSEN, line.id.as_str()));
    let buttons = carried
        .chain(chosen)
        .fold(Form::new(), Form::field)
        .submit_as(t().signups_removal_yes(), STEP, Step::Send.slug())
        .secondary_submit(t().signups_removal_no(), STEP, CHANGE);
    let title = t().signups_removal_ask();
    let body = stack(vec![h1(&title), p(t().signups_removal_ask_text()), data_list(facts), buttons.view()]);
    framed(dialogue, title, body)
}

/// What was removed, newest first.
pub fn table(removed: &[Removal]) -> AnyView {
    if removed.is_empty() {
        return ().into_any();
    }
    let table = Table::new(t().signups_removal_history())
        .column(t().signups_removal_history_day())
        .numeric(t().signups_staff_signups())
        .numeric(t().signups_staff_people())
        .column(t().signups_removal_reason_is());
    let row = |table: Table, one: &Removal| {
        table.row(vec![
            LocalTime::at(Timestamp(one.removed_at)).day_in_words().into_any(),
            one.signups.to_string().into_any(),
            one.people.to_string().into_any(),
            one.reason.clone().into_any(),
        ])
    };
    removed.iter().fold(table, row).view()
}

fn framed(dialogue: &Dialogue, title: String, body: AnyView) -> Page {
    let above = paths::fill(paths::DESK_SIGNUPS_OF, dialogue.id.as_str());
    Page::new(title, body).crumb(paths::DESK_SIGNUPS, t().signups_staff()).crumb(above, &dialogue.title)
}
