//! Profiles on social media: addresses, `@names` and "mijn snap is …" (AN-70).
//!
//! An `@name` near the name of such a site is a way to find somebody and blocks; elsewhere it asks.
use super::{Found, Kind, email::stands};

const ADDRESSES: &[&str] = &[
    "instagram.com/",
    "facebook.com/",
    "fb.com/",
    "fb.me/",
    "tiktok.com/",
    "snapchat.com/",
    "twitter.com/",
    "x.com/",
    "linkedin.com/",
    "threads.net/",
    "threads.com/",
    "t.me/",
    "wa.me/",
    "youtube.com/@",
    "youtube.com/c",
    "youtube.com/user",
    "discord.gg/",
    "discord.com/users",
    "roblox.com/users",
    "steamcommunity.com/",
    "twitch.tv/",
    "bsky.app/profile",
    "pinterest.com/",
    "vm.tiktok.com/",
    "bereal.com/",
    "strava.com/athletes",
];
const SITES: &[&str] = &[
    "instagram",
    "insta",
    "snapchat",
    "snap",
    "tiktok",
    "tik tok",
    "facebook",
    "fb",
    "twitter",
    "discord",
    "twitch",
    "telegram",
    "youtube",
    "linkedin",
    "threads",
    "roblox",
    "bereal",
    "pinterest",
    "signal",
    "steam",
];

pub(super) fn find(chars: &[char]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..chars.len() {
        if found.last().is_some_and(|last| last.at.end > at) {
            continue;
        }
        found.extend(address(chars, at).or_else(|| handle(chars, at)).or_else(|| named(chars, at)));
    }
    found
}

fn fresh(chars: &[char], at: usize) -> bool {
    at == 0 || !(chars[at - 1].is_alphanumeric() || chars[at - 1] == '_')
}

/// How many characters from `at` on can belong to somebody's name on a site.
fn name(chars: &[char], at: usize) -> usize {
    let long = chars[at.min(chars.len())..].iter().take_while(|c| c.is_alphanumeric() || "_.-".contains(**c)).count();
    long - chars[at.min(chars.len())..][..long].iter().rev().take_while(|c| ".-".contains(**c)).count()
}

fn address(chars: &[char], at: usize) -> Option<Found> {
    let site = ADDRESSES.iter().find(|site| stands(chars, at, site)).filter(|_| fresh(chars, at))?;
    let path = at + site.chars().count();
    let before = chars[..at].iter().rev().take_while(|c| c.is_ascii_alphanumeric() || "./:-".contains(**c)).count();
    let behind = chars[path..].iter().take_while(|c| !c.is_whitespace() && !"[]<>\"'()".contains(**c)).count();
    let trimmed = behind - chars[path..path + behind].iter().rev().take_while(|c| ".,;:!?".contains(**c)).count();
    let named = chars[path..path + trimmed].iter().any(|c| c.is_alphanumeric());
    named.then(|| Found::block(at - before..path + trimmed, Kind::Profile))
}

fn handle(chars: &[char], at: usize) -> Option<Found> {
    let long = if chars[at] == '@' && fresh(chars, at) { name(chars, at + 1) } else { 0 };
    let near = || (at.saturating_sub(60)..(at + long + 40).min(chars.len())).any(|i| site(chars, i).is_some());
    match long {
        0..=1 => None,
        _ if near() => Some(Found::block(at..at + 1 + long, Kind::Profile)),
        _ => Some(Found::ask(at..at + 1 + long, Kind::Profile, Some("[weg]"))),
    }
}

/// The length of the name of a site that stands here as a word.
fn site(chars: &[char], at: usize) -> Option<usize> {
    let site = SITES.iter().find(|site| stands(chars, at, site))?;
    let end = at + site.chars().count();
    (fresh(chars, at) && chars.get(end).is_none_or(|c| !c.is_alphanumeric())).then_some(end - at)
}

/// "mijn snap is noor_x12", "insta: noor.x": behind the site a word that nobody writes but as a name.
fn named(chars: &[char], at: usize) -> Option<Found> {
    let mut end = at + site(chars, at)?;
    let mut colon = false;
    for _ in 0..5 {
        let link = ["naam", "account", "is", "heet", "van mij", ":", "=", " "].iter().find(|link| stands(chars, end, link));
        let Some(link) = link else { break };
        colon |= *link == ":";
        end += link.chars().count();
    }
    let long = name(chars, end);
    let word = &chars[end.min(chars.len())..][..long];
    let letters = word.iter().any(|c| c.is_alphabetic());
    let odd = word.iter().any(|c| c.is_ascii_digit() || *c == '_') || (colon && word.contains(&'.'));
    let starts = word.first().is_some_and(|c| c.is_alphabetic() || *c == '_');
    (long >= 4 && letters && odd && starts && fresh(chars, end)).then(|| Found::block(end..end + long, Kind::Profile))
}
