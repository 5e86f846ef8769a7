//! Which units of a round two coders judge: a keyed hash of round and unit decides, for each unit alone.
//!
//! So a unit that comes later changes nothing for the others, nobody can work out beforehand which
//! units are in it, and every round has another sample.
use crate::{
    base::ids::{ExcerptId, RoundId},
    infra::keys::{Keys, Purpose},
};

/// The share of the units that is coded twice, in whole percents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u8);

impl Default for Share {
    fn default() -> Self {
        Self(20)
    }
}

impl Share {
    /// `None` when it is no percentage.
    pub fn percent(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|number| *number <= 100).map(Self)
    }

    pub fn number(self) -> i64 {
        self.0.into()
    }
}

/// Whether the unit is coded twice in the round. A larger share keeps every unit of a smaller one.
pub fn is_sampled(keys: &Keys, round: &RoundId, unit: &ExcerptId, share: Share) -> bool {
    // The length, so that no other round and unit give the same message.
    let message = format!("{}:{round}{unit}", round.as_str().len());
    let hash = keys.hash(Purpose::DoubleCoding, &message);
    let drawn = u64::from_str_radix(&hash[..16], 16).unwrap_or(u64::MAX);
    u128::from(drawn) * 100 < u128::from(share.0) << 64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample(key: u8, round: &str, units: std::ops::Range<usize>, percent: i64) -> Vec<usize> {
        let (keys, round, share) = (Keys::new([key; 32]), round.into(), Share::percent(percent).unwrap());
        units.filter(|unit| is_sampled(&keys, &round, &format!("u{unit}").into(), share)).collect()
    }

    #[test]
    fn a_share_is_a_percentage() {
        assert_eq!(Share::default(), Share::percent(20).unwrap());
        assert_eq!([-1, 101, 256, i64::MAX].map(Share::percent), [None; 4]);
        assert_eq!([0, 100].map(|number| Share::percent(number).unwrap().number()), [0, 100]);
    }

    #[test]
    fn round_and_unit_are_told_apart() {
        let is_in = |round: &str, unit: &str| is_sampled(&Keys::new([7; 32]), &round.into(), &unit.into(), Share::percent(50).unwrap());
        let one: Vec<bool> = (0..64).map(|n| is_in("r1", &format!("2u{n}"))).collect();
        let other: Vec<bool> = (0..64).map(|n| is_in("r12", &format!("u{n}"))).collect();
        assert_ne!(one, other);
    }

    proptest! {
        // Thousands of hashes each.
        #![proptest_config(ProptestConfig::with_cases(16))]

        /// Six standard deviations: one in 500 million samples lies further from its share.
        #[test]
        fn a_sample_has_its_share(key: u8, percent in 0_i64..=100) {
            let (units, share) = (2000.0, percent as f64 / 100.0);
            let found = sample(key, "r", 0..2000, percent).len() as f64;
            prop_assert!((found - units * share).abs() <= 6.0 * (units * share * (1.0 - share)).sqrt(), "{found} of {units} at {percent}%");
        }

        #[test]
        fn more_units_or_a_larger_share_take_nothing_out(key: u8, low in 0_i64..=100, high in 0_i64..=100, first in 1_usize..300) {
            let (low, high) = (low.min(high), low.max(high));
            let (before, after) = (sample(key, "r", 0..first, low), sample(key, "r", 0..300, low));
            prop_assert_eq!(&before[..], &after[..before.len()]);
            prop_assert!(after[before.len()..].iter().all(|unit| *unit >= first));
            let larger = sample(key, "r", 0..300, high);
            prop_assert!(after.iter().all(|unit| larger.contains(unit)));
        }

        #[test]
        fn another_round_or_key_is_another_sample(key in 0_u8..255) {
            let one = sample(key, "r", 0..200, 20);
            prop_assert_ne!(&one, &sample(key, "s", 0..200, 20));
            prop_assert_ne!(&one, &sample(key + 1, "r", 0..200, 20));
        }
    }
}
