//! Every statement is prepared on the engine under test, and gives only types both engines know (D6).
use super::support::TestApp;

const SLICES: &[(&str, &[&str])] = &[
    ("access", crate::access::gate::STATEMENTS),
    ("accounts", crate::accounts::store::STATEMENTS),
    ("app", crate::app::demo::STATEMENTS),
    ("attendance", crate::attendance::store::STATEMENTS),
    ("audit", crate::audit::STATEMENTS),
    ("backup", crate::backup::store::STATEMENTS),
    ("contributions", crate::contributions::STATEMENTS),
    ("crew", crate::crew::store::STATEMENTS),
    ("contributions", crate::contributions::GATE_STATEMENTS),
    ("contributions", crate::contributions::TABLET_STATEMENTS),
    ("contributions", crate::contributions::WALL_STATEMENTS),
    ("contributions", crate::contributions::IMPORT_STATEMENTS),
    ("dialogues", crate::dialogues::store::STATEMENTS),
    ("invitations", crate::invitations::store::STATEMENTS),
    ("kit", crate::kit::store::STATEMENTS),
    ("outbox", crate::outbox::STATEMENTS),
    ("region", crate::region::store::STATEMENTS),
    ("series", crate::series::store::STATEMENTS),
    ("signups", crate::signups::STATEMENTS),
    ("signups", crate::signups::NOTICE_STATEMENTS),
    ("signups", crate::signups::MESSAGE_STATEMENTS),
    ("signups", crate::signups::REMOVAL_STATEMENTS),
    ("signups", crate::signups::CHANGE_STATEMENTS),
    ("site", crate::site::store::STATEMENTS),
    ("contributions", crate::contributions::words::STATEMENTS),
    ("themes", crate::themes::tally::STATEMENTS),
    ("themes", crate::themes::rounds::STATEMENTS),
    ("differences", crate::differences::store::STATEMENTS),
    ("differences", crate::differences::hand_store::STATEMENTS),
    ("codebook", crate::codebook::store::STATEMENTS),
    ("findings", crate::findings::store::STATEMENTS),
    ("explore", crate::explore::store::STATEMENTS),
    ("experiences", crate::experiences::store::STATEMENTS),
    ("themes", crate::themes::store::STATEMENTS),
    ("verkenners", crate::verkenners::store::STATEMENTS),
];

#[tokio::test]
async fn every_statement_is_understood() {
    let app = TestApp::new().await;
    let mut faults = Vec::new();
    for (slice, statements) in SLICES {
        for sql in *statements {
            match app.app.db.describe(sql).await {
                Err(error) => faults.push(format!("{slice}: {error}\n    {sql}")),
                Ok(columns) => {
                    let odd = columns.iter().filter(|(_, kind)| !is_portable(kind));
                    faults.extend(odd.map(|(name, kind)| format!("{slice}: column {name} is {kind}\n    {sql}")));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// SQLite cannot tell the type of an expression beforehand (`NULL`); PostgreSQL always can.
fn is_portable(kind: &str) -> bool {
    matches!(kind, "TEXT" | "INT8" | "BOOL" | "BIGINT" | "INTEGER" | "BOOLEAN" | "NULL" | "VARCHAR")
}

/// A `pub const … : &str` that holds SQL and is missing from `STATEMENTS` would escape the test above.
#[test]
fn every_statement_is_listed() {
    let mut missing = Vec::new();
    for (file, source) in super::architecture::sources() {
        if !source.contains("STATEMENTS: &[&str]") {
            continue;
        }
        let folder = file.split('/').next().unwrap_or_default();
        assert!(SLICES.iter().any(|(slice, _)| *slice == folder), "{file} is not among the slices above");
        let list = source.rsplit("STATEMENTS: &[&str] =").next().unwrap_or_default();
        for line in source.lines() {
            if let Some(name) = line.strip_prefix("pub const ").and_then(|l| l.split_once(": &str =")).map(|(n, _)| n) {
                let listed = list.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word == name);
                if !listed {
                    missing.push(format!("{file}: {name}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}
