//! The lists of names and of the words around them, each read once.
use std::{collections::HashMap, sync::LazyLock};

/// What the lists know of a word. `plain`: so ordinary a word that without a capital it is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    First,
    /// A first name and a word.
    FirstWord {
        plain: bool,
    },
    Last,
    /// A surname and a word.
    LastWord {
        plain: bool,
    },
}

/// A list, and what a name on it is; the argument: has it a `!`?
type List = (&'static str, fn(bool) -> Listed);

static NAMES: LazyLock<HashMap<&'static str, Listed>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    let lists: [List; 4] = [
        (include_str!("names/last_words.txt"), |plain| Listed::LastWord { plain }),
        (include_str!("names/last.txt"), |_| Listed::Last),
        (include_str!("names/words.txt"), |plain| Listed::FirstWord { plain }),
        (include_str!("names/first.txt"), |_| Listed::First),
    ];
    for (text, listed) in lists {
        for name in lines(text) {
            names.insert(name.trim_end_matches('!'), listed(name.ends_with('!')));
        }
    }
    names
});

/// The lines of a list, without its remarks.
pub(super) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// What the lists know of a folded word; of the name before a genitive s ("kevins") as well.
pub(super) fn listed(word: &str) -> Option<Listed> {
    NAMES.get(word).copied().or_else(|| {
        let stem = word.strip_suffix('s').filter(|stem| stem.len() >= 4 && !["brits", "jeans"].contains(&word))?;
        NAMES.get(stem).copied().filter(|listed| *listed == Listed::First)
    })
}

/// One person of the family or around it.
pub(super) const KIN: &[&str] = &[
    "zoon",
    "dochter",
    "zoontje",
    "dochtertje",
    "kind",
    "broer",
    "broertje",
    "zus",
    "zusje",
    "vader",
    "moeder",
    "papa",
    "mama",
    "pap",
    "mam",
    "oom",
    "tante",
    "opa",
    "oma",
    "neef",
    "neefje",
    "nicht",
    "nichtje",
    "vriend",
    "vriendin",
    "vriendje",
    "vriendinnetje",
    "man",
    "vrouw",
    "partner",
    "ex",
    "buurman",
    "buurvrouw",
    "buurjongen",
    "buurmeisje",
    "stiefvader",
    "stiefmoeder",
    "stiefzoon",
    "stiefdochter",
    "stiefbroer",
    "stiefzus",
    "halfbroer",
    "halfzus",
    "pleegkind",
    "pleegzoon",
    "pleegdochter",
    "pleegvader",
    "pleegmoeder",
    "kleinzoon",
    "kleindochter",
    "kleinkind",
    "jongen",
    "jongetje",
    "meisje",
    "meid",
    "peuter",
    "puber",
    "kleuter",
    "baby",
    "collega",
    "leerling",
    "klasgenoot",
    "klasgenootje",
    "bestie",
    "begeleider",
    "begeleidster",
    "mentor",
    "coach",
    "hulpverlener",
    "ouder",
    "cliënt",
    "client",
    "oudste",
    "jongste",
    "middelste",
    "tweelingzus",
    "tweelingbroer",
    "gast",
];

/// A child of the writer, after "mijn": one tap makes it "mijn kind".
pub(super) const CHILD: &[&str] = &[
    "zoon",
    "dochter",
    "zoontje",
    "dochtertje",
    "kind",
    "oudste",
    "jongste",
    "middelste",
    "pleegkind",
    "pleegzoon",
    "pleegdochter",
    "peuter",
    "puber",
    "kleuter",
    "baby",
];

pub(super) const MINE: &[&str] = &["mijn", "onze", "mn", "n", "me", "ons", "min", "mien", "m"];

/// Words that stand between a first name and a surname, or after a title.
pub(super) const PREFIXES: &[&str] = &[
    "van", "de", "der", "den", "het", "ter", "ten", "te", "el", "al", "ben", "bin", "ait", "von", "la", "le", "du", "dos", "da", "di", "t",
    "op", "in",
];
