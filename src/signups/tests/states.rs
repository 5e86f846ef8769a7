//! C-19: no state without an actor who can leave it. Every state against every actor.
use super::*;
use crate::{
    base::time::HOUR,
    signups::{self, commands, offers, store},
};

/// The states of a sign-up, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Waiting,
    Offered,
    Confirmed,
    Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Actor {
    /// Who has the code cancels.
    Code,
    /// Who has the link of the offer says yes, or no.
    LinkYes,
    LinkNo,
    /// Somebody else gives a seat back.
    Another,
    /// 48 hours go by.
    Clock,
    /// The dialogue begins.
    Start,
}

const STATES: [At; 4] = [At::Waiting, At::Offered, At::Confirmed, At::Ended];
const ACTORS: [Actor; 6] = [Actor::Code, Actor::LinkYes, Actor::LinkNo, Actor::Another, Actor::Clock, Actor::Start];

/// Where an actor brings a sign-up. A seat ends with the dialogue, which nobody has to tell it.
fn expected(at: At, actor: Actor) -> At {
    match (at, actor) {
        (At::Ended, _) => At::Ended,
        (_, Actor::Code) => At::Ended,
        (At::Waiting, Actor::Another) => At::Offered,
        (At::Waiting | At::Offered, Actor::Start) => At::Ended,
        (At::Offered, Actor::LinkYes) => At::Confirmed,
        (At::Offered, Actor::LinkNo | Actor::Clock) => At::Ended,
        (same, _) => same,
    }
}

struct Life {
    test: TestApp,
    dialogue: Dialogue,
    code: String,
    other: String,
}

/// A sign-up in a state, beside another one that has a seat.
async fn life(at: At) -> Life {
    let test = TestApp::new().await.mails_may_wait();
    let dialogue = dialogue(&test, None, 2).await;
    let (first, other) = (seated(&test, &dialogue, group(1)).await, seated(&test, &dialogue, group(1)).await);
    let new = NewSignup { may_wait: true, ..with_email(1, "jo@voorbeeld.example") };
    let Outcome::Waiting(seat) = sign_up(&test, &dialogue, new).await else { panic!("not on the list") };
    let life = Life { test, dialogue, code: seat.code, other: other.code };
    if at != At::Waiting {
        commands::cancel(&life.test.app, &first.code).await.expect("cancelled");
    }
    if at == At::Confirmed {
        act(&life, Actor::LinkYes).await;
    }
    if at == At::Ended {
        act(&life, Actor::Code).await;
    }
    assert_eq!(state(&life).await, at);
    life
}

async fn state(life: &Life) -> At {
    let sql = "select seated_at, offer_until, cancelled_at from signups where waiting_since is not null";
    let row: (Option<i64>, Option<i64>, Option<i64>) = life.test.app.db.one(sql, &[]).await.expect("one row");
    match row {
        (_, _, Some(_)) => At::Ended,
        (None, _, _) => At::Waiting,
        (Some(_), Some(_), _) => At::Offered,
        (Some(_), None, _) => At::Confirmed,
    }
}

/// The link of the offer, made as the mail makes it; where nothing was offered it leads nowhere.
async fn link(life: &Life) -> String {
    let sql = "select body_text from mails where kind = 'signup-offer'";
    let mails: Vec<(String,)> = life.test.app.db.all(sql, &[]).await.expect("mails");
    let token = mails.first().and_then(|(text,)| text.split("/plek/").nth(1)?.split_whitespace().next().map(str::to_owned));
    token.unwrap_or_else(|| "0000000000000000".into())
}

async fn act(life: &Life, actor: Actor) {
    let app = &life.test.app;
    match actor {
        Actor::Code => drop(commands::cancel(app, &life.code).await.expect("an answer")),
        Actor::LinkYes => drop(offers::accept(app, &link(life).await).await.expect("an answer")),
        Actor::LinkNo => drop(offers::decline(app, &link(life).await).await.expect("an answer")),
        Actor::Another => drop(commands::cancel(app, &life.other).await.expect("an answer")),
        Actor::Clock => app.clock.advance(48 * HOUR),
        Actor::Start => app.clock.advance(life.dialogue.starts().instant().0 - app.clock.now().0),
    }
    signups::settle_due(app).await.expect("the job runs");
}

#[tokio::test]
async fn c_19_every_state_but_the_last_has_an_actor_who_leaves_it() {
    for at in STATES {
        let mut exits = Vec::new();
        for actor in ACTORS {
            let life = life(at).await;
            act(&life, actor).await;
            let now = state(&life).await;
            assert_eq!(now, expected(at, actor), "{at:?} and {actor:?}");
            exits.extend((now != at).then_some(actor));
        }
        assert_eq!(exits.is_empty(), at == At::Ended, "{at:?} is left by {exits:?}");
        assert_eq!(exits.contains(&Actor::Code), at != At::Ended, "the person can always leave: {at:?}");
    }
}

/// C-63: what is not confirmed takes no seat for longer than its term, and leaves no address behind.
#[tokio::test]
async fn c_63_an_offer_nobody_answers_lapses_frees_the_seat_and_is_forgotten() {
    let life = life(At::Offered).await;
    assert_eq!(read(&life.test, &life.dialogue.id).await.taken, 2);
    life.test.app.clock.advance(48 * HOUR - 1);
    signups::settle_due(&life.test.app).await.expect("the job runs");
    assert_eq!(state(&life).await, At::Offered, "a millisecond too early");
    life.test.app.clock.advance(1);
    signups::settle_due(&life.test.app).await.expect("the job runs");
    assert_eq!((state(&life).await, read(&life.test, &life.dialogue.id).await.taken), (At::Ended, 1));
    assert_eq!((count(&life.test, ADDRESSES).await, count(&life.test, MAILS).await), (0, 0));
    let ended: (String,) = life.test.app.db.one("select ended from signups where waiting_since is not null", &[]).await.expect("one");
    assert_eq!(ended.0, store::Ending::Lapsed.slug());
}
