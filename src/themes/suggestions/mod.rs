//! Which themes a text may be about: suggestions that explain themselves and decide nothing (D16).
//!
//! Pure: no database, no service, no model from elsewhere. Three parts each give every theme a number: the cue
//! list ([`cues`]), a logistic regression on TF-IDF ([`features`], [`regression`]) and BM25 ([`bm25`]). Each is
//! scaled to mean 0 and deviation 1 over what was learned from, the three are added up with weights 0.5, 1 and
//! 0.5, and a softmax makes shares of it: of the themes, and of "none". What is above the threshold is
//! suggested; when nothing is, the model abstains. Of a text of several sentences the one that points most to a
//! theme counts beside the whole.
//!
//! Without codings it knows the codebook and the cue list, which the werkgroep edits. Every coding can be learned
//! from; learning gives a new model and leaves the old one as it is ([`Shelf`]). No text is kept in a model, only
//! what its words count for. Chance plays no part: the same codings give the same model.
//!
//! Compounds ("overbuurvrouw") are found by their runs of letters. Looking for cues inside words as well changed no
//! figure, so that is left out.
mod bm25;
mod codebook;
mod cues;
mod features;
pub mod figures;
mod model;
mod part;
mod reading;
mod reasons;
mod regression;
mod shelf;
#[cfg(test)]
mod tests;
mod words;

pub use codebook::of_region;
pub use cues::{CueList, NONE, ThemeCues};
pub use model::{Coded, Suggester, Suggestion, THRESHOLD, Theme};
pub use part::{Part, Reason};
pub use reading::Reading;
pub use shelf::Shelf;
