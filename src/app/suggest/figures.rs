//! How good the suggestions are and what they cost: the figures of the README.
use crate::themes::suggestions::{
    Coded, CueList, Suggester, Theme,
    figures::{Figures, cross_validated},
};
use std::{
    io::{Result, Write},
    path::Path,
    time::{Duration, Instant},
};

/// How many codings the time of learning is measured with.
const CODINGS: usize = 5_000;

/// Of every set: asked of a model that learned from no coding. Of the first: cross-validated. Of the others: asked of a
/// model that learned from the first. Then what it costs.
pub fn print(themes: &[Theme], cues: &CueList, sets: &[(&Path, Vec<Coded>)], mut out: impl Write) -> Result<()> {
    let Some((first, known)) = sets.first() else { return Ok(()) };
    let cold = Suggester::learn(themes, cues, &[]);
    let learned = Suggester::learn(themes, cues, known);
    writeln!(out, "{:<52} texts  top-1  top-3  macro-F1  F1 of none", "")?;
    for (at, (path, set)) in sets.iter().enumerate() {
        let file = name(path);
        row(&mut out, &format!("{file}, nothing learned"), set, &counted(&cold, set))?;
        if at == 0 {
            row(&mut out, &format!("{file}, 5 x 5-fold cross-validated"), set, &cross_validated(themes, cues, set, 5, 5))?;
        } else {
            row(&mut out, &format!("{file}, learned from {}", name(first)), set, &counted(&learned, set))?;
        }
    }
    let texts = known.iter().cycle().take(CODINGS);
    let (learning, big) = timed(|| Suggester::learn(themes, cues, &texts.clone().cloned().collect::<Vec<_>>()));
    let (asking, _) = timed(|| texts.clone().map(|coded| big.suggest(&coded.text).len()).sum::<usize>());
    let per_text = asking.as_secs_f64() * 1e3 / CODINGS as f64;
    writeln!(
        out,
        "one text: {per_text:.3} ms; model: {:.2} MB; learning from {CODINGS} codings: {:.2} s",
        big.bytes() as f64 / 1e6,
        learning.as_secs_f64()
    )
}

fn counted(model: &Suggester, set: &[Coded]) -> Figures {
    let mut figures = Figures::default();
    figures.count(model, set);
    figures
}

fn row(out: &mut impl Write, name: &str, set: &[Coded], of: &Figures) -> Result<()> {
    let (top1, top3, macro_f1, none) = (of.top1(), of.top3(), of.macro_f1(), of.none_f1());
    writeln!(out, "{name:<52} {:>5}  {top1:.3}  {top3:.3}  {macro_f1:>8.3}  {none:>10.3}", set.len())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}
