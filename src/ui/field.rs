//! Text fields, text areas and selects. Name of the field = name of the parameter = id.
pub use super::choice::{CheckboxGroup, RadioGroup, tick, tick_error};
use super::question::{Question, question_setters};
pub use super::upload::FileInput;
use crate::base::{form::FormState, text::visible, texts::t};
use leptos::prelude::*;

/// What a [`TextInput`] asks for. It sets type, keyboard and autocomplete; the server judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    Text,
    Email,
    Password,
    Number,
    Date,
    Time,
    /// A code of letters and digits that somebody copies from paper or screen.
    Code,
    /// The six digits of an authenticator app.
    OneTimeCode,
}

impl InputKind {
    fn html_type(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Password => "password",
            Self::Date => "date",
            Self::Time => "time",
            _ => "text",
        }
    }

    fn input_mode(self) -> Option<&'static str> {
        matches!(self, Self::Number | Self::OneTimeCode).then_some("numeric")
    }

    fn autocomplete(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Password => Some("current-password"),
            Self::OneTimeCode => Some("one-time-code"),
            Self::Code => Some("off"),
            _ => None,
        }
    }

    /// Secrets are never shown again.
    fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::OneTimeCode)
    }

    fn is_code(self) -> bool {
        matches!(self, Self::Code | Self::OneTimeCode)
    }
}

/// A field of one line.
#[derive(Clone, Debug)]
pub struct TextInput {
    question: Question,
    kind: InputKind,
    autocomplete: Option<String>,
    chars: Option<u16>,
}

impl TextInput {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { question: Question::new(name, label), kind: InputKind::Text, autocomplete: None, chars: None }
    }

    question_setters!();

    pub fn kind(mut self, kind: InputKind) -> Self {
        self.kind = kind;
        self
    }

    /// Another autocomplete value than the kind brings along (`new-password`, `name`, `off`).
    pub fn autocomplete(mut self, value: impl Into<String>) -> Self {
        self.autocomplete = Some(value.into());
        self
    }

    /// How many characters are visible: a hint about the length, not a limit.
    pub fn chars(mut self, chars: u16) -> Self {
        self.chars = Some(chars);
        self
    }

    pub fn view(self, form: &FormState) -> AnyView {
        let (kind, aria) = (self.kind, self.question.aria(form));
        let value = (!kind.is_secret()).then(|| visible(form.value(&self.question.name))).filter(|value| !value.is_empty());
        let mut class = "utrecht-textbox utrecht-textbox--html-input".to_owned();
        for (wanted, name) in [(aria.invalid.is_some(), " utrecht-textbox--invalid"), (kind.is_code(), " code-input")] {
            class.push_str(if wanted { name } else { "" });
        }
        let control = view! {
            <input
                class=class
                id=self.question.name.clone()
                name=self.question.name.clone()
                type=kind.html_type()
                inputmode=kind.input_mode()
                autocomplete=self.autocomplete.or_else(|| kind.autocomplete().map(str::to_owned))
                autocapitalize=(kind == InputKind::Code).then_some("characters")
                spellcheck=(kind.is_code() || kind == InputKind::Email).then_some("false")
                dir=(kind == InputKind::Text).then_some("auto")
                size=self.chars
                value=value
                aria-required=aria.required
                aria-invalid=aria.invalid
                aria-describedby=aria.described_by
            />
        };
        self.question.field(form, control.into_any())
    }
}

/// A field of several lines.
#[derive(Clone, Debug)]
pub struct TextArea {
    question: Question,
    rows: u16,
    focused: bool,
}

impl TextArea {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { question: Question::new(name, label), rows: 6, focused: false }
    }

    question_setters!();

    pub fn rows(mut self, rows: u16) -> Self {
        self.rows = rows;
        self
    }

    /// The page opens here: for who types one thing after another. Not beside an error summary, which comes first.
    pub fn focused(mut self) -> Self {
        self.focused = true;
        self
    }

    pub fn view(self, form: &FormState) -> AnyView {
        let aria = self.question.aria(form);
        let invalid = if aria.invalid.is_some() { " utrecht-textarea--invalid" } else { "" };
        let control = view! {
            <textarea
                class=format!("utrecht-textarea utrecht-textarea--html-textarea{invalid}")
                id=self.question.name.clone()
                name=self.question.name.clone()
                rows=self.rows
                autofocus=self.focused
                dir="auto"
                aria-required=aria.required
                aria-invalid=aria.invalid
                aria-describedby=aria.described_by
                inner_html=textarea_content(form.value(&self.question.name))
            ></textarea>
        };
        self.question.field(form, control.into_any())
    }
}

/// The content of a `<textarea>` as HTML. Leptos does not escape the children of this element,
/// so it happens here. A browser drops the first newline, hence the extra one.
fn textarea_content(raw: &str) -> String {
    let shown = visible(raw).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if shown.starts_with('\n') { format!("\n{shown}") } else { shown }
}

/// A list to choose one value from. The first line is “Maak een keuze” with an empty value.
#[derive(Clone, Debug)]
pub struct Select {
    question: Question,
    options: Vec<(String, String)>,
}

impl Select {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { question: Question::new(name, label), options: Vec::new() }
    }

    question_setters!();

    /// An option; one with an empty value replaces “Maak een keuze” (“Alle gemeenten”).
    pub fn option(mut self, value: impl Into<String>, label: impl Into<String>) -> Self {
        self.options.push((value.into(), label.into()));
        self
    }

    pub fn view(self, form: &FormState) -> AnyView {
        let aria = self.question.aria(form);
        let invalid = if aria.invalid.is_some() { " utrecht-select--invalid" } else { "" };
        let chosen = form.value(&self.question.name);
        let own_empty = self.options.iter().any(|(value, _)| value.is_empty());
        let empty = (!own_empty).then(|| view! { <option value="">{t().ui_choose()}</option> });
        let options = self.options.into_iter().map(|(value, label)| {
            let selected = value == chosen && !value.is_empty();
            view! { <option value=value selected=selected>{label}</option> }
        });
        let control = view! {
            <select
                class=format!("utrecht-select utrecht-select--html-select{invalid}")
                id=self.question.name.clone()
                name=self.question.name.clone()
                aria-required=aria.required
                aria-invalid=aria.invalid
                aria-describedby=aria.described_by
            >
                {empty}
                {options.collect_view()}
            </select>
        };
        self.question.field(form, control.into_any())
    }
}

/// A value that travels along unseen. Never a secret.
pub fn hidden(name: impl Into<String>, value: impl Into<String>) -> AnyView {
    view! { <input type="hidden" name=name.into() value=visible(&value.into()) /> }.into_any()
}
