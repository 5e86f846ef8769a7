//! Forms, their buttons and the summary of what went wrong (D5).
use super::{field::hidden, parts::ButtonKind};
use crate::base::{
    form::{FormState, SENDING, STAMP, TRAP},
    text::visible,
    texts::t,
};
use leptos::prelude::*;

/// A form that posts to its own address unless told otherwise.
#[derive(Default)]
pub struct Form {
    action: Option<String>,
    get: bool,
    no_autocomplete: bool,
    upload: bool,
    id: Option<&'static str>,
    fields: Vec<AnyView>,
    buttons: Vec<AnyView>,
}

impl Form {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn action(mut self, action: impl Into<String>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// A filter: changes nothing, its answers are in the address.
    pub fn get(mut self) -> Self {
        self.get = true;
        self
    }

    /// The browser must not offer what was typed to the next person at this computer.
    pub fn no_autocomplete(mut self) -> Self {
        self.no_autocomplete = true;
        self
    }

    /// A form with a file in it, or with so much text that another way of writing it would make it too long.
    pub fn upload(mut self) -> Self {
        self.upload = true;
        self
    }

    /// A form that anybody may send: with its stamp, and with the field that stays empty (C-54).
    pub fn guarded(mut self, form: &FormState) -> Self {
        self.id = Some(SENDING);
        self.field(hidden(STAMP, form.value(STAMP))).field(trap(form))
    }

    pub fn field(mut self, field: AnyView) -> Self {
        self.fields.push(field);
        self
    }

    /// The one primary button.
    pub fn submit(self, label: impl Into<String>) -> Self {
        self.button(ButtonKind::Primary, label.into(), None)
    }

    /// A primary button that tells which one was pressed.
    pub fn submit_as(self, label: impl Into<String>, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.button(ButtonKind::Primary, label.into(), Some((name.into(), value.into())))
    }

    pub fn secondary_submit(self, label: impl Into<String>, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.button(ButtonKind::Secondary, label.into(), Some((name.into(), value.into())))
    }

    fn button(mut self, kind: ButtonKind, label: String, pair: Option<(String, String)>) -> Self {
        self.buttons.push(submit_button(kind, label, pair));
        self
    }

    pub fn view(self) -> AnyView {
        let buttons = (!self.buttons.is_empty()).then(|| view! { <div class="actions">{self.buttons}</div> });
        view! {
            <form
                id=self.id
                class=if self.get { "form filter" } else { "form" }
                method=if self.get { "get" } else { "post" }
                action=self.action
                enctype=self.upload.then_some("multipart/form-data")
                autocomplete=self.no_autocomplete.then_some("off")
                novalidate
            >
                {self.fields}
                {buttons}
            </form>
        }
        .into_any()
    }
}

/// Not shown and not read out. Without a stylesheet its label says what to do.
fn trap(form: &FormState) -> AnyView {
    let value = visible(form.value(TRAP));
    view! {
        <div class="leave-empty">
            <label for=TRAP>{t().ui_leave_empty()}</label>
            <input id=TRAP name=TRAP type="text" autocomplete="off" tabindex="-1" value=(!value.is_empty()).then_some(value) />
        </div>
    }
    .into_any()
}

fn submit_button(kind: ButtonKind, label: String, pair: Option<(String, String)>) -> AnyView {
    let (name, value) = pair.unzip();
    view! { <button class=kind.class() type="submit" name=name value=value><span class="nl-button__label">{label}</span></button> }
        .into_any()
}

/// FORM-5: stands above the form.
pub fn all_fields_note() -> AnyView {
    view! { <p class="nl-paragraph note">{t().ui_all_fields()}</p> }.into_any()
}

/// What is wrong, above the form, each sentence a link to its field; empty without errors.
/// The heading takes the focus when the page opens, without script (FORM-1).
pub fn error_summary(form: &FormState) -> AnyView {
    if !form.has_errors() {
        return ().into_any();
    }
    // Nothing is filled in wrong when only the sending did not work.
    let title = if form.error(SENDING).is_some() { t().ui_errors_sending() } else { t().ui_errors_title() };
    let errors = form.errors().iter().map(|(name, sentence)| {
        view! { <li class="utrecht-unordered-list__item"><a class="nl-link" href=format!("#{name}")>{sentence.clone()}</a></li> }
    });
    view! {
        <div class="utrecht-alert utrecht-alert--error" id="fouten">
            <div class="utrecht-alert__content">
                <div class="utrecht-alert__message stack">
                    <h2 class="nl-heading nl-heading--level-3" tabindex="-1" autofocus>{title}</h2>
                    <ul class="utrecht-unordered-list">{errors.collect_view()}</ul>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// A form with only a button: an action of staff that changes something.
pub fn post_button(action: impl Into<String>, label: impl Into<String>, kind: ButtonKind) -> AnyView {
    post_button_with(action, label, kind, Vec::new())
}

/// Like [`post_button`], with values that travel along.
pub fn post_button_with(
    action: impl Into<String>,
    label: impl Into<String>,
    kind: ButtonKind,
    values: Vec<(&'static str, String)>,
) -> AnyView {
    let values = values.into_iter().map(|(name, value)| hidden(name, value)).collect_view();
    view! {
        <form class="inline-form" method="post" action=action.into() novalidate>
            {values}
            {submit_button(kind, label.into(), None)}
        </form>
    }
    .into_any()
}
