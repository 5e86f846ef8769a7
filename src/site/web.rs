//! Addresses of the slice.
use super::{desk, kept_page, mailbox, pages, wellknown};
use crate::{
    access::reply::public,
    base::paths,
    dialogues::{self, Dialogue, Filters},
    infra::{App, problem::Problem},
    region,
};
use axum::{Router, extract::State, response::Response, routing::get};

/// Dialogues on the home page.
const TEASERS: usize = 3;
/// Read to find them: some may be cancelled.
const TEASERS_READ: i64 = 20;

/// Pages that look the same for everybody.
pub fn public_pages() -> Router<App> {
    Router::new()
        .route(paths::HOME, get(home))
        .route(paths::ABOUT, get(about))
        .route(
            paths::PRIVACY,
            get(async |State(app): State<App>| public(&app, pages::privacy(&wellknown::contact(&app.settings.mail_from)))),
        )
        .route(
            paths::ACCESSIBILITY,
            get(async |State(app): State<App>| public(&app, pages::accessibility(&wellknown::contact(&app.settings.mail_from)))),
        )
        .route(paths::KEPT, get(async |State(app): State<App>| public(&app, kept_page::page())))
        .route(paths::RESULTS, get(async |State(app): State<App>| public(&app, pages::results())))
        .route(paths::EXPERIENCES, get(async |State(app): State<App>| public(&app, pages::experiences())))
        .route("/robots.txt", get(wellknown::robots))
}

/// What may not be kept in memory, and the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route(paths::SECURITY_TXT, get(wellknown::security))
        .route("/healthz", get(wellknown::healthy))
        .route("/readyz", get(wellknown::ready))
        .route(paths::DESK, get(desk::home))
        .route(paths::DESK_LOG, get(desk::log))
        .route(paths::DESK_REGISTER, get(desk::register))
        .route(paths::DESK_MAILBOX, get(mailbox::list))
        .route(paths::DESK_MAIL, get(mailbox::show))
}

async fn home(State(app): State<App>) -> Result<Response, Problem> {
    let coming = dialogues::open_list(&app.db, &Filters::default(), app.clock.local(), TEASERS_READ, 0).await?;
    let open: Vec<Dialogue> = coming.into_iter().filter(|d| d.cancelled_at.is_none()).take(TEASERS).collect();
    Ok(public(&app, pages::home(&open)))
}

async fn about(State(app): State<App>) -> Result<Response, Problem> {
    let gemeenten = region::gemeenten(&app.db).await?;
    let principles = region::items(&app.db, "uitgangspunt").await?;
    let lines = region::items(&app.db, "programmalijn").await?;
    Ok(public(&app, pages::about(&wellknown::contact(&app.settings.mail_from), gemeenten, principles, lines)))
}
