//! The questions of a sign-up, one per page (FORM-8), and the check page (FORM-9).
use super::{
    forms::{
        self, AS_MEANT, AS_TYPED, ASKED, COMING_AS, EMAIL, KEY, MAY_WAIT, MEANT, MESSAGE, NEEDS, NO, NO_GROUP, PEOPLE, SIXTEEN, STEP, Step,
        TO_WAITING_LIST, WITHOUT_EMAIL, YES,
    },
    model::{LARGEST_GROUP, Need},
};
use crate::{
    base::{
        form::{FormState, STAMP},
        paths,
        text::visible,
        texts::t,
    },
    dialogues::{Dialogue, Group, WaitingRule},
    ui::{
        field::{CheckboxGroup, InputKind, RadioGroup, TextInput, hidden},
        form::{Form, all_fields_note, error_summary, post_button_with},
        page::Page,
        parts::{AlertKind, ButtonKind, DataRow, alert, data_list, step_line},
        text::{details, h1, p},
    },
};
use leptos::prelude::*;

/// Everything that travels along unseen from question to question.
const CARRIED: [&str; 9] = [KEY, MAY_WAIT, PEOPLE, COMING_AS, MESSAGE, EMAIL, SIXTEEN, ASKED, NEEDS];

/// The page of a step, with what was typed so far and what is wrong with it.
pub fn step(dialogue: &Dialogue, step: Step, form: &FormState) -> Page {
    let (title, body) = match step {
        Step::People => (t().signups_people(), people(dialogue, form)),
        Step::Message => (t().signups_message(), message(form)),
        Step::Needs => (t().signups_needs(), needs(form)),
        Step::Check | Step::Send => (t().signups_check(), check(dialogue, form)),
    };
    let number = match step {
        Step::People => Some(1),
        Step::Message => Some(2),
        Step::Needs => None,
        Step::Check | Step::Send => Some(3),
    };
    let waits = forms::may_wait(form).then(|| alert(AlertKind::Info, t().signups_waiting_title(), p(t().signups_waiting_note())));
    let above = (number.map(|n| step_line(n, 3)), waits, p(t().signups_for(&dialogue.title, dialogue.starts().in_words())));
    let body = view! { <div class="stack">{error_summary(form)}{above}{body}</div> }.into_any();
    let page = framed(dialogue, title, body);
    if step == Step::People { page.back(paths::dialogue(&dialogue.slug)) } else { page }
}

/// A page below the page of the dialogue.
pub fn framed(dialogue: &Dialogue, title: String, body: AnyView) -> Page {
    Page::new(title, body).crumb(paths::DIALOGUES, t().signups_crumb()).crumb(paths::dialogue(&dialogue.slug), dialogue.title.clone())
}

fn people(dialogue: &Dialogue, form: &FormState) -> AnyView {
    let hint = match dialogue.seats_left() {
        left if left < LARGEST_GROUP && left > 0 => format!("{} {}", t().signups_people_hint(), t().signups_seats_left(left)),
        _ => t().signups_people_hint(),
    };
    let field = TextInput::new(PEOPLE, t().signups_people()).kind(InputKind::Number).chars(3).heading().hint(hint);
    let kept = dialogue.reserved().total() > 0;
    let form_view =
        carry(Form::new().no_autocomplete(), form, Step::People).field(field.view(form)).field(kept.then(|| coming_as(form)).into_any());
    let form_view = form_view.submit_as(t().signups_next(), STEP, Step::Message.slug());
    match forms::is_too_large(form) {
        true => form_view.secondary_submit(t().signups_waiting_start(), STEP, TO_WAITING_LIST).view(),
        false => form_view.view(),
    }
}

/// Asked because seats are kept for some groups; "anders" is an answer too.
fn coming_as(form: &FormState) -> AnyView {
    let group = RadioGroup::new(COMING_AS, t().signups_coming_as()).hint(t().signups_coming_as_hint());
    let group = Group::ALL.iter().fold(group, |radios, group| radios.option(group.slug(), group_name(*group)));
    group.option(NO_GROUP, t().signups_coming_as_other()).view(form)
}

