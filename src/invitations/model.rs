//! What a planner noted about the groups of a dialogue.
use crate::{
    base::choices,
    dialogues::Dialogue,
    region::{self, Invited},
};

choices! {
    /// Whether a group was asked to come.
    State:
    NotYet "nog-niet",
    Asked "benaderd",
    LeftOut "bewust-niet",
}

impl TryFrom<String> for State {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("no state of an invitation: {text}"))
    }
}

/// The most characters of a note.
pub const MOST_NOTE: usize = 200;

/// What is noted about one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub group: String,
    pub state: State,
    pub note: String,
}

/// The same as it is stored; a group without a row was not asked yet.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Noted {
    pub group_id: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub note: String,
    pub changed_on: String,
    pub edition: i64,
}

/// The groups of a dialogue: those of its gemeente, or those of the whole region.
pub fn lists(dialogue: &Dialogue) -> [Invited; 2] {
    region::invited(dialogue.gemeente_id.is_none())
}

/// What is noted about a group, as an answer.
pub fn answer(noted: &[Noted], group: &str) -> Answer {
    let found = noted.iter().find(|one| one.group_id == group);
    Answer {
        group: group.to_owned(),
        state: found.map_or(State::NotYet, |one| one.state),
        note: found.map(|one| one.note.clone()).unwrap_or_default(),
    }
}

/// The answers that say something else than what is noted.
pub fn changes<'a>(noted: &[Noted], answers: &'a [Answer]) -> Vec<&'a Answer> {
    answers.iter().filter(|one| **one != answer(noted, &one.group)).collect()
}

/// How often the list was changed.
pub fn edition(noted: &[Noted]) -> i64 {
    noted.iter().map(|one| one.edition).max().unwrap_or(0)
}

/// The change of the list in which a group was written last; 0 for one that never was.
pub fn edition_of(noted: &[Noted], group: &str) -> i64 {
    noted.iter().find(|one| one.group_id == group).map_or(0, |one| one.edition)
}

/// How many of the groups of a dialogue were asked, and how many there are.
pub fn progress(dialogue: &Dialogue, noted: &[Noted]) -> (i64, i64) {
    let groups = lists(dialogue).into_iter().flat_map(|list| list.groups);
    groups.fold((0, 0), |(asked, all), group| (asked + i64::from(answer(noted, &group.id).state == State::Asked), all + 1))
}
