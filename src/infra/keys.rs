//! One secret per installation; every use has its own key derived from it.
use super::codes;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// The installation's secret: 32 bytes from `SECRET_KEY_FILE`. Never printed.
pub struct Keys([u8; 32]);

/// What a keyed hash is for: the same code hashes differently per purpose.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    SignupCode,
    /// The link in a mail that offers a seat.
    SeatOffer,
    ContributionReceipt,
    /// The signs on a card that tell a slip in its code.
    CardCheck,
    LoginToken,
    ActivationToken,
    RecoveryCode,
    VisitorBucket,
    /// When a public form was shown.
    FormStamp,
    /// The id of the count of a code at the door.
    CheckIn,
    /// Tells whether a backup was made with this key, without telling the key.
    BackupCheck,
    /// Where in the order of the keys a gatekeeper begins to read.
    QueueOrder,
    /// The fingerprint of a text on the gatekeeper's page.
    GateText,
    /// The first pair of eyes beside a text.
    QuoteCheck,
    /// A form on a tablet of which somebody is done.
    FinishedForm,
    /// Which excerpts of a round are coded twice.
    DoubleCoding,
    /// Who raised a hand about an excerpt.
    HandVote,
}

impl Keys {
    pub fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    /// The keyed hash that is stored instead of a code or token (D13), as 64 hex digits.
    pub fn hash(&self, purpose: Purpose, secret: &str) -> String {
        self.mac(purpose, "hash", secret).iter().map(|b| format!("{b:02x}")).collect()
    }

    /// The code that belongs to a form sent with `form_key` (80 bits, grouped). The same form sent
    /// twice gives the same code, so a double click makes one sign-up and shows one code,
    /// and nothing but the hash of the code needs to be kept.
    pub fn code_for(&self, purpose: Purpose, form_key: &str) -> String {
        let mac = self.mac(purpose, "code", form_key);
        let mut first = [0; 10];
        first.copy_from_slice(&mac[..10]);
        codes::grouped(&first)
    }

    fn mac(&self, purpose: Purpose, step: &str, message: &str) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        for part in [format!("{purpose:?}").as_str(), step, message] {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_and_steps_never_share_a_value() {
        let keys = Keys::new([7; 32]);
        assert_ne!(keys.hash(Purpose::SignupCode, "a"), keys.hash(Purpose::ContributionReceipt, "a"));
        assert_eq!(keys.code_for(Purpose::SignupCode, "a"), keys.code_for(Purpose::SignupCode, "a"));
        assert_ne!(keys.code_for(Purpose::SignupCode, "a"), keys.code_for(Purpose::SignupCode, "b"));
        assert_eq!(format!("{keys:?}"), "Keys(…)");
    }
}
