//! The form: names of the fields, and how they become one text.
use crate::{
    base::{
        form::{Check, FormState, LineTexts},
        texts::t,
    },
    contributions::{Choice, Looked, Perspective},
};

pub const TEXT: &str = "tekst";
pub const HELPS: &str = "helpt";
pub const HINDERS: &str = "hindert";
/// What to do about what was found in the texts.
pub const TRACES: &str = "herken";
pub const PERSPECTIVE: &str = "perspectief";
/// Makes sending the same form twice one experience.
pub use crate::base::form::KEY;
/// "I would rather not say."
pub const UNTOLD: &str = "geen";

const LONGEST_TEXT: usize = 2000;
const LONGEST_EXTRA: usize = 500;

/// An experience, every field right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experience {
    /// The paragraphs with an empty line between them: nobody's words but the verkenner's.
    pub text: String,
    pub perspective: Option<Perspective>,
}

/// The experience, or the form with a sentence at each wrong field.
pub fn parse(form: &FormState) -> Result<Experience, FormState> {
    let mut check = Check::of(form);
    let text = paragraph(&mut check, TEXT, &t().experiences_text_short(), LONGEST_TEXT, false);
    let helps = paragraph(&mut check, HELPS, &t().experiences_helps(), LONGEST_EXTRA, true);
    let hinders = paragraph(&mut check, HINDERS, &t().experiences_hinders(), LONGEST_EXTRA, true);
    let told = |value: &str| if value == UNTOLD { Some(None) } else { Perspective::parse(value).map(Some) };
    let perspective = check.choice(PERSPECTIVE, told, &t().experiences_perspective_missing());
    check.finish(|| {
        let parts = [text?, helps?, hinders?];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        Some(Experience { text: parts.join("\n\n"), perspective: perspective? })
    })
}

fn paragraph(check: &mut Check, name: &str, label: &str, max: usize, optional: bool) -> Option<String> {
    let (missing, odd_characters) = (t().experiences_text_missing(), t().experiences_odd(label));
    let too_long = |max, over| t().experiences_too_long(label, over, max);
    let texts = LineTexts { missing: &missing, too_long: &too_long, odd_characters: &odd_characters };
    let text = match optional {
        true => check.optional_paragraph(name, max, &texts),
        false => check.paragraph(name, max, &texts),
    };
    if let Some(fault) = text.as_deref().and_then(|text| Looked::at(text).fault()) {
        check.fault(name, fault);
    }
    text
}

/// Every text of the form: name of the field, question, what was found in it.
pub fn looked(form: &FormState) -> Vec<(&'static str, String, Looked)> {
    let fields = [(TEXT, t().experiences_text()), (HELPS, t().experiences_helps()), (HINDERS, t().experiences_hinders())];
    fields.into_iter().map(|(name, question)| (name, question, Looked::at(form.value(name)))).collect()
}

/// The form with the texts that a choice makes of them.
pub fn changed(form: FormState, choice: Choice) -> FormState {
    looked(&form).into_iter().fold(form, |form, (name, _, looked)| form.without(name).with(name, looked.after(choice)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> FormState {
        FormState::from_pairs(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn the_parts_become_one_text_without_words_of_ours() {
        let full = form(&[(TEXT, " Een. "), (HELPS, "Twee."), (HINDERS, ""), (PERSPECTIVE, "ouder"), (KEY, "k")]);
        let experience = parse(&full).unwrap();
        assert_eq!(experience.text, "Een.\n\nTwee.");
        assert_eq!(experience.perspective, Some(Perspective::Parent));
    }

    #[test]
    fn an_untold_perspective_is_an_answer_and_silence_is_not() {
        let untold = parse(&form(&[(TEXT, "Een."), (PERSPECTIVE, UNTOLD)])).unwrap();
        assert_eq!(untold.perspective, None);
        let silent = parse(&form(&[(TEXT, "Een.")])).unwrap_err();
        assert!(silent.error(PERSPECTIVE).is_some());
        assert_eq!(silent.value(TEXT), "Een.");
    }
}
