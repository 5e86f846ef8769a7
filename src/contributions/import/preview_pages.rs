//! What is in a file, before any of it is kept.
use super::{
    check::{Checked, Line, Place},
    pages,
    sheet::LARGEST_FILE,
    table::{Column, Table},
    web::{LEAVE_OUT, PROVENANCE, ROWS},
};
use crate::{
    base::{form::FormState, texts::t},
    contributions::{desk_pages::perspective_name, forms, model::Provenance, traces::Choice},
    ui::{
        field::{CheckboxGroup, RadioGroup},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, Table as TableView, actions, alert, link_button},
        text::{h1, list, p},
    },
};
use leptos::prelude::*;

/// How many of the rows that are right are shown.
const SHOWN: usize = 10;
/// How many faults are shown; with more, the file needs another look anyway.
const MOST_SHOWN: usize = 200;

/// A file as far as it was understood.
pub struct Preview {
    pub table: Table,
    /// Its lines are only those that are not kept yet.
    pub checked: Checked,
    /// How many were kept before.
    pub known: usize,
}

impl Preview {
    /// The rows as they go through the page and back.
    fn rows(&self) -> String {
        serde_json::to_string(&self.table).unwrap_or_default()
    }

    /// Whether the next form can hold them.
    pub fn travels(&self) -> bool {
        self.rows().len() <= LARGEST_FILE
    }
}

pub fn preview(place: &Place, preview: &Preview, form: &FormState) -> Page {
    let again = link_button(pages::path(place), t().import_again(), ButtonKind::Subtle);
    let can_go = !preview.checked.lines.is_empty();
    let body = view! {
        {error_summary(form)}
        {h1(t().import_preview_title())}
        {summary(preview)}
        {faults(&preview.checked)}
        {traces(&preview.checked)}
        {first_rows(place, &preview.checked.lines)}
        {can_go.then(|| keep_form(preview, form))}
        {actions(vec![again])}
    };
    pages::page(place, t().import_preview_title(), body.into_any()).wide()
}

/// The counts, and what of the file is left out.
fn summary(preview: &Preview) -> AnyView {
    let (checked, table) = (&preview.checked, &preview.table);
    let (good, wrong) = (checked.lines.len(), checked.wrong_rows());
    let lines = [
        (wrong > 0).then(|| t().import_count_wrong(wrong)),
        (preview.known > 0).then(|| t().import_known(preview.known)),
        (!checked.twice.is_empty()).then(|| t().import_twice(checked.twice.len(), pairs(&checked.twice))),
        (!table.unknown.is_empty()).then(|| t().import_unknown(table.unknown.join(", "))),
        (table.others > 0).then(|| t().import_others(table.others)),
    ];
    let lines: Vec<AnyView> = lines.into_iter().flatten().map(IntoAny::into_any).collect();
    let more = (!lines.is_empty()).then(|| list(lines));
    let nothing_stored = p(t().import_preview_lead());
    let kind = if wrong > 0 || good == 0 { AlertKind::Warning } else { AlertKind::Ok };
    alert(kind, t().import_count(good), view! { {more} {nothing_stored} }.into_any())
}

/// The first few rows that say what another one said, each with that one.
fn pairs(twice: &[(u32, u32)]) -> String {
    let shown = twice.iter().take(SHOWN).map(|(row, first)| t().import_twice_row(row, first));
    shown.collect::<Vec<_>>().join(", ")
}

/// On a phone the number stands alone above what is said of the row.
fn row(number: u32) -> AnyView {
    t().import_row_number(number).into_any()
}

fn faults(checked: &Checked) -> AnyView {
    if checked.wrong.is_empty() {
        return ().into_any();
    }
    let table = TableView::new(t().import_faults()).column(t().import_row()).column(t().import_column()).column(t().import_fault());
    let table = checked.wrong.iter().take(MOST_SHOWN).fold(table, |table, wrong| {
        let column = wrong.column.map_or_else(|| t().import_whole_row(), |column| column.name().to_owned());
        table.row(vec![row(wrong.row), column.into_any(), wrong.sentence.clone().into_any()])
    });
    let left = checked.wrong.len().saturating_sub(MOST_SHOWN);
    let more = (left > 0).then(|| p(t().import_faults_more(left)));
    view! { <section class="stack" id="foute-rijen">{table.view()} {more}</section> }.into_any()
}

/// What could tell who somebody is: all of it, because the choice below is about all of it.
fn traces(checked: &Checked) -> AnyView {
    let mut table = TableView::new(t().contributions_trace_batch_title())
        .column(t().import_row())
        .column(t().import_trace())
        .column(t().import_trace_becomes());
    let mut found = false;
    for line in checked.asks() {
        found = true;
        for trace in &line.looked.asks {
            let (before, behind) = line.looked.around(trace);
            let words = view! { <span dir="auto">{before}<mark>{line.looked.words(trace)}</mark>{behind}</span> }.into_any();
            let becomes = trace.replacement.map_or_else(|| t().import_trace_stays(), str::to_owned);
            table = table.row(vec![row(line.row), words, becomes.into_any()]);
        }
    }
    match found {
        true => view! { <section class="stack">{table.view()}</section> }.into_any(),
        false => ().into_any(),
    }
}

fn first_rows(place: &Place, lines: &[Line]) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let gemeente = |line: &Line| match (&line.gemeente, &place.gemeente) {
        (Some(_), super::check::Of::Given(Some(own))) => own.name.clone(),
        (Some(id), super::check::Of::Asked(all)) => all.iter().find(|g| g.id == *id).map(|g| g.name.clone()).unwrap_or_default(),
        _ => t().import_not_told(),
    };
    let table = TableView::new(t().import_first(SHOWN.min(lines.len()))).column(t().import_row());
    let table = Column::ALL.into_iter().fold(table, |table, column| table.column(column.name()));
    let table = lines.iter().take(SHOWN).fold(table, |table, line| {
        let text = view! { <span dir="auto">{line.text.clone()}</span> }.into_any();
        let who = line.perspective.map_or_else(|| t().import_not_told(), perspective_name);
        table.row(vec![row(line.row), text, line.question.asked().to_owned().into_any(), who.into_any(), gemeente(line).into_any()])
    });
    view! { <section class="stack">{table.view()}</section> }.into_any()
}

/// The rows go along unseen. They are JSON, in which every sign survives the way to the browser and back.
fn keep_form(preview: &Preview, form: &FormState) -> AnyView {
    let checked = &preview.checked;
    let rows = view! { <input type="hidden" name=ROWS value=preview.rows() /> }.into_any();
    let fields = Form::new().upload().no_autocomplete().field(rows);
    let fields = match checked.wrong_rows() {
        0 => fields,
        wrong => {
            let group = CheckboxGroup::new(LEAVE_OUT, t().import_leave_out_title());
            fields.field(group.option(forms::YES, t().import_leave_out(wrong)).view(form))
        }
    };
    let fields = match checked.asks().next() {
        None => fields,
        Some(_) => {
            let group = RadioGroup::new(forms::TRACES, t().import_traces_title());
            let group = group.option(Choice::All.value(), t().contributions_trace_all());
            fields
                .field(group.option_hint(Choice::Leave.value(), t().contributions_trace_leave(), t().import_traces_leave_more()).view(form))
        }
    };
    let group = RadioGroup::new(PROVENANCE, t().import_provenance());
    let group = group.option(Provenance::OwnWords.stored(), t().import_provenance_own());
    let fields = fields.field(group.option(Provenance::NotedDown.stored(), t().import_provenance_noted()).view(form));
    fields.submit(t().import_keep(checked.lines.len())).view()
}
