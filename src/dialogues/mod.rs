//! Dialogues: planning them, finding them, putting them in a calendar.
//!
//! - A planner makes a concept, looks at it as the public will, publishes it, and may change or
//!   cancel it until it begins. A coordinator does so for one gemeente, the team for the region.
//! - What stage a dialogue is in follows from its timestamps and its seats (D8); nothing stores it.
//! - Times are wall times in the Netherlands; a time that happens twice or never is refused (D7).
//! - Seats can never be fewer than the people who have one.
//! - A published dialogue stays on its address: cancelled it says why, past it says what comes next.
//!
//! - A change is written over what the planner saw, never over what somebody else made of it since.
//!
//! Signing up, and telling people that a dialogue changed, is the work of `signups`: it gives the
//! commands here the function [`Tell`]. Who goes along with the gespreksleider is the work of `crew`.
mod arranged;
mod arranged_form;
pub mod calendar;
mod cancel_page;
pub mod commands;
mod desk_pages;
mod desk_web;
mod forms;
mod model;
mod pages;
pub mod store;
mod views;
mod web;

pub use arranged::{Arranged, Group, Kind, Mix, OFFER_HOURS, Reserved, WaitingRule, offer_until};
pub use commands::Tell;
pub use desk_web::{Note, Notes, routes};
pub use forms::parse_day;
pub use model::{Dialogue, PlaceKind, Plan, Stage, TimeFault, check_clock, check_start};
pub(crate) use store::whole_dialogues;
pub use store::{
    Choice, Filters, PerGemeente, When, by_id, by_room_code, facilitators, in_scope, led_by, lock, next_nearby, of_series, open_list,
    per_gemeente, planned_count, planned_in_scope, published_by_slug,
};
pub use views::{stage_tag, teaser_cards, work_links};
pub use web::public_pages;

#[cfg(test)]
pub(crate) mod tests;
