use super::*;

const HAND: &str = "/werkplek/hand";

#[tokio::test]
async fn hands_are_raised_blind_shown_by_seat_and_end_with_the_decision() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[BROAD]).await;
    code(&second, "c1", &[OWN]).await;
    let page = unit(&test, "c1").await;
    let wall = format!("{page}/stemmen");
    assert_eq!(first.get(&wall).await.status, StatusCode::NOT_FOUND, "looking opens nothing");
    for _ in 0..2 {
        assert_eq!(first.post(&wall, &[("doe", "begin")]).await.location(), wall);
    }
    let code = one::<String>(&test, "select code from hands").await;
    assert!(code.len() == 4 && first.get(&wall).await.text_of("#stemcode") == code);
    let vote = format!("{HAND}/{code}");
    assert_eq!(second.get(&format!("{HAND}?code={code}")).await.location(), vote);
    let wrong = second.get(&format!("{HAND}?code=geen")).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.has("Deze code werkt niet."));
    let phone = second.get(&vote).await;
    assert_eq!(phone.all("button[name=stem]").len(), 9, "seven, nergens, and not knowing");
    for (desk, choice) in [(&first, BROAD), (&second, OWN), (&second, BROAD)] {
        assert_eq!(desk.post(&vote, &[("stem", choice)]).await.location(), vote);
    }
    assert_eq!(second.post(&vote, &[("stem", "verzonnen")]).await.status, StatusCode::NOT_FOUND);
    let blind = first.get(&wall).await;
    assert!(blind.has("Aantal stemmen: 2") && blind.all("tbody tr").is_empty(), "the number and nothing else");
    assert_eq!(first.post(&wall, &[("doe", "toon")]).await.status, StatusCode::SEE_OTHER);
    let shown = first.get(&wall).await;
    assert_eq!(shown.all("tbody tr").len(), 1 + 2, "one choice, two seats");
    assert!(!shown.has(second.account.as_str()));
    second.post(&vote, &[("stem", OWN)]).await;
    assert_eq!(one::<i64>(&test, "select count(*) from hand_votes where theme_id = 'brede-blik'").await, 2, "too late");
    let third = test.login(Role::Werkgroep, None).await;
    assert!(third.get(&vote).await.has("Je kunt niet meer stemmen"));
    assert!(test.app.db.all::<(String,)>("select voter from hand_votes", &[]).await.unwrap().iter().all(|(name,)| name.len() == 64));
    first.post(&page, &[("besluit", "eens"), ("thema", BROAD)]).await;
    assert_eq!(one::<i64>(&test, "select count(*) from hand_votes").await, 0);
    assert_eq!((first.get(&wall).await.status, second.get(&vote).await.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    let voted = "select count(*) from audit_log where action like 'hand%' and actor_id is not null";
    assert_eq!(one::<i64>(&test, voted).await, 2, "who votes is not in the log: raised and shown");
}

#[tokio::test]
async fn hands_can_be_lowered_and_are_for_the_werkgroep() {
    let test = TestApp::new().await;
    let (first, second) = two(&test).await;
    put(&test, "c1", "Oma past op.").await;
    code(&first, "c1", &[BROAD]).await;
    code(&second, "c1", &[OWN]).await;
    let page = unit(&test, "c1").await;
    let wall = format!("{page}/stemmen");
    first.post(&wall, &[("doe", "begin")]).await;
    let code = one::<String>(&test, "select code from hands").await;
    let team = test.login(Role::Team, None).await;
    for path in [wall.clone(), format!("{HAND}/{code}")] {
        assert_eq!(team.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(team.post(&path, &[("stem", BROAD), ("doe", "toon")]).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(first.post(&wall, &[("doe", "stop")]).await.location(), page);
    assert_eq!(first.post(&wall, &[("doe", "stop")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(first.post(&wall, &[("doe", "anders")]).await.status, StatusCode::NOT_FOUND);
}
