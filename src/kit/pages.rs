//! The pages of a kit on the screen: what is in it, choosing the questions, and the frame of what is printed.
use super::{
    forms::{self, SHOWN, YES},
    model::{Part, Planned},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::Dialogue,
    ui::{
        field::{CheckboxGroup, InputKind, TextInput, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, CardView, actions, alert, card, cards, link_button},
        text::{h1, h2, lead, numbered, p, stack},
    },
};
use leptos::prelude::*;

/// What was just done, in the address.
pub const DONE: &str = "gedaan";
pub const SAVED: &str = "bewaard";

pub fn name(part: Part) -> String {
    match part {
        Part::Guide => t().kit_guide(),
        Part::Poster => t().kit_poster(),
        Part::RoomPoster => t().kit_room_poster(),
        Part::Cards => t().kit_cards(),
        Part::Tally => t().kit_tally(),
        Part::Report => t().kit_report(),
    }
}

pub fn all_name() -> String {
    t().kit_all()
}

fn explained(part: Part) -> String {
    match part {
        Part::Guide => t().kit_guide_text(),
        Part::Poster => t().kit_poster_text(),
        Part::RoomPoster => t().kit_room_poster_text(),
        Part::Cards => t().kit_cards_text(),
        Part::Tally => t().kit_tally_text(),
        Part::Report => t().kit_report_text(),
    }
}

/// The parts of the kit, and the questions that are in them.
pub fn kit(dialogue: &Dialogue, planned: &[Planned], saved: bool) -> Page {
    let id = dialogue.id.as_str();
    let part = |part: &Part| card(CardView { href: paths::fill(part.path(), id), title: name(*part), body: p(explained(*part)) });
    let asked = planned.iter().filter(|one| one.asked).map(|one| one.question.asked().to_owned().into_any());
    let left_out = planned.iter().filter(|one| !one.asked).count();
    let body = stack(vec![
        saved.then(|| alert(AlertKind::Ok, t().kit_saved(), ().into_any())).into_any(),
        h1(t().kit_title()),
        lead(t().kit_of(&dialogue.title, dialogue.starts().in_words())),
        warning(dialogue).map(|(title, text)| alert(AlertKind::Warning, title, p(text))).into_any(),
        p(t().kit_text()),
        actions(vec![link_button(paths::fill(paths::DESK_KIT_ALL, id), all_name(), ButtonKind::Primary)]),
        cards(Part::ALL.iter().map(part).chain([answer_cards(id)]).collect()),
        h2(t().kit_questions_asked()),
        numbered(asked.collect()),
        (left_out > 0).then(|| p(t().kit_questions_left_out(left_out))).into_any(),
        actions(vec![link_button(paths::fill(paths::DESK_KIT_QUESTIONS, id), t().kit_questions_title(), ButtonKind::Secondary)]),
    ]);
    below_the_list(t().kit_title(), body).wide()
}

/// Cards to write on are not among the parts: they are made anew each time (`contributions::paper`).
fn answer_cards(id: &str) -> AnyView {
    let href = paths::fill(paths::DESK_PAPER_CARDS, id);
    card(CardView { href, title: t().kit_answer_cards(), body: p(t().kit_answer_cards_text()) })
}

/// Why this should not hang on a wall yet, or any more.
fn warning(dialogue: &Dialogue) -> Option<(String, String)> {
    match () {
        () if dialogue.cancelled_at.is_some() => Some((t().kit_cancelled(), t().kit_cancelled_text())),
        () if !dialogue.is_published() => Some((t().kit_concept(), t().kit_concept_text())),
        () => None,
    }
}

/// Choosing the questions: `planned` in the order in which they are shown.
pub fn questions(dialogue: &Dialogue, planned: &[Planned], form: &FormState) -> Page {
    let row = |at: usize, one: &Planned| {
        let boxed = CheckboxGroup::new(forms::asked_name(&one.question), t().kit_question(at + 1));
        let boxed = match one.question.is_about_work() {
            true => boxed.option_hint(YES, one.question.asked(), t().kit_about_work()),
            false => boxed.option(YES, one.question.asked()),
        };
        let place = TextInput::new(forms::place_name(&one.question), t().kit_place(at + 1)).kind(InputKind::Number).chars(3);
        view! { <div class="kit-row">{hidden(SHOWN, one.question.id.as_str())}{boxed.view(form)}{place.view(form)}</div> }.into_any()
    };
    let fields = planned.iter().enumerate().map(|(at, one)| row(at, one));
    let fields = fields.fold(Form::new().no_autocomplete(), Form::field);
    let body = stack(vec![
        error_summary(form),
        h1(t().kit_questions_title()),
        lead(t().kit_of(&dialogue.title, dialogue.starts().in_words())),
        p(t().kit_questions_text()),
        p(t().kit_questions_order()),
        fields.submit(t().kit_questions_save()).view(),
    ]);
    let kit = paths::fill(paths::DESK_KIT, dialogue.id.as_str());
    below_the_list(t().kit_questions_title(), body).crumb(kit, t().kit_title())
}

/// Sheets to print; what stands above them is for the screen alone.
pub fn print(dialogue: &Dialogue, title: String, sheets: Vec<AnyView>) -> Page {
    let warning = warning(dialogue).map(|(title, text)| alert(AlertKind::Warning, title, p(text)));
    let body = view! {
        <div class="stack screen-only">{h1(&title)}{warning}{p(t().kit_print_hint())}{p(t().kit_print_hint_phone())}</div>
        {sheets}
    };
    let kit = paths::fill(paths::DESK_KIT, dialogue.id.as_str());
    below_the_list(title, body.into_any()).crumb(kit, t().kit_title())
}

/// Below the list of dialogues: whoever opens a kit has one.
fn below_the_list(title: String, body: AnyView) -> Page {
    Page::new(title, body).crumb(paths::DESK_DIALOGUES, t().dialogues_title())
}
