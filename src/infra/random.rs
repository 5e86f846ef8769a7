//! Chance is an argument: the system's generator, or a seeded one in tests.
use rand::{RngCore, SeedableRng, rngs::StdRng};
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone)]
pub struct Random(Arc<Mutex<StdRng>>);

impl Random {
    /// A cryptographic generator (ChaCha) seeded by the operating system.
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(StdRng::from_os_rng())))
    }

    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A new identifier: 128 random bits as 26 lower-case base32 characters. Ids never tell an order (AN-12).
    pub fn id<I: From<String>>(&self) -> I {
        I::from(super::codes::base32(&self.bytes::<16>()).to_ascii_lowercase())
    }

    /// Puts a list in random order.
    pub fn shuffle<T>(&self, items: &mut [T]) {
        use rand::seq::SliceRandom;
        items.shuffle(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// A whole number below `bound` (at least 1).
    pub fn below(&self, bound: u64) -> u64 {
        u64::from_le_bytes(self.bytes()) % bound.max(1)
    }
}
