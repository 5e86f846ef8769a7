//! The wall, whole and in the parts that the stream brings.
use super::model::{Card, Wall};
use crate::{
    base::{paths, texts::t},
    contributions::{forms, islands::LiveWall, model::FEWEST_SHOWN},
    dialogues::Dialogue,
    region::Question,
    ui::{
        field::hidden,
        page::Page,
        parts::{self, ButtonKind, actions, code_output, link_button},
        text::{h2, link, p, text_block},
    },
};
use leptos::prelude::*;

/// What the screen in the room shows.
pub struct Room {
    pub dialogue: Dialogue,
    pub wall: Wall,
    pub qr: String,
    pub short_address: String,
}

/// The names of the parts that change: events of the stream and ids on the page.
const QUESTION: &str = "vraag";
const WALL: &str = "muur";

/// `/werkplek/zaal/{dialogue}`
pub fn wall(room: &Room) -> Page {
    let id = room.dialogue.id.as_str();
    let own = paths::fill(paths::DESK_ROOM, id);
    let stream = paths::fill(paths::DESK_ROOM_STREAM, id);
    let tablet = paths::with_query(&paths::room_code(&room.dialogue.room_code), &[(forms::TABLET, "1")]);
    let links = vec![
        link_button(own, t().contributions_wall_refresh(), ButtonKind::Secondary),
        link_button(paths::fill(paths::DESK_ROOM_CARDS, id), t().contributions_cards_title(), ButtonKind::Secondary),
        link_button(paths::fill(paths::DESK_BATCH, id), t().contributions_desk_batch_link(), ButtonKind::Subtle),
        link(tablet, t().contributions_tablet_link()),
    ];
    let body = view! {
        <h1 class="nl-heading nl-heading--level-3">{room.dialogue.title.clone()}</h1>
        <div class="wall">
            <div class="stack" id=QUESTION>{question_part(&room.dialogue, &room.wall)}</div>
            {join(room)}
            <div class="stack" id=WALL>{cards_part(&room.wall)}</div>
        </div>
        <LiveWall
            stream=stream
            keys=t().contributions_wall_keys()
            lost=t().contributions_wall_lost()
            ended=t().contributions_wall_ended()
        />
        {actions(links)}
    };
    Page::new(t().contributions_desk_room_title(), body.into_any()).crumb(paths::DESK_DIALOGUES, t().contributions_desk_dialogues()).wide()
}

/// The parts that change, as the page has them.
pub fn parts(dialogue: &Dialogue, wall: &Wall) -> Vec<(&'static str, String)> {
    let html = |part: &dyn Fn() -> AnyView| Owner::new().with(|| part().to_html());
    vec![(QUESTION, html(&|| question_part(dialogue, wall))), (WALL, html(&|| cards_part(wall)))]
}

fn question_part(dialogue: &Dialogue, wall: &Wall) -> AnyView {
    let place = t().contributions_wall_question(wall.at + 1, wall.questions.len());
    let question = wall.question().map(|q| q.asked().to_owned());
    let button = |id, to: Option<&Question>, label| turn_form(dialogue, id, to, label);
    view! {
        <p class="nl-paragraph step-line">{place}</p>
        <h2 class="nl-heading nl-heading--level-2 wall__question">{question}</h2>
        {actions(vec![
            button("vorige", wall.previous(), t().contributions_wall_previous()),
            button("volgende", wall.next(), t().contributions_wall_next()),
        ])}
    }
    .into_any()
}

/// The button to the question before or after this one; `id` is pressed by the keys of a live wall.
fn turn_form(dialogue: &Dialogue, id: &'static str, to: Option<&Question>, label: String) -> AnyView {
    view! {
        <form class="inline-form" method="post" action=paths::fill(paths::DESK_ROOM, dialogue.id.as_str()) novalidate>
            {hidden(forms::QUESTION, to.map_or("", |q| q.id.as_str()))}
            <button class="nl-button nl-button--secondary" type="submit" id=id disabled=to.is_none()>
                <span class="nl-button__label">{label}</span>
            </button>
        </form>
    }
    .into_any()
}

/// How to take part: on every screen the same three ways (C-52).
fn join(room: &Room) -> AnyView {
    view! {
        <section class="stack wall__join">
            {h2(t().contributions_desk_room_join())}
            {parts::qr(room.qr.clone(), t().contributions_desk_room_qr())}
            {p(t().contributions_desk_room_address(&room.short_address))}
            {code_output("zaalcode", room.dialogue.room_code.clone())}
            {p(t().kit_rules())}
            {p(t().contributions_wall_read_first())}
        </section>
    }
    .into_any()
}

/// Cards and numbers; nothing here can have the focus, because it is replaced while people look.
fn cards_part(wall: &Wall) -> AnyView {
    // A small number would tell who has sent something (D12).
    let received = (wall.received >= FEWEST_SHOWN).then(|| p(t().contributions_desk_room_cards(wall.received)));
    let shown = match wall.cards.len() {
        _ if wall.curtain => t().contributions_wall_curtain(),
        0 => t().contributions_wall_empty(),
        count => t().contributions_wall_shown(count),
    };
    let cards = (!wall.cards.is_empty()).then(|| {
        view! { <ul class="wall__cards" role="list">{wall.cards.iter().map(card).collect_view()}</ul> }
    });
    view! {
        <div class="actions">{received}<p class="nl-paragraph note" id="muur-aantal">{shown}</p></div>
        {cards}
    }
    .into_any()
}

fn card(card: &Card) -> AnyView {
    let class = if card.top { "wall__card wall__card--top" } else { "wall__card" };
    view! { <li class=class>{text_block(&card.text)}</li> }.into_any()
}
