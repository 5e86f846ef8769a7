//! Where a sign-up ends: seated, refused, cancelled.
use super::{
    change_pages,
    forms::{CODE, CONFIRM, MAY_WAIT, NO, PEOPLE, STEP, Step, TO_WAITING_LIST, YES},
    model::Seat,
    pages::{carry, facts, framed, rule_in_words},
};
use crate::{
    base::{form::FormState, paths, texts::t},
    dialogues::{Dialogue, OFFER_HOURS, Stage},
    ui::{
        field::{InputKind, TextInput, hidden},
        form::{Form, error_summary},
        page::Page,
        parts::{AlertKind, ButtonKind, actions, alert, code_output, data_list, link_button, qr},
        text::{details, h1, h2, link, list, p, text_block},
    },
};
use leptos::prelude::*;

/// "Je bent aangemeld": what was stored, the code, the calendar, what happens next, whom to ask (FORM-10).
/// `code_svg` is a picture of the bare code, for the door; a code is in no address (D13).
pub fn seated(dialogue: &Dialogue, seat: &Seat, code_svg: String) -> Page {
    let facts = facts(dialogue, Some(seat.people));
    let online = dialogue.online_link.clone().filter(|_| dialogue.is_online());
    let online = online.map(|href| (h2(t().signups_online()), p(t().signups_online_text()), p_link(href.clone(), href)));
    let mailed = if seat.mailed { t().signups_mailed() } else { t().signups_not_mailed() };
    let next = list(
        [mailed, t().signups_next_come(), t().signups_next_hear(), t().signups_next_result()].into_iter().map(IntoAny::into_any).collect(),
    );
    let body = view! {
        <div class="stack">
            {h1(t().signups_done())}
            {data_list(facts)}
            {h2(t().signups_code())}
            {code_output("afmeldcode", seat.code.clone())}
            {p(t().signups_code_text())}
            {shown_at_the_door(dialogue, code_svg)}
            {p_link(paths::CANCEL_SIGNUP.to_owned(), t().signups_cancel_link())}
            {online}
            {h2(t().signups_next_title())}
            {next}
            {p_link(paths::dialogue_calendar(&dialogue.slug), t().signups_calendar())}
            {h2(t().signups_ask())}
            {p(t().signups_ask_text())}
            {p_link(paths::ABOUT.to_owned(), t().signups_ask_link())}
        </div>
    };
    framed(dialogue, t().signups_done(), body.into_any()).no_index()
}

/// Nobody has to show anything; who wants to be quick can.
fn shown_at_the_door(dialogue: &Dialogue, code_svg: String) -> AnyView {
    let picture =
        || details(t().signups_code_door(), (p(t().signups_code_door_text()), qr(code_svg, t().signups_code_picture())).into_any());
    (!dialogue.is_online()).then(picture).into_any()
}

/// "Je staat op de wachtlijst": how it goes on, and the code to see it or leave with.
pub fn waiting(dialogue: &Dialogue, seat: &Seat) -> Page {
    let facts = facts(dialogue, Some(seat.people));
    let next = [t().signups_waiting_mailed(), t().signups_waiting_how(OFFER_HOURS), rule_in_words(dialogue.arranged().rule)];
    let body = view! {
        <div class="stack">
            {h1(t().signups_waiting_done())}
            {p(t().signups_waiting_next())}
            {data_list(facts)}
            {h2(t().signups_code())}
            {code_output("afmeldcode", seat.code.clone())}
            {p(t().signups_waiting_code_text())}
            {p_link(paths::CANCEL_SIGNUP.to_owned(), t().signups_cancel_link())}
            {h2(t().signups_next_title())}
            {list(next.into_iter().map(IntoAny::into_any).collect())}
        </div>
    };
    framed(dialogue, t().signups_waiting_done(), body.into_any()).no_index()
}

/// The form was sent again after its sign-up was cancelled.
pub fn withdrawn(dialogue: &Dialogue) -> Page {
    let body = view! {
        <div class="stack">
            {h1(t().signups_withdrawn())}
            {p(t().signups_withdrawn_text())}
            {actions(vec![link_button(paths::signup(&dialogue.slug), t().signups_again(), ButtonKind::Primary)])}
        </div>
    };
    framed(dialogue, t().signups_withdrawn(), body.into_any()).no_index()
}

