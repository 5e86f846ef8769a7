//! Themes against a property of the texts: how many texts were given a theme.
use super::store::Tally;
use crate::{base::ids::ThemeId, themes::Theme};

/// A column: what the texts have, none for not told, and how it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub value: Option<String>,
    pub label: String,
}

/// Exact counts, for the werkgroep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    pub columns: Vec<Column>,
    /// Each theme with a count per column.
    pub rows: Vec<(Theme, Vec<i64>)>,
}

impl Matrix {
    /// Every theme has a row and every column a count, also where there is nothing.
    pub fn of(themes: &[Theme], columns: Vec<Column>, tallies: &[Tally]) -> Self {
        let texts = |theme: &ThemeId, column: &Column| {
            tallies.iter().filter(|tally| tally.theme_id == *theme && tally.value == column.value).map(|tally| tally.texts).sum()
        };
        let row = |theme: &Theme| (theme.clone(), columns.iter().map(|column| texts(&theme.id, column)).collect());
        Self { rows: themes.iter().map(row).collect(), columns }
    }
}
