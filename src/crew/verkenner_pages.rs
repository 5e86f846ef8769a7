//! Where a verkenner can help, and what it offered.
use super::{
    model::State,
    store::{Mine, Wanting},
};
use crate::{
    base::{paths, texts::t, time::LocalTime},
    dialogues::{Dialogue, stage_tag, work_links},
    ui::{
        form::post_button,
        page::Page,
        parts::{AlertKind, ButtonKind, Table, TagKind, alert, tag},
        text::{h1, h2, lead, link, list, p, stack},
    },
};
use leptos::prelude::*;

pub const OFFERED: &str = "aangeboden";
pub const TAKEN_BACK: &str = "teruggenomen";

/// What was just done, from the address; anything else says nothing.
pub fn done_message(done: &str) -> Option<String> {
    match done {
        OFFERED => Some(t().crew_done_offered()),
        TAKEN_BACK => Some(t().crew_done_taken_back()),
        _ => None,
    }
}

pub fn mine(mine: &[Mine], wanting: &[Wanting], now: LocalTime, message: Option<(AlertKind, String)>) -> Page {
    let body = vec![
        message.map(|(kind, text)| alert(kind, text, ().into_any())).into_any(),
        h1(t().crew_help_title()),
        lead(t().crew_help_lead()),
        titled(t().crew_wanting_title(), t().crew_wanting_empty(), wanting_table(wanting), wanting.is_empty()),
        titled(t().crew_mine_title(), t().crew_mine_empty(), mine_table(mine, now), mine.is_empty()),
    ];
    Page::new(t().crew_help_title(), stack(body)).wide()
}

/// A table has its title as caption; without rows the title is a heading with a sentence.
fn titled(title: String, empty: String, table: AnyView, is_empty: bool) -> AnyView {
    if is_empty { stack(vec![h2(title), p(empty)]) } else { table }
}

fn wanting_table(wanting: &[Wanting]) -> AnyView {
    let table = dialogue_columns(t().crew_wanting_title()).numeric(t().crew_column_wanted()).column(t().crew_column_do());
    let row = |table: Table, one: &Wanting| {
        let offer = paths::fill(paths::DESK_OFFER_HELP, one.dialogue.id.as_str());
        let wanted = one.dialogue.verkenners_wanted - one.helping;
        let cells = [wanted.to_string().into_any(), post_button(offer, t().crew_offer(), ButtonKind::Primary)];
        table.row(dialogue_cells(&one.dialogue).into_iter().chain(cells).collect())
    };
    wanting.iter().fold(table, row).view()
}

fn mine_table(mine: &[Mine], now: LocalTime) -> AnyView {
    let table = dialogue_columns(t().crew_mine_title()).column(t().crew_column_state()).column(t().crew_column_do());
    let row = |table: Table, one: &Mine| {
        let cells = [state(one, now), work(one, now)];
        table.row(dialogue_cells(&one.dialogue).into_iter().chain(cells).collect())
    };
    mine.iter().fold(table, row).view()
}

fn dialogue_columns(caption: String) -> Table {
    Table::new(caption).column(t().crew_what()).column(t().crew_when()).column(t().crew_where())
}

fn dialogue_cells(dialogue: &Dialogue) -> [AnyView; 3] {
    [link(paths::dialogue(&dialogue.slug), &dialogue.title), dialogue.starts().in_words().into_any(), dialogue.where_in_words().into_any()]
}

/// An offer nobody answered before the dialogue began is not needed any more. Cancelled is said first.
fn state(one: &Mine, now: LocalTime) -> AnyView {
    let stage = one.dialogue.stage_now(now);
    match one.state {
        _ if one.dialogue.cancelled_at.is_some() => stage_tag(stage),
        State::Going => tag(TagKind::Ok, t().crew_your_going()),
        State::Offered if stage.is_coming() => tag(TagKind::Warning, t().crew_state_offered()),
        _ => tag(TagKind::Neutral, t().crew_your_not_needed()),
    }
}

/// What is still to be done: the work of who goes along, and taking it back until the dialogue begins.
fn work(one: &Mine, now: LocalTime) -> AnyView {
    let id = one.dialogue.id.as_str();
    if !one.state.counts() || one.dialogue.cancelled_at.is_some() {
        return ().into_any();
    }
    let mut todo = Vec::new();
    if one.state == State::Going {
        todo.push(list(work_links(&one.dialogue)));
    }
    if now < one.dialogue.starts() {
        let label = if one.state == State::Going { t().crew_leave() } else { t().crew_take_back() };
        todo.push(post_button(paths::fill(paths::DESK_TAKE_BACK_HELP, id), label, ButtonKind::Secondary));
    }
    stack(todo)
}
