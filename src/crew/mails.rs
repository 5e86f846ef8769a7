//! The mails to who works on a dialogue, and to who planned it.
use super::model::State;
use crate::{
    base::{ids::AccountId, paths, texts::t, time::DAY},
    dialogues::{Dialogue, calendar},
    infra::App,
    outbox::{Mail, Part},
};

/// To the organiser: somebody offers.
pub fn offered(app: &App, dialogue: &Dialogue, to: &str, verkenner: &AccountId) -> Mail {
    // Once a day, however often an offer is taken back and made again (C-22, C-32).
    let day = app.clock.now().0 / DAY;
    let mail = letter(dialogue, to, "crew-offered", t().crew_mail_offered_subject(), t().crew_mail_offered(), to_crew(app, dialogue));
    Mail { object: about(dialogue, verkenner), version: day, ..mail }
}

/// To the organiser: somebody who would go along does not come after all.
pub fn left(app: &App, dialogue: &Dialogue, to: &str, verkenner: &AccountId, edition: i64) -> Mail {
    let mail = letter(dialogue, to, "crew-left", t().crew_mail_left_subject(), t().crew_mail_left(), to_crew(app, dialogue));
    Mail { object: about(dialogue, verkenner), version: edition, ..mail }
}

/// To the verkenner: it goes along, with the dialogue for the calendar.
pub fn going(app: &App, dialogue: &Dialogue, to: &str, edition: i64) -> Mail {
    let rest = vec![Part::Text(t().crew_mail_going_next()), Part::Link(app.settings.url(paths::DESK_CREW))];
    let mail = letter(dialogue, to, "crew-going", t().crew_mail_going_subject(), t().crew_mail_going(), rest);
    Mail { version: edition, calendar: Some(calendar::event(app, dialogue)), ..mail }
}

/// To the verkenner: its help is not needed (any more); `before` is what it was.
pub fn not_needed(app: &App, dialogue: &Dialogue, to: &str, before: State, edition: i64) -> Mail {
    let sentence = if before == State::Going { t().crew_mail_removed() } else { t().crew_mail_declined() };
    let rest = vec![Part::Text(t().crew_mail_declined_next()), Part::Link(app.settings.url(paths::DESK_CREW))];
    Mail { version: edition, ..letter(dialogue, to, "crew-not-needed", t().crew_mail_declined_subject(), sentence, rest) }
}

/// Day, time or place changed. One per address and move.
pub fn moved(app: &App, dialogue: &Dialogue, to: &str) -> Mail {
    let rest = vec![Part::Text(t().crew_mail_moved_next()), Part::Link(app.settings.url(paths::DESK_CREW))];
    let mail = letter(dialogue, to, "crew-moved", t().crew_mail_moved_subject(), t().crew_mail_moved(), rest);
    Mail { version: dialogue.revision, calendar: Some(calendar::event(app, dialogue)), ..mail }
}

/// It does not go on, and why.
pub fn called_off(app: &App, dialogue: &Dialogue, to: &str) -> Mail {
    let rest = vec![Part::Text(dialogue.cancel_reason.clone().unwrap_or_default()), Part::Text(t().crew_mail_cancelled_next())];
    let mail = letter(dialogue, to, "crew-cancelled", t().crew_mail_cancelled_subject(), t().crew_mail_cancelled(), rest);
    Mail { calendar: Some(calendar::event(app, dialogue)), ..mail }
}

/// One verkenner and one dialogue: two who offer are two mails.
fn about(dialogue: &Dialogue, verkenner: &AccountId) -> String {
    format!("{}/{verkenner}", dialogue.id)
}

fn to_crew(app: &App, dialogue: &Dialogue) -> Vec<Part> {
    vec![Part::Link(app.settings.url(&paths::fill(paths::DESK_DIALOGUE_CREW, dialogue.id.as_str())))]
}

fn letter(dialogue: &Dialogue, to: &str, kind: &'static str, subject: String, sentence: String, rest: Vec<Part>) -> Mail {
    let facts = vec![
        (t().crew_what(), dialogue.title.clone()),
        (t().crew_when(), format!("{}, {}", dialogue.starts().day_in_words(), dialogue.time_in_words())),
        (t().crew_where(), dialogue.where_in_words()),
    ];
    let mut parts = vec![Part::Text(sentence), Part::Facts(facts)];
    parts.extend(rest);
    parts.push(Part::Text(t().crew_mail_end()));
    Mail::of(to, kind, dialogue.id.as_str(), subject, &parts)
}
