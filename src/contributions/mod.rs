//! What people say: anonymous input online and in the room, statements typed in after a
//! dialogue, read from a file ([`import`]) or from cards of paper ([`paper`]), and the gatekeeper who reads every
//! text first ([`gate`]).
//!
//! Rules:
//! - Nothing is stored before somebody presses send, and then no more than the table says: no person,
//!   no device, no moment finer than the day (AN-01, AN-10…14). There is no setting for this (D11).
//! - From where somebody speaks is kept beside a dialogue only when five like them were expected there ([`crowd`]).
//! - The receipt is shown once; its keyed hash is stored. With it the text can be taken away, with
//!   everything the werkgroep made of it (INW-09).
//! - A released text is immutable. Until then it waits for a gatekeeper, who may black out words of it;
//!   other slices only ever get released texts.
//! - Whoever holds the receipt sees what became of the text, and can object or take it away.
//! - What could tell who somebody is must go, or is asked about, before a text is sent ([`traces`]).
//! - In the room a card is shown on the screen only after somebody chose it ([`wall`]).
//!
//! Face: [`released_text`], [`received_total`], [`heard`] (counts for the gate), [`commands::store_entry`] and
//! [`gate::waits`].
pub mod commands;
mod crowd;
mod desk;
mod desk_pages;
mod forms;
pub mod gate;
mod help;
mod import;
mod info_pages;
mod intake;
pub mod islands;
mod language;
mod model;
mod pages;
mod paper;
mod receipt;
mod receipt_pages;
mod store;
mod tablet;
mod tablet_store;
mod trace_pages;
mod traces;
mod wall;
mod web;
pub mod words;

#[cfg(test)]
mod tests;

pub use commands::{NewEntry, Sent};
pub use gate::store::STATEMENTS as GATE_STATEMENTS;
pub use help::{expired as expired_help, unchecked as unchecked_help};
pub use import::STATEMENTS as IMPORT_STATEMENTS;
pub use model::{Channel, Perspective, Provenance};
pub use receipt::Given;
pub use store::{ARRIVING, HEARD, Heard, Released, STATEMENTS, WORDS, forget_again, heard, received_total, released_text, withdrawn};
pub use tablet::forget as forget_finished_forms;
pub use tablet_store::STATEMENTS as TABLET_STATEMENTS;
pub use trace_pages::{list as traces_page, remove_button};
pub use traces::{Choice, Looked, review_first};
pub use wall::STATEMENTS as WALL_STATEMENTS;
pub use web::public_pages;

/// Every address of this slice that holds a form or belongs to the desk. `given` tells which themes a text has.
pub fn routes(given: Given) -> axum::Router<crate::infra::App> {
    web::routes()
        .merge(receipt::routes(given))
        .merge(desk::routes())
        .merge(import::routes())
        .merge(paper::routes())
        .merge(gate::routes())
        .merge(wall::routes())
}
