//! The rules of dialogues: by themselves, through commands and through pages.
mod calendar;
mod desk;
mod model;
mod public;

use super::model::{Dialogue, Wall};

/// A published dialogue in the library of Halsteren.
fn sample() -> Dialogue {
    let wall = |text: &str| Wall::try_from(text.to_owned()).unwrap();
    Dialogue {
        id: "d1".into(),
        slug: "koffie-en-praten-halsteren".into(),
        title: "Koffie en praten, over opgroeien".into(),
        gemeente_id: Some("bergen-op-zoom".into()),
        gemeente_name: Some("Bergen op Zoom".into()),
        place: "Halsteren".into(),
        venue: "Bibliotheek".into(),
        place_kind: "bibliotheek".into(),
        audience: "ouders".into(),
        question_list_id: "ouders".into(),
        question_list_title: "Vragen voor ouders".into(),
        seats: 20,
        online_link: None,
        explanation: "Kom praten.\nÉén uur 👩‍👧; iedereen is welkom.".into(),
        starts_local: wall("2026-03-12T19:30"),
        ends_local: wall("2026-03-12T21:00"),
        room_code: "ABC234".into(),
        facilitator_id: None,
        facilitator_email: None,
        revision: 0,
        created_at: 0,
        published_at: Some(1),
        cancelled_at: None,
        cancel_reason: None,
        closed_at: None,
        taken: 0,
    }
}
