//! The desk's pages of this slice.
use super::{
    forms,
    model::{Decision, FEWEST_SHOWN, MOST_LINES, NOT_TOLD, Perspective, Waiting},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::Dialogue,
    region::Question,
    ui::{
        field::{Select, TextArea, hidden},
        form::{Form, all_fields_note, error_summary, post_button_with},
        page::Page,
        parts::{self, AlertKind, ButtonKind, actions, alert, link_button},
        text::{h1, h2, lead, p, text_block},
    },
};
use leptos::prelude::*;

/// Where the error summary of the queue leads to.
pub const QUEUE: &str = "wachtrij";
/// A queue longer than this is called "more than".
pub const MOST_COUNTED: i64 = 500;

/// What the screen in the room shows.
pub struct Room {
    pub dialogue: Dialogue,
    pub questions: Vec<Question>,
    pub qr: String,
    pub short_address: String,
    pub cards: i64,
}

pub fn room(room: &Room) -> Page {
    let questions = room.questions.iter().map(|q| {
        view! { <li class="utrecht-ordered-list__item"><p class="nl-heading nl-heading--level-2">{q.asked().to_owned()}</p></li> }
    });
    // A small number would tell who has sent something (D12).
    let cards = (room.cards >= FEWEST_SHOWN).then(|| p(t().contributions_desk_room_cards(room.cards)));
    let body = view! {
        {h1(room.dialogue.title.clone())}
        <div class="columns">
            <section class="stack">
                {h2(t().contributions_desk_room_questions())}
                <ol class="utrecht-ordered-list stack">{questions.collect_view()}</ol>
            </section>
            <section class="stack">
                {h2(t().contributions_desk_room_join())}
                {parts::qr(room.qr.clone(), t().contributions_desk_room_qr())}
                {p(t().contributions_desk_room_address(&room.short_address))}
                {parts::code_output("zaalcode", room.dialogue.room_code.clone())}
                {p(t().kit_rules())}
                {cards}
            </section>
        </div>
        {actions(vec![link_button(paths::fill(paths::DESK_BATCH, room.dialogue.id.as_str()), t().contributions_desk_batch_link(), ButtonKind::Secondary)])}
    };
    Page::new(t().contributions_desk_room_title(), body.into_any()).crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues()).wide()
}

pub fn batch(dialogue: &Dialogue, questions: &[Question], form: &FormState, saved: Option<usize>) -> Page {
    let saved = saved.map(|count| alert(AlertKind::Ok, t().contributions_batch_saved(count), p(t().contributions_batch_saved_more())));
    let question =
        questions.iter().fold(Select::new(forms::QUESTION, t().contributions_batch_question()), |s, q| s.option(q.id.as_str(), q.asked()));
    let perspective = Select::new(forms::PERSPECTIVE, t().contributions_batch_perspective()).optional();
    let perspective = Perspective::ALL.into_iter().fold(perspective, |s, p| s.option(p.slug(), perspective_name(p)));
    let perspective = perspective.option(NOT_TOLD, t().contributions_batch_perspective_unknown());
    let text = TextArea::new(forms::TEXT, t().contributions_batch_text()).hint(t().contributions_batch_hint(MOST_LINES)).rows(14);
    let fields = Form::new().no_autocomplete().field(hidden(forms::KEY, form.value(forms::KEY)));
    let fields = fields.field(question.view(form)).field(perspective.view(form)).field(text.view(form));
    let body = view! {
        {error_summary(form)}
        {saved}
        {h1(t().contributions_batch_title())}
        {lead(dialogue.title.clone())}
        {p(t().contributions_batch_lead())}
        {all_fields_note()}
        {fields.submit(t().contributions_batch_save()).view()}
        {actions(vec![link_button(paths::fill(paths::DESK_ROOM, dialogue.id.as_str()), t().contributions_desk_room_link(), ButtonKind::Subtle)])}
    };
    Page::new(t().contributions_batch_title(), body.into_any()).crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
}

fn perspective_name(perspective: Perspective) -> String {
    match perspective {
        Perspective::Parent => t().contributions_batch_perspective_parent(),
        Perspective::Youth => t().contributions_batch_perspective_youth(),
        Perspective::Professional => t().contributions_batch_perspective_professional(),
        Perspective::Other => t().contributions_batch_perspective_other(),
    }
}

/// The gatekeeper's queue: the words and the question, nothing about who or where (AN-75).
pub fn queue(texts: &[Waiting], count: i64, form: &FormState, done: Option<(Decision, usize)>) -> Page {
    let done = done.map(|(decision, count)| {
        let title = match decision {
            Decision::Release => t().contributions_gate_released(count),
            Decision::Hold => t().contributions_gate_held(count),
        };
        alert(AlertKind::Ok, title, ().into_any())
    });
    let waiting = match count {
        0 => p(t().contributions_gate_empty()),
        n if n > MOST_COUNTED => lead(t().contributions_gate_many(MOST_COUNTED)),
        n => lead(t().contributions_gate_count(n)),
    };
    let body = view! {
        {error_summary(form)}
        {done}
        {h1(t().contributions_gate_title())}
        {waiting}
        {p(t().contributions_gate_lead())}
        <div class="stack" id=QUEUE>{texts.iter().enumerate().map(|(index, text)| waiting_text(index + 1, text)).collect_view()}</div>
        {(texts.len() > 1).then(|| release_all(texts))}
    };
    Page::new(t().contributions_gate_title(), body.into_any())
}

fn waiting_text(number: usize, waiting: &Waiting) -> AnyView {
    let action = paths::fill(paths::DESK_GATE_TEXT, waiting.id.as_str());
    let button = |label: String, kind, decision: Decision| {
        post_button_with(action.clone(), label, kind, vec![(forms::DECISION, decision.slug().to_owned())])
    };
    let buttons = vec![
        button(t().contributions_gate_release(number), ButtonKind::Primary, Decision::Release),
        button(t().contributions_gate_hold(number), ButtonKind::Secondary, Decision::Hold),
    ];
    view! {
        <article class="card stack">
            {h2(t().contributions_gate_text(number))}
            {p(waiting.question.clone())}
            <blockquote class="quote">{text_block(&waiting.text)}</blockquote>
            {actions(buttons)}
        </article>
    }
    .into_any()
}

fn release_all(texts: &[Waiting]) -> AnyView {
    let ids = texts.iter().map(|text| (forms::ID, text.id.to_string()));
    let values = ids.chain([(forms::DECISION, Decision::Release.slug().to_owned())]).collect();
    actions(vec![post_button_with(paths::DESK_GATE, t().contributions_gate_release_all(), ButtonKind::Secondary, values)])
}
