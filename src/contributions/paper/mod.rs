//! Paper: cards that people write on, and typing them over afterwards. The fourth door of anonymous input.
//!
//! Rules:
//! - The codes of cards are made by chance when the page is shown, and kept nowhere. Only when a card is typed
//!   over, the keyed hash of its code is kept, as online (AN-30, AN-31). So every view has other codes: it is the
//!   answer to a POST, and changes nothing.
//! - Nothing on a card tells an order or a person: no number, and a code is chance alone (AN-12).
//! - On the card the code is two signs longer than on the strip. They follow from the code, so a slip of who types
//!   it over is found; otherwise somebody would keep a strip that opens nothing ([`code`]).
//! - A card is entered once. The same form sent twice is the same card, also without a code (C-42). A card whose
//!   text was taken away looks like one that was entered: nobody learns who took words back.
//! - The words are somebody's own and are counted like the rest; what must go from them, goes before they are kept.
//! - The log says who typed a card over, not which or of which dialogue: of that moment the writer knows nothing.
mod cards;
mod code;
mod commands;
mod forms;
mod pages;
mod web;

pub(super) use web::routes;
