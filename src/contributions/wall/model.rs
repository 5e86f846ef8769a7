//! What can be decided about a card, and which question is shown. Needs no database.
use crate::{
    base::{
        choices,
        ids::{ContributionId, QuestionId},
    },
    region::Question,
};

/// Cards to choose about on one page.
pub const PAGE: i64 = 20;
/// Cards about one question that were chosen about.
pub const MOST_CHOSEN: i64 = 300;

choices! {
    /// What somebody decides about a card.
    Decision:
    /// On the wall.
    Wall "muur",
    /// On the wall, above the others.
    Top "boven",
    /// Not on the wall.
    Off "niet",
    /// As if nobody decided.
    Back "terug",
}

impl Decision {
    /// What is stored of it.
    pub fn stored(self) -> Option<&'static str> {
        (self != Self::Back).then(|| self.slug())
    }

    /// The name in the log.
    pub fn action(self) -> &'static str {
        match self {
            Self::Wall | Self::Top => "contributions.put_on_wall",
            Self::Off => "contributions.kept_off_wall",
            Self::Back => "contributions.wall_undone",
        }
    }
}

/// A card on the wall: the words, and whether it stands above the others.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Card {
    pub text: String,
    pub top: bool,
}

/// A card for who chooses.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Choice {
    pub id: ContributionId,
    pub text: String,
    pub question: String,
    pub wall: Option<String>,
}

/// What the screen of a dialogue was set to.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Screen {
    pub question_id: Option<QuestionId>,
    pub curtain: bool,
}

/// What the wall shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// What the dialogue asks, in order.
    pub questions: Vec<Question>,
    /// Which of them stands there large.
    pub at: usize,
    pub curtain: bool,
    /// Opened cards of the dialogue, whatever the question.
    pub received: i64,
    pub cards: Vec<Card>,
}

impl Wall {
    pub fn question(&self) -> Option<&Question> {
        self.questions.get(self.at)
    }

    pub fn previous(&self) -> Option<&Question> {
        self.questions.get(self.at.checked_sub(1)?)
    }

    pub fn next(&self) -> Option<&Question> {
        self.questions.get(self.at + 1)
    }
}

/// The place of the question that was chosen; of the first one when nobody chose, or when the chosen one is
/// asked no longer.
pub fn shown(questions: &[Question], chosen: Option<&QuestionId>) -> usize {
    questions.iter().position(|q| Some(&q.id) == chosen).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fac_03_the_chosen_question_is_shown_and_otherwise_the_first() {
        let question = |id: &str| Question { id: id.into(), list_id: "l".into(), verbatim: String::new(), b1: String::new() };
        let questions = ["a", "b", "c"].map(question);
        assert_eq!(shown(&questions, None), 0);
        assert_eq!(shown(&questions, Some(&"c".into())), 2);
        assert_eq!(shown(&questions, Some(&"weg".into())), 0);
        let wall = |at| Wall { questions: questions.to_vec(), at, curtain: false, received: 0, cards: Vec::new() };
        let around = |at| (wall(at).previous().map(|q| q.id.to_string()), wall(at).next().map(|q| q.id.to_string()));
        assert_eq!(around(0), (None, Some("b".into())));
        assert_eq!(around(1), (Some("a".into()), Some("c".into())));
        assert_eq!(around(2), (Some("b".into()), None));
    }
}
