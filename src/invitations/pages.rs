//! The checklist of one dialogue.
use super::model::{self, Noted, State};
use crate::{
    base::{form::FormState, paths, texts::t, time::LocalTime},
    dialogues::{Dialogue, Mix},
    region::{self, Invited, data::Group},
    ui::{
        field::{RadioGroup, TextInput, hidden},
        form::{Form, all_fields_note, error_summary},
        page::Page,
        parts::{AlertKind, alert},
        text::{h1, h2, lead, p, quote, stack},
    },
};
use leptos::prelude::*;

pub const EDITION: &str = "versie";
pub const DONE: &str = "gedaan";
pub const SAVED: &str = "bewaard";

pub fn state_field(group: &str) -> String {
    format!("stand-{group}")
}

pub fn note_field(group: &str) -> String {
    format!("notitie-{group}")
}

/// What a state is called.
pub fn state_name(state: State) -> String {
    match state {
        State::NotYet => t().invitations_not_yet(),
        State::Asked => t().invitations_asked(),
        State::LeftOut => t().invitations_left_out(),
    }
}

pub fn list(dialogue: &Dialogue, noted: &[Noted], form: &FormState, saved: bool) -> Page {
    let (asked, all) = model::progress(dialogue, noted);
    let when = format!("{}, {}", dialogue.starts().day_in_words(), dialogue.time_in_words());
    let fields = Form::new().no_autocomplete().field(hidden(EDITION, form.value(EDITION)));
    let fields = model::lists(dialogue).into_iter().fold(fields, |fields, list| list_fields(fields, list, noted, form));
    let checklist = view! { <div class="checklist">{fields.submit(t().invitations_save()).view()}</div> };
    let body = vec![
        saved.then(|| alert(AlertKind::Ok, t().invitations_saved(), ().into_any())).into_any(),
        error_summary(form),
        h1(t().invitations_title()),
        lead(t().invitations_about(&dialogue.title, when)),
        p(t().invitations_line(asked, all)),
        mix(dialogue),
        p(t().invitations_no_names()),
        all_fields_note(),
        checklist.into_any(),
    ];
    let here = paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str());
    Page::new(t().invitations_title(), stack(body))
        .crumb(paths::DESK_DIALOGUES, t().dialogues_title())
        .crumb(&here, &dialogue.title)
        .section(paths::DESK_DIALOGUES)
        .back(here)
}

/// What the source asks to decide first, and what was decided when the dialogue was planned.
fn mix(dialogue: &Dialogue) -> AnyView {
    let decided = match dialogue.arranged().mix {
        Mix::Mixed => t().invitations_mixed(),
        Mix::Separate => t().invitations_separate(),
    };
    stack(vec![h2(t().invitations_mix_title()), quote(region::mix_question()), p(decided)])
}

fn list_fields(fields: Form, list: Invited, noted: &[Noted], form: &FormState) -> Form {
    let heading = match list.approached_by {
        None => stack(vec![h2(t().invitations_guide()), p(t().invitations_guide_text())]),
        Some(who) => stack(vec![h2(t().invitations_targets()), p(t().invitations_approached_by(who))]),
    };
    list.groups.iter().fold(fields.field(heading), |fields, group| {
        let note = TextInput::new(note_field(&group.id), t().invitations_field_note(group.name())).optional();
        fields.field(state_group(group, noted).view(form)).field(note.view(form))
    })
}

fn state_group(group: &Group, noted: &[Noted]) -> RadioGroup {
    let radios = RadioGroup::new(state_field(&group.id), group.name());
    let radios = match hint(group, noted) {
        hint if hint.is_empty() => radios,
        hint => radios.hint(hint),
    };
    State::ALL.into_iter().fold(radios, |radios, state| radios.option(state.slug(), state_name(state)))
}

/// What the source says besides the name, where to find the group, and the day of the last change.
fn hint(group: &Group, noted: &[Noted]) -> String {
    let words = group.text.shown();
    let more = words.strip_prefix(group.name()).map_or(words, |rest| rest.trim_start_matches([':', '.', ' ']));
    let source = (!more.is_empty()).then(|| t().invitations_source(more));
    let via = (!group.find_via.is_empty()).then(|| t().invitations_find_via(group.find_via.join(", ")));
    let day = noted.iter().find(|one| one.group_id == group.id).and_then(|one| LocalTime::parse(&one.changed_on, "12:00"));
    let changed = day.map(|day| t().invitations_changed_on(day.day_in_words()));
    [source, via, changed].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
