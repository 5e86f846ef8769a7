//! The themes as the programme of the region gives them: what is known before anybody coded or edited.
use super::Theme;
use crate::region::data::PROGRAMME;

/// Bijlage 2: labels, descriptions (theme 5 has none in the source, only the plain one) and quotes.
pub fn of_region() -> Vec<Theme> {
    let theme = |theme: &crate::region::data::Theme| {
        let described = theme.description.iter().map(|text| text.shown().to_owned());
        let quoted = theme.quotes.iter().map(|quote| quote.text.shown().to_owned());
        let texts = described.chain([theme.description_b1.clone()]).chain(quoted).collect();
        Theme { id: theme.id.clone(), label: theme.label.clone(), texts }
    };
    PROGRAMME.themes.iter().map(theme).collect()
}
