//! The first pages of the desk: what waits for you, the log, the register.
use super::{desk_pages, register_page};
use crate::{
    access::{
        Auditor, Gatekeeper, Person, Role, VerkennerKeeper,
        reply::{desk, desk_links},
    },
    audit,
    base::paths,
    contributions,
    infra::{App, db, problem::Problem, web::Query},
    outbox, verkenners,
};
use axum::{extract::State, response::Response};

/// Lines on one page of a list.
pub const PER_PAGE: i64 = 50;

/// Counting stops here; more is enough to know.
const MOST_COUNTED: i64 = 1000;

pub async fn home(State(app): State<App>, person: Person) -> Result<Response, Problem> {
    let mut tasks = Vec::new();
    for (href, label) in desk_links(person.role) {
        let (waiting, overdue) = waiting(&app, &person, href).await?;
        tasks.push(desk_pages::Task { href, label, waiting, overdue });
    }
    let unchecked = match person.role {
        Role::Admin => contributions::unchecked_help(app.clock.local()),
        _ => Vec::new(),
    };
    Ok(desk(&app, &person, desk_pages::home(&person, tasks, &unchecked)))
}

/// How much waits behind a link of this person's desk, `None` where nothing can wait; and whether it waits too long.
async fn waiting(app: &App, person: &Person, href: &str) -> db::Result<(Option<i64>, bool)> {
    Ok(match href {
        paths::DESK_VERKENNERS if VerkennerKeeper::of(person.clone()).is_some() => (Some(verkenners::open_count(&app.db).await?), false),
        paths::DESK_GATE => match Gatekeeper::of(person.clone()) {
            Some(gatekeeper) => {
                let waits = contributions::gate::waits(&app.db, &gatekeeper.scope, app.clock.local(), MOST_COUNTED).await?;
                (Some(waits.count), waits.overdue)
            }
            None => (None, false),
        },
        paths::DESK_MAILBOX => (Some(outbox::waiting(&app.db).await?), false),
        _ => (None, false),
    })
}

pub async fn log(State(app): State<App>, auditor: Auditor, Query(query): Query) -> Result<Response, Problem> {
    let page = Pages::asked(query.value("pagina"));
    let lines = audit::newest(&app.db, PER_PAGE + 1, page.offset()).await?;
    let (lines, page) = page.cut(lines);
    Ok(desk(&app, &auditor.person, desk_pages::log(lines, page)))
}

pub async fn register(State(app): State<App>, auditor: Auditor) -> Response {
    desk(&app, &auditor.person, register_page::page())
}

/// Where somebody is in a list that is read page by page. Nothing is counted: a long list costs
/// as much as a short one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pages {
    pub current: usize,
    pub last_known: usize,
}

impl Pages {
    /// The page that was asked for; anything odd is the first.
    pub fn asked(text: &str) -> Self {
        let current = text.parse().unwrap_or(1).clamp(1, 100_000);
        Self { current, last_known: current }
    }

    pub fn offset(self) -> i64 {
        (self.current as i64 - 1) * PER_PAGE
    }

    /// Takes the row away that was only read to see whether there is a next page.
    pub fn cut<T>(self, mut rows: Vec<T>) -> (Vec<T>, Self) {
        let more = rows.len() > PER_PAGE as usize;
        rows.truncate(PER_PAGE as usize);
        (rows, Self { last_known: self.current + usize::from(more), ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_whether_there_is_a_next_one() {
        let (rows, page) = Pages::asked("2").cut(vec![(); 51]);
        assert_eq!((rows.len(), page, page.offset()), (50, Pages { current: 2, last_known: 3 }, 50));
        assert_eq!(Pages::asked("2").cut(vec![(); 50]).1.last_known, 2);
        for odd in ["", "0", "-1", "x", "99999999999999999999"] {
            assert_eq!(Pages::asked(odd).current, 1, "{odd}");
        }
    }
}
