//! A text as numbers: TF-IDF over words, pairs of words and runs of 3 to 5 letters, hashed into a fixed
//! number of buckets so that a model never grows with what it learns from.
//!
//! TF-IDF as in Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988):
//! (1 + ln tf) · (1 + ln((1 + n) / (1 + df))), each of the two blocks (words, letters) scaled to length 1.
use super::words::Word;

/// How many buckets: 2^15, so that all weights are 1 MB, whatever was learned from.
pub const BUCKETS: usize = 1 << 15;

/// One occurrence: its bucket, the word it belongs to, and whether it is a run of letters.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub bucket: u32,
    pub word: u32,
    pub letters: bool,
}

/// A bucket with its value in one text.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    pub bucket: u32,
    pub value: f32,
    letters: bool,
}

/// Every occurrence in the words of a text.
pub fn terms(words: &[Word]) -> Vec<Term> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let mut add = |bucket, letters| found.push(Term { bucket, word: at as u32, letters });
        add(bucket(b'w', [word.folded.as_bytes()]), false);
        if let Some(next) = words.get(at + 1) {
            add(bucket(b'p', [word.folded.as_bytes(), b" ", next.folded.as_bytes()]), false);
        }
        for run in runs(&format!(" {} ", word.folded)) {
            add(bucket(b'l', [run.as_bytes()]), true);
        }
    }
    found
}

/// The runs of 3 to 5 letters of a word with a space at both ends.
fn runs(word: &str) -> Vec<&str> {
    let mut edges: Vec<usize> = word.char_indices().map(|(byte, _)| byte).collect();
    edges.push(word.len());
    let of = |length: usize| edges.windows(length + 1).map(|window| &word[window[0]..window[length]]).collect::<Vec<_>>();
    (3..=5).flat_map(of).collect()
}

fn bucket<const N: usize>(kind: u8, parts: [&[u8]; N]) -> u32 {
    let hash = hash(kind, parts.into_iter().flatten());
    ((hash ^ (hash >> 32)) as u32) & (BUCKETS as u32 - 1)
}

/// FNV-1a: the same on every machine and in every version.
pub fn hash<'a>(kind: u8, bytes: impl Iterator<Item = &'a u8>) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.fold(step(0xcbf2_9ce4_8422_2325, &kind), step)
}

/// How rare each bucket is.
#[derive(Debug)]
pub struct Rarity {
    idf: Vec<f32>,
}

impl Rarity {
    pub fn new<'a>(texts: impl Iterator<Item = &'a [Term]>) -> Self {
        let mut documents = vec![0_u32; BUCKETS];
        let mut total = 0_u32;
        for terms in texts {
            total += 1;
            let mut seen: Vec<u32> = terms.iter().map(|term| term.bucket).collect();
            seen.sort_unstable();
            seen.dedup();
            seen.into_iter().for_each(|bucket| documents[bucket as usize] += 1);
        }
        let idf = |df: u32| 1.0 + ((1.0 + total as f32) / (1.0 + df as f32)).ln();
        Self { idf: documents.into_iter().map(idf).collect() }
    }

    pub fn of(&self, bucket: u32) -> f32 {
        self.idf[bucket as usize]
    }

    /// The values of a text, ordered by bucket.
    pub fn features(&self, terms: &[Term]) -> Vec<Feature> {
        let mut sorted: Vec<(u32, bool)> = terms.iter().map(|term| (term.bucket, term.letters)).collect();
        sorted.sort_unstable();
        let count = |same: &[(u32, bool)]| {
            let (bucket, letters) = same[0];
            Feature { bucket, letters, value: (1.0 + (same.len() as f32).ln()) * self.of(bucket) }
        };
        let mut features: Vec<Feature> = sorted.chunk_by(|a, b| a == b).map(count).collect();
        for letters in [false, true] {
            let block = features.iter().filter(|feature| feature.letters == letters);
            let length = block.map(|feature| feature.value * feature.value).sum::<f32>().sqrt();
            let block = features.iter_mut().filter(|feature| feature.letters == letters);
            block.for_each(|feature| feature.value /= length);
        }
        features
    }

    pub fn bytes(&self) -> usize {
        size_of_val(self.idf.as_slice())
    }
}
