//! The part of the planner's form that is not about day and place.
use super::{
    arranged::{Arranged, Kind, Mix, REMINDERS, Reserved, WaitingRule},
    forms::{clock_change, parse_clock, parse_day},
    model::{Dialogue, MOST_SEATS, check_clock},
};
use crate::{
    base::{
        form::{Check, FormState},
        texts::t,
        time::LocalTime,
    },
    ui::{
        field::{CheckboxGroup, InputKind, RadioGroup, Select, TextInput},
        text::{h2, p},
    },
};
use leptos::prelude::*;

pub const KIND: &str = "soort";
pub const MIX: &str = "groep";
pub const RULE: &str = "wachtlijst";
pub const OFFERS_STOP: &str = "aanbod_stopt";
pub const REMINDER: &str = "herinnering";
pub const VERKENNERS: &str = "verkenners";
/// Seats kept for parents, youths and professionals: the order of `Group::ALL`.
pub const RESERVED: [&str; 3] = ["plekken_ouders", "plekken_jongeren", "plekken_professionals"];
pub const RESERVED_DAYS: &str = "plekken_dagen";
pub const PUBLISH_DAY: &str = "publiceren_datum";
pub const PUBLISH_CLOCK: &str = "publiceren_tijd";

const MOST_STOP_HOURS: i64 = 168;
const MOST_VERKENNERS: i64 = 20;
const MOST_RESERVED_DAYS: i64 = 90;

/// What was arranged, or none with a sentence at each field that is wrong. Fields that are not sent
/// are what they are by default, except the mix: that is a choice a planner makes (GEM-03).
pub fn parse(check: &mut Check, starts: Option<LocalTime>, now: LocalTime, seats: Option<i64>) -> Option<Arranged> {
    let default = Arranged::default();
    let kind = or_default(check, KIND, default.kind, Kind::parse, t().dialogues_kind_wrong());
    let mix = check.choice(MIX, Mix::parse, &t().dialogues_mix_missing());
    let rule = or_default(check, RULE, default.rule, WaitingRule::parse, t().dialogues_rule_wrong());
    let stop = or_default(
        check,
        OFFERS_STOP,
        default.offers_stop_hours,
        |v| whole(v, MOST_STOP_HOURS),
        t().dialogues_offers_stop_wrong(MOST_STOP_HOURS),
    );
    let verkenners = or_default(check, VERKENNERS, 0, |v| whole(v, MOST_VERKENNERS), t().dialogues_verkenners_wrong(MOST_VERKENNERS));
    let reminders = reminders(check);
    let reserved = reserved(check, starts, seats);
    let publish_at = publish_at(check, starts, now);
    Some(Arranged {
        kind: kind?,
        mix: mix?,
        rule: rule?,
        offers_stop_hours: stop?,
        reminders: reminders?,
        verkenners_wanted: verkenners?,
        reserved: reserved?,
        publish_at: publish_at?,
    })
}

/// A form that shows what was arranged.
pub fn filled(form: FormState, dialogue: &Dialogue) -> FormState {
    let arranged = dialogue.arranged();
    let form = form
        .with(KIND, arranged.kind.slug())
        .with(MIX, arranged.mix.slug())
        .with(RULE, arranged.rule.slug())
        .with(OFFERS_STOP, arranged.offers_stop_hours.to_string())
        .with(VERKENNERS, arranged.verkenners_wanted.to_string())
        .with(PUBLISH_DAY, arranged.publish_at.map(|at| at.day()).unwrap_or_default())
        .with(PUBLISH_CLOCK, arranged.publish_at.map(|at| at.clock()).unwrap_or_default());
    let form = arranged.reminders.iter().fold(form, |form, hours| form.with(REMINDER, hours.to_string()));
    let days = arranged.reserved.until.map(|until| until.days_until(dialogue.starts()).to_string());
    let seats = RESERVED.into_iter().zip(arranged.reserved.seats);
    seats.fold(form, |form, (name, seats)| form.with(name, seats.to_string())).with(RESERVED_DAYS, days.unwrap_or_default())
}

/// What an untouched form holds.
pub fn empty(form: FormState) -> FormState {
    let default = Arranged::default();
    let form = form.with(OFFERS_STOP, default.offers_stop_hours.to_string()).with(VERKENNERS, "0");
    default.reminders.iter().fold(form, |form, hours| form.with(REMINDER, hours.to_string()))
}

fn or_default<T: Copy>(check: &mut Check, name: &str, default: T, parse: impl Fn(&str) -> Option<T>, wrong: String) -> Option<T> {
    check.choice(name, |value| if value.is_empty() { Some(default) } else { parse(value) }, &wrong)
}

fn whole(value: &str, most: i64) -> Option<i64> {
    value.parse().ok().filter(|n| (0..=most).contains(n))
}

fn reminders(check: &mut Check) -> Option<Vec<i64>> {
    let chosen: Vec<Option<i64>> = check.values(REMINDER).map(|value| value.parse().ok().filter(|h| REMINDERS.contains(h))).collect();
    if chosen.contains(&None) {
        check.fault(REMINDER, t().dialogues_reminder_wrong());
        return None;
    }
    Some(REMINDERS.into_iter().filter(|hours| chosen.contains(&Some(*hours))).collect())
}

