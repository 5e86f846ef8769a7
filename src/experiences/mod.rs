//! What a verkenner comes across, written down for the gatekeeper.
//!
//! An experience becomes one contribution of the verkenner's gemeente, noted down, without the
//! account and without an audit line: where a verkenner was and when would point to a family
//! (AN-04, never list 4). The verkenner keeps a code to take the text away.
mod forms;
mod pages;
pub mod store;
mod web;

pub use web::routes;

#[cfg(test)]
mod tests;
