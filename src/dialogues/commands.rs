//! What a planner does. Each command decides, writes and audits in one transaction.
use super::{
    model::{Dialogue, Plan, Stage},
    store,
};
use crate::{
    access::Planner,
    audit,
    base::{ids::DialogueId, text},
    infra::{App, codes, db, db::Tx, problem::Problem},
};

/// How a change of a dialogue ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Saved,
    /// More people have a seat than the plan has seats.
    TooFewSeats { taken: i64 },
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
    let slug = free_slug(&mut tx, plan, id).await?;
    let room_code = codes::base32(&app.random.bytes::<4>())[..codes::ROOM].to_owned();
    let names = store::Names { id, slug: &slug, room_code: &room_code };
    store::insert(&mut tx, names, plan, app.clock.now()).await?;
    record(app, &mut tx, planner, "dialogue.planned", id).await?;
    tx.commit().await
}

/// Writes another plan over a dialogue that has not begun. Once published its address stays,
/// and calendars hear of the change.
pub async fn change(app: &App, planner: &Planner, id: &DialogueId, plan: &Plan) -> Result<Changed, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = locked(&mut tx, planner, id).await?;
    if !planner.scope.covers(plan.gemeente.as_ref()) {
        return Err(Problem::NotFound);
    }
    if !dialogue.stage_now(app.clock.local()).can_change() {
        return Ok(Changed::TooLate);
    }
    if plan.seats < dialogue.taken {
        return Ok(Changed::TooFewSeats { taken: dialogue.taken });
    }
    let slug = if dialogue.is_published() { dialogue.slug.clone() } else { free_slug(&mut tx, plan, id).await? };
    store::change(&mut tx, id, &slug, plan, dialogue.is_published()).await?;
    record(app, &mut tx, planner, "dialogue.changed", id).await?;
    tx.commit().await?;
    Ok(Changed::Saved)
}

/// Makes a concept public.
pub async fn publish(app: &App, planner: &Planner, id: &DialogueId) -> Result<Published, Problem> {
    let mut tx = app.db.begin().await?;
    let dialogue = locked(&mut tx, planner, id).await?;
    let now = app.clock.now();
    match dialogue.stage_now(app.clock.local()) {
        Stage::Concept if dialogue.starts() <= app.clock.local() => return Ok(Published::Past),
        Stage::Concept => {}
        Stage::Cancelled => return Ok(Published::Cancelled),
        _ => return Ok(Published::Yes),
    }
    store::publish(&mut tx, id, now).await?;
    record(app, &mut tx, planner, "dialogue.published", id).await?;
    tx.commit().await?;
    Ok(Published::Yes)
}

/// The dialogue for as long as the transaction lasts; "not yours" looks like "not there".
async fn locked(tx: &mut Tx, planner: &Planner, id: &DialogueId) -> Result<Dialogue, Problem> {
    let dialogue = store::lock(tx, id).await?;
    db::found(dialogue.filter(|d| planner.scope.covers(d.gemeente_id.as_ref())))
}

async fn record(app: &App, tx: &mut Tx, planner: &Planner, action: &'static str, id: &DialogueId) -> db::Result<()> {
    let event = audit::Event { action, object: "dialogue", id: Some(id.as_str()) };
    audit::record(app, tx, &planner.person.actor(), event).await
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
