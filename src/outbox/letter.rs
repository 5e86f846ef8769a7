//! A mail as blocks, written once and given as text and as HTML.
use super::Mail;
use leptos::prelude::*;

/// One block of a mail.
pub enum Part {
    Text(String),
    /// (name, value), one a line.
    Facts(Vec<(String, String)>),
    Link(String),
    /// To be typed over by a person.
    Code(String),
}

impl Mail {
    /// A mail of these parts, as text and as HTML; version 0 and no calendar entry.
    pub fn of(to: &str, kind: &'static str, object: &str, subject: String, parts: &[Part]) -> Self {
        let (text, html) = compose(&subject, parts);
        Self { to: to.to_owned(), kind, object: object.to_owned(), version: 0, subject, text, html, calendar: None }
    }
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
