use super::*;
use std::collections::BTreeSet;

#[tokio::test]
async fn wer_02_e_13_the_second_coder_gets_that_piece_blind_and_nobody_sees_it_before() {
    let test = TestApp::new().await;
    put(&test, "c1", "Oma past op. De buurvrouw ook. Dat is fijn.").await;
    let (first, second) = two(&test).await;
    let fields = [("inbreng", "c1"), ("zin", "0"), ("zin", "1"), ("thema", "omgeving-benutten"), ("daarna", "volgende")];
    first.post(CODING, &fields).await;
    assert_ne!(first.get(CODING).await.status, StatusCode::SEE_OTHER, "nobody judges twice");
    let (piece, unit) = (excerpt(&test, "c1").await, unit(&test, "c1").await);
    let led = second.get(CODING).await;
    assert_eq!(led.location(), format!("{CODING}?id=c1&stuk={piece}"));
    let page = second.get(led.location()).await;
    assert_eq!((page.text_of("blockquote"), page.all("input[name=zin]").len()), ("Oma past op. De buurvrouw ook.".into(), 0));
    assert!(page.all("input[checked]").is_empty() && !page.has("Dit heb je al gekozen"), "nothing of the first is there");
    for desk in [&first, &second] {
        assert!(!desk.get(BOARD).await.has("De buurvrouw ook."));
        assert_eq!(desk.get(&unit).await.status, StatusCode::NOT_FOUND);
        for place in ["stemmen", "verloop", "opnieuw"] {
            assert_eq!(desk.post(&format!("{unit}/{place}"), &[("doe", "begin")]).await.status, StatusCode::NOT_FOUND, "{place}");
        }
        assert_eq!(desk.post(&unit, &[("besluit", "eens"), ("nergens", "ja")]).await.status, StatusCode::NOT_FOUND);
    }
    let wrong = second.post(CODING, &[("inbreng", "c1"), ("stuk", &piece), ("daarna", "volgende")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text_of("blockquote") == "Oma past op. De buurvrouw ook.");
    second.post(CODING, &[("inbreng", "c1"), ("stuk", &piece), ("thema", BROAD), ("daarna", "volgende")]).await;
    assert_eq!((one::<i64>(&test, "select count(*) from excerpts").await, one::<i64>(&test, "select count(*) from codings").await), (1, 2));
    assert_ne!(second.get(CODING).await.status, StatusCode::SEE_OTHER);
    let board = first.get(BOARD).await;
    assert!(board.has("De buurvrouw ook.") && board.has("Codeur 1: ") && board.has("Codeur 2: "));
    assert!(!board.text_of("main").contains("@"), "numbers and no names");
    assert_eq!(second.get(&unit).await.status, StatusCode::OK);
}

#[tokio::test]
async fn wer_02_a_share_of_the_first_choices_is_drawn_and_nothing_without_a_round() {
    let test = TestApp::new().await;
    let (first, other) = (test.login(Role::Werkgroep, None).await, test.login(Role::Werkgroep, None).await);
    for n in 0..60 {
        put(&test, &format!("c{n:02}"), "Zo is het.").await;
    }
    code(&first, "c00", &[BROAD]).await;
    open_round(&first, "20").await;
    code(&other, "c00", &[OWN]).await;
    assert_eq!(one::<i64>(&test, "select count(*) from round_units").await, 0, "somebody had judged it before the round");
    for n in 1..60 {
        code(&first, &format!("c{n:02}"), &[BROAD]).await;
    }
    let drawn = one::<i64>(&test, "select count(*) from round_units where beside is not null").await;
    assert!((3..25).contains(&drawn), "{drawn}");
    code(&first, "c01", &[]).await;
    assert_eq!(one::<i64>(&test, "select count(*) from round_units where beside is not null").await, drawn);
    let board = first.get(BOARD).await;
    assert!(board.has(&format!("20 procent gaat naar een tweede codeur. Daarvan wachten er nu nog {drawn}.")));
    assert!(board.has("geen gezamenlijke eenheden"), "E-15");
}

#[tokio::test]
async fn coders_who_work_at_once_get_different_pieces() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    let third = test.login(Role::Werkgroep, None).await;
    for (id, desk) in [("c1", &first), ("c2", &second), ("c3", &third)] {
        put(&test, id, "Zo is het.").await;
        code(desk, id, &[BROAD]).await;
    }
    let mut led = BTreeSet::new();
    for desk in [&first, &second, &third] {
        led.insert(desk.get(CODING).await.location().to_owned());
    }
    assert_eq!(led.len(), 3, "{led:?}");
}

