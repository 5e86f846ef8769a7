//! The wall as a stream of events: the parts of the page, each when it changes (C-48).
//!
//! An event is caused by a decision of who chooses, or by a batch that opened: nothing goes out when
//! somebody sends a card.
use super::{commands, pages};
use crate::{
    access::{Scribe, gate},
    base::ids::DialogueId,
    crew,
    dialogues::Dialogue,
    infra::{App, db, live::Parts, problem::Problem},
};
use axum::{
    extract::{Path, State},
    http::header,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use std::{collections::VecDeque, convert::Infallible, sync::Arc, time::Duration};
use tokio::{
    sync::watch,
    time::{Interval, interval},
};

/// Between two looks whether the login lasts.
const LOOK: Duration = Duration::from_secs(2);
/// The event that says goodbye, so that the browser does not ask again.
const OVER: &str = "einde";

pub(super) async fn stream(State(app): State<App>, scribe: Scribe, Path(id): Path<DialogueId>) -> Result<Response, Problem> {
    let dialogue = Arc::new(crew::worked_on_by(&app.db, &scribe, &id).await?);
    let read = {
        let app = app.clone();
        move || parts(app.clone(), dialogue.clone())
    };
    let shown = app.live.follow(id.as_str(), read.clone());
    let now = read().await?;
    let mut listener = Listener { app, scribe, id, shown, sent: Parts::default(), due: VecDeque::new(), look: interval(LOOK), over: false };
    listener.take(now);
    let events = Sse::new(futures::stream::unfold(listener, Listener::next)).keep_alive(KeepAlive::default());
    // The second header is for nginx: it must not gather the events.
    Ok(([(header::CACHE_CONTROL.as_str(), "no-store"), ("x-accel-buffering", "no")], events).into_response())
}

async fn parts(app: App, dialogue: Arc<Dialogue>) -> db::Result<Parts> {
    let wall = commands::wall(&app, &dialogue).await?;
    Ok(Arc::new(pages::parts(&dialogue, &wall)))
}

/// Somebody who follows the wall.
struct Listener {
    app: App,
    scribe: Scribe,
    id: DialogueId,
    shown: watch::Receiver<Parts>,
    sent: Parts,
    due: VecDeque<Event>,
    look: Interval,
    over: bool,
}

impl Listener {
    /// The next event; `None` ends the stream. It says goodbye when the login ended or somebody does not work
    /// on the dialogue any more; when the server stops, or the database does not answer, the browser asks again.
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if let Some(event) = self.due.pop_front() {
                return Some((Ok(event), self));
            }
            if self.over {
                return None;
            }
            tokio::select! {
                changed = self.shown.changed() => {
                    changed.ok()?;
                    let now = self.shown.borrow_and_update().clone();
                    self.take(now);
                }
                _ = self.look.tick() => {
                    self.over = !self.may_go_on().await.ok()?;
                    self.due.extend(self.over.then(|| Event::default().event(OVER).data(OVER)));
                }
            }
        }
    }

    /// Puts what differs from what was sent last in line.
    fn take(&mut self, now: Parts) {
        let changed = now.iter().filter(|part| !self.sent.contains(part));
        self.due.extend(changed.map(|(name, html)| Event::default().event(name).data(html)));
        self.sent = now;
    }

    async fn may_go_on(&self) -> Result<bool, Problem> {
        if !gate::lasts(&self.app, &self.scribe.person).await? {
            return Ok(false);
        }
        match crew::worked_on_by(&self.app.db, &self.scribe, &self.id).await {
            Ok(_) => Ok(true),
            Err(Problem::NotFound) => Ok(false),
            Err(problem) => Err(problem),
        }
    }
}
