//! Papers to write on: the tally of who came and the skeleton of the report. People are a number (FAC-04).
use super::sheets::{Kit, heading};
use crate::{
    attendance::{self, Kind},
    base::texts::t,
    region::Question,
    signups,
    ui::{
        parts::Table,
        text::{h3, p},
    },
};
use leptos::prelude::*;

/// Boxes to tick per kind of people, in rows of ten.
const BOXES: usize = 20;
const PER_ROW: usize = 10;
/// Lines to write on, below a question and below a heading of the report.
const LINES: usize = 4;
/// Actions there is room for.
const ACTIONS: usize = 4;

/// Boxes to tick at the door, per kind of people, and what people asked for as totals.
pub fn tally(kit: &Kit) -> AnyView {
    let people = Table::new(t().kit_tally_people())
        .column(t().kit_tally_kind())
        .column(t().kit_tally_signed_up())
        .column(t().kit_tally_walk_in())
        .column(t().kit_tally_together());
    let people = Kind::ALL
        .iter()
        .fold(people, |table, kind| table.row(vec![attendance::kind_name(*kind).into_any(), boxes(), boxes(), ().into_any()]));
    let needs = Table::new(t().kit_tally_needs()).column(t().kit_tally_need()).numeric(t().kit_tally_asked()).column(t().kit_tally_came());
    let needs = kit
        .needs
        .iter()
        .fold(needs, |table, (need, count)| table.row(vec![signups::need_label(*need).into_any(), count.to_string().into_any(), boxes()]));
    view! {
        <section class="sheet stack">
            {heading(t().kit_tally(), &kit.dialogue)}
            {p(t().kit_tally_how())}
            {p(t().kit_signed_up(kit.dialogue.taken, kit.dialogue.seats))}
            {people.view()}
            {needs.view()}
            {p(t().kit_tally_keep())}
        </section>
    }
    .into_any()
}

/// Empty boxes as one drawing: backgrounds are not printed, lines are.
fn boxes() -> AnyView {
    let square = |at: usize| format!("M{} {}h8v8h-8z", at % PER_ROW * 11 + 1, at / PER_ROW * 11 + 1);
    let path: String = (0..BOXES).map(square).collect();
    view! { <svg class="sheet__boxes" viewBox="0 0 110 22" aria-hidden="true" focusable="false"><path d=path></path></svg> }.into_any()
}

/// Per question what was said; then what struck the people who led it, and what will be done.
pub fn report(kit: &Kit) -> AnyView {
    let question = |question: &Question| {
        view! { <li class="sheet__question"><p class="sheet__asked">{question.asked().to_owned()}</p>{lines(LINES)}</li> }
    };
    let blocks = [t().kit_report_struck(), t().kit_report_agreed(), t().kit_report_differed(), t().kit_report_discussed()];
    let blocks = blocks.map(|title| view! { <div class="sheet__block">{h3(title)}{lines(LINES)}</div> });
    let actions =
        Table::new(t().kit_report_actions()).column(t().kit_report_what()).column(t().kit_report_role()).column(t().kit_report_by());
    let actions = (1..=ACTIONS).fold(actions, |table, row| table.row(vec![row.to_string().into_any(), ().into_any(), ().into_any()]));
    view! {
        <section class="sheet stack">
            {heading(t().kit_report(), &kit.dialogue)}
            {p(t().kit_signed_up(kit.dialogue.taken, kit.dialogue.seats))}
            {p(came(&kit.counted))}
            {p(t().kit_report_how())}
            <ol class="sheet__questions">{kit.questions.iter().map(question).collect_view()}</ol>
            {blocks.collect_view()}
            {actions.view()}
        </section>
    }
    .into_any()
}

/// "Er waren 12 mensen: 8 ouders, …", or room to write the number when nobody was counted.
fn came(counted: &[attendance::Total]) -> String {
    let of = |kind: Kind| counted.iter().find(|total| total.kind == kind.slug()).map_or(0, |total| total.signed_up + total.walk_in);
    let all: i64 = Kind::ALL.into_iter().map(of).sum();
    if all == 0 {
        return t().kit_came_unknown();
    }
    let kinds = Kind::ALL.into_iter().filter(|kind| of(*kind) > 0);
    let kinds: Vec<String> = kinds.map(|kind| t().kit_came_kind(attendance::kind_name(kind), of(kind))).collect();
    t().kit_came(all, kinds.join(", "))
}

fn lines(count: usize) -> AnyView {
    view! { <div class="sheet__lines" aria-hidden="true">{(0..count).map(|_| view! { <span></span> }).collect_view()}</div> }.into_any()
}
