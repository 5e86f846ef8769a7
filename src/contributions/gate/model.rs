//! What a gatekeeper decides, and what blacking out does to a text. Needs no database.
use crate::{
    base::{choices, ids::ContributionId, texts::t, time::LocalTime},
    infra::App,
    privacy::{self, Quasi},
    region,
};
use std::collections::BTreeSet;

/// A batch is never smaller than this while its period lasts (AN-55).
pub const BATCH: i64 = 5;
/// The most texts one decision can be about.
pub const MOST_DECISIONS: usize = 500;
/// Texts on one page of the queue.
pub const QUEUE_PAGE: i64 = 10;
/// With this many things that tell who somebody is, two people decide about a quote (AN-76).
pub const SECOND_LOOK: usize = 3;
/// Days after which a text has waited too long (C-50).
pub const PATIENCE: i64 = 3;

choices! {
    /// What a gatekeeper decides about a text.
    Decision:
    Release "vrij",
    Hold "achter",
    /// The steps for a text that must be seen first were taken; it waits on like the others.
    Seen "gezien",
}

impl Decision {
    /// The name in the log.
    pub fn action(self) -> &'static str {
        match self {
            Self::Release => "contributions.released",
            Self::Hold => "contributions.held",
            Self::Seen => "contributions.seen_first",
        }
    }
}

choices! {
    /// What in a text can tell who somebody is, together with others (AN-76).
    Trait:
    Age "leeftijd",
    Place "plaats",
    Institution "instelling",
    Date "datum",
    Family "gezin",
    Profession "beroep",
    Condition "ziekte",
}

impl Trait {
    fn of(kind: Quasi) -> Self {
        match kind {
            Quasi::Age => Self::Age,
            Quasi::Place => Self::Place,
            Quasi::Institution => Self::Institution,
            Quasi::Date => Self::Date,
            Quasi::Family => Self::Family,
            Quasi::Profession => Self::Profession,
            Quasi::Condition => Self::Condition,
        }
    }

    /// What the program itself finds in a text.
    pub fn found_in(text: &str) -> Vec<Self> {
        privacy::quasi_identifiers(text, region::places()).into_iter().map(Self::of).collect()
    }
}

/// Whether two people must say yes before this text is quoted: somebody ticked, or the program found, three
/// different things (AN-76). What the program finds counts also when nobody ticks it.
pub fn needs_second_look(text: &str, ticked: &[Trait]) -> bool {
    let found = Trait::found_in(text);
    Trait::ALL.into_iter().filter(|one| ticked.contains(one) || found.contains(one)).count() >= SECOND_LOOK
}

choices! {
    /// What comes in the place of chosen words.
    Cover:
    Black "zwart",
    Someone "iemand",
    Child "kind",
    Parent "ouder",
    Helper "hulpverlener",
    Teacher "leraar",
    School "school",
    Organisation "organisatie",
    Place "plaats",
    Day "dag",
}

/// Always of one length: its length would tell which word it was.
pub(super) const BAR: &str = "███";

impl Cover {
    /// What is written in the text.
    pub fn words(self) -> String {
        match self {
            Self::Black => BAR.to_owned(),
            Self::Someone => t().contributions_cover_someone(),
            Self::Child => t().contributions_cover_child(),
            Self::Parent => t().contributions_cover_parent(),
            Self::Helper => t().contributions_cover_helper(),
            Self::Teacher => t().contributions_cover_teacher(),
            Self::School => t().contributions_cover_school(),
            Self::Organisation => t().contributions_cover_organisation(),
            Self::Place => t().contributions_cover_place(),
            Self::Day => t().contributions_cover_day(),
        }
    }
}

/// What came of a judgement about a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoted {
    Yes,
    No,
    /// The first yes of two.
    AskColleague,
    /// The second yes must be of somebody else.
    OwnYes,
    Gone,
}

impl Quoted {
    /// The value in the address that says what was done; none for what changed nothing.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Yes => "ja",
            Self::No => "nee",
            Self::AskColleague => "collega",
            Self::OwnYes | Self::Gone => "",
        }
    }
}

impl Waiting {
    /// Whether words of danger are why it must be seen first (AN-93). Looked up each time: that is kept nowhere.
    pub fn tells_of_danger(&self) -> bool {
        self.review_first && privacy::danger(&self.text).is_some()
    }
}

/// A text in the queue: nothing about who or where (AN-75).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    pub id: ContributionId,
    pub text: String,
    pub question: String,
    pub redacted: bool,
    pub review_first: bool,
    /// The slug of a language, when it is surely not Dutch.
    pub language: Option<String>,
}

/// A released text of which nobody, or one of two, said that it may be quoted.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ToQuote {
    pub id: ContributionId,
    pub text: String,
    pub question: String,
    pub redacted: bool,
    /// The mark of who said yes first.
    pub quote_check: Option<String>,
}

/// Words of a text, each with the white space before it.
pub(super) fn pieces(text: &str) -> Vec<(&str, &str)> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(|c: char| !c.is_whitespace()) {
        let (gap, tail) = rest.split_at(start);
        let (word, after) = tail.split_at(tail.find(char::is_whitespace).unwrap_or(tail.len()));
        found.push((gap, word));
        rest = after;
    }
    found
}

/// The words of a text in their order; a gatekeeper chooses by the number of a word, from 0.
pub fn words(text: &str) -> Vec<&str> {
    pieces(text).into_iter().map(|(_, word)| word).collect()
}

