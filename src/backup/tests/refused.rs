//! A file that is not what was written changes nothing, and says why in one sentence.
use super::*;
use crate::{
    backup::{Fault, Sum, restore, verify},
    infra::{App, keys::Keys},
};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{io::Write, sync::Arc};

fn packed(lines: &str) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(lines.as_bytes()).unwrap();
    out.finish().unwrap()
}

/// The same lines with sums that fit them, as somebody could make who means harm.
fn sealed(lines: &str) -> Vec<u8> {
    let hex = |hash: &mut Sha256| std::mem::take(hash).finalize().iter().map(|b| format!("{b:02x}")).collect::<String>();
    let (mut all, mut table, mut rows, mut total, mut out) = (Sha256::new(), Sha256::new(), 0, 0, String::new());
    for line in lines.lines() {
        let mut line = format!("{line}\n");
        if line.starts_with('[') {
            table.update(&line);
            (rows, total) = (rows + 1, total + 1);
        } else if let Ok(sum) = serde_json::from_str::<Sum>(&line) {
            let sum = Sum { rows: std::mem::take(&mut rows), sha256: hex(&mut table), ..sum };
            line = format!("{}\n", serde_json::to_string(&sum).unwrap());
        } else if line.starts_with("{\"end\"") {
            line = format!("{{\"end\":{total},\"sha256\":\"{}\"}}\n", hex(&mut all));
        }
        all.update(&line);
        out.push_str(&line);
    }
    packed(&out)
}

/// Every line as often as asked.
fn with_each(lines: &str, times: impl Fn(&str) -> usize) -> String {
    lines.lines().map(|line| format!("{line}\n").repeat(times(line))).collect()
}

/// Both commands refuse the bytes with a sentence that holds `words`, and nothing changed.
async fn refuses(app: &App, folder: &Folder, bytes: &[u8], words: &str) {
    let before = contents(&app.db).await;
    let file = folder.0.join("wrong");
    std::fs::write(&file, bytes).unwrap();
    for fault in [verify(app, &file, false).await.unwrap_err(), restore(app, &file, false).await.map(drop).unwrap_err()] {
        let sentence = fault.to_string();
        assert!(sentence.contains(words) && !sentence.contains('\n'), "{sentence}");
    }
    assert_eq!(contents(&app.db).await, before, "{words}");
}

/// A small backup: its bytes and its lines.
async fn small(test: &TestApp, folder: &Folder) -> (Vec<u8>, String) {
    for n in 0..3 {
        send(test, &format!("Tekst {n}")).await;
    }
    run(&test.app.db, "update contributions set released_on = '2026-03-02'").await;
    code_all(test).await;
    assert!(make(&test.app, &folder.file()).await.unwrap().refused.is_none());
    (std::fs::read(folder.file()).unwrap(), unpacked(&folder.file()))
}

#[tokio::test]
async fn beh_03_a_file_that_is_no_backup_is_refused() {
    let test = TestApp::new().await;
    let folder = Folder::new(&test);
    for bytes in
        [Vec::new(), b"<!doctype html><title>502</title>\n".to_vec(), packed("een logboek\nvan iets anders\n"), packed("{}\n"), packed("")]
    {
        refuses(&test.app, &folder, &bytes, "is no backup of Expeditie").await;
    }
    let missing = verify(&test.app, &folder.0.join("er-niet"), false).await.unwrap_err();
    assert!(matches!(missing, Fault::File("read", _)));
}

#[tokio::test]
async fn beh_03_a_damaged_backup_is_refused() {
    let test = TestApp::new().await;
    let folder = Folder::new(&test);
    let (bytes, lines) = small(&test, &folder).await;
    std::fs::write(folder.file(), packed(&lines)).unwrap();
    verify(&test.app, &folder.file(), false).await.unwrap();
    for cut in [bytes.len() / 3, bytes.len() / 2, bytes.len() - 9, bytes.len() - 1] {
        refuses(&test.app, &folder, &bytes[..cut], "ends before its end").await;
    }
    let mut changed = bytes.clone();
    changed[bytes.len() / 2] ^= 0x10;
    refuses(&test.app, &folder, &changed, "This backup is damaged").await;
    refuses(&test.app, &folder, &[bytes.as_slice(), b"x"].concat(), "goes on after its end").await;
    refuses(&test.app, &folder, &packed(&format!("{lines}[1]\n")), "goes on after its end").await;
    refuses(&test.app, &folder, &packed(&lines.replace("Tekst 1", "Tekst 9")), "rows of contributions are not those").await;
    let doubled = with_each(&lines, |line| if line.contains("Tekst 1") { 2 } else { 1 });
    refuses(&test.app, &folder, &packed(&doubled), "damaged").await;
}

#[tokio::test]
async fn beh_03_a_backup_whose_sums_fit_and_whose_rows_do_not_is_refused() {
    let test = TestApp::new().await;
    let folder = Folder::new(&test);
    let (_, lines) = small(&test, &folder).await;
    std::fs::write(folder.file(), sealed(&lines)).unwrap();
    verify(&test.app, &folder.file(), false).await.unwrap();
    let without = with_each(&lines, |line| usize::from(!line.contains("Tekst 1")));
    refuses(&test.app, &folder, &sealed(&without), "a row of excerpts does not fit").await;
    refuses(&test.app, &folder, &sealed(&lines.replace("Tekst 1", "tekst 1")), "is not the piece that was coded").await;
    refuses(&test.app, &folder, &sealed(&lines.replace("\"eigen woorden\"", "7")), "a row of contributions does not fit").await;
    let doubled = with_each(&lines, |line| if line.contains("Tekst 1") { 2 } else { 1 });
    refuses(&test.app, &folder, &sealed(&doubled), "a row of contributions does not fit").await;
    refuses(&test.app, &folder, &sealed(&lines.replace("\"received_on\"", "\"received_at\"")), "table contributions does not belong").await;
}

#[tokio::test]
async fn d15_a_database_with_a_wrong_quote_is_saved_and_says_so() {
    let test = TestApp::new().await;
    let folder = Folder::new(&test);
    small(&test, &folder).await;
    run(&test.app.db, "update excerpts set end_at = 4").await;
    let made = make(&test.app, &folder.file()).await.unwrap();
    assert!(made.refused.unwrap().to_string().contains("is not the piece that was coded"));
    assert!(folder.file().exists());
}

#[tokio::test]
async fn a_newer_schema_and_another_key_are_refused() {
    let test = TestApp::new().await;
    let folder = Folder::new(&test);
    let (bytes, lines) = small(&test, &folder).await;
    let newest = test.app.db.newest_schema();
    let newer = lines.replace(&format!("\"schema\":{newest}"), &format!("\"schema\":{}", newest + 1));
    refuses(&test.app, &folder, &sealed(&newer), "made by a newer program").await;
    let other = App { keys: Arc::new(Keys::new([8; 32])), ..test.app.clone() };
    refuses(&other, &folder, &bytes, "another SECRET_KEY_FILE").await;
    assert!(restore(&other, &folder.file(), true).await.unwrap().other_key, "asked for, and told");
}
