//! The .ics files, byte by byte.
use super::{cancelled, published, read, sample};
use crate::{
    dialogues::{calendar::{event, feed}, model::{Dialogue, Wall}},
    tests::support::TestApp,
};

/// The content lines, unfolded, after a check of line ends and lengths.
fn lines(text: &str) -> Vec<String> {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line is longer than 75 octets");
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn has(lines: &[String], line: &str) -> bool {
    lines.iter().any(|l| l == line)
}

#[tokio::test]
async fn c_28_the_hour_of_the_invitation_on_both_sides_of_both_clock_changes() {
    let app = TestApp::new().await;
    for day in ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"] {
        let wall = |clock: &str| Wall::try_from(format!("{day}T{clock}")).unwrap();
        let dialogue = Dialogue { starts_local: wall("19:30"), ends_local: wall("21:00"), ..sample() };
        let lines = lines(&event(&app.app, &dialogue));
        let day = day.replace('-', "");
        assert!(has(&lines, &format!("DTSTART;TZID=Europe/Amsterdam:{day}T193000")), "{lines:?}");
        assert!(has(&lines, &format!("DTEND;TZID=Europe/Amsterdam:{day}T210000")), "{lines:?}");
        assert!(has(&lines, "TZID:Europe/Amsterdam") && has(&lines, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
    }
}

#[tokio::test]
async fn c_30_text_with_diacritics_emoji_and_commas_survives_folding() {
    let app = TestApp::new().await;
    let title = "Eén kind, twéé huizen; 👩‍👧‍👦 ".repeat(6).trim().to_owned();
    let lines = lines(&event(&app.app, &Dialogue { title: title.clone(), ..sample() }));
    let summary = format!("SUMMARY:{}", title.replace(',', "\\,").replace(';', "\\;"));
    assert!(has(&lines, &summary), "{lines:?}");
    assert!(lines.iter().any(|l| l.starts_with("DESCRIPTION:Kom praten.\\nÉén uur 👩‍👧\\; iedereen")), "{lines:?}");
    assert!(has(&lines, "LOCATION:Bibliotheek\\, Halsteren"));
}

#[tokio::test]
async fn c_30_a_cancelled_dialogue_keeps_its_uid_and_raises_its_sequence() {
    let app = TestApp::new().await;
    let dialogue = published(&app, |_| {}).await;
    let before = lines(&event(&app.app, &dialogue));
    cancelled(&app, &dialogue.id, "De zaal is dicht.").await;
    let after = lines(&event(&app.app, &read(&app, &dialogue.id).await));
    let uid = |lines: &[String]| lines.iter().find(|l| l.starts_with("UID:")).cloned();
    assert_eq!(uid(&before), uid(&after));
    assert!(has(&before, "STATUS:CONFIRMED") && has(&before, "SEQUENCE:0"));
    assert!(has(&after, "STATUS:CANCELLED") && has(&after, "SEQUENCE:1"));
    assert!(after.iter().any(|l| l.contains("De zaal is dicht.")));
}

#[tokio::test]
async fn a_calendar_names_nobody() {
    let app = TestApp::new().await;
    let dialogue = Dialogue { facilitator_email: Some("leider@voorbeeld.example".into()), ..sample() };
    let text = event(&app.app, &dialogue);
    assert!(!text.contains("leider") && !text.contains("ATTENDEE") && !text.contains("ORGANIZER"));
}

#[tokio::test]
async fn the_feed_has_each_dialogue_once_and_is_valid_when_empty() {
    let app = TestApp::new().await;
    let other = Dialogue { id: "d2".into(), ..sample() };
    let text = feed(&app.app, &[sample(), other]);
    let two = lines(&text);
    assert_eq!(two.iter().filter(|l| *l == "BEGIN:VEVENT").count(), 2);
    assert_eq!(two.iter().filter(|l| *l == "BEGIN:VTIMEZONE").count(), 1);
    assert!(has(&lines(&feed(&app.app, &[])), "BEGIN:VTIMEZONE"));
    // For reading back with another program: EXPEDITIE_ICS=file cargo test the_feed_has_each
    if let Ok(file) = std::env::var("EXPEDITIE_ICS") {
        std::fs::write(file, text).unwrap();
    }
}
