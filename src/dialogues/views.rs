//! What several pages show of a dialogue: its facts as text, in order (C-60).
use super::{
    model::{Dialogue, PlaceKind, Stage},
    store::Filters,
};
use crate::{
    base::{paths, texts::t},
    ui::{
        parts::{AlertKind, ButtonKind, CardView, DataRow, TagKind, actions, alert, card, cards, data_list, link_button, tag},
        text::{h1, h2, link, list, p, stack, text_block},
    },
};
use leptos::prelude::*;

/// Who looks: a visitor, or a planner who wants to see what a visitor will see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    Public,
    Preview,
}

/// Coming dialogues as cards, for the agenda and the home page.
pub fn teaser_cards(dialogues: &[Dialogue]) -> AnyView {
    cards(dialogues.iter().map(teaser).collect())
}

/// Title, day and date, time, place, for whom, seats: in this order (INW-01).
fn teaser(dialogue: &Dialogue) -> AnyView {
    let body = [
        p(dialogue.starts().day_in_words()),
        p(dialogue.time_in_words()),
        p(dialogue.where_in_words()),
        p(t().dialogues_for(&dialogue.audience)),
        seats_tag(dialogue),
    ];
    card(CardView { href: paths::dialogue(&dialogue.slug), title: dialogue.title.clone(), body: body.collect_view().into_any() })
}

/// Whether there is room, in words; for a dialogue that has not begun.
fn seats_tag(dialogue: &Dialogue) -> AnyView {
    match dialogue {
        d if d.cancelled_at.is_some() => tag(TagKind::Danger, t().dialogues_seats_cancelled()),
        d if d.taken >= d.seats => tag(TagKind::Warning, t().dialogues_seats_full()),
        _ => tag(TagKind::Ok, t().dialogues_seats_free()),
    }
}

/// The stage as planners name it.
pub fn stage_tag(stage: Stage) -> AnyView {
    match stage {
        Stage::Concept => tag(TagKind::Neutral, t().dialogues_stage_concept()),
        Stage::Planned => tag(TagKind::Neutral, t().dialogues_stage_planned()),
        Stage::Open => tag(TagKind::Ok, t().dialogues_stage_open()),
        Stage::Full => tag(TagKind::Warning, t().dialogues_stage_full()),
        Stage::Cancelled => tag(TagKind::Danger, t().dialogues_stage_cancelled()),
        Stage::Over => tag(TagKind::Neutral, t().dialogues_stage_over()),
        Stage::Processing => tag(TagKind::Warning, t().dialogues_stage_processing()),
        Stage::Done => tag(TagKind::Neutral, t().dialogues_stage_done()),
    }
}

pub fn place_kind_name(kind: PlaceKind) -> String {
    match kind {
        PlaceKind::Library => t().dialogues_kind_library(),
        PlaceKind::Community => t().dialogues_kind_community(),
        PlaceKind::School => t().dialogues_kind_school(),
        PlaceKind::Canteen => t().dialogues_kind_canteen(),
        PlaceKind::Youth => t().dialogues_kind_youth(),
        PlaceKind::TownHall => t().dialogues_kind_town_hall(),
        PlaceKind::Online => t().dialogues_online(),
        PlaceKind::Other => t().dialogues_kind_other(),
    }
}

/// The page of one dialogue. `next` is another one with a free seat, for who cannot come to this one.
pub fn dialogue_body(dialogue: &Dialogue, stage: Stage, next: Option<&Dialogue>, viewer: Viewer) -> AnyView {
    // In a preview a concept looks as it will when it is published.
    let stage = if matches!(stage, Stage::Concept | Stage::Planned) { Stage::Open } else { stage };
    stack(vec![
        h1(&dialogue.title),
        notice(dialogue, stage, next),
        facts(dialogue, stage),
        text_block(&dialogue.explanation),
        links(dialogue, stage, viewer),
        h2(t().dialogues_expect_title()),
        list([t().dialogues_expect_1(), t().dialogues_expect_2(), t().dialogues_expect_3()].map(IntoAny::into_any).into()),
    ])
}

fn facts(dialogue: &Dialogue, stage: Stage) -> AnyView {
    let row = |key: String, value: AnyView| DataRow { key, value, change: None };
    let mut rows = vec![
        row(t().dialogues_fact_day(), dialogue.starts().day_in_words().into_any()),
        row(t().dialogues_fact_time(), dialogue.time_in_words().into_any()),
        row(t().dialogues_fact_place(), place(dialogue)),
        row(t().dialogues_fact_audience(), dialogue.audience.clone().into_any()),
    ];
    if stage.is_coming() || stage == Stage::Cancelled {
        rows.push(row(t().dialogues_fact_seats(), seats_tag(dialogue)));
    }
    data_list(rows)
}

