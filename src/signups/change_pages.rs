//! The pages to change a sign-up with its code (INW-04).
use super::{
    change_forms::{CHANGE, SAVE, asks_messages},
    done_pages::p_link,
    forms::{CODE, CONFIRM, EMAIL, MESSAGE, NEEDS, NO, PEOPLE, SIXTEEN, YES},
    model::Need,
    pages::{facts, need_label},
    store::{Signup, State},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::Dialogue,
    ui::{
        field::{CheckboxGroup, InputKind, RadioGroup, TextInput, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::data_list,
        text::{h1, h2, p, stack},
    },
};
use leptos::prelude::*;

/// Below the question about cancelling: a button to the form, because a code is in no address (D13).
pub fn way_in(code: &str) -> AnyView {
    let form = Form::new().no_autocomplete().field(hidden(CODE, code)).secondary_submit(t().signups_change_start(), CONFIRM, CHANGE);
    (h2(t().signups_change_title()), p(t().signups_change_text()), form.view()).into_any()
}

/// What can be changed, as it is now or as somebody filled it in.
pub fn change(dialogue: &Dialogue, signup: &Signup, form: &FormState) -> Page {
    let hint = match signup.state() {
        State::Confirmed => t().signups_people_hint(),
        _ => t().signups_change_fewer_hint(),
    };
    let people = TextInput::new(PEOPLE, t().signups_people()).kind(InputKind::Number).chars(3).hint(hint);
    let needs = CheckboxGroup::new(NEEDS, t().signups_needs()).optional().hint(t().signups_needs_hint());
    let needs = Need::ALL.into_iter().fold(needs, |group, need| group.option(need.slug(), need_label(need)));
    let fields = Form::new().no_autocomplete().field(hidden(CODE, form.value(CODE))).field(people.view(form)).field(needs.view(form));
    let fields = match asks_messages(signup) {
        true => fields.field(messages(signup, form)),
        false => fields,
    };
    let fields = fields.submit_as(t().signups_change_save(), CONFIRM, SAVE).secondary_submit(t().signups_back(), CONFIRM, "");
    let above = p(t().signups_for_change(&dialogue.title, dialogue.starts().in_words()));
    let body = stack(vec![error_summary(form), h1(t().signups_change_title()), above, fields.view()]);
    Page::new(t().signups_change_title(), body).no_index()
}

/// Messages can be stopped, or asked for; the address that is known is not shown.
fn messages(signup: &Signup, form: &FormState) -> AnyView {
    let wish = RadioGroup::new(MESSAGE, t().signups_message());
    if signup.email.is_some() {
        return wish.option(YES, t().signups_change_messages_stay()).option(NO, t().signups_change_messages_stop()).view(form);
    }
    let wish = wish.hint(t().signups_message_hint()).option(YES, t().signups_message_yes()).option(NO, t().signups_message_no());
    let email = TextInput::new(EMAIL, t().signups_email()).kind(InputKind::Email);
    let sixteen = RadioGroup::new(SIXTEEN, t().signups_sixteen()).hint(t().signups_sixteen_hint());
    let sixteen = sixteen.option(YES, t().signups_yes()).option(NO, t().signups_no());
    view! { {wish.view(form)} <div class="only-if-yes stack">{email.view(form)}{sixteen.view(form)}</div> }.into_any()
}

/// "Je aanmelding is veranderd": how it is now.
pub fn saved(dialogue: &Dialogue, signup: &Signup) -> Page {
    let next = match (signup.state(), &signup.email) {
        (State::Confirmed, Some(_)) => t().signups_change_mailed(),
        (State::Confirmed, None) => t().signups_change_not_mailed(),
        (State::Offered { .. }, _) => t().signups_line_offered(),
        _ => t().signups_change_waits(),
    };
    as_it_is(dialogue, signup, t().signups_change_done(), next)
}

/// Nothing was different.
pub fn same(dialogue: &Dialogue, signup: &Signup) -> Page {
    as_it_is(dialogue, signup, t().signups_change_same(), t().signups_change_same_text())
}

fn as_it_is(dialogue: &Dialogue, signup: &Signup, title: String, next: String) -> Page {
    let needs: Vec<String> =
        Need::ALL.into_iter().filter(|need| signup.needs.split_whitespace().any(|slug| slug == need.slug())).map(need_label).collect();
    let needs = if needs.is_empty() { t().signups_check_no_needs() } else { needs.join(", ") };
    let mut rows = facts(dialogue, Some(signup.people));
    rows.push(super::pages::fact(t().signups_check_needs(), needs));
    let code = p(t().signups_change_same_code());
    let way = p_link(paths::dialogue(&dialogue.slug), t().signups_staying_link());
    let body = stack(vec![h1(title.clone()), data_list(rows), p(next), code, way]);
    Page::new(title, body).no_index()
}

/// It has begun, is over or is cancelled.
pub fn too_late(dialogue: &Dialogue) -> Page {
    let way = p_link(paths::dialogue(&dialogue.slug), t().signups_staying_link());
    let body = stack(vec![h1(t().signups_change_late()), p(t().signups_change_late_text(&dialogue.title)), way]);
    Page::new(t().signups_change_late(), body).no_index()
}
