//! The map of the site: one line per slice.
use crate::{accounts, infra::App, themes};
use axum::Router;

/// Pages that look the same for everybody; they may come from the page cache.
pub fn public_pages() -> Router<App> {
    Router::new().merge(themes::public_pages())
}

/// Everything else: forms, the desk.
pub fn routes() -> Router<App> {
    Router::new().merge(accounts::routes()).merge(themes::routes())
}
