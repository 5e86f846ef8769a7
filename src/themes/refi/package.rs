//! The zip file: what is in it is looked at before it is unpacked, and nothing is unpacked to disk.
use super::{Problems, Rule};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};
use zip::ZipArchive;

/// How big a file may be (R9). A project of 100,000 texts with 300,000 codings is a third of this.
pub struct Limits {
    pub files: usize,
    /// Bytes of the XML.
    pub xml: u64,
    /// Bytes of everything that is unpacked.
    pub total: u64,
    /// How many times smaller than itself a file may be packed. Deflate cannot do better than 1032.
    pub ratio: u64,
    pub elements: usize,
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { files: 300_000, xml: 384 << 20, total: 768 << 20, ratio: 200, elements: 6_000_000, depth: 64 }
    }
}

/// Small files may be packed as well as they can.
const SMALL: u64 = 1 << 20;
const MAIN: &str = "project.qde";
const FOLDER: &str = "sources/";
const INTERNAL: &str = "internal://";

/// A zip file with its entries by name, in lower case: Windows does not tell capitals apart.
pub struct Package<'a> {
    zip: Option<ZipArchive<Cursor<&'a [u8]>>>,
    main: usize,
    sources: BTreeMap<String, usize>,
    left: u64,
    xml: u64,
    ratio: u64,
}

impl<'a> Package<'a> {
    /// For a codebook, which is one file.
    pub fn none() -> Self {
        Self { zip: None, main: 0, sources: BTreeMap::new(), left: 0, xml: 0, ratio: 0 }
    }

    /// Checks R8 and R9; the second part is what is odd and harmless.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<(Self, Problems), Problems> {
        let not_a_package = || Problems::one(Rule::NotAPackage, MAIN);
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_a_package())?;
        if zip.len() > limits.files {
            return Err(Problems::one(Rule::TooBig, &zip.len().to_string()));
        }
        let (mut problems, mut warnings, mut main, mut sources) = (Problems::default(), Problems::default(), None, BTreeMap::new());
        for index in 0..zip.len() {
            let Some(name) = zip.name_for_index(index) else { continue };
            match place(name) {
                Place::Main => main = Some(index),
                Place::Source(file) => _ = sources.insert(file, index),
                Place::Folder => {}
                Place::Beside => warnings.add(Rule::ExtraFile, name),
                Place::Elsewhere => problems.add(Rule::Path, name),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let main = main.ok_or_else(not_a_package)?;
        Ok((Self { zip: Some(zip), main, sources, left: limits.total, xml: limits.xml, ratio: limits.ratio }, warnings))
    }

    /// The XML of the project.
    pub fn main(&mut self) -> Result<String, Problems> {
        let bytes = self.unpack(self.main, self.xml).map_err(|rule| Problems::one(rule, MAIN))?;
        text(bytes, MAIN)
    }

    /// The text of a file that the project names (R7).
    pub fn source(&mut self, path: &str) -> Result<String, Rule> {
        let index = name_of(path).and_then(|name| self.sources.get(&name).copied()).ok_or(Rule::MissingFile)?;
        let bytes = self.unpack(index, u64::MAX)?;
        decoded(bytes).ok_or(Rule::NotUtf8)
    }

    /// Files that none of `paths` names.
    pub fn extra<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Vec<String> {
        let named: BTreeSet<String> = paths.filter_map(name_of).collect();
        self.sources.keys().filter(|file| !named.contains(*file)).cloned().collect()
    }

    /// Reads no more than is allowed, whatever the file says about itself.
    fn unpack(&mut self, index: usize, most: u64) -> Result<Vec<u8>, Rule> {
        let most = most.min(self.left);
        let zip = self.zip.as_mut().ok_or(Rule::MissingFile)?;
        let entry = zip.by_index(index).map_err(|_| Rule::NotAPackage)?;
        let most_of_packed = entry.compressed_size().saturating_mul(self.ratio).max(SMALL);
        let most = most.min(most_of_packed);
        let mut bytes = Vec::new();
        entry.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Rule::NotAPackage)?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(Rule::TooBig);
        }
        self.left -= size;
        Ok(bytes)
    }
}

enum Place {
    Main,
    /// A file beside the project, by its name in lower case.
    Source(String),
    Folder,
    /// A file that does not belong here and does no harm.
    Beside,
    Elsewhere,
}

/// R8: one folder, no way out of it. `Sources` is what the annex of the standard prints.
fn place(name: &str) -> Place {
    let lower = name.to_lowercase();
    let odd = lower.contains(['\\', ':', '\0']) || lower.starts_with('/') || lower.split('/').any(|part| part == "..");
    match lower.strip_prefix(FOLDER) {
        _ if odd => Place::Elsewhere,
        Some("") => Place::Folder,
        Some(file) if !file.contains('/') => Place::Source(file.to_owned()),
        None if lower == MAIN => Place::Main,
        None if !lower.contains('/') => Place::Beside,
        _ => Place::Elsewhere,
    }
}

/// `internal://x.txt` is the file `sources/x.txt`.
fn name_of(path: &str) -> Option<String> {
    path.strip_prefix(INTERNAL).map(str::to_lowercase)
}

/// The path of a text in the XML, and in the zip file.
pub fn paths_of(guid: super::Guid) -> (String, String) {
    (format!("{INTERNAL}{guid}.txt"), format!("{FOLDER}{guid}.txt"))
}

/// The text of a file without its byte order mark.
pub fn text(bytes: Vec<u8>, place: &str) -> Result<String, Problems> {
    decoded(bytes).ok_or_else(|| Problems::one(Rule::NotUtf8, place))
}

fn decoded(bytes: Vec<u8>) -> Option<String> {
    let mut text = String::from_utf8(bytes).ok()?;
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    Some(text)
}
