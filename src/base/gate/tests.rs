//! The gate, held against a solver that knows nothing of networks.
use super::*;
use proptest::prelude::*;

fn table(rows: &[Vec<i64>]) -> Counts {
    let mut counts = Counts::new(rows.len(), rows[0].len());
    for (row, cells) in rows.iter().enumerate() {
        for (column, number) in cells.iter().enumerate() {
            counts.add(row, column, Count::from(*number));
        }
    }
    counts
}

fn k(number: i64) -> K {
    K::default().raised_to(number)
}

/// What is shown, row by row with the totals; `None` is hidden.
fn shown(published: &Published, rows: usize, columns: usize) -> Vec<Vec<Option<i64>>> {
    let cells = |row: usize| (0..columns).map(|column| published.cell(row, column).number()).collect::<Vec<_>>();
    let mut all: Vec<Vec<Option<i64>>> = (0..rows).map(|row| [cells(row), vec![published.row_total(row).number()]].concat()).collect();
    all.push((0..columns).map(|column| published.column_total(column).number()).chain([published.total().number()]).collect());
    all
}

fn example() -> Counts {
    table(&[vec![24, 12, 18], vec![11, 3, 15], vec![30, 14, 22]]).with_totals()
}

#[test]
fn an_58_the_example_hides_four_cells_and_leaves_0_to_14() {
    let published = publish(&example(), k(10), None);
    let expected = [
        vec![None, None, Some(18), Some(54)],
        vec![None, None, Some(15), Some(29)],
        vec![Some(30), Some(14), Some(22), Some(66)],
        vec![Some(65), Some(29), Some(55), Some(149)],
    ];
    assert_eq!(shown(&published, 3, 3), expected);
    let cell = published.grid.cell(1, 1);
    assert_eq!(published.grid.interval(&published.hidden, cell, 1000), (0, 14));
}

#[test]
fn d12_c_45_none_few_and_hidden_look_the_same() {
    let published = publish(&table(&[vec![0, 4, 5]]), K::default(), None);
    let texts: Vec<String> = (0..3).map(|column| published.cell(0, column).to_string()).collect();
    assert_eq!(texts, ["minder dan 5", "minder dan 5", "5"]);
    assert_eq!(published.cell(0, 0), published.cell(0, 1));
    assert_eq!(published.cell(9, 9), published.cell(0, 1), "unknown");
    assert!(published.total().is_hidden(), "a table without totals");
    let published = publish(&example(), k(10), None);
    assert_eq!((published.cell(0, 0), published.cell(0, 0).to_string()), (published.cell(1, 1), "minder dan 10 of verborgen".into()));
}

#[test]
fn d12_k_can_only_be_raised_and_stops_at_20() {
    let numbers = [1, 5, 6, 20, 90].map(|number| K::default().raised_to(number).number());
    assert_eq!(numbers, [5, 5, 6, 20, 20]);
    assert_eq!(k(10).raised_to(5).number(), 10);
}

#[test]
fn c_45_a_count_is_not_printed() {
    assert_eq!(format!("{:?}", Count::from(3)), "Count(…)");
}

#[test]
fn an_59_a_percentage_is_whole_and_of_what_is_shown() {
    let hidden = publish(&table(&[vec![10, 20], vec![7, 5], vec![1, 30]]).with_totals(), K::default(), None);
    assert_eq!(hidden.percent(2, 0), None, "too few");
    assert_eq!(publish(&table(&[vec![10, 20]]), K::default(), None).percent(0, 0), None, "of an unknown whole");
    let shown = publish(&table(&[vec![10, 20], vec![7, 5]]).with_totals(), K::default(), None);
    assert_eq!([(0, 0), (0, 1), (1, 1)].map(|(row, column)| shown.percent(row, column)), [Some(33), Some(67), Some(42)]);
}

#[test]
fn an_60_nearly_everybody_in_one_column_is_hidden_where_that_says_something() {
    let counts = table(&[vec![91, 9], vec![90, 10]]);
    let numbers = |published: Published| [(0, 0), (1, 0)].map(|(row, column)| published.cell(row, column).number());
    assert_eq!(numbers(publish(&counts, K::default(), None)), [Some(91), Some(90)]);
    assert_eq!(numbers(publish(&counts.sensitive(), K::default(), None)), [None, Some(90)]);
}

