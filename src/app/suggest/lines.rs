//! Lines of JSON, blank ones passed over.
use crate::themes::suggestions::{Coded, NONE, Theme};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    io::{BufRead, BufReader},
    path::Path,
};

/// Gives every line that is not blank to `each`. The outer fault is that of a line, with its number; the inner one
/// stops the reading.
pub fn each_line(
    reader: impl BufRead,
    mut each: impl FnMut(&str) -> Result<std::io::Result<()>, String>,
) -> Result<std::io::Result<()>, String> {
    for (at, line) in reader.lines().enumerate() {
        let numbered = |fault: String| format!("Line {}: {fault}", at + 1);
        let line = line.map_err(|e| numbered(e.to_string()))?;
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        if let Err(stopped) = each(line).map_err(numbered)? {
            return Ok(Err(stopped));
        }
    }
    Ok(Ok(()))
}

/// What a line says; the fault names the column, for the line is known already.
pub fn parsed<T: DeserializeOwned>(line: &str) -> Result<T, String> {
    serde_json::from_str(line).map_err(|error| {
        let sentence = error.to_string();
        format!("{} (column {})", sentence.split(" at line ").next().unwrap_or_default(), error.column())
    })
}

/// A line of coded texts; more fields may stand beside these.
#[derive(Deserialize)]
struct CodedLine {
    text: String,
    themes: Vec<String>,
}

/// The coded texts of a file; the fault names the file and the line.
pub fn coded_file(path: &Path, themes: &[Theme]) -> Result<Vec<Coded>, String> {
    let within = |fault: String| format!("{}: {fault}", path.display());
    let file = std::fs::File::open(path).map_err(|e| within(e.to_string()))?;
    coded_lines(BufReader::new(file), themes).map_err(within)
}

pub fn coded_lines(reader: impl BufRead, themes: &[Theme]) -> Result<Vec<Coded>, String> {
    let mut found = Vec::new();
    let read = each_line(reader, |line| {
        let CodedLine { text, themes: given } = parsed(line)?;
        let given = given.iter().filter(|theme| *theme != NONE);
        let ids = given.map(|given| theme_id(given, themes)).collect::<Result<_, _>>()?;
        found.push(Coded { text, themes: ids });
        Ok(Ok(()))
    });
    read?.map_err(|e| e.to_string())?;
    Ok(found)
}

/// The id of a theme that is called by id or by label.
fn theme_id(given: &str, themes: &[Theme]) -> Result<String, String> {
    let found = themes.iter().find(|theme| theme.id == given || theme.label == given);
    let known = || themes.iter().map(|theme| theme.id.as_str()).collect::<Vec<_>>().join(", ");
    found.map(|theme| theme.id.clone()).ok_or_else(|| format!("'{given}' is not a theme: use {}, or {NONE}", known()))
}
