//! Where coders differ: talk about it, decide, and only then the figures (WER-02, WER-04, WER-05).
//!
//! - A round draws part of the pieces for a second coder ([`crate::themes::rounds`]). Here it is opened and closed.
//! - Nobody sees what was chosen about a piece that still waits for somebody's choice: not a second one, and not one
//!   that was reopened (E-13). Such a piece looks as if it is not there.
//! - What is decided together stands beside the codings and is nobody's (E-16). It goes before them in Bijlage 2 and
//!   in every count; without it a piece is about everything that its coders chose.
//! - Coders are numbers here. Who did what is in the log of a piece, for whoever looks for that.
//! - A text of which somebody said *zo bedoelde ik het niet* is talked about too, also when one coder judged it.
//! - [`hands`]: everybody votes blind, on a phone, about one piece on the wall.
mod commands;
mod csv_file;
mod figure_pages;
mod forms;
mod hands;
mod model;
mod pages;
mod round_pages;
pub mod store;
#[cfg(test)]
mod tests;
mod unit_pages;
mod web;

pub use hands::store as hand_store;
pub use web::routes;
