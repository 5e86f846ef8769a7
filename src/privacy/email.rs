//! E-mail addresses, also those written to escape a search: `naam (at) post punt nl` (AN-70).
use super::{Found, Kind};

const AT: &[&str] = &["@", "(at)", "[at]", " at ", "apenstaartje"];
const DOT: &[&str] = &[".", " punt ", " dot ", "(punt)", "(dot)", " . "];

pub(super) fn find(chars: &[char]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut behind = 0;
    for at in 0..chars.len() {
        let Some(sign) = AT.iter().find(|sign| stands(chars, at, sign)) else { continue };
        if is_handle(chars, at) {
            continue;
        }
        let (Some(start), Some(end)) = (local(chars, at, behind), domain(chars, at + sign.chars().count())) else { continue };
        found.push(Found::block(start..end, Kind::Email));
        behind = end;
    }
    found
}

pub(super) fn stands(chars: &[char], at: usize, what: &str) -> bool {
    what.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c))
}

/// "tiktok @jo.x": an `@` that touches the word behind it only belongs to a profile.
fn is_handle(chars: &[char], at: usize) -> bool {
    chars[at] == '@' && at > 0 && chars[at - 1] == ' ' && chars.get(at + 1).is_some_and(|c| *c != ' ')
}

/// Where the part before the sign starts; nothing before `least` belongs to it.
fn local(chars: &[char], sign: usize, least: usize) -> Option<usize> {
    let mut end = sign;
    while end > least && sign - end < 2 && chars[end - 1] == ' ' {
        end -= 1;
    }
    let length = chars[least..end.max(least)].iter().rev().take_while(|c| c.is_alphanumeric() || "._%+-".contains(**c)).count();
    (length > 0 && chars[end - length..end].iter().any(|c| c.is_alphanumeric())).then(|| end - length)
}

/// Where the part behind the sign ends: words with dots between, the last of two letters or more.
fn domain(chars: &[char], from: usize) -> Option<usize> {
    let mut at = from + chars[from.min(chars.len())..].iter().take(2).take_while(|c| **c == ' ').count();
    let mut best = None;
    for labels in 1.. {
        let label = chars[at.min(chars.len())..].iter().take_while(|c| c.is_alphanumeric() || **c == '-').count();
        if label == 0 {
            break;
        }
        let last = &chars[at..at + label];
        at += label;
        if labels > 1 && label > 1 && last.iter().all(|c| c.is_alphabetic()) {
            best = Some(at);
        }
        let Some(dot) = DOT.iter().find(|dot| stands(chars, at, dot)) else { break };
        at += dot.chars().count();
    }
    best
}
