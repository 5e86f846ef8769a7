//! How many people came, counted at the door; never who (FAC-04).
//!
//! - A count is a number of people of a kind, with or without a sign-up. Nothing ties it to a sign-up,
//!   so nobody can be found in it, and no code has to be shown at the door.
//! - Who wants may show the code of the sign-up: as text, or as a QR code of that text; it is in no
//!   address (D13). It counts its people once. That they came is written nowhere but in this count: its
//!   id is a keyed hash of the code, and the code itself is kept nowhere, so only who shows the code
//!   leads to it. Its moment is the start of the dialogue, not when somebody came in. The log has the
//!   moment at which staff counted, as for all they do; it names neither code nor number.
//! - A cancelled code is refused, also when an older screen or a list on paper still has it; the page
//!   says how old its numbers are (C-15). Of a code of another dialogue it says no more than that.
//! - The same form sent twice is one count, at the moment of the first. Counting needs a connection:
//!   there is no entry afterwards of what was noted offline, so there is one moment to store (C-17).
//! - The last count by hand can be undone, and the one before it; a count by code with that code. Both
//!   are in the log (C-18).
//! - Every question names one dialogue (C-12), and totals are of what was not undone (C-16).
mod code_pages;
#[cfg(test)]
mod code_tests;
mod code_web;
mod commands;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use commands::count;
pub use model::Kind;
pub use pages::name as kind_name;
pub use store::{Came, Count, Total, per_gemeente, totals, totals_within};
pub use web::routes;

use crate::{
    base::{paths, texts::t},
    dialogues::{Dialogue, Note},
    infra::{App, db},
};

/// How many people were counted, for the desk page of a dialogue; none before it begins, unless somebody was.
pub async fn note(app: &App, dialogue: &Dialogue) -> db::Result<Option<Note>> {
    let came: i64 = totals(&app.db, &dialogue.id).await?.iter().map(|total| total.signed_up + total.walk_in).sum();
    let text = (came > 0 || app.clock.local() >= dialogue.starts()).then(|| t().attendance_note(came));
    Ok(text.map(|text| Note { text, href: paths::fill(paths::DESK_DOOR, dialogue.id.as_str()) }))
}
