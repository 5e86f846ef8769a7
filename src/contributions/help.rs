//! Where somebody can go right now. The numbers are data, each with the day it was last checked (AN-91).
//!
//! Whoever makes a release calls every number and writes the day behind it. After half a year the desk of
//! the admin says so; after a year `expeditie check` fails in production.
use crate::{
    base::{texts::t, time::LocalTime},
    privacy::Danger,
    ui::help::HelpLine,
};

/// After this many days somebody has to check a number again.
const CHECK_DAYS: i64 = 180;
/// After this many days nobody may rely on it.
const MOST_DAYS: i64 = 365;

/// A number and the day on which somebody last checked that it is right.
struct Line {
    number: &'static str,
    last_verified: &'static str,
}

const LINES: [Line; 5] = [
    Line { number: "112", last_verified: "2025-10-31" },
    Line { number: "113", last_verified: "2025-10-31" },
    Line { number: "0800-0113", last_verified: "2025-10-31" },
    Line { number: "0800-0432", last_verified: "2025-10-31" },
    Line { number: "0800-2000", last_verified: "2025-10-31" },
];

fn label(number: &str) -> String {
    match number {
        "112" => t().contributions_help_danger(),
        "113" => t().contributions_help_113(),
        "0800-0113" => t().contributions_help_113_free(),
        "0800-0432" => t().contributions_help_children(),
        _ => t().contributions_help_violence(),
    }
}

fn shown(number: &str) -> HelpLine {
    HelpLine { label: label(number), number: number.to_owned() }
}

/// The lines of the help block, the same on every page where people type (INW-12).
pub fn lines() -> Vec<HelpLine> {
    LINES.iter().map(|line| shown(line.number)).collect()
}

/// The line for whoever may be in this danger (AN-92).
pub fn line_for(danger: Danger) -> HelpLine {
    shown(danger.line())
}

/// The numbers that nobody checked for half a year.
pub fn unchecked(now: LocalTime) -> Vec<&'static str> {
    older_than(CHECK_DAYS, now)
}

/// The numbers that nobody checked for a year: not to be offered to anybody.
pub fn expired(now: LocalTime) -> Vec<&'static str> {
    older_than(MOST_DAYS, now)
}

fn older_than(most: i64, now: LocalTime) -> Vec<&'static str> {
    LINES.iter().filter(|line| age(line, now).is_none_or(|days| days > most)).map(|line| line.number).collect()
}

fn age(line: &Line, now: LocalTime) -> Option<i64> {
    LocalTime::parse(line.last_verified, "00:00").map(|day| day.days_until(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_91_a_number_is_old_after_180_days_and_expired_after_365() {
        let checked = LINES.iter().filter_map(|line| LocalTime::parse(line.last_verified, "12:00"));
        let oldest = checked.min().expect("every number has a day");
        assert!(LINES.iter().all(|line| line.number.chars().all(|c| c.is_ascii_digit() || c == '-')));
        assert!(unchecked(oldest.plus_days(180)).is_empty() && !unchecked(oldest.plus_days(181)).is_empty());
        assert!(expired(oldest.plus_days(365)).is_empty() && !expired(oldest.plus_days(366)).is_empty());
    }

    #[test]
    fn an_92_every_danger_has_a_line_of_the_block() {
        for danger in [Danger::Acute, Danger::Suicide, Danger::Abuse] {
            assert!(LINES.iter().any(|line| line.number == danger.line()));
        }
    }
}
