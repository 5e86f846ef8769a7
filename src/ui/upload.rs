//! A field to choose a file with.
use super::question::{Question, question_setters};
use crate::base::form::FormState;
use leptos::prelude::*;

/// One file. A browser never fills it in again, so nothing else stands in the form of a file.
#[derive(Clone, Debug)]
pub struct FileInput {
    question: Question,
    kinds: Option<String>,
}

impl FileInput {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { question: Question::new(name, label), kinds: None }
    }

    question_setters!();

    /// What the browser offers first (`.csv,.ods`): a help, not a limit.
    pub fn kinds(mut self, kinds: impl Into<String>) -> Self {
        self.kinds = Some(kinds.into());
        self
    }

    pub fn view(self, form: &FormState) -> AnyView {
        let aria = self.question.aria(form);
        let invalid = if aria.invalid.is_some() { " utrecht-textbox--invalid" } else { "" };
        let class = format!("utrecht-textbox utrecht-textbox--html-input{invalid}");
        let control = view! {
            <input
                class=class
                id=self.question.name.clone()
                name=self.question.name.clone()
                type="file"
                accept=self.kinds
                aria-required=aria.required
                aria-invalid=aria.invalid
                aria-describedby=aria.described_by
            />
        };
        self.question.field(form, control.into_any())
    }
}
