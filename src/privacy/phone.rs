//! Telephone numbers in all the ways they are written, in the Netherlands and from abroad (AN-70).
//!
//! Service numbers are left alone: 0800 and 0900 have four or seven digits behind them and belong to nobody;
//! 112, 113 and 14 with an area code are too short to be anybody's.
use super::{Found, Kind, date};

pub(super) fn find(chars: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..chars.len() {
        let fresh = "+(03".contains(chars[at]) && !is_inside(chars, at);
        if fresh && found.last().is_none_or(|last| last.at.end <= at) {
            found.extend(end(chars, at).map(|end| Found::block(at..end, Kind::Phone)));
        }
    }
    found
}

/// Within a number, or behind letters that have digits too: an account with a wrong digit is no telephone number.
fn is_inside(chars: &[char], at: usize) -> bool {
    chars[..at].iter().rev().take_while(|c| c.is_alphanumeric()).any(|c| c.is_ascii_digit())
}

/// Where a telephone number that starts at `start` ends.
fn end(chars: &[char], start: usize) -> Option<usize> {
    let plus = chars[start..].iter().take(2).any(|c| *c == '+');
    let digits = digits(chars, start);
    let text: String = digits.iter().map(|(digit, _)| *digit).collect();
    let (prefix, number) = match text.as_str() {
        text if plus => (0, text),
        text if text.starts_with("00") => (2, &text[2..]),
        text if text.starts_with("316") && chars[start] == '3' => (0, text),
        _ => return national(chars, start, &digits, &text),
    };
    let lengths = match number {
        number if number.starts_with("310") => 12..=12,
        number if number.starts_with("31") => 11..=11,
        _ => 9..=14,
    };
    lengths.rev().find_map(|length| closing(chars, &digits, prefix + length))
}

/// Ten digits from a zero on.
fn national(chars: &[char], start: usize, digits: &[(char, usize)], text: &str) -> Option<usize> {
    let service = ["0800", "0900", "0906", "0909"].iter().any(|code| text.starts_with(code));
    let ours = text.starts_with('0') && !service && date::numeric(chars, start).is_none();
    if ours { closing(chars, digits, 10) } else { None }
}

/// Behind the digit that makes `count`, if no digit touches it.
fn closing(chars: &[char], digits: &[(char, usize)], count: usize) -> Option<usize> {
    let (_, at) = digits.get(count.checked_sub(1)?)?;
    chars.get(at + 1).is_none_or(|c| !c.is_ascii_digit()).then_some(at + 1)
}

/// The digits from `start` on with their places; up to three separators may stand between two.
fn digits(chars: &[char], start: usize) -> Vec<(char, usize)> {
    let mut found = Vec::new();
    let mut apart = 0;
    for (at, &c) in chars.iter().enumerate().skip(start) {
        match c {
            c if c.is_ascii_digit() => {
                found.push((c, at));
                apart = 0;
            }
            ' ' | '.' | '-' | '/' | '(' | ')' | '+' if apart < 3 => apart += 1,
            _ => break,
        }
        if found.len() == 17 {
            break;
        }
    }
    found
}
