//! Every Dutch sentence, one typed function per message of `locales/nl/*.ftl` (D9).
//!
//! A misspelled key or a wrong argument fails the build (`fluent-typed` makes the functions);
//! a message nobody uses fails the test `every_message_is_used`.
mod generated {
    #![allow(clippy::all, dead_code)]
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}
use generated::{L10n, L10nLanguage};
use std::sync::LazyLock;

static DUTCH: LazyLock<L10nLanguage> = LazyLock::new(|| L10n::Nl.load());

/// The texts. Later languages become an argument here.
pub(crate) fn t() -> &'static L10nLanguage {
    &DUTCH
}
