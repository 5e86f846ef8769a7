//! The page of who chooses what is on the wall: on a phone or laptop beside it.
use super::model::{Choice, Decision, Wall};
use crate::{
    base::{form::FormState, paths, texts::t},
    contributions::{forms, model::FEWEST_SHOWN},
    dialogues::Dialogue,
    ui::{
        field::{Select, hidden},
        form::{Form, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, TagKind, actions, alert, link_button, tag},
        text::{details, h1, h2, h3, lead, p, stack, text_block},
    },
};
use leptos::prelude::*;

/// Where somebody goes on after a decision.
pub const PLACE: &str = "kiezen";
/// Where the error summary leads to.
pub const WAITING: &str = "wachtend";
/// Draws the curtain before the cards, or opens it.
pub const CURTAIN: &str = "gordijn";
pub const DRAWN: &str = "dicht";
pub const OPEN: &str = "open";
/// To which page a button leads back; the wall unless it says otherwise.
pub const TO: &str = "naar";
pub const CARDS: &str = "kaarten";

/// What the page of who chooses shows.
pub struct Cards {
    pub dialogue: Dialogue,
    pub wall: Wall,
    /// Cards nobody decided about, and whether there are more than these.
    pub waiting: Vec<Choice>,
    pub more: bool,
    /// Of the question on the screen, with a decision.
    pub chosen: Vec<Choice>,
    pub done: Option<Decision>,
}

/// `/werkplek/zaal/{dialogue}/kaarten`
pub fn cards(cards: &Cards, form: &FormState) -> Page {
    let room = paths::fill(paths::DESK_ROOM, cards.dialogue.id.as_str());
    let done = cards.done.map(|decision| alert(AlertKind::Ok, done_words(decision), ().into_any()));
    let body = view! {
        {error_summary(form)}
        {h1(t().contributions_cards_title())}
        {lead(cards.dialogue.title.clone())}
        {p(t().contributions_cards_lead())}
        {p(t().contributions_cards_rules())}
        {p(t().contributions_cards_gate())}
        {actions(vec![
            link_button(paths::fill(paths::DESK_ROOM_CARDS, cards.dialogue.id.as_str()), t().contributions_wall_refresh(), ButtonKind::Secondary),
            link_button(room, t().contributions_desk_room_link(), ButtonKind::Subtle),
        ])}
        <div class="columns">
            <section class="stack" id=PLACE>{done}{waiting(cards)}{on_screen(cards)}</section>
            <section class="stack">{h2(t().contributions_cards_screen())}{question_form(cards)}{curtain_button(cards)}</section>
        </div>
    };
    Page::new(t().contributions_cards_title(), body.into_any())
        .crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues())
        .crumb(paths::fill(paths::DESK_ROOM, cards.dialogue.id.as_str()), t().contributions_desk_room_title())
        .wide()
}

fn done_words(decision: Decision) -> String {
    match decision {
        Decision::Wall => t().contributions_cards_done_wall(),
        Decision::Top => t().contributions_cards_done_top(),
        Decision::Off => t().contributions_cards_done_off(),
        Decision::Back => t().contributions_cards_done_back(),
    }
}

fn waiting(cards: &Cards) -> AnyView {
    let none = match cards.wall.received {
        n if n < FEWEST_SHOWN => t().contributions_cards_too_few(FEWEST_SHOWN),
        _ => t().contributions_cards_none(),
    };
    let articles = cards.waiting.iter().enumerate().map(|(index, choice)| {
        let buttons = [Decision::Wall, Decision::Top, Decision::Off];
        article(cards, index + 1, choice, &buttons)
    });
    view! {
        {h2(t().contributions_cards_waiting())}
        {cards.waiting.is_empty().then(|| p(none))}
        <div class="stack" id=WAITING>{articles.collect_view()}</div>
        {cards.more.then(|| p(t().contributions_cards_more()))}
    }
    .into_any()
}

