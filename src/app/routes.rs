//! The map of the site: one line per slice.
use crate::{accounts, attendance, contributions, dialogues, experiences, infra::App, series, signups, site, themes, verkenners};
use axum::Router;

/// Pages that look the same for everybody; they may come from the page cache.
pub fn public_pages() -> Router<App> {
    Router::new()
        .merge(site::public_pages())
        .merge(dialogues::public_pages())
        .merge(contributions::public_pages())
        .merge(themes::public_pages())
}

/// Everything else: forms, the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(accounts::routes())
        .merge(dialogues::routes(signups::tell))
        .merge(series::routes())
        .merge(signups::routes())
        .merge(attendance::routes())
        .merge(contributions::routes(themes::given))
        .merge(verkenners::routes())
        .merge(experiences::routes())
        .merge(themes::routes())
        .merge(site::routes())
}
