//! `expeditie backup` and `expeditie restore`: what the person at the command line reads.
use super::purge;
use crate::{
    backup::{self, Sum},
    infra::{
        App,
        in_use::{self, Mark},
    },
};
use std::path::Path;

type Sentences = Vec<String>;

fn sentence(fault: &backup::Fault) -> Sentences {
    vec![fault.to_string()]
}

/// A server marks the database as its own for as long as it runs.
pub fn share(database_url: &str) -> Result<Mark, Sentences> {
    held(in_use::share(database_url), "A backup is being restored into this database; start the server after that.")
}

/// No server may run on an SQLite file that is replaced.
pub fn alone(database_url: &str) -> Result<Mark, Sentences> {
    held(in_use::alone(database_url), "A server is running on this database; stop it first.")
}

fn held(mark: std::io::Result<Option<Mark>>, taken: &str) -> Result<Mark, Sentences> {
    let mark = mark.map_err(|e| vec![format!("The file that marks the database as in use cannot be opened: {e}.")])?;
    mark.ok_or_else(|| vec![taken.to_owned()])
}

pub async fn make(app: &App, file: &Path) -> Result<(), Sentences> {
    let made = backup::make(app, file).await.map_err(|e| sentence(&e))?;
    tell(&made.sums);
    match made.refused {
        None => Ok(()),
        Some(fault) => Err(vec![format!("{} was written, but a restore would refuse it. {fault}", file.display())]),
    }
}

pub async fn verify(app: &App, file: &Path, other_key: bool) -> Result<(), Sentences> {
    tell(&backup::verify(app, file, other_key).await.map_err(|e| sentence(&e))?);
    println!("This backup is whole and can be restored. Nothing was changed.");
    Ok(())
}

pub async fn restore(app: &App, file: &Path, other_key: bool) -> Result<(), Sentences> {
    let restored = backup::restore(app, file, other_key).await.map_err(|fault| {
        let mut sentences = sentence(&fault);
        sentences.push("Nothing was replaced.".into());
        sentences
    })?;
    tell(&restored.sums);
    let again = restored.again;
    println!("taken away again, as they were since: {} texts, {} sign-ups, {} accounts", again.texts, again.signups, again.accounts);
    println!("not sent, because they may have been: {} mails", again.mails);
    let purged = purge::purge(app, app.clock.now(), false).await.map_err(|e| vec![format!("Restored, but not purged: {e}")])?;
    println!("over their term and forgotten: {} sign-ups, {} mails, {} notes", purged.signups, purged.mails, purged.notes);
    if restored.other_key {
        println!("The backup was made with another key: nobody can cancel or withdraw with a code from before.");
    }
    Ok(())
}

/// One line per table.
fn tell(sums: &[Sum]) {
    for sum in sums {
        println!("{:>8} {}", sum.rows, sum.table);
    }
}
