//! BSN: eight or nine digits that pass the elfproef, also in groups with dots or spaces (AN-70).
use std::ops::Range;

use super::{Found, Kind, date};

const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];

pub(super) fn find(chars: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let groups = groups(chars);
    for run in groups.chunk_by(|a, b| b.start == a.end + 1 && " .-".contains(chars[a.end])) {
        let mut first = 0;
        while first < run.len() {
            match (first + 1..=run.len()).find(|&end| is_bsn(chars, &run[first..end], run.len())) {
                Some(end) => {
                    found.push(Found::block(run[first].start..run[end - 1].end, Kind::Bsn));
                    first = end;
                }
                None => first += 1,
            }
        }
    }
    found
}

/// Every stretch of digits.
fn groups(chars: &[char]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in chars.iter().enumerate().filter(|(_, c)| c.is_ascii_digit()) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

/// `whole`: how many groups stand in a row here. A part of a longer row must have a usual shape; a date, two
/// years and a service number are no BSN.
fn is_bsn(chars: &[char], groups: &[Range<usize>], whole: usize) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let shaped = match lengths.as_slice() {
        [_] | [3, 3, 3] | [4, 2, 3] | [2, 3, 3] => true,
        [4, 4] => !groups.iter().all(|group| is_year(&chars[group.clone()])) && whole == 2,
        lengths => lengths.len() == whole && (lengths.iter().all(|n| *n >= 2) || lengths.iter().all(|n| *n == 1)),
    };
    let all = groups[0].start..groups[groups.len() - 1].end;
    let digits: Vec<i32> = chars[all.clone()].iter().filter_map(|c| c.to_digit(10)).filter_map(|d| i32::try_from(d).ok()).collect();
    let service = digits.len() == 8 && (digits.starts_with(&[0, 8, 0, 0]) || digits.starts_with(&[0, 9, 0]));
    shaped && !service && date::numeric(chars, all.start).is_none() && passes(&digits)
}

fn is_year(digits: &[char]) -> bool {
    matches!(digits, ['1', '9', _, _] | ['2', '0', _, _])
}

/// The elfproef: the weighted sum is divisible by eleven. Eight digits have lost a leading zero.
fn passes(digits: &[i32]) -> bool {
    let weights = match digits.len() {
        9 => &WEIGHTS[..],
        8 => &WEIGHTS[1..],
        _ => return false,
    };
    let sum: i32 = weights.iter().zip(digits).map(|(weight, digit)| weight * digit).sum();
    sum % 11 == 0 && digits.iter().any(|d| *d != 0)
}
