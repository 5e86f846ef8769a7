//! The fields of this slice, and what they may hold.
use super::{
    commands::Batch,
    model::{self, BatchFault, LONGEST_TEXT, MOST_LINES, Perspective, Step, told},
    traces::Looked,
};
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        ids::GemeenteId,
        texts::t,
    },
    dialogues::Dialogue,
    region::{Gemeente, Question},
};

pub const TEXT: &str = "tekst";
pub const PERSPECTIVE: &str = "perspectief";
pub const GEMEENTE: &str = "gemeente";
pub const QUESTION: &str = "vraag";
pub const STEP: &str = "stap";
pub use crate::base::form::KEY;
pub const CODE: &str = "code";
pub const CONFIRM: &str = "bevestig";
pub const OBJECTION: &str = "bezwaar";
pub const YES: &str = "ja";
pub const DECISION: &str = "besluit";
pub const ID: &str = "id";
/// What to do about what was found in a text.
pub const TRACES: &str = "herken";
/// In an address: this is a tablet that goes round.
pub const TABLET: &str = "tablet";
/// The step after sending: the receipt was seen.
pub const LEFT: &str = "klaar";
/// On a tablet: throw away what was typed, and begin anew.
pub const WIPE: &str = "wissen";
pub const SAVED: &str = "bewaard";

/// What somebody says; empty where it was not asked yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub text: String,
    pub perspective: Option<Perspective>,
    pub gemeente: Option<GemeenteId>,
}

/// Reads what is asked before `step`, or gives the first step that is not right, with the form and
/// the errors of that step alone. `gemeenten` is empty where the gemeente is not asked.
pub fn answer(form: &FormState, gemeenten: &[Gemeente], step: Step) -> Result<Answer, (Step, FormState)> {
    let mut answer = Answer::default();
    if step > Step::Text {
        answer.text = text(form).map_err(|form| (Step::Text, form))?;
    }
    if step > Step::Perspective {
        answer.perspective = perspective(form).map_err(|form| (Step::Perspective, form))?;
    }
    if step > Step::Gemeente && !gemeenten.is_empty() {
        answer.gemeente = gemeente(form, gemeenten).map_err(|form| (Step::Gemeente, form))?;
    }
    Ok(answer)
}

fn text(form: &FormState) -> Result<String, FormState> {
    let mut check = Check::of(form);
    let text = words(&mut check, &t().contributions_text_missing());
    check.finish(|| text)
}

/// The words of a person in the field for them, without what points straight at somebody. `missing` is said
/// when there are none.
pub fn words(check: &mut Check, missing: &str) -> Option<String> {
    let texts =
        LineTexts { missing, too_long: &|_, over| t().contributions_text_too_long(over), odd_characters: &t().contributions_text_odd() };
    let text = check.paragraph(TEXT, LONGEST_TEXT, &texts);
    if let Some(sentence) = text.as_deref().and_then(|text| Looked::at(text).fault()) {
        check.fault(TEXT, sentence);
        return None;
    }
    text
}

fn perspective(form: &FormState) -> Result<Option<Perspective>, FormState> {
    let mut check = Check::of(form);
    let chosen = check.choice(PERSPECTIVE, |typed| told(typed, Perspective::parse), &t().contributions_perspective_wrong());
    check.finish(|| chosen)
}

fn gemeente(form: &FormState, gemeenten: &[Gemeente]) -> Result<Option<GemeenteId>, FormState> {
    let one_of = |typed: &str| gemeenten.iter().find(|g| g.id.as_str() == typed).map(|g| g.id.clone());
    let mut check = Check::of(form);
    let chosen = check.choice(GEMEENTE, |typed| told(typed, one_of), &t().contributions_gemeente_wrong());
    check.finish(|| chosen)
}

/// What a facilitator noted down, one statement a line.
pub fn batch(form: &FormState, dialogue: &Dialogue, questions: &[Question]) -> Result<Batch, FormState> {
    let one_of = |typed: &str| questions.iter().find(|q| q.id.as_str() == typed).map(|q| q.id.clone());
    let mut check = Check::of(form);
    let question = check.choice(QUESTION, one_of, &t().contributions_batch_question_wrong());
    let perspective = check.choice(PERSPECTIVE, |typed| told(typed, Perspective::parse), &t().contributions_perspective_wrong());
    let statements = model::statements(form.value(TEXT));
    if let Err(fault) = &statements {
        check.fault(TEXT, batch_fault(fault));
    }
    if let Some(fault) = lines_fault(check.value(TEXT)) {
        check.fault(TEXT, fault);
    }
    check.finish(|| {
        Some(Batch {
            dialogue_id: dialogue.id.clone(),
            gemeente_id: dialogue.gemeente_id.clone(),
            question_id: question?,
            perspective: perspective?,
            statements: statements.ok()?,
        })
    })
}

/// Which words of which lines must go.
fn lines_fault(raw: &str) -> Option<String> {
    let lines = model::looked(raw).into_iter();
    let faults = lines.filter_map(|(number, looked)| Some(format!("{}: {}", t().contributions_trace_line(number), looked.fault()?)));
    let faults: Vec<String> = faults.collect();
    (!faults.is_empty()).then(|| faults.join(" "))
}

fn batch_fault(fault: &BatchFault) -> String {
    match fault {
        BatchFault::Empty => t().contributions_batch_empty(),
        BatchFault::TooMany { lines } => t().contributions_batch_too_many(*lines, MOST_LINES),
        BatchFault::Lines { too_long, odd } if odd.is_empty() => t().contributions_batch_too_long(LONGEST_TEXT, numbers(too_long)),
        BatchFault::Lines { too_long, odd } if too_long.is_empty() => t().contributions_batch_odd(numbers(odd)),
        BatchFault::Lines { too_long, odd } => {
            let (long, odd) =
                (t().contributions_batch_too_long(LONGEST_TEXT, numbers(too_long)), t().contributions_batch_odd(numbers(odd)));
            format!("{long} {odd}")
        }
    }
}

fn numbers(lines: &[usize]) -> String {
    lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> FormState {
        FormState::from_pairs(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn inw_06_only_what_comes_before_a_step_is_asked() {
        let gemeenten = [Gemeente { id: "zundert".into(), name: "Zundert".into() }];
        let half = form(&[(TEXT, "  Meer rust. ")]);
        assert!(answer(&form(&[]), &gemeenten, Step::Text).is_ok());
        assert_eq!(answer(&form(&[]), &gemeenten, Step::Perspective).unwrap_err().0, Step::Text);
        assert_eq!(answer(&half, &gemeenten, Step::Send).unwrap(), Answer { text: "Meer rust.".into(), ..Answer::default() });
        let wrong = form(&[(TEXT, "x"), (PERSPECTIVE, "ouder"), (GEMEENTE, "breda")]);
        assert_eq!(answer(&wrong, &gemeenten, Step::Check).unwrap_err().0, Step::Gemeente);
        assert_eq!(answer(&wrong, &[], Step::Check).unwrap().gemeente, None);
    }

    #[test]
    fn an_error_says_how_many_characters_are_too_many() {
        let (_, long) = answer(&form(&[(TEXT, &"é".repeat(2007))]), &[], Step::Check).unwrap_err();
        assert!(long.error(TEXT).unwrap().contains(" 7 "), "{:?}", long.error(TEXT));
    }
}
