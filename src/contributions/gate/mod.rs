//! The gatekeeper (*poortwachter*): reads every text before anybody else works with it.
//!
//! Rules:
//! - A text is seen by nobody until its batch opens: five texts of one dialogue, or of one question list
//!   and gemeente online; or the period is over: a week after the dialogue, the end of the calendar week
//!   online (AN-55). A text that must be seen first opens the day after it came (docs/adr/0010).
//! - The queue has words and question only, in an order that is of the keys and of who looks, never of
//!   arrival (AN-75). A number below five is said in words.
//! - Blacking out and making general write over the text: what stood there is kept nowhere (AN-15). Only
//!   a text that is not released yet can change; from then on it is immutable.
//! - What the program finds that could tell who somebody is, is marked and proposed in neutral words; a person
//!   decides. Nothing of what was found is kept.
//! - *May be quoted* is another decision than release, and no unless somebody says yes. With three or more
//!   things that tell who it is, ticked or found by the program, two people must say so (AN-76).
//! - The log gets an action and a number: no text, no key, nothing to tie a text to a moment.
pub mod commands;
mod forms;
mod log;
pub(super) mod model;
mod pages;
mod proposal;
mod proposal_pages;
mod quote_pages;
mod quotes;
mod redact_pages;
mod remind;
pub mod store;
mod web;

pub use model::{Decision, Quoted, Trait};
pub use remind::{open_due, remind_due};
pub use store::{Waits, waits};
pub(super) use web::routes;
