//! A dialoogreeks: dialogues that belong together (PRO-01).
//!
//! - A series is made from a dialogue that is planned: everything is copied but the dates, and every
//!   date in the copy is reckoned anew (C-13). The place is copied too, for the planner to change.
//! - Dates are days on the calendar with the same wall time, so a series across a clock change keeps
//!   its hour (C-29). Holidays are said, and do not block.
//! - All dialogues of a series are made, as concepts, or none; the same form sent twice makes one series.
mod calendar;
mod commands;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use web::routes;
