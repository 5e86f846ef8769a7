//! What a finding is.
use crate::base::{choices, ids::ThemeId, texts::t};

choices! {
    Kind:
    Agreement "overeenkomst",
    Difference "verschil",
    Discussion "discussiepunt",
}

choices! {
    /// Whether it helps or hinders (PRO-04).
    Factor:
    Helps "werkzaam",
    Hinders "belemmerend",
}

choices! {
    State:
    Draft "concept",
    /// The werkgroep agrees on it.
    Agreed "vast",
    /// Kept, and not shown among the others.
    Away "weg",
}

choices! {
    /// Lists of the programme that a finding can be about (PRO-05).
    List:
    Principle "uitgangspunt",
    Advice "advies",
    Line "programmalijn",
}

impl Kind {
    pub fn label(self) -> String {
        match self {
            Self::Agreement => t().findings_agreement(),
            Self::Difference => t().findings_difference(),
            Self::Discussion => t().findings_discussion(),
        }
    }
}

impl Factor {
    pub fn label(self) -> String {
        match self {
            Self::Helps => t().findings_helps(),
            Self::Hinders => t().findings_hinders(),
        }
    }
}

impl State {
    pub fn label(self) -> String {
        match self {
            Self::Draft => t().findings_draft(),
            Self::Agreed => t().findings_agreed(),
            Self::Away => t().findings_away(),
        }
    }
}

impl List {
    pub fn label(self) -> String {
        match self {
            Self::Principle => t().findings_principles(),
            Self::Advice => t().findings_advices(),
            Self::Line => t().findings_lines(),
        }
    }
}

/// An item of a list of the programme.
pub type Item = (List, String);

/// What is written and chosen in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub kind: Kind,
    pub factor: Option<Factor>,
    pub title: String,
    pub text: String,
    pub themes: Vec<ThemeId>,
    pub items: Vec<Item>,
}

/// On what a finding rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Rests {
    pub quotes: i64,
    /// Dialogues, and what came in online counts as one.
    pub conversations: i64,
}

impl Rests {
    /// Two citaten of two conversations (WER-04).
    pub fn is_enough(self) -> bool {
        self.quotes >= 2 && self.conversations >= 2
    }
}
