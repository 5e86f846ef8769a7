//! The dates of a series, and the plan of each of its dialogues. Nothing here reads or writes.
use crate::{
    base::{
        ids::SeriesId,
        time::{LocalTime, Meaning},
    },
    dialogues::{Arranged, Dialogue, PlaceKind, Plan, Reserved, parse_day},
};

/// The most dialogues a series adds at once.
pub const MOST: i64 = 52;
/// The most weeks between two.
pub const MOST_WEEKS: i64 = 26;

/// How the dates are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rhythm {
    Weeks {
        every: i64,
        count: i64,
    },
    /// One day per line.
    List(String),
}

/// Why there are no dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Line `n`, from 1, is no day.
    NoDay(usize),
    /// Not after now.
    Past(String),
    Twice(String),
    /// The clock skips or doubles the hour on this day.
    ClockChange(String),
    None,
    TooMany,
}

/// The starts of the further dialogues, in order.
///
/// # Errors
/// The first thing that is wrong.
pub fn dates(first: LocalTime, rhythm: &Rhythm, now: LocalTime) -> Result<Vec<LocalTime>, Fault> {
    let mut days = match rhythm {
        Rhythm::Weeks { every, count } => (1..=*count).map(|n| first.plus_days(7 * every * n)).collect(),
        Rhythm::List(text) => listed(first, text)?,
    };
    days.sort_unstable();
    if days.is_empty() {
        return Err(Fault::None);
    }
    if days.len() > MOST as usize {
        return Err(Fault::TooMany);
    }
    for (at, day) in days.iter().enumerate() {
        match () {
            () if *day <= now => return Err(Fault::Past(day.day_in_words())),
            () if *day == first || (at > 0 && days[at - 1] == *day) => return Err(Fault::Twice(day.day_in_words())),
            () if !matches!(day.meaning(), Meaning::Once(_)) => return Err(Fault::ClockChange(day.day_in_words())),
            () => {}
        }
    }
    Ok(days)
}

fn listed(first: LocalTime, text: &str) -> Result<Vec<LocalTime>, Fault> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let day = parse_day(line.trim()).ok_or(Fault::NoDay(at + 1))?;
            LocalTime::parse(&day, &first.clock()).ok_or(Fault::NoDay(at + 1))
        })
        .collect()
}

/// The plan of the source on another day: every date moves by as many days or is cleared (C-13).
pub fn copy(source: &Dialogue, starts: LocalTime, series: &SeriesId) -> Plan {
    let days = source.starts().days_until(starts);
    let arranged = source.arranged();
    let reserved = Reserved { until: arranged.reserved.until.map(|until| until.plus_days(days)), ..arranged.reserved };
    Plan {
        title: source.title.clone(),
        gemeente: source.gemeente_id.clone(),
        starts,
        ends: source.ends().plus_days(days),
        place: source.place.clone(),
        venue: source.venue.clone(),
        place_kind: PlaceKind::parse(&source.place_kind).unwrap_or(PlaceKind::Other),
        audience: source.audience.clone(),
        question_list: source.question_list_id.clone(),
        seats: source.seats,
        online_link: source.online_link.clone(),
        explanation: source.explanation.clone(),
        facilitator: source.facilitator_id.clone(),
        series: Some(series.clone()),
        arranged: Arranged { reserved, publish_at: None, ..arranged },
    }
}
