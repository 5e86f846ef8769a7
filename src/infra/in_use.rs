//! Whether a server works on an SQLite file. A server holds a lock on a file beside it for as long as
//! it lives; the operating system lets go of it, also after a crash. Servers may share (ADR 2); what
//! replaces everything wants to be alone.
use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::PathBuf,
};

/// Held as long as this lives; nothing on PostgreSQL.
#[derive(Debug)]
pub struct Mark {
    _file: Option<File>,
}

/// A server begins to use the database; waits for nobody, and fails when something replaces it now.
pub fn share(database_url: &str) -> io::Result<Option<Mark>> {
    marked(database_url, File::try_lock_shared)
}

/// Nobody else may use it. `None` when somebody does.
pub fn alone(database_url: &str) -> io::Result<Option<Mark>> {
    marked(database_url, File::try_lock)
}

fn marked(database_url: &str, lock: fn(&File) -> Result<(), TryLockError>) -> io::Result<Option<Mark>> {
    let Some(path) = lock_file(database_url) else { return Ok(Some(Mark { _file: None })) };
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    match lock(&file) {
        Ok(()) => Ok(Some(Mark { _file: Some(file) })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// `expeditie.db-serving` beside the file; `None` when there is no file.
fn lock_file(database_url: &str) -> Option<PathBuf> {
    let path = database_url.strip_prefix("sqlite://")?.split('?').next()?;
    Some(format!("{path}-serving").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_share_and_a_restore_is_alone() {
        let folder = std::env::temp_dir().join(format!("expeditie-in-use-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite://{}/x.db?mode=rwc", folder.display());
        let (one, two) = (share(&url).unwrap(), share(&url).unwrap());
        assert!(one.is_some() && two.is_some());
        assert!(alone(&url).unwrap().is_none());
        drop((one, two));
        let restoring = alone(&url).unwrap();
        assert!(restoring.is_some() && share(&url).unwrap().is_none());
        assert!(alone("postgres://server/x").unwrap().is_some());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
