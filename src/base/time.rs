//! Instants are UTC epoch milliseconds; what a dialogue's invitation says is wall time in
//! the Netherlands and stays that when the clocks change (D7).
use jiff::{civil, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Bundled with the program, so a server without a zone database is right too.
static AMSTERDAM: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Amsterdam").expect("jiff bundles the zone database"));

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// An instant: milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Timestamp(pub i64);

impl Timestamp {
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0 + milliseconds)
    }

    /// RFC 3339 with any offset; `None` when it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>().ok().map(|t| Self(t.as_millisecond()))
    }

    /// The calendar day in the Netherlands, `2026-11-22`: the finest moment kept of anonymous input.
    pub fn day(self) -> String {
        LocalTime::at(self).day()
    }
}

/// Wall time in the Netherlands, to the minute. Sorts and compares as text: `2026-11-22T19:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime(civil::DateTime);

/// Whole days in the Netherlands: from `from` up to, and not on, `until`. Both compare with stored days and times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    pub from: String,
    pub until: String,
}

/// What a wall time means on the day the clocks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Once(Timestamp),
    /// In the hour that happens twice: the earlier and the later instant.
    Twice(Timestamp, Timestamp),
    /// In the hour that is skipped.
    Never,
}

impl LocalTime {
    pub fn at(instant: Timestamp) -> Self {
        let utc = jiff::Timestamp::from_millisecond(instant.0).unwrap_or_default();
        let local = utc.to_zoned(AMSTERDAM.clone()).datetime();
        let minute = civil::time(local.hour(), local.minute(), 0, 0);
        Self(civil::DateTime::from_parts(local.date(), minute))
    }

    /// `day` as `2026-11-22`, `clock` as `19:30` (what date and time inputs send). `None` when
    /// there is no such day or time.
    pub fn parse(day: &str, clock: &str) -> Option<Self> {
        let date = day.trim().parse::<civil::Date>().ok()?;
        let (hour, minute) =
            clock.trim().replace('.', ":").split_once(':').and_then(|(h, m)| Some((h.parse().ok()?, m.get(..2)?.parse().ok()?)))?;
        let time = civil::Time::new(hour, minute, 0, 0).ok()?;
        Some(Self(civil::DateTime::from_parts(date, time)))
    }

    /// The text kept in the database, `2026-11-22T19:30`.
    pub fn from_stored(text: &str) -> Option<Self> {
        let (day, clock) = text.split_once('T')?;
        Self::parse(day, clock)
    }

    pub fn stored(&self) -> String {
        format!("{}T{}", self.day(), self.clock())
    }

    /// `2026-11-22`
    pub fn day(&self) -> String {
        self.0.date().to_string()
    }

    /// `19:30`
    pub fn clock(&self) -> String {
        format!("{:02}:{:02}", self.0.hour(), self.0.minute())
    }

    pub fn civil(&self) -> civil::DateTime {
        self.0
    }

    pub fn plus_days(&self, days: i64) -> Self {
        let date = self.0.date().checked_add(jiff::Span::new().days(days)).unwrap_or(self.0.date());
        Self(civil::DateTime::from_parts(date, self.0.time()))
    }

    /// So many minutes later on the wall, whatever the clocks do.
    pub fn plus_minutes(&self, minutes: i64) -> Self {
        Self(self.0.checked_add(jiff::Span::new().minutes(minutes)).unwrap_or(self.0))
    }

    /// Whole days on the calendar from this day to the day of `later`.
    pub fn days_until(&self, later: Self) -> i64 {
        self.0.date().until(later.0.date()).map_or(0, |span| i64::from(span.get_days()))
    }

    pub fn is_weekend(&self) -> bool {
        matches!(self.0.date().weekday(), civil::Weekday::Saturday | civil::Weekday::Sunday)
    }

    pub fn meaning(&self) -> Meaning {
        use jiff::tz::AmbiguousOffset::{Fold, Gap, Unambiguous};
        let ms = |offset: jiff::tz::Offset| offset.to_timestamp(self.0).map(|t| Timestamp(t.as_millisecond())).unwrap_or(Timestamp(0));
        match AMSTERDAM.to_ambiguous_zoned(self.0).offset() {
            Unambiguous { offset } => Meaning::Once(ms(offset)),
            Gap { .. } => Meaning::Never,
            Fold { before, after } => Meaning::Twice(ms(before), ms(after)),
        }
    }

    /// The instant; the earlier one where there are two, the moment after the skip where there is none.
    pub fn instant(&self) -> Timestamp {
        let zoned = self.0.to_zoned(AMSTERDAM.clone()).ok();
        Timestamp(zoned.map_or(0, |z| z.timestamp().as_millisecond()))
    }

    /// "dinsdag 3 maart 2026"
    pub fn day_in_words(&self) -> String {
        const DAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
        let date = self.0.date();
        let weekday = DAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())];
        format!("{weekday} {} {} {}", date.day(), month(date.month()), date.year())
    }

    /// "19.30 uur"
    pub fn clock_in_words(&self) -> String {
        format!("{}.{:02} uur", self.0.hour(), self.0.minute())
    }

    /// "dinsdag 3 maart 2026, 19.30 uur" (B1-4)
    pub fn in_words(&self) -> String {
        format!("{}, {}", self.day_in_words(), self.clock_in_words())
    }
}

fn month(number: i8) -> &'static str {
    const MONTHS: [&str; 12] =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    MONTHS[usize::from(number.unsigned_abs()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b1_4_dates_are_words() {
        assert_eq!(LocalTime::parse("2026-03-03", "19:30").unwrap().in_words(), "dinsdag 3 maart 2026, 19.30 uur");
    }

    #[test]
    fn c_29_wall_time_keeps_its_meaning_on_both_sides_of_a_clock_change() {
        let winter = LocalTime::parse("2026-03-28", "19:30").unwrap();
        let summer = LocalTime::parse("2026-03-30", "19:30").unwrap();
        assert_eq!(winter.instant(), Timestamp::parse("2026-03-28T18:30:00Z").unwrap());
        assert_eq!(summer.instant(), Timestamp::parse("2026-03-30T17:30:00Z").unwrap());
        assert_eq!(LocalTime::at(summer.instant()), summer);
    }

    #[test]
    fn the_skipped_and_the_doubled_hour_are_recognised() {
        assert_eq!(LocalTime::parse("2026-03-29", "02:30").unwrap().meaning(), Meaning::Never);
        assert!(matches!(LocalTime::parse("2026-10-25", "02:30").unwrap().meaning(), Meaning::Twice(a, b) if b.0 - a.0 == HOUR));
        assert!(matches!(LocalTime::parse("2026-10-25", "04:30").unwrap().meaning(), Meaning::Once(_)));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (day, clock) in [("2026-02-30", "10:00"), ("2026-01-01", "25:00"), ("", ""), ("morgen", "10:00"), ("2026-01-01", "1")] {
            assert_eq!(LocalTime::parse(day, clock), None, "{day} {clock}");
        }
    }
}
