//! The shape of the region's data file, as far as the program uses it.
use crate::privacy::Places;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
pub struct Programme {
    pub municipalities: Vec<Municipality>,
    pub themes: Vec<Theme>,
    pub question_lists: Vec<List>,
    pub principles: Vec<Line>,
    pub advices: Vec<Advice>,
    pub programme_lines: Vec<Line>,
    pub indicators: Vec<Line>,
    pub invitees: Invitees,
    pub target_groups: TargetGroups,
    pub links: Links,
}

/// Where else people can go; the programme team decides what is in the file.
#[derive(Debug, Deserialize)]
pub struct Links {
    pub growing_up: Trusted,
    /// Of each gemeente, in the order of the gemeenten.
    pub ask_for_help: Vec<Site>,
}

/// Trustworthy information, offered at one question (INW-15).
#[derive(Debug, Deserialize)]
pub struct Trusted {
    pub question: String,
    pub sites: Vec<Site>,
}

#[derive(Debug, Deserialize)]
pub struct Site {
    pub label: String,
    pub url: String,
}

/// Who to invite to a dialogue, and what to think of first.
#[derive(Debug, Deserialize)]
pub struct Invitees {
    pub mix_question: Text,
    pub groups: Vec<Group>,
}

/// The target groups, with who approaches them.
#[derive(Debug, Deserialize)]
pub struct TargetGroups {
    pub local: Approached,
    pub regional: Approached,
}

#[derive(Debug, Deserialize)]
pub struct Approached {
    pub approached_by: String,
    pub groups: Vec<Group>,
}

/// A group of people to invite.
#[derive(Debug, Deserialize)]
pub struct Group {
    pub id: String,
    pub label: Option<String>,
    #[serde(flatten)]
    pub text: Text,
    /// Where to find them.
    #[serde(default)]
    pub find_via: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Municipality {
    pub order: i64,
    pub id: String,
    pub name: String,
    /// Towns and villages in it.
    pub places: Vec<String>,
}

/// A text of the source, with a repaired form where the source has an error.
#[derive(Debug, Deserialize)]
pub struct Text {
    pub verbatim: String,
    pub display: Option<String>,
}

impl Text {
    pub fn shown(&self) -> &str {
        self.display.as_deref().unwrap_or(&self.verbatim)
    }
}

#[derive(Debug, Deserialize)]
pub struct Theme {
    pub order: i64,
    pub id: String,
    pub label: String,
    pub label_b1: String,
    /// Theme 5 has none in the source.
    pub description: Option<Text>,
    pub description_b1: String,
    pub quotes: Vec<Quote>,
}

#[derive(Debug, Deserialize)]
pub struct Quote {
    pub id: String,
    #[serde(flatten)]
    pub text: Text,
}

#[derive(Debug, Deserialize)]
pub struct List {
    pub id: String,
    pub title: String,
    pub audience: String,
    pub questions: Vec<Question>,
}

#[derive(Debug, Deserialize)]
pub struct Question {
    pub order: i64,
    pub id: String,
    pub verbatim: String,
    pub b1: Option<String>,
}

/// A principle, programme line or indicator.
#[derive(Debug, Deserialize)]
pub struct Line {
    pub order: i64,
    pub id: String,
    #[serde(flatten)]
    pub text: Text,
    pub label: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Advice {
    pub order: i64,
    pub id: String,
    pub title: String,
    pub sub: Vec<SubAdvice>,
}

#[derive(Debug, Deserialize)]
pub struct SubAdvice {
    pub id: String,
    pub title: String,
    #[serde(flatten)]
    pub text: Text,
}

/// The file as it is compiled in.
pub fn programme() -> Result<Programme, serde_json::Error> {
    serde_json::from_str(include_str!("west-brabant-west.json"))
}

/// The same, read once: what pages show of it without a question to the database.
pub static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| programme().expect("a test reads the programme file"));

/// Trustworthy information to offer at a question; none at most.
pub fn information_at(question: &str) -> &'static [Site] {
    let trusted = &PROGRAMME.links.growing_up;
    if trusted.question == question { &trusted.sites } else { &[] }
}

/// Where to ask for help, per gemeente (INW-17).
pub fn help_sites() -> &'static [Site] {
    &PROGRAMME.links.ask_for_help
}

/// The places of the region, by which a text may tell who somebody is (AN-71).
pub fn places() -> &'static Places {
    static PLACES: LazyLock<Places> = LazyLock::new(|| {
        let gemeenten = &PROGRAMME.municipalities;
        let below: Vec<&str> = gemeenten.iter().flat_map(|gemeente| gemeente.places.iter().map(String::as_str)).collect();
        Places::new(&below, &gemeenten.iter().map(|gemeente| gemeente.name.as_str()).collect::<Vec<_>>())
    });
    &PLACES
}

/// Invented dialogues and input for a demonstration; never loaded in production (SEC-16).
#[derive(Debug, Deserialize)]
pub struct Demo {
    pub sessions: Vec<DemoDialogue>,
    pub contributions: Vec<DemoContribution>,
    pub pseudonymous_accounts: Vec<DemoAccount>,
}

#[derive(Debug, Deserialize)]
pub struct DemoDialogue {
    pub id: String,
    pub municipality: Option<String>,
    pub place: Option<String>,
    pub venue: String,
    pub day_offset: i64,
    pub start: String,
    pub end: String,
    pub audience: String,
    pub question_list: String,
    pub title: String,
    pub capacity: i64,
    pub status: String,
    pub facilities: Vec<String>,
    pub cancel_reason: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct DemoContribution {
    pub session: Option<String>,
    pub perspective: Option<String>,
    pub question: String,
    pub text: String,
    pub expected_themes: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct DemoAccount {
    pub role: String,
    pub login: String,
}

pub static DEMO: LazyLock<Demo> = LazyLock::new(|| serde_json::from_str(include_str!("demo.json")).expect("a test reads the demo file"));
