//! A codebook and a project as plain values. Nothing here can hold a moment or the name of a coder.
use super::Guid;

/// A codebook by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Codebook {
    /// In the order of the codebook.
    pub codes: Vec<Code>,
    pub sets: Vec<Set>,
}

/// Texts with their codings. Order says nothing but for `codes`: a file is sorted by identifier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    pub name: String,
    pub description: Option<String>,
    pub users: Vec<User>,
    /// In the order of the codebook.
    pub codes: Vec<Code>,
    pub variables: Vec<Variable>,
    pub cases: Vec<Case>,
    pub sources: Vec<Source>,
    pub notes: Vec<Note>,
    pub links: Vec<Link>,
    pub sets: Vec<Set>,
    /// Notes about the whole.
    pub noted: Vec<Guid>,
}

/// Who codes: a seat, never a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub guid: Guid,
    pub seat: Seat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seat {
    /// "Codeur 1", "Codeur 2", …: the same within a file, and nothing elsewhere.
    Coder(u32),
    /// The outcome all agreed on, which is nobody's own coding (E-16).
    Werkgroep,
}

/// A theme, a part of a theme, or an answer such as *past nergens*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub guid: Guid,
    pub name: String,
    pub description: Option<String>,
    pub colour: Option<Colour>,
    /// `false` is a heading.
    pub codable: bool,
    pub noted: Vec<Guid>,
    pub parts: Vec<Code>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// A property that texts or cases have, such as the perspective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    pub guid: Guid,
    pub name: String,
    pub description: Option<String>,
    pub kind: VariableKind,
}

/// The standard has dates as well; we have no place for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariableKind {
    Text,
    Boolean,
    Integer,
    Float,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub variable: Guid,
    pub scalar: Scalar,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    Text(String),
    Boolean(bool),
    Integer(i64),
    Float(f64),
}

/// A group of texts or pieces with what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    pub guid: Guid,
    pub name: String,
    pub description: Option<String>,
    pub codes: Vec<Guid>,
    pub values: Vec<Value>,
    pub sources: Vec<Guid>,
    pub selections: Vec<Guid>,
}

/// A text.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub guid: Guid,
    pub name: String,
    pub description: Option<String>,
    /// Lines end in `\n`.
    pub text: String,
    pub selections: Vec<Selection>,
    /// Of the whole text.
    pub codings: Vec<Coding>,
    pub noted: Vec<Guid>,
    pub values: Vec<Value>,
}

/// A piece of a text: code points, `[start, end)`. Its name in a file is its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    pub guid: Guid,
    pub start: usize,
    pub end: usize,
    pub description: Option<String>,
    pub codings: Vec<Coding>,
    pub noted: Vec<Guid>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    pub guid: Guid,
    pub code: Guid,
    pub user: Option<Guid>,
    pub noted: Vec<Guid>,
}

/// A memo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub guid: Guid,
    pub name: String,
    pub text: String,
    pub user: Option<Guid>,
}

/// Between two objects, such as a code and what it was split into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub guid: Guid,
    pub name: String,
    pub direction: Option<Direction>,
    pub colour: Option<Colour>,
    pub origin: Option<Guid>,
    pub target: Option<Guid>,
    pub noted: Vec<Guid>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Associative,
    OneWay,
    Bidirectional,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    pub guid: Guid,
    pub name: String,
    pub description: Option<String>,
    pub codes: Vec<Guid>,
    pub sources: Vec<Guid>,
    pub notes: Vec<Guid>,
}

impl Source {
    /// A text under a name that says nothing about it.
    pub fn new(guid: Guid, text: &str) -> Self {
        let name = format!("inbreng-{}", guid.to_string().split('-').next().unwrap_or_default());
        let text = super::line_ends::plain(text);
        Self { guid, name, description: None, text, selections: Vec::new(), codings: Vec::new(), noted: Vec::new(), values: Vec::new() }
    }
}

impl Seat {
    const CODER: &str = "Codeur ";
    const WERKGROEP: &str = "Werkgroep";

    pub fn name(self) -> String {
        match self {
            Self::Coder(number) => format!("{}{number}", Self::CODER),
            Self::Werkgroep => Self::WERKGROEP.to_owned(),
        }
    }

    /// Only of a name that [`Seat::name`] gives.
    pub fn named(name: &str) -> Option<Self> {
        let number = || name.strip_prefix(Self::CODER)?.parse().ok().map(Self::Coder);
        let seat = if name == Self::WERKGROEP { Some(Self::Werkgroep) } else { number() };
        seat.filter(|seat| seat.name() == name)
    }
}

impl VariableKind {
    pub const ALL: [Self; 4] = [Self::Text, Self::Boolean, Self::Integer, Self::Float];

    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Boolean => "Boolean",
            Self::Integer => "Integer",
            Self::Float => "Float",
        }
    }

    /// The element that holds a value of this kind.
    pub fn element(self) -> &'static str {
        match self {
            Self::Text => "TextValue",
            Self::Boolean => "BooleanValue",
            Self::Integer => "IntegerValue",
            Self::Float => "FloatValue",
        }
    }
}

impl Direction {
    pub const ALL: [Self; 3] = [Self::Associative, Self::OneWay, Self::Bidirectional];

    pub fn name(self) -> &'static str {
        match self {
            Self::Associative => "Associative",
            Self::OneWay => "OneWay",
            Self::Bidirectional => "Bidirectional",
        }
    }
}
