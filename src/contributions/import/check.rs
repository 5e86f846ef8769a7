//! What each row says, or what is wrong with it.
use super::{
    sentences,
    sheet::Cell,
    table::{Column, Row},
};
use crate::{
    base::{
        ids::{DialogueId, GemeenteId},
        text::{TextFault, paragraph, search_key},
        texts::t,
    },
    contributions::{
        model::{LONGEST_TEXT, Perspective, told},
        traces::{Choice, Looked},
    },
    dialogues::Dialogue,
    region::{Gemeente, Question, QuestionList},
};
use std::collections::{HashMap, HashSet};

/// For what the rows are: a dialogue, or the region.
pub struct Place {
    pub dialogue: Option<Dialogue>,
    /// What may be answered, by question list. Within one list a number is enough.
    pub lists: Vec<(QuestionList, Vec<Question>)>,
    pub gemeente: Of,
}

/// Of which gemeente a row is.
pub enum Of {
    /// Of this one, or of the whole region.
    Given(Option<Gemeente>),
    /// Of one of these, when the row says so.
    Asked(Vec<Gemeente>),
}

impl Place {
    pub fn dialogue_id(&self) -> Option<&DialogueId> {
        self.dialogue.as_ref().map(|dialogue| &dialogue.id)
    }

    fn questions(&self) -> impl Iterator<Item = &Question> {
        self.lists.iter().flat_map(|(_, questions)| questions)
    }
}

/// A row that can be kept.
#[derive(Clone, Debug)]
pub struct Line {
    pub row: u32,
    pub text: String,
    pub looked: Looked,
    pub question: Question,
    pub perspective: Option<Perspective>,
    pub gemeente: Option<GemeenteId>,
}

impl Line {
    /// The text with neutral words for everything that was asked about.
    pub fn neutral(&self) -> String {
        self.looked.after(Choice::All)
    }
}

/// What is wrong in one cell; without a column it is about the whole row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub row: u32,
    pub column: Option<Column>,
    pub sentence: String,
}

/// What came of all rows.
#[derive(Debug, Default)]
pub struct Checked {
    pub lines: Vec<Line>,
    pub wrong: Vec<Wrong>,
    /// (row, the row above it that says the same).
    pub twice: Vec<(u32, u32)>,
}

impl Checked {
    pub fn wrong_rows(&self) -> usize {
        self.wrong.iter().map(|wrong| wrong.row).collect::<HashSet<_>>().len()
    }

    /// The lines in which something could tell who somebody is.
    pub fn asks(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.looked.asks.is_empty())
    }
}

pub fn check(place: &Place, rows: &[Row]) -> Checked {
    let (mut checked, mut seen) = (Checked::default(), HashMap::new());
    for row in rows {
        match line(place, row) {
            Err(wrong) => checked.wrong.extend(wrong),
            Ok(line) => {
                let said = (line.question.id.clone(), line.perspective.map(Perspective::slug), line.gemeente.clone(), line.text.clone());
                match seen.get(&said) {
                    Some(first) => checked.twice.push((line.row, *first)),
                    None => {
                        seen.insert(said, line.row);
                        checked.lines.push(line);
                    }
                }
            }
        }
    }
    checked
}

fn line(place: &Place, row: &Row) -> Result<Line, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut note = |column: Option<Column>, sentence: String| wrong.push(Wrong { row: row.number, column, sentence });
    if row.loose {
        note(None, t().import_row_loose());
    }
    let text = text(row.cell(Column::Text)).map_err(|sentence| note(Some(Column::Text), sentence)).ok();
    let question = question(place, row.cell(Column::Question)).map_err(|sentence| note(Some(Column::Question), sentence)).ok();
    let perspective = perspective(row.cell(Column::Perspective)).map_err(|sentence| note(Some(Column::Perspective), sentence)).ok();
    let gemeente = gemeente(place, row.cell(Column::Gemeente)).map_err(|sentence| note(Some(Column::Gemeente), sentence)).ok();
    match (text, question, perspective, gemeente) {
        (Some((text, looked)), Some(question), Some(perspective), Some(gemeente)) if wrong.is_empty() => {
            Ok(Line { row: row.number, text, looked, question, perspective, gemeente })
        }
        _ => Err(wrong),
    }
}

