//! What every field has around its control: label or legend, hint, error, and the ids that tie them.
use crate::base::{form::FormState, texts::t};
use leptos::prelude::*;

/// One question of a form. The id of the control is its name; hint and error derive theirs from it.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub optional: bool,
    pub heading: bool,
}

/// The builder methods all fields share.
macro_rules! question_setters {
    () => {
        /// Explanation between label and control, read out with the control.
        pub fn hint(mut self, hint: impl Into<String>) -> Self {
            self.question.hint = Some(hint.into());
            self
        }

        /// The label says that this may stay empty.
        pub fn optional(mut self) -> Self {
            self.question.optional = true;
            self
        }

        /// The label is the `h1` of the page: one question per page (FORM-8).
        pub fn heading(mut self) -> Self {
            self.question.heading = true;
            self
        }
    };
}
pub(super) use question_setters;

/// What ties a control to its texts.
pub(super) struct Aria {
    pub invalid: Option<&'static str>,
    pub described_by: Option<String>,
    pub required: Option<&'static str>,
}

impl Question {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), hint: None, optional: false, heading: false }
    }

    pub fn aria(&self, form: &FormState) -> Aria {
        let failed = form.error(&self.name).is_some();
        let hint = self.hint.is_some().then(|| format!("{}-uitleg", self.name));
        let error = failed.then(|| format!("{}-fout", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        Aria {
            invalid: failed.then_some("true"),
            described_by: (!ids.is_empty()).then(|| ids.join(" ")),
            required: (!self.optional).then_some("true"),
        }
    }

    fn label_text(&self) -> String {
        if self.optional { t().ui_optional(&self.label) } else { self.label.clone() }
    }

    /// A control with one label.
    pub fn field(&self, form: &FormState, control: AnyView) -> AnyView {
        let label = view! { <label class="utrecht-form-label" for=self.name.clone()>{self.label_text()}</label> };
        let label = match self.heading {
            true => view! { <h1 class="nl-heading nl-heading--level-1">{label}</h1> }.into_any(),
            false => label.into_any(),
        };
        view! {
            <div class=self.class("utrecht-form-field", form)>
                <div class="utrecht-form-field__label">{label}</div>
                {self.hint_and_error(form)}
                <div class="utrecht-form-field__input">{control}</div>
            </div>
        }
        .into_any()
    }

    /// Several controls under one legend. Only a group of radio buttons may say that it is
    /// required or invalid as a whole; checkboxes say it themselves.
    pub fn fieldset(&self, form: &FormState, radios: bool, options: AnyView) -> AnyView {
        let aria = self.aria(form);
        let legend = match self.heading {
            true => view! { <h1 class="nl-heading nl-heading--level-1">{self.label_text()}</h1> }.into_any(),
            false => self.label_text().into_any(),
        };
        view! {
            <div class=self.class("utrecht-form-field", form)>
                <fieldset
                    class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
                    role=radios.then_some("radiogroup")
                    aria-required=aria.required.filter(|_| radios)
                    aria-invalid=aria.invalid.filter(|_| radios)
                    aria-describedby=aria.described_by
                >
                    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}</legend>
                    {self.hint_and_error(form)}
                    <div class="options">{options}</div>
                </fieldset>
            </div>
        }
        .into_any()
    }

    fn class(&self, block: &str, form: &FormState) -> String {
        match form.error(&self.name) {
            Some(_) => format!("{block} {block}--invalid"),
            None => block.to_owned(),
        }
    }

    pub fn hint_and_error(&self, form: &FormState) -> AnyView {
        let hint = self.hint.clone().map(|hint| {
            view! {
                <div class="utrecht-form-field__description">
                    <div class="utrecht-form-field-description" id=format!("{}-uitleg", self.name)>{hint}</div>
                </div>
            }
        });
        let error = form.error(&self.name).map(|error| {
            view! {
                <div class="utrecht-form-field__error-message">
                    <div class="utrecht-form-field-error-message" id=format!("{}-fout", self.name)>{error.to_owned()}</div>
                </div>
            }
        });
        (hint, error).into_any()
    }
}
