//! A dialogue as a calendar entry (.ics) and the agenda as a calendar to follow.
//!
//! Times are wall times with `TZID=Europe/Amsterdam` and the rules of that zone in the file, so a
//! phone shows the hour of the invitation whatever its own zone is (C-28). Nothing in it is about a person.
use super::model::Dialogue;
use crate::{
    base::{
        paths,
        texts::t,
        time::{LocalTime, Timestamp},
    },
    infra::App,
};
use icalendar::{Calendar, Component, Event, EventStatus, Property};

/// The rules of summer time since 1996. The crate adds fields to every component that this one
/// may not have, so the text is our own.
const ZONE: &str = "BEGIN:VTIMEZONE\r\n\
    TZID:Europe/Amsterdam\r\n\
    BEGIN:DAYLIGHT\r\n\
    DTSTART:19960331T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZNAME:CEST\r\n\
    TZOFFSETFROM:+0100\r\n\
    TZOFFSETTO:+0200\r\n\
    END:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\n\
    DTSTART:19961027T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZNAME:CET\r\n\
    TZOFFSETFROM:+0200\r\n\
    TZOFFSETTO:+0100\r\n\
    END:STANDARD\r\n\
    END:VTIMEZONE\r\n";

pub const CONTENT_TYPE: &str = "text/calendar; charset=utf-8";

/// A whole .ics file with this one dialogue: CONFIRMED, or CANCELLED with the same UID and a higher SEQUENCE.
pub fn event(app: &App, dialogue: &Dialogue) -> String {
    let mut calendar = empty();
    calendar.push(entry(app, dialogue));
    finish(&calendar)
}

/// The agenda to subscribe to.
pub fn feed(app: &App, dialogues: &[Dialogue]) -> String {
    let mut calendar = empty();
    calendar.name(&t().dialogues_feed_name());
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT6H").add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT6H"));
    calendar.extend(dialogues.iter().map(|dialogue| entry(app, dialogue)));
    finish(&calendar)
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Expeditie//Gesprekken//NL"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar
}

fn entry(app: &App, dialogue: &Dialogue) -> Event {
    let address = app.settings.url(&paths::dialogue(&dialogue.slug));
    let status = if dialogue.cancelled_at.is_some() { EventStatus::Cancelled } else { EventStatus::Confirmed };
    let mut event = Event::new();
    event
        .uid(&format!("{}@expeditie", dialogue.id))
        .add_property("DTSTAMP", utc(app.clock.now()))
        .sequence(u32::try_from(dialogue.revision).unwrap_or(u32::MAX))
        .summary(&dialogue.title)
        .description(&description(dialogue, &address))
        .add_property("LOCATION", dialogue.where_in_words())
        .url(&address)
        .append_property(wall("DTSTART", dialogue.starts()))
        .append_property(wall("DTEND", dialogue.ends()))
        .append_property(status);
    event.done()
}

fn description(dialogue: &Dialogue, address: &str) -> String {
    let cancelled = dialogue.cancel_reason.as_ref().filter(|_| dialogue.cancelled_at.is_some());
    let link = dialogue.online_link.as_ref().filter(|_| cancelled.is_none());
    let parts = [
        cancelled.map(|reason| t().dialogues_cancelled_because(reason.as_str())),
        Some(dialogue.explanation.clone()),
        link.map(|link| t().dialogues_take_part_at(link.as_str())),
        Some(address.to_owned()),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn wall(key: &str, time: LocalTime) -> Property {
    let text = time.civil().strftime("%Y%m%dT%H%M%S").to_string();
    Property::new(key, text).add_parameter("TZID", "Europe/Amsterdam").done()
}

fn utc(instant: Timestamp) -> String {
    let instant = jiff::Timestamp::from_millisecond(instant.0).unwrap_or_default();
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The text, with the rules of the zone before the first entry.
fn finish(calendar: &Calendar) -> String {
    let text = calendar.to_string();
    let at = text.find("BEGIN:VEVENT").or_else(|| text.find("END:VCALENDAR")).unwrap_or(text.len());
    let (head, entries) = text.split_at(at);
    [head, ZONE, entries].concat()
}
