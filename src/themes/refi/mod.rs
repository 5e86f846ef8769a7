//! REFI-QDA 1.5: the exchange format of programs for qualitative analysis (ATLAS.ti, MAXQDA, NVivo, QualCoder, …).
//!
//! A codebook is a `.qdc` (XML), a project a `.qdpx` (a zip with `project.qde` and `sources/`). Both go out and
//! come in (§6 of the standard), and what does not come along is listed (§7). Rules that the schema cannot tell:
//!
//! R1 every reference has its object · R2 no piece ends before it begins · R3 a text is in the file or beside it, not
//! both · R4 no identifier twice · R5 no piece outside its text · R6 the name of a piece is its words (a warning) ·
//! R7 every file that is named is there, and no other · R8 no path out of the folder · R9 no zip bomb ·
//! R10 no DTD and no entities · R11 no coding with a code that is only a heading · R12 one value per variable, of its
//! type, at a case and at a text.
//!
//! Positions count code points and the end is exclusive (§10.2 with Annex A). Nothing in a [`Project`] can hold a
//! moment or the name of a coder, so neither goes out, and neither comes in (AN-62).
//!
//! No file leaves that does not come back the same: writing ends with reading.
mod fields;
mod guid;
mod index;
mod line_ends;
mod model;
mod package;
mod prepared;
mod problems;
mod read;
mod schema;
mod source;
#[cfg(test)]
mod tests;
mod tree;
mod words;
mod write;

pub use guid::Guid;
pub use model::{
    Case, Code, Codebook, Coding, Colour, Direction, Link, Note, Project, Scalar, Seat, Selection, Set, Source, User, Value, Variable,
    VariableKind,
};
pub use problems::{Losses, Problem, Problems, Rule};

use package::{Limits, Package};
use read::Reader;
use schema::Format;

/// What a file gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken<T> {
    pub value: T,
    /// What is odd and does no harm.
    pub warnings: Problems,
    /// What the file has and we did not take over.
    pub losses: Losses,
}

/// The bytes of a `.qdc`. Notes are not part of that format.
pub fn write_codebook(codebook: &Codebook) -> Result<Vec<u8>, Problems> {
    let prepared = codebook.prepared();
    if prepared.codes.is_empty() {
        return Err(Problems::one(Rule::Empty, "CodeBook"));
    }
    let bytes = write::codebook(&prepared)?;
    match read_codebook(&bytes)? {
        taken if taken.value == prepared => Ok(bytes),
        _ => Err(Problems::one(Rule::Differs, "CodeBook")),
    }
}

/// The codebook of a `.qdc`, or all that is wrong with it.
pub fn read_codebook(bytes: &[u8]) -> Result<Taken<Codebook>, Problems> {
    let limits = Limits::default();
    if bytes.len() as u64 > limits.xml {
        return Err(Problems::one(Rule::TooBig, "CodeBook"));
    }
    let root = tree::parse(package::text(bytes.to_vec(), "CodeBook")?, Format::Codebook, &limits)?;
    let mut reader = Reader::of(root, Format::Codebook, Package::none());
    let codebook = reader.codebook();
    reader.taken(codebook)
}

/// The bytes of a `.qdpx`.
pub fn write_project(project: &Project) -> Result<Vec<u8>, Problems> {
    let prepared = project.prepared();
    let bytes = write::project(&prepared)?;
    match read_project(&bytes)? {
        taken if taken.value == prepared => Ok(bytes),
        _ => Err(Problems::one(Rule::Differs, "Project")),
    }
}

/// The project of a `.qdpx`, or all that is wrong with it.
pub fn read_project(bytes: &[u8]) -> Result<Taken<Project>, Problems> {
    read_within(bytes, &Limits::default())
}

fn read_within(bytes: &[u8], limits: &Limits) -> Result<Taken<Project>, Problems> {
    let (mut package, warnings) = Package::open(bytes, limits)?;
    let root = tree::parse(package.main()?, Format::Project, limits)?;
    let mut reader = Reader::of(root, Format::Project, package);
    reader.warn(warnings);
    let project = reader.project();
    reader.taken(project)
}
