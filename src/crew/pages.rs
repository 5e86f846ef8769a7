//! The crew of one dialogue, for its planner.
use super::model::{Member, Numbers, State};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::{Choice, Dialogue},
    ui::{
        field::{Select, hidden},
        form::{Form, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, DataRow, Table, TagKind, actions, alert, data_list, tag},
        text::{h1, h2, lead, p, stack},
    },
};
use leptos::prelude::*;

pub const ACCOUNT: &str = "verkenner";
pub const DECISION: &str = "besluit";
pub const ACCEPT: &str = "mee";
pub const DECLINE: &str = "bedankt";
pub const ASSIGN: &str = "koppelen";
pub const DONE: &str = "gedaan";

/// What a planner sees of the crew.
pub struct Crew {
    pub dialogue: Dialogue,
    pub members: Vec<Member>,
    /// Verkenners a planner can ask.
    pub others: Vec<Choice>,
    pub can_decide: bool,
}

/// What was just done, from the address; anything else says nothing.
pub fn done_message(done: &str) -> Option<String> {
    match done {
        ACCEPT => Some(t().crew_done_accepted()),
        DECLINE => Some(t().crew_done_declined()),
        ASSIGN => Some(t().crew_done_assigned()),
        _ => None,
    }
}

pub fn crew(crew: &Crew, form: &FormState, message: Option<(AlertKind, String)>) -> Page {
    let dialogue = &crew.dialogue;
    let numbers = Numbers::of(dialogue.verkenners_wanted, &crew.members);
    let when = format!("{}, {}", dialogue.starts().day_in_words(), dialogue.time_in_words());
    let about = lead(t().crew_about(&dialogue.title, when, dialogue.where_in_words()));
    let body = vec![
        message.map(|(kind, text)| alert(kind, text, ().into_any())).into_any(),
        error_summary(form),
        h1(t().crew_title()),
        about,
        data_list(facts(dialogue, numbers)),
        p(t().crew_no_seat()),
        table(crew),
        (!crew.can_decide).then(|| p(t().crew_closed())).into_any(),
        crew.can_decide.then(|| assign(crew, form)).into_any(),
    ];
    let here = paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str());
    Page::new(t().crew_title(), stack(body))
        .crumb(paths::DESK_DIALOGUES, t().dialogues_title())
        .crumb(here, &dialogue.title)
        .section(paths::DESK_DIALOGUES)
        .wide()
}

fn facts(dialogue: &Dialogue, numbers: Numbers) -> Vec<DataRow> {
    let row = |key: String, value: String| DataRow { key, value: value.into_any(), change: None };
    vec![
        row(t().crew_leader(), dialogue.facilitator_email.clone().unwrap_or_else(|| t().dialogues_no_leader())),
        row(t().crew_wanted(), numbers.wanted.to_string()),
        row(t().crew_going(), numbers.going.to_string()),
        row(t().crew_offers(), numbers.offered.to_string()),
        row(t().crew_missing(), numbers.missing().to_string()),
    ]
}

/// The same in one line, for the page of the dialogue.
pub fn numbers_in_words(numbers: Numbers) -> String {
    match numbers {
        Numbers { wanted: 0, going: 0, offered: 0 } => t().crew_line_none(),
        Numbers { wanted, going, offered: 0 } => t().crew_line(going, wanted),
        Numbers { wanted, going, offered } => t().crew_line_offers(going, wanted, offered),
    }
}

fn table(crew: &Crew) -> AnyView {
    if crew.members.is_empty() {
        return stack(vec![h2(t().crew_caption()), p(t().crew_nobody())]);
    }
    let table = Table::new(t().crew_caption()).column(t().crew_column_who()).column(t().crew_column_state()).column(t().crew_column_do());
    let row = |table: Table, member: &Member| {
        let buttons = if crew.can_decide { buttons(&crew.dialogue, member) } else { ().into_any() };
        table.row(vec![member.email.clone().into_any(), state_tag(member.state), buttons])
    };
    crew.members.iter().fold(table, row).view()
}

fn buttons(dialogue: &Dialogue, member: &Member) -> AnyView {
    let button = |label: String, decision: &str, kind| {
        let values = vec![(ACCOUNT, member.account_id.to_string()), (DECISION, decision.to_owned())];
        post_button_with(paths::fill(paths::DESK_DIALOGUE_CREW, dialogue.id.as_str()), label, kind, values)
    };
    match member.state {
        State::Offered => actions(vec![
            button(t().crew_accept(), ACCEPT, ButtonKind::Primary),
            button(t().crew_decline(), DECLINE, ButtonKind::Secondary),
        ]),
        State::Going => actions(vec![button(t().crew_remove(), DECLINE, ButtonKind::Danger)]),
        State::NotNeeded | State::TakenBack => p(t().crew_ask_below()),
    }
}

/// What a verkenner is to a dialogue, as a planner reads it.
fn state_tag(state: State) -> AnyView {
    match state {
        State::Offered => tag(TagKind::Warning, t().crew_state_offered()),
        State::Going => tag(TagKind::Ok, t().crew_state_going()),
        State::NotNeeded => tag(TagKind::Neutral, t().crew_state_not_needed()),
        State::TakenBack => tag(TagKind::Neutral, t().crew_state_taken_back()),
    }
}

fn assign(crew: &Crew, form: &FormState) -> AnyView {
    let body = if crew.others.is_empty() {
        p(t().crew_no_others())
    } else {
        let select = Select::new(ACCOUNT, t().crew_field_verkenner()).hint(t().crew_field_verkenner_hint()).option("", t().crew_choose());
        let select = crew.others.iter().fold(select, |select, one| select.option(&one.value, &one.label));
        Form::new().no_autocomplete().field(hidden(DECISION, ASSIGN)).field(select.view(form)).submit(t().crew_assign()).view()
    };
    stack(vec![h2(t().crew_assign_title()), body])
}
