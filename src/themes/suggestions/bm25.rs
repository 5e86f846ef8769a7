//! BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) of a text against all that
//! is known of each theme, taken as one document per theme.
use super::{
    features::hash,
    part::{Part, Reason, above_mean},
    reading::Reading,
    words::Word,
};

const K1: f32 = 1.5;
const B: f32 = 0.75;
const BUCKETS: usize = 1 << 13;
/// Words are compared by their first letters: "luisteren", "luisterde" and "luisterend" are one.
const LETTERS: usize = 6;

#[derive(Debug)]
pub struct Bm25 {
    classes: usize,
    /// For each bucket the score it adds to every class.
    scores: Vec<f32>,
}

/// The stems of a text, as buckets.
pub fn stems(words: &[Word]) -> Vec<u32> {
    let stem = |word: &Word| {
        let end = word.folded.char_indices().nth(LETTERS).map_or(word.folded.len(), |(byte, _)| byte);
        let hash = hash(b's', word.folded.as_bytes()[..end].iter());
        (hash ^ (hash >> 32)) as u32 & (BUCKETS as u32 - 1)
    };
    words.iter().map(stem).collect()
}

impl Bm25 {
    /// From the stems of texts, with the classes each belongs to and how much it counts.
    pub fn learn<'a>(texts: impl Iterator<Item = (&'a [u32], &'a [usize], f32)>, classes: usize) -> Self {
        let mut counts = vec![0.0_f32; BUCKETS * classes];
        let mut lengths = vec![0.0_f32; classes];
        let mut documents = vec![0.0_f32; BUCKETS];
        let mut total = 0.0;
        for (stems, owners, weight) in texts {
            total += 1.0;
            let mut seen = stems.to_vec();
            seen.sort_unstable();
            seen.dedup();
            seen.iter().for_each(|stem| documents[*stem as usize] += 1.0);
            for class in owners {
                lengths[*class] += stems.len() as f32 * weight;
                stems.iter().for_each(|stem| counts[*stem as usize * classes + class] += weight);
            }
        }
        let mean = (lengths.iter().sum::<f32>() / classes as f32).max(1.0);
        for (bucket, row) in counts.chunks_mut(classes).enumerate() {
            let df = documents[bucket];
            let idf = (1.0 + (total - df + 0.5) / (df + 0.5)).ln();
            for (count, length) in row.iter_mut().zip(&lengths) {
                *count = idf * *count * (K1 + 1.0) / (*count + K1 * (1.0 - B + B * length / mean));
            }
        }
        Self { classes, scores: counts }
    }

    fn row(&self, stem: u32) -> &[f32] {
        &self.scores[stem as usize * self.classes..(stem as usize + 1) * self.classes]
    }
}

impl Part for Bm25 {
    /// Divided by the root of the number of words, so that a long text does not outweigh the other parts.
    fn scores(&self, text: &Reading) -> Vec<f32> {
        let mut scores = vec![0.0; self.classes];
        for stem in &text.stems {
            scores.iter_mut().zip(self.row(*stem)).for_each(|(score, part)| *score += part);
        }
        let root = length_root(text);
        scores.into_iter().map(|score| score / root).collect()
    }

    fn reasons(&self, text: &Reading, class: usize) -> Vec<Reason> {
        let root = length_root(text);
        let points = |stem: &u32| above_mean(self.row(*stem), class) / root;
        text.stems.iter().enumerate().map(|(at, stem)| Reason::word(at, points(stem))).collect()
    }

    fn bytes(&self) -> usize {
        size_of_val(self.scores.as_slice())
    }
}

fn length_root(text: &Reading) -> f32 {
    (text.words.len().max(1) as f32).sqrt()
}
