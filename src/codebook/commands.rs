//! Changing the codebook: each change one transaction, one version, one line in the log.
use super::{
    model::{Change, Kind, Refused},
    store::{self, New, Version},
};
use crate::{
    access::Coder,
    audit::{self, Event},
    base::ids::{CodingId, ThemeId},
    infra::{
        App,
        db::{self, Tx},
    },
    themes::tally,
};

/// Makes the change; gives the position of its version: 3 is version 1.3.
///
/// # Errors
/// Of the database. A change that cannot be made is the inner error.
pub async fn change(app: &App, coder: &Coder, change: &Change, why: &str) -> db::Result<Result<i64, Refused>> {
    let mut tx = app.db.begin().await?;
    let position = store::next(&mut tx).await?;
    let fresh: ThemeId = app.random.id();
    let (kind, theme, other) = match change {
        Change::Describe { theme, .. } => (Kind::Described, theme, None),
        Change::Add(_) => (Kind::Added, &fresh, None),
        Change::Split { from, .. } => (Kind::Split, &fresh, Some(from)),
        Change::Merge { from, into } => (Kind::Merged, from, Some(into)),
        Change::Archive(theme) => (Kind::Archived, theme, None),
    };
    if let Err(refused) = allowed(&mut tx, change).await? {
        return Ok(Err(refused));
    }
    if let Change::Add(words) | Change::Split { words, .. } = change {
        store::add(&mut tx, &fresh, words).await?;
    }
    let by = &coder.person.account;
    store::insert(&mut tx, New { position, kind, theme, other, why, by, at: app.clock.now() }).await?;
    match change {
        Change::Add(_) => {}
        Change::Describe { theme, words, again } => {
            store::put_words(&mut tx, theme, position, words).await?;
            if *again {
                store::look_again(&mut tx, theme, position).await?;
            }
        }
        Change::Split { from, .. } => store::look_again(&mut tx, from, position).await.map(drop)?,
        Change::Merge { from, into } => {
            store::merge(&mut tx, from, into, position).await?;
            store::archive(&mut tx, from, position, true).await?;
            count_again(&mut tx, position).await?;
        }
        Change::Archive(theme) => store::archive(&mut tx, theme, position, true).await?,
    }
    note(app, &mut tx, coder, kind, theme).await?;
    tx.commit().await?;
    Ok(Ok(position))
}

/// Whether the themes of a change are there, and an archived one is free.
async fn allowed(tx: &mut Tx, change: &Change) -> db::Result<Result<(), Refused>> {
    let needed: Vec<&ThemeId> = match change {
        Change::Add(_) => vec![],
        Change::Describe { theme, .. } | Change::Archive(theme) | Change::Split { from: theme, .. } => vec![theme],
        Change::Merge { from, into } if from == into => return Ok(Err(Refused::Gone)),
        Change::Merge { from, into } => vec![from, into],
    };
    for id in needed {
        if store::theme(tx, id).await?.is_none() {
            return Ok(Err(Refused::Gone));
        }
    }
    match change {
        Change::Archive(theme) if store::in_use(tx, theme).await? => Ok(Err(Refused::InUse)),
        _ => Ok(Ok(())),
    }
}

/// Puts the last change back that was not put back before, as a version of its own.
///
/// # Errors
/// Of the database. [`Refused::NotTheLast`]: `position` is not that change; [`Refused::InUse`]: a theme that
/// would go has judgements.
pub async fn put_back(app: &App, coder: &Coder, position: i64, why: &str) -> db::Result<Result<i64, Refused>> {
    let mut tx = app.db.begin().await?;
    let next = store::next(&mut tx).await?;
    let versions = store::versions_in(&mut tx).await?;
    let Some(last) = last_change(&versions).filter(|last| last.position == position) else { return Ok(Err(Refused::NotTheLast)) };
    let (theme, other) = (&last.theme_id, last.other_id.as_ref());
    let gone = matches!(Kind::parse(&last.kind), Some(Kind::Added | Kind::Split));
    if gone && store::in_use(&mut tx, theme).await? {
        return Ok(Err(Refused::InUse));
    }
    let by = &coder.person.account;
    store::insert(&mut tx, New { position: next, kind: Kind::Restored, theme, other, why, by, at: app.clock.now() }).await?;
    match (gone, Kind::parse(&last.kind), other) {
        (true, ..) => store::archive(&mut tx, theme, next, true).await?,
        (false, Some(Kind::Merged), Some(into)) => {
            store::read_before(&mut tx, theme, next, position).await?;
            store::merge_back(&mut tx, theme, into, position).await?;
            count_again(&mut tx, position).await?;
        }
        _ => store::read_before(&mut tx, theme, next, position).await?,
    }
    store::restored(&mut tx, position, next).await?;
    note(app, &mut tx, coder, Kind::Restored, theme).await?;
    tx.commit().await?;
    Ok(Ok(next))
}

/// The change that can be put back: the newest that is none itself and was not put back.
pub fn last_change(versions: &[Version]) -> Option<&Version> {
    versions.iter().find(|version| version.kind != Kind::Restored.slug() && version.restored_by.is_none())
}

async fn count_again(tx: &mut Tx, position: i64) -> db::Result<()> {
    for text in store::moved_texts(tx, position).await? {
        tally::refresh(tx, &text).await?;
    }
    Ok(())
}

async fn note(app: &App, tx: &mut Tx, coder: &Coder, kind: Kind, theme: &ThemeId) -> db::Result<()> {
    let action = match kind {
        Kind::Described => "codebook.described",
        Kind::Added => "codebook.added",
        Kind::Split => "codebook.split",
        Kind::Merged => "codebook.merged",
        Kind::Archived => "codebook.archived",
        Kind::Restored => "codebook.restored",
    };
    audit::record(app, tx, &coder.person.actor(), Event { action, object: "theme", id: Some(theme.as_str()) }).await
}

/// The coder looked at a judgement again, and left it or judged anew. False when it is not theirs, or done before.
pub async fn looked_again(app: &App, coder: &Coder, coding: &CodingId) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let done = store::done(&mut tx, coding, &coder.person.account, app.clock.now()).await?;
    if done {
        let event = Event { action: "coding.looked_at_again", object: "coding", id: Some(coding.as_str()) };
        audit::record(app, &mut tx, &coder.person.actor(), event).await?;
    }
    tx.commit().await?;
    Ok(done)
}
