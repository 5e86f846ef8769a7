//! Who works on a dialogue: the gespreksleider, and the verkenners who go along.
//!
//! - A verkenner sees which dialogues of its gemeente and of the whole region still need one, offers
//!   to help, and may take that back until the dialogue begins. A planner accepts, thanks, or asks somebody.
//! - No more verkenners can offer than are wanted: counted with the dialogue locked, like seats.
//! - Crew is not a sign-up: it takes no seat and is in no total and no list of people (C-12).
//! - Who goes along opens the door, the room screen and batch entry, as the gespreksleider does;
//!   [`worked_on_by`] is the one place that says so.
//! - An account that ended is in nobody's crew: every statement leaves it out, so it leaves no offer open.
//! - The crew hears once of a decision, of a move and of a cancellation.
pub mod commands;
mod mails;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod verkenner_pages;
mod web;

pub use commands::{tell_called_off, tell_moved};
pub use store::worked_on_by;
pub use web::{note, routes};
