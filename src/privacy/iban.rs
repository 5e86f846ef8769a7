//! IBAN: two letters, two check digits and the account, 97 as the standard has it (AN-70).
use super::{Found, Kind};

/// The length per country of those that people here have most; of others any that checks.
const LENGTHS: &[(&str, usize)] =
    &[("nl", 18), ("be", 16), ("de", 22), ("fr", 27), ("gb", 22), ("pl", 28), ("tr", 26), ("es", 24), ("ro", 24), ("bg", 22), ("it", 27)];

pub(super) fn find(chars: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..chars.len() {
        let fresh = at == 0 || !chars[at - 1].is_alphanumeric();
        if fresh && found.last().is_none_or(|last| last.at.end <= at) {
            found.extend(end(chars, at).map(|end| Found::block(at..end, Kind::Iban)));
        }
    }
    found
}

/// Where an IBAN that starts at `start` ends. Between its groups there may be one space, dot or hyphen.
fn end(chars: &[char], start: usize) -> Option<usize> {
    let mut account: Vec<char> = Vec::new();
    let mut at = start;
    while let Some(&c) = chars.get(at) {
        if !c.is_ascii_alphanumeric() {
            let goes_on = " .-".contains(c) && chars.get(at + 1).is_some_and(char::is_ascii_alphanumeric);
            if account.len() < 2 || !goes_on {
                return None;
            }
            at += 1;
            continue;
        }
        let wanted = if account.len() < 2 { c.is_ascii_alphabetic() } else { account.len() > 3 || c.is_ascii_digit() };
        if !wanted || account.len() == 34 {
            return None;
        }
        account.push(c);
        at += 1;
        let closed = chars.get(at).is_none_or(|c| !c.is_ascii_alphanumeric());
        if closed && fits(&account) {
            return Some(at);
        }
    }
    None
}

fn fits(account: &[char]) -> bool {
    let country: String = account.iter().take(2).collect();
    let long = match LENGTHS.iter().find(|(code, _)| *code == country) {
        Some((_, length)) => account.len() == *length,
        None => (15..=34).contains(&account.len()),
    };
    long && account.iter().filter(|c| c.is_ascii_digit()).count() >= 8 && checks(account)
}

/// The first four behind the rest, letters as 10 to 35: the rest by 97 is one.
fn checks(account: &[char]) -> bool {
    let turned = account[4..].iter().chain(&account[..4]);
    let rest = turned.filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let wide = if value < 10 { 10 } else { 100 };
        (rest * wide + value) % 97
    });
    rest == 1
}
