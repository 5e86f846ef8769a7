//! The file: gzip over lines of JSON. First the manifest, then per table its rows (an array each) and
//! its sum, last the sum of everything before it. The gzip header has no time and no name.
use super::{Fault, Sum};
use crate::infra::db::Value;
use flate2::{Compression, GzBuilder, bufread::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write},
    path::Path,
};

pub const FORMAT: i64 = 1;
/// No row is longer; a file that is nothing but one endless line must not fill the memory.
const LONGEST_LINE: u64 = 16 * 1024 * 1024;

/// The first line: what the file is, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub expeditie_backup: i64,
    /// The number of the last migration.
    pub schema: i64,
    pub engine: String,
    /// The day it was made; nothing finer.
    pub day: String,
    pub key_check: String,
    pub tables: Vec<Listed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    pub name: String,
    pub columns: Vec<String>,
}

/// The last line: the number of rows and the SHA-256 of all lines before it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    end: u64,
    sha256: String,
}

/// What comes after the manifest.
#[derive(Debug)]
pub enum Line {
    Row(String),
    Sum(Sum),
    End,
}

/// Counts rows and hashes lines: of a table, and of everything.
#[derive(Default)]
struct Tally {
    rows: u64,
    table: Sha256,
    total: u64,
    all: Sha256,
}

impl Tally {
    fn row(&mut self, line: &[u8]) {
        self.rows += 1;
        self.total += 1;
        self.table.update(line);
        self.all.update(line);
    }

    fn close(&mut self, table: String) -> Sum {
        let rows = std::mem::take(&mut self.rows);
        Sum { table, rows, sha256: hex(&std::mem::take(&mut self.table)) }
    }
}

fn hex(hash: &Sha256) -> String {
    hash.clone().finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub struct Writer<W: Write> {
    out: GzEncoder<W>,
    tally: Tally,
}

impl<W: Write> Writer<W> {
    pub fn new(out: W, manifest: &Manifest) -> Result<Self> {
        let mut writer = Self { out: GzBuilder::new().mtime(0).write(out, Compression::default()), tally: Tally::default() };
        writer.line(manifest)?;
        Ok(writer)
    }

    fn line(&mut self, content: &impl Serialize) -> Result<()> {
        let line = text(content)?;
        self.tally.all.update(&line);
        self.out.write_all(&line)
    }

    pub fn row(&mut self, row: &[Value]) -> Result<()> {
        let line = text(&row.iter().map(cell).collect::<Vec<_>>())?;
        self.tally.row(&line);
        self.out.write_all(&line)
    }

    /// All rows of a table are written.
    pub fn close(&mut self, table: &str) -> Result<Sum> {
        let sum = self.tally.close(table.to_owned());
        self.line(&sum)?;
        Ok(sum)
    }

    /// Ends the file; gives what it was written to.
    pub fn finish(mut self) -> Result<W> {
        let end = End { end: self.tally.total, sha256: hex(&self.tally.all) };
        self.line(&end)?;
        self.out.finish()
    }
}

fn text(content: &impl Serialize) -> Result<Vec<u8>> {
    let mut line = serde_json::to_vec(content)?;
    line.push(b'\n');
    Ok(line)
}

fn cell(value: &Value) -> serde_json::Value {
    match value {
        Value::Text(text) => text.clone().into(),
        Value::Int(number) => (*number).into(),
        Value::Bool(flag) => (*flag).into(),
    }
}

pub struct Reader {
    input: BufReader<GzDecoder<BufReader<File>>>,
    buffer: Vec<u8>,
    tally: Tally,
}

impl Reader {
    /// Opens a file and reads its manifest.
    pub fn open(path: &Path) -> std::result::Result<(Self, Manifest), Fault> {
        let file = File::open(path).map_err(|e| Fault::File("read", e))?;
        let input = BufReader::new(GzDecoder::new(BufReader::new(file)));
        let mut reader = Self { input, buffer: Vec::new(), tally: Tally::default() };
        // A file that is no gzip, or another program's.
        reader.next_line().map_err(|fault| match fault {
            Fault::Damaged(_) => Fault::NotABackup,
            other => other,
        })?;
        let manifest: Manifest = serde_json::from_slice(&reader.buffer).map_err(|_| Fault::NotABackup)?;
        if manifest.expeditie_backup != FORMAT {
            return Err(Fault::NotABackup);
        }
        reader.tally.all.update(&reader.buffer);
        Ok((reader, manifest))
    }

    /// The next line, checked against the sums so far. After [`Line::End`] there is nothing.
    pub fn next(&mut self) -> std::result::Result<Line, Fault> {
        self.next_line()?;
        if self.buffer.first() == Some(&b'[') {
            self.tally.row(&self.buffer);
            let row = String::from_utf8(self.buffer.clone()).map_err(|_| damaged("a line is no text"))?;
            return Ok(Line::Row(row));
        }
        if let Ok(sum) = serde_json::from_slice::<Sum>(&self.buffer) {
            let counted = self.tally.close(sum.table.clone());
            if counted != sum {
                return Err(Fault::Damaged(format!("the rows of {} are not those that were written", sum.table)));
            }
            self.tally.all.update(&self.buffer);
            return Ok(Line::Sum(sum));
        }
        let end: End = serde_json::from_slice(&self.buffer).map_err(|_| damaged("a line cannot be understood"))?;
        if end.end != self.tally.total || end.sha256 != hex(&self.tally.all) {
            return Err(damaged("its contents are not those that were written"));
        }
        self.nothing_follows()?;
        Ok(Line::End)
    }

    fn next_line(&mut self) -> std::result::Result<(), Fault> {
        self.buffer.clear();
        (&mut self.input).take(LONGEST_LINE).read_until(b'\n', &mut self.buffer).map_err(unreadable)?;
        match self.buffer.last() {
            Some(b'\n') => Ok(()),
            _ => Err(damaged("it ends before its end")),
        }
    }

    fn nothing_follows(&mut self) -> std::result::Result<(), Fault> {
        // The first reads the checksum of gzip as well; the second looks in the file itself.
        let more = !self.input.fill_buf().map_err(unreadable)?.is_empty();
        if more || !self.input.get_mut().get_mut().fill_buf().map_err(unreadable)?.is_empty() {
            return Err(damaged("it goes on after its end"));
        }
        Ok(())
    }
}

fn damaged(why: &str) -> Fault {
    Fault::Damaged(why.to_owned())
}

fn unreadable(error: Error) -> Fault {
    match error.kind() {
        ErrorKind::UnexpectedEof => damaged("it ends before its end"),
        ErrorKind::InvalidInput | ErrorKind::InvalidData => damaged("it cannot be decompressed"),
        _ => Fault::File("read", error),
    }
}
