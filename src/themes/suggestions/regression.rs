//! One-vs-rest logistic regression with L2, a fixed number of passes in a fixed order: the same texts give
//! the same weights, to the bit.
//!
//! Steps are those of AdaGrad (Duchi, Hazan and Singer, 2011): each bucket has a step that shrinks with
//! what it has moved already. L2 is applied to the buckets a text touches.
use super::{
    features::{BUCKETS, Feature, Rarity},
    part::{Part, Reason, above_mean},
    reading::Reading,
};

/// A text to learn from: its features, the classes it belongs to, and how much it counts.
pub struct Lesson {
    pub features: Vec<Feature>,
    pub classes: Vec<usize>,
    pub weight: f32,
}

#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub passes: usize,
    pub step: f32,
    pub l2: f32,
}

#[derive(Debug)]
pub struct Regression {
    classes: usize,
    /// A row of one weight per class for each bucket.
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Regression {
    pub fn learn(lessons: &[Lesson], classes: usize, settings: Settings) -> Self {
        let mut model = Self { classes, weights: vec![0.0; BUCKETS * classes], bias: vec![0.0; classes] };
        let mut moved = vec![1e-6_f32; BUCKETS * classes];
        let mut bias_moved = vec![1e-6_f32; classes];
        let mut error = vec![0.0; classes];
        for _ in 0..settings.passes {
            for at in order(lessons.len()) {
                let lesson = &lessons[at];
                let score = model.scores(&lesson.features);
                for class in 0..classes {
                    let truth = f32::from(u8::from(lesson.classes.contains(&class)));
                    error[class] = (sigmoid(score[class]) - truth) * lesson.weight;
                }
                step(&mut model.bias, &mut bias_moved, &error, 1.0, settings.step, 0.0);
                for feature in &lesson.features {
                    let row = feature.bucket as usize * classes..(feature.bucket as usize + 1) * classes;
                    let (weights, moved) = (&mut model.weights[row.clone()], &mut moved[row]);
                    step(weights, moved, &error, feature.value, settings.step, settings.l2 * lesson.weight);
                }
            }
        }
        model
    }

    /// The log-odds of every class.
    pub fn scores(&self, features: &[Feature]) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for feature in features {
            scores.iter_mut().zip(self.row(feature.bucket)).for_each(|(score, weight)| *score += feature.value * weight);
        }
        scores
    }

    /// The weight of a bucket for every class.
    pub fn row(&self, bucket: u32) -> &[f32] {
        &self.weights[bucket as usize * self.classes..(bucket as usize + 1) * self.classes]
    }
}

/// The regression with the rarity its features were made with.
#[derive(Debug)]
pub struct Trained {
    pub rarity: Rarity,
    pub regression: Regression,
}

impl Part for Trained {
    fn scores(&self, text: &Reading) -> Vec<f32> {
        self.regression.scores(&self.rarity.features(&text.terms))
    }

    fn reasons(&self, text: &Reading, class: usize) -> Vec<Reason> {
        let features = self.rarity.features(&text.terms);
        let mut points = vec![0.0; text.words.len()];
        for term in &text.terms {
            // Several occurrences share the value of their bucket: every one of them gets all of it,
            // which is fine for an order and costs no counting.
            if let Ok(at) = features.binary_search_by_key(&term.bucket, |feature| feature.bucket) {
                points[term.word as usize] += features[at].value * above_mean(self.regression.row(term.bucket), class);
            }
        }
        points.into_iter().enumerate().map(|(at, points)| Reason::word(at, points)).collect()
    }

    fn bytes(&self) -> usize {
        self.rarity.bytes() + size_of_val(self.regression.weights.as_slice())
    }
}

fn step(weights: &mut [f32], moved: &mut [f32], error: &[f32], value: f32, rate: f32, l2: f32) {
    for ((weight, moved), error) in weights.iter_mut().zip(moved).zip(error) {
        let slope = error * value + l2 * *weight;
        *moved += slope * slope;
        *weight -= rate * slope / moved.sqrt();
    }
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// Every index once, far apart, so that no class comes in one block: strides of the golden section.
fn order(length: usize) -> impl Iterator<Item = usize> {
    let near = (length as f64 * 0.618) as usize;
    let stride = (near..).find(|stride| gcd(*stride, length) == 1).unwrap_or(1);
    (0..length).map(move |n| n * stride % length)
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}
