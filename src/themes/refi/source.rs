//! Texts and their pieces: R2, R3, R5, R6 and R7.
use super::{
    Rule, Selection, Source,
    fields::{description, named, place},
    index::Kind,
    line_ends::{Settled, same},
    read::Reader,
    tree::Element,
};
use crate::base::xml::fit;

impl Reader<'_> {
    /// `one`: whether the program that made the file counts `\r\n` as one.
    pub fn source(&mut self, element: &Element, one: bool) -> Option<Source> {
        let (guid, raw) = (self.guid(element)?, self.words(element)?);
        let pieces: Vec<(&Element, usize, usize)> =
            element.all("PlainTextSelection").filter_map(|piece| self.positions(piece).map(|(start, end)| (piece, start, end))).collect();
        let known = pieces.iter().map(|(piece, start, end)| (*start, *end, piece.attribute("name").unwrap_or_default()));
        let settled = Settled::of(&raw, known, one);
        let selections = pieces.iter().filter_map(|(piece, start, end)| self.selection(piece, *start, *end, &settled)).collect();
        Some(Source {
            guid,
            name: named(element),
            description: description(element),
            selections,
            codings: self.codings(element),
            noted: self.references(element, "NoteRef", Kind::Note),
            values: self.values(element),
            text: settled.text,
        })
    }

    /// The text of a source or note, in the file or beside it, without its byte order mark (R3, R7).
    pub fn words(&mut self, element: &Element) -> Option<String> {
        match (element.first("PlainTextContent"), element.attribute("plainTextPath")) {
            (Some(content), None) => Some(content.text.strip_prefix('\u{FEFF}').unwrap_or(&content.text).to_owned()),
            (None, Some(path)) => match self.package.source(path) {
                Ok(text) => Some(text),
                Err(rule) => {
                    self.add(rule, &format!("{} {path}", place(element)));
                    None
                }
            },
            _ => {
                self.add(Rule::OneText, &place(element));
                None
            }
        }
    }

    /// Where a piece begins and ends, as the file counts (R2, R5).
    fn positions(&mut self, piece: &Element) -> Option<(usize, usize)> {
        let (start, end) = (self.position(piece, "startPosition"), self.position(piece, "endPosition"));
        let (start, end) = (start?, end?);
        if end < start {
            self.add(Rule::Reversed, &place(piece));
        } else if start < 0 {
            self.add(Rule::Outside, &place(piece));
        }
        (start <= end).then(|| Some((usize::try_from(start).ok()?, usize::try_from(end).ok()?))).flatten()
    }

    fn position(&mut self, piece: &Element, name: &str) -> Option<i64> {
        let position = piece.attribute(name).and_then(|value| value.trim().parse().ok());
        if position.is_none() {
            self.wrong(piece, name);
        }
        position
    }

    fn selection(&mut self, piece: &Element, start: usize, end: usize, settled: &Settled) -> Option<Selection> {
        let (start, end) = (settled.place(start), settled.place(end));
        let Some(words) = settled.words(start, end) else {
            self.add(Rule::Outside, &format!("{}: {start}–{end} > {}", place(piece), settled.length()));
            return None;
        };
        if piece.attribute("name").is_some_and(|name| !same(&fit(&words), name)) {
            self.add(Rule::OtherWords, &place(piece));
        }
        Some(Selection {
            guid: self.guid(piece)?,
            start,
            end,
            description: description(piece),
            codings: self.codings(piece),
            noted: self.references(piece, "NoteRef", Kind::Note),
        })
    }
}
