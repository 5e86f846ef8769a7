//! A slip in the domain of an address, such as `gmial.com` (C-27). A guess to ask about, never a reason to refuse.
use crate::base::text::EmailAddress;

/// Where most people here have their mail. A domain of fewer than five letters before the dot is left
/// out: too many real ones are one letter away from it.
const KNOWN: &[&str] = &[
    "gmail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "outlook.nl",
    "icloud.com",
    "yahoo.com",
    "ziggo.nl",
    "kpnmail.nl",
    "planet.nl",
    "kpnplanet.nl",
    "hetnet.nl",
    "xs4all.nl",
    "casema.nl",
    "zeelandnet.nl",
    "upcmail.nl",
    "telfort.nl",
    "quicknet.nl",
    "protonmail.com",
];

/// Real domains that are one letter away from a known one.
const ALSO_REAL: &[&str] = &["mail.com", "ymail.com", "email.com"];

/// Slips that are further away.
const SLIPS: &[(&str, &str)] = &[("gmail.nl", "gmail.com"), ("icloud.nl", "icloud.com"), ("gmail.be", "gmail.com")];

/// The address that was probably meant: the same name at a known domain that is one slip away.
/// `None` when the domain is known itself, or looks like none of them.
pub fn meant(email: &EmailAddress) -> Option<String> {
    let (name, domain) = email.as_str().split_once('@')?;
    if KNOWN.contains(&domain) || ALSO_REAL.contains(&domain) {
        return None;
    }
    let slip = SLIPS.iter().find(|(slip, _)| *slip == domain).map(|(_, known)| *known);
    let known = slip.or_else(|| KNOWN.iter().copied().find(|known| one_slip(domain, known)))?;
    Some(format!("{name}@{known}"))
}

/// Whether one letter was left out, added, changed, or swapped with the next one. Domains are ASCII.
fn one_slip(typed: &str, known: &str) -> bool {
    let (typed, known) = (typed.as_bytes(), known.as_bytes());
    let start = typed.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (typed, known) = (&typed[start..], &known[start..]);
    match (typed, known) {
        ([], [_]) | ([_], []) => true,
        ([], _) | (_, []) => false,
        ([_, rest @ ..], _) if rest == known => true,
        (_, [_, rest @ ..]) if typed == rest => true,
        ([_, typed_rest @ ..], [_, known_rest @ ..]) if typed_rest == known_rest => true,
        ([a, b, typed_rest @ ..], [c, d, known_rest @ ..]) => a == d && b == c && typed_rest == known_rest,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant_by(text: &str) -> Option<String> {
        meant(&EmailAddress::parse(text).expect("an address"))
    }

    #[test]
    fn c_27_a_slip_in_a_known_domain_is_recognised() {
        let slips = [
            ("gmial.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("gmail.nl", "gmail.com"),
            ("hotmial.nl", "hotmail.nl"),
            ("ziggo.n", "ziggo.nl"),
            ("outlok.com", "outlook.com"),
            ("kpnmai.nl", "kpnmail.nl"),
        ];
        for (typed, known) in slips {
            assert_eq!(meant_by(&format!("jo@{typed}")), Some(format!("jo@{known}")), "{typed}");
        }
    }

    #[test]
    fn c_27_a_domain_that_exists_or_looks_like_none_is_not_asked_about() {
        for domain in KNOWN.iter().chain(ALSO_REAL).chain(&["voorbeeld.example", "zundert.nl", "live.nl", "home.nl", "gm.nl", "a.nl"]) {
            assert_eq!(meant_by(&format!("jo@{domain}")), None, "{domain}");
        }
    }
}
