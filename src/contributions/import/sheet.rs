//! A table as it stands in a file: what is in which cell. Only cells with something in them are kept, so empty
//! rows at the end cost nothing.
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The largest file that is taken.
pub const LARGEST_FILE: usize = 2 * 1024 * 1024;
/// The most rows below the row with names.
pub const MOST_ROWS: usize = 2_000;
/// The most text in all cells together, in bytes. A small packed file can hold a lot.
const MOST_TEXT: usize = 4 * 1024 * 1024;
/// Columns after this one are not looked at.
pub const MOST_COLUMNS: u32 = 50;

/// What stands in a cell. Text is as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    #[default]
    #[serde(rename = "")]
    Empty,
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "n")]
    Number(String),
    #[serde(rename = "o")]
    Odd(Odd),
}

/// What is no text and no number, and is never read as if it were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Odd {
    Date,
    /// Also where the program that made the file noted its result.
    Formula,
    /// Such as `#N/B`.
    Error,
    /// The first of several cells that were made one.
    Merged,
    YesNo,
}

impl Cell {
    /// Text; nothing but white space is an empty cell.
    pub fn text(text: String) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A number as somebody would type it.
    pub fn number(number: f64) -> Self {
        Self::Number(number.to_string())
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Text(text) | Self::Number(text) => text.len(),
            Self::Empty | Self::Odd(_) => 0,
        }
    }
}

/// Why a file cannot be read. Nothing of it is kept then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NotChosen,
    TooLarge,
    Empty,
    /// No CSV, XLSX or ODS, whatever its name says.
    NoTable,
    /// An XLS of before 2007, or another file of an old office program.
    Old,
    Macros,
    Password,
    /// It begins as it should, and then something is missing or too large.
    Damaged,
    TooManyRows,
    TooMuchText,
    /// A quotation mark that opens in this row is never closed.
    OpenQuote(u32),
    /// The names of columns that must be there.
    Missing(Vec<&'static str>),
    /// A name that stands there twice.
    Twice(&'static str),
    /// Nothing below the names.
    NoRows,
}

/// The cells of the first sheet by row and column; rows count from 1, as the screen of a spreadsheet does.
#[derive(Debug, Default)]
pub struct Sheet {
    pub rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    /// How many sheets the file has besides this one.
    pub others: usize,
    bytes: usize,
}

impl Sheet {
    /// Notes a cell; fails when there is more than anybody would send.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Fault> {
        if column >= MOST_COLUMNS || cell == Cell::Empty {
            return Ok(());
        }
        self.bytes += cell.bytes();
        self.rows.entry(row).or_default().insert(column, cell);
        match () {
            _ if self.bytes > MOST_TEXT => Err(Fault::TooMuchText),
            _ if self.rows.len() > MOST_ROWS + 1 => Err(Fault::TooManyRows),
            _ => Ok(()),
        }
    }

    /// Notes that a cell was made one with its neighbours. An empty one says nothing.
    pub fn merge(&mut self, row: u32, column: u32) {
        if let Some(cell) = self.rows.get_mut(&row).and_then(|cells| cells.get_mut(&column)) {
            *cell = Cell::Odd(Odd::Merged);
        }
    }
}
