//! The pages of planners: their list, the form, and a dialogue with what can be done with it.
use super::{
    arranged_form,
    desk_web::Note,
    forms::{self, Choices, REGION},
    model::{Dialogue, PlaceKind, Stage},
    store::When,
    views::{Viewer, dialogue_body, place_kind_name, stage_tag, work_links},
};
use crate::{
    access::Scope,
    base::{form::FormState, paths, texts::t, time::LocalTime},
    ui::{
        field::{InputKind, Select, TextArea, TextInput, hidden},
        form::{Form, all_fields_note, error_summary, post_button},
        page::Page,
        parts::{AlertKind, ButtonKind, Table, actions, alert, code_output, link_button, pager},
        text::{h1, h2, link, list as bullets, p, stack},
    },
};
use leptos::prelude::*;

/// One page of the list.
pub struct Planned {
    pub when: When,
    pub dialogues: Vec<Dialogue>,
    pub page: usize,
    pub pages: usize,
    pub now: LocalTime,
}

/// The value of `toon` that shows what has been.
pub const SHOW_PAST: &str = "geweest";

pub fn list(planned: &Planned) -> Page {
    let (show, other) = match planned.when {
        When::Coming => ("", link(paths::with_query(paths::DESK_DIALOGUES, &[("toon", SHOW_PAST)]), t().dialogues_desk_to_past())),
        When::Past => (SHOW_PAST, link(paths::DESK_DIALOGUES, t().dialogues_desk_to_coming())),
    };
    let heading = if planned.when == When::Coming { t().dialogues_desk_coming() } else { t().dialogues_desk_past() };
    let address = |page: usize| paths::with_query(paths::DESK_DIALOGUES, &[("toon", show), ("pagina", &page.to_string())]);
    let rows = match planned.dialogues.is_empty() {
        true => p(t().dialogues_desk_empty()),
        false => table(heading, &planned.dialogues, planned.now),
    };
    let new = link_button(paths::DESK_NEW_DIALOGUE, t().dialogues_desk_new(), ButtonKind::Primary);
    let series = link_button(paths::DESK_SERIES, t().dialogues_to_series(), ButtonKind::Secondary);
    let body = vec![
        h1(t().dialogues_title()),
        actions(vec![new, series]),
        rows,
        pager(planned.page, planned.pages, &address),
        actions(vec![other]),
    ];
    Page::new(t().dialogues_title(), stack(body)).section(paths::DESK_DIALOGUES).wide()
}

fn table(caption: String, dialogues: &[Dialogue], now: LocalTime) -> AnyView {
    let table = Table::new(caption)
        .column(t().dialogues_column_title())
        .column(t().dialogues_column_when())
        .column(t().dialogues_column_where())
        .column(t().dialogues_column_gemeente())
        .numeric(t().dialogues_column_taken())
        .column(t().dialogues_column_stage());
    let row = |table: Table, d: &Dialogue| {
        table.row(vec![
            link(paths::fill(paths::DESK_DIALOGUE, d.id.as_str()), &d.title),
            d.starts().in_words().into_any(),
            d.where_in_words().into_any(),
            gemeente_name(d).into_any(),
            t().dialogues_taken_of(d.taken, d.seats).into_any(),
            stage_tag(d.stage_now(now)),
        ])
    };
    dialogues.iter().fold(table, row).view()
}

fn gemeente_name(dialogue: &Dialogue) -> String {
    dialogue.gemeente_name.clone().unwrap_or_else(|| t().dialogues_region())
}

/// What a verkenner sees: the dialogues it leads, with the room screen and the entry of what was said.
pub fn led(dialogues: &[Dialogue], now: LocalTime) -> Page {
    let table = Table::new(t().dialogues_led_caption())
        .column(t().dialogues_column_title())
        .column(t().dialogues_column_when())
        .column(t().dialogues_column_where())
        .column(t().dialogues_column_stage())
        .column(t().dialogues_column_work());
    let row = |table: Table, d: &Dialogue| {
        table.row(vec![
            link(paths::dialogue(&d.slug), &d.title),
            d.starts().in_words().into_any(),
            d.where_in_words().into_any(),
            stage_tag(d.stage_now(now)),
            bullets(work_links(d)),
        ])
    };
    let rows = match dialogues.is_empty() {
        true => p(t().dialogues_led_empty()),
        false => dialogues.iter().fold(table, row).view(),
    };
    Page::new(
        t().dialogues_led_title(),
        stack(vec![
            h1(t().dialogues_led_title()),
            rows,
            actions(vec![link_button(paths::DESK_CREW, t().dialogues_led_help(), ButtonKind::Secondary)]),
        ]),
    )
    .section(paths::DESK_DIALOGUES)
    .wide()
}

