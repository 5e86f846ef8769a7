//! The pages that are text, the machine-readable corners of the site, and the first pages of the desk.
//!
//! Rules: sentences for residents have at most 20 words, 12 on average (B1-2). What is not there
//! yet is said to be not there yet. Every table with personal data stands in the [`register`],
//! from which the privacy page takes what is kept and for how long (FG-01). Every column beside a text
//! stands in words in [`kept`], and on a public page (AN-01).
mod desk;
mod desk_pages;
pub mod kept;
mod kept_page;
mod mailbox;
mod pages;
pub mod register;
mod register_page;
pub mod store;
mod web;
mod wellknown;

pub use web::{public_pages, routes};

#[cfg(test)]
mod tests;
