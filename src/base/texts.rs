//! Every Dutch sentence, one typed function per message of `locales/nl/*.ftl` (D9).
//!
//! A misspelled key, a wrong argument or a message nobody uses fails the build:
//! `fluent-typed` generates the functions and clippy refuses dead ones.
mod generated {
    #![allow(clippy::all)]
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}
use generated::{L10n, L10nLanguage};
use std::sync::LazyLock;

static DUTCH: LazyLock<L10nLanguage> = LazyLock::new(|| L10n::Nl.load());

/// The texts. Later languages become an argument here.
pub(crate) fn t() -> &'static L10nLanguage {
    &DUTCH
}
