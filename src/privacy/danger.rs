//! Words that point to danger: which line for help belongs on top (AN-92, INW-12).
//!
//! A word list, on the spot; of what matched nothing is told or kept but which sort it was. Sayings
//! ("ik lach me dood", "dat slaat nergens op") are no danger; "geen zelfmoord" is none either. In doubt there is a
//! line too many: it costs nothing.
use super::reading::{Reading, words};

/// The gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Danger {
    /// Now: 112.
    Acute,
    /// Thoughts of suicide or of hurting oneself: 113.
    Suicide,
    /// Violence or abuse: Veilig Thuis.
    Abuse,
}

impl Danger {
    /// The number of the line that belongs on top.
    pub fn line(self) -> &'static str {
        match self {
            Self::Acute => "112",
            Self::Suicide => "113",
            Self::Abuse => "0800-2000",
        }
    }
}

const ACUTE: &[&str] = &[
    "nu in gevaar",
    "ben in gevaar",
    "is in gevaar",
    "met een mes",
    "gaat me vermoorden",
    "gaat mij vermoorden",
    "wil me vermoorden",
    "gaat haar vermoorden",
    "vermoordt me",
    "vermoordt mij",
    "heeft een pistool",
    "heeft een mes",
    "heeft een wapen",
    "pillen geslikt",
    "pillen ingenomen",
    "pillen genomen",
    "een overdosis",
    "bloedt heel erg",
    "nu niet veilig",
    "bel de politie",
    "stuur hulp",
    "doodgeslagen",
    "slaat me dood",
    "slaat mij dood",
    "slaat haar dood",
    "gaat me doodmaken",
    "maakt me dood",
    "wurgt",
    "steekt me neer",
];
const SUICIDE: &[&str] = &[
    "niet meer leven",
    "wil dood",
    "wou dood",
    "wilde dood",
    "liever dood",
    "was ik maar dood",
    "was ik dood",
    "dood wil",
    "dood wilde",
    "wil doodgaan",
    "doodgaan wil",
    "wil sterven",
    "zelfmoord",
    "zelfmoordgedachten",
    "zelfdoding",
    "suicide",
    "suicidaal",
    "suïcidaal",
    "suïcide",
    "eind aan mijn leven",
    "einde aan mijn leven",
    "einde aan me leven",
    "einde aan mn leven",
    "eind aan maken",
    "einde aan maken",
    "er een eind aan",
    "er een einde aan",
    "niet meer wakker worden",
    "uit het leven stappen",
    "uit het leven gestapt",
    "voor de trein",
    "van het dak springen",
    "mezelf snijden",
    "snij mezelf",
    "snijd mezelf",
    "sneed mezelf",
    "snijdt zichzelf",
    "snijdt zich",
    "zichzelf snijden",
    "mezelf pijn",
    "zichzelf pijn",
    "mezelf iets aandoen",
    "zichzelf iets aandoen",
    "automutilatie",
    "kill myself",
    "kms",
    "geen zin meer in het leven",
    "hoeft voor mij niet meer",
    "hoef niet meer te leven",
    "er niet meer zijn",
    "zonder mij beter af",
    "beter af zonder mij",
    "leven niet meer waard",
    "leven geen zin meer",
    "mezelf ophangen",
    "mezelf van kant",
    "zichzelf van kant",
    "niet verder leven",
    "ikwd",
];
const ABUSE: &[&str] = &[
    "mishandeld",
    "mishandelt",
    "mishandelen",
    "mishandeling",
    "kindermishandeling",
    "misbruikt",
    "seksueel misbruik",
    "misbruik door",
    "verkracht",
    "verkrachting",
    "aangerand",
    "aanranding",
    "incest",
    "huiselijk geweld",
    "word geslagen",
    "wordt geslagen",
    "werd geslagen",
    "worden geslagen",
    "ben geslagen",
    "thuis geslagen",
    "zit aan me",
    "zit aan mij",
    "zat aan me",
    "zat aan mij",
    "betast",
    "bang voor mijn vader",
    "bang voor mijn moeder",
    "bang voor mijn stiefvader",
    "bang voor me vader",
    "bang voor mn vader",
    "opgesloten",
    "eerwraak",
    "uitgehuwelijkt",
    "naaktfoto",
    "naaktfotos",
    "dreigt me",
    "bedreigt me",
    "bedreigt mij",
    "bedreigd thuis",
    "dwingt me",
    "dwingt mij",
    "loverboy",
    "krijg klappen",
    "krijgt klappen",
    "kreeg klappen",
    "krijg slaag",
    "krijgt slaag",
];
const HITS: &[&str] = &["slaat", "sloeg", "slaan", "sla", "schopt", "schopte", "stompt", "knijpt", "wurgde", "mept"];
const WHOM: &[&str] = &[
    "me", "mij", "mn", "mijn", "zijn", "haar", "hem", "ons", "onze", "kinderen", "kind", "zoon", "dochter", "hun", "vrouw", "moeder",
    "zusje", "broertje",
];
/// Behind a hit: a saying ("slaat op mij", "slaat nergens op", "slaat zijn vleugels uit").
const SAYING: &[&str] = &["op", "nergens", "om", "alarm", "vleugels", "brug", "plank", "over", "weg", "slag", "hand"];
const NOT: &[&str] = &["geen", "nooit", "zonder", "niet", "tegen", "meldcode", "training", "voorkomen", "aanpak"];

/// Is there danger in this text, and of which sort? Only the sort is told.
pub fn danger(text: &str) -> Option<Danger> {
    let reading = Reading::new(text);
    [(Danger::Acute, ACUTE), (Danger::Suicide, SUICIDE), (Danger::Abuse, ABUSE)]
        .into_iter()
        .find(|(sort, phrases)| says(&reading, phrases) || (*sort == Danger::Abuse && hits_someone(&reading)))
        .map(|(sort, _)| sort)
}

/// One of the phrases stands there, and nothing right before it takes it back.
fn says(reading: &Reading, phrases: &[&str]) -> bool {
    phrases.iter().map(|phrase| words(phrase)).any(|phrase| {
        (0..reading.tokens.len())
            .any(|at| reading.word(Some(at)) == phrase[0] && reading.spells(at, &phrase).is_some() && !is_taken_back(reading, at))
    })
}

fn is_taken_back(reading: &Reading, at: usize) -> bool {
    reading.before(at).is_some_and(|before| NOT.contains(&reading.word(Some(before))))
}

/// "mijn vader slaat mij", "mijn buurman slaat zijn kinderen".
fn hits_someone(reading: &Reading) -> bool {
    (0..reading.tokens.len()).filter(|at| HITS.contains(&reading.word(Some(*at)))).any(|at| {
        let behind: Vec<&str> = (at + 1..at + 5).map(|i| reading.word(Some(i))).collect();
        let before = reading.word(reading.before(at));
        let whom =
            behind.iter().take(2).any(|word| WHOM.contains(word)) || ["mij", "me", "haar", "hem", "kinderen", "ons"].contains(&before);
        whom && !behind.iter().any(|word| SAYING.contains(word)) && !NOT.contains(&before)
    })
}
