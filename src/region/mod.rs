//! The programme data of the region: gemeenten, themes of Bijlage 2, question lists, principles,
//! advices, programme lines, indicators and who to invite. The only place with West-Brabant West in it; another
//! region brings another file.
//!
//! `verbatim` is never altered. The screen shows `display` where the source has a typing error.
pub mod data;
mod invitees;
mod seed;
pub mod store;

pub use data::{help_sites, information_at, places};
pub use invitees::{Invited, invited, mix_question};
pub use seed::{SeedFault, SeedReport, seed};
pub use store::{Gemeente, Item, Question, QuestionList, gemeenten, items, question_list, question_lists, questions};

#[cfg(test)]
mod tests;