/// The signs before and after a word that are no part of it. A word of signs only has none.
fn edges(word: &str) -> (&str, &str) {
    let core = word.trim_start_matches(['(', '[', '"', '\'', '„', '“', '‘', '«']);
    let lead = &word[..word.len() - core.len()];
    let kept = core.trim_end_matches(['.', ',', '!', '?', ';', ':', ')', ']', '"', '\'', '”', '’', '»', '…']);
    if kept.is_empty() { ("", "") } else { (lead, &core[kept.len()..]) }
}

/// The text with every run of chosen words replaced by `cover`; the signs around a run stay. A run ends with its line.
pub fn redacted(text: &str, chosen: &BTreeSet<usize>, cover: &str) -> String {
    let pieces = pieces(text);
    let runs_on = |index: usize| {
        let same_line = pieces.get(index).is_some_and(|(gap, _)| !gap.contains('\n'));
        index > 0 && same_line && chosen.contains(&index) && chosen.contains(&(index - 1))
    };
    let mut new = String::with_capacity(text.len());
    for (index, (gap, word)) in pieces.iter().enumerate() {
        if !chosen.contains(&index) {
            new.extend([*gap, *word]);
            continue;
        }
        let (lead, trail) = edges(word);
        if !runs_on(index) {
            new.extend([*gap, lead, cover]);
        }
        if !runs_on(index + 1) {
            new.push_str(trail);
        }
    }
    new
}

/// The Monday of this week: online texts of an earlier day have a period that is over.
pub fn monday(today: LocalTime) -> LocalTime {
    today.plus_days(-i64::from(today.civil().weekday().to_monday_zero_offset()))
}

/// Where in the order of the keys somebody begins to read: the same as long as this login lasts, another
/// for everybody else.
pub fn place_of(app: &App, login: &str) -> String {
    app.keys.code_for(crate::infra::keys::Purpose::QueueOrder, login).replace('-', "").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cover(text: &str, chosen: &[usize], by: &str) -> String {
        redacted(text, &chosen.iter().copied().collect(), by)
    }

    #[test]
    fn an_75_chosen_words_are_covered_and_the_signs_stay() {
        let text = "Juf Anneke (van „De Vlinder”) luistert niet!\nEcht niet.";
        assert_eq!(words(text).len(), 9);
        assert_eq!(cover(text, &[0, 1], "een leraar"), "een leraar (van „De Vlinder”) luistert niet!\nEcht niet.");
        assert_eq!(cover(text, &[3, 4], "███"), "Juf Anneke (van „███”) luistert niet!\nEcht niet.");
        assert_eq!(cover(text, &[6, 7], "███"), "Juf Anneke (van „De Vlinder”) luistert ███!\n███ niet.", "a run ends with its line");
        assert_eq!(cover("… Anne's !", &[0, 1, 2], "███"), "███");
        assert_eq!(cover("👩‍👧 Oma", &[0], "iemand"), "iemand Oma");
    }

    #[test]
    fn an_55_a_week_begins_on_monday() {
        for (today, begins) in [("2026-03-02", "2026-03-02"), ("2026-03-08", "2026-03-02"), ("2026-01-01", "2025-12-29")] {
            assert_eq!(monday(LocalTime::parse(today, "10:00").unwrap()).day(), begins, "{today}");
        }
    }

    /// Words that tell each of the seven things, and nothing else.
    const TELLING: [(&str, Trait); 7] = [
        ("Hij is 9 jaar.", Trait::Age),
        ("Dat was in Wernhout.", Trait::Place),
        ("Basisschool De Vlinder luistert.", Trait::Institution),
        ("Dat was op 12 mei 2025.", Trait::Date),
        ("Wij zijn gescheiden.", Trait::Family),
        ("De kapper helpt mee.", Trait::Profession),
        ("Er is autisme bij.", Trait::Condition),
    ];

    #[test]
    fn an_76_each_thing_is_found_by_itself() {
        for (text, kind) in TELLING {
            assert_eq!(Trait::found_in(text), [kind], "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_76_three_things_are_three_whoever_sees_them(told in 0_u8..128, ticked in 0_u8..128) {
            let has = |set: u8, index: usize| set & (1 << index) != 0;
            let text: Vec<&str> = TELLING.iter().enumerate().filter(|(i, _)| has(told, *i)).map(|(_, (text, _))| *text).collect();
            let seen: Vec<Trait> = TELLING.iter().enumerate().filter(|(i, _)| has(ticked, *i)).map(|(_, (_, kind))| *kind).collect();
            prop_assert_eq!(needs_second_look(&text.join(" "), &seen), (told | ticked).count_ones() >= 3);
        }

        #[test]
        fn e_33_a_covered_word_is_nowhere_and_the_others_are_as_they_were(
            said in proptest::collection::vec("[a-zé]{1,8}", 1..12),
            chosen in proptest::collection::btree_set(0_usize..12, 0..12),
        ) {
            let chosen: BTreeSet<usize> = chosen.into_iter().filter(|index| *index < said.len()).collect();
            let new = redacted(&said.join(" "), &chosen, "███");
            let left: Vec<&str> = said.iter().enumerate().filter(|(i, _)| !chosen.contains(i)).map(|(_, w)| w.as_str()).collect();
            let shown: Vec<&str> = new.split(' ').filter(|word| !word.is_empty() && *word != "███").collect();
            prop_assert_eq!(shown, left);
        }
    }
}
