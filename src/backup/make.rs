//! From a database to a file.
use super::{
    CHECKED, Fault, Sum,
    format::{FORMAT, Listed, Manifest, Writer},
    is_left_out, key_check, read,
};
use crate::{
    audit::{self, Actor, Event},
    infra::{App, db::Db, db::whole::Table},
};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// What was written. `refused` tells why a restore would not take it: the file is there all the same,
/// because a backup with one wrong quote is better than none.
#[derive(Debug)]
pub struct Made {
    pub sums: Vec<Sum>,
    pub refused: Option<Fault>,
}

/// Writes a backup and tries whether it can be restored. The file is there complete or not at all, and
/// only its owner can read it.
///
/// # Errors
/// When the database cannot be read or the file cannot be written; then there is no (new) file.
pub async fn make(app: &App, path: &Path) -> Result<Made, Fault> {
    let name = path.file_name().ok_or_else(|| unwritable(io::ErrorKind::IsADirectory.into()))?.to_string_lossy();
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), PathBuf::from);
    let unfinished = Unfinished(folder.join(format!(".{name}.{}", app.random.id::<String>())));
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished.0).map_err(unwritable)?;
    let (file, sums) = write(app, &app.db, io::BufWriter::new(file)).await?;
    let keep = || -> io::Result<()> {
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        fs::rename(&unfinished.0, path)?;
        // The name is in the folder: a power cut must not take that back.
        File::open(&folder)?.sync_all()
    };
    keep().map_err(unwritable)?;
    let refused = read::verify(app, path, false).await.err();
    let rows: u64 = sums.iter().map(|sum| sum.rows).sum();
    let mut tx = app.db.begin().await?;
    let event = Event { action: "backup.made", object: "backup", id: None };
    audit::record_result(app, &mut tx, &Actor::SYSTEM, event, &rows.to_string()).await?;
    tx.commit().await?;
    Ok(Made { sums, refused })
}

/// Removes the file under its temporary name when it was not finished.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // After the rename there is nothing to remove.
        let _ = fs::remove_file(&self.0);
    }
}

/// Writes every row of one moment; a row at a time, so that size costs no memory.
pub(super) async fn write<W: Write>(app: &App, db: &Db, out: W) -> Result<(W, Vec<Sum>), Fault> {
    let mut snapshot = db.snapshot().await?;
    let all = snapshot.tables().await?;
    let tables: Vec<&Table> = all.iter().filter(|table| !is_left_out(&table.name)).collect();
    let listed = |table: &&Table| Listed { name: table.name.clone(), columns: table.columns.iter().map(|c| c.name.clone()).collect() };
    let manifest = Manifest {
        expeditie_backup: FORMAT,
        schema: snapshot.schema().await?,
        engine: if db.is_sqlite() { "sqlite" } else { "postgres" }.into(),
        day: app.clock.now().day(),
        key_check: key_check(app),
        tables: tables.iter().map(listed).collect(),
    };
    let mut writer = Writer::new(out, &manifest).map_err(unwritable)?;
    let mut sums = Vec::new();
    for table in tables {
        let only = checked(table, &all);
        snapshot.each_row(table, only.as_deref(), async |row| writer.row(&row).map_err(unwritable)).await?;
        sums.push(writer.close(&table.name).map_err(unwritable)?);
    }
    Ok((writer.finish().map_err(unwritable)?, sums))
}

/// Which rows of a table go along: none that hangs, however far, on a text that nobody has checked.
/// The links of the schema tell, so a new table that hangs on texts is treated alike.
fn checked(table: &Table, all: &[Table]) -> Option<String> {
    let own = (table.name == CHECKED.0).then(|| CHECKED.1.to_owned());
    let linked = table.links.iter().filter_map(|link| {
        let other = all.iter().find(|t| t.name == link.table)?;
        let (column, to, name) = (&link.column, &link.to, &other.name);
        Some(format!("({column} is null or {column} in (select {to} from {name} where {}))", checked(other, all)?))
    });
    let rules: Vec<String> = own.into_iter().chain(linked).collect();
    (!rules.is_empty()).then(|| rules.join(" and "))
}

fn unwritable(error: io::Error) -> Fault {
    Fault::File("written", error)
}
