//! Whether one group speaks of a theme more often than another.
use crate::base::gate::K;

/// Of `of` coded texts, `with` were given the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub with: i64,
    pub of: i64,
}

/// What can be said about two groups and a theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference {
    /// One of them gave fewer texts than the gate asks for.
    TooFew,
    /// The interval of the difference holds nought.
    NotClear,
    /// The first group more often (positive) or less often, in points of a hundred, with the interval of 95 %.
    Clear { points: i64, from: i64, to: i64 },
}

/// The difference of two shares with the interval of Newcombe (Statistics in Medicine 17, 1998, method 10), which
/// holds for small groups and for shares near nought. Both groups need at least k texts.
pub fn compare(a: Share, b: Share) -> Difference {
    let k = K::default().number();
    if a.of < k || b.of < k {
        return Difference::TooFew;
    }
    let (p, q) = (share(a), share(b));
    let ((l1, u1), (l2, u2)) = (wilson(a), wilson(b));
    let d = p - q;
    let from = d - ((p - l1).powi(2) + (u2 - q).powi(2)).sqrt();
    let to = d + ((u1 - p).powi(2) + (q - l2).powi(2)).sqrt();
    if from <= 0.0 && to >= 0.0 {
        return Difference::NotClear;
    }
    let points = |x: f64| (x * 100.0).round() as i64;
    Difference::Clear { points: points(d), from: points(from), to: points(to) }
}

fn share(s: Share) -> f64 {
    s.with as f64 / s.of as f64
}

/// The score interval of Wilson (1927), 95 %.
fn wilson(s: Share) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    let (n, p) = (s.of as f64, share(s));
    let middle = p + Z * Z / (2.0 * n);
    let width = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    ((middle - width) / scale, (middle + width) / scale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(with: i64, of: i64) -> Share {
        Share { with, of }
    }

    #[test]
    fn the_interval_is_that_of_newcombe() {
        // Newcombe 1998, table II, method 10: 56/70 - 48/80 = 0.2 [0.0524, 0.3339].
        assert_eq!(compare(of(56, 70), of(48, 80)), Difference::Clear { points: 20, from: 5, to: 33 });
        // 9/10 - 3/10 = 0.6 [0.1705, 0.8090]
        assert_eq!(compare(of(9, 10), of(3, 10)), Difference::Clear { points: 60, from: 17, to: 81 });
        // 5/56 - 0/29 = 0.0893 [-0.0381, 0.1926]
        assert_eq!(compare(of(5, 56), of(0, 29)), Difference::NotClear);
    }

    #[test]
    fn few_texts_say_nothing() {
        assert_eq!(compare(of(4, 4), of(0, 40)), Difference::TooFew);
        assert_eq!(compare(of(40, 40), of(0, 4)), Difference::TooFew);
    }

    proptest! {
        #[test]
        fn the_other_way_round_is_the_opposite(a in 0_i64..60, n in 5_i64..60, b in 0_i64..60, m in 5_i64..60) {
            let (a, b) = (of(a.min(n), n), of(b.min(m), m));
            match (compare(a, b), compare(b, a)) {
                (Difference::Clear { points, .. }, Difference::Clear { points: back, .. }) => prop_assert_eq!(points, -back),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}