#[test]
fn an_59_two_tables_after_one_another_show_no_small_change() {
    let first = publish(&table(&[vec![20, 30], vec![40, 50]]).with_totals(), K::default(), None);
    let second = table(&[vec![22, 30], vec![40, 60]]).with_totals();
    let second = shown(&publish(&second, K::default(), Some(&first)), 2, 2);
    assert_eq!(second[0][0], None, "two more than before");
    let lines = [[(0, 0), (0, 1), (0, 2)], [(0, 0), (1, 0), (2, 0)]];
    for line in lines {
        assert!(line.iter().filter(|(row, column)| second[*row][*column].is_none()).count() > 1, "{second:?}");
    }
    let same = publish(&table(&[vec![20, 30], vec![40, 50]]).with_totals(), K::default(), Some(&first));
    assert_eq!(shown(&same, 2, 2), shown(&first, 2, 2), "the same table again is the same table");
    let other = publish(&table(&[vec![20, 30, 9]]).with_totals(), K::default(), Some(&first));
    assert!(other.cell(0, 0).is_hidden(), "nothing to compare with");
}

/// Every table of whole, non-negative numbers that fits what is shown, tried one number at a time.
struct Solver<'a> {
    shown: &'a [Vec<Option<i64>>],
    rows: usize,
    columns: usize,
    /// The cell that is asked about, totals included, and its number.
    asked: (usize, usize, i64),
    most: i64,
    cells: Vec<i64>,
}

impl Solver<'_> {
    fn number(&self, row: usize, column: usize) -> Option<i64> {
        let (asked_row, asked_column, number) = self.asked;
        if (row, column) == (asked_row, asked_column) { Some(number) } else { self.shown[row][column] }
    }

    /// Whether the numbers up to `at` can still become a table.
    fn fits(&self, at: usize) -> bool {
        let sum = |cells: &mut dyn Iterator<Item = usize>| cells.filter(|cell| *cell < at).map(|cell| self.cells[cell]).sum::<i64>();
        let holds = |sum: i64, total: Option<i64>, whole: bool| total.is_none_or(|total| sum == total || (!whole && sum < total));
        let rows = (0..self.rows).all(|row| {
            let end = (row + 1) * self.columns;
            holds(sum(&mut (row * self.columns..end)), self.number(row, self.columns), at >= end)
        });
        let columns = (0..self.columns).all(|column| {
            let mut cells = (0..self.rows).map(|row| row * self.columns + column);
            holds(sum(&mut cells), self.number(self.rows, column), at + self.columns > self.rows * self.columns + column)
        });
        let all = self.rows * self.columns;
        rows && columns && holds(sum(&mut (0..all)), self.number(self.rows, self.columns), at == all)
    }

    fn exists(&mut self, at: usize) -> bool {
        if !self.fits(at) {
            return false;
        }
        if at == self.rows * self.columns {
            return true;
        }
        let range = match self.number(at / self.columns, at % self.columns) {
            Some(number) => number..=number,
            None => 0..=self.most,
        };
        range.into_iter().any(|number| {
            self.cells[at] = number;
            self.exists(at + 1)
        })
    }
}

/// Whether the cell can have this number, given what is shown.
fn possible(shown: &[Vec<Option<i64>>], asked: (usize, usize, i64), most: i64) -> bool {
    let (rows, columns) = (shown.len() - 1, shown[0].len() - 1);
    Solver { shown, rows, columns, asked, most, cells: vec![0; rows * columns] }.exists(0)
}

fn random_table(rows: usize, columns: usize) -> impl Strategy<Value = Vec<Vec<i64>>> {
    let number = prop_oneof![0..6_i64, 0..13_i64];
    proptest::collection::vec(proptest::collection::vec(number, columns), rows)
}

