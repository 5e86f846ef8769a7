//! The mails as staff read them: what became of each, and what it said where that is needed.
use super::desk::{PER_PAGE, Pages};
use crate::{
    access::{MailReader, reply::desk},
    base::{
        ids::MailId,
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    infra::{App, db::found, problem::Problem, settings::MailRoute, web::Query},
    outbox::{self, Kept},
    ui::{
        page::Page,
        parts::{AlertKind, DataRow, Table, TagKind, alert, data_list, pager, tag},
        text::{h1, h2, lead, link, p, stack, text_block},
    },
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use leptos::prelude::*;

pub async fn list(State(app): State<App>, reader: MailReader, Query(query): Query) -> Result<Response, Problem> {
    let page = Pages::asked(query.value("pagina"));
    let mails = outbox::newest(&app.db, PER_PAGE + 1, page.offset()).await?;
    let (mails, page) = page.cut(mails);
    Ok(desk(&app, &reader.person, list_page(mails, page)))
}

pub async fn show(State(app): State<App>, reader: MailReader, Path(id): Path<MailId>) -> Result<Response, Problem> {
    let mail = found(outbox::by_id(&app.db, &id).await?)?;
    let may_read = may_read(&app.settings.mail_route);
    Ok(desk(&app, &reader.person, mail_page(mail, may_read)))
}

/// A mail can hold a code or a link that is worth something. It is shown only while mails go into
/// a folder, because then there is no other way to read them.
fn may_read(route: &MailRoute) -> bool {
    matches!(route, MailRoute::Folder(_))
}

/// `j…@voorbeeld.nl`
fn masked(address: &str) -> String {
    let (name, domain) = address.split_once('@').unwrap_or((address, ""));
    format!("{}…@{domain}", name.chars().take(1).collect::<String>())
}

fn state(mail: &Kept) -> AnyView {
    match (mail.sent_at, mail.failed_at) {
        (Some(_), _) => tag(TagKind::Ok, t().site_mail_sent()),
        (None, Some(_)) => tag(TagKind::Danger, t().site_mail_failed()),
        (None, None) => tag(TagKind::Warning, t().site_mail_waits()),
    }
}

/// Why the last try failed, in our words: what a mail server says is not for a screen.
fn reason(mail: &Kept) -> Option<String> {
    let failure = mail.failure.as_deref()?;
    Some(match failure {
        f if f.starts_with("permanent") => t().site_mail_refused(),
        f if f.starts_with("transient") => t().site_mail_busy(),
        _ => t().site_mail_gone(),
    })
}

fn list_page(mails: Vec<Kept>, page: Pages) -> Page {
    let table = Table::new(t().site_mail_caption())
        .column(t().site_mail_subject())
        .column(t().site_mail_to())
        .column(t().site_mail_when())
        .column(t().site_mail_state());
    let row = |mail: Kept| {
        let href = paths::fill(paths::DESK_MAIL, mail.id.as_str());
        let state = (state(&mail), reason(&mail).map(p)).into_any();
        vec![
            link(href, mail.subject.clone()),
            masked(&mail.recipient).into_any(),
            LocalTime::at(mail.written()).in_words().into_any(),
            state,
        ]
    };
    let shown = match mails.is_empty() {
        true => p(t().site_mail_none()),
        false => mails.into_iter().map(row).fold(table, Table::row).view(),
    };
    let body = stack(vec![
        h1(t().site_mail_title()),
        lead(t().site_mail_lead()),
        shown,
        pager(page.current, page.last_known, &|n| paths::with_query(paths::DESK_MAILBOX, &[("pagina", &n.to_string())])),
    ]);
    Page::new(t().site_mail_title(), body).wide()
}

fn mail_page(mail: Kept, may_read: bool) -> Page {
    let row = |key: String, value: AnyView| DataRow { key, value, change: None };
    let mut rows = vec![
        row(t().site_mail_to(), masked(&mail.recipient).into_any()),
        row(t().site_mail_when(), LocalTime::at(mail.written()).in_words().into_any()),
        row(t().site_mail_state(), state(&mail)),
    ];
    rows.extend(mail.sent_at.map(|at| row(t().site_mail_sent_at(), LocalTime::at(Timestamp(at)).in_words().into_any())));
    rows.extend(reason(&mail).map(|why| row(t().site_mail_reason(), why.into_any())));
    let text = match may_read {
        true => text_block(&mail.body_text),
        false => alert(AlertKind::Info, t().site_mail_hidden_title(), p(t().site_mail_hidden())),
    };
    let body = stack(vec![h1(mail.subject.clone()), data_list(rows), h2(t().site_mail_text()), text]);
    Page::new(mail.subject, body).crumb(paths::DESK_MAILBOX, t().site_mail_title())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::infra::settings::SmtpUrl;

    #[test]
    fn a_mail_that_really_leaves_is_only_for_its_recipient() {
        assert!(may_read(&MailRoute::Folder("mail".into())));
        assert!(!may_read(&MailRoute::Smtp(SmtpUrl("smtp://voorbeeld.example".into()))));
    }

    #[test]
    fn an_address_keeps_its_first_letter_and_its_domain() {
        assert_eq!(masked("jo.jansen@voorbeeld.example"), "j…@voorbeeld.example");
        assert_eq!(masked("ünlü@voorbeeld.example"), "ü…@voorbeeld.example");
    }
}
