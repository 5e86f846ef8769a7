//! What a planner arranges besides day and place: what kind of dialogue, who it is mixed for, the
//! seats that are kept, the waiting list, the reminders, the moment of publishing.
use crate::base::{
    choices,
    time::{HOUR, LocalTime, Timestamp},
};

choices! {
    /// The kinds of conversation the programme names.
    Kind:
    Dialogue "dialoogsessie",
    Exploration "verkenningssessie",
    Workshop "workshop",
    Conference "regionale-conferentie",
    PressureCooker "pressure-cooker",
    Classroom "klassengesprek",
}

choices! {
    /// Whether groups of people are together or apart: "denk na of je de deelnemers mengt of juist
    /// niet" (GEM-03). A planner must choose.
    Mix:
    Mixed "gemengd",
    Separate "apart",
}

choices! {
    /// Who on the waiting list gets a seat that comes free.
    WaitingRule:
    /// The first whose whole group fits; a larger group before them keeps its place in line.
    FirstThatFits "passend",
    /// The first in line, and nobody before them: a free seat waits until the first group fits.
    InOrder "volgorde",
}

choices! {
    /// A group of people seats can be kept for. Not the perspective of anonymous input: the two
    /// share no value, so they can never be joined (AN-33).
    Group:
    Parents "ouders",
    Youths "jongeren",
    Professionals "professionals",
}

/// Seats kept for groups of people until a moment; after it they are everybody's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reserved {
    /// In the order of [`Group::ALL`].
    pub seats: [i64; 3],
    /// None exactly when nothing is kept.
    pub until: Option<LocalTime>,
}

impl Reserved {
    pub fn total(&self) -> i64 {
        self.seats.iter().sum()
    }

    /// What is still kept at `now`, per group.
    pub fn at(&self, now: LocalTime) -> [i64; 3] {
        if self.until.is_some_and(|until| now < until) { self.seats } else { [0; 3] }
    }
}

/// All of it, as a planner filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arranged {
    pub kind: Kind,
    pub mix: Mix,
    pub rule: WaitingRule,
    /// 0 to 168: from so many hours before the start no seat is offered (C-06).
    pub offers_stop_hours: i64,
    /// Hours before the start on which who asked for messages is reminded (C-31).
    pub reminders: Vec<i64>,
    pub verkenners_wanted: i64,
    pub reserved: Reserved,
    pub publish_at: Option<LocalTime>,
}

impl Default for Arranged {
    fn default() -> Self {
        Self {
            kind: Kind::Dialogue,
            mix: Mix::Mixed,
            rule: WaitingRule::FirstThatFits,
            offers_stop_hours: 12,
            reminders: vec![48],
            verkenners_wanted: 0,
            reserved: Reserved::default(),
            publish_at: None,
        }
    }
}

/// The reminders a planner can choose: hours before the start.
pub const REMINDERS: [i64; 4] = [168, 48, 24, 2];

/// How long an offered seat is kept.
pub const OFFER_HOURS: i64 = 48;

impl Arranged {
    /// The reminders as they are stored: `48 2`.
    pub fn reminders_stored(&self) -> String {
        self.reminders.iter().map(i64::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// The hours of [`Arranged::reminders_stored`].
pub fn reminders_of(stored: &str) -> Vec<i64> {
    stored.split_whitespace().filter_map(|hours| hours.parse().ok()).collect()
}

/// Until when a seat offered at `now` is kept: 48 hours, and never past the moment offers stop.
/// None when it is too late to offer one (C-06).
pub fn offer_until(starts: Timestamp, stop_hours: i64, now: Timestamp) -> Option<Timestamp> {
    let stop = starts.plus(-stop_hours * HOUR);
    (now < stop).then(|| now.plus(OFFER_HOURS * HOUR).min(stop))
}
