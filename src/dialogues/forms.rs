//! The form of a planner: its fields, and how they become a [`Plan`].
use super::{
    arranged_form,
    model::{Dialogue, MOST_SEATS, PlaceKind, Plan, TimeFault, check_clock, check_start, parse_link},
    store::Choice,
};
use crate::{
    access::Scope,
    base::{
        form::{Check, FormState, LineTexts},
        ids::GemeenteId,
        texts::t,
        time::{LocalTime, Meaning},
    },
    region::{Gemeente, QuestionList},
};

pub const TITLE: &str = "titel";
pub const GEMEENTE: &str = "gemeente";
pub const DAY: &str = "datum";
pub const BEGIN: &str = "begin";
pub const END: &str = "einde";
pub const PLACE: &str = "plaats";
pub const VENUE: &str = "locatie";
pub const PLACE_KIND: &str = "soort_plek";
pub const AUDIENCE: &str = "voor";
pub const LIST: &str = "vragenlijst";
pub const SEATS: &str = "plekken";
pub const LINK: &str = "online_link";
pub const EXPLANATION: &str = "uitleg";
pub const FACILITATOR: &str = "gespreksleider";
pub use crate::base::form::KEY as FORM_KEY;

/// The edition of the dialogue this form was made from.
pub const EDITION: &str = "versie";

/// The value of "no gemeente: the whole region".
pub const REGION: &str = "regio";

/// What a planner can choose from.
pub struct Choices {
    pub scope: Scope,
    pub gemeenten: Vec<Gemeente>,
    pub lists: Vec<QuestionList>,
    pub facilitators: Vec<Choice>,
}

/// The plan that was filled in, or the form with a sentence at each field that is wrong.
pub fn parse(form: &FormState, choices: &Choices, now: LocalTime) -> Result<Plan, FormState> {
    let mut check = Check::of(form);
    let title = line(&mut check, TITLE, 120, &t().dialogues_title_missing());
    let gemeente = gemeente(&mut check, choices);
    let times = times(&mut check, now);
    let place_kind = check.choice(PLACE_KIND, PlaceKind::parse, &t().dialogues_place_kind_missing());
    let place = place(&mut check, place_kind);
    let audience = line(&mut check, AUDIENCE, 80, &t().dialogues_audience_missing());
    let known = |value: &str| choices.lists.iter().find(|list| list.id.as_str() == value).map(|list| list.id.clone());
    let question_list = check.choice(LIST, known, &t().dialogues_list_missing());
    let seats = check.number(SEATS, 1..=MOST_SEATS, &t().dialogues_seats_wrong(MOST_SEATS));
    let explanation = explanation(&mut check);
    let arranged = arranged_form::parse(&mut check, times.map(|(starts, _)| starts), now, seats);
    let facilitator = check.choice(FACILITATOR, |value| facilitator(choices, value), &t().dialogues_facilitator_unknown());
    check.finish(|| {
        let ((starts, ends), place) = (times?, place?);
        Some(Plan {
            title: title?,
            gemeente: gemeente?,
            starts,
            ends,
            place: place.place,
            venue: place.venue,
            place_kind: place_kind?,
            audience: audience?,
            question_list: question_list?,
            seats: seats?,
            online_link: place.link,
            explanation: explanation?,
            facilitator: facilitator?,
            series: None,
            arranged: arranged?,
        })
    })
}

/// A form that shows a dialogue as it is.
pub fn filled(dialogue: &Dialogue) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = FormState::empty()
        .with(EDITION, dialogue.edition.to_string())
        .with(TITLE, &dialogue.title)
        .with(GEMEENTE, dialogue.gemeente_id.as_ref().map_or(REGION, GemeenteId::as_str))
        .with(DAY, dialogue.starts().day())
        .with(BEGIN, dialogue.starts().clock())
        .with(END, dialogue.ends().clock())
        .with(PLACE_KIND, &dialogue.place_kind)
        .with(PLACE, &dialogue.place)
        .with(VENUE, &dialogue.venue)
        .with(LINK, text(&dialogue.online_link))
        .with(AUDIENCE, &dialogue.audience)
        .with(LIST, dialogue.question_list_id.as_str())
        .with(SEATS, dialogue.seats.to_string())
        .with(EXPLANATION, &dialogue.explanation)
        .with(FACILITATOR, dialogue.facilitator_id.as_ref().map(ToString::to_string).unwrap_or_default());
    arranged_form::filled(form, dialogue)
}

fn too_long(max: usize, over: usize) -> String {
    t().dialogues_too_long(over, max)
}

fn line(check: &mut Check, name: &str, max: usize, missing: &str) -> Option<String> {
    check.line(name, max, &LineTexts { missing, too_long: &too_long, odd_characters: &t().dialogues_odd_characters() })
}

