//! Files that are kept: what we write stays what it was, byte for byte (E-26).
use std::path::{Path, PathBuf};

/// A kept file, from the root of the project.
pub fn kept(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Compares with the kept file. A change on purpose is kept with `GOLDEN=keep`, and looked at in the diff.
pub fn assert_kept(path: &str, found: &str) {
    keep(path, found.as_bytes());
    let before = std::fs::read_to_string(kept(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert_eq!(before, found, "{path}");
}

/// Keeps `found` when that is asked.
pub fn keep(path: &str, found: &[u8]) {
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "keep") {
        std::fs::write(kept(path), found).expect("a folder that can be written");
    }
}
