//! What a sign-up is, and whether it fits. Nothing here reads or writes.
use crate::{
    base::{
        choices,
        ids::{DialogueId, SignupId},
        text::EmailAddress,
    },
    dialogues::Group,
};

/// The most people one sign-up brings: a family or a group of friends, not a class.
pub const LARGEST_GROUP: i64 = 8;

choices! {
    /// What somebody needs to be able to join. A closed list: no free text about health (INW-11).
    Need:
    Wheelchair "rolstoel",
    Interpreter "tolk",
    Reading "lezen",
    Childcare "kinderopvang",
}

/// A sign-up as a person filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSignup {
    /// 1 to [`LARGEST_GROUP`].
    pub people: i64,
    /// Only from somebody who wants a message and says to be 16 or older.
    pub email: Option<EmailAddress>,
    pub needs: Vec<Need>,
    /// Asked only where seats are kept for a group of people.
    pub coming_as: Option<Group>,
    /// Whether the group wants to wait when there is no seat for all of them.
    pub may_wait: bool,
}

impl NewSignup {
    /// A group that asks for nothing.
    pub fn of(people: i64) -> Self {
        Self { people, email: None, needs: Vec::new(), coming_as: None, may_wait: false }
    }

    /// The needs as they are stored, each once, in a fixed order.
    pub fn needs_stored(&self) -> String {
        let chosen = Need::ALL.iter().filter(|need| self.needs.contains(need));
        chosen.map(|need| need.slug()).collect::<Vec<_>>().join(" ")
    }
}

/// What came of a sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Seated(Seat),
    /// No seat yet: the group is on the waiting list.
    Waiting(Seat),
    /// The group does not fit; `left` seats are free. Nobody of it has a seat (C-11).
    Full {
        left: i64,
    },
    /// The dialogue is cancelled, over or not there.
    Closed,
    /// This very form was sent before, and that sign-up was cancelled since.
    Withdrawn,
}

/// A sign-up that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The cancel code, to be shown once. It is kept nowhere.
    pub code: String,
    /// What is stored, which for a form sent twice is what was sent first.
    pub people: i64,
    /// Whether a message is on its way.
    pub mailed: bool,
}

/// What came of a cancel code. The id tells which dialogue it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CancelOutcome {
    Cancelled(DialogueId),
    /// It was used before.
    Already(DialogueId),
    Unknown,
}

/// What a cancel code stands for, when nothing is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeState {
    /// `unreached`: mails to the address that was given do not arrive.
    Seated {
        dialogue: DialogueId,
        unreached: bool,
    },
    /// On the waiting list, or with an offer that is not answered yet.
    Waiting {
        dialogue: DialogueId,
        signup: SignupId,
        unreached: bool,
    },
    Cancelled(DialogueId),
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inw_11_needs_are_a_closed_list_stored_once_each() {
        let needs = vec![Need::Childcare, Need::Wheelchair, Need::Childcare];
        assert_eq!(NewSignup { needs, ..NewSignup::of(1) }.needs_stored(), "rolstoel kinderopvang");
        assert_eq!(Need::parse("adhd"), None);
    }
}