/// What was just done, from the `gedaan` of the address; anything else says nothing.
pub fn done_message(done: &str) -> Option<String> {
    match done {
        "bewaard" => Some(t().dialogues_saved()),
        "gepubliceerd" => Some(t().dialogues_published()),
        "afgerond" => Some(t().dialogues_closed()),
        _ => None,
    }
}

/// A dialogue as the public sees it, and around it what a planner can do.
pub fn detail(dialogue: &Dialogue, notes: Vec<Note>, now: LocalTime, message: Option<(AlertKind, String)>) -> Page {
    let stage = dialogue.stage_now(now);
    let message = message.map(|(kind, text)| alert(kind, text, ().into_any()));
    let preview = view! { <section class="preview" aria-label=t().dialogues_preview()>{dialogue_body(dialogue, stage, None, Viewer::Preview)}</section> };
    let body = stack(vec![
        message.into_any(),
        stack(vec![stage_tag(stage), publishes_at(dialogue, stage), p(t().dialogues_preview_note())]),
        preview.into_any(),
        h2(t().dialogues_desk_work()),
        p(t().dialogues_taken_sentence(dialogue.taken, dialogue.seats)),
        p(t().dialogues_list_sentence(&dialogue.question_list_title)),
        p(leader(dialogue)),
        bullets(notes.into_iter().map(|note| link(note.href, note.text)).collect()),
        p(t().dialogues_room_code()),
        code_output("zaalcode", &dialogue.room_code),
        buttons(dialogue, stage),
    ]);
    Page::new(&dialogue.title, body).crumb(paths::DESK_DIALOGUES, t().dialogues_title())
}

fn publishes_at(dialogue: &Dialogue, stage: Stage) -> AnyView {
    let at = dialogue.arranged().publish_at.filter(|_| stage == Stage::Planned);
    at.map(|at| p(t().dialogues_publishes_at(at.in_words()))).into_any()
}

fn leader(dialogue: &Dialogue) -> String {
    match &dialogue.facilitator_email {
        Some(email) => t().dialogues_leader(email),
        None => t().dialogues_no_leader(),
    }
}

fn buttons(dialogue: &Dialogue, stage: Stage) -> AnyView {
    let id = dialogue.id.as_str();
    let mut buttons = Vec::new();
    if matches!(stage, Stage::Concept | Stage::Planned) {
        buttons.push(post_button(paths::fill(paths::DESK_PUBLISH_DIALOGUE, id), t().dialogues_publish(), ButtonKind::Primary));
    }
    if stage.can_change() {
        buttons.push(link_button(paths::fill(paths::DESK_EDIT_DIALOGUE, id), t().dialogues_edit(), ButtonKind::Secondary));
    }
    buttons.push(link_button(paths::fill(paths::DESK_KIT, id), t().dialogues_kit(), ButtonKind::Secondary));
    if stage == Stage::Processing {
        buttons.push(post_button(paths::fill(paths::DESK_CLOSE_DIALOGUE, id), t().dialogues_close(), ButtonKind::Primary));
    }
    if dialogue.is_published() {
        buttons.push(link_button(paths::dialogue(&dialogue.slug), t().dialogues_to_public(), ButtonKind::Secondary));
        buttons.push(link_button(paths::fill(paths::DESK_SIGNUPS_OF, id), t().dialogues_signups(), ButtonKind::Secondary));
        buttons.push(link_button(paths::fill(paths::DESK_ROOM, id), t().dialogues_room(), ButtonKind::Secondary));
        buttons.push(link_button(paths::fill(paths::DESK_DOOR, id), t().dialogues_door(), ButtonKind::Secondary));
        buttons.push(link_button(paths::fill(paths::DESK_BATCH, id), t().dialogues_batch(), ButtonKind::Secondary));
    }
    if stage.can_change() {
        buttons.push(link_button(paths::fill(paths::DESK_MAKE_SERIES, id), t().dialogues_make_series(), ButtonKind::Secondary));
    }
    if stage.is_coming() {
        buttons.push(link_button(paths::fill(paths::DESK_CANCEL_DIALOGUE, id), t().dialogues_cancel_title(), ButtonKind::Danger));
    }
    actions(buttons)
}

