//! Rounds: which there are, and opening a new one.
use super::{forms, store::Round};
use crate::{
    base::{
        form::{FormState, KEY},
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    ui::{
        field::{InputKind, TextInput, hidden},
        form::{Form, error_summary, post_button},
        page::Page,
        parts::{ButtonKind, Table},
        text::{h1, h2, lead, link, p, stack},
    },
};
use leptos::prelude::*;

pub fn rounds(rounds: &[Round], form: &FormState) -> Page {
    let title = t().differences_rounds();
    let mut body = vec![error_summary(form), h1(title.clone()), lead(t().differences_rounds_lead())];
    if !rounds.is_empty() {
        let table = Table::new(t().differences_rounds_caption())
            .column(t().differences_round())
            .numeric(t().differences_column_share())
            .column(t().differences_column_opened())
            .column(t().differences_column_state());
        body.push(rounds.iter().map(row).fold(table, Table::row).view());
    }
    body.push(h2(t().differences_new_round()));
    body.push(if rounds.iter().any(Round::is_open) { p(t().differences_one_round()) } else { new(form) });
    let page = Page::new(title.clone(), stack(body)).crumb(paths::DESK_DIFFERENCES, t().differences_title());
    let page = page.crumb(paths::DESK_ROUNDS, title);
    if form.has_errors() { page.failed() } else { page }
}

fn row(round: &Round) -> Vec<AnyView> {
    let day = |at: i64| LocalTime::at(Timestamp(at)).day_in_words();
    let list = paths::with_query(paths::DESK_DIFFERENCES, &[(forms::ROUND, round.id.as_str())]);
    let state = match round.closed_at {
        Some(at) => t().differences_closed_on(day(at)).into_any(),
        None => post_button(paths::fill(paths::DESK_CLOSE_ROUND, round.id.as_str()), t().differences_close(), ButtonKind::Secondary),
    };
    vec![link(list, round.name.clone()), t().differences_percent(round.share).into_any(), day(round.opened_at).into_any(), state]
}

fn new(form: &FormState) -> AnyView {
    let name = TextInput::new(forms::NAME, t().differences_name()).hint(t().differences_name_hint());
    let share = TextInput::new(forms::SHARE, t().differences_share()).hint(t().differences_share_hint()).kind(InputKind::Number).chars(3);
    Form::new()
        .action(paths::DESK_ROUNDS)
        .field(hidden(KEY, form.value(KEY)))
        .field(name.view(form))
        .field(share.view(form))
        .submit(t().differences_open())
        .view()
}
