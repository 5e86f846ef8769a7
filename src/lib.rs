//! Expeditie: dialogue sessions and participation for a Dutch youth-care region.
//!
//! `base ← infra, ui, privacy ← access, audit, outbox ← slices ← backup ← app ← main` (kept by a test).
#[cfg(feature = "ssr")]
pub mod access;
#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod attendance;
#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
pub mod backup;
pub mod base;
#[cfg(feature = "ssr")]
pub mod codebook;
#[cfg(feature = "ssr")]
pub mod contributions;
/// The browser half of the slice.
#[cfg(not(feature = "ssr"))]
pub mod contributions {
    pub mod islands;
}
#[cfg(feature = "ssr")]
pub mod crew;
#[cfg(feature = "ssr")]
pub mod dialogues;
#[cfg(feature = "ssr")]
pub mod differences;
#[cfg(feature = "ssr")]
pub mod experiences;
#[cfg(feature = "ssr")]
pub mod explore;
#[cfg(feature = "ssr")]
pub mod findings;
#[cfg(feature = "ssr")]
pub mod infra;
#[cfg(feature = "ssr")]
pub mod invitations;
#[cfg(feature = "ssr")]
pub mod kit;
#[cfg(feature = "ssr")]
pub mod outbox;
#[cfg(feature = "ssr")]
pub mod privacy;
#[cfg(feature = "ssr")]
pub mod region;
#[cfg(feature = "ssr")]
pub mod series;
#[cfg(feature = "ssr")]
pub mod signups;
#[cfg(feature = "ssr")]
pub mod site;
pub mod themes;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod verkenners;
#[cfg(feature = "ssr")]
pub mod voices;

#[cfg(all(test, feature = "ssr"))]
mod tests;

/// Called by the script of a live page: wakes the islands that are on it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
