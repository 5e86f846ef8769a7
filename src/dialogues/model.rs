//! A dialogue and what can be decided about it without a database.
use super::arranged::{Arranged, Kind, Mix, Reserved, WaitingRule, reminders_of};
use crate::base::{
    choices,
    ids::{AccountId, DialogueId, GemeenteId, QuestionListId, SeriesId},
    texts::t,
    time::{LocalTime, Meaning, Timestamp},
};

/// A start or an end as it is stored; a row with something else in it does not load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wall(pub LocalTime);

impl TryFrom<String> for Wall {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        LocalTime::from_stored(&text).map(Self).ok_or_else(|| format!("no wall time: {text}"))
    }
}

/// One dialogue, with the seats that are taken at the moment of reading.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Dialogue {
    pub id: DialogueId,
    pub slug: String,
    pub title: String,
    /// None: for the whole region.
    pub gemeente_id: Option<GemeenteId>,
    pub gemeente_name: Option<String>,
    pub place: String,
    pub venue: String,
    pub place_kind: String,
    pub audience: String,
    pub question_list_id: QuestionListId,
    pub question_list_title: String,
    pub seats: i64,
    pub online_link: Option<String>,
    pub explanation: String,
    #[sqlx(try_from = "String")]
    pub starts_local: Wall,
    #[sqlx(try_from = "String")]
    pub ends_local: Wall,
    pub room_code: String,
    pub facilitator_id: Option<AccountId>,
    pub facilitator_email: Option<String>,
    pub revision: i64,
    pub created_at: i64,
    pub published_at: Option<i64>,
    pub cancelled_at: Option<i64>,
    pub cancel_reason: Option<String>,
    pub closed_at: Option<i64>,
    pub series_id: Option<SeriesId>,
    pub kind: String,
    pub mix: String,
    pub publish_at: Option<i64>,
    pub waiting_rule: String,
    pub offers_stop_hours: i64,
    pub reminder_hours: String,
    pub verkenners_wanted: i64,
    pub reserved_parents: i64,
    pub reserved_youths: i64,
    pub reserved_professionals: i64,
    pub reserved_until: Option<String>,
    pub organiser_id: Option<AccountId>,
    /// Grows with every change.
    pub edition: i64,
    /// People who hold a seat: who have one, and who were offered one and have not answered yet.
    pub taken: i64,
}

/// Where a dialogue is in its life. Derived from its timestamps, never stored (D8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Concept,
    /// It publishes itself at a moment to come.
    Planned,
    Open,
    Full,
    Cancelled,
    /// It has begun: nobody can sign up any more.
    Over,
    /// It has ended; what was said is being entered.
    Processing,
    /// All input is entered.
    Done,
}

impl Stage {
    /// Whether people can still get a seat or come: it has not begun and is not cancelled.
    pub fn is_coming(self) -> bool {
        matches!(self, Self::Open | Self::Full)
    }

    /// Whether a planner may still change it.
    pub fn can_change(self) -> bool {
        matches!(self, Self::Concept | Self::Planned | Self::Open | Self::Full)
    }
}

impl Dialogue {
    pub fn starts(&self) -> LocalTime {
        self.starts_local.0
    }

    pub fn ends(&self) -> LocalTime {
        self.ends_local.0
    }

    pub fn is_online(&self) -> bool {
        self.place_kind == PlaceKind::Online.slug()
    }

    pub fn is_published(&self) -> bool {
        self.published_at.is_some()
    }

    /// "Bibliotheek, Halsteren", or "Online".
    pub fn where_in_words(&self) -> String {
        if self.is_online() { t().dialogues_online() } else { format!("{}, {}", self.venue, self.place) }
    }

    /// "van 19.30 tot 21.00 uur"
    pub fn time_in_words(&self) -> String {
        let from = self.starts().clock().replace(':', ".");
        t().dialogues_time(from, self.ends().clock_in_words())
    }

    /// `taken` is an argument because a command counts it inside its own transaction.
    pub fn stage(&self, now: LocalTime, taken: i64) -> Stage {
        match () {
            () if self.cancelled_at.is_some() => Stage::Cancelled,
            () if self.published_at.is_none() && self.publish_at.is_some() => Stage::Planned,
            () if self.published_at.is_none() => Stage::Concept,
            () if self.closed_at.is_some() => Stage::Done,
            () if now >= self.ends() => Stage::Processing,
            () if now >= self.starts() => Stage::Over,
            () if taken >= self.seats => Stage::Full,
            () => Stage::Open,
        }
    }

