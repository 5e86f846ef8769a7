//! A table with its totals, and what can be worked out of it.
//!
//! Rows and columns with their totals are the nodes of a network, and every cell is an edge: from its
//! column to its row, or the other way round in the total row and the total column. A table whose
//! totals are right is a flow that goes round. So the lowest and the highest number a hidden cell can
//! have, given all that is shown, is a largest flow past it: exact, in whole people.

/// More than anybody counts.
const FAR: i64 = i64::MAX / 4;

#[derive(Clone)]
pub(super) struct Grid {
    rows: usize,
    columns: usize,
    values: Vec<i64>,
    totals: bool,
}

impl Grid {
    /// The counts row by row; with totals, the last row and column are theirs.
    pub(super) fn of(rows: usize, columns: usize, counts: &[i64], totals: bool) -> Self {
        if !totals {
            return Self { rows, columns, values: counts.to_vec(), totals };
        }
        let row_sums = (0..rows).map(|row| (0..columns).map(|column| counts[row * columns + column]).sum::<i64>());
        let row_sums: Vec<i64> = row_sums.collect();
        let mut values = Vec::with_capacity((rows + 1) * (columns + 1));
        for (row, sum) in row_sums.iter().enumerate() {
            values.extend_from_slice(&counts[row * columns..(row + 1) * columns]);
            values.push(*sum);
        }
        values.extend((0..columns).map(|column| (0..rows).map(|row| counts[row * columns + column]).sum::<i64>()));
        values.push(row_sums.iter().sum());
        Self { rows: rows + 1, columns: columns + 1, values, totals }
    }

    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    pub(super) fn value(&self, cell: usize) -> i64 {
        self.values[cell]
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> usize {
        row * self.columns + column
    }

    pub(super) fn has_totals(&self) -> bool {
        self.totals
    }

    /// Rows and columns without those of the totals.
    pub(super) fn counted(&self) -> (usize, usize) {
        let totals = usize::from(self.totals);
        (self.rows - totals, self.columns - totals)
    }

    pub(super) fn has_shape_of(&self, other: &Self) -> bool {
        (self.rows, self.columns, self.totals) == (other.rows, other.columns, other.totals)
    }

    /// The changes since a table of the same shape.
    pub(super) fn minus(&self, before: &Self) -> Self {
        let values = self.values.iter().zip(&before.values).map(|(now, then)| now - then).collect();
        Self { values, ..self.clone() }
    }

    /// More than nine tenths of its row, in a row with something to choose.
    pub(super) fn is_nearly_all(&self, cell: usize) -> bool {
        let (_, columns) = self.counted();
        let first = cell / self.columns * self.columns;
        let whole: i64 = self.values[first..first + columns].iter().sum();
        columns > 1 && cell % self.columns < columns && whole > 0 && self.values[cell] * 10 > whole * 9
    }

    /// Hides the secret cells, and more until none of them can be worked out.
    pub(super) fn hide(&self, k: i64, secret: &[bool], hidden: &mut [bool]) {
        for (hidden, secret) in hidden.iter_mut().zip(secret) {
            *hidden |= secret;
        }
        while let Some(cell) = self.alone(hidden).or_else(|| self.exposed(k, secret, hidden)) {
            hidden[cell] = true;
        }
    }

    /// A cell to hide in a line that has exactly one hidden cell.
    fn alone(&self, hidden: &[bool]) -> Option<usize> {
        let line = self.lines().into_iter().find(|line| line.iter().filter(|cell| hidden[**cell]).count() == 1)?;
        self.next(hidden, line)
    }

    /// A cell to hide because a secret one can still be worked out too well.
    fn exposed(&self, k: i64, secret: &[bool], hidden: &[bool]) -> Option<usize> {
        if !self.totals {
            return None;
        }
        let is_safe = |cell: usize| {
            let (low, high) = self.interval(hidden, cell, 2 * k + self.values[cell].abs());
            high.max(-low) >= k && high - low >= k - 1
        };
        let cell = (0..self.len()).find(|cell| secret[*cell] && !is_safe(*cell))?;
        let near = self.lines().into_iter().filter(|line| line.contains(&cell)).flatten().collect();
        self.next(hidden, near).or_else(|| self.next(hidden, (0..self.len()).collect()))
    }

    /// The best of these to hide: no total, one whose row and column have hidden cells already, the smallest.
    fn next(&self, hidden: &[bool], among: Vec<usize>) -> Option<usize> {
        let is_total = |cell: usize| cell / self.columns + 1 == self.rows || cell % self.columns + 1 == self.columns;
        let helps =
            |cell: usize| self.lines().iter().filter(|line| line.contains(&cell)).all(|line| line.iter().any(|other| hidden[*other]));
        let shown = among.into_iter().filter(|cell| !hidden[*cell]);
        shown.min_by_key(|cell| (is_total(*cell), !helps(*cell), self.values[*cell].abs(), *cell))
    }

    /// Every row and every column that adds up to a total in it.
    fn lines(&self) -> Vec<Vec<usize>> {
        if !self.totals {
            return Vec::new();
        }
        let rows = (0..self.rows).map(|row| (0..self.columns).map(|column| self.cell(row, column)).collect());
        let columns = (0..self.columns).map(|column| (0..self.rows).map(|row| self.cell(row, column)).collect());
        rows.chain(columns).collect()
    }

    /// The lowest and the highest number a hidden cell can have, looked for no further than `enough` away.
    pub(super) fn interval(&self, hidden: &[bool], cell: usize, enough: i64) -> (i64, i64) {
        let (from, to) = self.ends(cell);
        let more = self.flow(hidden, cell, (to, from), enough);
        let less = self.flow(hidden, cell, (from, to), enough.min(self.room_below(cell)));
        (self.values[cell] - less, self.values[cell] + more)
    }

    /// The nodes of a cell in the direction of its flow: rows first, columns after them.
    fn ends(&self, cell: usize) -> (usize, usize) {
        let (row, column) = (cell / self.columns, cell % self.columns);
        let turned = (row + 1 == self.rows) != (column + 1 == self.columns);
        if turned { (row, self.rows + column) } else { (self.rows + column, row) }
    }

    /// Nobody counts fewer than none; a change can go both ways.
    fn room_below(&self, cell: usize) -> i64 {
        if self.values[cell] >= 0 { self.values[cell] } else { FAR }
    }

    /// How much can go from one node to another over the hidden cells, without `but`, up to `enough`.
    fn flow(&self, hidden: &[bool], but: usize, (from, to): (usize, usize), enough: i64) -> i64 {
        let free = |cell: &usize| hidden[*cell] && *cell != but;
        // (from, to, room): each hidden cell forwards without end, and backwards until it is empty.
        let mut edges = Vec::new();
        for cell in (0..self.len()).filter(free) {
            let (start, end) = self.ends(cell);
            edges.extend([(start, end, FAR), (end, start, self.room_below(cell))]);
        }
        let mut total = 0;
        while total < enough {
            let Some(path) = path(&edges, from, to, self.rows + self.columns) else { break };
            let room = path.iter().map(|edge| edges[*edge].2).min().unwrap_or(0).min(enough - total);
            for edge in path {
                edges[edge].2 -= room;
                edges[edge ^ 1].2 += room;
            }
            total += room;
        }
        total
    }
}

/// The edges of a shortest way with room on it.
fn path(edges: &[(usize, usize, i64)], from: usize, to: usize, nodes: usize) -> Option<Vec<usize>> {
    let (mut came_by, mut queue) = (vec![None; nodes], vec![from]);
    let mut next = 0;
    while let Some(&node) = queue.get(next) {
        next += 1;
        for (edge, &(start, end, room)) in edges.iter().enumerate() {
            if start == node && room > 0 && end != from && came_by[end].is_none() {
                came_by[end] = Some(edge);
                queue.push(end);
            }
        }
    }
    let (mut way, mut node) = (Vec::new(), to);
    while node != from {
        let edge = came_by[node]?;
        way.push(edge);
        node = edges[edge].0;
    }
    Some(way)
}
