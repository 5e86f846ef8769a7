//! What a verkenner sees and does.
use super::*;
use crate::{
    access::{Person, VerkennerUser},
    base::time::Timestamp,
    crew::commands::{self, Offer},
};

#[tokio::test]
async fn a_verkenner_sees_which_dialogues_look_for_one_and_offers_once_however_often_it_presses() {
    let test = TestApp::new().await;
    let near = wanting(&test, 2, |plan| plan.title = "Dichtbij".into()).await;
    wanting(&test, 1, |plan| (plan.title, plan.gemeente) = ("In de regio".into(), None)).await;
    wanting(&test, 1, |plan| (plan.title, plan.gemeente) = ("Elders".into(), Some("zundert".into()))).await;
    wanting(&test, 0, |plan| plan.title = "Genoeg mensen".into()).await;
    dialogues::tests::concept(&test, |plan| {
        plan.title = "Nog niet openbaar".into();
        plan.arranged.verkenners_wanted = 3;
    })
    .await;
    let desk = verkenner(&test).await;
    let page = desk.get(HELP).await;
    assert!(page.has("Dichtbij") && page.has("In de regio"), "{}", page.text());
    assert!(!page.has("Elders") && !page.has("Genoeg mensen") && !page.has("Nog niet openbaar"));
    assert_eq!(page.all("tbody tr").len(), 2);
    for _ in 0..3 {
        assert_eq!(offer(&desk, &near).await.location(), "/werkplek/meehelpen?gedaan=aangeboden");
    }
    let page = desk.get("/werkplek/meehelpen?gedaan=aangeboden").await;
    assert!(page.has("Je aanbod is binnen") && page.has("Aangeboden"));
    assert_eq!(page.all("form button").iter().filter(|label| *label == "Ik wil helpen").count(), 1, "only the other dialogue");
    assert_eq!(lines(&test, "crew.offered").await, 1);
}

#[tokio::test]
async fn the_organiser_gets_one_mail_per_offer_and_hears_when_somebody_cannot_come_after_all() {
    let test = TestApp::new().await;
    let (team, dialogue) = (test.login(Role::Team, None).await, wanting(&test, 2, |_| {}).await);
    run(&test, "update dialogues set organiser_id = $1 where id = $2", params![&team.account, &dialogue.id]).await;
    let (one, two) = (verkenner(&test).await, verkenner(&test).await);
    for desk in [&one, &two, &one] {
        offer(desk, &dialogue).await;
    }
    let told = mails(&test, "crew-offered").await;
    assert_eq!(told.len(), 2, "one each");
    assert!(told[0].recipient.starts_with("team-") && told[0].body_text.contains(&crew_path(&dialogue.id)), "{}", told[0].body_text);
    take_back(&two, &dialogue).await;
    decide(&team, &dialogue, "mee", &one.account).await;
    assert_eq!(mails(&test, "crew-left").await.len(), 0, "an offer nobody answered is taken back in silence");
    take_back(&one, &dialogue).await;
    take_back(&one, &dialogue).await;
    assert_eq!(mails(&test, "crew-left").await.len(), 1);
    offer(&one, &dialogue).await;
    assert_eq!(mails(&test, "crew-offered").await.len(), 2, "one a day, however often somebody changes its mind");
}

#[tokio::test]
async fn an_offer_is_taken_back_until_the_dialogue_begins() {
    let test = TestApp::new().await;
    let (desk, dialogue) = (verkenner(&test).await, wanting(&test, 1, |_| {}).await);
    offer(&desk, &dialogue).await;
    assert!(desk.get(HELP).await.has("Neem mijn aanbod terug"));
    for _ in 0..2 {
        assert_eq!(take_back(&desk, &dialogue).await.location(), "/werkplek/meehelpen?gedaan=teruggenomen");
    }
    let page = desk.get(HELP).await;
    assert!(page.has("Je hebt nog geen hulp aangeboden") && page.has("Ik wil helpen"), "it may change its mind");
    assert_eq!(lines(&test, "crew.taken_back").await, 1);
    offer(&desk, &dialogue).await;
    test.app.clock.advance(dialogue.starts().instant().0 - test.app.clock.now().0);
    let desk = relogin(&test, &desk).await;
    let late = take_back(&desk, &dialogue).await;
    assert_eq!(late.status, 422);
    assert!(late.has("Het gesprek is al begonnen"));
    assert!(late.has("Niet nodig"), "nobody answered in time");
}

