//! What is kept of a file, once, and for whom.
use super::*;
use crate::audit;

const OWN: (&str, &str) = ("herkomst", "eigen woorden");

async fn kept(test: &TestApp, desk: &Desk<'_>, path: &str, file: &[u8], choices: &[(&str, &str)]) -> String {
    let page = look(test, desk, path, file).await;
    keep(test, desk, path, &page, choices).await.location().to_owned()
}

#[tokio::test]
async fn c_42_the_same_row_is_kept_once() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let file = csv(&["Meer rust;1;ouder;", "Meer groen;gg-01;;", "Meer rust;GG-01;Ouder;", "Meer rust;gg-01;jeugdige;"]);
    let page = look(&test, &team, &path, &file).await;
    assert!(page.has("3 nieuwe teksten zijn goed") && page.has("rij 4 is gelijk aan rij 2"), "{}", page.text());
    let done = keep(&test, &team, &path, &page, &[OWN]).await;
    assert_eq!(done.location(), format!("{path}?bewaard=3&al=1"));
    let twice = keep(&test, &team, &path, &page, &[OWN]).await;
    assert_eq!(twice.location(), format!("{path}?bewaard=0&al=4"), "the button pressed twice");
    let again = look(&test, &team, &path, &file).await;
    assert!(again.has("Er is geen nieuwe tekst om te bewaren") && again.has("3 rijen waren al bewaard"));
    assert!(again.all("input[name=rijen]").is_empty());
    let more = csv(&["Meer bomen;1;;", "Meer groen;1;;"]);
    assert_eq!(kept(&test, &team, &path, &more, &[OWN]).await, format!("{path}?bewaard=1&al=1"), "a file that grew adds what is new");
    assert_eq!(texts(&test).await, ["Meer bomen", "Meer groen", "Meer rust", "Meer rust"]);
    let (other, _) = dialogue(&test, None, None).await;
    let other = format!("/werkplek/invoer/{other}/bestand");
    assert_eq!(kept(&test, &team, &other, &more, &[OWN]).await, format!("{other}?bewaard=2&al=0"), "at another dialogue it was said too");
}

#[tokio::test]
async fn c_42_what_was_taken_away_for_somebody_does_not_come_back_with_its_file() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let file = csv(&["Een;1;;", "Twee;1;;", "Drie;1;;", "Vier;1;;", "Vijf;1;;"]);
    kept(&test, &team, &path, &file, &[OWN]).await;
    let gone = ids(&test).await[0].clone();
    team.post(&format!("/werkplek/inbreng/{gone}/weghalen"), &[("bevestig", "ja")]).await;
    assert_eq!(texts(&test).await.len(), 4);
    assert!(look(&test, &team, &path, &file).await.has("5 rijen waren al bewaard"));
}

#[tokio::test]
async fn an_55_all_rows_count_before_a_batch_opens() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, Some("zundert"), None).await;
    let opened = "select count(*) from contributions where opened";
    let path = format!("/werkplek/invoer/{id}/bestand");
    kept(&test, &team, &path, &csv(&["a;1;;", "b;1;;", "c;2;;", "d;1;;"]), &[OWN]).await;
    assert_eq!(count(&test.app.db, opened).await, 0, "four wait");
    let six = ["e;1;;", "f;1;;", "g;1;;", "h;1;;", "i;1;;", "j;1;;"];
    kept(&test, &team, &path, &csv(&six), &[OWN]).await;
    assert_eq!(count(&test.app.db, opened).await, 10);
    // Without a dialogue a batch is a question list and a gemeente.
    let region = "/werkplek/inbreng/bestand";
    let rows: Vec<String> =
        (0..5).map(|n| format!("Rust {n};ou-0{};;zundert", 1 + n % 2)).chain((0..4).map(|n| format!("Groen {n};ou-01;;Rucphen"))).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(kept(&test, &team, region, &csv(&rows), &[OWN]).await, format!("{region}?bewaard=9&al=0"));
    assert_eq!(count(&test.app.db, opened).await, 15, "five of Zundert, and not the four of Rucphen");
    let sql = "select count(*) from contributions where dialogue_id is null and channel = 'invoer' and gemeente_id = 'rucphen'";
    assert_eq!(count(&test.app.db, sql).await, 4);
}

