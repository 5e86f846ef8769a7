//! What the crew may do, what it hears, and where it does not count.
use super::*;
use crate::{
    attendance,
    base::{text::EmailAddress, time::MINUTE},
    dialogues::commands as planning,
    signups::{self, NewSignup},
};

/// Goes along to a dialogue.
async fn join(test: &TestApp, desk: &Desk<'_>, dialogue: &Dialogue) {
    run(
        test,
        "insert into crew (dialogue_id, account_id, state, since, edition) values ($1, $2, 'mee', 1, 1)",
        params![&dialogue.id, &desk.account],
    )
    .await;
}

#[tokio::test]
async fn who_goes_along_opens_door_room_and_batch_entry_of_that_dialogue_only() {
    let test = TestApp::new().await;
    let (one, other) = (wanting(&test, 1, |_| {}).await, wanting(&test, 1, |_| {}).await);
    let desk = verkenner(&test).await;
    let opens = async |dialogue: &Dialogue| {
        let mut all = Vec::new();
        for page in ["deur", "zaal", "invoer"] {
            all.push(desk.get(&format!("/werkplek/{page}/{}", dialogue.id)).await.status.as_u16());
        }
        all
    };
    for state in ["aangeboden", "niet-nodig", "teruggenomen"] {
        run(
            &test,
            "insert into crew (dialogue_id, account_id, state, since, edition) values ($1, $2, $3, 1, 1) \
             on conflict (dialogue_id, account_id) do update set state = excluded.state",
            params![&one.id, &desk.account, state],
        )
        .await;
        assert_eq!(opens(&one).await, [404, 404, 404], "{state}");
    }
    run(&test, "update crew set state = 'mee'", &[]).await;
    assert_eq!(opens(&one).await, [200, 200, 200]);
    assert_eq!(opens(&other).await, [404, 404, 404]);
    assert_eq!(desk.get(&format!("/werkplek/gesprekken/{}", one.id)).await.status, 404, "going along is not planning");
    let page = desk.get(HELP).await;
    assert!(page.has(&format!("/werkplek/deur/{}", one.id)) && !page.has(&format!("/werkplek/deur/{}", other.id)));
}

#[tokio::test]
async fn c_12_crew_takes_no_seat_and_is_in_no_total_and_on_no_list() {
    let test = TestApp::new().await.mails_may_wait();
    let one = wanting(&test, 3, |plan| plan.seats = 2).await;
    let other = wanting(&test, 3, |plan| plan.seats = 2).await;
    let (team, desk) = (test.login(Role::Team, None).await, verkenner(&test).await);
    // The same person goes along to both, offers nowhere twice, and comes to one with somebody else.
    join(&test, &desk, &one).await;
    join(&test, &desk, &other).await;
    let read = async |dialogue: &Dialogue| dialogues::tests::read(&test, &dialogue.id).await;
    assert_eq!((read(&one).await.taken, read(&one).await.seats_left()), (0, 2));
    let (email,): (String,) = test.app.db.one("select email from accounts where id = $1", params![&desk.account]).await.unwrap();
    let both = NewSignup { email: EmailAddress::parse(&email), ..NewSignup::of(2) };
    signups::commands::sign_up(&test.app, &one.id, both, "").await.unwrap();
    assert_eq!((read(&one).await.taken, read(&one).await.seats_left()), (2, 0), "all seats are for who signed up");
    assert_eq!((read(&other).await.taken, read(&other).await.seats_left()), (0, 2), "and the other dialogue has its own");
    for waiting in ["select count(*) from signups where waiting_since is not null", "select count(*) from attendance"] {
        assert_eq!(test.app.db.one::<(i64,)>(Box::leak(waiting.to_owned().into_boxed_str()), &[]).await.unwrap(), (0,));
    }
    assert!(attendance::totals(&test.app.db, &one.id).await.unwrap().is_empty());
    assert_eq!(team.get(&format!("/werkplek/deur/{}", one.id)).await.all("main h2")[0], "0 binnen, 2 aangemeld");
    assert_eq!(team.get(&format!("/werkplek/deur/{}", other.id)).await.all("main h2")[0], "0 binnen, 0 aangemeld");
    assert!(!team.get("/werkplek/aanmeldingen").await.has(&email));
}

/// C-12: whatever is asked about people who came names one dialogue, or ties each count to its own.
#[test]
fn c_12_every_question_about_attendance_and_crew_names_its_dialogue() {
    for sql in attendance::store::STATEMENTS {
        let one = sql.contains("dialogue_id = $1") || sql.starts_with("insert into attendance (id, dialogue_id");
        // A code's count has the key of the code as its id; the sums per gemeente go by the dialogue of each count.
        let own = sql.contains("from attendance where id = $1") || sql.contains("join attendance a on a.dialogue_id = d.id");
        assert!(one || own, "{sql}");
    }
    for sql in crate::signups::STATEMENTS.iter().chain(attendance::store::STATEMENTS) {
        assert!(!sql.contains("crew"), "no sign-up, total or list looks at the crew: {sql}");
    }
}

#[tokio::test]
async fn c_32_the_crew_hears_once_that_a_dialogue_moved_and_that_it_does_not_go_on() {
    let test = TestApp::new().await;
    let desks = [verkenner(&test).await, verkenner(&test).await, verkenner(&test).await, verkenner(&test).await];
    let [leader, going, offers, not_needed] = &desks;
    let dialogue = wanting(&test, 3, |plan| plan.facilitator = Some(leader.account.clone())).await;
    join(&test, going, &dialogue).await;
    offer(offers, &dialogue).await;
    join(&test, not_needed, &dialogue).await;
    run(&test, "update crew set state = 'niet-nodig' where account_id = $1", params![&not_needed.account]).await;
    for venue in ["Zaal 1", "Zaal 2"] {
        let mut plan = dialogues::tests::a_plan();
        (plan.venue, plan.facilitator) = (venue.into(), Some(leader.account.clone()));
        plan.arranged.verkenners_wanted = 3;
        planning::change(&test.app, &dialogues::tests::planner(None), &dialogue.id, &plan, None, signups::tell).await.unwrap();
    }
    assert!(mails(&test, "crew-moved").await.is_empty(), "not before ten minutes are over");
    test.app.clock.advance(10 * MINUTE + 1);
    for _ in 0..2 {
        signups::tell_moved(&test.app).await.unwrap();
    }
    let moved = mails(&test, "crew-moved").await;
    assert_eq!(moved.len(), 3, "who leads, who goes along and who offered; not who was thanked");
    assert!(moved.iter().all(|mail| mail.body_text.contains("Zaal 2")));
    for _ in 0..2 {
        let planner = dialogues::tests::planner(None);
        planning::cancel(&test.app, &planner, &dialogue.id, "De zaal is dicht.", signups::tell).await.unwrap();
    }
    let off = mails(&test, "crew-cancelled").await;
    assert_eq!(off.len(), 3);
    assert!(off.iter().all(|mail| mail.body_text.contains("De zaal is dicht.")));
    assert!(going.get(HELP).await.has("Afgelast"));
}
