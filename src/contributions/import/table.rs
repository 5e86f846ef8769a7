//! Which column of a sheet is what, and its rows in the form in which they travel from the first page to the second.
use super::sheet::{Cell, Fault, Sheet};
use serde::{Deserialize, Serialize};

/// A column of ours, by the name in the first row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Text,
    Question,
    Perspective,
    Gemeente,
}

impl Column {
    pub const ALL: [Self; 4] = [Self::Text, Self::Question, Self::Perspective, Self::Gemeente];

    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "tekst",
            Self::Question => "vraag",
            Self::Perspective => "perspectief",
            Self::Gemeente => "gemeente",
        }
    }

    /// The other two may be left out.
    fn is_needed(self) -> bool {
        matches!(self, Self::Text | Self::Question)
    }
}

/// One row with something in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// As in the file, from 1.
    #[serde(rename = "r")]
    pub number: u32,
    /// In the order of [`Column::ALL`].
    #[serde(rename = "c")]
    cells: [Cell; 4],
    /// There is something in a column without a name, such as the rest of a text with a comma in it.
    #[serde(rename = "l", default)]
    pub loose: bool,
}

impl Row {
    pub fn cell(&self, column: Column) -> &Cell {
        &self.cells[column as usize]
    }
}

/// What a file holds for us.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub rows: Vec<Row>,
    /// The names of columns that are not ours; they are left out, and the page says so.
    pub unknown: Vec<String>,
    /// How many other sheets there are.
    pub others: usize,
}

/// The most columns of others that are named, and how many signs of each.
const NAMED: (usize, usize) = (10, 40);

/// Finds our columns by the names in the first row with something in it, in any order and case.
pub fn table(sheet: &Sheet) -> Result<Table, Fault> {
    let mut rows = sheet.rows.iter();
    let (_, names) = rows.next().ok_or(Fault::Empty)?;
    let names: Vec<(u32, String)> = names.iter().map(|(at, cell)| (*at, said(cell))).collect();
    let mut places = [None; 4];
    for column in Column::ALL {
        let mut found = names.iter().filter(|(_, name)| name.to_lowercase() == column.name());
        places[column as usize] = found.next().map(|(at, _)| *at);
        if found.next().is_some() {
            return Err(Fault::Twice(column.name()));
        }
    }
    let missing = Column::ALL.into_iter().filter(|c| c.is_needed() && places[*c as usize].is_none());
    let missing: Vec<&str> = missing.map(Column::name).collect();
    if !missing.is_empty() {
        return Err(Fault::Missing(missing));
    }
    let is_ours = |at: &u32| places.contains(&Some(*at));
    let unknown = names.iter().filter(|(at, name)| !is_ours(at) && !name.is_empty());
    let unknown = unknown.take(NAMED.0).map(|(_, name)| name.chars().take(NAMED.1).collect()).collect();
    let rows = rows.map(|(number, cells)| Row {
        number: *number,
        cells: places.map(|at| at.and_then(|at| cells.get(&at)).cloned().unwrap_or_default()),
        loose: cells.keys().any(|at| !names.iter().any(|(named, _)| named == at)),
    });
    let rows: Vec<Row> = rows.filter(|row| row.loose || row.cells.iter().any(|cell| *cell != Cell::Empty)).collect();
    if rows.is_empty() { Err(Fault::NoRows) } else { Ok(Table { rows, unknown, others: sheet.others }) }
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Number(text) => text.trim().to_owned(),
        Cell::Empty | Cell::Odd(_) => String::new(),
    }
}
