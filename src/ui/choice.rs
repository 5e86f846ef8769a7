//! Groups of radio buttons and checkboxes under one legend.
//!
//! The first option has the name of the group as its id, so that the error summary can link to
//! `#name`; the next ones are `name-2`, `name-3`, ….
use super::question::{Question, question_setters};
use crate::base::form::FormState;
use leptos::prelude::*;

#[derive(Clone, Debug)]
struct Choice {
    value: String,
    label: String,
    hint: Option<String>,
}

/// One answer out of a few.
#[derive(Clone, Debug)]
pub struct RadioGroup {
    question: Question,
    choices: Vec<Choice>,
}

/// Any number of answers out of a few. A group with one option is a single tick box.
#[derive(Clone, Debug)]
pub struct CheckboxGroup {
    question: Question,
    choices: Vec<Choice>,
}

macro_rules! group {
    ($group:ident, $radios:literal) => {
        impl $group {
            pub fn new(name: impl Into<String>, legend: impl Into<String>) -> Self {
                Self { question: Question::new(name, legend), choices: Vec::new() }
            }

            question_setters!();

            pub fn option(mut self, value: impl Into<String>, label: impl Into<String>) -> Self {
                self.choices.push(Choice { value: value.into(), label: label.into(), hint: None });
                self
            }

            pub fn option_hint(mut self, value: impl Into<String>, label: impl Into<String>, hint: impl Into<String>) -> Self {
                self.choices.push(Choice { value: value.into(), label: label.into(), hint: Some(hint.into()) });
                self
            }

            pub fn view(self, form: &FormState) -> AnyView {
                group_view(&self.question, self.choices, $radios, form)
            }
        }
    };
}
group!(RadioGroup, true);
group!(CheckboxGroup, false);

/// One tick box of a list that is no group, such as a row of a table; `index` counts from 0. The id of
/// the first is the name, like in a group.
pub fn tick(form: &FormState, name: &str, index: usize, value: &str, label: impl Into<String>) -> AnyView {
    let choice = Choice { value: value.to_owned(), label: label.into(), hint: None };
    option_view(&Question::new(name, ""), choice, id_of(name, index), false, form)
}

/// What is wrong with the tick boxes of a list; stands above them.
pub fn tick_error(form: &FormState, name: &str) -> AnyView {
    Question::new(name, "").hint_and_error(form)
}

fn id_of(name: &str, index: usize) -> String {
    if index == 0 { name.to_owned() } else { format!("{name}-{}", index + 1) }
}

fn group_view(question: &Question, choices: Vec<Choice>, radios: bool, form: &FormState) -> AnyView {
    let options =
        choices.into_iter().enumerate().map(|(index, choice)| option_view(question, choice, id_of(&question.name, index), radios, form));
    question.fieldset(form, radios, options.collect_view().into_any())
}

fn option_view(question: &Question, choice: Choice, id: String, radios: bool, form: &FormState) -> AnyView {
    let (kind, class) = match radios {
        true => ("radio", "utrecht-radio-button utrecht-radio-button--html-input"),
        false => ("checkbox", "utrecht-checkbox utrecht-checkbox--html-input"),
    };
    let hint_id = choice.hint.is_some().then(|| format!("{id}-uitleg-keuze"));
    let hint = choice.hint.zip(hint_id.clone());
    let hint = hint.map(|(hint, id)| view! { <div class="utrecht-form-field-description" id=id>{hint}</div> });
    view! {
        <div class="option">
            <input
                class=class
                id=id.clone()
                name=question.name.clone()
                type=kind
                checked=form.is_chosen(&question.name, &choice.value)
                value=choice.value
                aria-invalid=question.aria(form).invalid.filter(|_| !radios)
                aria-describedby=hint_id
            />
            <label class=format!("utrecht-form-label utrecht-form-label--{kind}") for=id>{choice.label}</label>
            {hint}
        </div>
    }
    .into_any()
}
