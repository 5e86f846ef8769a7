//! The design system: Dutch government form and page patterns as pure views.
//!
//! A view sets its own ids and ARIA, so a page cannot forget them. Class names are those of
//! NL Design System (`nl-*`, `utrecht-*`) and a few of `style/site.css`. Nothing here reads the
//! database, knows a slice, or sends a script or an inline style.
mod choice;
mod chrome;
pub mod field;
pub mod form;
pub mod help;
pub mod page;
pub mod parts;
mod question;
pub mod table;
pub mod text;
mod upload;

#[cfg(test)]
mod tests;
