//! The public pages: the agenda and one dialogue.
use super::{
    forms::REGION,
    model::{Dialogue, Stage},
    store::Filters,
    views::{Viewer, agenda_address, dialogue_body, teaser_cards},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    region::Gemeente,
    ui::{
        field::Select,
        form::Form,
        page::Page,
        parts::{ButtonKind, actions, link_button, pager},
        text::{h1, h2, lead, link, p, stack},
    },
};
use leptos::prelude::*;

/// What the agenda shows: one page of it, and the choices of its filter.
pub struct Agenda {
    pub filters: Filters,
    pub gemeenten: Vec<Gemeente>,
    pub audiences: Vec<String>,
    pub dialogues: Vec<Dialogue>,
    pub page: usize,
    pub pages: usize,
}

pub fn agenda(agenda: &Agenda) -> Page {
    let found = if agenda.dialogues.is_empty() { empty(agenda) } else { found(agenda) };
    let feed = agenda.filters.gemeente.as_deref().unwrap_or_default();
    let feed = paths::with_query(paths::CALENDAR, &[("gemeente", feed)]);
    let body = stack(vec![
        h1(t().dialogues_title()),
        lead(t().dialogues_lead()),
        filter(agenda),
        found,
        view! { <p class="nl-paragraph">{link(feed, t().dialogues_follow())}</p> }.into_any(),
    ]);
    Page::new(t().dialogues_title(), body).section(paths::DIALOGUES).wide()
}

fn filter(agenda: &Agenda) -> AnyView {
    let (gemeente, audience) = (agenda.filters.gemeente.clone(), agenda.filters.audience.clone());
    let form = FormState::empty().with("gemeente", gemeente.unwrap_or_default()).with("voor", audience.clone().unwrap_or_default());
    let mut places = Select::new("gemeente", t().dialogues_filter_gemeente()).option("", t().dialogues_filter_all_places());
    for gemeente in &agenda.gemeenten {
        places = places.option(gemeente.id.as_str(), &gemeente.name);
    }
    places = places.option(REGION, t().dialogues_region());
    let mut whom = Select::new("voor", t().dialogues_filter_audience()).option("", t().dialogues_filter_everybody());
    // A search that came with the address stays visible, also when no dialogue says it so.
    let typed = audience.filter(|text| !agenda.audiences.contains(text));
    for audience in agenda.audiences.iter().chain(typed.iter()) {
        whom = whom.option(audience, audience);
    }
    Form::new().action(paths::DIALOGUES).get().field(places.view(&form)).field(whom.view(&form)).submit(t().dialogues_filter_submit()).view()
}

fn found(agenda: &Agenda) -> AnyView {
    let address = |page| agenda_address(&agenda.filters, page);
    stack(vec![teaser_cards(&agenda.dialogues), pager(agenda.page, agenda.pages, &address)])
}

fn empty(agenda: &Agenda) -> AnyView {
    let name = |id: &str| agenda.gemeenten.iter().find(|g| g.id.as_str() == id).map(|g| g.name.clone());
    let gemeente = agenda.filters.gemeente.as_deref().and_then(name);
    let sentence = match (gemeente, &agenda.filters.audience) {
        (Some(gemeente), _) => t().dialogues_empty_in(gemeente),
        (None, Some(audience)) => t().dialogues_empty_for(audience),
        (None, None) => t().dialogues_empty().into(),
    };
    let online = link_button(paths::TAKE_PART, t().dialogues_take_part_online(), ButtonKind::Primary);
    let all = link_button(paths::DIALOGUES, t().dialogues_to_list(), ButtonKind::Secondary);
    stack(vec![h2(t().dialogues_empty_title()), p(sentence), actions(vec![online, all])])
}

pub fn dialogue(dialogue: &Dialogue, stage: Stage, next: Option<&Dialogue>) -> Page {
    Page::new(&dialogue.title, dialogue_body(dialogue, stage, next, Viewer::Public)).crumb(paths::DIALOGUES, t().dialogues_title())
}
