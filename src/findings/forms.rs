//! The form of a finding.
use super::{
    model::{Factor, Item, Kind, List, Written},
    store::Finding,
};
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        ids::ThemeId,
        texts::t,
    },
    region::Item as Listed,
    themes::Theme,
};

pub const KIND: &str = "soort";
pub const FACTOR: &str = "werking";
pub const NEITHER: &str = "geen";
pub const TITLE: &str = "titel";
pub const TEXT: &str = "tekst";
pub const THEME: &str = "thema";
pub const EDITION: &str = "uitgave";
pub const STATE: &str = "stand";
pub const QUOTE: &str = "citaat";

const MOST_TITLE: usize = 120;
const MOST_TEXT: usize = 600;

/// What the form offers.
pub struct Offered {
    pub themes: Vec<Theme>,
    pub lists: Vec<(List, Vec<Listed>)>,
}

/// The name of the field of a list.
pub fn field(list: List) -> &'static str {
    match list {
        List::Principle => "uitgangspunt",
        List::Advice => "advies",
        List::Line => "lijn",
    }
}

/// The form with what a finding says now.
pub fn filled(finding: &Finding, themes: &[ThemeId], items: &[Item]) -> FormState {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let fixed = [
        pair(KIND, &finding.kind),
        pair(FACTOR, finding.factor.as_deref().unwrap_or(NEITHER)),
        pair(TITLE, &finding.title),
        pair(TEXT, &finding.text),
        pair(EDITION, &finding.edition.to_string()),
    ];
    let themes = themes.iter().map(|id| pair(THEME, id.as_str()));
    let items = items.iter().map(|(list, id)| pair(field(*list), id));
    FormState::from_pairs(fixed.into_iter().chain(themes).chain(items))
}

/// What was written, or the form with what is wrong.
pub fn read(form: &FormState, offered: &Offered) -> Result<Written, FormState> {
    let mut check = Check::of(form);
    let kind = check.choice(KIND, Kind::parse, &t().findings_error_kind());
    let factor = check.choice(
        FACTOR,
        |value| if value == NEITHER { Some(None) } else { Factor::parse(value).map(Some) },
        &t().findings_error_factor(),
    );
    let title = check.line(TITLE, MOST_TITLE, &texts(&t().findings_error_title(), &t().findings_error_odd()));
    let text = check.paragraph(TEXT, MOST_TEXT, &texts(&t().findings_error_text(), &t().findings_error_odd()));
    let themes: Vec<ThemeId> =
        offered.themes.iter().map(|theme| theme.id.clone()).filter(|id| form.is_chosen(THEME, id.as_str())).collect();
    if themes.is_empty() {
        check.fault(THEME, t().findings_error_theme());
    }
    let chosen = |(list, items): &(List, Vec<Listed>)| -> Vec<Item> {
        items.iter().filter(|item| form.is_chosen(field(*list), &item.id)).map(|item| (*list, item.id.clone())).collect()
    };
    let items = offered.lists.iter().flat_map(chosen).collect();
    check.finish(|| Some(Written { kind: kind?, factor: factor?, title: title?, text: text?, themes, items }))
}

fn texts<'a>(missing: &'a str, odd: &'a str) -> LineTexts<'a> {
    LineTexts { missing, too_long: &|max, over| t().findings_error_long(over, max), odd_characters: odd }
}