/// Nobody can sign up: why, and what somebody can do instead.
/// `form` is what was filled in before; `late`: no seat of the waiting list is offered any more.
pub fn closed(dialogue: &Dialogue, stage: Stage, next: Option<&Dialogue>, form: &FormState, late: bool) -> Page {
    let (title, text) = match stage {
        Stage::Cancelled => (t().signups_cancelled_dialogue(), t().signups_cancelled_dialogue_text()),
        Stage::Full | Stage::Open if late => (t().signups_full_late(), t().signups_why_late()),
        Stage::Full | Stage::Open => (t().signups_waiting_ask(), t().signups_waiting_how(OFFER_HOURS)),
        _ => (t().signups_over(), t().signups_over_text()),
    };
    let reason = dialogue.cancel_reason.as_deref().filter(|_| stage == Stage::Cancelled).map(text_block);
    let next = next.map(|next| {
        let label = t().signups_other_link(&next.title, next.starts().in_words(), next.where_in_words());
        (h2(t().signups_other()), p_link(paths::dialogue(&next.slug), label))
    });
    let online = paths::fill(paths::CONTRIBUTE, dialogue.question_list_id.as_str());
    let full = matches!(stage, Stage::Full | Stage::Open) && !late;
    let wait = full.then(|| (p(rule_in_words(dialogue.arranged().rule)), way_to_wait(dialogue, form)));
    let first = if full { ButtonKind::Secondary } else { ButtonKind::Primary };
    let buttons = vec![
        link_button(paths::DIALOGUES, t().signups_all_dialogues(), first),
        link_button(online, t().signups_take_part(), ButtonKind::Secondary),
    ];
    let body = view! { <div class="stack">{h1(title.clone())}{p(text)}{wait}{reason}{next}{actions(buttons)}</div> };
    framed(dialogue, title, body.into_any()).back(paths::dialogue(&dialogue.slug))
}

/// To the waiting list: from the first question, or with everything that was filled in.
fn way_to_wait(dialogue: &Dialogue, form: &FormState) -> AnyView {
    if form.value(PEOPLE).is_empty() {
        let address = paths::with_query(&paths::signup(&dialogue.slug), &[(MAY_WAIT, YES)]);
        return actions(vec![link_button(address, t().signups_waiting_start(), ButtonKind::Primary)]);
    }
    let fields = carry(Form::new().no_autocomplete(), form, Step::Check);
    fields.submit_as(t().signups_waiting_start(), STEP, TO_WAITING_LIST).view()
}

/// Asks for the code.
pub fn ask_code(form: &FormState) -> Page {
    let field =
        TextInput::new(CODE, t().signups_cancel_code()).kind(InputKind::Code).chars(22).heading().hint(t().signups_cancel_code_hint());
    let fields = Form::new().no_autocomplete().field(field.view(form)).submit(t().signups_next());
    let body = view! { <div class="stack">{error_summary(form)}{fields.view()}</div> };
    Page::new(t().signups_cancel_title(), body.into_any())
}

/// "Wil je je afmelden?": the button changes something, opening the page does not (C-20).
pub fn confirm(dialogue: &Dialogue, unreached: bool, code: &str) -> Page {
    let fields = Form::new().no_autocomplete().field(hidden(CODE, code));
    let fields = fields.submit_as(t().signups_cancel_yes(), CONFIRM, YES).secondary_submit(t().signups_cancel_no(), CONFIRM, NO);
    let facts = facts(dialogue, None);
    let (notes, change) = (notes(dialogue, unreached), change_pages::way_in(code));
    let body = view! { <div class="stack">{h1(t().signups_cancel_ask())}{notes}{data_list(facts)}{fields.view()}{change}</div> };
    Page::new(t().signups_cancel_ask(), body.into_any()).no_index()
}

/// What a mail said or should have said: that the dialogue does not go on (C-21), and that mails to
/// the address do not arrive (C-27).
pub fn notes(dialogue: &Dialogue, unreached: bool) -> AnyView {
    let reason = || dialogue.cancel_reason.as_deref().map(text_block).into_any();
    let called_off = dialogue.cancelled_at.map(|_| alert(AlertKind::Warning, t().signups_cancelled_dialogue(), reason()));
    let unreached = unreached.then(|| alert(AlertKind::Warning, t().signups_unreached(), p(t().signups_unreached_text())));
    (called_off, unreached).into_any()
}

/// The seats are given back.
pub fn cancelled(dialogue: &Dialogue) -> Page {
    after(
        t().signups_cancel_done(),
        vec![t().signups_cancel_done_text(&dialogue.title), t().signups_cancel_done_gone()],
        paths::DIALOGUES.to_owned(),
        t().signups_all_dialogues(),
    )
}

/// The code was used before: nothing to worry about.
pub fn already(dialogue: &Dialogue) -> Page {
    after(
        t().signups_cancel_already(),
        vec![t().signups_cancel_already_text(&dialogue.title)],
        paths::DIALOGUES.to_owned(),
        t().signups_all_dialogues(),
    )
}

/// "Nee, ik kom wel".
pub fn staying(dialogue: &Dialogue) -> Page {
    after(
        t().signups_staying(),
        vec![t().signups_staying_text(dialogue.starts().in_words())],
        paths::dialogue(&dialogue.slug),
        t().signups_staying_link(),
    )
}

fn after(title: String, texts: Vec<String>, href: String, label: String) -> Page {
    let texts = texts.into_iter().map(p).collect_view();
    let body = view! { <div class="stack">{h1(title.clone())}{texts}{p_link(href, label)}</div> };
    Page::new(title, body.into_any()).no_index()
}

pub fn p_link(href: String, label: String) -> AnyView {
    view! { <p class="nl-paragraph">{link(href, label)}</p> }.into_any()
}
