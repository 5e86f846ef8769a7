//! The model: what is known of the themes, learned from once, then only asked.
use super::{
    bm25::Bm25,
    cues::{CueList, Cues, NONE},
    features::Rarity,
    part::Part,
    reading::Reading,
    reasons,
    regression::{Lesson, Regression, Settings, Trained},
};
use serde::Serialize;

/// A theme of the codebook: its id, its label, and what the codebook says of it (description, quotes).
#[derive(Clone, Debug)]
pub struct Theme {
    pub id: String,
    pub label: String,
    pub texts: Vec<String>,
}

/// A text with the ids of the themes people gave it; none of them: it fits nowhere.
#[derive(Clone, Debug)]
pub struct Coded {
    pub text: String,
    pub themes: Vec<String>,
}

/// What the model says of one theme for one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion<'a> {
    pub theme: &'a str,
    /// The share of this theme among the themes and "none": 0 to 1, together at most 1.
    pub score: f32,
    /// The words that count most, as they stand in the text; none when nothing points here.
    pub because: Vec<&'a str>,
    /// Above [`THRESHOLD`]. When no theme is, the model abstains.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub suggested: bool,
}

/// From which share on a theme is suggested: at most three can be.
pub const THRESHOLD: f32 = 0.25;

// Around these values the figures are flat (scripts/figures), so they are round.
/// How sure a difference of one deviation makes: lower is surer.
const TEMPERATURE: f32 = 0.6;
/// How much the sentence that points most to a theme counts beside the whole text.
const BEST_SENTENCE: f32 = 0.3;
const CUE_PART: f32 = 0.5;
const REGRESSION_PART: f32 = 1.0;
const BM25_PART: f32 = 0.5;

/// What counts for what in learning: a whole sentence, of whoever, and a cue, which is no sentence.
const SENTENCE: f32 = 1.0;
const STRONG_CUE: f32 = 0.3;
const WEAK_CUE: f32 = 0.15;

const SETTINGS: Settings = Settings { passes: 15, step: 0.3, l2: 0.0003 };

/// An immutable model. Learning from more codings gives another one.
pub struct Suggester {
    /// The themes in the order of the codebook, then "none".
    classes: Vec<String>,
    parts: Vec<Scaled>,
}

/// A part with its weight, and the mean and deviation of its scores on what was learned from.
pub(super) struct Scaled {
    pub part: Box<dyn Part>,
    pub weight: f32,
    mean: f32,
    pub deviation: f32,
}

/// A text to learn from.
struct Document<'a> {
    reading: Reading<'a>,
    classes: Vec<usize>,
    weight: f32,
    /// Whole sentences; a cue is not.
    sentence: bool,
}

impl Document<'_> {
    fn lesson(&self, rarity: &Rarity) -> Lesson {
        Lesson { features: rarity.features(&self.reading.terms), classes: self.classes.clone(), weight: self.weight }
    }
}

impl Suggester {
    /// Learns from the codebook, the cue list and what people coded. Themes that are not in the codebook are passed over.
    pub fn learn(themes: &[Theme], cues: &CueList, coded: &[Coded]) -> Self {
        let classes: Vec<String> = themes.iter().map(|theme| theme.id.clone()).chain([NONE.to_owned()]).collect();
        let documents = documents(themes, cues, coded, &classes);
        let sentences = || documents.iter().filter(|document| document.sentence);
        let rarity = Rarity::new(sentences().map(|document| document.reading.terms.as_slice()));
        let lessons: Vec<Lesson> = documents.iter().map(|document| document.lesson(&rarity)).collect();
        let regression = Regression::learn(&lessons, classes.len(), SETTINGS);
        let stems = documents.iter().map(|d| (d.reading.stems.as_slice(), d.classes.as_slice(), d.weight));
        let bm25 = Bm25::learn(stems, classes.len());
        let cues = Cues::new(cues, &classes);
        let parts: [(Box<dyn Part>, f32); 3] =
            [(Box::new(cues), CUE_PART), (Box::new(Trained { rarity, regression }), REGRESSION_PART), (Box::new(bm25), BM25_PART)];
        let readings: Vec<&Reading> = sentences().map(|document| &document.reading).collect();
        let parts = parts.into_iter().map(|(part, weight)| Scaled::new(part, weight, &readings)).collect();
        Self { classes, parts }
    }

    /// The same with one more part, such as an embedder; `examples` tell the scale of its scores.
    pub fn with(mut self, part: Box<dyn Part>, weight: f32, examples: &[&str]) -> Self {
        let readings: Vec<Reading> = examples.iter().map(|text| Reading::new(text)).collect();
        self.parts.push(Scaled::new(part, weight, &readings.iter().collect::<Vec<_>>()));
        self
    }

