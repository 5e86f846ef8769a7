//! The cue list: words that point to a theme, and sentences as people could say them.
//!
//! A value, not a constant: the werkgroep edits it. [`CueList::house`] is what it starts with.
use super::{
    part::{Part, Reason},
    reading::Reading,
    words::{line, words},
};
use serde::Deserialize;
use std::collections::HashMap;

/// What stands for "fits none of the themes", in the cue list and in coded texts.
pub const NONE: &str = "geen";

#[derive(Clone, Debug, Deserialize)]
pub struct CueList {
    pub themes: Vec<ThemeCues>,
}

/// A cue matches at the start of a word; a space at its end means that the word ends there.
#[derive(Clone, Debug, Deserialize)]
pub struct ThemeCues {
    /// The id of a theme, or [`NONE`].
    pub theme: String,
    pub strong: Vec<String>,
    pub weak: Vec<String>,
    pub examples: Vec<String>,
}

impl CueList {
    /// The list that comes with the product.
    pub fn house() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("cues.json"))
    }
}

/// What a strong and a weak cue count for. A cue of several themes is shared among them.
const STRONG: f32 = 2.0;
const WEAK: f32 = 1.0;

#[derive(Debug)]
struct Cue {
    pattern: String,
    class: usize,
    weight: f32,
}

impl Cue {
    /// It stands in a text from the word `first` on.
    fn found(&self, first: usize) -> Reason {
        Reason { first, last: first + self.pattern.trim_end().matches(' ').count(), points: self.weight, sign: true }
    }
}

/// The cues of all classes, to look up by their first two letters.
#[derive(Debug)]
pub struct Cues {
    classes: usize,
    by_start: HashMap<[u8; 2], Vec<Cue>>,
}

impl Cues {
    /// `classes` in the order of the scores; cues of other themes are left out.
    pub fn new(list: &CueList, classes: &[String]) -> Self {
        let mut all: Vec<Cue> = Vec::new();
        for theme in &list.themes {
            let Some(class) = classes.iter().position(|id| *id == theme.theme) else { continue };
            let mut add = |cues: &[String], weight| all.extend(cues.iter().map(|cue| Cue { pattern: pattern(cue), class, weight }));
            add(&theme.strong, STRONG);
            add(&theme.weak, WEAK);
        }
        all.retain(|cue| cue.pattern.trim_end().len() > 1);
        let mut owners: HashMap<String, f32> = HashMap::new();
        all.iter().for_each(|cue| *owners.entry(cue.pattern.clone()).or_default() += 1.0);
        let mut by_start: HashMap<[u8; 2], Vec<Cue>> = HashMap::new();
        for mut cue in all {
            cue.weight /= owners[&cue.pattern];
            by_start.entry(key(&cue.pattern)).or_default().push(cue);
        }
        Self { classes: classes.len(), by_start }
    }

    /// Every cue in the text, with its class. Of the cues of one class that begin at the same word, the longest.
    fn hits(&self, text: &Reading) -> Vec<(usize, Reason)> {
        let line = line(&text.words);
        let mut hits = Vec::new();
        let mut start = 0;
        for (at, word) in text.words.iter().enumerate() {
            let rest = &line[start..];
            let mut longest: Vec<Option<&Cue>> = vec![None; self.classes];
            let here = self.by_start.get(&key(rest)).into_iter().flatten();
            for cue in here.filter(|cue| rest.starts_with(&cue.pattern)) {
                let known = &mut longest[cue.class];
                if known.is_none_or(|known| known.pattern.len() < cue.pattern.len()) {
                    *known = Some(cue);
                }
            }
            hits.extend(longest.into_iter().flatten().map(|cue| (cue.class, cue.found(at))));
            start += word.folded.len() + 1;
        }
        hits
    }
}

impl Part for Cues {
    /// ln(1 + weights): the second cue of a theme says less than the first.
    fn scores(&self, text: &Reading) -> Vec<f32> {
        let mut sums = vec![0.0_f32; self.classes];
        self.hits(text).iter().for_each(|(class, hit)| sums[*class] += hit.points);
        sums.into_iter().map(f32::ln_1p).collect()
    }

    fn reasons(&self, text: &Reading, class: usize) -> Vec<Reason> {
        self.hits(text).into_iter().filter(|(of, _)| *of == class).map(|(_, reason)| reason).collect()
    }

    fn bytes(&self) -> usize {
        self.by_start.values().flatten().map(|cue| size_of::<Cue>() + cue.pattern.len()).sum()
    }
}

/// A cue as the words of a text are folded; its closing space is kept.
fn pattern(cue: &str) -> String {
    let folded = line(&words(cue));
    if cue.ends_with(' ') { folded } else { folded.trim_end().to_owned() }
}

fn key(text: &str) -> [u8; 2] {
    let mut bytes = text.bytes();
    [bytes.next().unwrap_or(b' '), bytes.next().unwrap_or(b' ')]
}
