//! What to talk about first, and what can be decided: pure.
use crate::{
    base::{
        choices,
        ids::{ExcerptId, ThemeId},
        texts::t,
    },
    themes::agreement::{Judgements, Said, Selection, Verdict},
};
use std::collections::{BTreeMap, BTreeSet};

choices! {
    /// How a decision came about.
    Kind:
    Agreed "eens",
    /// We still differ, and this is what we go by.
    Discussed "besproken",
    /// A point of discussion: for the findings and for the next dialogues.
    Talk "gesprek",
}

impl Kind {
    pub fn label(self) -> String {
        match self {
            Self::Agreed => t().differences_kind_agreed(),
            Self::Discussed => t().differences_kind_discussed(),
            Self::Talk => t().differences_kind_talk(),
        }
    }
}

/// What a piece is about from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    Themes(Vec<ThemeId>),
    Nowhere,
    /// Only a point to talk about: what the coders chose stays.
    Open,
}

impl Ruling {
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Themes(_) => "themes",
            Self::Nowhere => "nowhere",
            Self::Open => "open",
        }
    }

    /// From what the database holds.
    pub fn stored(slug: &str, themes: Vec<ThemeId>) -> Self {
        match slug {
            "themes" => Self::Themes(themes),
            "nowhere" => Self::Nowhere,
            _ => Self::Open,
        }
    }

    pub fn themes(&self) -> &[ThemeId] {
        match self {
            Self::Themes(themes) => themes,
            Self::Nowhere | Self::Open => &[],
        }
    }
}

/// What was agreed on in the room about one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    pub kind: Kind,
    pub ruling: Ruling,
    pub note: String,
}

choices! {
    /// Which units of a round are listed.
    Stand:
    /// They differ, or somebody could not tell, and nothing was decided.
    Open "open",
    Decided "besloten",
    Talk "gesprek",
}

impl Stand {
    pub fn label(self) -> String {
        match self {
            Self::Open => t().differences_stand_open(),
            Self::Decided => t().differences_stand_decided(),
            Self::Talk => t().differences_stand_talk(),
        }
    }
}

/// The units to list, in the order to talk about them: the farthest apart first, then where somebody could not
/// tell. Of what was decided, the order of the ids. `theme`: only what somebody put under it.
pub fn listed(selection: Selection, decided: &BTreeMap<ExcerptId, Kind>, stand: Stand, theme: Option<&ThemeId>) -> Vec<ExcerptId> {
    let of_kind = |wanted: &dyn Fn(Kind) -> bool| {
        let units = selection.units().filter(|unit| decided.get(unit.id).is_some_and(|kind| wanted(*kind)));
        let units = units.filter(|unit| theme.is_none_or(|theme| unit.said.iter().any(|said| said.verdict.value(theme) == Some(true))));
        units.map(|unit| unit.id.clone()).collect()
    };
    match stand {
        Stand::Talk => of_kind(&|kind| kind == Kind::Talk),
        Stand::Decided => of_kind(&|kind| kind != Kind::Talk),
        Stand::Open => {
            let differ: Vec<ExcerptId> = selection.differences().into_iter().map(|found| found.unit.id.clone()).collect();
            let known: BTreeSet<&ExcerptId> = differ.iter().collect();
            let unsure = selection.units().filter(|unit| unit.said.iter().any(|said| !said.verdict.is_finished()));
            let unsure: Vec<ExcerptId> = unsure.map(|unit| unit.id.clone()).filter(|id| !known.contains(id)).collect();
            differ.into_iter().chain(unsure).filter(|id| !decided.contains_key(id)).collect()
        }
    }
}

/// What was said about one unit, in the order of the coders.
pub fn said_of(judgements: &Judgements) -> Vec<Said> {
    judgements.select(&[]).units().flat_map(|unit| unit.said.into_iter().cloned().collect::<Vec<_>>()).collect()
}

/// From the row of a coding with one of its themes, or with none.
pub fn verdict(outcome: &str, theme: Option<ThemeId>) -> Verdict {
    match outcome {
        "unsure" => Verdict::Unsure,
        _ => Verdict::Finished(theme.into_iter().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::themes::agreement::Coding;

    fn coding(unit: &str, coder: &str, outcome: &str, theme: Option<&str>) -> Coding {
        let verdict = verdict(outcome, theme.map(Into::into));
        Coding { id: format!("{unit}{coder}").into(), unit: unit.into(), coder: coder.into(), verdict }
    }

    #[test]
    fn e_14_e_19_what_differs_comes_first_then_who_could_not_tell_and_no_answer_is_a_third_thing() {
        let judgements: Judgements = [
            coding("u1", "a", "themes", Some("x")),
            coding("u1", "b", "themes", Some("x")),
            coding("u2", "a", "themes", Some("x")),
            coding("u2", "b", "unsure", None),
            coding("u3", "a", "nowhere", None),
            coding("u3", "b", "themes", Some("x")),
        ]
        .into_iter()
        .collect();
        let themes = ["x".into()];
        let mut decided = BTreeMap::new();
        let ids = |found: Vec<ExcerptId>| found.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(ids(listed(judgements.select(&themes), &decided, Stand::Open, None)), ["u3", "u2"]);
        decided.insert("u3".into(), Kind::Talk);
        decided.insert("u2".into(), Kind::Agreed);
        assert!(listed(judgements.select(&themes), &decided, Stand::Open, None).is_empty());
        assert_eq!(ids(listed(judgements.select(&themes), &decided, Stand::Talk, None)), ["u3"]);
        assert!(listed(judgements.select(&themes), &decided, Stand::Talk, Some(&"y".into())).is_empty());
        assert_eq!(ids(listed(judgements.select(&themes), &decided, Stand::Decided, None)), ["u2"]);
    }

    #[test]
    fn a_ruling_is_what_was_stored() {
        for ruling in [Ruling::Themes(vec!["x".into()]), Ruling::Nowhere, Ruling::Open] {
            assert_eq!(Ruling::stored(ruling.slug(), ruling.themes().to_vec()), ruling);
        }
    }
}
