//! The period that is asked for.
use crate::{
    base::{
        form::FormState,
        texts::t,
        time::{Days, LocalTime},
    },
    dialogues::parse_day,
};

pub const YEAR: &str = "jaar";
pub const FROM: &str = "van";
pub const UNTIL: &str = "tot";
/// All years.
pub const ALL: &str = "alle";

const FIRST: &str = "0001-01-01";
const LAST: &str = "9999-12-31";

/// The days to count and how they are called. Days of one's own win over a year; anything odd in the
/// year is this year.
pub fn period(form: &FormState, now: LocalTime) -> Result<(Days, String), FormState> {
    let typed = [FROM, UNTIL].map(|name| (name, form.value(name).trim()));
    if typed.iter().all(|(_, value)| value.is_empty()) {
        return Ok(year(form.value(YEAR), now));
    }
    let mut faults = form.clone();
    let [from, until] = typed.map(|(name, value)| match parse_day(value) {
        _ if value.is_empty() => None,
        None => {
            faults.add_error(name, t().voices_no_day());
            None
        }
        day => day,
    });
    if matches!((&from, &until), (Some(from), Some(until)) if until < from) {
        faults.add_error(UNTIL, t().voices_backwards());
    }
    if faults.has_errors() {
        return Err(faults);
    }
    let words = match (&from, &until) {
        (Some(from), Some(until)) => t().voices_between(in_words(from), in_words(until)),
        (Some(from), None) => t().voices_since(in_words(from)),
        (None, until) => t().voices_until(until.as_deref().map(in_words).unwrap_or_default()),
    };
    let until = until.and_then(|day| LocalTime::parse(&day, "12:00")).map(|noon| noon.plus_days(1).day());
    Ok((Days { from: from.unwrap_or_else(|| FIRST.to_owned()), until: until.unwrap_or_else(|| LAST.to_owned()) }, words))
}

fn year(asked: &str, now: LocalTime) -> (Days, String) {
    if asked == ALL {
        return (Days { from: FIRST.to_owned(), until: LAST.to_owned() }, t().voices_all_years());
    }
    let this = i64::from(now.civil().year());
    let year = asked.parse().ok().filter(|year| years(now).contains(year)).unwrap_or(this);
    (Days { from: format!("{year}-01-01"), until: format!("{}-01-01", year + 1) }, t().voices_in_year(year.to_string()))
}

/// The years to choose from: next year, this one, and four before.
pub fn years(now: LocalTime) -> Vec<i64> {
    let this = i64::from(now.civil().year());
    (this - 4..=this + 1).rev().collect()
}

fn in_words(day: &str) -> String {
    LocalTime::parse(day, "12:00").map(|noon| noon.day_in_words()).unwrap_or_default()
}