/// The form: for a new dialogue (`of` is none) or to change one.
pub fn form(form: &FormState, choices: &Choices, of: Option<&Dialogue>) -> Page {
    let title = if of.is_some() { t().dialogues_form_edit() } else { t().dialogues_desk_new() };
    let fields = first_fields(form, choices)
        .into_iter()
        .chain(place_fields(form))
        .chain(last_fields(form, choices))
        .chain(arranged_form::more_fields(form));
    let start = Form::new()
        .no_autocomplete()
        .field(hidden(forms::FORM_KEY, form.value(forms::FORM_KEY)))
        .field(hidden(forms::EDITION, form.value(forms::EDITION)));
    let form_view = fields.fold(start, Form::field).submit(t().dialogues_form_submit()).view();
    let body = stack(vec![error_summary(form), h1(&title), all_fields_note(), form_view]);
    let back = of.map_or(paths::DESK_DIALOGUES.to_owned(), |d| paths::fill(paths::DESK_DIALOGUE, d.id.as_str()));
    Page::new(title, body).crumb(paths::DESK_DIALOGUES, t().dialogues_title()).back(back)
}

fn first_fields(form: &FormState, choices: &Choices) -> Vec<AnyView> {
    let clock = |name: &str, label: String| TextInput::new(name, label).kind(InputKind::Time).view(form);
    vec![
        TextInput::new(forms::TITLE, t().dialogues_field_title()).hint(t().dialogues_field_title_hint()).view(form),
        arranged_form::kind_field(form),
        gemeente_field(form, choices),
        TextInput::new(forms::DAY, t().dialogues_field_day()).kind(InputKind::Date).view(form),
        clock(forms::BEGIN, t().dialogues_field_begin()),
        clock(forms::END, t().dialogues_field_end()),
    ]
}

fn gemeente_field(form: &FormState, choices: &Choices) -> AnyView {
    if let Scope::Gemeente(own) = &choices.scope {
        let name = choices.gemeenten.iter().find(|g| g.id == *own).map(|g| g.name.clone()).unwrap_or_default();
        return p(t().dialogues_own_gemeente(name));
    }
    let select = Select::new(forms::GEMEENTE, t().dialogues_field_gemeente())
        .option("", t().dialogues_choose())
        .option(REGION, t().dialogues_region());
    choices.gemeenten.iter().fold(select, |select, g| select.option(g.id.as_str(), &g.name)).view(form)
}

fn place_fields(form: &FormState) -> Vec<AnyView> {
    let kinds = Select::new(forms::PLACE_KIND, t().dialogues_field_place_kind());
    vec![
        PlaceKind::ALL.iter().fold(kinds, |select, kind| select.option(kind.slug(), place_kind_name(*kind))).view(form),
        TextInput::new(forms::PLACE, t().dialogues_field_place()).hint(t().dialogues_field_place_hint()).view(form),
        TextInput::new(forms::VENUE, t().dialogues_field_venue()).hint(t().dialogues_field_venue_hint()).view(form),
        TextInput::new(forms::LINK, t().dialogues_field_link()).hint(t().dialogues_field_link_hint()).optional().view(form),
    ]
}

fn last_fields(form: &FormState, choices: &Choices) -> Vec<AnyView> {
    let lists = Select::new(forms::LIST, t().dialogues_field_list());
    let leaders = Select::new(forms::FACILITATOR, t().dialogues_field_facilitator()).optional().option("", t().dialogues_no_leader());
    vec![
        TextInput::new(forms::AUDIENCE, t().dialogues_field_audience()).hint(t().dialogues_field_audience_hint()).view(form),
        arranged_form::mix_field(form),
        choices.lists.iter().fold(lists, |select, list| select.option(list.id.as_str(), &list.title)).view(form),
        TextInput::new(forms::SEATS, t().dialogues_field_seats()).kind(InputKind::Number).chars(4).view(form),
        TextArea::new(forms::EXPLANATION, t().dialogues_field_explanation()).hint(t().dialogues_field_explanation_hint()).view(form),
        choices.facilitators.iter().fold(leaders, |select, leader| select.option(&leader.value, &leader.label)).view(form),
    ]
}
