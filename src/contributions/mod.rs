//! What people say: anonymous input online and in the room, statements typed in after a
//! dialogue, and the gatekeeper who reads every text first.
//!
//! Rules:
//! - Nothing is stored before somebody presses send, and then no more than the table says: no person,
//!   no device, no moment finer than the day (AN-01, AN-10…14). There is no setting for this (D11).
//! - The receipt is shown once; its keyed hash is stored. With it the text can be taken away, with
//!   everything the werkgroep made of it (INW-09).
//! - A text is immutable. It waits until a gatekeeper releases it or holds it back; other slices only
//!   ever get released texts.
//!
//! Face: [`released_text`], [`received_total`], [`heard`] (counts for the gate) and [`commands::store_entry`].
pub mod commands;
mod desk;
mod desk_pages;
mod forms;
mod help;
mod model;
mod pages;
mod store;
mod web;

#[cfg(test)]
mod tests;

pub use commands::{NewEntry, Sent};
pub use model::{Channel, Decision, Perspective, Provenance};
pub use store::{HEARD, Heard, Released, STATEMENTS, WORDS, forget_again, heard, received_total, released_text, waiting_count, withdrawn};
pub use web::public_pages;

/// Every address of this slice that holds a form or belongs to the desk.
pub fn routes() -> axum::Router<crate::infra::App> {
    web::routes().merge(desk::routes())
}
