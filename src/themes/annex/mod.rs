//! Bijlage 2: the table Thema | Citaten | Omschrijving, made from the codings as they are now.
//!
//! [`build`] gives the annex or the list of quotes that are not their slice; page, document and
//! table are made from the same [`Annex`], so they cannot differ.
mod docx;
mod files;
pub(super) mod page;

pub use docx::to_docx;
pub use files::{to_csv, to_html, to_json};

use super::{
    model::Quote,
    store::{self, Theme},
};
use crate::{
    base::{
        ids::{ExcerptId, ThemeId},
        texts::t,
        time::LocalTime,
    },
    infra::{
        db::{self, Db},
        problem::Problem,
    },
};

/// Everything the annex says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annex {
    /// The day it was made.
    pub on: LocalTime,
    pub codebook: String,
    /// Released texts, and of how many a piece is coded.
    pub inputs: i64,
    pub coded: i64,
    /// Pieces that fit no theme.
    pub nowhere: i64,
    /// In the order of Bijlage 2.
    pub themes: Vec<AnnexTheme>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexTheme {
    pub id: ThemeId,
    pub position: i64,
    pub label: String,
    pub description: Option<String>,
    pub quotes: Vec<Quote>,
    /// Coded with this theme, but the werkgroep does not print it here.
    pub left_out: Vec<Quote>,
    /// Counts, but its text may not be quoted.
    pub not_quotable: Vec<Quote>,
}

impl AnnexTheme {
    /// The description, or the sentence that says there is none.
    pub fn description_text(&self) -> String {
        self.description.clone().unwrap_or_else(|| t().themes_annex_no_description())
    }
}

impl Annex {
    /// One line: date, codebook and counts.
    pub fn meta(&self) -> String {
        t().themes_annex_meta(self.on.day_in_words(), &self.codebook, self.inputs, self.coded, self.nowhere)
    }
}

/// Why there is no annex.
#[derive(Debug, thiserror::Error)]
pub enum AnnexFault {
    #[error("the database does not answer: {0}")]
    Database(#[from] db::Error),
    /// These quotes are not the piece that was coded (never list, 6).
    #[error("{} quotes are not a slice of their text: {}", .0.len(), .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    NotSlices(Vec<ExcerptId>),
    #[error("the file cannot be made: {0}")]
    File(String),
}

impl From<AnnexFault> for Problem {
    fn from(fault: AnnexFault) -> Self {
        match fault {
            AnnexFault::Database(error) => error.into(),
            other => Self::ours(other),
        }
    }
}

/// The annex as of now; `on` is the day it will say.
pub async fn build(db: &Db, on: LocalTime) -> Result<Annex, AnnexFault> {
    let themes = store::themes(db).await?;
    let placed = store::quotes(db).await?;
    let progress = store::progress(db).await?;
    let mut themes: Vec<AnnexTheme> = themes.into_iter().map(empty).collect();
    let mut wrong = Vec::new();
    for place in placed {
        match place.quote {
            Err(fault) => wrong.push(fault.0),
            Ok(quote) => {
                let Some(theme) = themes.iter_mut().find(|theme| theme.id == place.theme) else { continue };
                match (place.quotable, place.left_out) {
                    (false, _) => theme.not_quotable.push(quote),
                    (true, true) => theme.left_out.push(quote),
                    (true, false) => theme.quotes.push(quote),
                }
            }
        }
    }
    if !wrong.is_empty() {
        wrong.sort();
        wrong.dedup();
        return Err(AnnexFault::NotSlices(wrong));
    }
    let nowhere = store::nowhere(db).await?;
    Ok(Annex { on, codebook: store::version(db).await?, inputs: progress.released, coded: progress.coded, nowhere, themes })
}

fn empty(theme: Theme) -> AnnexTheme {
    AnnexTheme {
        id: theme.id,
        position: theme.position,
        label: theme.label,
        description: theme.description,
        quotes: Vec::new(),
        left_out: Vec::new(),
        not_quotable: Vec::new(),
    }
}
