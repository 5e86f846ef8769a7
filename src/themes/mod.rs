//! From what people said to the seven themes of Bijlage 2.
//!
//! A coder judges an *excerpt*: a piece of a released text, by position in code points, with the
//! fingerprint of what was there (D15). A quote is printed only when cutting the text at that
//! position gives that fingerprint; one wrong quote stops the whole annex. The coder sees the text
//! and its question, never the gemeente or the perspective.
//!
//! The browser half holds only [`islands`]: keys for the desk.
pub mod islands;

#[cfg(feature = "ssr")]
pub mod agreement;
#[cfg(feature = "ssr")]
pub mod annex;
#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
mod forms;
#[cfg(feature = "ssr")]
mod judging;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod refi;
#[cfg(feature = "ssr")]
pub mod rounds;
#[cfg(feature = "ssr")]
pub mod sentences;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod suggestions;
#[cfg(feature = "ssr")]
pub mod tally;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
mod web;

#[cfg(feature = "ssr")]
pub use judging::{judgement_fields, judgement_form, read_judgement};
#[cfg(feature = "ssr")]
pub use store::{Theme, themes};
#[cfg(feature = "ssr")]
pub use web::{given, public_pages, routes};
