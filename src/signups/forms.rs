//! The fields of the sign-up form and of the cancel form, and what they may hold.
use super::{
    model::{LARGEST_GROUP, Need, NewSignup},
    typo,
};
use crate::{
    base::{
        form::{Check, FormState},
        text::EmailAddress,
        texts::t,
    },
    dialogues::Group,
};

pub const PEOPLE: &str = "personen";
pub const MESSAGE: &str = "bericht";
pub const EMAIL: &str = "email";
pub const SIXTEEN: &str = "leeftijd16";
pub const NEEDS: &str = "behoeften";
/// The address that looked like a slip and was asked about; travels along, so it is asked once.
pub const ASKED: &str = "adres_gevraagd";
/// The answer: the address that was meant, or the one that was typed.
pub const MEANT: &str = "adres";
pub const AS_MEANT: &str = "bedoeld";
pub const AS_TYPED: &str = "getypt";
/// Asked only where seats are kept for a group of people.
pub const COMING_AS: &str = "kom_als";
pub const NO_GROUP: &str = "anders";
/// Whether the group wants to wait for a seat; travels along from the first question.
pub const MAY_WAIT: &str = "wachtlijst";
pub const STEP: &str = "stap";
pub use crate::base::form::KEY;
pub const CODE: &str = "code";
pub const CONFIRM: &str = "bevestig";
pub const YES: &str = "ja";
pub const NO: &str = "nee";

/// The questions in the order they are asked, and the sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    People,
    Message,
    Needs,
    Check,
    Send,
}

impl Step {
    pub const ALL: [Self; 5] = [Self::People, Self::Message, Self::Needs, Self::Check, Self::Send];

    pub fn slug(self) -> &'static str {
        match self {
            Self::People => "personen",
            Self::Message => "bericht",
            Self::Needs => "behoeften",
            Self::Check => "nakijken",
            Self::Send => "versturen",
        }
    }

    /// The fields a step asks for.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::People => &[PEOPLE, COMING_AS],
            Self::Message => &[MESSAGE, EMAIL, SIXTEEN],
            Self::Needs => &[NEEDS],
            Self::Check | Self::Send => &[],
        }
    }
}

/// The button on the message step of somebody under 16.
pub const WITHOUT_EMAIL: &str = "zonder-email";

/// The button below a group that does not fit.
pub const TO_WAITING_LIST: &str = "wachtlijst";

/// Whether a real group is too large for the seats that are left: the page then offers the waiting list.
pub fn is_too_large(form: &FormState) -> bool {
    let people = form.value(PEOPLE).trim().parse::<i64>();
    form.error(PEOPLE).is_some() && !may_wait(form) && people.is_ok_and(|people| (1..=LARGEST_GROUP).contains(&people))
}

/// Where the person wants to go. Somebody under 16 may go on without e-mail: the address and
/// the age leave the form there and then. Anything unknown leads to the check page.
pub fn wanted(form: FormState) -> (Step, FormState) {
    if form.value(STEP) == WITHOUT_EMAIL {
        let form = form.without(MESSAGE).without(EMAIL).without(SIXTEEN).without(ASKED).with(MESSAGE, NO);
        return (Step::Check, form);
    }
    if form.value(STEP) == TO_WAITING_LIST {
        return (Step::Check, form.with(MAY_WAIT, YES));
    }
    let step = Step::ALL.into_iter().find(|step| step.slug() == form.value(STEP));
    (step.unwrap_or(Step::Check), answered(form))
}

/// With the answer to "bedoel je …?" worked in.
fn answered(form: FormState) -> FormState {
    match (form.value(MEANT), slip(&form)) {
        (AS_MEANT, Some(meant)) => form.without(MEANT).without(EMAIL).with(EMAIL, meant),
        _ => form.without(MEANT),
    }
}

/// The address that was probably meant, when the one that was typed looks like a slip.
fn slip(form: &FormState) -> Option<String> {
    typo::meant(&EmailAddress::parse(form.value(EMAIL))?)
}

/// What to ask on the way to a step behind the address: whether another address was meant. Asked once
/// per address, and only of who wants a message (C-27).
pub fn slip_to_ask(step: Step, form: &FormState) -> Option<String> {
    let asks = matches!(step, Step::Needs | Step::Check) && form.value(MESSAGE) == YES && form.value(ASKED) != form.value(EMAIL);
    slip(form).filter(|_| asks)
}

/// The sign-up, or the first step that is not right with the form and its errors.
pub fn parse(form: &FormState) -> Result<NewSignup, (Step, FormState)> {
    let (people, coming_as) = people(form).map_err(|form| (Step::People, form))?;
    let email = message(form).map_err(|form| (Step::Message, form))?;
    let needs = needs(form).map_err(|form| (Step::Needs, form))?;
    Ok(NewSignup { people, email, needs, coming_as, may_wait: may_wait(form) })
}

/// Only what comes before `step`: a person can always go back to an earlier question.
pub fn ready_for(step: Step, form: &FormState) -> Result<(), (Step, FormState)> {
    match parse(form) {
        Err((wrong, form)) if wrong < step => Err((wrong, form)),
        _ => Ok(()),
    }
}

/// Whether somebody wants a place on the waiting list.
pub fn may_wait(form: &FormState) -> bool {
    form.value(MAY_WAIT) == YES
}

