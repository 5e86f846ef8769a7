//! Where somebody can go right now. The numbers are data with the day they were last checked (AN-91).
use crate::{base::texts::t, ui::help::HelpLine};

/// When somebody last checked that the numbers below are right. Whoever makes a release checks them
/// again and writes the day here; at most a year may pass (AN-91).
#[cfg_attr(not(test), expect(dead_code, reason = "for people; the test keeps it a day"))]
pub const LAST_VERIFIED: &str = "2025-10-31";

/// The lines of the help block, the same on every page where people type (INW-12).
pub fn lines() -> Vec<HelpLine> {
    [
        (t().contributions_help_danger(), "112"),
        (t().contributions_help_113(), "113"),
        (t().contributions_help_113_free(), "0800-0113"),
        (t().contributions_help_children(), "0800-0432"),
        (t().contributions_help_violence(), "0800-2000"),
    ]
    .map(|(label, number)| HelpLine { label, number: number.to_owned() })
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::time::LocalTime;

    #[test]
    fn an_91_every_number_can_be_called_and_was_checked_on_a_day() {
        assert!(LocalTime::parse(LAST_VERIFIED, "00:00").is_some());
        assert!(lines().iter().all(|line| line.number.chars().all(|c| c.is_ascii_digit() || c == '-')));
    }
}
