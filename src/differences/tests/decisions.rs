use super::*;

#[tokio::test]
async fn e_16_wer_04_the_annex_follows_the_decision_and_the_figures_do_not() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[BROAD]).await;
    code(&second, "c1", &[OWN]).await;
    assert_eq!(annex(&first).await.matches("Oma past op.").count(), 2, "without a decision: what each coder chose");
    let before = first.get(BOARD).await;
    let page = unit(&test, "c1").await;
    let decided = first.post(&page, &[("besluit", "besproken"), ("thema", OWN), ("toelichting", "Het gaat om de regie.")]).await;
    assert_eq!((decided.status, decided.location()), (StatusCode::SEE_OTHER, "/werkplek/verschillen?gedaan=besloten"));
    assert_eq!(annex(&first).await.matches("Oma past op.").count(), 1);
    let tally = "select count(*) from text_themes where theme_id = 'eigenaarschap'";
    assert_eq!((one::<i64>(&test, "select count(*) from text_themes").await, one::<i64>(&test, tally).await), (1, 1));
    assert_eq!(first.get(BOARD).await.all("tbody td"), before.all("tbody td"), "no third coder");
    assert_eq!(one::<i64>(&test, "select count(*) from codings").await, 2);
    let again = first.get(&page).await;
    assert!(again.has("Jullie besloten dit al") && again.has("Het gaat om de regie.") && again.has("Oneens, wel besproken"));
    assert_eq!(again.attribute("input[name=besluit][checked]", "value").as_deref(), Some("besproken"));
    first.post(&page, &[("besluit", "eens"), ("nergens", "ja")]).await;
    assert_eq!(annex(&first).await.matches("Oma past op.").count(), 0);
    assert_eq!(one::<String>(&test, "select outcome from excerpt_outcomes").await, "nowhere");
    first.post(&page, &[("besluit", "gesprek"), ("toelichting", "Wat is regie?")]).await;
    assert_eq!(annex(&first).await.matches("Oma past op.").count(), 2, "only a point to talk about: the coders count");
}

#[tokio::test]
async fn form_3_a_decision_that_is_not_complete_keeps_what_was_typed() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[BROAD]).await;
    code(&second, "c1", &[]).await;
    let page = unit(&test, "c1").await;
    type Sent = &'static [(&'static str, &'static str)];
    let wrong: [(Sent, &str); 5] = [
        (&[("thema", BROAD), ("toelichting", "Hier is over gepraat.")], "#besluit"),
        (&[("besluit", "eens"), ("toelichting", "Hier is over gepraat.")], "#thema"),
        (&[("besluit", "eens"), ("thema", BROAD), ("nergens", "ja")], "#thema"),
        (&[("besluit", "eens"), ("thema", "verzonnen")], "#thema"),
        (&[("besluit", "gesprek")], "#toelichting"),
    ];
    for (fields, anchor) in wrong {
        let answer = first.post(&page, fields).await;
        assert_eq!((answer.status, answer.attribute("#fouten a", "href").as_deref()), (StatusCode::UNPROCESSABLE_ENTITY, Some(anchor)));
        assert_eq!(answer.has("Hier is over gepraat."), fields.iter().any(|(name, _)| *name == "toelichting"));
    }
    assert_eq!(one::<i64>(&test, "select count(*) from decisions").await, 0);
}

#[tokio::test]
async fn e_14_e_15_e_18_lists_and_figures_are_of_the_units_and_themes_that_were_asked_for() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    for (id, one, other) in [("c1", BROAD, OWN), ("c2", BROAD, BROAD), ("c3", OWN, "omgeving-benutten")] {
        put(&test, id, &format!("Zin van {id}.")).await;
        code(&first, id, &[one]).await;
        code(&second, id, &[other]).await;
    }
    let board = first.get(BOARD).await;
    assert_eq!((board.all("#inhoud .card").len(), board.all("tbody th").len()), (2, 7));
    assert!(board.has("Nog te bespreken: 2") && board.has("Samen bekeken stukken: 3. Precies hetzelfde gekozen: 1."));
    assert!(board.has("niet te berekenen (geen variatie)"), "themes nobody chose");
    let broad = first.get(&format!("{BOARD}?thema={BROAD}")).await;
    assert!(broad.has("Zin van c1.") && !broad.has("Zin van c3."));
    assert_eq!(broad.all("tbody th").len(), 1);
    first.post(&unit(&test, "c1").await, &[("besluit", "gesprek"), ("toelichting", "Wat is breed?")]).await;
    assert!(!first.get(BOARD).await.has("Zin van c1."));
    let talk = first.get(&format!("{BOARD}?stand=gesprek")).await;
    assert!(talk.has("Zin van c1.") && talk.has("Samen bekeken stukken: 1."), "figures of these units only");
    assert!(first.get(&format!("{BOARD}?stand=besloten")).await.has("geen gezamenlijke eenheden"));
}

