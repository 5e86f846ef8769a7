//! The two forms of paper: which cards to print, and what stands on a card.
use super::code::CardCode;
use crate::{
    base::{
        form::{Check, FormState},
        ids::QuestionId,
        texts::t,
    },
    contributions::{
        forms::{CODE, PERSPECTIVE, QUESTION, TEXT, words},
        model::{Perspective, told},
    },
    infra::keys::Keys,
    region::Question,
};

/// How many cards of each question.
pub const EACH: &str = "aantal";
/// The most cards of one print: a hundred sheets.
pub const MOST_CARDS: i64 = 200;

/// Which cards somebody wants.
pub struct Order {
    pub questions: Vec<Question>,
    pub each: i64,
}

/// Reads which of `questions` come on how many cards.
pub fn order(form: &FormState, questions: &[Question]) -> Result<Order, FormState> {
    let mut check = Check::of(form);
    let wanted = |question: &&Question| form.values(QUESTION).any(|id| id == question.id.as_str());
    let questions: Vec<Question> = questions.iter().filter(wanted).cloned().collect();
    if questions.is_empty() {
        check.fault(QUESTION, t().paper_cards_questions_none());
    }
    let each = check.number(EACH, 1..=MOST_CARDS, &t().paper_cards_each_wrong(MOST_CARDS));
    let together = each.map_or(0, |each| each * i64::try_from(questions.len()).unwrap_or(MOST_CARDS));
    if together > MOST_CARDS {
        check.fault(EACH, t().paper_cards_too_many(together, MOST_CARDS));
    }
    check.finish(|| Some(Order { questions, each: each? }))
}

/// What stands on a card.
pub struct Card {
    pub question: QuestionId,
    pub text: String,
    pub perspective: Option<Perspective>,
    /// A card can be without: old, torn, or a blank sheet.
    pub code: Option<CardCode>,
}

/// Reads a card that was typed over; the question is one of `questions`.
pub fn card(form: &FormState, keys: &Keys, questions: &[Question]) -> Result<Card, FormState> {
    let one_of = |typed: &str| questions.iter().find(|q| q.id.as_str() == typed).map(|q| q.id.clone());
    let code_of = |typed: &str| if typed.is_empty() { Some(None) } else { CardCode::read(keys, typed).map(Some) };
    let mut check = Check::of(form);
    let question = check.choice(QUESTION, one_of, &t().paper_question_wrong());
    let text = words(&mut check, &t().paper_text_missing());
    let perspective = check.choice(PERSPECTIVE, |typed| told(typed, Perspective::parse), &t().paper_perspective_wrong());
    let code = check.choice(CODE, code_of, &t().paper_code_wrong());
    if code.as_ref().and_then(Option::as_ref).is_some_and(|code| code.stands_in(form.value(TEXT))) {
        check.fault(TEXT, t().paper_code_in_text());
    }
    check.finish(|| Some(Card { question: question?, text: text?, perspective: perspective?, code: code? }))
}
