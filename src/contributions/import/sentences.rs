//! What is wrong with a file or a cell, in a sentence that says what to do.
use super::sheet::{Fault, LARGEST_FILE, MOST_ROWS, Odd};
use crate::base::texts::t;

pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::NotChosen => t().import_fault_not_chosen(),
        Fault::TooLarge => t().import_fault_too_large(megabytes()),
        Fault::Empty => t().import_fault_empty(),
        Fault::NoTable => t().import_fault_no_table(),
        Fault::Old => t().import_fault_old(),
        Fault::Macros => t().import_fault_macros(),
        Fault::Password => t().import_fault_password(),
        Fault::Damaged => t().import_fault_damaged(),
        Fault::TooManyRows => t().import_fault_rows(MOST_ROWS),
        Fault::TooMuchText => t().import_fault_text(),
        Fault::OpenQuote(row) => t().import_fault_quote(row),
        Fault::Missing(names) => t().import_fault_missing(names.join(", ")),
        Fault::Twice(name) => t().import_fault_twice(*name),
        Fault::NoRows => t().import_fault_no_rows(),
    }
}

pub fn odd(odd: Odd) -> String {
    match odd {
        Odd::Date => t().import_odd_date(),
        Odd::Formula => t().import_odd_formula(),
        Odd::Error => t().import_odd_error(),
        Odd::Merged => t().import_odd_merged(),
        Odd::YesNo => t().import_odd_yes_no(),
    }
}

pub fn megabytes() -> usize {
    LARGEST_FILE / 1024 / 1024
}
