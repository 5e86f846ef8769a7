//! Statements from a file: CSV, ODS or XLSX, for one dialogue or for the region.
//!
//! Rules:
//! - The first page only looks: every row that is wrong is named with its number and column, and what could tell
//!   who somebody is, is shown. Nothing is stored before somebody presses the button of the second page, and then
//!   all of it in one transaction. With one wrong row nothing goes in, unless those rows are left out by choice (E-12).
//! - No draft: the rows travel through the page, and everything is checked again when they come back, so a page
//!   that somebody changed can do no more than a file can. The file itself is on no disk and in no table (AN-14).
//! - What is no text (a formula, a date, merged cells) is never taken for text. A file that is large, endless,
//!   broken or locked gets one sentence.
//! - The same row is kept once, in one file or in two: its mark is a keyed hash of what it says. The mark goes when
//!   the gatekeeper covers words of the text, or covered words could be guessed from it (AN-15).
//! - The gemeente of a row is that of the dialogue; without one, that of the coordinator. A gatekeeper must not be
//!   able to tell texts apart within a dialogue (ADR 10).
mod archive;
mod check;
mod commands;
mod delimited;
mod file;
mod ods;
mod pages;
mod preview_pages;
mod sentences;
mod sheet;
mod store;
mod table;
mod web;
mod xlsx;

#[cfg(test)]
mod tests;

pub use store::STATEMENTS;
pub(super) use web::routes;