/// Kept seats, together no more than there are, until so many days before the start.
fn reserved(check: &mut Check, starts: Option<LocalTime>, seats: Option<i64>) -> Option<Reserved> {
    let kept = RESERVED.map(|name| or_default(check, name, 0, |v| whole(v, MOST_SEATS), t().dialogues_reserved_wrong(MOST_SEATS)));
    let days = or_default(check, RESERVED_DAYS, 7, |v| whole(v, MOST_RESERVED_DAYS), t().dialogues_reserved_days_wrong(MOST_RESERVED_DAYS));
    let [parents, youths, professionals] = kept;
    let kept = [parents?, youths?, professionals?];
    let total: i64 = kept.iter().sum();
    if total == 0 {
        return Some(Reserved::default());
    }
    if seats.is_some_and(|seats| total > seats) {
        check.fault(RESERVED[0], t().dialogues_reserved_too_many(total, seats.unwrap_or_default()));
        return None;
    }
    Some(Reserved { seats: kept, until: Some(starts?.plus_days(-days?)) })
}

/// Nothing, or a moment before the start. A moment that has passed publishes at once.
fn publish_at(check: &mut Check, starts: Option<LocalTime>, now: LocalTime) -> Option<Option<LocalTime>> {
    if check.value(PUBLISH_DAY).trim().is_empty() && check.value(PUBLISH_CLOCK).trim().is_empty() {
        return Some(None);
    }
    let day = check.choice(PUBLISH_DAY, parse_day, &t().dialogues_publish_day_wrong());
    let some_day = day.clone().unwrap_or_else(|| now.day());
    let clock = |value: &str| parse_clock(&some_day, if value.is_empty() { "09:00" } else { value });
    let at = check.choice(PUBLISH_CLOCK, clock, &t().dialogues_publish_clock_wrong());
    let (_, at) = (day?, at?);
    if check_clock(at).is_err() {
        check.fault(PUBLISH_CLOCK, clock_change(at));
        return None;
    }
    if starts.is_some_and(|starts| at >= starts) {
        check.fault(PUBLISH_DAY, t().dialogues_publish_too_late());
        return None;
    }
    Some(Some(at))
}

/// The kind, at the top of the form.
pub fn kind_field(form: &FormState) -> AnyView {
    let kinds = Select::new(KIND, t().dialogues_field_kind());
    Kind::ALL.iter().fold(kinds, |select, kind| select.option(kind.slug(), kind_name(*kind))).view(form)
}

/// Mixed or apart, below "for whom".
pub fn mix_field(form: &FormState) -> AnyView {
    let mix = RadioGroup::new(MIX, t().dialogues_field_mix()).hint(t().dialogues_field_mix_hint());
    mix.option(Mix::Mixed.slug(), t().dialogues_mix_mixed()).option(Mix::Separate.slug(), t().dialogues_mix_separate()).view(form)
}

/// Everything that has a value already: a planner may leave it as it is.
pub fn more_fields(form: &FormState) -> Vec<AnyView> {
    let number = |name: &str, label: String, hint: String| {
        TextInput::new(name, label).kind(InputKind::Number).chars(4).hint(hint).optional().view(form)
    };
    let rule = RadioGroup::new(RULE, t().dialogues_field_rule())
        .option(WaitingRule::FirstThatFits.slug(), t().dialogues_rule_fits())
        .option(WaitingRule::InOrder.slug(), t().dialogues_rule_order());
    let reminders = CheckboxGroup::new(REMINDER, t().dialogues_field_reminder()).optional().hint(t().dialogues_field_reminder_hint());
    let reminders = REMINDERS.into_iter().fold(reminders, |group, hours| group.option(hours.to_string(), reminder_name(hours)));
    let [parents, youths, professionals] = RESERVED;
    vec![
        h2(t().dialogues_part_seats()),
        p(t().dialogues_part_seats_text()),
        number(parents, t().dialogues_field_reserved_parents(), String::new()),
        number(youths, t().dialogues_field_reserved_youths(), String::new()),
        number(professionals, t().dialogues_field_reserved_professionals(), String::new()),
        number(RESERVED_DAYS, t().dialogues_field_reserved_days(), t().dialogues_field_reserved_days_hint()),
        h2(t().dialogues_part_waiting()),
        rule.view(&with_default(form, RULE, WaitingRule::FirstThatFits.slug())),
        number(OFFERS_STOP, t().dialogues_field_offers_stop(), t().dialogues_field_offers_stop_hint()),
        h2(t().dialogues_part_messages()),
        reminders.view(form),
        h2(t().dialogues_part_publish()),
        p(t().dialogues_part_publish_text()),
        TextInput::new(PUBLISH_DAY, t().dialogues_field_publish_day()).kind(InputKind::Date).optional().view(form),
        TextInput::new(PUBLISH_CLOCK, t().dialogues_field_publish_clock()).kind(InputKind::Time).optional().view(form),
        h2(t().dialogues_part_people()),
        number(VERKENNERS, t().dialogues_field_verkenners(), t().dialogues_field_verkenners_hint()),
    ]
}

fn with_default(form: &FormState, name: &str, value: &str) -> FormState {
    if form.value(name).is_empty() { form.clone().with(name, value) } else { form.clone() }
}

pub fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::Dialogue => t().dialogues_kind_dialogue(),
        Kind::Exploration => t().dialogues_kind_exploration(),
        Kind::Workshop => t().dialogues_kind_workshop(),
        Kind::Conference => t().dialogues_kind_conference(),
        Kind::PressureCooker => t().dialogues_kind_pressure_cooker(),
        Kind::Classroom => t().dialogues_kind_classroom(),
    }
}

fn reminder_name(hours: i64) -> String {
    match hours {
        h if h % 168 == 0 => t().dialogues_reminder_week(),
        h if h % 24 == 0 => t().dialogues_reminder_days(h / 24),
        h => t().dialogues_reminder_hours(h),
    }
}
