//! Hand opsteken: one piece on the wall, everybody votes blind on a phone, the votes are shown, the room talks.
//!
//! - Who is in the room types a code of four digits; a vote needs a login of the werkgroep all the same.
//! - Until the votes are shown only their number can be seen, also by who opened it. After that nobody can vote.
//! - A vote is kept beside a keyed hash, so nobody has two; what is shown has the number of a seat.
//! - A decision ends it, and takes the votes with it.
pub mod commands;
mod pages;
pub mod store;
mod web;

pub use web::{RAISE, WHAT, routes};
