//! Pure Rust for both targets: no I/O, no web, knows no slice.
#[cfg(feature = "ssr")]
mod choices;
pub mod form;
#[cfg(feature = "ssr")]
pub mod gate;
#[cfg(feature = "ssr")]
pub mod ids;
#[cfg(feature = "ssr")]
pub mod parcel;
#[cfg(feature = "ssr")]
pub mod paths;
pub mod text;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
pub mod time;
#[cfg(feature = "ssr")]
pub mod xml;

#[cfg(feature = "ssr")]
pub(crate) use choices::choices;
