//! What goes in comes out.
use super::*;
use crate::{
    backup::{format::Reader, restore, verify},
    site::register::{NO_PERSONAL_DATA, REGISTER},
};
use std::collections::BTreeSet;

#[tokio::test]
async fn beh_03_everything_comes_back() {
    let (from, to) = (with_demo(TestApp::new().await).await, TestApp::new().await.mails_may_wait());
    let folder = Folder::new(&from);
    let before = contents(&from.app.db).await;
    let made = make(&from.app, &folder.file()).await.unwrap();
    assert!(made.refused.is_none(), "{:?}", made.refused);
    assert_eq!(verify(&to.app, &folder.file(), false).await.unwrap(), made.sums);
    let restored = restore(&to.app, &folder.file(), false).await.unwrap();
    assert_eq!((restored.sums.len(), restored.other_key), (before.len(), false));
    let after = contents(&to.app.db).await;
    for (table, rows) in &before {
        assert_eq!(&after[table], rows, "{table}");
    }
    assert!(before["codings"].len() > 10 && before["signups"].len() > 10, "the demo has something of everything");
    for (action, test) in [("backup.made", &from), ("backup.restored", &to)] {
        let rows: Vec<(String, String)> =
            test.app.db.all("select action, result from audit_log where action like 'backup.%'", &[]).await.unwrap();
        assert_eq!(rows, [(action.to_owned(), made.sums.iter().map(|sum| sum.rows).sum::<u64>().to_string())], "counts only");
    }
}

#[tokio::test]
async fn beh_03_from_one_engine_to_the_other_and_back() {
    let (one, other) = (with_demo(TestApp::new().await).await, TestApp::on_sqlite().await);
    let last = TestApp::new().await;
    if one.app.db.is_sqlite() {
        return;
    }
    let folder = Folder::new(&one);
    let first = make(&one.app, &folder.file()).await.unwrap().sums;
    restore(&other.app, &folder.file(), false).await.unwrap();
    let second = make(&other.app, &folder.file()).await.unwrap().sums;
    for (a, b) in first.iter().zip(&second).filter(|(a, _)| a.table != "audit_log") {
        assert_eq!(a, b, "the same rows in the same order, byte by byte");
    }
    restore(&last.app, &folder.file(), false).await.unwrap();
    assert_eq!(contents(&last.app.db).await, contents(&one.app.db).await);
}

#[tokio::test]
async fn every_table_is_in_a_backup_or_left_out_with_a_reason() {
    let test = TestApp::new().await;
    let folder = Folder::new(&test);
    make(&test.app, &folder.file()).await.unwrap();
    let (_, manifest) = Reader::open(&folder.file()).unwrap();
    let left_out: BTreeSet<&str> = LEFT_OUT.iter().map(|(name, _)| *name).collect();
    let saved: BTreeSet<&str> = manifest.tables.iter().map(|table| table.name.as_str()).collect();
    let registered = REGISTER.iter().flat_map(|processing| processing.tables).chain(NO_PERSONAL_DATA).copied();
    assert_eq!(saved.union(&left_out).copied().collect::<BTreeSet<_>>(), registered.collect());
    assert!(LEFT_OUT.iter().all(|(_, reason)| reason.len() > 10));
    for table in test.app.db.snapshot().await.unwrap().tables().await.unwrap() {
        let lost: Vec<_> = table.links.iter().filter(|link| left_out.contains(link.table.as_str())).collect();
        assert!(lost.is_empty() || left_out.contains(table.name.as_str()), "{} hangs on what is left out: {lost:?}", table.name);
        assert!(!table.key.is_empty(), "{} has no order of its own", table.name);
    }
}

#[tokio::test]
async fn an_11_an_12_the_same_state_gives_the_same_bytes_and_no_moment() {
    use std::os::unix::fs::PermissionsExt;
    let test = with_demo(TestApp::new().await).await;
    let once = write(&test.app, &test.app.db, Vec::new()).await.unwrap().0;
    test.app.clock.advance(60_000);
    assert_eq!(once, write(&test.app, &test.app.db, Vec::new()).await.unwrap().0, "a minute later");
    assert_eq!(once[4..8], [0; 4], "no time in the gzip header");
    let folder = Folder::new(&test);
    make(&test.app, &folder.file()).await.unwrap();
    assert_eq!(std::fs::metadata(folder.file()).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1, "nothing but the file is left");
    let (_, manifest) = Reader::open(&folder.file()).unwrap();
    assert_eq!((manifest.day.as_str(), manifest.schema), ("2026-03-02", test.app.db.newest_schema()));
    let secret = test.app.keys.hash(crate::infra::keys::Purpose::SignupCode, "expeditie backup");
    assert_ne!(manifest.key_check, secret, "the check value is good for nothing else");
}

#[tokio::test]
async fn an_older_backup_is_migrated() {
    let test = TestApp::new().await;
    let old = Db::scratch().await.unwrap();
    old.migrate_to(8).await.unwrap();
    for sql in [
        "insert into question_lists (id, title, audience, position) values ('l', 'Vragen', 'ouders', 1)",
        "insert into dialogues (id, slug, title, place, venue, place_kind, audience, audience_key, question_list_id, seats, explanation, \
         starts_local, ends_local, room_code, created_at) \
         values ('d', 's', 't', 'p', 'v', 'school', 'a', 'a', 'l', 9, 'x', '2026-04-01T19:00', '2026-04-01T20:00', 'AAAAAA', 1)",
        "insert into signups (id, dialogue_id, people, code_hash, created_at) values ('s', 'd', 2, 'h', 5)",
    ] {
        run(&old, sql).await;
    }
    let folder = Folder::new(&test);
    std::fs::write(folder.file(), write(&test.app, &old, Vec::new()).await.unwrap().0).unwrap();
    restore(&test.app, &folder.file(), false).await.unwrap();
    assert_eq!(count(&test.app.db, "select seated_at from signups where id = 's'").await, 5, "as migration 9 says");
    assert_eq!(count(&test.app.db, "select count(*) from question_lists").await, 1, "what was there is replaced");
}

#[tokio::test]
async fn ten_thousand_texts_come_back() {
    let (from, to) = (TestApp::new().await, TestApp::new().await);
    let many = "insert into contributions (id, question_id, channel, provenance, text, received_on, released_on) \
         with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000) \
         select 'c' || i, 'ou-01', 'digitaal', 'eigen woorden', 'Tekst ' || i || ' — «é» 👩‍👧\n\"', '2026-03-01', '2026-03-02' from n";
    run(&from.app.db, many).await;
    let folder = Folder::new(&from);
    make(&from.app, &folder.file()).await.unwrap();
    restore(&to.app, &folder.file(), false).await.unwrap();
    assert_eq!(contents(&to.app.db).await["contributions"], contents(&from.app.db).await["contributions"]);
    assert_eq!(count(&to.app.db, "select count(*) from contributions").await, 10_000);
}