#[tokio::test]
async fn gem_01_a_file_goes_only_where_somebody_works() {
    let test = TestApp::new().await;
    let (own, elsewhere) = (test.login(Role::Coordinator, Some("zundert")).await, test.login(Role::Coordinator, Some("rucphen")).await);
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, _) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let file = csv(&["Meer rust;gg-01;;"]);
    assert_eq!(elsewhere.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(look(&test, &elsewhere, &path, &file).await.status, StatusCode::NOT_FOUND);
    for desk in [&own, &leads] {
        let page = desk.get(&path).await;
        assert!(page.status == StatusCode::OK && page.has("Alle rijen horen bij Zundert"), "{}", page.text());
        assert_eq!(look(&test, desk, &path, &file).await.status, StatusCode::OK);
    }
    let region = "/werkplek/inbreng/bestand";
    assert_eq!(look(&test, &leads, region, &file).await.status, StatusCode::NOT_FOUND);
    let page =
        look(&test, &elsewhere, region, &csv(&["Rust;gg-01;;", "Groen;gg-01;;rucphen", "Elders;gg-01;;Zundert", "Nummer;1;;"])).await;
    assert_eq!(
        faults(&page).iter().map(|(row, column, _)| (row.as_str(), column.as_str())).collect::<Vec<_>>(),
        [("4", "gemeente"), ("5", "vraag")]
    );
    keep(&test, &elsewhere, region, &page, &[OWN, ("fout", "ja")]).await;
    assert_eq!(count(&test.app.db, "select count(*) from contributions where gemeente_id = 'rucphen'").await, 2);
}

#[tokio::test]
async fn an_55_in_a_dialogue_of_the_region_no_row_has_a_gemeente_of_its_own() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let page = look(&test, &team, &format!("/werkplek/invoer/{id}/bestand"), &csv(&["Meer rust;1;;Zundert"])).await;
    assert_eq!(faults(&page)[0].1, "gemeente");
}

#[tokio::test]
async fn a_question_is_known_by_code_number_or_words() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let asked: (String,) = test.app.db.one("select b1 from questions where id = 'gg-02'", params![]).await.unwrap();
    let said = asked.0.to_uppercase().replace(' ', "  ");
    let rows = [format!("Een;\"{said}\";;"), "Twee; gg-02 ;;".to_owned(), "Drie;2;;".to_owned()];
    let page = look(&test, &team, &format!("/werkplek/invoer/{id}/bestand"), &csv(&rows.each_ref().map(String::as_str))).await;
    assert!(page.has("3 nieuwe teksten zijn goed"), "{:?}", faults(&page));
}

#[tokio::test]
async fn an_12_nothing_tells_the_order_of_the_file() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let path = format!("/werkplek/invoer/{id}/bestand");
    let rows: Vec<String> = (0..200).map(|n| format!("{n} keer;gg-01;;")).collect();
    kept(&test, &team, &path, &csv(&rows.iter().map(String::as_str).collect::<Vec<_>>()), &[OWN]).await;
    let mut reads = vec!["select text from contributions order by id", "select text from contributions order by receipt_hash"];
    if test.app.db.is_sqlite() {
        reads.push("select text from contributions");
    }
    for sql in reads {
        let rows: Vec<(String,)> = test.app.db.all(sql, params![]).await.unwrap();
        let order: Vec<f64> = rows.iter().map(|row| row.0.replace(" keer", "").parse().unwrap()).collect();
        assert_eq!(order.len(), 200);
        let rho = crate::contributions::tests::spearman(&order);
        assert!(rho.abs() < 0.3, "{sql}: {rho}");
    }
}

#[tokio::test]
async fn an_75_the_log_gets_one_line_with_the_number() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    kept(&test, &team, &format!("/werkplek/invoer/{id}/bestand"), &csv(&["Een;1;;", "Twee;1;;"]), &[OWN]).await;
    let lines = audit::newest(&test.app.db, 50, 0).await.unwrap();
    let lines: Vec<_> = lines
        .iter()
        .filter(|line| line.object_kind == "contributions")
        .map(|l| (l.action.as_str(), l.result.as_str(), &l.object_id))
        .collect();
    assert_eq!(lines, [("contributions.imported", "2", &None)]);
}
