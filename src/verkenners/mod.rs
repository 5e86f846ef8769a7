//! Verkenners: people who work or help where children are, and listen there for Expeditie.
//!
//! Somebody applies on a public page; the programme team approves or declines. Approving makes
//! the account and mails the activation link in the same transaction, so there is never a
//! verkenner without a link or a link without a verkenner. One open application per address:
//! applying twice gives the same answer and changes nothing, so the page tells nobody who applied.
pub mod commands;
mod forms;
mod mails;
mod model;
mod pages;
pub mod store;
mod web;

pub use model::{Domain, NewApplication};
pub use store::open_count;
pub use web::routes;

#[cfg(test)]
mod tests;
