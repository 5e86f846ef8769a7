//! From the bytes of a file to the cells of its first sheet. What a file is, its first bytes say; its name is not
//! looked at. Everything happens in memory: nothing of an upload is ever on disk (AN-14).
use super::{
    archive::Archive,
    delimited, ods,
    sheet::{Fault, LARGEST_FILE, Sheet},
    xlsx,
};

const ZIP: &[u8] = b"PK\x03\x04";
/// Files of old office programs, and the envelope of a new one with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Files that are text, or begin as text, and no table.
const OTHERS: [&[u8]; 3] = [b"%PDF", b"{\\rtf", b"<"];

/// The first sheet of a file.
pub fn read(bytes: &[u8]) -> Result<Sheet, Fault> {
    match bytes {
        _ if bytes.len() > LARGEST_FILE => Err(Fault::TooLarge),
        [] => Err(Fault::Empty),
        _ if bytes.starts_with(ZIP) => packed(bytes),
        _ if bytes.starts_with(COMPOUND) => Err(compound(bytes)),
        _ if OTHERS.iter().any(|start| bytes.starts_with(start)) => Err(Fault::NoTable),
        _ => delimited::read(bytes),
    }
}

/// ODS and XLSX are zip archives, and so are many other files.
fn packed(bytes: &[u8]) -> Result<Sheet, Fault> {
    let mut archive = Archive::open(bytes)?;
    archive.measure()?;
    if let Some(kind) = archive.part("mimetype")? {
        return ods::read(&kind, &mut archive);
    }
    match archive.part("[Content_Types].xml")? {
        Some(kinds) => xlsx::read(&kinds, bytes),
        None => Err(Fault::NoTable),
    }
}

/// With a password, the new file is a stream with this name in an old one; names are in UTF-16.
fn compound(bytes: &[u8]) -> Fault {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) { Fault::Password } else { Fault::Old }
}
