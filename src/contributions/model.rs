//! What is kept of a contribution, and the decisions that need no database.
use super::traces::Looked;
use crate::{
    base::{
        choices,
        text::{self, TextFault},
        time::LocalTime,
    },
    region::Question,
};

/// The longest answer, in characters.
pub const LONGEST_TEXT: usize = 2000;
/// The most statements of one batch.
pub const MOST_LINES: usize = 250;
/// Days after a dialogue that its room code still works.
pub const ROOM_DAYS: i64 = 7;
/// Fewer cards than this are not counted on a screen that others see (D12).
pub const FEWEST_SHOWN: i64 = 5;

/// Along which way the words came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Online,
    Room,
    /// A card that somebody wrote on, typed over.
    Paper,
    Batch,
    Verkenner,
}

impl Channel {
    pub fn stored(self) -> &'static str {
        match self {
            Self::Online => "digitaal",
            Self::Room => "zaal",
            Self::Paper => "papier",
            Self::Batch => "invoer",
            Self::Verkenner => "verkenner",
        }
    }
}

/// Whether these are the words of the person, or what somebody else wrote down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    OwnWords,
    NotedDown,
}

impl Provenance {
    pub fn stored(self) -> &'static str {
        match self {
            Self::OwnWords => "eigen woorden",
            Self::NotedDown => "opgetekend",
        }
    }
}

choices! {
    /// From where somebody speaks. Not told is `None`.
    Perspective:
    Parent "ouder",
    Youth "jeugdige",
    Professional "professional",
    Other "anders",
}

/// What a radio group sends for "I would rather not say"; an empty field means the same.
pub const NOT_TOLD: &str = "geen";

/// A choice with the way out: `Some(None)` is not told, `None` is not one of the choices.
pub fn told<T>(typed: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match typed {
        "" | NOT_TOLD => Some(None),
        other => parse(other).map(Some),
    }
}

/// A page of the stepped form, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Text,
    Perspective,
    Gemeente,
    Check,
    Send,
}

impl Step {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Text => "tekst",
            Self::Perspective => "perspectief",
            Self::Gemeente => "gemeente",
            Self::Check => "nakijken",
            Self::Send => "versturen",
        }
    }

    /// The step a button asked for. Without one everything is checked.
    pub fn asked(text: &str) -> Self {
        let all = [Self::Text, Self::Perspective, Self::Gemeente, Self::Check, Self::Send];
        all.into_iter().find(|s| s.slug() == text).unwrap_or(Self::Check)
    }

    /// The page after this one. In a room the gemeente is known and not asked.
    pub fn next(self, asks_gemeente: bool) -> Self {
        match self {
            Self::Text => Self::Perspective,
            Self::Perspective if asks_gemeente => Self::Gemeente,
            Self::Perspective | Self::Gemeente => Self::Check,
            Self::Check | Self::Send => Self::Send,
        }
    }

    /// The page before this one, for a way back.
    pub fn previous(self) -> Option<Self> {
        match self {
            Self::Text => None,
            Self::Perspective => Some(Self::Text),
            Self::Gemeente | Self::Check | Self::Send => Some(Self::Perspective),
        }
    }

    /// (which page, of how many), for the line above the heading.
    pub fn place(self, asks_gemeente: bool) -> (usize, usize) {
        let pages = if asks_gemeente { 4 } else { 3 };
        match self {
            Self::Text => (1, pages),
            Self::Perspective => (2, pages),
            Self::Gemeente => (3, pages),
            Self::Check | Self::Send => (pages, pages),
        }
    }
}

/// The question after `current`. Online somebody may not have work with children, so questions about it
/// are passed over; in a room (`chosen`) somebody chose every question for the people who are there.
pub fn next_question<'a>(questions: &'a [Question], current: &Question, chosen: bool) -> Option<&'a Question> {
    let mut after = questions.iter().skip_while(|q| q.id != current.id).skip(1);
    after.find(|q| chosen || current.is_about_work() || !q.is_about_work())
}

/// A room code opens the form from the day before the dialogue until [`ROOM_DAYS`] after it.
pub fn room_is_open(starts: LocalTime, ends: LocalTime, now: LocalTime) -> bool {
    let today = now.day();
    starts.plus_days(-1).day() <= today && today <= ends.plus_days(ROOM_DAYS).day()
}

