//! The keyboard of the coding desk: comfort, never capability. Without it the same form works.
//!
//! One-key shortcuts can be switched off (WCAG 2.1.4); the browser remembers that until it closes.
use leptos::prelude::*;

/// What a key does at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(any(test, feature = "hydrate")), allow(dead_code))]
enum KeyAction {
    /// Toggles the theme with this index.
    Theme(u32),
    Nowhere,
    /// Save and go to the next text.
    Save,
    /// Shows or hides the list of keys.
    List,
}

#[cfg_attr(not(any(test, feature = "hydrate")), allow(dead_code))]
fn key_action(key: &str) -> Option<KeyAction> {
    match key {
        "0" => Some(KeyAction::Nowhere),
        "Enter" => Some(KeyAction::Save),
        "?" => Some(KeyAction::List),
        _ => match key.parse::<u32>() {
            Ok(n @ 1..=7) if key.len() == 1 => Some(KeyAction::Theme(n - 1)),
            _ => None,
        },
    }
}

/// The list of keys with a switch, and the listener behind it. Hidden until the browser runs it:
/// nobody reads about keys that do nothing.
#[island]
pub fn DeskKeys(
    /// What the closed list says.
    summary: String,
    /// What the switch says.
    switch: String,
    /// Each key and what it does.
    keys: Vec<(String, String)>,
) -> impl IntoView {
    let (ready, on) = (RwSignal::new(false), RwSignal::new(true));
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        on.set(browser::is_on());
        browser::listen(on);
        ready.set(true);
    });
    let change = move |_event| {
        on.update(|on| *on = !*on);
        #[cfg(feature = "hydrate")]
        browser::remember(on.get_untracked());
    };
    let lines = keys.into_iter().map(|(key, does)| view! { <li><kbd>{key}</kbd>" "{does}</li> }).collect_view();
    view! {
        <aside class="desk-keys" hidden=move || !ready.get()>
            <details class="details" id="toetsen">
                <summary>{summary}</summary>
                <ul class="desk-keys__list" role="list">{lines}</ul>
                <div class="option">
                    <input
                        class="utrecht-checkbox utrecht-checkbox--html-input"
                        type="checkbox"
                        id="toetsen-aan"
                        prop:checked=move || on.get()
                        on:change=change
                    />
                    <label class="utrecht-form-label utrecht-form-label--checkbox" for="toetsen-aan">{switch}</label>
                </div>
            </details>
        </aside>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{KeyAction, key_action};
    use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
    use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent};

    const OFF: &str = "toetsen-uit";
    const THEMES: &str = "input[name=thema]";
    const NOWHERE: &str = "input[name=nergens]";

    pub fn is_on() -> bool {
        storage().and_then(|s| s.get_item(OFF).ok().flatten()).is_none()
    }

    pub fn remember(on: bool) {
        if let Some(storage) = storage() {
            let _ = if on { storage.remove_item(OFF) } else { storage.set_item(OFF, "1") };
        }
    }

    fn storage() -> Option<web_sys::Storage> {
        window().session_storage().ok().flatten()
    }

    pub fn listen(on: RwSignal<bool>) {
        window_event_listener(ev::keydown, move |event| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
            if on.get_untracked() && !modified && !event.default_prevented() {
                press(&event);
            }
        });
        window_event_listener(ev::change, |event| exclude(event.target()));
    }

    fn press(event: &KeyboardEvent) {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let (Some(action), false) = (key_action(&event.key()), target.as_ref().is_some_and(is_typing)) else { return };
        match action {
            KeyAction::Theme(n) => toggle(THEMES, n),
            KeyAction::Nowhere => toggle(NOWHERE, 0),
            KeyAction::Save if target.as_ref().is_some_and(has_own_enter) => return,
            KeyAction::Save => click("button[value=volgende]"),
            KeyAction::List => show_list(),
        }
        event.prevent_default();
    }

    /// Somebody is writing, or choosing in a list that answers to letters and digits itself.
    fn is_typing(target: &Element) -> bool {
        let input = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_);
        let writes = input.is_some_and(|kind| !matches!(kind.as_str(), "checkbox" | "radio"));
        writes || matches!(target.tag_name().as_str(), "TEXTAREA" | "SELECT")
    }

    fn has_own_enter(target: &Element) -> bool {
        matches!(target.tag_name().as_str(), "A" | "BUTTON" | "SUMMARY")
    }

    fn toggle(selector: &str, index: u32) {
        if let Some(input) = input(selector, index) {
            let _ = input.focus();
            input.click();
        }
    }

    fn input(selector: &str, index: u32) -> Option<HtmlInputElement> {
        document().query_selector_all(selector).ok()?.item(index)?.dyn_into().ok()
    }

    fn click(selector: &str) {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(button) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            button.click();
        }
    }

    fn show_list() {
        if let Some(list) = document().get_element_by_id("toetsen") {
            let _ = list.toggle_attribute("open");
        }
    }

    /// A theme and "past nergens" exclude each other: choosing one clears the other.
    fn exclude(target: Option<EventTarget>) {
        let Some(changed) = target.and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).filter(|i| i.checked()) else { return };
        let other = match changed.name().as_str() {
            "thema" => NOWHERE,
            "nergens" => THEMES,
            _ => return,
        };
        for input in (0..).map_while(|n| input(other, n)) {
            input.set_checked(false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wer_01_keys_do_what_the_list_says() {
        assert_eq!(key_action("1"), Some(KeyAction::Theme(0)));
        assert_eq!(key_action("7"), Some(KeyAction::Theme(6)));
        assert_eq!(key_action("0"), Some(KeyAction::Nowhere));
        assert_eq!(key_action("Enter"), Some(KeyAction::Save));
        assert_eq!(key_action("?"), Some(KeyAction::List));
        for other in ["8", "9", "a", "01", "+1", "F1", "Tab", ""] {
            assert_eq!(key_action(other), None, "{other}");
        }
    }
}