fn place(dialogue: &Dialogue) -> AnyView {
    let kind = PlaceKind::parse(&dialogue.place_kind).filter(|kind| !matches!(kind, PlaceKind::Online | PlaceKind::Other));
    let kind = kind.map(place_kind_name).filter(|kind| !dialogue.venue.to_lowercase().contains(&kind.to_lowercase()));
    match kind {
        Some(kind) => format!("{} ({})", dialogue.where_in_words(), kind.to_lowercase()).into_any(),
        None => dialogue.where_in_words().into_any(),
    }
}

/// What is different from a dialogue you can simply come to.
fn notice(dialogue: &Dialogue, stage: Stage, next: Option<&Dialogue>) -> AnyView {
    match stage {
        Stage::Concept | Stage::Planned | Stage::Open => ().into_any(),
        Stage::Full => alert(AlertKind::Info, t().dialogues_full_title(), elsewhere(p(t().dialogues_full_text()), next)),
        Stage::Cancelled => {
            let reason = text_block(dialogue.cancel_reason.as_deref().unwrap_or_default());
            alert(AlertKind::Error, t().dialogues_cancelled_title(), elsewhere(reason, next))
        }
        Stage::Over => alert(AlertKind::Info, t().dialogues_over_title(), p(t().dialogues_over_text())),
        Stage::Processing => alert(AlertKind::Info, t().dialogues_past_title(), p(t().dialogues_processing_text())),
        Stage::Done => {
            let results = p(t().dialogues_done_text());
            alert(AlertKind::Info, t().dialogues_past_title(), stack(vec![results, link(paths::RESULTS, t().dialogues_to_results())]))
        }
    }
}

fn elsewhere(text: AnyView, next: Option<&Dialogue>) -> AnyView {
    let other = match next {
        Some(next) => {
            let title = t().dialogues_next(&next.title, next.starts().in_words());
            link(paths::dialogue(&next.slug), title)
        }
        None => link(paths::DIALOGUES, t().dialogues_to_list()),
    };
    stack(vec![text, other])
}

fn links(dialogue: &Dialogue, stage: Stage, viewer: Viewer) -> AnyView {
    if viewer == Viewer::Preview {
        return ().into_any();
    }
    let mut buttons = Vec::new();
    match stage {
        Stage::Open => buttons.push(link_button(paths::signup(&dialogue.slug), t().dialogues_sign_up(), ButtonKind::Primary)),
        Stage::Full => buttons.push(link_button(paths::signup(&dialogue.slug), t().dialogues_to_waiting_list(), ButtonKind::Primary)),
        _ => {}
    }
    buttons.push(link_button(
        paths::fill(paths::CONTRIBUTE, dialogue.question_list_id.as_str()),
        t().dialogues_take_part_online(),
        ButtonKind::Secondary,
    ));
    let online = dialogue.online_link.clone().filter(|_| matches!(stage, Stage::Open | Stage::Full | Stage::Over));
    let online = online.map(|address| view! { <p class="nl-paragraph">{link(address, t().dialogues_online_link())}</p> });
    let calendar = (stage.is_coming() || stage == Stage::Over)
        .then(|| view! { <p class="nl-paragraph">{link(paths::dialogue_calendar(&dialogue.slug), t().dialogues_to_calendar())}</p> });
    stack(vec![actions(buttons), online.into_any(), calendar.into_any()])
}

/// The address of the agenda with these filters, at a page.
pub fn agenda_address(filters: &Filters, page: usize) -> String {
    let page = if page > 1 { page.to_string() } else { String::new() };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    paths::with_query(paths::DIALOGUES, &[("gemeente", &text(&filters.gemeente)), ("voor", &text(&filters.audience)), ("pagina", &page)])
}

/// What somebody who works on a dialogue opens: what is printed, the room screen, the door, batch entry.
pub fn work_links(dialogue: &Dialogue) -> Vec<AnyView> {
    let id = dialogue.id.as_str();
    vec![
        link(paths::fill(paths::DESK_KIT, id), t().dialogues_kit()),
        link(paths::fill(paths::DESK_ROOM, id), t().dialogues_room()),
        link(paths::fill(paths::DESK_DOOR, id), t().dialogues_door()),
        link(paths::fill(paths::DESK_BATCH, id), t().dialogues_batch()),
    ]
}
