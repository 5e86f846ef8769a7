//! Writing a message, seeing it as it will be read, and what was sent.
use super::{
    Audience, LONGEST,
    store::{Counts, Sent},
};
use crate::{
    base::{
        form::{FormState, KEY},
        paths,
        texts::t,
    },
    dialogues::Dialogue,
    outbox::Mail,
    signups::{
        forms::{STEP, Step},
        pages::fact,
    },
    ui::{
        field::{RadioGroup, TextArea, hidden},
        form::{Form, all_fields_note, error_summary},
        page::Page,
        parts::{AlertKind, Table, alert, data_list},
        text::{h1, p, stack, text_block},
    },
};
use leptos::prelude::*;

pub const AUDIENCE: &str = "aan";
pub const TEXT: &str = "tekst";
/// The step back from the preview to the text.
pub const CHANGE: &str = "wijzigen";
/// The value of `gedaan` after sending.
pub const SENT: &str = "verstuurd";

/// What the page shows.
pub struct Desk<'a> {
    pub dialogue: &'a Dialogue,
    pub counts: Counts,
    pub sent: &'a [Sent],
    /// Whether people can be written to.
    pub open: bool,
    /// Whether a message was just sent.
    pub done: bool,
}

/// The text and for whom it is; below it what was sent before.
pub fn write(desk: &Desk, form: &FormState) -> Page {
    let done = desk.done.then(|| alert(AlertKind::Ok, t().signups_letter_done(), p(t().signups_letter_done_text())));
    let fields = match (desk.open, desk.counts.everybody) {
        (false, _) => alert(AlertKind::Info, t().signups_letter_closed(), p(t().signups_letter_closed_text())),
        (true, 0) => alert(AlertKind::Info, t().signups_letter_no_addresses(), p(t().signups_letter_no_addresses_text())),
        (true, _) => fields(&desk.counts, form),
    };
    let body = stack(vec![
        error_summary(form),
        done.into_any(),
        h1(t().signups_letter_title()),
        p(t().signups_for_staff(&desk.dialogue.title, desk.dialogue.starts().in_words())),
        p(t().signups_letter_text()),
        fields,
        table(desk.sent),
    ]);
    framed(desk.dialogue, t().signups_letter_title(), body)
}

fn fields(counts: &Counts, form: &FormState) -> AnyView {
    let audience = RadioGroup::new(AUDIENCE, t().signups_letter_audience()).hint(t().signups_letter_audience_hint());
    let audience = Audience::ALL
        .into_iter()
        .fold(audience, |group, one| group.option(one.slug(), t().signups_letter_option(name(one), counts.of(one))));
    let text = TextArea::new(TEXT, t().signups_letter_field()).hint(t().signups_letter_field_hint(LONGEST)).rows(10);
    let fields = Form::new()
        .no_autocomplete()
        .field(hidden(KEY, form.value(KEY)))
        .field(audience.view(form))
        .field(text.view(form))
        .submit_as(t().signups_letter_preview(), STEP, Step::Check.slug());
    (all_fields_note(), fields.view()).into_any()
}

fn name(audience: Audience) -> String {
    match audience {
        Audience::Seated => t().signups_letter_seated(),
        Audience::Waiting => t().signups_letter_waiting(),
        Audience::Everybody => t().signups_letter_everybody(),
    }
}

/// The mail as everybody will read it, and to how many addresses it goes.
pub fn preview(dialogue: &Dialogue, mail: &Mail, addresses: i64, form: &FormState) -> Page {
    let facts = vec![fact(t().signups_letter_subject(), mail.subject.clone()), fact(t().signups_letter_to(), addresses.to_string())];
    let text = text_block(&mail.text);
    let read = view! { <section class="preview mail" aria-label=t().signups_letter_preview_label()>{text}</section> }.into_any();
    let carried = [KEY, AUDIENCE, TEXT].into_iter().map(|name| hidden(name, form.value(name)));
    let buttons = carried.fold(Form::new(), Form::field).submit_as(t().signups_letter_send(), STEP, Step::Send.slug()).secondary_submit(
        t().signups_letter_change(),
        STEP,
        CHANGE,
    );
    let title = t().signups_letter_preview_title();
    let body = stack(vec![h1(&title), p(t().signups_letter_preview_text(addresses)), data_list(facts), read, buttons.view()]);
    framed(dialogue, title, body)
}

/// What was sent, newest first: numbers, not what was in it.
pub fn table(sent: &[Sent]) -> AnyView {
    if sent.is_empty() {
        return ().into_any();
    }
    let table = Table::new(t().signups_letter_sent())
        .column(t().signups_letter_day())
        .column(t().signups_letter_audience_column())
        .numeric(t().signups_letter_to())
        .numeric(t().signups_letter_arrived())
        .numeric(t().signups_letter_waits())
        .numeric(t().signups_letter_failed());
    let row = |table: Table, one: &Sent| {
        let numbers = [one.addresses, one.arrived, one.waiting, one.failed];
        let mut cells = vec![one.written.day_in_words().into_any(), one.audience.map(name).into_any()];
        cells.extend(numbers.map(|number| number.to_string().into_any()));
        table.row(cells)
    };
    stack(vec![sent.iter().fold(table, row).view(), p(t().signups_letter_sent_text())])
}

fn framed(dialogue: &Dialogue, title: String, body: AnyView) -> Page {
    let above = paths::fill(paths::DESK_SIGNUPS_OF, dialogue.id.as_str());
    Page::new(title, body).crumb(paths::DESK_SIGNUPS, t().signups_staff()).crumb(above, &dialogue.title)
}
