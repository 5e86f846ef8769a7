//! Token buckets in memory only: nothing about a visitor is stored or logged (AN-42, C-34).
use super::{
    keys::{Keys, Purpose},
    problem::Problem,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{net::IpAddr, num::NonZeroU32};

/// What is being tried. Each has its own bucket per visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Attempt {
    /// Guessing a receipt, cancel code or room code.
    Code,
    Login,
    Signup,
    Contribution,
    Application,
}

impl Attempt {
    /// Tokens one try costs. With the default of 600 tokens a minute: 30 codes or logins,
    /// 150 sign-ups, 600 contributions (a room of phones shares one address behind its wifi).
    fn cost(self) -> u32 {
        match self {
            Self::Code | Self::Login => 20,
            Self::Application => 30,
            Self::Signup => 4,
            Self::Contribution => 1,
        }
    }
}

/// Sign-ups with one address. More than a large family needs, and a mailbox is not full of it.
const MAILS_PER_HOUR: NonZeroU32 = NonZeroU32::new(6).expect("six is not zero");

pub struct Limits {
    buckets: DefaultKeyedRateLimiter<(Attempt, String)>,
    addresses: DefaultKeyedRateLimiter<String>,
    per_minute: u32,
    salt: Keys,
}

impl Limits {
    /// `per_minute` tokens at once, and as many again per minute, per visitor and kind of try.
    /// The salt lives as long as the process.
    pub fn new(per_minute: u32, salt: [u8; 32]) -> Self {
        let quota = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
        Self {
            buckets: RateLimiter::keyed(Quota::per_minute(quota)),
            addresses: RateLimiter::keyed(Quota::per_hour(MAILS_PER_HOUR)),
            per_minute: quota.get(),
            salt: Keys::new(salt),
        }
    }

    /// One more mail to an address that a visitor typed: nobody fills the mailbox of somebody else
    /// with our mails (C-26). Six at once, and six more per hour; for the whole site, whatever the setting.
    /// False when it is enough.
    pub fn take_mail(&self, address: &str) -> bool {
        self.addresses.check_key(&self.salt.hash(Purpose::VisitorBucket, &address.to_lowercase())).is_ok()
    }

    /// Takes the tokens of one try, or says to wait.
    pub fn take(&self, attempt: Attempt, visitor: Option<IpAddr>) -> Result<(), Problem> {
        let who = visitor.map(|ip| self.salt.hash(Purpose::VisitorBucket, &ip.to_string())).unwrap_or_default();
        let cost = NonZeroU32::new(attempt.cost()).unwrap_or(NonZeroU32::MIN);
        let wait_seconds = u64::from(60 * attempt.cost() / self.per_minute + 1);
        match self.buckets.check_key_n(&(attempt, who), cost) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(Problem::TooMany { wait_seconds }),
        }
    }

    /// Forgets the buckets that are full again; called now and then.
    pub fn tidy(&self) {
        self.buckets.retain_recent();
        self.addresses.retain_recent();
    }
}
