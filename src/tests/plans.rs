//! No statement of planning, signing up and the table of voices walks a whole table that grows. Both
//! engines say how they will find the rows. PostgreSQL plans by the size of its tables, which are empty
//! here; so it is told to walk one only where there is no other way.
use super::support::TestApp;
use crate::infra::db::Tx;

/// Tables that grow with every dialogue and every person, by name and by the letter they have in a join.
const GROWING: &[&str] = &[
    "dialogues",
    "d",
    "signups",
    "s",
    "attendance",
    "a",
    "mails",
    "contributions",
    "c",
    "series",
    "crew",
    "invitations",
    "i",
    "kit_questions",
    "room_screens",
    "k",
    "w",
    "audit_log",
    "finished_forms",
    "text_words",
    "excerpts",
    "codings",
    "coding_themes",
    "round_units",
    "u",
    "decisions",
    "dt",
    "ct",
    "tt",
    "o",
    "m",
    "e",
];

/// Statements that may: a job that runs every hour, and lists of which all is wanted.
const MAY_SCAN: &[&str] = &[
    // A restore, once.
    "select id, cancelled_at, coalesce(ended",
    "update mails set failed_at = $1, failure = $2, body_text",
    "delete from mails where sent_at is null",
    // After an upgrade, once.
    crate::themes::tally::TALLY_ALL,
    // Once an hour.
    "update signups set email = null, needs = ''",
    "delete from mails where coalesce(sent_at, failed_at)",
    "update invitations set note = ''",
    "update signup_removals set reason = ''",
];

fn statements() -> impl Iterator<Item = &'static str> {
    let slices = [
        crate::dialogues::store::STATEMENTS,
        crate::signups::STATEMENTS,
        crate::signups::NOTICE_STATEMENTS,
        crate::signups::MESSAGE_STATEMENTS,
        crate::signups::REMOVAL_STATEMENTS,
        crate::signups::CHANGE_STATEMENTS,
        crate::series::store::STATEMENTS,
        crate::crew::store::STATEMENTS,
        crate::invitations::store::STATEMENTS,
        crate::attendance::store::STATEMENTS,
        crate::kit::store::STATEMENTS,
        crate::outbox::STATEMENTS,
        &[crate::contributions::HEARD],
        crate::contributions::GATE_STATEMENTS,
        crate::contributions::TABLET_STATEMENTS,
        crate::contributions::WALL_STATEMENTS,
        crate::contributions::IMPORT_STATEMENTS,
        crate::audit::STATEMENTS,
        &[crate::findings::store::TO_CHOOSE, crate::findings::store::QUOTES_OF, crate::findings::store::RESTS],
        crate::contributions::words::STATEMENTS,
        crate::themes::tally::STATEMENTS,
        crate::themes::rounds::STATEMENTS,
        &[crate::themes::store::GIVEN, crate::themes::store::CODED_WITH],
        crate::differences::store::STATEMENTS,
        crate::differences::hand_store::STATEMENTS,
        &[crate::explore::store::HITS, crate::explore::store::OF_SERIES],
    ];
    slices.into_iter().flatten().copied().filter(|sql| !MAY_SCAN.iter().any(|start| sql.starts_with(start)))
}

#[tokio::test]
async fn no_page_walks_a_whole_table_that_grows() {
    let test = TestApp::new().await;
    let sqlite = test.app.db.is_sqlite();
    let mut tx = test.app.db.begin().await.expect("a connection");
    if !sqlite {
        // A plan for any values, with an index wherever one fits.
        for setting in ["set local plan_cache_mode = force_generic_plan", "set local enable_seqscan = off"] {
            tx.execute(setting, &[]).await.expect("PostgreSQL obeys");
        }
    }
    let (mut faults, mut steps) = (Vec::new(), 0);
    for sql in statements() {
        let plan = if sqlite { sqlite_plan(&mut tx, sql).await } else { postgres_plan(&mut tx, sql).await };
        steps += plan.len();
        faults.extend(plan.into_iter().filter(|step| is_full_scan(step)).map(|step| format!("{step}: {sql}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert!(steps > 60, "only {steps} steps were read");
}

async fn sqlite_plan(tx: &mut Tx, sql: &str) -> Vec<String> {
    let plan: Vec<(i64, i64, i64, String)> = tx.all(constant(format!("explain query plan {sql}")), &[]).await.expect("SQLite explains");
    plan.into_iter().map(|(_, _, _, step)| step).collect()
}

/// Explained as a prepared statement, which is how the program runs it.
async fn postgres_plan(tx: &mut Tx, sql: &str) -> Vec<String> {
    let values = (1..=40).filter(|n| sql.contains(&format!("${n}"))).map(|_| "null").collect::<Vec<_>>().join(", ");
    let call = if values.is_empty() { "explain execute asked".to_owned() } else { format!("explain execute asked ({values})") };
    tx.execute(constant(format!("prepare asked as {sql}")), &[]).await.unwrap_or_else(|e| panic!("{e}: {sql}"));
    let plan: Vec<(String,)> = tx.all(constant(call), &[]).await.unwrap_or_else(|e| panic!("{e}: {sql}"));
    tx.execute("deallocate asked", &[]).await.expect("it was prepared");
    plan.into_iter().map(|(step,)| step).collect()
}

/// The façade takes constants only; a plan of one is read once.
fn constant(sql: String) -> &'static str {
    Box::leak(sql.into_boxed_str())
}

/// SQLite: `SCAN d` reads every row; `SCAN d USING INDEX …` follows an order and stops at the limit.
/// PostgreSQL: `Seq Scan on dialogues d` reads every row.
fn is_full_scan(step: &str) -> bool {
    let step = step.trim().trim_start_matches("->").trim();
    let walked = step.strip_prefix("SCAN ").or_else(|| step.strip_prefix("Seq Scan on "));
    let names = walked.map(|rest| rest.split("  (").next().unwrap_or_default().trim());
    names.is_some_and(|names| match names.split_once(' ') {
        Some((table, alias)) => GROWING.contains(&table) && !alias.contains(' '),
        None => GROWING.contains(&names),
    })
}

#[test]
fn a_full_scan_is_recognised() {
    assert!(is_full_scan("SCAN d") && is_full_scan("SCAN signups"));
    assert!(
        !is_full_scan("SCAN d USING INDEX dialogues_by_start") && !is_full_scan("SEARCH s USING INDEX signups_waiting (dialogue_id=?)")
    );
    assert!(!is_full_scan("SCAN g"), "nine gemeenten");
    assert!(is_full_scan("      ->  Seq Scan on dialogues d  (cost=0.00..10.70 rows=70 width=32)"));
    assert!(is_full_scan("Seq Scan on mails  (cost=0.00..1.00 rows=1 width=8)"));
    assert!(!is_full_scan("  ->  Index Scan using dialogues_by_start on dialogues d  (cost=0.14..8.16 rows=1 width=32)"));
    assert!(!is_full_scan("  ->  Seq Scan on gemeenten g  (cost=0.00..1.09 rows=9 width=36)"));
}
