//! The wall: the screen in the room, and the choice of what is on it.
//!
//! Rules:
//! - Nothing is on the wall that somebody who works on the dialogue did not read and put there. There is no
//!   setting for this, so it cannot be lost (C-48, C-49); phones and wall say it.
//! - Who chooses sees a card when its batch is opened, by the same rule and column as the gatekeeper
//!   (AN-55), and never one that must be seen first. Being on the wall is no release: the gatekeeper still
//!   reads it before it is coded (docs/adr/0011).
//! - Cards stand in the order of their random key, so a new one comes at a random place. Page and stream
//!   have words and nothing else (AN-12, AN-75).
//! - Numbers are counted from rows, of opened cards only, and never below five (C-46, AN-55).
//! - With the curtain drawn the cards stay away until everybody has written (C-56).
//! - A live wall is the still page with a stream beside it that is read from the database: it works on
//!   several instances, and ends with the login.
mod choose_pages;
mod commands;
mod model;
mod pages;
mod store;
mod stream;
mod web;

pub use store::{STATEMENTS, chosen_question};
pub(super) use {model::shown, web::routes};
