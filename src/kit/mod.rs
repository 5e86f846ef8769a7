//! The kit of a dialogue: everything to print for the room, made of what was planned (B-15).
//!
//! - A dialogue has its kit from the moment it is planned; nothing has to be made or filled in.
//! - Who leads or plans it chooses which questions are asked, in which order; questions about work are
//!   off for residents until somebody chooses them (FAC-01). The room and batch forms offer the same.
//! - A poster and a table card say the same thing three times: QR, short address and code (C-52).
//! - On paper people are counted, never named (FAC-04).
//! - Every part is a still page that prints by itself; there is no other document to keep up to date.
mod commands;
mod forms;
mod model;
mod pages;
mod papers;
mod sheets;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use pages::print as printed;
pub use store::questions_of;
pub use web::{opened_by, routes};