    /// All themes, the most likely first. The same text gives the same answer, to the bit.
    pub fn suggest<'a>(&'a self, text: &'a str) -> Vec<Suggestion<'a>> {
        let reading = Reading::new(text);
        let mut shares = self.shares(&reading);
        let none = shares.pop().unwrap_or_default();
        let mut ranked: Vec<(usize, f32)> = shares.into_iter().enumerate().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
        let answer = |(class, share): (usize, f32)| {
            let because = reasons::words(&self.parts, &reading, class);
            let suggested = share >= THRESHOLD && share > none && !because.is_empty();
            Suggestion { theme: &self.classes[class], score: (share * 1e4).round() / 1e4, because, suggested }
        };
        ranked.into_iter().map(answer).collect()
    }

    /// What the model takes in memory.
    pub fn bytes(&self) -> usize {
        self.parts.iter().map(|scaled| scaled.part.bytes()).sum()
    }

    /// The share of every class; nothing to read gives no share to any.
    fn shares(&self, reading: &Reading) -> Vec<f32> {
        if reading.words.is_empty() {
            return vec![0.0; self.classes.len()];
        }
        let mut mixed = self.mix(reading);
        let sentences: Vec<Vec<f32>> = reading.sentences().iter().map(|sentence| self.mix(sentence)).collect();
        if !sentences.is_empty() {
            let none = mixed.len() - 1;
            for (class, score) in mixed.iter_mut().enumerate() {
                let of_class = sentences.iter().map(|scores| scores[class]);
                // A text fits nowhere only when none of its sentences fits.
                let best = if class == none { of_class.fold(f32::INFINITY, f32::min) } else { of_class.fold(f32::NEG_INFINITY, f32::max) };
                *score += BEST_SENTENCE * (best - *score);
            }
        }
        softmax(&mixed)
    }

    fn mix(&self, reading: &Reading) -> Vec<f32> {
        let mut mixed = vec![0.0; self.classes.len()];
        for scaled in &self.parts {
            let scores = scaled.part.scores(reading);
            let scaled = scores.iter().map(|score| scaled.weight * (score - scaled.mean) / scaled.deviation);
            mixed.iter_mut().zip(scaled).for_each(|(sum, score)| *sum += score);
        }
        mixed
    }
}

impl Scaled {
    fn new(part: Box<dyn Part>, weight: f32, readings: &[&Reading]) -> Self {
        let all: Vec<f32> = readings.iter().flat_map(|reading| part.scores(reading)).collect();
        let count = all.len().max(1) as f32;
        let mean = all.iter().sum::<f32>() / count;
        let variance = all.iter().map(|score| (score - mean) * (score - mean)).sum::<f32>() / count;
        Self { part, weight, mean, deviation: variance.sqrt().max(1e-3) }
    }
}

/// Everything that is known, in a fixed order.
fn documents<'a>(themes: &'a [Theme], cues: &'a CueList, coded: &'a [Coded], classes: &[String]) -> Vec<Document<'a>> {
    let class = |id: &str| classes.iter().position(|class| class == id);
    let mut texts: Vec<(&'a str, Vec<usize>, f32, bool)> = Vec::new();
    for (at, theme) in themes.iter().enumerate() {
        texts.extend(theme.texts.iter().chain([&theme.label]).map(|text| (text.as_str(), vec![at], SENTENCE, true)));
    }
    for theme in &cues.themes {
        let Some(at) = class(&theme.theme) else { continue };
        let lists = [(&theme.examples, SENTENCE, true), (&theme.strong, STRONG_CUE, false), (&theme.weak, WEAK_CUE, false)];
        for (list, weight, sentence) in lists {
            texts.extend(list.iter().map(|text| (text.as_str(), vec![at], weight, sentence)));
        }
    }
    for coded in coded {
        let none = coded.themes.is_empty().then_some(themes.len());
        let known: Vec<usize> = coded.themes.iter().filter_map(|id| class(id)).chain(none).collect();
        if !known.is_empty() {
            texts.push((&coded.text, known, SENTENCE, true));
        }
    }
    let document = |(text, classes, weight, sentence)| Document { reading: Reading::new(text), classes, weight, sentence };
    texts.into_iter().map(document).filter(|document| !document.reading.words.is_empty()).collect()
}

fn softmax(scores: &[f32]) -> Vec<f32> {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f32> = scores.iter().map(|score| ((score - top) / TEMPERATURE).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}
