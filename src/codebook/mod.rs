//! The codebook of the werkgroep, by versions (WER-06).
//!
//! Bijlage 2 is version 1.0 and stays as it is. Every change after it is one version with its reason: a theme is
//! described, added, split, merged, archived, or an earlier change is put back. A change shows the judgements it
//! touches before it is made, and deletes none (E-06): who judged looks at them again from a list.
mod commands;
mod forms;
mod model;
mod pages;
mod recode_pages;
pub mod store;
#[cfg(test)]
mod tests;
mod web;

pub use web::routes;
