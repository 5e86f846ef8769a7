//! Why a theme: the words of the text that speak most for it.
use super::{model::Scaled, part::Reason, reading::Reading};

/// As many as a person takes in at a glance.
const SHOWN: usize = 3;
/// A shorter word explains nothing by itself ("de", "ik").
const LETTERS: usize = 5;
/// What speaks far less than the first reason is left out.
const SHARE: f32 = 0.15;

/// At most three pieces of the text, the most telling first, none twice.
pub(super) fn words<'a>(parts: &[Scaled], reading: &Reading<'a>, class: usize) -> Vec<&'a str> {
    let scaled = |part: &Scaled| {
        let factor = part.weight / part.deviation;
        part.part.reasons(reading, class).into_iter().map(move |reason| Reason { points: reason.points * factor, ..reason })
    };
    let (signs, counted): (Vec<Reason>, Vec<Reason>) = parts.iter().flat_map(scaled).partition(|reason| reason.sign);
    let mut points = vec![0.0; reading.words.len()];
    counted.iter().for_each(|reason| points[reason.first] += reason.points);
    let with_words = |sign: Reason| Reason { points: sign.points + points[sign.first..=sign.last].iter().sum::<f32>(), ..sign };
    let long = |at: &usize| reading.words[*at].folded.chars().count() >= LETTERS;
    let single = (0..points.len()).filter(long).map(|at| Reason::word(at, points[at]));
    let mut shown: Vec<&str> = Vec::new();
    for reason in best(signs.into_iter().map(with_words).chain(single).collect()) {
        let piece = &reading.text[reading.words[reason.first].start..reading.words[reason.last].end];
        if shown.len() < SHOWN && !shown.contains(&piece) {
            shown.push(piece);
        }
    }
    shown
}

/// Those that speak for the theme, the strongest first, none overlapping a stronger one.
fn best(mut found: Vec<Reason>) -> Vec<Reason> {
    found.sort_by(|a, b| b.points.total_cmp(&a.points).then(a.first.cmp(&b.first)));
    let least = found.first().map_or(0.0, |top| top.points * SHARE);
    let mut kept: Vec<Reason> = Vec::new();
    for reason in found.into_iter().filter(|reason| reason.points > 0.0 && reason.points >= least) {
        if kept.iter().all(|other| reason.last < other.first || other.last < reason.first) {
            kept.push(reason);
        }
        if kept.len() > 2 * SHOWN {
            break;
        }
    }
    kept
}