/// A login ends after half an hour; the same person comes back.
async fn relogin<'a>(test: &'a TestApp, desk: &Desk<'_>) -> Desk<'a> {
    let again = verkenner(test).await;
    run(test, "update crew set account_id = $1 where account_id = $2", params![&again.account, &desk.account]).await;
    again
}

#[tokio::test]
async fn who_comes_too_late_or_is_one_too_many_is_told_kindly() {
    let test = TestApp::new().await;
    let (first, second) = (verkenner(&test).await, verkenner(&test).await);
    let (one, off, moved) = (wanting(&test, 1, |_| {}).await, wanting(&test, 1, |_| {}).await, wanting(&test, 1, |_| {}).await);
    offer(&first, &one).await;
    let full = offer(&second, &one).await;
    assert_eq!(full.status, 422);
    assert!(full.has("Er zijn al genoeg verkenners"), "{}", full.text());
    assert!(!second.get(HELP).await.has(&format!("{HELP}/{}\"", one.id)), "full is not offered");
    run(&test, "update dialogues set cancelled_at = 1 where id = $1", params![&off.id]).await;
    run(&test, "update dialogues set starts_local = '2026-03-02T09:00' where id = $1", params![&moved.id]).await;
    for gone in [&off, &moved] {
        let answer = offer(&second, gone).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has("Je kunt bij dit gesprek niet meer helpen"));
    }
}

#[tokio::test]
async fn gem_01_a_dialogue_of_another_gemeente_is_not_there_for_a_verkenner() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 1, |plan| plan.gemeente = Some("zundert".into())).await;
    let concept = dialogues::tests::concept(&test, |plan| plan.arranged.verkenners_wanted = 1).await;
    let desk = verkenner(&test).await;
    assert_eq!((offer(&desk, &dialogue).await.status.as_u16(), take_back(&desk, &dialogue).await.status.as_u16()), (404, 404));
    assert_eq!(desk.post(&format!("{HELP}/{concept}"), &[]).await.status, 404, "a concept is nobody's yet");
    assert_eq!(desk.get(&crew_path(&dialogue.id)).await.status, 404);
}

#[tokio::test]
async fn no_more_verkenners_offer_than_are_wanted_even_at_the_same_moment() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 2, |_| {}).await;
    let mut people = Vec::new();
    for _ in 0..6 {
        people.push(person(verkenner(&test).await.account));
    }
    let tries = people.iter().map(|person| commands::offer(&test.app, person, &dialogue.id));
    let outcomes: Vec<Offer> = futures::future::join_all(tries).await.into_iter().map(Result::unwrap).collect();
    let count = |outcome| outcomes.iter().filter(|one| **one == outcome).count();
    assert_eq!((count(Offer::Made), count(Offer::Full)), (2, 4));
}

fn person(account: AccountId) -> VerkennerUser {
    let (email, login) = (format!("{account}@voorbeeld.example"), String::new());
    let gemeente = Some("bergen-op-zoom".into());
    VerkennerUser::of(Person { account, email, role: Role::Verkenner, gemeente, login, until: Timestamp(0) }).unwrap()
}

#[tokio::test]
async fn an_account_that_ends_leaves_no_offer_open() {
    let test = TestApp::new().await;
    let dialogue = wanting(&test, 1, |_| {}).await;
    let (first, second) = (verkenner(&test).await, verkenner(&test).await);
    offer(&first, &dialogue).await;
    assert!(crate::accounts::end_account(&test.app, &crate::audit::Actor::SYSTEM, &first.account).await.unwrap());
    assert!(second.get(HELP).await.has("Ik wil helpen"));
    assert_eq!(offer(&second, &dialogue).await.status, 303);
    let team = test.login(Role::Team, None).await;
    let page = team.get(&crew_path(&dialogue.id)).await;
    assert_eq!(page.all("tbody tr").len(), 1);
    assert_eq!(decide(&team, &dialogue, "mee", &first.account).await.status, 422, "nobody to accept");
    dialogues::commands::cancel(&test.app, &dialogues::tests::planner(None), &dialogue.id, "De zaal is dicht.", crate::signups::tell)
        .await
        .unwrap();
    assert_eq!(mails(&test, "crew-cancelled").await.len(), 1, "nor to tell");
}
