//! What a planner decides about the crew.
use super::*;

#[tokio::test]
async fn a_planner_accepts_to_the_number_and_the_verkenner_gets_one_mail() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 1, |_| {}).await;
    let (team, desk) = (test.login(Role::Team, None).await, verkenner(&test).await);
    assert!(team.get(&crew_path(&dialogue.id)).await.has("Nog niemand bood hulp aan"));
    offer(&desk, &dialogue).await;
    let note = "main a[href$=verkenners]";
    let here = format!("/werkplek/gesprekken/{}", dialogue.id);
    assert_eq!(team.get(&here).await.text_of(note), "Verkenners: 0 van 1 gevonden. Nog te beslissen: 1.");
    for _ in 0..3 {
        assert_eq!(decide(&team, &dialogue, "mee", &desk.account).await.status, 303);
    }
    let told = mails(&test, "crew-going").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].recipient.starts_with("verkenner-") && told[0].body_text.contains("Koffie en praten"));
    let (calendar,): (Option<String>,) = test.app.db.one("select calendar from mails where kind = 'crew-going'", &[]).await.unwrap();
    assert!(calendar.is_some_and(|text| text.contains("BEGIN:VEVENT")));
    assert_eq!((lines(&test, "crew.accepted").await, team.get(&here).await.text_of(note)), (1, "Verkenners: 1 van 1 gevonden".into()));
    assert!(desk.get(HELP).await.has("Je gaat mee"));
    assert!(!verkenner(&test).await.get(HELP).await.has("Ik wil helpen"), "accepted to its number it looks for nobody");
}

#[tokio::test]
async fn a_planner_thanks_who_offered_and_removes_who_would_go_along_each_with_its_own_mail() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 2, |_| {}).await;
    let (team, one, two) = (test.login(Role::Team, None).await, verkenner(&test).await, verkenner(&test).await);
    offer(&one, &dialogue).await;
    offer(&two, &dialogue).await;
    decide(&team, &dialogue, "mee", &two.account).await;
    for desk in [&one, &two, &one] {
        assert_eq!(decide(&team, &dialogue, "bedankt", &desk.account).await.status, 303);
    }
    let told = mails(&test, "crew-not-needed").await;
    assert_eq!(told.len(), 2);
    assert_eq!(told.iter().filter(|mail| mail.body_text.contains("Je zou meegaan")).count(), 1);
    assert!(one.get(HELP).await.has("Niet nodig"));
    let again = offer(&one, &dialogue).await;
    assert!(again.status == 422 && again.has("Je hulp is bij dit gesprek niet nodig"));
    // A planner may ask all the same; then that is another mail than the first time.
    assert_eq!(decide(&team, &dialogue, "koppelen", &two.account).await.status, 303);
    assert_eq!(mails(&test, "crew-going").await.len(), 2);
}

#[tokio::test]
async fn a_planner_asks_a_verkenner_of_its_scope_and_nobody_else() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 1, |_| {}).await;
    let own = test.login(Role::Coordinator, Some("bergen-op-zoom")).await;
    let (desk, far) = (verkenner(&test).await, test.login(Role::Verkenner, Some("zundert")).await);
    run(&test, "update accounts set activated_at = 1", &[]).await;
    let page = own.get(&crew_path(&dialogue.id)).await;
    assert_eq!(page.all("select option").len(), 2, "a heading and one verkenner");
    let none = decide(&own, &dialogue, "koppelen", &"".into()).await;
    assert_eq!((none.status.as_u16(), none.all("#fouten a")), (422, vec!["Kies welke verkenner meegaat.".into()]));
    for stranger in [&far.account, &own.account, &"niemand".into()] {
        assert_eq!(decide(&own, &dialogue, "koppelen", stranger).await.status, 422);
    }
    for _ in 0..2 {
        assert_eq!(decide(&own, &dialogue, "koppelen", &desk.account).await.status, 303);
    }
    assert_eq!((mails(&test, "crew-going").await.len(), lines(&test, "crew.assigned").await), (1, 1));
    let page = own.get(&crew_path(&dialogue.id)).await;
    assert!(page.has("Er is geen andere verkenner om te vragen") && page.has("Gaat mee"));
    // The whole region may ask somebody of another gemeente, who can then say no as well.
    let team = test.login(Role::Team, None).await;
    assert_eq!(decide(&team, &dialogue, "koppelen", &far.account).await.status, 303);
    assert_eq!(take_back(&far, &dialogue).await.status, 303);
    assert_eq!(mails(&test, "crew-going").await.len(), 2);
}

#[tokio::test]
async fn a_planner_who_is_overtaken_sees_how_it_is_now() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 1, |_| {}).await;
    let (team, desk) = (test.login(Role::Team, None).await, verkenner(&test).await);
    offer(&desk, &dialogue).await;
    take_back(&desk, &dialogue).await;
    for decision in ["mee", "bedankt"] {
        let answer = decide(&team, &dialogue, decision, &desk.account).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has("Dit is intussen veranderd") && answer.has("Kan niet"), "{}", answer.text());
    }
    assert!(mails(&test, "crew-going").await.is_empty(), "nobody goes along who took the offer back");
    run(&test, "update dialogues set cancelled_at = 1 where id = $1", params![&dialogue.id]).await;
    let off = decide(&team, &dialogue, "koppelen", &desk.account).await;
    assert!(off.status == 422 && off.has("Je kunt nu niets veranderen"));
}

#[tokio::test]
async fn gem_01_the_crew_of_another_gemeente_is_not_there() {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = wanting(&test, 1, |_| {}).await;
    let desk = verkenner(&test).await;
    offer(&desk, &dialogue).await;
    let other = test.login(Role::Coordinator, Some("zundert")).await;
    assert_eq!(other.get(&crew_path(&dialogue.id)).await.status, 404);
    for decision in ["mee", "bedankt", "koppelen"] {
        assert_eq!(decide(&other, &dialogue, decision, &desk.account).await.status, 404);
        assert_eq!(decide(&desk, &dialogue, decision, &desk.account).await.status, 404, "nor does a verkenner decide");
    }
    assert!(desk.get(HELP).await.has("Aangeboden"));
}
