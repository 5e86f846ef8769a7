//! Coming to a dialogue: a number of people, a code to cancel with, and a message only for who asks.
//!
//! - No name, ever. An e-mail address only from somebody who wants a message and is 16 or older
//!   (INW-03, INW-05); it is gone the moment the sign-up or the reason for it is (INW-04).
//! - Seats are counted inside the transaction that takes them, with the dialogue locked (C-01, C-02);
//!   a group comes whole or not at all (C-11).
//! - Who does not fit and gives an address may wait. A seat that comes free is offered at once, by a
//!   rule everybody can read, for 48 hours and never past a moment before the start (C-03, C-06).
//! - People hear once when a dialogue moves, is cancelled or is near; small edits mail nobody (C-32).
//! - The code is derived from the key of the form, and only its keyed hash is kept: the same form
//!   sent twice is one sign-up with one code (D13).
//! - With the code a person changes the number of people, the needs and whether there are messages:
//!   more people only where they fit, fewer gives seats to who waits (INW-04). Who waits can come with
//!   fewer and keeps the place in line.
//! - The code may be shown at the door. Whether somebody came is not written in a sign-up.
//! - Staff see numbers and what people need, as totals; never an address (GEM-01, INW-11). They write to
//!   everybody who signed up without seeing who ([`messages`]), and remove sign-ups that are abuse ([`removal`]).
//! - Confirmation, offer and cancellation always go out; there is nothing to opt out of, and each is on the
//!   screen with the code too (C-21). An address that does not work is noted at its sign-up (C-27).
mod again;
mod change_forms;
mod change_pages;
mod change_store;
mod change_web;
mod changing;
pub mod commands;
mod done_pages;
mod door;
mod forms;
mod mails;
mod messages;
mod model;
mod notices;
mod offer_pages;
mod offer_web;
mod offers;
mod pages;
mod reach;
mod reminders;
mod removal;
mod seating;
mod staff_pages;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod typo;
mod web;

pub use again::{Ended, end_again, ended};
pub use change_store::STATEMENTS as CHANGE_STATEMENTS;
pub use door::{AtDoor, at_the_door};
pub use messages::STATEMENTS as MESSAGE_STATEMENTS;
pub use model::{CancelOutcome, CodeState, Need, NewSignup, Outcome, Seat};
pub use notices::STATEMENTS as NOTICE_STATEMENTS;
pub use offers::settle_due;
pub use pages::need_label;
pub use reach::note_mail;
pub use reminders::remind_due;
pub use removal::{STATEMENTS as REMOVAL_STATEMENTS, forget_reasons};
pub use store::{STATEMENTS, forget_past, needs_of, seated};
pub use tell::{tell, tell_moved};
pub use web::routes;