    /// The stage with the seats that were taken when the row was read.
    pub fn stage_now(&self, now: LocalTime) -> Stage {
        self.stage(now, self.taken)
    }

    /// The seats that are kept for groups of people.
    pub fn reserved(&self) -> Reserved {
        Reserved {
            seats: [self.reserved_parents, self.reserved_youths, self.reserved_professionals],
            until: self.reserved_until.as_deref().and_then(LocalTime::from_stored),
        }
    }

    /// What the planner arranged. A value this program does not know is the default of its kind.
    pub fn arranged(&self) -> Arranged {
        let default = Arranged::default();
        Arranged {
            kind: Kind::parse(&self.kind).unwrap_or(default.kind),
            mix: Mix::parse(&self.mix).unwrap_or(default.mix),
            rule: WaitingRule::parse(&self.waiting_rule).unwrap_or(default.rule),
            offers_stop_hours: self.offers_stop_hours,
            reminders: reminders_of(&self.reminder_hours),
            verkenners_wanted: self.verkenners_wanted,
            reserved: self.reserved(),
            publish_at: self.publish_at.map(|at| LocalTime::at(Timestamp(at))),
        }
    }

    pub fn seats_left(&self) -> i64 {
        (self.seats - self.taken).max(0)
    }
}

choices! {
    /// What kind of place it is: people know what to expect of a library.
    PlaceKind:
    Library "bibliotheek",
    Community "wijkcentrum",
    School "school",
    Canteen "sportkantine",
    Youth "jongerencentrum",
    TownHall "gemeentehuis",
    Online "online",
    Other "anders",
}

/// What a planner fills in; parsed, so it can be stored as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub title: String,
    pub gemeente: Option<GemeenteId>,
    pub starts: LocalTime,
    pub ends: LocalTime,
    pub place: String,
    pub venue: String,
    pub place_kind: PlaceKind,
    pub audience: String,
    pub question_list: QuestionListId,
    pub seats: i64,
    /// Present exactly when the place is online.
    pub online_link: Option<String>,
    pub explanation: String,
    pub facilitator: Option<AccountId>,
    pub series: Option<SeriesId>,
    pub arranged: Arranged,
}

/// The most people a dialogue can have.
pub const MOST_SEATS: i64 = 500;

/// Planning further ahead is a typing error in the year.
const MOST_DAYS_AHEAD: i64 = 3 * 366;

/// Why a dialogue cannot be at this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFault {
    /// The clock skips this hour, or shows it twice: an invitation would be wrong for half of the people.
    ClockChange,
    Past,
    TooFar,
}

/// Whether a dialogue can start at `starts`, seen from `now`.
pub fn check_start(starts: LocalTime, now: LocalTime) -> Result<(), TimeFault> {
    check_clock(starts)?;
    match () {
        () if starts <= now => Err(TimeFault::Past),
        () if starts > now.plus_days(MOST_DAYS_AHEAD) => Err(TimeFault::TooFar),
        () => Ok(()),
    }
}

/// Whether the wall time happens exactly once.
pub fn check_clock(time: LocalTime) -> Result<(), TimeFault> {
    matches!(time.meaning(), Meaning::Once(_)).then_some(()).ok_or(TimeFault::ClockChange)
}

/// `https://…` with a host and without a name or password in it, at most 500 characters.
pub fn parse_link(raw: &str) -> Option<String> {
    let text = raw.trim();
    let uri = text.parse::<axum::http::Uri>().ok()?;
    let authority = uri.authority()?;
    let fits = text.len() <= 500
        && text.bytes().all(|b| b.is_ascii_graphic())
        && uri.scheme_str() == Some("https")
        && authority.host().contains('.')
        && !authority.as_str().contains('@');
    fits.then(|| text.to_owned())
}

/// What a person searches for, as a pattern for `like … escape '!'` on a folded text.
pub fn like_pattern(search_key: &str) -> String {
    let mut pattern = String::from("%");
    for c in search_key.chars() {
        if matches!(c, '!' | '%' | '_') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern + "%"
}
