//! What a verkenner is to a dialogue, and how many are still wanted.
use crate::base::{choices, ids::AccountId};

choices! {
    /// What a verkenner is to a dialogue.
    State:
    /// Waits for the answer of a planner.
    Offered "aangeboden",
    /// Works on the dialogue.
    Going "mee",
    /// A planner said thank you and no, or changed the plan.
    NotNeeded "niet-nodig",
    /// The verkenner does not come after all.
    TakenBack "teruggenomen",
}

impl State {
    /// Whether it counts for the number of verkenners that is wanted.
    pub fn counts(self) -> bool {
        matches!(self, Self::Offered | Self::Going)
    }
}

impl TryFrom<String> for State {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("no state of crew: {text}"))
    }
}

/// Somebody in the crew of a dialogue, or who was.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    pub account_id: AccountId,
    pub email: String,
    #[sqlx(try_from = "String")]
    pub state: State,
}

/// How many verkenners a dialogue wants and has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    pub wanted: i64,
    pub going: i64,
    pub offered: i64,
}

impl Numbers {
    pub fn of(wanted: i64, members: &[Member]) -> Self {
        let count = |state| members.iter().map(|member| i64::from(member.state == state)).sum();
        Self { wanted, going: count(State::Going), offered: count(State::Offered) }
    }

    /// How many have to say yes still.
    pub fn missing(self) -> i64 {
        (self.wanted - self.going).max(0)
    }

    /// How many more can offer.
    pub fn open(self) -> i64 {
        (self.wanted - self.going - self.offered).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_count_until_the_number_is_reached_and_never_below_nothing() {
        let member = |state| Member { account_id: "a".into(), email: String::new(), state };
        let members = State::ALL.map(member);
        let numbers = Numbers::of(3, &members);
        assert_eq!(numbers, Numbers { wanted: 3, going: 1, offered: 1 });
        assert_eq!((numbers.missing(), numbers.open()), (2, 1));
        let fewer = Numbers::of(0, &members);
        assert_eq!((fewer.missing(), fewer.open()), (0, 0));
    }
}