#[tokio::test]
async fn one_round_is_open_at_a_time_and_closing_it_asks_nobody_any_more() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Zo is het.").await;
    code(&first, "c1", &[BROAD]).await;
    assert_eq!(second.get(CODING).await.status, StatusCode::SEE_OTHER);
    let refused = second.post(ROUNDS, &[("naam", "Nog een"), ("deel", "20")]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.has("Er is al een ronde open."));
    for (fields, anchor) in [([("naam", ""), ("deel", "20")], "#naam"), ([("naam", "x"), ("deel", "101")], "#deel")] {
        let wrong = second.post(ROUNDS, &fields).await;
        assert_eq!((wrong.status, wrong.attribute("#fouten a", "href").as_deref()), (StatusCode::UNPROCESSABLE_ENTITY, Some(anchor)));
    }
    let round = one::<String>(&test, "select id from coding_rounds").await;
    let close = format!("{ROUNDS}/{round}/sluiten");
    assert_eq!(second.post(&close, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(second.post(&close, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(second.get(CODING).await.status, StatusCode::OK);
    code(&first, "c1", &[OWN]).await;
    assert_eq!(second.get(CODING).await.status, StatusCode::OK, "a closed round stays closed");
    open_round(&second, "20").await;
    let key = "abcdefghijklmnopqrstuvwxyz";
    second
        .post(&format!("{ROUNDS}/{}/sluiten", one::<String>(&test, "select id from coding_rounds where closed_at is null").await), &[])
        .await;
    for _ in 0..2 {
        let sent = second.post(ROUNDS, &[("naam", "Twee keer"), ("deel", "20"), ("sleutel", key)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(one::<i64>(&test, "select count(*) from coding_rounds").await, 3);
}

#[tokio::test]
async fn e_17_one_coder_looks_again_at_one_piece_and_until_then_nobody_sees_it() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    for id in ["c1", "c2"] {
        put(&test, id, "Zo is het.").await;
        code(&first, id, &[BROAD]).await;
        code(&second, id, &[OWN]).await;
    }
    let (page, piece) = (unit(&test, "c1").await, excerpt(&test, "c1").await);
    let of_second = "select k.id from codings k where k.excerpt_id = $1 and k.coder_id = $2";
    let (coding,): (String,) = test.app.db.one(of_second, params![&piece, &second.account]).await.unwrap();
    assert_eq!(first.post(&format!("{page}/opnieuw"), &[("keuze", "x")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(first.post(&format!("{page}/opnieuw"), &[("keuze", &coding)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(first.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(first.get(BOARD).await.all("#inhoud .card").len(), 1);
    assert_eq!(one::<i64>(&test, "select count(*) from codings").await, 4, "the old choice stays");
    assert_eq!(first.get(CODING).await.status, StatusCode::OK);
    assert_eq!(second.get(CODING).await.location(), format!("{CODING}?id=c1&stuk={piece}"));
    second.post(CODING, &[("inbreng", "c1"), ("stuk", &piece), ("thema", BROAD), ("daarna", "volgende")]).await;
    assert_eq!(second.get(CODING).await.status, StatusCode::OK);
    assert_eq!(first.get(&page).await.status, StatusCode::OK);
    assert_eq!(one::<i64>(&test, "select count(*) from audit_log where action = 'coding.reopened'").await, 1);
}
