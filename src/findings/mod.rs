//! What the werkgroep concludes: agreements, differences and points of discussion, each resting on citaten.
//!
//! A finding has editions: nothing that was written is lost, and who saves an older edition than there is gets
//! both to see. It should rest on two citaten of two conversations at least; fewer is a warning and no refusal, and
//! the warning does not tell which conversation. Every citaat shown here is cut from its text and compared first.
mod commands;
mod csv_file;
mod forms;
mod model;
mod pages;
mod quote_pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use web::routes;
