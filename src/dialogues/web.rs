//! Public requests: the agenda, one dialogue, and both as calendars.
use super::{
    calendar,
    forms::REGION,
    pages::{self, Agenda},
    store::{self, Filters},
};
use crate::{
    access::reply,
    base::{form::FormState, paths, text, time::LocalTime},
    infra::{App, db, db::Db, problem::Problem, web::Query},
    region::{self, Gemeente},
};
use axum::{
    Router,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

/// Dialogues on one page of the agenda.
const PAGE: usize = 12;
/// How many pages ahead the pager knows of.
const AHEAD: usize = 4;
/// The furthest page there is, whatever an address says.
const LAST: usize = 1000;
/// How long a dialogue stays in the calendar people follow, so that a late change still reaches them.
const FEED_DAYS_BACK: i64 = 31;
const MOST_IN_FEED: i64 = 500;

/// Pages that look the same for everybody.
pub fn public_pages() -> Router<App> {
    Router::new().route(paths::DIALOGUES, get(agenda)).route(paths::CALENDAR, get(feed)).route(paths::DIALOGUE, get(dialogue))
}

async fn agenda(State(app): State<App>, Query(query): Query) -> Result<Response, Problem> {
    let now = app.clock.local();
    let gemeenten = region::gemeenten(&app.db).await?;
    let filters = filters(&query, &gemeenten);
    let Paging { page, pages } = paging(&app.db, &filters, now, page_number(&query)).await?;
    let dialogues = store::open_list(&app.db, &filters, now, PAGE as i64, ((page - 1) * PAGE) as i64).await?;
    let audiences = store::audiences(&app.db, now).await?;
    Ok(reply::public(&app, pages::agenda(&Agenda { filters, gemeenten, audiences, dialogues, page, pages })))
}

struct Paging {
    page: usize,
    pages: usize,
}

/// The page that is shown when `wanted` is asked for, and how many the pager shows.
async fn paging(db: &Db, filters: &Filters, now: LocalTime, wanted: usize) -> db::Result<Paging> {
    let most = (wanted + AHEAD) * PAGE;
    let count = store::open_count(db, filters, now, most as i64).await?;
    let pages = usize::try_from(count).unwrap_or(0).div_ceil(PAGE).max(1);
    Ok(Paging { page: wanted.min(pages), pages })
}

/// `pagina` of an address; what is no number is the first page.
pub(super) fn page_number(query: &FormState) -> usize {
    query.value("pagina").parse().unwrap_or(1).clamp(1, LAST)
}

/// What the address asks for; what no choice of the form gives is no filter.
fn filters(query: &FormState, gemeenten: &[Gemeente]) -> Filters {
    let known = |id: &&str| *id == REGION || gemeenten.iter().any(|g| g.id.as_str() == *id);
    Filters { gemeente: Some(query.value("gemeente")).filter(known).map(str::to_owned), audience: text::line(query.value("voor"), 80).ok() }
}

/// A dialogue, or with `.ics` behind its slug the calendar entry of it.
async fn dialogue(State(app): State<App>, Path(slug): Path<String>) -> Result<Response, Problem> {
    if let Some(slug) = slug.strip_suffix(".ics") {
        let dialogue = db::found(store::published_by_slug(&app.db, slug).await?)?;
        let name = format!("{}.ics", dialogue.slug);
        return Ok(reply::file(calendar::CONTENT_TYPE, &name, calendar::event(&app, &dialogue).into_bytes()));
    }
    let dialogue = db::found(store::published_by_slug(&app.db, &slug).await?)?;
    if dialogue.slug != slug {
        return Ok(Redirect::permanent(&paths::dialogue(&dialogue.slug)).into_response());
    }
    let now = app.clock.local();
    let stage = dialogue.stage_now(now);
    let next = store::next_nearby(&app.db, &dialogue, now).await?;
    Ok(reply::public(&app, pages::dialogue(&dialogue, stage, next.as_ref())))
}

async fn feed(State(app): State<App>, Query(query): Query) -> Result<Response, Problem> {
    let gemeenten = region::gemeenten(&app.db).await?;
    let filters = Filters { audience: None, ..filters(&query, &gemeenten) };
    let since = app.clock.local().plus_days(-FEED_DAYS_BACK);
    let dialogues = store::open_list(&app.db, &filters, since, MOST_IN_FEED, 0).await?;
    Ok(([(header::CONTENT_TYPE, calendar::CONTENT_TYPE)], calendar::feed(&app, &dialogues)).into_response())
}
