//! What is decided without a database.
use super::{at, sample};
use crate::dialogues::model::*;

#[test]
fn d8_pro_01_the_stage_follows_from_the_timestamps() {
    let before = at("2026-03-02", "10:00");
    let d = sample();
    assert_eq!(d.stage(before, 19), Stage::Open);
    assert_eq!(d.stage(before, 20), Stage::Full);
    assert_eq!(d.stage(at("2026-03-12", "19:29"), 0), Stage::Open);
    assert_eq!(d.stage(at("2026-03-12", "19:30"), 0), Stage::Over);
    assert_eq!(d.stage(at("2026-03-12", "21:00"), 20), Stage::Processing);
    assert_eq!(Dialogue { closed_at: Some(3), ..sample() }.stage(at("2026-03-13", "10:00"), 0), Stage::Done);
    assert_eq!(Dialogue { published_at: None, ..sample() }.stage(before, 0), Stage::Concept);
    assert_eq!(Dialogue { cancelled_at: Some(2), ..sample() }.stage(at("2026-03-13", "10:00"), 20), Stage::Cancelled);
}

#[test]
fn c_29_no_dialogue_in_an_hour_that_is_skipped_or_doubled() {
    let now = at("2026-03-02", "10:00");
    assert_eq!(check_start(at("2026-03-29", "02:30"), now), Err(TimeFault::ClockChange));
    assert_eq!(check_start(at("2026-10-25", "02:30"), now), Err(TimeFault::ClockChange));
    assert_eq!(check_start(at("2026-03-29", "03:00"), now), Ok(()));
    assert_eq!(check_start(now, now), Err(TimeFault::Past));
    assert_eq!(check_start(at("2062-03-02", "10:00"), now), Err(TimeFault::TooFar));
}

#[test]
fn only_https_links_with_a_host_are_kept() {
    assert_eq!(parse_link(" https://beeld.voorbeeld.example/gesprek?x=1 ").as_deref(), Some("https://beeld.voorbeeld.example/gesprek?x=1"));
    for wrong in [
        "",
        "http://a.nl",
        "javascript:alert(1)",
        "https://",
        "https://a",
        "https://a@b.nl",
        "https://a.nl/ b",
        "a.nl",
        "https://a.nl/\u{202E}",
    ] {
        assert_eq!(parse_link(wrong), None, "{wrong}");
    }
}

#[test]
fn a_search_means_what_was_typed() {
    assert_eq!(like_pattern("100%_!"), "%100!%!_!!%");
}

#[test]
fn place_kinds_read_back() {
    for kind in PlaceKind::ALL {
        assert_eq!(PlaceKind::parse(kind.slug()), Some(kind));
    }
    assert_eq!(PlaceKind::parse("kasteel"), None);
}
