//! A message of a planner to everybody who signed up for a dialogue.
//!
//! - The planner chooses a group of people and sees how many addresses that is, never which.
//! - Write, look at it as the mail will read, send: the same form sent twice is one message (C-22),
//!   and each address gets a mail of its own (C-24).
//! - Everybody gets the same words; a link is what the planner typed, nothing personal (C-67). The
//!   subject is always the same and says nothing about the dialogue.
//! - Not about a concept or a cancelled dialogue (C-23). After a dialogue until the addresses go.
//! - The text is in the mails alone, not in the log or in the list of what was sent.
mod commands;
mod pages;
mod store;
mod web;

#[cfg(test)]
pub use commands::{NewMessage, Outcome, send};
pub use pages::table;
pub use store::{STATEMENTS, Sent, sent};
pub use web::routes;

use crate::{
    base::{choices, time::LocalTime},
    dialogues::Dialogue,
};

choices! {
    /// Who gets the message.
    Audience:
    Seated "plek",
    /// On the waiting list, or with an offer that is not answered yet.
    Waiting "wacht",
    Everybody "allen",
}

/// The longest message, in characters.
const LONGEST: usize = 1500;

/// Days after a dialogue that addresses of sign-ups are kept (FAC-04).
const DAYS: i64 = 14;

/// Whether people can be written to about this dialogue now.
fn is_open(dialogue: &Dialogue, now: LocalTime) -> bool {
    dialogue.is_published() && dialogue.cancelled_at.is_none() && now <= dialogue.ends().plus_days(DAYS)
}
