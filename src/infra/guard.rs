//! Forms that anybody may send, guarded without a puzzle (C-54): a field that nobody sees, and a
//! least time between showing a form and sending it.
//!
//! - The stamp is the second in which the form was shown, sealed together with the key of the form:
//!   a stamp that is taken from one form is worth nothing on another. It has no end, so a page that
//!   was open for a day, or that the back button shows again, still works.
//! - It is in the page and nowhere else: not in the database, not in a log (AN-13).
//! - Who is stopped sees the same page with one sentence and loses nothing; the form that is shown
//!   then has waited already, so a person passes at once.
use super::{App, keys::Purpose};
use crate::base::{
    form::{FormState, SENDING, STAMP, TRAP},
    texts::t,
};

/// The form with a stamp; one that has a stamp of ours keeps it. Give it its key first.
pub fn stamped(app: &App, form: FormState) -> FormState {
    if shown_at(app, &form).is_some() { form } else { stamp(app, form, now(app)) }
}

/// Ok when a person may have sent this form.
///
/// # Errors
/// The form to show again: all that was typed, the hidden field empty, and one sentence.
pub fn check(app: &App, form: &FormState) -> Result<(), FormState> {
    let least = app.settings.form_seconds;
    let too_soon = least > 0 && shown_at(app, form).is_none_or(|at| now(app) - at < least);
    if form.value(TRAP).is_empty() && !too_soon {
        return Ok(());
    }
    let again = stamp(app, form.clone().without(TRAP), now(app) - least);
    Err(again.with_error(SENDING, t().ui_send_again()))
}

fn stamp(app: &App, form: FormState, at: i64) -> FormState {
    let stamp = format!("{at}-{}", seal(app, &form, at));
    form.without(STAMP).with(STAMP, stamp)
}

/// The second in which we showed this form; none for a stamp that we did not make.
fn shown_at(app: &App, form: &FormState) -> Option<i64> {
    let (at, sealed) = form.value(STAMP).split_once('-')?;
    let at = at.parse().ok()?;
    (seal(app, form, at) == sealed).then_some(at)
}

fn seal(app: &App, form: &FormState, at: i64) -> String {
    app.keys.hash(Purpose::FormStamp, &format!("{}:{at}", form.key().unwrap_or_default()))
}

fn now(app: &App) -> i64 {
    app.clock.now().0.div_euclid(1000)
}
