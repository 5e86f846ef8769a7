//! A dialogue and a perspective beside one text (AN-03).
use super::*;
use crate::{access::Role, attendance, dialogues::Group, signups};

/// People of a kind, counted at the door of a dialogue.
pub(super) async fn came(test: &TestApp, dialogue: &DialogueId, kind: &str, people: i64) {
    let mut tx = test.app.db.begin().await.unwrap();
    let values = params![test.app.random.id::<String>(), dialogue, kind, people, 0, test.app.clock.now()];
    tx.execute(attendance::store::COUNT, values).await.unwrap();
    tx.commit().await.unwrap();
}

/// Somebody of each perspective, and somebody who does not tell; gives what is kept of them, by text.
async fn everybody_speaks(test: &TestApp, path: &str) -> Vec<(String, Option<String>)> {
    for perspective in ["ouder", "jeugdige", "professional", "anders", "geen"] {
        let said = format!("van {perspective}");
        let sent = test.post(path, &[("tekst", &said), ("perspectief", perspective), ("gemeente", "geen"), ("stap", "versturen")]).await;
        assert_eq!(sent.status, axum::http::StatusCode::OK);
    }
    kept(test).await
}

async fn kept(test: &TestApp) -> Vec<(String, Option<String>)> {
    test.app.db.all("select text, perspective from contributions order by text, id", params![]).await.unwrap()
}

fn only(told: &[&str]) -> Vec<(String, Option<String>)> {
    let row = |one: &str| (format!("van {one}"), told.contains(&one).then(|| one.to_owned()));
    ["anders", "geen", "jeugdige", "ouder", "professional"].map(row).into()
}

#[tokio::test]
async fn an_03_in_a_room_a_perspective_is_kept_only_where_five_were_counted() {
    for (came_in, told) in [
        (&[][..], &[][..]),
        (&[("ouders", 4)], &[]),
        (&[("ouders", 5)], &["ouder"]),
        (&[("ouders", 24), ("professionals", 1)], &[]),
        (&[("ouders", 14), ("jongeren", 8), ("professionals", 3)], &["ouder"]),
        (&[("ouders", 14), ("jongeren", 8), ("professionals", 3), ("anderen", 2)], &["ouder", "jeugdige"]),
    ] {
        let test = TestApp::new().await;
        let (id, code) = dialogue(&test, Some("zundert"), None).await;
        for (kind, people) in came_in {
            came(&test, &id, kind, *people).await;
        }
        assert_eq!(everybody_speaks(&test, &format!("/k/{code}")).await, only(told), "{came_in:?}");
        let elsewhere = "select count(*) from contributions where dialogue_id is null or gemeente_id is null";
        assert_eq!(test.app.db.one::<(i64,)>(elsewhere, &[]).await.unwrap().0, 0, "the dialogue stays");
    }
}

#[tokio::test]
async fn an_03_until_somebody_is_counted_those_with_a_seat_are_expected() {
    let test = TestApp::new().await.mails_may_wait();
    let (id, code) = dialogue(&test, Some("zundert"), None).await;
    for (people, group) in [(4, Some(Group::Parents)), (2, Some(Group::Parents)), (5, None)] {
        let new = signups::NewSignup { coming_as: group, ..signups::NewSignup::of(people) };
        signups::commands::sign_up(&test.app, &id, new, &test.app.random.id::<String>()).await.unwrap();
    }
    assert_eq!(everybody_speaks(&test, &format!("/k/{code}")).await, only(&["ouder"]));
    came(&test, &id, "ouders", 3).await;
    let late = [("tekst", "zeer laat"), ("perspectief", "ouder"), ("stap", "versturen")];
    test.post(&format!("/k/{code}"), &late).await;
    assert_eq!(kept(&test).await.last().unwrap(), &("zeer laat".to_owned(), None), "who came counts for more than who signed up");
}

#[tokio::test]
async fn an_03_a_batch_is_kept_by_the_same_rule_and_online_there_is_no_room() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, Some("zundert"), None).await;
    let path = format!("/werkplek/invoer/{id}");
    let fields = |text| [("vraag", "gg-01"), ("perspectief", "ouder"), ("tekst", text)];
    team.post(&path, &fields("Een\nTwee")).await;
    came(&test, &id, "ouders", 9).await;
    team.post(&path, &fields("Vier\nVijf")).await;
    let ouder = Some("ouder".to_owned());
    let expected = [("Een".to_owned(), None), ("Twee".to_owned(), None), ("Vier".to_owned(), ouder.clone()), ("Vijf".to_owned(), ouder)];
    assert_eq!(kept(&test).await, expected);
    let test = TestApp::new().await;
    assert_eq!(everybody_speaks(&test, "/meedoen/ouders").await, only(&["ouder", "jeugdige", "professional", "anders"]));
}

#[tokio::test]
async fn an_03_the_table_of_voices_still_counts_every_text() {
    let test = TestApp::new().await;
    let (id, code) = dialogue(&test, Some("zundert"), None).await;
    came(&test, &id, "ouders", 14).await;
    came(&test, &id, "professionals", 2).await;
    for (perspective, times) in [("ouder", 6), ("professional", 5)] {
        for n in 0..times {
            let said = format!("{perspective} {n}");
            test.post(&format!("/k/{code}"), &[("tekst", &said), ("perspectief", perspective), ("stap", "versturen")]).await;
        }
    }
    open_all(&test).await;
    test.app.clock.advance(3 * crate::base::time::DAY);
    let file = test.login(Role::Team, None).await.get("/werkplek/stemmen.csv").await.text();
    let said: Vec<&str> = file.lines().filter(|line| line.contains("Zundert")).collect();
    assert!(said.iter().any(|line| line.contains("11")), "two professionals cannot be found among eleven texts: {said:?}");
}
