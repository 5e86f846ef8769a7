//! Who is invited to a dialogue: a checklist of the groups of the programme (GEM-03).
//!
//! - The groups are those of the region's programme: of the guide, and the target groups of the
//!   gemeente or of the whole region. Nothing of a region is in here.
//! - Each group is asked, not yet asked, or left out on purpose, with a short note and the day of the
//!   last change. A note names nobody: the form says so.
//! - The list has an edition: who saves over what somebody else saved in between sees what that was first.
//! - Whether groups are mixed is decided when a dialogue is planned; the list opens with that.
mod commands;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use store::forget_notes;
pub use web::{note, routes};
