//! The wall in the room, live: comfort, never capability. Without it the page says how to refresh.
//!
//! The server sends the parts of the page as they are, so there is one view for both ways. Nothing that has
//! the focus is in the part with the cards; the buttons beside the question get it back.
use leptos::prelude::*;

/// Follows the stream at `stream`. What went wrong with it is told on the screen; that cards came, and how
/// many there are now, to who cannot see them.
#[island]
pub fn LiveWall(
    /// The address of the stream.
    stream: String,
    /// Which keys turn the question.
    keys: String,
    /// There is no connection; the browser tries again.
    lost: String,
    /// The login ended, or the dialogue is not there any more.
    ended: String,
) -> impl IntoView {
    let (said, ready) = (RwSignal::new(String::new()), RwSignal::new(false));
    let (is_lost, is_ended) = (RwSignal::new(false), RwSignal::new(false));
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        browser::follow(said, is_lost, is_ended);
        browser::turn_by_keys();
        ready.set(true);
    });
    view! {
        <div class="stack" data-stream=stream>
            <p class="visually-hidden" role="status" aria-live="polite">{move || said.get()}</p>
            <p class="nl-paragraph wall__trouble" hidden=move || !is_lost.get()>{lost}</p>
            <p class="nl-paragraph wall__trouble" hidden=move || !is_ended.get()>{ended}</p>
            <p class="nl-paragraph note" hidden=move || !ready.get()>{keys}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{
        ev,
        prelude::*,
        wasm_bindgen::{JsCast, closure::Closure},
    };
    use std::collections::BTreeSet;
    use web_sys::{Element, EventSource, HtmlElement, MessageEvent};

    /// The parts of the page that the stream brings: name of the event and id of the element.
    const PARTS: [&str; 2] = ["vraag", "muur"];

    /// The event that says goodbye.
    const OVER: &str = "einde";

    /// Opens the stream. The browser reconnects by itself, unless the server says that it is over.
    pub fn follow(said: RwSignal<String>, is_lost: RwSignal<bool>, is_ended: RwSignal<bool>) {
        let place = document().query_selector("[data-stream]").ok().flatten();
        let Some(source) = place.and_then(|p| p.get_attribute("data-stream")).and_then(|to| EventSource::new(&to).ok()) else { return };
        for part in PARTS {
            let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(html) = event.data().as_string() {
                    show(part, &html, said);
                }
            });
            let _ = source.add_event_listener_with_callback(part, heard.as_ref().unchecked_ref());
            heard.forget();
        }
        let over = Closure::<dyn Fn()>::new({
            let source = source.clone();
            move || {
                source.close();
                is_ended.set(true);
            }
        });
        let _ = source.add_event_listener_with_callback(OVER, over.as_ref().unchecked_ref());
        over.forget();
        let opened = Closure::<dyn Fn()>::new(move || is_lost.set(false));
        source.set_onopen(Some(opened.as_ref().unchecked_ref()));
        opened.forget();
        let failed = Closure::<dyn Fn()>::new({
            let source = source.clone();
            move || {
                let ended = source.ready_state() == EventSource::CLOSED;
                is_ended.set(ended);
                is_lost.set(!ended);
            }
        });
        source.set_onerror(Some(failed.as_ref().unchecked_ref()));
        failed.forget();
    }

    fn show(part: &str, html: &str, said: RwSignal<String>) {
        let Some(place) = document().get_element_by_id(part) else { return };
        let before: Vec<String> = cards().iter().map(words).collect();
        let focused = document().active_element().filter(|e| place.contains(Some(e))).map(|e| e.id());
        place.set_inner_html(html);
        let focused = focused.and_then(|id| document().get_element_by_id(&id)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(button) = focused {
            let _ = button.focus();
        }
        let (cards, known) = (cards(), before.iter().collect::<BTreeSet<_>>());
        let new: Vec<&Element> = cards.iter().filter(|card| !known.contains(&words(card))).collect();
        for card in &new {
            card.set_class_name(&format!("{} wall__card--new", card.class_name()));
        }
        if !new.is_empty() || cards.len() > before.len() {
            said.set(document().get_element_by_id("muur-aantal").as_ref().map(words).unwrap_or_default());
        }
    }

    fn cards() -> Vec<Element> {
        let Ok(found) = document().query_selector_all("#muur .wall__card") else { return Vec::new() };
        (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
    }

    fn words(element: &Element) -> String {
        element.text_content().unwrap_or_default()
    }

    /// The arrows left and right press the buttons beside the question; they are no characters, so they
    /// need no switch (WCAG 2.1.4).
    pub fn turn_by_keys() {
        window_event_listener(ev::keydown, |event| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() || event.repeat();
            let id = match event.key().as_str() {
                "ArrowLeft" => "vorige",
                "ArrowRight" => "volgende",
                _ => return,
            };
            let button = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
            if let Some(button) = button.filter(|_| !modified && !event.default_prevented()) {
                event.prevent_default();
                button.click();
            }
        });
    }
}
