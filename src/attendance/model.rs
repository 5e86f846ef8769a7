//! Kinds of people at the door, and when they can be counted.
use crate::{
    base::{choices, time::LocalTime},
    dialogues::Dialogue,
};

choices! {
    /// Who came, as a kind. Its own closed list: it shares no value with anonymous input (AN-33).
    Kind:
    Parents "ouders",
    Youths "jongeren",
    Professionals "professionals",
    Others "anderen",
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
