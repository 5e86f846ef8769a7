//! The two mails of a sign-up. The subject says nothing about what the dialogue is about, for who
//! reads along; there is nothing in them to follow anybody with.
use super::{model::NewSignup, pages::when};
use crate::{
    base::{ids::SignupId, paths, text::EmailAddress, texts::t},
    dialogues::{Dialogue, calendar},
    infra::App,
    outbox::Mail,
};
use leptos::prelude::*;

/// One block of a mail, written once for the text part and the HTML part.
enum Part {
    Text(String),
    Facts(Vec<(String, String)>),
    Link(String),
    Code(String),
}

/// The sign-up stands: when, where, the code and how to cancel, with the calendar file.
pub fn confirmation(app: &App, dialogue: &Dialogue, id: &SignupId, new: &NewSignup, email: &EmailAddress, code: &str) -> Mail {
    let mut parts = vec![Part::Text(t().signups_mail_seated()), Part::Facts(facts(dialogue, Some(new.people)))];
    if let Some(link) = dialogue.online_link.clone().filter(|_| dialogue.is_online()) {
        parts.extend([Part::Text(t().signups_online_text()), Part::Link(link)]);
    }
    parts.extend([
        Part::Text(t().signups_mail_calendar()),
        Part::Text(t().signups_mail_cancel()),
        Part::Link(app.settings.url(paths::CANCEL_SIGNUP)),
        Part::Text(t().signups_mail_code()),
        Part::Code(code.to_owned()),
        Part::Text(t().signups_next_hear()),
        Part::Text(t().signups_mail_greeting()),
    ]);
    let subject = t().signups_mail_seated_subject();
    let (text, html) = compose(&subject, &parts);
    let calendar = Some(calendar::event(app, dialogue));
    Mail { to: email.as_str().to_owned(), kind: "signup-confirmation", object: id.to_string(), version: 0, subject, text, html, calendar }
}

/// The dialogue is cancelled. One per address and dialogue, however often somebody signed up.
pub fn dialogue_cancelled(app: &App, dialogue: &Dialogue, email: &str) -> Mail {
    let reason = dialogue.cancel_reason.clone().unwrap_or_default();
    let parts = [
        Part::Text(t().signups_mail_cancelled()),
        Part::Facts(facts(dialogue, None)),
        Part::Text(reason),
        Part::Text(t().signups_mail_cancelled_calendar()),
        Part::Text(t().signups_mail_other()),
        Part::Link(app.settings.url(paths::DIALOGUES)),
        Part::Text(t().signups_mail_greeting()),
    ];
    let subject = t().signups_mail_cancelled_subject();
    let (text, html) = compose(&subject, &parts);
    let calendar = Some(calendar::event(app, dialogue));
    Mail { to: email.to_owned(), kind: "dialogue-cancelled", object: dialogue.id.to_string(), version: 0, subject, text, html, calendar }
}

fn facts(dialogue: &Dialogue, people: Option<i64>) -> Vec<(String, String)> {
    let mut facts = vec![
        (t().signups_what(), dialogue.title.clone()),
        (t().signups_when(), when(dialogue)),
        (t().signups_where(), dialogue.where_in_words()),
    ];
    facts.extend(people.map(|people| (t().signups_check_people(), people.to_string())));
    facts
}

fn compose(subject: &str, parts: &[Part]) -> (String, String) {
    let text: Vec<String> = parts.iter().map(as_text).collect();
    let html = Owner::new().with(|| {
        let body = parts.iter().map(as_html).collect_view();
        let head = view! { <head><meta charset="utf-8" /><title>{subject.to_owned()}</title></head> };
        view! { <html lang="nl">{head}<body>{body}</body></html> }.to_html()
    });
    (text.join("\n\n") + "\n", format!("<!DOCTYPE html>{html}"))
}

fn as_text(part: &Part) -> String {
    match part {
        Part::Text(text) | Part::Link(text) | Part::Code(text) => text.clone(),
        Part::Facts(facts) => facts.iter().map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>().join("\n"),
    }
}

fn as_html(part: &Part) -> AnyView {
    match part {
        Part::Text(text) => text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view().into_any(),
        Part::Link(href) => view! { <p><a href=href.clone()>{href.clone()}</a></p> }.into_any(),
        Part::Code(code) => view! { <p><strong>{code.clone()}</strong></p> }.into_any(),
        Part::Facts(facts) => {
            let rows = facts.iter().map(|(key, value)| view! { <li>{format!("{key}: {value}")}</li> }).collect_view();
            view! { <ul>{rows}</ul> }.into_any()
        }
    }
}
