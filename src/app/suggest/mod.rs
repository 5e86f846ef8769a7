//! `expeditie suggest`: lines of JSON in, lines of JSON out.
//!
//! Every line is answered before the next is read. A line that cannot be read stops the command with its number: all
//! lines before it are answered in full, none after it. Who stops reading the answers ends it without a complaint.
mod figures;
mod lines;

use crate::themes::suggestions::{CueList, Suggester, Suggestion, of_region};
use lines::{coded_file, each_line, parsed};
use serde::{Deserialize, Serialize};
use std::{
    io::{BufRead, BufWriter, ErrorKind, Write},
    path::PathBuf,
};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Coded texts to learn from: lines {"text","themes"}, with ids or labels; "geen" or none at all: fits nowhere.
    #[arg(long)]
    train: Option<PathBuf>,
    /// Ask nothing, and print how good the suggestions are on these coded texts. The first file is also learned from.
    #[arg(long, num_args = 1.., conflicts_with = "train")]
    measure: Vec<PathBuf>,
}

/// A line of texts to judge; the id comes back as it is.
#[derive(Deserialize)]
struct Question {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    themes: Vec<Suggestion<'a>>,
}

/// Does what was asked; the sentences tell what is wrong.
pub fn run(arguments: &Arguments) -> Result<(), Vec<String>> {
    perform(arguments).map_err(|sentence| vec![sentence])
}

fn perform(arguments: &Arguments) -> Result<(), String> {
    let themes = of_region();
    let cues = CueList::house().map_err(|e| format!("The cue list cannot be read: {e}"))?;
    if !arguments.measure.is_empty() {
        let sets = arguments.measure.iter().map(|path| Ok((path.as_path(), coded_file(path, &themes)?)));
        let sets: Vec<_> = sets.collect::<Result<_, String>>()?;
        return ended(figures::print(&themes, &cues, &sets, std::io::stdout().lock()));
    }
    let coded = arguments.train.as_deref().map_or(Ok(Vec::new()), |path| coded_file(path, &themes))?;
    answer(&Suggester::learn(&themes, &cues, &coded), std::io::stdin().lock(), std::io::stdout().lock())
}

/// Answers every line of `questions`.
fn answer(model: &Suggester, questions: impl BufRead, answers: impl Write) -> Result<(), String> {
    let mut out = BufWriter::new(answers);
    let read = each_line(questions, |line| {
        let Question { id, text } = parsed(line)?;
        let answer = Answer { id: &id, themes: model.suggest(&text) };
        let line = serde_json::to_string(&answer).map_err(|e| e.to_string())?;
        Ok(writeln!(out, "{line}"))
    });
    // Also after a fault: what stands before it is answered.
    let flushed = out.flush();
    ended(read?.and(flushed))
}

/// Who stops reading the answers has enough of them.
fn ended(written: std::io::Result<()>) -> Result<(), String> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("The answers cannot be written: {error}")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