fn explanation(check: &mut Check) -> Option<String> {
    let texts =
        LineTexts { missing: &t().dialogues_explanation_missing(), too_long: &too_long, odd_characters: &t().dialogues_odd_characters() };
    check.paragraph(EXPLANATION, 1000, &texts)
}

/// A coordinator has no choice; whatever was sent, the dialogue is of the own gemeente.
fn gemeente(check: &mut Check, choices: &Choices) -> Option<Option<GemeenteId>> {
    if let Scope::Gemeente(own) = &choices.scope {
        return Some(Some(own.clone()));
    }
    let parse = |value: &str| match value {
        REGION => Some(None),
        _ => choices.gemeenten.iter().find(|g| g.id.as_str() == value).map(|g| Some(g.id.clone())),
    };
    check.choice(GEMEENTE, parse, &t().dialogues_gemeente_missing())
}

fn facilitator(choices: &Choices, value: &str) -> Option<Option<crate::base::ids::AccountId>> {
    if value.is_empty() {
        return Some(None);
    }
    choices.facilitators.iter().find(|choice| choice.value == value).map(|choice| Some(choice.value.as_str().into()))
}

struct Place {
    place: String,
    venue: String,
    link: Option<String>,
}

/// Online needs a link and no place; anywhere else needs a place and no link.
fn place(check: &mut Check, kind: Option<PlaceKind>) -> Option<Place> {
    if kind == Some(PlaceKind::Online) {
        let link = check.choice(LINK, parse_link, &t().dialogues_link_wrong())?;
        return Some(Place { place: String::new(), venue: String::new(), link: Some(link) });
    }
    let place = line(check, PLACE, 80, &t().dialogues_place_missing());
    let venue = line(check, VENUE, 120, &t().dialogues_venue_missing());
    Some(Place { place: place?, venue: venue?, link: None })
}

/// Start and end, each wrong thing said at its own field.
fn times(check: &mut Check, now: LocalTime) -> Option<(LocalTime, LocalTime)> {
    let day = check.choice(DAY, parse_day, &t().dialogues_day_wrong());
    // A wrong clock time is told even when the day is wrong too.
    let some_day = day.clone().unwrap_or_else(|| now.day());
    let begin = check.choice(BEGIN, |clock| parse_clock(&some_day, clock), &t().dialogues_begin_wrong());
    let end = check.choice(END, |clock| parse_clock(&some_day, clock), &t().dialogues_end_wrong());
    let (_, starts, ends) = (day?, begin?, end?);
    if let Err(fault) = check_start(starts, now) {
        let (field, sentence) = time_sentence(fault, starts, now);
        check.fault(field, sentence);
        return None;
    }
    if check_clock(ends).is_err() {
        check.fault(END, clock_change(ends));
        return None;
    }
    if ends <= starts {
        check.fault(END, t().dialogues_end_before_begin());
        return None;
    }
    Some((starts, ends))
}

fn time_sentence(fault: TimeFault, starts: LocalTime, now: LocalTime) -> (&'static str, String) {
    match fault {
        TimeFault::ClockChange => (BEGIN, clock_change(starts)),
        TimeFault::Past if starts.day() == now.day() => (BEGIN, t().dialogues_begin_past()),
        TimeFault::Past => (DAY, t().dialogues_day_past()),
        TimeFault::TooFar => (DAY, t().dialogues_day_too_far()),
    }
}

/// What is the matter with an hour that the clock skips or shows twice, with what may be meant (D7:
/// a dialogue is stored as wall time, so only a time that happens once can be stored).
pub(super) fn clock_change(time: LocalTime) -> String {
    let hour = |hours: i64| time.plus_minutes(hours * 60).clock_in_words();
    match time.meaning() {
        Meaning::Never => t().dialogues_clock_skipped(time.clock_in_words(), hour(-1), hour(1)),
        _ => t().dialogues_clock_twice(time.clock_in_words(), hour(-1), hour(1)),
    }
}

/// `19:30`, `19.30` or with seconds behind it, on a day that exists.
pub(super) fn parse_clock(day: &str, clock: &str) -> Option<LocalTime> {
    let plain = clock.len() <= 8 && clock.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.'));
    plain.then(|| LocalTime::parse(day, clock)).flatten()
}

/// `2026-03-24` as browsers send it, or `24-3-2026` as people write it; gives the first.
pub fn parse_day(raw: &str) -> Option<String> {
    let parts: Vec<&str> = raw.split(['-', '/', '.']).collect();
    let iso = match parts[..] {
        [day, month, year] if year.len() == 4 && day.len() <= 2 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => raw.to_owned(),
    };
    LocalTime::parse(&iso, "12:00").map(|noon| noon.day())
}
