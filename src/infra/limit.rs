//! Token buckets in memory only: nothing about a visitor is stored or logged (AN-42, C-34).
use super::{
    keys::{Keys, Purpose},
    problem::Problem,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{net::IpAddr, num::NonZeroU32, time::Duration};

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

/// One message more that a stranger may have sent to an address, after the first few.
const PER_MESSAGE: Duration = Duration::from_secs(600);

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
        let messages = NonZeroU32::new(quota.get() / 120).unwrap_or(NonZeroU32::MIN);
        let addresses = Quota::with_period(PER_MESSAGE).map_or(Quota::per_hour(messages), |quota| quota.allow_burst(messages));
        Self {
            buckets: RateLimiter::keyed(Quota::per_minute(quota)),
            addresses: RateLimiter::keyed(addresses),
            per_minute: quota.get(),
            salt: Keys::new(salt),
        }
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

    /// One message to an address somebody typed: five (of the default limit) and then one in ten
    /// minutes, whoever asks for it, so that a form is no cannon (C-26).
    ///
    /// # Errors
    /// To wait.
    pub fn take_message(&self, address: &str) -> Result<(), Problem> {
        let bucket = self.salt.hash(Purpose::AddressBucket, &address.to_ascii_lowercase());
        self.addresses.check_key(&bucket).map_err(|_| Problem::TooMany { wait_seconds: PER_MESSAGE.as_secs() })
    }

    /// Forgets the buckets that are full again; called now and then.
    pub fn tidy(&self) {
        self.buckets.retain_recent();
        self.addresses.retain_recent();
    }
}
