//! Tools without domain knowledge: database, clock, chance, keys, mail transport, limits, web.
pub mod clock;
pub mod codes;
pub mod db;
pub mod guard;
pub mod in_use;
pub mod keys;
pub mod limit;
pub mod live;
pub mod mail;
pub mod page_cache;
pub mod password;
pub mod problem;
pub mod qr;
pub mod random;
pub mod settings;
pub mod web;

use std::sync::Arc;

/// What every handler and command is given. Cheap to clone; nothing in the program is global.
#[derive(Clone)]
pub struct App {
    pub db: db::Db,
    pub clock: clock::Clock,
    pub random: random::Random,
    pub keys: Arc<keys::Keys>,
    pub settings: Arc<settings::Settings>,
    pub limits: Arc<limit::Limits>,
    pub pages: page_cache::PageCache,
    pub live: live::Live,
}
