//! What in a text could tell who somebody is, looked for before it is sent (AN-70…72, INW-08).
//!
//! - A number or address that points straight at a person must go first; the person is told which words.
//! - What may make somebody known is only asked about. Who leaves it so can send; the gatekeeper then sees
//!   the text before the others do. The same goes for words that point to danger (AN-92).
//! - Nothing is kept of what was found, nor of what stood there before it was replaced (E-31).
use crate::{
    base::texts::t,
    privacy::{self, Kind, Trace, Weight},
    region,
};

/// What somebody chose to do about what was found: the value of the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Take away for me what must go.
    Remove,
    /// Replace everything that was asked about.
    All,
    /// Replace one of what was asked about, counted from 0.
    One(usize),
    /// I change it myself.
    Own,
    /// It may stay.
    Leave,
}

impl Choice {
    pub fn parse(value: &str) -> Option<Self> {
        match value {
            "weg" => Some(Self::Remove),
            "alles" => Some(Self::All),
            "zelf" => Some(Self::Own),
            "laat" => Some(Self::Leave),
            number => number.parse().ok().map(Self::One),
        }
    }

    pub fn value(self) -> String {
        match self {
            Self::Remove => "weg".to_owned(),
            Self::All => "alles".to_owned(),
            Self::One(index) => index.to_string(),
            Self::Own => "zelf".to_owned(),
            Self::Leave => "laat".to_owned(),
        }
    }
}

/// A text and what was found in it.
#[derive(Clone, Debug)]
pub struct Looked {
    text: String,
    pub blocks: Vec<Trace>,
    pub asks: Vec<Trace>,
}

impl Looked {
    pub fn at(text: &str) -> Self {
        let traces = privacy::look_in(text, region::places());
        let (blocks, asks) = traces.into_iter().partition(|trace| trace.weight == Weight::Block);
        Self { text: text.to_owned(), blocks, asks }
    }

    /// The words of a trace.
    pub fn words(&self, trace: &Trace) -> String {
        self.slice(trace.start, trace.end)
    }

    /// The line of the text in which a trace stands: what is before it and what is behind it.
    pub fn around(&self, trace: &Trace) -> (String, String) {
        let (before, behind) = (self.slice(0, trace.start), self.slice(trace.end, usize::MAX));
        let before = before.rsplit('\n').next().unwrap_or_default().to_owned();
        let behind = behind.split('\n').next().unwrap_or_default().to_owned();
        (before, behind)
    }

    /// The text between two places, in code points.
    pub fn slice(&self, start: usize, end: usize) -> String {
        self.text.chars().take(end).skip(start).collect()
    }

    /// The text after a choice. What has no neutral words stays for the person to change.
    pub fn after(&self, choice: Choice) -> String {
        let one = |index: usize| self.asks.get(index..=index).unwrap_or_default();
        match choice {
            Choice::Remove => privacy::replaced(&self.text, &self.blocks),
            Choice::All => privacy::replaced(&self.text, &self.asks),
            Choice::One(index) => privacy::replaced(&self.text, one(index)),
            Choice::Own | Choice::Leave => self.text.clone(),
        }
    }

    /// Which words must go, in a sentence each; `None` when there are none.
    pub fn fault(&self) -> Option<String> {
        let named = self.blocks.iter().map(|trace| t().contributions_trace_found(kind_name(trace.kind), self.words(trace)));
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| format!("{} {}", named.join(" "), t().contributions_trace_must_go()))
    }
}

/// Of the kinds that must go; the others are never named.
fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::Phone => t().contributions_trace_phone(),
        Kind::Email => t().contributions_trace_email(),
        Kind::Iban => t().contributions_trace_iban(),
        Kind::Bsn => t().contributions_trace_bsn(),
        _ => t().contributions_trace_profile(),
    }
}

/// Whether the gatekeeper must see a text before the others: somebody may be known by it, or in danger.
pub fn review_first(text: &str) -> bool {
    !Looked::at(text).asks.is_empty() || privacy::danger(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_70_the_words_that_must_go_are_named_and_can_be_taken_away() {
        let looked = Looked::at("Bel mij op 06-12345678.\nOf mail a@b.nl");
        let fault = looked.fault().unwrap();
        assert!(fault.contains("06-12345678") && fault.contains("a@b.nl"), "{fault}");
        let clean = looked.after(Choice::Remove);
        assert!(Looked::at(&clean).fault().is_none() && clean.starts_with("Bel mij op [weg]"), "{clean}");
    }

    #[test]
    fn an_71_one_piece_or_all_are_replaced_by_neutral_words() {
        let looked = Looked::at("Onze Fatima zit op basisschool De Vlinder in Wernhout.");
        assert!(looked.asks.len() >= 2, "{looked:?}");
        let one = Looked::at(&looked.after(Choice::One(0)));
        assert_eq!(one.asks.len(), looked.asks.len() - 1, "{one:?}");
        assert!(Looked::at(&looked.after(Choice::All)).asks.is_empty());
        assert_eq!(looked.after(Choice::One(99)), looked.text);
    }

    #[test]
    fn a_choice_is_read_from_what_its_button_sends() {
        for choice in [Choice::Remove, Choice::All, Choice::One(3), Choice::Own, Choice::Leave] {
            assert_eq!(Choice::parse(&choice.value()), Some(choice));
        }
        assert_eq!(Choice::parse("x"), None);
    }
}
