//! What every part of the model can do, so that one can be added.
use super::reading::Reading;

/// One way to judge a text. Three are built in (cues, regression, BM25); an embedder, which reads
/// [`Reading::text`], can be a fourth: give it to [`super::Suggester::with`].
pub trait Part: Send + Sync {
    /// One number per class, the themes in order and then "none": higher is more likely, on any scale.
    fn scores(&self, text: &Reading) -> Vec<f32>;

    /// What the words of the text add to the score of one class. A part that cannot tell says nothing.
    fn reasons(&self, _text: &Reading, _class: usize) -> Vec<Reason> {
        Vec::new()
    }

    /// What it takes in memory.
    fn bytes(&self) -> usize;
}

/// A run of words that speaks for a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    pub first: usize,
    pub last: usize,
    pub points: f32,
    /// Telling by itself, however short ("oma").
    pub sign: bool,
}

impl Reason {
    /// A word that counts, and may be any ("de").
    pub fn word(at: usize, points: f32) -> Self {
        Self { first: at, last: at, points, sign: false }
    }
}

/// How much more a row gives to one class than to all of them on average.
pub fn above_mean(row: &[f32], class: usize) -> f32 {
    row[class] - row.iter().sum::<f32>() / row.len() as f32
}
