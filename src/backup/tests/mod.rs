//! Backups on a real database of the engine under test; between engines where there are two.
mod gone;
mod refused;
mod round;

use super::{LEFT_OUT, make, make::write};
use crate::{
    app::demo,
    base::ids::{ContributionId, QuestionId},
    contributions::{self, Channel, NewEntry, Provenance},
    infra::db::{Db, Value},
    tests::support::TestApp,
};
use std::{
    collections::BTreeMap,
    io::Read,
    path::{Path, PathBuf},
};

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &TestApp) -> Self {
        let folder = std::env::temp_dir().join(format!("expeditie-backup-{}-{}", std::process::id(), test.app.random.id::<String>()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self) -> PathBuf {
        self.0.join("expeditie.backup")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The demo, with its mails sent.
async fn with_demo(test: TestApp) -> TestApp {
    demo::load(&test.app).await.unwrap();
    test.deliver().await;
    test
}

async fn run(db: &Db, sql: &str) {
    db.unscoped_execute(sql).await.unwrap();
}

async fn count(db: &Db, sql: &'static str) -> i64 {
    db.one::<(i64,)>(sql, &[]).await.unwrap().0
}

/// Every row that a backup must have, by table; the lines about backups themselves left out.
async fn contents(db: &Db) -> BTreeMap<String, Vec<Vec<Value>>> {
    let mut snapshot = db.snapshot().await.unwrap();
    let mut all = BTreeMap::new();
    for table in snapshot.tables().await.unwrap() {
        if LEFT_OUT.iter().any(|(name, _)| *name == table.name) {
            continue;
        }
        let only = match table.name.as_str() {
            "contributions" => Some("released_on is not null or held_on is not null"),
            "audit_log" => Some("action not like 'backup.%'"),
            _ => None,
        };
        let mut rows = Vec::new();
        let take = async |row| {
            rows.push(row);
            Ok::<(), sqlx::Error>(())
        };
        snapshot.each_row(&table, only, take).await.unwrap();
        all.insert(table.name, rows);
    }
    all
}

/// The lines of a file.
fn unpacked(file: &Path) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    text
}

/// A text somebody sent; gives the receipt.
async fn send(test: &TestApp, text: &str) -> String {
    let entry = NewEntry {
        question_id: QuestionId::from("ou-01"),
        dialogue_id: None,
        gemeente_id: None,
        perspective: None,
        channel: Channel::Online,
        provenance: Provenance::OwnWords,
        text: text.into(),
        receipt_hash: None,
        review_first: false,
    };
    match contributions::commands::send(&test.app, text, entry).await.unwrap() {
        contributions::Sent::Kept { receipt } => receipt,
        contributions::Sent::Withdrawn => panic!("it was taken away"),
    }
}

async fn withdraw(test: &TestApp, receipt: &str) {
    let hash = contributions::commands::receipt_hash(&test.app, receipt).unwrap();
    assert!(contributions::commands::withdraw(&test.app, &hash).await.unwrap());
}

/// A piece of every released text, coded by somebody.
async fn code_all(test: &TestApp) {
    let coder = test.login(crate::access::Role::Werkgroep, None).await;
    let texts: Vec<(ContributionId, String)> =
        test.app.db.all("select id, text from contributions where released_on is not null order by id", &[]).await.unwrap();
    for (id, text) in texts {
        let print = crate::themes::model::fingerprint(text.chars().take(3).collect::<String>().as_str());
        let account = &coder.account;
        for sql in [
            format!("insert into excerpts (id, contribution_id, start_at, end_at, fingerprint) values ('e-{id}', '{id}', 0, 3, '{print}')"),
            format!(
                "insert into codings (id, excerpt_id, coder_id, outcome, codebook_version, coded_at) \
                 values ('k-{id}', 'e-{id}', '{account}', 'themes', '1.0', 0)"
            ),
            format!("insert into coding_themes (coding_id, theme_id) select 'k-{id}', id from themes where position = 1"),
            format!("insert into annex_left_out (excerpt_id, theme_id) select 'e-{id}', id from themes where position = 1"),
        ] {
            run(&test.app.db, &sql).await;
        }
    }
}
