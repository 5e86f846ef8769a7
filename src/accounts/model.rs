//! Pure decisions about passwords, codes and waiting.
use crate::base::time::{MINUTE, SECOND, Timestamp};
use totp_rs::{Algorithm, Secret, TOTP};

pub const SHORTEST_PASSWORD: usize = 14;
pub const LONGEST_PASSWORD: usize = 200;
/// How many recovery codes an account gets.
pub const RECOVERY_CODES: usize = 8;

/// How long the next try must wait after this many failures in a row: nothing for two mistakes,
/// then 2, 4, 8 … seconds, and 15 minutes from the tenth on.
pub fn wait_after(failures: i64) -> i64 {
    match failures {
        ..3 => 0,
        3..10 => SECOND << (failures - 2).clamp(0, 8),
        _ => 15 * MINUTE,
    }
}

/// The step of 30 seconds whose code this is (RFC 6238), one step of clock drift either way;
/// `None` for a wrong code and for a step that was used before.
pub fn accepted_step(secret: &str, code: &str, now: Timestamp, last_step: i64) -> Option<i64> {
    let totp = totp(secret)?;
    let step = now.0 / (30 * SECOND);
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    (step - 1..=step + 1).find(|&s| s > last_step && u64::try_from(s * 30).is_ok_and(|seconds| totp.generate(seconds) == code))
}

/// The code an app shows at this moment; for the demo and for tests.
pub fn code_at(secret: &str, now: Timestamp) -> Option<String> {
    totp(secret).map(|totp| totp.generate(u64::try_from(now.0 / SECOND).unwrap_or_default()))
}

/// Twenty random bytes as the base32 text that apps read.
pub fn secret_text(bytes: [u8; 20]) -> String {
    match Secret::Raw(bytes.to_vec()).to_encoded() {
        Secret::Encoded(text) => text,
        Secret::Raw(_) => String::new(),
    }
}

/// What the QR code of the activation page holds (the Key URI format of authenticator apps).
pub fn key_uri(email: &str, secret: &str) -> String {
    let label: String = form_urlencoded::byte_serialize(format!("Expeditie:{email}").as_bytes()).collect();
    format!("otpauth://totp/{label}?secret={secret}&issuer=Expeditie")
}

fn totp(secret: &str) -> Option<TOTP> {
    let bytes = Secret::Encoded(secret.to_owned()).to_bytes().ok()?;
    TOTP::new(Algorithm::SHA1, 6, 1, 30, bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beh_01_waiting_grows_and_ends_at_a_quarter_of_an_hour() {
        assert_eq!([0, 2, 3, 4, 9, 10, 99].map(wait_after), [0, 0, 2000, 4000, 128_000, 900_000, 900_000]);
    }

    #[test]
    fn a_code_works_once_and_one_step_around_now() {
        let secret = secret_text([7; 20]);
        let now = Timestamp(1_800_000_000_000);
        let code = code_at(&secret, now).unwrap();
        let step = accepted_step(&secret, &code, now, 0).unwrap();
        assert_eq!(accepted_step(&secret, &code, now, step), None);
        assert!(accepted_step(&secret, &code, now.plus(30 * SECOND), 0).is_some());
        assert_eq!(accepted_step(&secret, &code, now.plus(90 * SECOND), 0), None);
        assert_eq!(accepted_step(&secret, "", now, 0), None);
    }
}
