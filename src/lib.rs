//! Expeditie: dialogue sessions and participation for a Dutch youth-care region.
//!
//! `base ← infra, ui ← access, audit, outbox ← slices ← app ← main` (kept by a test).
pub mod base;

#[cfg(feature = "ssr")]
pub mod access;
#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
pub mod infra;
#[cfg(feature = "ssr")]
pub mod outbox;
#[cfg(feature = "ssr")]
pub mod region;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod verkenners;

#[cfg(all(test, feature = "ssr"))]
mod tests;