fn group_name(group: Group) -> String {
    match group {
        Group::Parents => t().signups_group_parents(),
        Group::Youths => t().signups_group_youths(),
        Group::Professionals => t().signups_group_professionals(),
    }
}

/// The rule of the waiting list, for everybody to read.
pub fn rule_in_words(rule: WaitingRule) -> String {
    match rule {
        WaitingRule::FirstThatFits => t().signups_rule_fits(),
        WaitingRule::InOrder => t().signups_rule_order(),
    }
}

/// Yes or no; the address and the age belong to "yes" (the stylesheet hides them until then).
fn message(form: &FormState) -> AnyView {
    let wish = RadioGroup::new(MESSAGE, t().signups_message()).heading().hint(t().signups_message_hint());
    let wish = wish.option(YES, t().signups_message_yes()).option(NO, t().signups_message_no());
    let email = TextInput::new(EMAIL, t().signups_email()).kind(InputKind::Email);
    let email = match forms::may_wait(form) {
        true => email.hint(t().signups_waiting_email_hint()),
        false => email.optional().hint(t().signups_email_hint()),
    };
    let sixteen = RadioGroup::new(SIXTEEN, t().signups_sixteen()).hint(t().signups_sixteen_hint());
    let sixteen = sixteen.option(YES, t().signups_yes()).option(NO, t().signups_no());
    let only_if_yes = view! { <div class="only-if-yes stack">{email.view(form)}{sixteen.view(form)}</div> }.into_any();
    let fields = carry(Form::new(), form, Step::Message).field(wish.view(form)).field(only_if_yes);
    let fields = match forms::is_too_young(form) {
        true => fields.submit_as(t().signups_without_email(), STEP, WITHOUT_EMAIL).secondary_submit(
            t().signups_next(),
            STEP,
            Step::Check.slug(),
        ),
        false => fields
            .submit_as(t().signups_next(), STEP, Step::Check.slug())
            .secondary_submit(t().signups_to_needs(), STEP, Step::Needs.slug())
            .secondary_submit(t().signups_back(), STEP, Step::People.slug()),
    };
    // Who waits must be told; who cannot be told hears here what else there is (INW-14).
    let fields = match forms::may_wait(form) && !forms::is_too_young(form) {
        true => fields.secondary_submit(t().signups_without_email(), STEP, WITHOUT_EMAIL),
        false => fields,
    };
    let children = details(t().signups_children(), p(t().signups_children_text()));
    (all_fields_note(), children, fields.view()).into_any()
}

/// "Bedoel je jo@gmail.com?", on the way to `next`: both addresses are a button, and nothing is lost (C-27).
pub fn slip(dialogue: &Dialogue, next: Step, meant: &str, form: &FormState) -> Page {
    let typed = form.value(EMAIL).trim().to_owned();
    let asked = form.clone().without(ASKED).with(ASKED, form.value(EMAIL));
    let buttons = carry(Form::new().no_autocomplete(), &asked, Step::Check)
        .field(hidden(STEP, next.slug()))
        .submit_as(t().signups_slip_yes(meant), MEANT, AS_MEANT)
        .secondary_submit(t().signups_slip_no(&typed), MEANT, AS_TYPED);
    let title = t().signups_slip_title(meant);
    let body = view! {
        <div class="stack">{step_line(2, 3)}{h1(title.clone())}{p(t().signups_slip_text(typed))}{buttons.view()}</div>
    };
    framed(dialogue, title, body.into_any()).no_index()
}

fn needs(form: &FormState) -> AnyView {
    let group = CheckboxGroup::new(NEEDS, t().signups_needs()).heading().optional().hint(t().signups_needs_hint());
    let group = Need::ALL.into_iter().fold(group, |group, need| group.option(need.slug(), need_label(need)));
    let fields = carry(Form::new().no_autocomplete(), form, Step::Needs).field(group.view(form));
    let fields = fields.submit_as(t().signups_next(), STEP, Step::Check.slug());
    fields.secondary_submit(t().signups_back(), STEP, Step::Message.slug()).view()
}