/// How many people, and as what they come. Where nothing is kept that is not asked: no answer is no group.
fn people(form: &FormState) -> Result<(i64, Option<Group>), FormState> {
    let mut check = Check::of(form);
    let people = check.number(PEOPLE, 1..=LARGEST_GROUP, &t().signups_people_wrong());
    let group = |value: &str| match value {
        "" | NO_GROUP => Some(None),
        other => Group::parse(other).map(Some),
    };
    let coming_as = check.choice(COMING_AS, group, &t().signups_coming_as_wrong());
    check.finish(|| Some((people?, coming_as?)))
}

/// The address somebody wants a message at. `ja` without an address is fine: people may come
/// without one. The age is asked only of who gives an address (INW-05).
pub(super) fn message(form: &FormState) -> Result<Option<EmailAddress>, FormState> {
    let mut check = Check::of(form);
    let wants = check.choice(MESSAGE, yes_or_no, &t().signups_message_wrong());
    // Who waits must be told that a seat came free.
    let no_address = wants != Some(true) || form.value(EMAIL).trim().is_empty();
    if no_address && may_wait(form) {
        check.fault(EMAIL, t().signups_waiting_email());
        return check.finish(|| None);
    }
    if no_address {
        return check.finish(|| Some(None));
    }
    let email = check.choice(EMAIL, EmailAddress::parse, &t().signups_email_wrong());
    match yes_or_no(form.value(SIXTEEN).trim()) {
        Some(true) => {}
        Some(false) if may_wait(form) => check.fault(SIXTEEN, t().signups_waiting_young()),
        Some(false) => check.fault(SIXTEEN, t().signups_sixteen_no()),
        None => check.fault(SIXTEEN, t().signups_sixteen_wrong()),
    }
    check.finish(|| email.map(Some))
}

pub(super) fn needs(form: &FormState) -> Result<Vec<Need>, FormState> {
    let mut check = Check::of(form);
    let values: Vec<&str> = form.values(NEEDS).map(str::trim).filter(|value| !value.is_empty()).collect();
    let needs: Option<Vec<Need>> = values.into_iter().map(Need::parse).collect();
    if needs.is_none() {
        check.fault(NEEDS, t().signups_needs_wrong());
    }
    check.finish(|| needs)
}

pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

/// Whether somebody under 16 gave an address: the page then offers to go on without.
pub fn is_too_young(form: &FormState) -> bool {
    form.error(SIXTEEN).is_some() && form.value(SIXTEEN).trim() == NO
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> FormState {
        FormState::from_pairs(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn inw_05_no_address_comes_out_of_a_form_of_somebody_under_16() {
        let young = form(&[(PEOPLE, "1"), (MESSAGE, YES), (EMAIL, "kind@voorbeeld.example"), (SIXTEEN, NO), (STEP, WITHOUT_EMAIL)]);
        let (step, wrong) = parse(&young).unwrap_err();
        assert_eq!((step, is_too_young(&wrong)), (Step::Message, true));
        let (step, without) = wanted(young);
        assert_eq!((step, without.value(EMAIL)), (Step::Check, ""));
        assert_eq!(parse(&without).unwrap().email, None);
    }

    #[test]
    fn inw_03_an_address_may_stay_empty_and_is_ignored_without_a_wish() {
        for pairs in [[(MESSAGE, YES), (EMAIL, " ")], [(MESSAGE, NO), (EMAIL, "niet goed")]] {
            let form = form(&[&[(PEOPLE, "8")], &pairs[..]].concat());
            assert_eq!(parse(&form).unwrap(), NewSignup::of(8));
        }
    }

    #[test]
    fn form_9_every_wrong_answer_leads_to_its_own_step() {
        let whole = [(PEOPLE, "2"), (MESSAGE, YES), (EMAIL, "jo@voorbeeld.example"), (SIXTEEN, YES), (NEEDS, "tolk")];
        assert!(parse(&form(&whole)).is_ok());
        let wrong = [
            (PEOPLE, "0", Step::People),
            (PEOPLE, "twee", Step::People),
            (MESSAGE, "misschien", Step::Message),
            (EMAIL, "jo", Step::Message),
            (SIXTEEN, "", Step::Message),
            (NEEDS, "adhd", Step::Needs),
        ];
        for (name, value, step) in wrong {
            let pairs: Vec<_> = whole.iter().map(|(n, v)| if *n == name { (*n, value) } else { (*n, *v) }).collect();
            let (at, shown) = parse(&form(&pairs)).unwrap_err();
            assert_eq!(at, step, "{name}={value}");
            assert!(shown.error(name).is_some());
            assert_eq!(shown.value(name), value, "what was typed is kept");
        }
    }

    #[test]
    fn form_13_going_back_needs_no_right_answer() {
        let half = form(&[(PEOPLE, "3"), (MESSAGE, "")]);
        assert!(ready_for(Step::People, &half).is_ok());
        assert!(ready_for(Step::Message, &half).is_ok());
        assert_eq!(ready_for(Step::Check, &half).unwrap_err().0, Step::Message);
    }

    #[test]
    fn d13_only_a_key_we_made_is_a_key() {
        assert_eq!(form(&[(KEY, "a")]).key(), None);
        assert!(form(&[(KEY, "0123456789abcdefghjkmnpqrs")]).key().is_some());
    }
}
