//! Accounts of staff and verkenners: made by somebody else, activated by a link that works once,
//! opened with a password and a code of an app, always both (BEH-01, SEC-8).
//!
//! Rules: a password has 14 characters or more; a code works once; after three wrong tries each
//! next one waits longer, after ten a quarter of an hour; whether an address has an account is
//! never told.
mod activate;
mod commands;
mod forms;
mod login;
pub mod model;
mod pages;
pub mod store;
mod web;

pub use commands::{Account, Made, NewAccount, create_account, create_ready, end_account};
pub use store::{end_again, ended};
pub use web::routes;

#[cfg(test)]
mod tests;