/// What somebody needs, as a person reads it.
pub fn need_label(need: Need) -> String {
    match need {
        Need::Wheelchair => t().signups_need_wheelchair(),
        Need::Interpreter => t().signups_need_interpreter(),
        Need::Reading => t().signups_need_reading(),
        Need::Childcare => t().signups_need_childcare(),
    }
}

fn check(dialogue: &Dialogue, form: &FormState) -> AnyView {
    let (wants, email) = (form.value(MESSAGE) == YES, form.value(EMAIL).trim());
    let message = match wants && !email.is_empty() {
        true => t().signups_check_email(visible(email)),
        false => t().signups_check_no_email(),
    };
    let chosen: Vec<String> = Need::ALL.into_iter().filter(|need| form.is_chosen(NEEDS, need.slug())).map(need_label).collect();
    let needs = if chosen.is_empty() { t().signups_check_no_needs() } else { chosen.join(", ") };
    let here = paths::signup(&dialogue.slug);
    let rows = vec![
        row(&here, form, t().signups_check_people(), visible(form.value(PEOPLE).trim()), Step::People, t().signups_change_people()),
        row(&here, form, t().signups_check_message(), message, Step::Message, t().signups_change_message()),
        row(&here, form, t().signups_check_needs(), needs, Step::Needs, t().signups_change_needs()),
    ];
    let when = [fact(t().signups_when(), when(dialogue)), fact(t().signups_where(), dialogue.where_in_words())];
    let rows = when.into_iter().chain(rows).collect();
    let send = carry(Form::new(), form, Step::Check).submit_as(t().signups_send(), STEP, Step::Send.slug());
    (h1(t().signups_check()), p(t().signups_check_intro()), data_list(rows), p(t().signups_privacy()), send.view()).into_any()
}

/// "dinsdag 3 maart 2026, van 19.30 tot 21.00 uur"
pub fn when(dialogue: &Dialogue) -> String {
    format!("{}, {}", dialogue.starts().day_in_words(), dialogue.time_in_words())
}

/// What, when and where; and for how many people, where somebody signed up.
pub fn facts(dialogue: &Dialogue, people: Option<i64>) -> Vec<DataRow> {
    let mut facts = vec![
        fact(t().signups_what(), dialogue.title.clone()),
        fact(t().signups_when(), when(dialogue)),
        fact(t().signups_where(), dialogue.where_in_words()),
    ];
    facts.extend(people.map(|people| fact(t().signups_check_people(), people.to_string())));
    facts
}

/// A line of a list of facts.
pub fn fact(key: String, value: String) -> DataRow {
    DataRow { key, value: value.into_any(), change: None }
}

/// An answer with a button to change it: a small form, because the answers are nowhere but here.
fn row(here: &str, form: &FormState, key: String, value: String, step: Step, label: String) -> DataRow {
    let mut values = carried(form, Step::Check);
    values.extend([(STAMP, form.value(STAMP).to_owned()), (STEP, step.slug().to_owned())]);
    let change = post_button_with(here, label, ButtonKind::Subtle, values);
    DataRow { key, value: view! { <div dir="auto">{value}</div>{change} }.into_any(), change: None }
}

/// The answers that `step` does not ask for, as hidden fields.
pub fn carry(form_view: Form, form: &FormState, step: Step) -> Form {
    carried(form, step).into_iter().fold(form_view.guarded(form), |view, (name, value)| view.field(hidden(name, value)))
}

/// An address nobody wants a message at goes no further than the question about it.
fn carried(form: &FormState, step: Step) -> Vec<(&'static str, String)> {
    let no_message = form.value(MESSAGE) == NO;
    let names = CARRIED.into_iter().filter(|name| !step.fields().contains(name));
    let names = names.filter(|name| !(no_message && matches!(*name, EMAIL | SIXTEEN | ASKED)));
    names.flat_map(|name| form.values(name).map(move |value| (name, value.to_owned())).collect::<Vec<_>>()).collect()
}
