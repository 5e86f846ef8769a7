//! How many people came, counted at the door; never who (FAC-04).
//!
//! - A count is a number of people of a kind, with or without a sign-up. Nothing ties it to a sign-up,
//!   so nobody can be found in it, and no code has to be shown at the door (C-15).
//! - The same form sent twice is one count, at the moment of the first (C-17).
//! - The last count can be undone, and the one before it; that is in the log (C-18).
//! - Every question names one dialogue (C-12), and totals are of what was not undone (C-16).
mod commands;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use model::Kind;
pub use pages::name as kind_name;
pub use store::{Total, totals};
pub use web::routes;
