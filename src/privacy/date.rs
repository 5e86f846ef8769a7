//! Full dates, and days on which somebody was born (AN-71).
use super::{Found, Kind, reading::Reading};

const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "jan",
    "feb",
    "mrt",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "dec",
];

pub(super) fn find(reading: &Reading) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, token) in reading.tokens.iter().enumerate().filter(|(_, token)| token.number) {
        let end = numeric(&reading.chars, token.start).or_else(|| in_words(reading, at));
        found.extend(end.map(|end| Found::ask(token.start..end, Kind::Date, Some("[datum]"))));
    }
    found
}

/// Where the date in digits that starts at `start` ends: `12-03-2015`, `12/3/15`, `2015-03-12`, `12.03.2015`.
pub(super) fn numeric(chars: &[char], start: usize) -> Option<usize> {
    if start > 0 && chars[start - 1].is_ascii_digit() {
        return None;
    }
    let (first, at) = number(chars, start)?;
    let separator = *chars.get(at).filter(|c| "-/. ".contains(**c))?;
    let (second, at) = number(chars, at + 1)?;
    if chars.get(at) != Some(&separator) {
        return None;
    }
    let third_at = at + 1;
    let (third, end) = number(chars, third_at)?;
    let short = |from: usize, to: usize| to - from == 2 && "-/".contains(separator);
    let year = |value: u32| (1900..2100).contains(&value);
    let day_first = (1..=31).contains(&first) && (1..=12).contains(&second) && (year(third) || short(third_at, end));
    let year_first = year(first) && (1..=12).contains(&second) && (1..=31).contains(&third);
    let closed = chars.get(end).is_none_or(|c| !c.is_ascii_digit());
    (closed && (day_first || year_first)).then_some(end)
}

/// A number of at most four digits, and what is behind it.
fn number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let long = chars.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let digits: String = chars[at..at + long].iter().collect();
    (1..=4).contains(&long).then(|| digits.parse().ok()).flatten().map(|value| (value, at + long))
}

/// "12 maart 2015"; without a year only a birthday.
fn in_words(reading: &Reading, at: usize) -> Option<usize> {
    let day: u32 = reading.tokens[at].text.parse().ok().filter(|day| (1..=31).contains(day))?;
    let month = reading.after(at).or_else(|| matches!(reading.gap(at), ['.'] | ['-'] | [' ', '-', ' ']).then_some(at + 1))?;
    if day == 0 || !MONTHS.contains(&reading.word(Some(month))) {
        return None;
    }
    let year = reading.tokens.get(month + 1).filter(|token| {
        token.number
            && matches!(reading.gap(month), [' '] | [',', ' '] | ['.', ' '] | ['-'])
            && (token.text.len() == 4 || reading.gap(month) == ['-'])
    });
    let born = || {
        let near = &reading.tokens[at.saturating_sub(4)..(month + 3).min(reading.tokens.len())];
        near.iter().any(|token| ["geboren", "jarig", "verjaardag", "verjaart", "overleden", "overleed"].contains(&token.text.as_str()))
    };
    match year {
        Some(year) => Some(year.end),
        None => born().then(|| reading.tokens[month].end),
    }
}
