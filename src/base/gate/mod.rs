//! The gate for small numbers: the only way from counts of people to numbers that somebody reads.
//!
//! - A number below k is not shown: none, few and unknown look the same (D12, AN-57, C-45). k is 5 and
//!   can only be raised, to 20; a higher k hides what a lower one hides, and more.
//! - Where totals are shown, other cells are hidden with it, until nobody can work a hidden number out:
//!   no line has exactly one hidden cell, and every small number could be k or more, within a range of
//!   at least k − 1 (AN-58). All hidden cells of a table look the same.
//! - A percentage is of a number that is shown, in whole percents (AN-59).
//! - A table that was published before and the new one do not give a small difference (AN-59).
//! - In a table about something sensitive a cell with more than nine tenths of its row is hidden (AN-60).
//!
//! [`Counts`] can be filled and not read; [`publish`] turns them into [`Cell`]s.
mod grid;
#[cfg(test)]
mod tests;

use super::texts::t;
use grid::Grid;
use std::fmt;

/// The least number that is shown, unless it is raised.
const LEAST: i64 = 5;
const MOST: i64 = 20;

/// From which number on a count is shown: 5 to 20.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct K(i64);

impl Default for K {
    fn default() -> Self {
        Self(LEAST)
    }
}

impl K {
    /// Raised to `number`, never lowered, and to 20 at most.
    pub fn raised_to(self, number: i64) -> Self {
        Self(number.clamp(self.0, MOST))
    }

    pub fn number(self) -> i64 {
        self.0
    }
}

/// A number of people as the database gives it; only the gate reads it.
#[derive(Clone, Copy)]
pub struct Count(i64);

impl From<i64> for Count {
    fn from(number: i64) -> Self {
        Self(number.max(0))
    }
}

/// A count in a log or a failed test says nothing.
impl fmt::Debug for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Count(…)")
    }
}

/// A table of counts on its way to the gate.
#[derive(Clone)]
pub struct Counts {
    rows: usize,
    columns: usize,
    cells: Vec<i64>,
    totals: bool,
    sensitive: bool,
}

impl Counts {
    /// Nobody anywhere, and no totals.
    pub fn new(rows: usize, columns: usize) -> Self {
        Self { rows, columns, cells: vec![0; rows * columns], totals: false, sensitive: false }
    }

    /// The totals of rows, columns and table are shown too.
    pub fn with_totals(mut self) -> Self {
        self.totals = true;
        self
    }

    /// Knowing that nearly everybody of a row is in one column would be knowing something about each (AN-60).
    pub fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Adds to a cell; one outside the table is no cell.
    pub fn add(&mut self, row: usize, column: usize, count: Count) {
        if row < self.rows && column < self.columns {
            self.cells[row * self.columns + column] += count.0;
        }
    }
}

/// One cell as everybody may see it: a number, or that it is too small or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    shown: Option<i64>,
    k: K,
    /// Some hidden cells of this table are not small.
    mixed: bool,
}

impl Cell {
    /// The number, if it may be known.
    pub fn number(self) -> Option<i64> {
        self.shown
    }

    pub fn is_hidden(self) -> bool {
        self.shown.is_none()
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown {
            Some(number) => write!(f, "{number}"),
            None if self.mixed => f.write_str(&t().gate_hidden(self.k.0)),
            None => f.write_str(&t().gate_too_few(self.k.0)),
        }
    }
}

/// A table that went through the gate.
#[derive(Clone)]
pub struct Published {
    grid: Grid,
    hidden: Vec<bool>,
    k: K,
    mixed: bool,
}

/// What may be known of the counts. `before` is the table that was published before this one, with the
/// same rows and columns; with another shape the two cannot be compared, and nothing is shown.
pub fn publish(counts: &Counts, k: K, before: Option<&Published>) -> Published {
    let grid = Grid::of(counts.rows, counts.columns, &counts.cells, counts.totals);
    let mixed = counts.totals || counts.sensitive || before.is_some();
    let mut hidden = vec![false; grid.len()];
    match before {
        Some(before) if !before.grid.has_shape_of(&grid) => hidden.fill(true),
        _ => {
            // What was hidden and hardly changed stays hidden: two tables that hide different cells of
            // the same numbers would give both away.
            if let Some(before) = before {
                let near = |cell: usize| (grid.value(cell) - before.grid.value(cell)).abs() < k.0;
                hidden = (0..grid.len()).map(|cell| before.hidden[cell] && near(cell)).collect();
            }
            // Step by step, so that a higher k never shows what a lower one hides.
            for level in LEAST..=k.0 {
                let secret = (0..grid.len()).map(|cell| grid.value(cell) < level || (counts.sensitive && grid.is_nearly_all(cell)));
                grid.hide(level, &secret.collect::<Vec<_>>(), &mut hidden);
            }
            if let Some(before) = before {
                hide_small_changes(&grid, before, k, &mut hidden);
            }
        }
    }
    Published { grid, hidden, k, mixed }
}

/// Hides what would, next to the table before, tell a change of fewer than k people.
fn hide_small_changes(grid: &Grid, before: &Published, k: K, hidden: &mut [bool]) {
    let change = grid.minus(&before.grid);
    let secret: Vec<bool> = (0..grid.len()).map(|cell| (1..k.0).contains(&change.value(cell).abs())).collect();
    // The change of a cell is known when both tables show it.
    let mut unknown: Vec<bool> = hidden.iter().zip(&before.hidden).map(|(now, then)| *now || *then).collect();
    change.hide(k.0, &secret, &mut unknown);
    for (cell, now) in hidden.iter_mut().enumerate() {
        *now |= unknown[cell] && !before.hidden[cell];
    }
}

impl Published {
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        let (rows, columns) = self.grid.counted();
        self.at((row < rows && column < columns).then_some((row, column)))
    }

    /// Hidden in a table without totals.
    pub fn row_total(&self, row: usize) -> Cell {
        let (rows, columns) = self.grid.counted();
        self.at((self.grid.has_totals() && row < rows).then_some((row, columns)))
    }

    pub fn column_total(&self, column: usize) -> Cell {
        let (rows, columns) = self.grid.counted();
        self.at((self.grid.has_totals() && column < columns).then_some((rows, column)))
    }

    pub fn total(&self) -> Cell {
        self.at(self.grid.has_totals().then_some(self.grid.counted()))
    }

    /// Which part of its row a cell is, in whole percents; only when both are shown.
    pub fn percent(&self, row: usize, column: usize) -> Option<i64> {
        let (part, whole) = (self.cell(row, column).number()?, self.row_total(row).number()?);
        Some((200 * part + whole) / (2 * whole))
    }

    fn at(&self, place: Option<(usize, usize)>) -> Cell {
        let cell = place.map(|(row, column)| self.grid.cell(row, column)).filter(|cell| !self.hidden[*cell]);
        Cell { shown: cell.map(|cell| self.grid.value(cell)), k: self.k, mixed: self.mixed }
    }
}
