//! What a planner does. Each command decides, writes, tells and audits in one transaction.
use super::{
    model::{Dialogue, Plan, Stage},
    store,
};
use crate::{
    access::Planner,
    audit::{self, Actor},
    base::{ids::DialogueId, text},
    infra::{App, codes, db, db::Tx, problem::Problem},
};
use futures::future::BoxFuture;

/// What follows for the people concerned when a dialogue changes or is cancelled, in the same
/// transaction: seats that come free, mails. `signups` knows these people and gives this function
/// (`docs/adr/0008-who-hears-of-a-change.md`); the two arguments are the dialogue before and after the change.
pub type Tell = for<'a> fn(&'a App, &'a mut Tx, &'a Dialogue, &'a Dialogue) -> BoxFuture<'a, db::Result<()>>;

/// How a change of a dialogue ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Saved,
    /// More people have a seat than the plan has seats.
    TooFewSeats {
        taken: i64,
    },
    /// Somebody else changed it since the form was made; this is the edition now.
    Newer {
        edition: i64,
    },
    /// It has begun or was cancelled.
    TooLate,
}

/// How publishing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// Now, or before: asking twice is no mistake.
    Yes,
    /// Its start has passed; it needs another day first.
    Past,
    /// It was cancelled.
    Cancelled,
}

/// Makes a concept. `form_key` is the key of the form it was filled in on: the same form sent
/// twice makes one dialogue, whose id is that key.
pub async fn plan(app: &App, planner: &Planner, form_key: &str, plan: &Plan) -> Result<DialogueId, Problem> {
    let id = id_of(form_key).unwrap_or_else(|| app.random.id());
    if !planner.scope.covers(plan.gemeente.as_ref()) {
        return Err(Problem::NotFound);
    }
    // Another dialogue may take the slug or the room code between looking and writing.
    for _ in 0..3 {
        if store::in_scope(&app.db, &planner.scope, &id).await?.is_some() {
            return Ok(id);
        }
        if db::unless_taken(try_plan(app, planner, &id, plan).await)?.is_some() {
            return Ok(id);
        }
    }
    Err(Problem::ours("no free name for a dialogue"))
}

async fn try_plan(app: &App, planner: &Planner, id: &DialogueId, plan: &Plan) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    plan_in(app, &mut tx, planner, id, plan).await?;
    tx.commit().await
}

/// Makes a concept inside a transaction of the caller: a series makes all of its dialogues or none.
pub async fn plan_in(app: &App, tx: &mut Tx, planner: &Planner, id: &DialogueId, plan: &Plan) -> db::Result<()> {
    let slug = free_slug(tx, plan, id).await?;
    let room_code = codes::base32(&app.random.bytes::<4>())[..codes::ROOM].to_owned();
    let names = store::Names { id, slug: &slug, room_code: &room_code, organiser: &planner.person.account };
    store::insert(tx, names, plan, app.clock.now()).await?;
    record(app, tx, &planner.person.actor(), "dialogue.planned", id).await
}

/// Writes another plan over a dialogue that has not begun, if `edition` is the one the form was made
/// from (`None`: whatever it is). A published one gets a new address with a new title, and the old
/// one leads there; calendars hear of the change, and the people concerned through `tell`.
pub async fn change(
    app: &App,
    planner: &Planner,
    id: &DialogueId,
    plan: &Plan,
    edition: Option<i64>,
    tell: Tell,
) -> Result<Changed, Problem> {
    let mut tx = app.db.begin().await?;
    let before = locked(&mut tx, planner, id).await?;
    if !planner.scope.covers(plan.gemeente.as_ref()) {
        return Err(Problem::NotFound);
    }
    if !before.stage_now(app.clock.local()).can_change() {
        return Ok(Changed::TooLate);
    }
    if edition.is_some_and(|edition| edition != before.edition) {
        return Ok(Changed::Newer { edition: before.edition });
    }
    if plan.seats < before.taken {
        return Ok(Changed::TooFewSeats { taken: before.taken });
    }
    let slug = next_slug(&mut tx, &before, plan).await?;
    store::change(&mut tx, id, &slug, plan, before.is_published()).await?;
    told(app, &mut tx, &before, tell).await?;
    record(app, &mut tx, &planner.person.actor(), "dialogue.changed", id).await?;
    tx.commit().await?;
    Ok(Changed::Saved)
}

