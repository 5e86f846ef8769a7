//! Looking through what was coded: search, the matrix of themes, differences between groups, saturation.
//!
//! For the werkgroep only, with exact numbers; what goes to anybody else goes through `base::gate`. A coder
//! finds by what everybody chose only in texts that were coded by that coder as well, so that a search never
//! shows beforehand what a colleague chose (E-13).
mod compare;
mod csv_file;
mod forms;
mod matrix;
mod overview_pages;
mod saturation;
mod search;
mod search_pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use web::routes;

use crate::{contributions::words, infra::App, infra::db, themes::tally};

/// Fills the index of words and the counts per text where they were not kept before.
pub async fn catch_up(app: &App) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    words::catch_up(&mut tx).await?;
    tally::catch_up(&mut tx).await?;
    tx.commit().await
}