fn text(cell: &Cell) -> Result<(String, Looked), String> {
    let raw = match cell {
        Cell::Empty => return Err(t().import_text_missing()),
        Cell::Text(raw) => raw,
        Cell::Number(_) => return Err(t().import_text_number()),
        Cell::Odd(odd) => return Err(sentences::odd(*odd)),
    };
    let long = |over| t().import_text_too_long(over);
    let text = paragraph(raw, LONGEST_TEXT).map_err(|fault| match fault {
        TextFault::Empty => t().import_text_missing(),
        TextFault::TooLong { over } => long(over),
        TextFault::OddCharacters => t().import_text_odd(),
    })?;
    let looked = Looked::at(&text);
    if let Some(sentence) = looked.fault() {
        return Err(sentence);
    }
    // Neutral words may be longer than what they stand for.
    match looked.after(Choice::All).chars().count() {
        count if count > LONGEST_TEXT => Err(long(count - LONGEST_TEXT)),
        _ => Ok((text, looked)),
    }
}

/// By its code, by its number in the only list, or by its words.
fn question(place: &Place, cell: &Cell) -> Result<Question, String> {
    let typed = typed(cell)?.ok_or_else(|| t().import_question_missing())?;
    let key = folded(&typed);
    if let ([(_, questions)], Ok(number)) = (place.lists.as_slice(), key.parse::<usize>()) {
        let asked = number.checked_sub(1).and_then(|index| questions.get(index));
        return asked.cloned().ok_or_else(|| t().import_question_number(questions.len()));
    }
    let says = |question: &&Question| {
        question.id.as_str() == key || folded(&question.verbatim) == key || (!question.b1.is_empty() && folded(&question.b1) == key)
    };
    let mut found = place.questions().filter(says);
    match (found.next(), found.next()) {
        (Some(question), None) => Ok(question.clone()),
        (Some(_), Some(_)) => Err(t().import_question_several()),
        (None, _) => Err(t().import_question_unknown()),
    }
}

fn perspective(cell: &Cell) -> Result<Option<Perspective>, String> {
    let typed = typed(cell)?.unwrap_or_default();
    told(&folded(&typed), Perspective::parse).ok_or_else(|| t().import_perspective_wrong())
}

fn gemeente(place: &Place, cell: &Cell) -> Result<Option<GemeenteId>, String> {
    let typed = typed(cell)?.unwrap_or_default();
    let key = folded(&typed);
    let is = |gemeente: &&Gemeente| gemeente.id.as_str() == key || folded(&gemeente.name) == key;
    match &place.gemeente {
        Of::Given(None) if key.is_empty() => Ok(None),
        Of::Given(None) => Err(t().import_gemeente_region()),
        Of::Given(Some(own)) if key.is_empty() || is(&own) => Ok(Some(own.id.clone())),
        Of::Given(Some(own)) => Err(t().import_gemeente_other(&own.name)),
        Of::Asked(gemeenten) => {
            let one = |key: &str| gemeenten.iter().find(|g| g.id.as_str() == key || folded(&g.name) == key).map(|g| g.id.clone());
            told(&key, one).ok_or_else(|| t().import_gemeente_wrong())
        }
    }
}

/// What was typed in a cell that names something; `None` when it is empty.
fn typed(cell: &Cell) -> Result<Option<String>, String> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Text(text) | Cell::Number(text) => Ok(Some(text.clone())),
        Cell::Odd(odd) => Err(sentences::odd(*odd)),
    }
}

/// Without case, accents and extra white space: what a person sees as the same.
fn folded(text: &str) -> String {
    search_key(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
