//! The fields of the change form, and what they may hold.
use super::{
    changing::{Change, Messages},
    forms::{self, CODE, EMAIL, MESSAGE, NEEDS, NO, PEOPLE, YES},
    model::LARGEST_GROUP,
    store::{Signup, State},
};
use crate::base::{
    form::{Check, FormState},
    texts::t,
};

/// The value of `bevestig` that shows the form, and the one that stores it.
pub const CHANGE: &str = "wijzigen";
pub const SAVE: &str = "bewaren";

/// Whether messages are asked about: who waits needs them.
pub fn asks_messages(signup: &Signup) -> bool {
    signup.state() == State::Confirmed
}

/// The form as the sign-up is. The address is not shown: a code that is found tells nothing about anybody.
pub fn filled(signup: &Signup, code: &str) -> FormState {
    let form = FormState::empty().with(CODE, code).with(PEOPLE, signup.people.to_string());
    let form = form.with(MESSAGE, if signup.email.is_some() { YES } else { NO });
    signup.needs.split_whitespace().fold(form, |form, need| form.with(NEEDS, need))
}

/// The change, or the form with a sentence at every wrong field.
pub fn parse(form: &FormState, signup: &Signup) -> Result<Change, FormState> {
    let parts = (people(form), forms::needs(form), messages(form, signup));
    match parts {
        (Ok(people), Ok(needs), Ok(messages)) => Ok(Change { people, needs, messages }),
        (people, needs, messages) => {
            let faults = [people.err(), needs.err(), messages.err()].into_iter().flatten();
            let faults: Vec<(String, String)> = faults.flat_map(|wrong| wrong.errors().to_vec()).collect();
            Err(faults.iter().fold(form.clone(), |form, (name, sentence)| form.with_error(name, sentence)))
        }
    }
}

fn people(form: &FormState) -> Result<i64, FormState> {
    let mut check = Check::of(form);
    let people = check.number(PEOPLE, 1..=LARGEST_GROUP, &t().signups_people_wrong());
    check.finish(|| people)
}

/// Whoever gave no address may give one and says to be 16 or older (INW-05); whoever gave one may
/// take it away.
fn messages(form: &FormState, signup: &Signup) -> Result<Messages, FormState> {
    if !asks_messages(signup) {
        return Ok(Messages::AsTheyAre);
    }
    if signup.email.is_none() {
        let mut check = Check::of(form);
        if form.value(MESSAGE) == YES && form.value(EMAIL).trim().is_empty() {
            check.fault(EMAIL, t().signups_change_email_empty());
            return check.finish(|| None);
        }
        return forms::message(form).map(|email| email.map_or(Messages::AsTheyAre, Messages::To));
    }
    let mut check = Check::of(form);
    let wants = check.choice(MESSAGE, forms::yes_or_no, &t().signups_message_wrong());
    check.finish(|| wants.map(|wants| if wants { Messages::AsTheyAre } else { Messages::Stop }))
}
