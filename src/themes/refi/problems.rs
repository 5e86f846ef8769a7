//! What can be wrong with a file, and what is lost of it.
use std::collections::BTreeMap;

/// The rule that is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// R1: a reference to something that is not there, or is of another kind.
    Dangling,
    /// R1, and harmless: who did it is not in the file.
    UnknownUser,
    /// R2: a piece ends before it begins.
    Reversed,
    /// R3: a text is nowhere, or in two places.
    OneText,
    /// R4: an identifier twice.
    Twice,
    /// R5: a piece does not lie within its text.
    Outside,
    /// R6, and harmless: the name of a piece is not its words.
    OtherWords,
    /// R7: a file that is named is not there.
    MissingFile,
    /// R7, and harmless: a file that nothing names.
    ExtraFile,
    /// R8: a path that leads elsewhere.
    Path,
    /// R9: too big, or too big for what it was packed in.
    TooBig,
    /// R10: a DTD or an entity.
    Entities,
    /// R11: a coding with a code that is only a heading.
    NotCodable,
    /// R12: two values of one variable, or a value of another type than its variable.
    Value,
    /// An attribute that must be there is not, or says something it cannot.
    Attribute,
    /// A coding has no code, or more than one.
    OneCode,
    /// A codebook without a code.
    Empty,
    /// Not a zip file, or without a project in it.
    NotAPackage,
    /// Not XML.
    NotXml,
    /// XML of something else.
    OtherFormat,
    /// A text that is not UTF-8.
    NotUtf8,
    /// What was written does not come back the same.
    Differs,
}

impl Rule {
    /// Whether a file with this is refused.
    pub fn stops(self) -> bool {
        !matches!(self, Self::UnknownUser | Self::OtherWords | Self::ExtraFile)
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub rule: Rule,
    /// Where: an element and its identifier, a line, or a file.
    pub place: String,
}

/// What is wrong, in the order of the file. A file of which everything is wrong gives a list somebody can read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    pub first: Vec<Problem>,
    /// How many there are beside the first ones.
    pub more: usize,
}

impl Problems {
    /// Longer lists are not read.
    const MOST: usize = 100;
    /// A name from a file can be a whole book.
    const LONGEST: usize = 120;

    pub fn one(rule: Rule, place: &str) -> Self {
        let mut problems = Self::default();
        problems.add(rule, place);
        problems
    }

    pub fn add(&mut self, rule: Rule, place: &str) {
        if self.first.len() < Self::MOST {
            let place = place.chars().take(Self::LONGEST).collect();
            self.first.push(Problem { rule, place });
        } else {
            self.more += 1;
        }
    }

    pub fn add_all(&mut self, others: Self) {
        for problem in others.first {
            self.add(problem.rule, &problem.place);
        }
        self.more += others.more;
    }

    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }
}

/// What a file has and we did not take over (§7): names of elements and attributes, with how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses(BTreeMap<String, usize>);

impl Losses {
    /// Names are made by who made the file: no more kinds than somebody can read.
    const MOST: usize = 100;
    const OTHERS: &'static str = "…";

    pub fn add(&mut self, name: &str) {
        let name: String = name.chars().take(Problems::LONGEST).collect();
        let fits = self.0.contains_key(&name) || self.0.len() < Self::MOST;
        *self.0.entry(if fits { name } else { Self::OTHERS.to_owned() }).or_default() += 1;
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(name, &count)| (name.as_str(), count))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
