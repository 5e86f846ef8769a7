//! The mails about a sign-up. The subject says nothing about what the dialogue is about, for who
//! reads along; there is nothing in them to follow anybody with.
use super::{
    pages::{rule_in_words, when},
    reminders,
    seating::Waiting,
};
use crate::{
    base::{
        ids::SignupId,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    dialogues::{Dialogue, OFFER_HOURS, calendar},
    infra::App,
    outbox::{Mail, Part},
};

/// The kind of a message to everybody who signed up.
pub const MESSAGE: &str = "dialogue-message";

/// The group has a seat: when, where and how to cancel, with the calendar file. The code is in it
/// for who signed up just now; who accepted an offer has it from the mail about the waiting list.
pub fn confirmation(app: &App, dialogue: &Dialogue, id: &SignupId, people: i64, email: &str, code: Option<&str>) -> Mail {
    let mut parts = vec![Part::Text(t().signups_mail_seated()), Part::Facts(facts(dialogue, Some(people)))];
    if let Some(link) = dialogue.online_link.clone().filter(|_| dialogue.is_online()) {
        parts.extend([Part::Text(t().signups_online_text()), Part::Link(link)]);
    }
    parts.push(Part::Text(t().signups_mail_calendar()));
    parts.extend(how_to_cancel(app, code));
    parts.push(Part::Text(t().signups_next_hear()));
    with_entry(letter(email, "signup-confirmation", id.as_str(), t().signups_mail_seated_subject(), parts), app, dialogue)
}

/// No seat yet: how the waiting list goes, and how to leave it.
pub fn on_the_list(app: &App, dialogue: &Dialogue, id: &SignupId, people: i64, email: &str, code: &str) -> Mail {
    let mut parts = vec![
        Part::Text(t().signups_mail_waiting()),
        Part::Facts(facts(dialogue, Some(people))),
        Part::Text(t().signups_waiting_how(OFFER_HOURS)),
        Part::Text(rule_in_words(dialogue.arranged().rule)),
    ];
    parts.extend(how_to_cancel(app, Some(code)));
    letter(email, "signup-waiting", id.as_str(), t().signups_mail_waiting_subject(), parts)
}

/// A seat came free: a link to say yes or no, and until when.
pub fn offer(app: &App, dialogue: &Dialogue, group: &Waiting, email: &str, token: &str, until: Timestamp) -> Mail {
    let parts = vec![
        Part::Text(t().signups_mail_offer()),
        Part::Facts(facts(dialogue, Some(group.people))),
        Part::Text(t().signups_mail_offer_until(LocalTime::at(until).in_words())),
        Part::Link(app.settings.url(&paths::fill(paths::SEAT_OFFER, token))),
        Part::Text(t().signups_mail_offer_else()),
    ];
    letter(email, "signup-offer", group.id.as_str(), t().signups_mail_offer_subject(), parts)
}

/// Day, time or place changed. One per address and change.
pub fn moved(app: &App, dialogue: &Dialogue, email: &str) -> Mail {
    let mut parts =
        vec![Part::Text(t().signups_mail_moved()), Part::Facts(facts(dialogue, None)), Part::Text(t().signups_mail_moved_calendar())];
    parts.extend(how_to_cancel(app, None));
    let mail = letter(email, "dialogue-moved", dialogue.id.as_str(), t().signups_mail_moved_subject(), parts);
    with_entry(Mail { version: dialogue.revision, ..mail }, app, dialogue)
}

/// It is nearly time. One per address, start and number of hours.
pub fn reminder(app: &App, dialogue: &Dialogue, email: &str, hours: i64) -> Mail {
    let mut parts = vec![Part::Text(t().signups_mail_reminder()), Part::Facts(facts(dialogue, None))];
    if let Some(link) = dialogue.online_link.clone().filter(|_| dialogue.is_online()) {
        parts.extend([Part::Text(t().signups_online_text()), Part::Link(link)]);
    }
    parts.extend(how_to_cancel(app, None));
    let mail = letter(email, "dialogue-reminder", dialogue.id.as_str(), t().signups_mail_reminder_subject(), parts);
    Mail { version: reminders::version(dialogue.starts(), hours), ..mail }
}

/// To the organiser: what was said is not entered yet.
pub fn report_due(app: &App, dialogue: &Dialogue, email: &str, hours: i64) -> Mail {
    let parts = vec![
        Part::Text(t().signups_mail_report(hours / 24)),
        Part::Facts(facts(dialogue, None)),
        Part::Text(t().signups_mail_report_how()),
        Part::Link(app.settings.url(&paths::fill(paths::DESK_DIALOGUE, dialogue.id.as_str()))),
    ];
    Mail { version: hours, ..letter(email, "report-due", dialogue.id.as_str(), t().signups_mail_report_subject(), parts) }
}

/// The dialogue is cancelled. One per address and dialogue, however often somebody signed up.
pub fn dialogue_cancelled(app: &App, dialogue: &Dialogue, email: &str) -> Mail {
    let parts = vec![
        Part::Text(t().signups_mail_cancelled()),
        Part::Facts(facts(dialogue, None)),
        Part::Text(dialogue.cancel_reason.clone().unwrap_or_default()),
        Part::Text(t().signups_mail_cancelled_calendar()),
        Part::Text(t().signups_mail_other()),
        Part::Link(app.settings.url(paths::DIALOGUES)),
    ];
    with_entry(letter(email, "dialogue-cancelled", dialogue.id.as_str(), t().signups_mail_cancelled_subject(), parts), app, dialogue)
}

/// What a planner writes to everybody who signed up: the same words for each of them, nothing personal
/// in it (C-67). One per address and message.
pub fn message(app: &App, dialogue: &Dialogue, email: &str, number: i64, text: &str) -> Mail {
    let mut parts = vec![Part::Text(t().signups_mail_letter()), Part::Facts(facts(dialogue, None)), Part::Text(text.to_owned())];
    if dialogue.stage_now(app.clock.local()).is_coming() {
        parts.extend(how_to_cancel(app, None));
    }
    let mail = letter(email, MESSAGE, dialogue.id.as_str(), t().signups_mail_letter_subject(), parts);
    Mail { version: number, ..mail }
}

/// Staff removed the sign-up: why, and how to sign up again. One per address and removal.
pub fn removed(app: &App, dialogue: &Dialogue, email: &str, removal: &str, reason: &str) -> Mail {
    let parts = vec![
        Part::Text(t().signups_mail_removed()),
        Part::Facts(facts(dialogue, None)),
        Part::Text(t().signups_mail_removed_why()),
        Part::Text(reason.to_owned()),
        Part::Text(t().signups_mail_removed_again()),
        Part::Link(app.settings.url(&paths::signup(&dialogue.slug))),
    ];
    letter(email, "signup-removed", removal, t().signups_mail_removed_subject(), parts)
}

pub(super) fn how_to_cancel(app: &App, code: Option<&str>) -> Vec<Part> {
    let mut parts = vec![Part::Text(t().signups_mail_cancel()), Part::Link(app.settings.url(paths::CANCEL_SIGNUP))];
    match code {
        Some(code) => parts.extend([Part::Text(t().signups_mail_code()), Part::Code(code.to_owned())]),
        None => parts.push(Part::Text(t().signups_mail_code_before())),
    }
    parts
}

/// A mail of these parts, with the greeting below.
pub(super) fn letter(email: &str, kind: &'static str, object: &str, subject: String, mut parts: Vec<Part>) -> Mail {
    parts.push(Part::Text(t().signups_mail_greeting()));
    Mail::of(email, kind, object, subject, &parts)
}

/// With the dialogue as an entry for the calendar.
pub(super) fn with_entry(mail: Mail, app: &App, dialogue: &Dialogue) -> Mail {
    Mail { calendar: Some(calendar::event(app, dialogue)), ..mail }
}

pub(super) fn facts(dialogue: &Dialogue, people: Option<i64>) -> Vec<(String, String)> {
    let mut facts = vec![
        (t().signups_what(), dialogue.title.clone()),
        (t().signups_when(), when(dialogue)),
        (t().signups_where(), dialogue.where_in_words()),
    ];
    facts.extend(people.map(|people| (t().signups_check_people(), people.to_string())));
    facts
}
