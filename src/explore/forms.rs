//! What a search asks for.
use crate::{
    base::{
        choices,
        form::{Check, FormState},
        ids::{ContributionId, ThemeId},
        texts::t,
    },
    contributions::words::{MOST_WORDS, Query, QueryFault},
    themes::Theme,
};

pub const WORDS: &str = "zoek";
pub const STATE: &str = "stand";
pub const THEME: &str = "thema";
pub const WHOSE: &str = "wie";
pub const EVERYBODY: &str = "iedereen";
pub const AFTER: &str = "na";

choices! {
    /// What was decided about a text. Three states and not one (E-19).
    State:
    NotCoded "niet",
    Themes "themes",
    Nowhere "nowhere",
    Unsure "unsure",
}

impl State {
    pub fn label(self) -> String {
        match self {
            Self::NotCoded => t().explore_state_not_coded(),
            Self::Themes => t().explore_state_themes(),
            Self::Nowhere => t().explore_state_nowhere(),
            Self::Unsure => t().explore_state_unsure(),
        }
    }
}

/// A search that can be run.
#[derive(Clone, Debug)]
pub struct Search {
    pub query: Query,
    pub state: Option<State>,
    pub theme: Option<ThemeId>,
    pub everybody: bool,
    pub after: ContributionId,
}

/// The search of an address, or the same form with what is wrong. Filters that no choice of the form gives are none.
pub fn read(form: &FormState, themes: &[Theme]) -> Result<Search, FormState> {
    let mut check = Check::of(form);
    let query = match Query::parse(form.value(WORDS)) {
        Ok(query) => Some(query),
        Err(QueryFault::Empty) => {
            check.fault(WORDS, t().explore_error_empty());
            None
        }
        Err(QueryFault::TooMany) => {
            check.fault(WORDS, t().explore_error_too_many(MOST_WORDS as i64));
            None
        }
    };
    let theme = themes.iter().map(|theme| &theme.id).find(|id| id.as_str() == form.value(THEME)).cloned();
    check.finish(|| {
        Some(Search {
            query: query?,
            state: State::parse(form.value(STATE)),
            theme,
            everybody: form.value(WHOSE) == EVERYBODY,
            after: form.value(AFTER).into(),
        })
    })
}
