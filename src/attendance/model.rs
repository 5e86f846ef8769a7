//! Kinds of people at the door, and when they can be counted.
use crate::{base::time::LocalTime, dialogues::Dialogue};

/// Who came, as a kind. Its own closed list: it shares no value with anonymous input (AN-33).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Parents,
    Youths,
    Professionals,
    Others,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Parents, Self::Youths, Self::Professionals, Self::Others];

    /// The value in the form and in the database.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Parents => "ouders",
            Self::Youths => "jongeren",
            Self::Professionals => "professionals",
            Self::Others => "anderen",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == text)
    }
}

/// The most people in one count: a class.
pub const MOST: i64 = 50;
const MINUTES_BEFORE: i64 = 120;
const DAYS_AFTER: i64 = 7;

/// From when and until when people are counted: two hours before the start to 7 days after the end.
pub fn window(dialogue: &Dialogue) -> (LocalTime, LocalTime) {
    (dialogue.starts().plus_minutes(-MINUTES_BEFORE), dialogue.ends().plus_days(DAYS_AFTER))
}

pub fn is_open(dialogue: &Dialogue, now: LocalTime) -> bool {
    let (from, until) = window(dialogue);
    dialogue.cancelled_at.is_none() && from <= now && now <= until
}
