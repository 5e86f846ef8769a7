//! The mails to somebody who wants to be a verkenner. They hold nothing that was typed in the
//! form: else anybody could have us mail any text to any address.
use crate::{
    base::{ids::ApplicationId, texts::t},
    outbox::Mail,
};
use leptos::prelude::*;

pub fn received(to: &str, id: &ApplicationId) -> Mail {
    let lines =
        [t().verkenners_mail_hello(), t().verkenners_mail_received(), t().verkenners_mail_received_next(), t().verkenners_mail_not_you()];
    mail(to, "verkenner.received", id, t().verkenners_mail_received_subject(), &lines, None)
}

/// `link`: the one-time address where the account is opened.
pub fn approved(to: &str, id: &ApplicationId, link: &str) -> Mail {
    let lines = [t().verkenners_mail_hello(), t().verkenners_mail_approved(), t().verkenners_mail_approved_next()];
    mail(to, "verkenner.approved", id, t().verkenners_mail_approved_subject(), &lines, Some(link))
}

pub fn declined(to: &str, id: &ApplicationId) -> Mail {
    let lines = [t().verkenners_mail_hello(), t().verkenners_mail_declined(), t().verkenners_mail_declined_next()];
    mail(to, "verkenner.declined", id, t().verkenners_mail_declined_subject(), &lines, None)
}

fn mail(to: &str, kind: &'static str, id: &ApplicationId, subject: String, lines: &[String], link: Option<&str>) -> Mail {
    let end = t().verkenners_mail_end();
    let text: Vec<&str> = lines.iter().map(String::as_str).chain(link).chain([end.as_str()]).collect();
    Mail {
        to: to.to_owned(),
        kind,
        object: id.to_string(),
        version: 0,
        text: text.join("\n\n"),
        html: html(&subject, lines, link, &end),
        subject,
        calendar: None,
    }
}

fn html(subject: &str, lines: &[String], link: Option<&str>, end: &str) -> String {
    let body = Owner::new().with(|| {
        let lines = lines.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view();
        let link = link.map(|link| view! { <p><a href=link.to_owned()>{link.to_owned()}</a></p> });
        let head = view! { <head><meta charset="utf-8" /><title>{subject.to_owned()}</title></head> };
        view! { <html lang="nl">{head}<body>{lines}{link}<p>{end.to_owned()}</p></body></html> }.to_html()
    });
    format!("<!DOCTYPE html>{body}")
}
