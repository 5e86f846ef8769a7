//! Files packed into one zip file: the same bytes for the same content, and no moment in it (AN-62).
use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// A zip file that is being made, in the order of the calls.
pub struct Parcel(ZipWriter<Cursor<Vec<u8>>>);

impl Parcel {
    pub fn begin() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// One file, made smaller.
    pub fn put(&mut self, name: &str, bytes: &[u8]) -> ZipResult<()> {
        self.file(name, bytes, CompressionMethod::Deflated)
    }

    /// One file, byte for byte.
    pub fn put_as_is(&mut self, name: &str, bytes: &[u8]) -> ZipResult<()> {
        self.file(name, bytes, CompressionMethod::Stored)
    }

    /// The default moment of the format is its first one, 1 January 1980.
    fn file(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) -> ZipResult<()> {
        let options = SimpleFileOptions::default();
        let options = options.compression_method(method).last_modified_time(DateTime::default()).unix_permissions(0o644);
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(bytes)?)
    }

    pub fn finish(self) -> ZipResult<Vec<u8>> {
        Ok(self.0.finish()?.into_inner())
    }
}
