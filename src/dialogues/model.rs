//! A dialogue and what can be decided about it without a database.
use crate::base::{
    ids::{AccountId, DialogueId, GemeenteId, QuestionListId},
    texts::t,
    time::{LocalTime, Meaning},
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
    /// People with a seat: the sum of the sign-ups that were not cancelled.
    pub taken: i64,
}

/// Where a dialogue is in its life. Derived from its timestamps, never stored (D8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Concept,
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
        matches!(self, Self::Concept | Self::Open | Self::Full)
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

    pub fn seats_left(&self) -> i64 {
        (self.seats - self.taken).max(0)
    }
}

macro_rules! place_kinds {
    ($($kind:ident $slug:literal,)*) => {
        /// What kind of place it is: people know what to expect of a library.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PlaceKind { $($kind),* }

        impl PlaceKind {
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// The value in the form and in the database.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$kind => $slug),* }
            }
        }
    };
}
place_kinds! {
    Library "bibliotheek",
    Community "wijkcentrum",
    School "school",
    Canteen "sportkantine",
    Youth "jongerencentrum",
    TownHall "gemeentehuis",
    Online "online",
    Other "anders",
}

impl PlaceKind {
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.slug() == text)
    }
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
    let fits = text.len() <= 500 && uri.scheme_str() == Some("https") && authority.host().contains('.') && !authority.as_str().contains('@');
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

#[cfg(test)]
pub(crate) fn sample() -> Dialogue {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, clock: &str) -> LocalTime {
        LocalTime::parse(day, clock).unwrap()
    }

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
        for wrong in ["", "http://a.nl", "javascript:alert(1)", "https://", "https://a", "https://a@b.nl", "https://a.nl/ b", "a.nl", "https://a.nl/\u{202E}"] {
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
            assert_eq!(PlaceKind::parse(kind.slug()), Some(*kind));
        }
        assert_eq!(PlaceKind::parse("kasteel"), None);
    }
}