/// The cards about the question on the screen that somebody decided about: each decision can be taken back.
fn on_screen(cards: &Cards) -> AnyView {
    let before = cards.waiting.len();
    let numbered = || cards.chosen.iter().enumerate().map(|(index, choice)| (before + index + 1, choice));
    let is = |choice: &Choice, decision: Decision| choice.wall.as_deref() == decision.stored();
    let shown = numbered().filter(|(_, choice)| !is(choice, Decision::Off)).map(|(number, choice)| {
        let turn = if is(choice, Decision::Top) { Decision::Wall } else { Decision::Top };
        article(cards, number, choice, &[turn, Decision::Off, Decision::Back])
    });
    let off = numbered().filter(|(_, choice)| is(choice, Decision::Off));
    let off: Vec<AnyView> = off.map(|(number, choice)| article(cards, number, choice, &[Decision::Wall, Decision::Back])).collect();
    let shown: Vec<AnyView> = shown.collect();
    let none = shown.is_empty().then(|| p(t().contributions_wall_empty()));
    let off = (!off.is_empty()).then(|| details(t().contributions_cards_off(off.len()), stack(off)));
    view! {
        {h2(t().contributions_cards_shown())}
        {none}
        {stack(shown)}
        {off}
    }
    .into_any()
}

fn article(cards: &Cards, number: usize, choice: &Choice, decisions: &[Decision]) -> AnyView {
    let path = paths::fill(paths::DESK_ROOM_CARDS, cards.dialogue.id.as_str());
    let top = (choice.wall.as_deref() == Decision::Top.stored()).then(|| tag(TagKind::Ok, t().contributions_cards_top_tag()));
    let buttons = decisions.iter().enumerate().map(|(index, decision)| {
        let kind = if index == 0 && choice.wall.is_none() { ButtonKind::Primary } else { ButtonKind::Secondary };
        let values = vec![(forms::ID, choice.id.to_string()), (forms::DECISION, decision.slug().to_owned())];
        post_button_with(path.clone(), label(*decision, number, choice), kind, values)
    });
    view! {
        <article class="card stack">
            {h3(t().contributions_cards_card(number))}
            {top}
            {choice.wall.is_none().then(|| p(choice.question.clone()))}
            <blockquote class="quote">{text_block(&choice.text)}</blockquote>
            {actions(buttons.collect())}
        </article>
    }
    .into_any()
}

fn label(decision: Decision, number: usize, choice: &Choice) -> String {
    match decision {
        Decision::Wall if choice.wall.as_deref() == Decision::Top.stored() => t().contributions_cards_not_top(number),
        Decision::Wall => t().contributions_cards_wall(number),
        Decision::Top => t().contributions_cards_top(number),
        Decision::Off => t().contributions_cards_not(number),
        Decision::Back => t().contributions_cards_back(number),
    }
}

fn question_form(cards: &Cards) -> AnyView {
    let now = cards.wall.question().map_or("", |q| q.id.as_str());
    let form = FormState::empty().with(forms::QUESTION, now);
    let select = Select::new(forms::QUESTION, t().contributions_cards_question());
    let select = cards.wall.questions.iter().fold(select, |select, q| select.option(q.id.as_str(), q.asked()));
    Form::new()
        .action(paths::fill(paths::DESK_ROOM, cards.dialogue.id.as_str()))
        .field(hidden(TO, CARDS))
        .field(select.view(&form))
        .submit(t().contributions_cards_ask())
        .view()
}

fn curtain_button(cards: &Cards) -> AnyView {
    let (about, label, to) = match cards.wall.curtain {
        true => (t().contributions_cards_curtain_drawn(), t().contributions_cards_curtain_open(), OPEN),
        false => (t().contributions_cards_curtain_about(), t().contributions_cards_curtain_draw(), DRAWN),
    };
    let values = vec![(CURTAIN, to.to_owned()), (TO, CARDS.to_owned())];
    let action = paths::fill(paths::DESK_ROOM, cards.dialogue.id.as_str());
    stack(vec![p(about), post_button_with(action, label, ButtonKind::Secondary, values)])
}
