//! No statement of planning and signing up walks a whole table that grows: SQLite says how it will
//! find the rows. PostgreSQL plans by the size of its tables, which are empty here; it has the same indexes.
use super::support::TestApp;

/// Tables that grow with every dialogue and every person, by name and by the letter they have in a join.
const GROWING: &[&str] = &["dialogues", "d", "signups", "s", "attendance", "mails", "contributions", "c", "w", "audit_log"];

/// Statements that may: a job that runs every hour, and lists of which all is wanted.
const MAY_SCAN: &[&str] = &[
    // Once an hour.
    "update signups set email = null, needs = ''",
    "delete from mails where coalesce(sent_at, failed_at)",
];

#[tokio::test]
async fn no_page_walks_a_whole_table_that_grows() {
    let test = TestApp::new().await;
    if !test.app.db.is_sqlite() {
        return;
    }
    let slices = [
        crate::dialogues::store::STATEMENTS,
        crate::signups::STATEMENTS,
        crate::signups::NOTICE_STATEMENTS,
        crate::series::store::STATEMENTS,
        crate::attendance::store::STATEMENTS,
        crate::outbox::STATEMENTS,
        crate::contributions::GATE_STATEMENTS,
        crate::audit::STATEMENTS,
    ];
    let (mut faults, mut steps) = (Vec::new(), 0);
    for sql in slices.into_iter().flatten().filter(|sql| !MAY_SCAN.iter().any(|start| sql.starts_with(start))) {
        let explain: &'static str = Box::leak(format!("explain query plan {sql}").into_boxed_str());
        let plan: Vec<(i64, i64, i64, String)> = test.app.db.all(explain, &[]).await.expect("SQLite explains");
        steps += plan.len();
        let scans = plan.into_iter().map(|(_, _, _, step)| step).filter(|step| is_full_scan(step));
        faults.extend(scans.map(|step| format!("{step}: {sql}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert!(steps > 60, "only {steps} steps were read");
}

/// `SCAN d` reads every row; `SCAN d USING INDEX …` follows an order and stops at the limit.
fn is_full_scan(step: &str) -> bool {
    step.strip_prefix("SCAN ").is_some_and(|rest| GROWING.contains(&rest.trim()))
}

#[test]
fn a_full_scan_is_recognised() {
    assert!(is_full_scan("SCAN d") && is_full_scan("SCAN signups"));
    assert!(
        !is_full_scan("SCAN d USING INDEX dialogues_by_start") && !is_full_scan("SEARCH s USING INDEX signups_waiting (dialogue_id=?)")
    );
    assert!(!is_full_scan("SCAN g"), "nine gemeenten");
}
