//! The dates of a series, and the plan of each of its dialogues. Nothing here reads or writes.
use crate::{
    base::{ids::SeriesId, time::LocalTime},
    dialogues::{Arranged, Dialogue, PlaceKind, Plan, Reserved, TimeFault, check_clock, check_start, parse_day},
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
    NoDay,
    /// Not after now.
    Past(String),
    /// Further away than a dialogue can be planned.
    TooFar(String),
    Twice(String),
    /// The clock skips or doubles the hour in which it begins or ends on this day.
    ClockChange(String),
    None,
    TooMany,
    /// What is wrong with a line of the list, from 1.
    OnLine(usize, Box<Fault>),
}

/// The starts of the further dialogues, in order, for a dialogue that begins and ends at `first`.
///
/// # Errors
/// The first thing that is wrong.
pub fn dates(first: (LocalTime, LocalTime), rhythm: &Rhythm, now: LocalTime) -> Result<Vec<LocalTime>, Fault> {
    let mut days = Vec::new();
    match rhythm {
        Rhythm::Weeks { every, count } => {
            for n in 1..=*count {
                add(&mut days, first, Some(first.0.plus_days(7 * every * n)), now)?;
            }
        }
        Rhythm::List(text) => {
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                let day = parse_day(line.trim()).and_then(|day| LocalTime::parse(&day, &first.0.clock()));
                add(&mut days, first, day, now).map_err(|fault| Fault::OnLine(at + 1, Box::new(fault)))?;
            }
        }
    }
    days.sort_unstable();
    if days.is_empty() { Err(Fault::None) } else { Ok(days) }
}

fn add(days: &mut Vec<LocalTime>, first: (LocalTime, LocalTime), day: Option<LocalTime>, now: LocalTime) -> Result<(), Fault> {
    let day = day.ok_or(Fault::NoDay)?;
    let name = || day.day_in_words();
    if days.len() >= MOST as usize {
        return Err(Fault::TooMany);
    }
    let ends = first.1.plus_days(first.0.days_until(day));
    check_start(day, now).and_then(|()| check_clock(ends)).map_err(|fault| match fault {
        TimeFault::ClockChange => Fault::ClockChange(name()),
        TimeFault::Past => Fault::Past(name()),
        TimeFault::TooFar => Fault::TooFar(name()),
    })?;
    if day == first.0 || days.contains(&day) {
        return Err(Fault::Twice(name()));
    }
    days.push(day);
    Ok(())
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
