//! What a screen shows while it changes, for everybody who follows the same screen on this instance.
//!
//! Several instances serve one database, so nothing is passed on inside a process. While at least one
//! person follows a screen, one reader asks the database every second, and only a change goes out. Who has
//! a slow line misses what was in between, never what is now; nothing piles up for them.
use super::db;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::{
    sync::watch,
    time::{MissedTickBehavior, interval},
};

/// The parts of a screen: name and HTML.
pub type Parts = Arc<Vec<(&'static str, String)>>;

/// Between two looks at the database.
const PAUSE: Duration = Duration::from_secs(1);

#[derive(Clone, Default)]
pub struct Live(Arc<Mutex<Screens>>);

#[derive(Default)]
struct Screens {
    closed: bool,
    followed: HashMap<String, watch::Sender<Parts>>,
}

impl Live {
    /// Follows the screen `key`: every change from now on, until [`Live::close`]. What it shows at this
    /// moment the caller reads after this call, so that nothing falls in between. `read` gives what the
    /// screen shows; the first follower starts the reader, and it ends after the last one.
    pub fn follow<R>(&self, key: &str, read: impl Fn() -> R + Send + Sync + 'static) -> watch::Receiver<Parts>
    where
        R: Future<Output = db::Result<Parts>> + Send + 'static,
    {
        let mut screens = self.screens();
        if let Some(sender) = screens.followed.get(key) {
            return sender.subscribe();
        }
        let (sender, receiver) = watch::channel(Parts::default());
        if !screens.closed {
            screens.followed.insert(key.to_owned(), sender);
            tokio::spawn(self.clone().keep_looking(key.to_owned(), read));
        }
        receiver
    }

    /// Ends every stream: the server stops, and would wait for them for ever.
    pub fn close(&self) {
        let mut screens = self.screens();
        screens.closed = true;
        screens.followed.clear();
    }

    async fn keep_looking<R>(self, key: String, read: impl Fn() -> R + Send + Sync + 'static)
    where
        R: Future<Output = db::Result<Parts>> + Send + 'static,
    {
        let mut tick = interval(PAUSE);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if !self.is_followed(&key) {
                return;
            }
            match read().await {
                Ok(parts) => self.show(&key, parts),
                Err(error) => tracing::warn!(%error, "a screen could not be read; trying again"),
            }
        }
    }

    /// Whether somebody still follows; otherwise the screen is forgotten, so the next one starts a new reader.
    fn is_followed(&self, key: &str) -> bool {
        let mut screens = self.screens();
        let followed = screens.followed.get(key).is_some_and(|sender| sender.receiver_count() > 0);
        if !followed {
            screens.followed.remove(key);
        }
        followed
    }

    fn show(&self, key: &str, parts: Parts) {
        if let Some(sender) = self.screens().followed.get(key) {
            sender.send_if_modified(|now| {
                let changed = *now != parts;
                *now = parts;
                changed
            });
        }
    }

    fn screens(&self) -> MutexGuard<'_, Screens> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn screen(reads: &Arc<AtomicUsize>) -> impl Fn() -> std::future::Ready<db::Result<Parts>> + Send + Sync + 'static {
        let reads = reads.clone();
        move || {
            let n = reads.fetch_add(1, Ordering::SeqCst);
            std::future::ready(Ok(Arc::new(vec![("muur", n.to_string())])))
        }
    }

    #[tokio::test]
    async fn one_reader_serves_all_who_follow_and_ends_after_them() {
        let (live, reads) = (Live::default(), Arc::new(AtomicUsize::new(0)));
        let (mut one, mut other) = (live.follow("d", screen(&reads)), live.follow("d", screen(&reads)));
        for n in ["0", "1"] {
            one.changed().await.unwrap();
            other.changed().await.unwrap();
            assert_eq!((one.borrow_and_update()[0].1.as_str(), other.borrow_and_update()[0].1.as_str()), (n, n));
        }
        assert_eq!(reads.load(Ordering::SeqCst), 2, "one read for both");
        drop((one, other));
        assert!(!live.is_followed("d") && live.screens().followed.is_empty());
    }

    #[tokio::test]
    async fn a_stream_ends_when_the_server_stops_and_none_begins_after() {
        let (live, reads) = (Live::default(), Arc::new(AtomicUsize::new(0)));
        let mut before = live.follow("d", screen(&reads));
        before.changed().await.unwrap();
        live.close();
        assert!(before.changed().await.is_err());
        assert!(live.follow("d", screen(&reads)).changed().await.is_err());
    }
}