async fn next_slug(tx: &mut Tx, before: &Dialogue, plan: &Plan) -> db::Result<String> {
    if before.is_published() && before.title == plan.title {
        return Ok(before.slug.clone());
    }
    let slug = free_slug(tx, plan, &before.id).await?;
    if before.is_published() && slug != before.slug {
        store::free_slug(tx, &slug, &before.id).await?;
        store::keep_slug(tx, &before.slug, &before.id).await?;
    }
    Ok(slug)
}

/// Cancels a coming dialogue and tells the people concerned; false when it is not coming (any more).
pub async fn cancel(app: &App, planner: &Planner, id: &DialogueId, reason: &str, tell: Tell) -> Result<bool, Problem> {
    let mut tx = app.db.begin().await?;
    let before = locked(&mut tx, planner, id).await?;
    if !before.stage_now(app.clock.local()).is_coming() || !store::cancel(&mut tx, id, reason, app.clock.now()).await? {
        return Ok(false);
    }
    told(app, &mut tx, &before, tell).await?;
    record(app, &mut tx, &planner.person.actor(), "dialogue.cancelled", id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn told(app: &App, tx: &mut Tx, before: &Dialogue, tell: Tell) -> db::Result<()> {
    let after = tx.one(store::BY_ID, crate::params![&before.id]).await?;
    tell(app, tx, before, &after).await
}

/// Makes a concept public.
pub async fn publish(app: &App, planner: &Planner, id: &DialogueId) -> Result<Published, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = locked(&mut tx, planner, id).await?;
    let now = app.clock.now();
    match dialogue.stage_now(app.clock.local()) {
        Stage::Concept | Stage::Planned if dialogue.starts() <= app.clock.local() => return Ok(Published::Past),
        Stage::Concept | Stage::Planned => {}
        Stage::Cancelled => return Ok(Published::Cancelled),
        _ => return Ok(Published::Yes),
    }
    store::publish(&mut tx, id, now).await?;
    record(app, &mut tx, &planner.person.actor(), "dialogue.published", id).await?;
    tx.commit().await?;
    Ok(Published::Yes)
}

/// Publishes the concepts whose moment has come; gives how many. For the job that runs by itself.
pub async fn publish_due(app: &App) -> db::Result<u32> {
    let mut published = 0;
    for id in store::to_publish(&app.db, app.clock.now()).await? {
        let mut tx = app.db.begin().await?;
        if store::publish(&mut tx, &id, app.clock.now()).await? {
            record(app, &mut tx, &Actor::SYSTEM, "dialogue.published", &id).await?;
            tx.commit().await?;
            published += 1;
        }
    }
    Ok(published)
}

/// Notes that all input of a dialogue is entered. False when it has not ended, or was done before.
pub async fn close(app: &App, planner: &Planner, id: &DialogueId) -> Result<bool, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = locked(&mut tx, planner, id).await?;
    if dialogue.stage_now(app.clock.local()) != Stage::Processing || !store::close(&mut tx, id, app.clock.now()).await? {
        return Ok(false);
    }
    record(app, &mut tx, &planner.person.actor(), "dialogue.closed", id).await?;
    tx.commit().await?;
    Ok(true)
}

/// The dialogue for as long as the transaction lasts; "not yours" looks like "not there".
async fn locked(tx: &mut Tx, planner: &Planner, id: &DialogueId) -> Result<Dialogue, Problem> {
    let dialogue = store::lock(tx, id).await?;
    db::found(dialogue.filter(|d| planner.scope.covers(d.gemeente_id.as_ref())))
}

async fn record(app: &App, tx: &mut Tx, actor: &Actor, action: &'static str, id: &DialogueId) -> db::Result<()> {
    audit::record(app, tx, actor, audit::Event { action, object: "dialogue", id: Some(id.as_str()) }).await
}

/// The id a form key stands for, if it is one of ours.
fn id_of(form_key: &str) -> Option<DialogueId> {
    let ours = form_key.len() == 26 && form_key.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase());
    ours.then(|| form_key.into())
}

/// Title and place as an address; with a number behind it when another dialogue has that address.
async fn free_slug(tx: &mut Tx, plan: &Plan, own: &DialogueId) -> db::Result<String> {
    let place = if plan.place.is_empty() { plan.place_kind.slug() } else { &plan.place };
    let base = format!("{}-{}", text::slug(&plan.title), text::slug(place));
    let mut slug = base.clone();
    for n in 2.. {
        if !store::slug_taken(tx, &slug, own).await? {
            break;
        }
        slug = format!("{base}-{n}");
    }
    Ok(slug)
}
