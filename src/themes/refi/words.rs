//! Problems and losses in sentences somebody can read (E-22, §7).
use super::{Losses, Problem, Problems, Rule};
use crate::base::texts::t;

impl Problem {
    pub fn sentence(&self) -> String {
        let place = self.place.as_str();
        match self.rule {
            Rule::Dangling => t().refi_dangling(place),
            Rule::UnknownUser => t().refi_unknown_user(place),
            Rule::Reversed => t().refi_reversed(place),
            Rule::OneText => t().refi_one_text(place),
            Rule::Twice => t().refi_twice(place),
            Rule::Outside => t().refi_outside(place),
            Rule::OtherWords => t().refi_other_words(place),
            Rule::MissingFile => t().refi_missing_file(place),
            Rule::ExtraFile => t().refi_extra_file(place),
            Rule::Path => t().refi_path(place),
            Rule::TooBig => t().refi_too_big(place),
            Rule::Entities => t().refi_entities(place),
            Rule::NotCodable => t().refi_not_codable(place),
            Rule::Value => t().refi_value(place),
            Rule::Attribute => t().refi_attribute(place),
            Rule::OneCode => t().refi_one_code(place),
            Rule::Empty => t().refi_empty(),
            Rule::NotAPackage => t().refi_not_a_package(),
            Rule::NotXml => t().refi_not_xml(place),
            Rule::OtherFormat => t().refi_other_format(place),
            Rule::NotUtf8 => t().refi_not_utf8(place),
            Rule::Differs => t().refi_differs(),
        }
    }
}

impl Problems {
    /// One sentence per problem, and one for those that are not in the list.
    pub fn sentences(&self) -> Vec<String> {
        let more = (self.more > 0).then(|| t().refi_more(self.more));
        self.first.iter().map(Problem::sentence).chain(more).collect()
    }
}

impl Losses {
    /// One line per kind.
    pub fn sentences(&self) -> Vec<String> {
        self.iter().map(|(name, count)| t().refi_lost(name, count)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_22_problems_and_losses_can_be_read() {
        let mut problems = Problems::one(Rule::Dangling, "CodeRef 1");
        (0..101).for_each(|n| problems.add(Rule::Outside, &n.to_string()));
        let sentences = problems.sentences();
        assert_eq!(sentences[0], "CodeRef 1: verwijst naar iets dat niet in het bestand staat.");
        assert_eq!((sentences.len(), sentences[100].as_str()), (101, "En nog 2 problemen."));
        let mut losses = Losses::default();
        (0..3).for_each(|_| losses.add("PictureSource"));
        assert_eq!(losses.sentences(), ["PictureSource: 3 keer"]);
    }
}
