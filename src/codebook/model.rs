//! What can be changed, and how a theme reads.
use crate::{
    base::{choices, ids::ThemeId},
    themes::Theme,
};

choices! {
    /// What a version changed.
    Kind:
    Described "described",
    Added "added",
    /// A second theme beside the first; what was judged stays until somebody looks at it again (E-05).
    Split "split",
    /// Every judgement of one theme goes to another (E-04).
    Merged "merged",
    /// Not to be chosen any more. Only a theme that no judgement has (E-06).
    Archived "archived",
    /// An earlier change was put back.
    Restored "restored",
}

/// The words of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// As in Bijlage 2.
    pub label: String,
    /// In everyday words.
    pub label_b1: String,
    pub description: Option<String>,
    pub description_b1: String,
}

impl From<&Theme> for Words {
    fn from(theme: &Theme) -> Self {
        Self {
            label: theme.label.clone(),
            label_b1: theme.label_b1.clone(),
            description: theme.description.clone(),
            description_b1: theme.description_b1.clone(),
        }
    }
}

/// A change that somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// `again`: who judged looks at it again.
    Describe {
        theme: ThemeId,
        words: Words,
        again: bool,
    },
    Add(Words),
    Split {
        from: ThemeId,
        words: Words,
    },
    Merge {
        from: ThemeId,
        into: ThemeId,
    },
    Archive(ThemeId),
}

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such theme (any more).
    Gone,
    /// Judgements have it: merge or split first (E-06).
    InUse,
    /// Only the last change can be put back, and this one cannot.
    NotTheLast,
}