/// With the totals behind and below.
fn with_sums(rows: &[Vec<i64>]) -> Vec<Vec<i64>> {
    let mut all: Vec<Vec<i64>> = rows.iter().map(|row| [&row[..], &[row.iter().sum()]].concat()).collect();
    all.push((0..=rows[0].len()).map(|column| all.iter().map(|row| row[column]).sum()).collect());
    all
}

fn holds(rows: &[Vec<i64>], k: K) {
    let published = publish(&table(rows).with_totals(), k, None);
    let shown = shown(&published, rows.len(), rows[0].len());
    for (row, truths) in with_sums(rows).iter().enumerate() {
        for (column, &truth) in truths.iter().enumerate() {
            match shown[row][column] {
                Some(number) => assert!(number == truth && number >= k.number()),
                None if truth < k.number() => is_safe(&shown, (row, column), truth, k.number()),
                None => {}
            }
        }
    }
}

/// What a cell can be is a range without holes: from the lowest, k − 1 further and k must be possible.
fn is_safe(shown: &[Vec<Option<i64>>], (row, column): (usize, usize), truth: i64, k: i64) {
    let most = 60;
    let lowest = (0..=truth).find(|number| possible(shown, (row, column, *number), most)).expect("the truth is possible");
    assert!(possible(shown, (row, column, k.max(lowest + k - 1)), most), "{shown:?}: {row}, {column} is {truth}");
}

proptest! {
    // The slow solver tries every table with these sums: three rows are many.
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn c_45_an_58_nothing_small_is_shown_or_derivable_in_three_rows(rows in random_table(3, 3)) {
        holds(&rows, K::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn c_45_an_58_nothing_small_is_shown_or_derivable_in_two_rows(rows in (1..4_usize).prop_flat_map(|n| random_table(2, n)), raised in 5..9_i64) {
        holds(&rows, k(raised));
    }

    #[test]
    fn c_45_without_totals_exactly_the_small_numbers_are_hidden(rows in random_table(4, 5), raised in 5..21_i64) {
        let published = publish(&table(&rows), k(raised), None);
        for (row, numbers) in rows.iter().enumerate() {
            for (column, &number) in numbers.iter().enumerate() {
                prop_assert_eq!(published.cell(row, column).number(), (number >= raised).then_some(number));
            }
        }
    }

    #[test]
    fn d12_a_higher_k_hides_what_a_lower_one_hides(rows in random_table(4, 5), low in 5..21_i64, high in 5..21_i64) {
        let (low, high) = (low.min(high), low.max(high));
        let counts = table(&rows).with_totals();
        let (low, high) = (publish(&counts, k(low), None), publish(&counts, k(high), None));
        prop_assert!(low.hidden.iter().zip(&high.hidden).all(|(low, high)| !low || *high));
    }

    #[test]
    fn an_59_no_small_change_can_be_read_off_two_tables(first in random_table(3, 4), more in random_table(3, 4)) {
        let second: Vec<Vec<i64>> = first.iter().zip(&more).map(|(a, b)| a.iter().zip(b).map(|(a, b)| a + b).collect()).collect();
        let before = publish(&table(&first).with_totals(), K::default(), None);
        let now = publish(&table(&second).with_totals(), K::default(), Some(&before));
        let (before, now, changes) = (shown(&before, 3, 4), shown(&now, 3, 4), with_sums(&more));
        let small = |row: usize, column: usize| (1..5).contains(&changes[row][column]);
        let known = |row: usize, column: usize| before[row][column].is_some() && now[row][column].is_some();
        let rows = (0..4).map(|row| (0..5).map(|column| (row, column)).collect::<Vec<_>>());
        let columns = (0..5).map(|column| (0..4).map(|row| (row, column)).collect::<Vec<_>>());
        for line in rows.chain(columns) {
            let unknown: Vec<_> = line.iter().filter(|(row, column)| !known(*row, *column)).collect();
            prop_assert!(line.iter().all(|(row, column)| !(small(*row, *column) && known(*row, *column))), "read off: {before:?} {now:?}");
            prop_assert!(unknown.len() != 1 || !small(unknown[0].0, unknown[0].1), "worked out: {before:?} {now:?}");
        }
    }
}
