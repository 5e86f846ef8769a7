//! The one form in which a project or codebook is written: sorted by identifier, with texts that XML can hold.
use super::{Code, Codebook, Coding, Guid, Project, Scalar, Selection, Set, Source, Value};
use crate::base::xml::fit;

impl Codebook {
    /// As it will be read back.
    pub(super) fn prepared(&self) -> Self {
        let mut codebook = self.clone();
        codebook.codes.iter_mut().for_each(code_without_notes);
        codebook.codes.iter_mut().for_each(code);
        sets(&mut codebook.sets);
        // A codebook holds codes only.
        for set in &mut codebook.sets {
            (set.sources, set.notes) = (Vec::new(), Vec::new());
        }
        codebook
    }
}

impl Project {
    /// As it will be read back.
    pub(super) fn prepared(&self) -> Self {
        let mut project = self.clone();
        text(&mut project.name);
        optional(&mut project.description);
        project.noted.sort();
        project.users.sort_by_key(|user| user.guid);
        project.codes.iter_mut().for_each(code);
        sets(&mut project.sets);
        project.variables.sort_by_key(|variable| variable.guid);
        for variable in &mut project.variables {
            text(&mut variable.name);
            optional(&mut variable.description);
        }
        project.sources.sort_by_key(|source| source.guid);
        project.sources.iter_mut().for_each(source);
        project.notes.sort_by_key(|note| note.guid);
        for note in &mut project.notes {
            text(&mut note.name);
            text(&mut note.text);
        }
        project.links.sort_by_key(|link| link.guid);
        for link in &mut project.links {
            text(&mut link.name);
            link.noted.sort();
        }
        cases(&mut project);
        project
    }
}

fn cases(project: &mut Project) {
    project.cases.sort_by_key(|case| case.guid);
    for case in &mut project.cases {
        text(&mut case.name);
        optional(&mut case.description);
        values(&mut case.values);
        [&mut case.codes, &mut case.sources, &mut case.selections].into_iter().for_each(|list: &mut Vec<Guid>| list.sort());
    }
}

fn source(source: &mut Source) {
    text(&mut source.name);
    optional(&mut source.description);
    source.noted.sort();
    values(&mut source.values);
    codings(&mut source.codings);
    source.selections.sort_by_key(|selection| selection.guid);
    for Selection { description, codings: of_piece, noted, .. } in &mut source.selections {
        optional(description);
        codings(of_piece);
        noted.sort();
    }
}

fn codings(codings: &mut [Coding]) {
    codings.sort_by_key(|coding| coding.guid);
    codings.iter_mut().for_each(|coding| coding.noted.sort());
}

fn code(code_: &mut Code) {
    text(&mut code_.name);
    optional(&mut code_.description);
    code_.noted.sort();
    code_.parts.iter_mut().for_each(code);
}

fn code_without_notes(code: &mut Code) {
    code.noted.clear();
    code.parts.iter_mut().for_each(code_without_notes);
}

fn sets(sets: &mut [Set]) {
    sets.sort_by_key(|set| set.guid);
    for set in sets {
        text(&mut set.name);
        optional(&mut set.description);
        [&mut set.codes, &mut set.sources, &mut set.notes].into_iter().for_each(|list: &mut Vec<Guid>| list.sort());
    }
}

fn values(values: &mut [Value]) {
    values.sort_by_key(|value| value.variable);
    for value in values {
        if let Scalar::Text(words) = &mut value.scalar {
            text(words);
        }
    }
}

/// Lines end in `\n`, and what XML cannot hold is U+FFFD.
fn text(words: &mut String) {
    *words = fit(&super::line_ends::plain(words)).into_owned();
}

/// An empty description is none.
fn optional(words: &mut Option<String>) {
    if let Some(words) = words {
        text(words);
    }
    *words = words.take().filter(|words| !words.is_empty());
}