/// What became of a text; all that a receipt shows (C-43).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Released,
    Held,
}

/// Why a batch cannot be kept. Line numbers count from 1, empty lines included, as an editor does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BatchFault {
    Empty,
    TooMany { lines: usize },
    Lines { too_long: Vec<usize>, odd: Vec<usize> },
}

/// The lines as typed, with their numbers and what was found in each.
pub fn looked(raw: &str) -> Vec<(usize, Looked)> {
    raw.lines().enumerate().map(|(index, line)| (index + 1, Looked::at(line))).collect()
}

/// One statement a line. Empty lines do not count.
pub fn statements(raw: &str) -> Result<Vec<String>, BatchFault> {
    let (mut kept, mut too_long, mut odd) = (Vec::new(), Vec::new(), Vec::new());
    let raw = raw.replace("\r\n", "\n").replace('\r', "\n");
    for (index, line) in raw.split('\n').enumerate() {
        match text::line(line, LONGEST_TEXT) {
            Ok(statement) => kept.push(statement),
            Err(TextFault::Empty) => {}
            Err(TextFault::TooLong { .. }) => too_long.push(index + 1),
            Err(TextFault::OddCharacters) => odd.push(index + 1),
        }
    }
    match kept.len() {
        _ if !too_long.is_empty() || !odd.is_empty() => Err(BatchFault::Lines { too_long, odd }),
        0 => Err(BatchFault::Empty),
        lines if lines > MOST_LINES => Err(BatchFault::TooMany { lines }),
        _ => Ok(kept),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> LocalTime {
        LocalTime::from_stored(text).unwrap()
    }

    #[test]
    fn fac_03_a_room_code_lives_around_the_dialogue() {
        let (starts, ends) = (at("2026-03-10T19:30"), at("2026-03-10T21:00"));
        for (now, open) in
            [("2026-03-08T23:59", false), ("2026-03-09T00:00", true), ("2026-03-17T23:59", true), ("2026-03-18T00:00", false)]
        {
            assert_eq!(room_is_open(starts, ends, at(now)), open, "{now}");
        }
    }

    #[test]
    fn fac_02_a_batch_is_one_statement_a_line() {
        assert_eq!(statements(" een \r\n\r\n\ttwee\n"), Ok(vec!["een".to_owned(), "twee".to_owned()]));
        assert_eq!(statements(" \n \n"), Err(BatchFault::Empty));
        assert_eq!(statements(&"a\n".repeat(251)), Err(BatchFault::TooMany { lines: 251 }));
        assert_eq!(statements(&"a\n".repeat(250)).unwrap().len(), 250);
        let long = "x".repeat(2001);
        let faults = BatchFault::Lines { too_long: vec![3], odd: vec![4] };
        assert_eq!(statements(&format!("goed\n\n{long}\na\u{0}b")), Err(faults));
    }

    #[test]
    fn questions_about_work_are_skipped_for_others() {
        let question = |id: &str| Question { id: id.into(), list_id: "groepsgesprek".into(), verbatim: String::new(), b1: String::new() };
        let questions = ["gg-07", "gg-08", "gg-09", "gg-10", "gg-11"].map(question);
        assert_eq!(next_question(&questions, &questions[0], false), Some(&questions[4]));
        assert_eq!(next_question(&questions, &questions[1], false), Some(&questions[2]));
        assert_eq!(next_question(&questions, &questions[4], false), None);
        assert_eq!(next_question(&questions, &questions[0], true), Some(&questions[1]), "chosen for the room");
    }

    #[test]
    fn inw_06_rather_not_saying_is_an_answer() {
        assert_eq!(told("geen", Perspective::parse), Some(None));
        assert_eq!(told("", Perspective::parse), Some(None));
        assert_eq!(told("ouder", Perspective::parse), Some(Some(Perspective::Parent)));
        assert_eq!(told("koning", Perspective::parse), None);
    }

    #[test]
    fn steps_lead_to_the_check_page() {
        assert_eq!(Step::Perspective.next(true), Step::Gemeente);
        assert_eq!(Step::Perspective.next(false), Step::Check);
        assert_eq!(Step::asked("versturen"), Step::Send);
        assert_eq!(Step::Check.place(false), (3, 3));
    }
}
