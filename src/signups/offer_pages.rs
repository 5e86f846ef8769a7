//! Pages about the waiting list: an offer, its answer, and where somebody is in line.
use super::{
    change_pages,
    done_pages::{notes, p_link},
    forms::{CODE, CONFIRM, NO, YES},
    offers::InLine,
    pages::{facts, rule_in_words},
    seating::Why,
    store::Signup,
};
use crate::{
    base::{
        ids::SignupId,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    dialogues::Dialogue,
    ui::{
        field::hidden,
        form::Form,
        page::Page,
        parts::{ButtonKind, Table, actions, data_list, link_button},
        text::{h1, h2, p},
    },
};
use leptos::prelude::*;

/// Field: ja or nee.
pub const ANSWER: &str = "antwoord";

/// "Er is een plek voor je": opening it changes nothing, the buttons do (C-20).
pub fn offer(dialogue: &Dialogue, signup: &Signup, until: Timestamp) -> Page {
    let facts = facts(dialogue, Some(signup.people));
    let form = Form::new().submit_as(t().signups_offer_yes(), ANSWER, YES).secondary_submit(t().signups_offer_no(), ANSWER, NO);
    let until = p(t().signups_offer_until(LocalTime::at(until).in_words()));
    let body = view! {
        <div class="stack">{h1(t().signups_offer_title())}{data_list(facts)}{until}{p(t().signups_offer_ask())}{form.view()}</div>
    };
    Page::new(t().signups_offer_title(), body.into_any()).no_index()
}

pub fn accepted(dialogue: &Dialogue) -> Page {
    let texts = vec![t().signups_offer_accepted_text(&dialogue.title), t().signups_offer_accepted_mail()];
    ending(t().signups_offer_accepted(), texts, paths::dialogue_calendar(&dialogue.slug), t().signups_calendar())
}

pub fn declined() -> Page {
    let texts = vec![t().signups_offer_declined_text()];
    ending(t().signups_offer_declined(), texts, paths::DIALOGUES.to_owned(), t().signups_all_dialogues())
}

/// Lapsed, declined or cancelled: what somebody can still do.
pub fn gone(dialogue: &Dialogue) -> Page {
    ending(t().signups_offer_gone(), vec![t().signups_offer_gone_text()], paths::dialogue(&dialogue.slug), t().signups_again())
}

pub fn unknown() -> Page {
    let texts = vec![t().signups_offer_unknown_text()];
    ending(t().signups_offer_unknown(), texts, paths::DIALOGUES.to_owned(), t().signups_all_dialogues())
}

fn ending(title: String, texts: Vec<String>, href: String, label: String) -> Page {
    let texts = texts.into_iter().map(p).collect_view();
    let body = view! { <div class="stack">{h1(title.clone())}{texts}{p_link(href, label)}</div> };
    Page::new(title, body.into_any()).no_index()
}

/// Without an address nobody can be told of a seat: what else there is (INW-14). Somebody under 16
/// comes here too, and gives no address (INW-05).
pub fn cannot_wait(dialogue: &Dialogue, next: Option<&Dialogue>) -> Page {
    let next = next.map(|next| {
        let label = t().signups_other_link(&next.title, next.starts().in_words(), next.where_in_words());
        (h2(t().signups_other()), p_link(paths::dialogue(&next.slug), label))
    });
    let online = paths::fill(paths::CONTRIBUTE, dialogue.question_list_id.as_str());
    let buttons = actions(vec![
        link_button(online, t().signups_take_part(), ButtonKind::Primary),
        link_button(paths::DIALOGUES, t().signups_all_dialogues(), ButtonKind::Secondary),
    ]);
    let title = t().signups_cannot_wait();
    let texts = [t().signups_cannot_wait_text(), t().signups_cannot_wait_parent(), t().signups_cannot_wait_online()];
    let texts = texts.map(p).collect_view();
    let body = view! { <div class="stack">{h1(title.clone())}{texts}{next}{buttons}</div> };
    Page::new(title, body.into_any()).back(paths::signup(&dialogue.slug)).no_index()
}

/// What the page of somebody who waits shows.
pub struct Own<'a> {
    /// None: there is an offer.
    pub place: Option<InLine>,
    /// Where the offer can be answered.
    pub offer: Option<String>,
    /// Whether mails to the address fail.
    pub unreached: bool,
    /// With the code there is a way out.
    pub code: Option<&'a str>,
}

/// Where the group of a code is in line and why there is no seat yet, or its offer.
pub fn in_line(dialogue: &Dialogue, own: &Own) -> Page {
    let facts = facts(dialogue, None);
    let status = match own.place {
        Some(place) => vec![t().signups_line_number(i64::try_from(place.number).unwrap_or(i64::MAX)), why(place.why)],
        None => vec![t().signups_line_offered()],
    };
    let status = status.into_iter().chain([rule_in_words(dialogue.arranged().rule)]).map(p).collect_view();
    let coming = dialogue.cancelled_at.is_none();
    let offer = own.offer.clone().filter(|_| coming);
    let offer = offer.map(|href| actions(vec![link_button(href, t().signups_line_answer(), ButtonKind::Primary)]));
    let leave = own.code.map(|code| {
        let form = Form::new().no_autocomplete().field(hidden(CODE, code));
        let form = form.submit_as(t().signups_line_leave(), CONFIRM, YES).secondary_submit(t().signups_line_stay(), CONFIRM, NO);
        (p(t().signups_line_ask()), form.view(), change_pages::way_in(code))
    });
    let title = t().signups_waiting_done();
    let notes = notes(dialogue, own.unreached);
    let body = view! { <div class="stack">{h1(title.clone())}{notes}{data_list(facts)}{status}{offer}{leave}</div> };
    Page::new(title, body.into_any()).no_index()
}

fn why(why: Why) -> String {
    match why {
        Why::Full => t().signups_why_full(),
        Why::GroupTooLarge { free } => t().signups_why_too_large(free),
        Why::KeptForOthers => t().signups_why_kept(),
        Why::BehindAnother => t().signups_why_behind(),
        Why::TooLate => t().signups_why_late(),
    }
}

fn staff_why(why: Why) -> String {
    match why {
        Why::Full => t().signups_staff_why_full(),
        Why::GroupTooLarge { free } => t().signups_staff_why_too_large(free),
        Why::KeptForOthers => t().signups_staff_why_kept(),
        Why::BehindAnother => t().signups_staff_why_behind(),
        Why::TooLate => t().signups_staff_why_late(),
    }
}

/// The waiting list for staff: numbers and reasons, never who.
pub fn line(dialogue: &Dialogue, line: &[(SignupId, InLine)]) -> Page {
    let table = Table::new(t().signups_staff_line())
        .numeric(t().signups_staff_line_number())
        .numeric(t().signups_staff_line_people())
        .column(t().signups_staff_line_why());
    let row = |table: Table, (_, place): &(SignupId, InLine)| {
        table.row(vec![place.number.to_string().into_any(), place.people.to_string().into_any(), staff_why(place.why).into_any()])
    };
    let rows = match line.is_empty() {
        true => p(t().signups_staff_line_empty()),
        false => line.iter().fold(table, row).view(),
    };
    let rule = p(rule_in_words(dialogue.arranged().rule));
    let body = view! { <div class="stack">{h1(t().signups_staff_line())}{p(t().signups_staff_line_text())}{rule}{rows}</div> };
    Page::new(t().signups_staff_line(), body.into_any())
        .crumb(paths::DESK_SIGNUPS, t().signups_staff())
        .crumb(paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str()), &dialogue.title)
}
