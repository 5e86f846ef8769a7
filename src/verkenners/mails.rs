//! The mails to somebody who wants to be a verkenner. They hold nothing that was typed in the
//! form: else anybody could have us mail any text to any address.
use crate::{
    base::{ids::ApplicationId, texts::t},
    outbox::{Mail, Part},
};

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
    let link = link.map(|link| Part::Link(link.to_owned()));
    let parts: Vec<Part> = lines.iter().cloned().map(Part::Text).chain(link).chain([Part::Text(t().verkenners_mail_end())]).collect();
    Mail::of(to, kind, id.as_str(), subject, &parts)
}
