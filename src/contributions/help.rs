//! Where somebody can go right now. The numbers are data, each with the day it was last checked (AN-91).
//!
//! Whoever makes a release calls every number, writes the day behind it and the day of the release in
//! [`RELEASE_DAY`]. A test stops a release with a number that nobody checked for a year.
use crate::{
    base::{texts::t, time::LocalTime},
    privacy::Danger,
    ui::help::HelpLine,
};

/// After this many days somebody has to check a number again.
const CHECK_DAYS: i64 = 180;
/// A number older than this may not be released.
#[cfg(test)]
const MOST_DAYS: i64 = 365;
/// The day of the last release.
#[cfg(test)]
const RELEASE_DAY: &str = "2026-02-01";

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
    LINES.iter().filter(|line| age(line, now).is_none_or(|days| days > CHECK_DAYS)).map(|line| line.number).collect()
}

fn age(line: &Line, now: LocalTime) -> Option<i64> {
    LocalTime::parse(line.last_verified, "00:00").map(|day| day.days_until(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str) -> LocalTime {
        LocalTime::parse(day, "12:00").unwrap()
    }

    #[test]
    fn an_91_no_release_with_a_number_that_was_not_checked_for_a_year() {
        for line in &LINES {
            let days = age(line, on(RELEASE_DAY)).unwrap();
            assert!((0..=MOST_DAYS).contains(&days), "{}: {days}", line.number);
            assert!(line.number.chars().all(|c| c.is_ascii_digit() || c == '-'));
        }
    }

    #[test]
    fn an_91_a_number_is_old_after_180_days() {
        assert!(unchecked(on("2026-04-29")).is_empty());
        assert_eq!(unchecked(on("2026-04-30")).len(), LINES.len());
    }

    #[test]
    fn an_92_every_danger_has_a_line_of_the_block() {
        for danger in [Danger::Acute, Danger::Suicide, Danger::Abuse] {
            assert!(LINES.iter().any(|line| line.number == danger.line()));
        }
    }
}
