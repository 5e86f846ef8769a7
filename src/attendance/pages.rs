//! The page at the door: for one thumb on a phone.
use super::{
    code_pages::{self, CODE},
    commands::CheckIn,
    model::{Kind, is_open, window},
    store::Total,
};
use crate::{
    base::{
        form::{FormState, KEY},
        paths,
        texts::t,
        time::LocalTime,
    },
    dialogues::Dialogue,
    ui::{
        field::{CheckboxGroup, InputKind, RadioGroup, TextInput, hidden},
        form::{Form, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, Table, actions, alert},
        text::{h1, h2, p, stack},
    },
};
use leptos::prelude::*;

pub const KIND: &str = "soort";
pub const PEOPLE: &str = "mensen";
pub const WALK_IN: &str = "zonder_aanmelding";

/// The count that the button undoes.
pub const LAST: &str = "telling";

/// What the page shows.
pub struct Door<'a> {
    pub dialogue: &'a Dialogue,
    pub totals: &'a [Total],
    /// The id of the last count that stands.
    pub last: Option<&'a str>,
    pub now: LocalTime,
    /// What came of a code, above everything else.
    pub answer: Option<CheckIn>,
}

/// `key` makes a new form key for every form on the page.
pub fn door(door: &Door, form: &FormState, key: &dyn Fn() -> String) -> Page {
    let Door { dialogue, totals, last, now, answer } = *door;
    let here = paths::fill(paths::DESK_DOOR, dialogue.id.as_str());
    let inside: i64 = totals.iter().map(|total| total.signed_up + total.walk_in).sum();
    let mut body = vec![
        error_summary(form),
        h1(t().attendance_title()),
        p(t().attendance_of(&dialogue.title, dialogue.starts().in_words())),
        answer.map(|answer| code_pages::answer(dialogue, answer, form.value(CODE))).into_any(),
        h2(t().attendance_inside(inside, dialogue.taken)),
        p(t().attendance_as_of(now.clock_in_words())),
    ];
    match is_open(dialogue, now) {
        true => body.extend(counting(dialogue, last, &here, form, key)),
        false => {
            let (from, until) = window(dialogue);
            let when = p(t().attendance_when(from.in_words(), until.in_words()));
            body.push(alert(AlertKind::Info, t().attendance_closed(), when));
        }
    }
    body.push(table(totals));
    Page::new(t().attendance_title(), stack(body)).crumb(paths::DESK_DIALOGUES, t().dialogues_title()).section(paths::DESK_DIALOGUES)
}

fn counting(dialogue: &Dialogue, last: Option<&str>, here: &str, form: &FormState, key: &dyn Fn() -> String) -> Vec<AnyView> {
    let one = |kind: Kind| {
        let values = vec![(KEY, key()), (KIND, kind.slug().to_owned()), (PEOPLE, "1".to_owned())];
        post_button_with(here, one_more(kind), ButtonKind::Primary, values)
    };
    let kinds = RadioGroup::new(KIND, t().attendance_field_kind());
    let kinds = Kind::ALL.iter().fold(kinds, |radios, kind| radios.option(kind.slug(), name(*kind)));
    let people = TextInput::new(PEOPLE, t().attendance_field_people()).kind(InputKind::Number).chars(3);
    let walk_in = CheckboxGroup::new(WALK_IN, t().attendance_field_walk_in()).optional().option("ja", t().attendance_walk_in());
    let group = Form::new()
        .no_autocomplete()
        .action(here)
        .field(hidden(KEY, key()))
        .field(kinds.view(form))
        .field(people.view(form))
        .field(walk_in.view(form))
        .submit(t().attendance_count());
    let undo = last.map(|last| {
        let address = paths::fill(paths::DESK_DOOR_UNDO, dialogue.id.as_str());
        post_button_with(address, t().attendance_undo(), ButtonKind::Secondary, vec![(LAST, last.to_owned())])
    });
    vec![
        p(t().attendance_one_text()),
        actions(Kind::ALL.into_iter().map(one).collect()),
        undo.into_any(),
        code_pages::field(dialogue, form),
        h2(t().attendance_group()),
        group.view(),
    ]
}

fn table(totals: &[Total]) -> AnyView {
    let table = Table::new(t().attendance_caption())
        .column(t().attendance_column_kind())
        .numeric(t().attendance_column_signed_up())
        .numeric(t().attendance_column_walk_in())
        .numeric(t().attendance_column_together());
    let row = |table: Table, kind: &Kind| {
        let of = totals.iter().find(|total| total.kind == kind.slug());
        let (signed_up, walk_in) = of.map_or((0, 0), |total| (total.signed_up, total.walk_in));
        table.row(vec![
            name(*kind).into_any(),
            signed_up.to_string().into_any(),
            walk_in.to_string().into_any(),
            (signed_up + walk_in).to_string().into_any(),
        ])
    };
    Kind::ALL.iter().fold(table, row).view()
}

/// What a kind is called, for every page that counts.
pub fn name(kind: Kind) -> String {
    match kind {
        Kind::Parents => t().attendance_parents(),
        Kind::Youths => t().attendance_youths(),
        Kind::Professionals => t().attendance_professionals(),
        Kind::Others => t().attendance_others(),
    }
}

fn one_more(kind: Kind) -> String {
    match kind {
        Kind::Parents => t().attendance_one_parent(),
        Kind::Youths => t().attendance_one_youth(),
        Kind::Professionals => t().attendance_one_professional(),
        Kind::Others => t().attendance_one_other(),
    }
}
