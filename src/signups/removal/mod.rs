//! Removing a block of sign-ups: somebody filled a dialogue with people who do not exist.
//!
//! - Staff see a number, the day and the hour of signing up and whether there is a seat; no address, no code.
//! - They choose rows or a time, give a reason and confirm on a second page exactly what they chose there.
//! - The seats come free and are offered in the same moment (C-03). Who left an address hears it once
//!   per address, with the reason and how to sign up again.
//! - Only before the dialogue begins. Logged per sign-up and with the number of them; the same form sent twice removes once.
mod commands;
mod pages;
mod store;
mod web;

pub use pages::table;
pub use store::{Removal, STATEMENTS, forget_reasons, removed};
pub use web::routes;

/// The most sign-ups that are shown, and removed at once.
const MOST: i64 = 500;
const LONGEST_REASON: usize = 500;
