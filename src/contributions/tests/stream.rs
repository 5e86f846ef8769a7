//! The stream of the wall: who may follow it, and until when.
use super::{
    wall::{FIVE, cards_path, decide, key, say},
    *,
};
use crate::{
    access::Role,
    app::{assemble, assets::Assets, router::router},
    base::time::MINUTE,
    infra::{App, clock::Clock, keys::Keys, random::Random},
    tests::support::request,
};
use axum::{
    body::{Body, BodyDataStream},
    http::StatusCode,
};
use futures::StreamExt;
use std::time::Duration;
use tower::ServiceExt;

/// A stream of events, as a browser reads it.
pub(super) struct Events {
    body: BodyDataStream,
    pub heard: String,
}

impl Events {
    pub async fn open(app: App, cookie: &str, id: &DialogueId) -> Result<Self, StatusCode> {
        let asked = request("GET", &format!("/werkplek/zaal/{id}/stroom"), Some(cookie), Body::empty());
        let answer = router(app, Assets::default()).oneshot(asked).await.unwrap();
        if answer.status() != StatusCode::OK {
            return Err(answer.status());
        }
        let headers = answer.headers();
        assert!(headers["content-type"] == "text/event-stream" && headers["cache-control"] == "no-store", "{headers:?}");
        Ok(Self { body: answer.into_body().into_data_stream(), heard: String::new() })
    }

    /// Reads on until an event has this text; the promise is two seconds.
    pub async fn until(&mut self, text: &str) {
        self.heard.clear();
        while !self.heard.contains(text) {
            let next = tokio::time::timeout(Duration::from_secs(2), self.body.next()).await;
            let bytes = next.unwrap_or_else(|_| panic!("no {text} in time, but {}", self.heard)).expect("it goes on").unwrap();
            self.heard.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    }

    /// Everything until the server ends it.
    pub async fn rest(mut self) -> String {
        let all = async {
            while let Some(bytes) = self.body.next().await {
                self.heard.push_str(std::str::from_utf8(&bytes.unwrap()).unwrap());
            }
        };
        tokio::time::timeout(Duration::from_secs(5), all).await.expect("it ends");
        self.heard
    }
}

const GOODBYE: &str = "event: einde\ndata: einde\n\n";

#[tokio::test]
async fn c_40_the_wall_is_closed_for_everybody_who_does_not_work_on_the_dialogue() {
    let test = TestApp::new().await;
    let (leads, other) = (test.login(Role::Verkenner, Some("zundert")).await, test.login(Role::Verkenner, Some("zundert")).await);
    let (own, elsewhere) = (test.login(Role::Coordinator, Some("zundert")).await, test.login(Role::Coordinator, Some("rucphen")).await);
    let (id, code) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    say(&test, &code, &FIVE).await;
    let card = key(&test, FIVE[0]).await;
    let mut strangers = vec![other, elsewhere];
    for role in [Role::Werkgroep, Role::Fg, Role::Admin] {
        strangers.push(test.login(role, None).await);
    }
    let (room, cards, stream) = (format!("/werkplek/zaal/{id}"), cards_path(&id), format!("/werkplek/zaal/{id}/stroom"));
    for stranger in &strangers {
        for path in [&room, &cards, &stream] {
            assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for (path, fields) in [(&room, [("vraag", "gg-02"), ("x", "")]), (&cards, [("id", card.as_str()), ("besluit", "muur")])] {
            assert_eq!(stranger.post(path, &fields).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    assert_eq!(test.get(&stream).await.location(), "/werkplek/inloggen");
    // A card of another dialogue cannot be put on this screen.
    let (elsewhere, _) = dialogue(&test, Some("zundert"), Some(&leads.account)).await;
    assert_eq!(decide(&test, &leads, &elsewhere, FIVE[0], "muur").await, StatusCode::NOT_FOUND);
    for desk in [&leads, &own] {
        assert!(Events::open(test.app.clone(), desk.cookie(), &id).await.is_ok());
    }
}

#[tokio::test]
async fn c_40_who_does_not_work_on_the_dialogue_any_more_hears_nothing_more() {
    let test = TestApp::new().await;
    let leads = test.login(Role::Verkenner, Some("zundert")).await;
    let (id, _) = dialogue(&test, None, Some(&leads.account)).await;
    let mut events = Events::open(test.app.clone(), leads.cookie(), &id).await.unwrap();
    events.until("event: muur").await;
    test.app.db.unscoped_execute("update dialogues set facilitator_id = null").await.unwrap();
    assert!(events.rest().await.ends_with(GOODBYE));
}

#[tokio::test]
async fn a_stream_ends_without_goodbye_when_the_server_stops() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, _) = dialogue(&test, None, None).await;
    let mut events = Events::open(test.app.clone(), team.cookie(), &id).await.unwrap();
    events.until("event: muur").await;
    test.app.live.close();
    assert!(!events.rest().await.contains(GOODBYE), "the browser asks again, and gets another instance");
}

#[tokio::test]
async fn beh_01_the_stream_ends_with_the_login() {
    let test = TestApp::new().await;
    let (one, two) = (test.login(Role::Team, None).await, test.login(Role::Team, None).await);
    let (id, _) = dialogue(&test, None, None).await;
    let leaves = Events::open(test.app.clone(), one.cookie(), &id).await.unwrap();
    let mut idle = Events::open(test.app.clone(), two.cookie(), &id).await.unwrap();
    one.post("/werkplek/uitloggen", &[]).await;
    assert!(leaves.rest().await.ends_with(GOODBYE));
    idle.until("event: muur").await;
    test.app.clock.advance(31 * MINUTE);
    assert!(idle.rest().await.ends_with(GOODBYE));
    assert_eq!(Events::open(test.app.clone(), two.cookie(), &id).await.err(), Some(StatusCode::SEE_OTHER));
}

/// Another instance: the same database, nothing else shared.
#[tokio::test]
async fn c_48_a_card_chosen_on_one_instance_is_on_the_wall_of_another() {
    let test = TestApp::new().await;
    let team = test.login(Role::Team, None).await;
    let (id, code) = dialogue(&test, None, None).await;
    say(&test, &code, &FIVE).await;
    let now = test.app.clock.now();
    let settings = (*test.app.settings).clone();
    let other = assemble(settings, test.app.db.clone(), Keys::new([7; 32]), Clock::fixed(now), Random::seeded(1));
    let mut events = Events::open(other, team.cookie(), &id).await.unwrap();
    events.until("event: muur").await;
    decide(&test, &team, &id, FIVE[2], "muur").await;
    events.until(FIVE[2]).await;
}
