//! A zip archive that somebody sent: small outside can be endless inside, so it is unpacked once to be measured,
//! before anybody reads it.
use super::sheet::Fault;
use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// The most bytes in all parts together. The text of a full file of ours is a tenth of it.
const LARGEST_UNPACKED: u64 = 32 * 1024 * 1024;
/// The most parts; a plain workbook has about twelve.
const MOST_PARTS: usize = 500;
/// More digits than a number of strings in a file of two megabytes can have.
const MOST_DIGITS: usize = 7;

pub struct Archive<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Archive<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        Ok(Self(ZipArchive::new(Cursor::new(bytes)).map_err(fault)?))
    }

    /// The content of a part; `None` when there is none with this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        match self.0.by_name(name) {
            Ok(part) => unpacked(part, LARGEST_UNPACKED).map(Some),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(error) => Err(fault(error)),
        }
    }

    /// Fails when the parts are many or large, whatever the archive itself says of their size.
    pub fn measure(&mut self) -> Result<(), Fault> {
        if self.0.len() > MOST_PARTS {
            return Err(Fault::Damaged);
        }
        let mut left = LARGEST_UNPACKED;
        for index in 0..self.0.len() {
            let content = unpacked(self.0.by_index(index).map_err(fault)?, left)?;
            left = left.saturating_sub(content.len() as u64);
            if promises_much(&content) {
                return Err(Fault::Damaged);
            }
        }
        Ok(())
    }
}

fn unpacked(part: impl Read, most: u64) -> Result<Vec<u8>, Fault> {
    let mut content = Vec::new();
    part.take(most + 1).read_to_end(&mut content).map_err(|_| Fault::Damaged)?;
    if content.len() as u64 > most { Err(Fault::TooMuchText) } else { Ok(content) }
}

/// The reader of XLSX makes room for as many strings as the file says that it has, and ends the program when
/// there is not that much memory.
fn promises_much(content: &[u8]) -> bool {
    const NAME: &[u8] = b"uniqueCount";
    let promises = content.windows(NAME.len()).enumerate().filter(|(_, window)| *window == NAME);
    promises.into_iter().any(|(at, _)| {
        let rest = content.iter().skip(at + NAME.len()).skip_while(|byte| b"=\"' \t\r\n".contains(byte));
        rest.take_while(|byte| byte.is_ascii_digit()).count() > MOST_DIGITS
    })
}

fn fault(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::Password,
        _ => Fault::Damaged,
    }
}
