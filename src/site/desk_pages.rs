//! Views of the desk: home and log.
use super::desk::Pages;
use crate::{
    access::{Person, Role},
    audit::Line,
    base::{
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    ui::{
        page::Page,
        parts::{AlertKind, CardView, Table, TagKind, alert, card, cards, pager, tag},
        text::{h1, lead, link, p, stack},
    },
};
use leptos::prelude::*;

/// One thing to do at the desk.
pub struct Task {
    pub href: &'static str,
    pub label: String,
    pub waiting: Option<i64>,
    /// What waits does so for longer than it may (C-50).
    pub overdue: bool,
}

/// Fewer texts than this are not counted: the number would tell that somebody just spoke (C-36).
const FEWEST_COUNTED: i64 = 5;

/// `unchecked`: the numbers for help that nobody called for too long (AN-91).
pub fn home(person: &Person, tasks: Vec<Task>, unchecked: &[&str]) -> Page {
    let unchecked = (!unchecked.is_empty())
        .then(|| alert(AlertKind::Error, t().site_desk_help_old(), p(t().site_desk_help_old_more(unchecked.join(", ")))));
    let tasks = tasks.into_iter().map(|task| {
        let waiting = task.waiting.map(|count| waiting(task.href, count));
        let overdue = task.overdue.then(|| tag(TagKind::Danger, t().site_desk_overdue()));
        let body = (p(task_text(task.href)), waiting, overdue).into_any();
        card(CardView { href: task.href.to_owned(), title: task.label, body })
    });
    let body = stack(vec![
        unchecked.into_any(),
        h1(t().site_desk_title()),
        lead(t().site_desk_role(actor_name(person.role.slug()))),
        cards(tasks.collect()),
    ]);
    Page::new(t().site_desk_title(), body).wide()
}

fn waiting(href: &str, count: i64) -> AnyView {
    let (kind, text) = match (href, count) {
        (_, 0) => (TagKind::Neutral, t().site_desk_nothing_waits()),
        (paths::DESK_GATE, n) if n < FEWEST_COUNTED => (TagKind::Warning, t().site_desk_few_wait(FEWEST_COUNTED)),
        (paths::DESK_MAILBOX, _) => (TagKind::Neutral, t().site_desk_mails_wait(count)),
        _ => (TagKind::Warning, t().site_desk_waits(count)),
    };
    tag(kind, text)
}

fn task_text(href: &str) -> String {
    match href {
        paths::DESK_DIALOGUES => t().site_desk_dialogues(),
        paths::DESK_SIGNUPS => t().site_desk_signups(),
        paths::DESK_GATE => t().site_desk_gate(),
        paths::DESK_VOICES => t().site_desk_voices(),
        paths::DESK_ANNEX => t().site_desk_annex(),
        paths::DESK_VERKENNERS => t().site_desk_verkenners(),
        paths::DESK_MAILBOX => t().site_desk_mailbox(),
        paths::DESK_CODING => t().site_desk_coding(),
        paths::DESK_DIFFERENCES => t().site_desk_differences(),
        paths::DESK_CODEBOOK => t().site_desk_codebook(),
        paths::DESK_SEARCH => t().site_desk_search(),
        paths::DESK_FINDINGS => t().site_desk_findings(),
        paths::DESK_OVERVIEW => t().site_desk_overview(),
        paths::DESK_EXPERIENCES => t().site_desk_experiences(),
        paths::DESK_CREW => t().site_desk_crew(),
        paths::DESK_REGISTER => t().site_desk_register(),
        paths::DESK_LOG => t().site_desk_log(),
        paths::DESK_ACCOUNTS => t().site_desk_accounts(),
        _ => t().site_desk_profile(),
    }
}

/// Who acted, from the name in the log.
fn actor_name(slug: &str) -> String {
    match (Role::parse(slug), slug) {
        (Some(role), _) => role.label(),
        (None, "inwoner") => t().site_log_resident(),
        (None, "systeem") => t().site_log_system(),
        (None, other) => other.to_owned(),
    }
}

pub fn log(lines: Vec<Line>, page: Pages) -> Page {
    let table = Table::new(t().site_log_caption())
        .column(t().site_log_when())
        .column(t().site_log_who())
        .column(t().site_log_what())
        .column(t().site_log_about())
        .column(t().site_log_result());
    let table = lines.into_iter().map(log_row).fold(table, Table::row);
    let body = stack(vec![
        h1(t().site_log_title()),
        lead(t().site_log_lead()),
        link(paths::DESK_GATE_LOG, t().site_log_gate()),
        table.view(),
        pager(page.current, page.last_known, &|n| paths::with_query(paths::DESK_LOG, &[("pagina", &n.to_string())])),
    ]);
    Page::new(t().site_log_title(), body).wide()
}

fn log_row(line: Line) -> Vec<AnyView> {
    let role = actor_name(&line.actor_role);
    let who = line.actor_email.map_or(role.clone(), |email| t().site_log_person(role, email));
    let about = [Some(line.object_kind), line.object_id].into_iter().flatten().collect::<Vec<_>>().join(" ");
    vec![
        LocalTime::at(Timestamp(line.at)).in_words().into_any(),
        who.into_any(),
        line.action.into_any(),
        about.into_any(),
        line.result.into_any(),
    ]
}