#[tokio::test]
async fn e_19_not_knowing_is_listed_and_is_a_third_value_in_the_file() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    for id in ["c1", "c2"] {
        put(&test, id, &format!("Zin van {id}.")).await;
        code(&first, id, &[]).await;
        code(&second, id, &[]).await;
    }
    let piece = excerpt(&test, "c1").await;
    let mut tx = test.app.db.begin().await.unwrap();
    let unsure = "update codings set outcome = 'unsure' where excerpt_id = $1 and coder_id = $2";
    tx.execute(unsure, params![&piece, &second.account]).await.unwrap();
    tx.commit().await.unwrap();
    let board = first.get(BOARD).await;
    assert!(board.has("Zin van c1.") && !board.has("Zin van c2."));
    assert!(board.has("Weet ik niet") && board.has("Past nergens bij"));
    assert!(board.has("Samen bekeken stukken: 1."), "not knowing is not finished");
    let round = one::<String>(&test, "select id from coding_rounds").await;
    let file = first.get(&format!("{ROUNDS}/{round}/keuzes.csv")).await;
    let mut reader = csv::Reader::from_reader(file.body.as_slice());
    assert_eq!(reader.headers().unwrap(), vec!["eenheid", "codeur", "waarde"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut values: Vec<&str> = rows.iter().map(|row| &row[2]).collect();
    values.sort_unstable();
    assert_eq!(values, ["past-nergens", "past-nergens", "past-nergens", "weet-ik-niet"]);
    assert!(rows.iter().all(|row| ["1", "2"].contains(&&row[1])), "a coder is a number");
    assert!(!file.has(first.account.as_str()) && !file.has(second.account.as_str()));
}

#[tokio::test]
async fn wer_05_the_log_of_a_piece_says_who_did_what_and_when() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[BROAD]).await;
    code(&second, "c1", &[OWN]).await;
    code(&second, "c1", &[BROAD]).await;
    let page = unit(&test, "c1").await;
    first.post(&page, &[("besluit", "eens"), ("thema", BROAD)]).await;
    let log = first.get(&format!("{page}/verloop")).await;
    let what = log.all("tbody td:last-child");
    assert_eq!(what.iter().filter(|text| text.contains("maakte of veranderde een keuze")).count(), 3, "{what:?}");
    assert!(what.last().is_some_and(|text| text.contains("legde een besluit vast")), "{what:?}");
    assert!(log.has("2 maart 2026"));
    let emails: Vec<(String,)> = test.app.db.all("select email from accounts where role = 'werkgroep'", &[]).await.unwrap();
    assert!(emails.iter().all(|(email,)| log.has(email)));
    let team = test.login(Role::Team, None).await;
    assert_eq!(team.get(&format!("{page}/verloop")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn idea_d_10_what_was_not_meant_so_is_talked_about_until_it_is_decided() {
    let test = TestApp::new().await;
    let desk = test.login(Role::Werkgroep, None).await;
    put(&test, "c1", "Oma past op.").await;
    code(&desk, "c1", &[BROAD]).await;
    assert!(!desk.get(BOARD).await.has("Zo bedoelde iemand het niet"));
    test.app.db.unscoped_execute("update contributions set objected_on = '2026-03-03', coded = false").await.unwrap();
    let board = desk.get(BOARD).await;
    assert!(board.has("Zo bedoelde iemand het niet") && board.has("Oma past op."), "coded once, without a round");
    desk.post(&unit(&test, "c1").await, &[("besluit", "eens"), ("thema", OWN)]).await;
    assert!(!desk.get(BOARD).await.has("Oma past op."));
}

#[tokio::test]
async fn c_43_a_text_that_is_taken_away_takes_decision_votes_and_round_along() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[BROAD]).await;
    code(&second, "c1", &[OWN]).await;
    let page = unit(&test, "c1").await;
    first.post(&page, &[("besluit", "besproken"), ("thema", OWN), ("toelichting", "Kanarie.")]).await;
    first.post(&format!("{page}/stemmen"), &[("doe", "begin")]).await;
    let code = one::<String>(&test, "select code from hands").await;
    second.post(&format!("/werkplek/hand/{code}"), &[("stem", BROAD)]).await;
    let of_second = "update codings set coded_at = coded_at where coder_id = $1 returning id";
    let mut tx = test.app.db.begin().await.unwrap();
    let coding: Option<(String,)> = tx.optional(of_second, params![&second.account]).await.unwrap();
    tx.commit().await.unwrap();
    first.post(&format!("{page}/opnieuw"), &[("keuze", &coding.unwrap().0)]).await;
    let mut tx = test.app.db.begin().await.unwrap();
    for sql in [
        "delete from coding_themes",
        "delete from codings",
        "delete from excerpts where contribution_id = 'c1'",
        "delete from contributions where id = 'c1'",
    ] {
        tx.execute(sql, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
    for sql in [
        "select count(*) from round_units",
        "select count(*) from reopened_codings",
        "select count(*) from decisions",
        "select count(*) from decision_themes",
        "select count(*) from hands",
        "select count(*) from hand_votes",
        "select count(*) from text_themes",
    ] {
        assert_eq!(one::<i64>(&test, sql).await, 0, "{sql}");
    }
    assert_eq!(first.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn e_06_a_decision_goes_along_when_its_theme_is_merged() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[]).await;
    code(&second, "c1", &[OWN]).await;
    first.post(&unit(&test, "c1").await, &[("besluit", "eens"), ("thema", BROAD)]).await;
    let merged =
        first.post("/werkplek/codeboek/thema/brede-blik/samenvoegen", &[("naar", OWN), ("waarom", "Hetzelfde."), ("bevestig", "ja")]).await;
    assert_eq!(merged.status, StatusCode::SEE_OTHER, "{}", merged.text());
    assert_eq!(annex(&first).await.matches("Oma past op.").count(), 1);
    assert_eq!(one::<i64>(&test, "select count(*) from text_themes where theme_id = 'eigenaarschap'").await, 1);
}
