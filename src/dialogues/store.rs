//! All SQL about dialogues.
use super::{
    arranged::Arranged,
    model::{Dialogue, Plan, like_pattern},
};
use crate::{
    access::Scope,
    base::{
        ids::{AccountId, DialogueId, GemeenteId, SeriesId},
        text::search_key,
        time::{Days, LocalTime, Timestamp},
    },
    infra::db::{self, Db, Tx},
    params,
};

/// Every reader gives whole dialogues, with the seats that are taken. A slice that stands on this
/// one may ask for more columns with them.
macro_rules! whole_dialogues {
    ($rest:literal) => {
        $crate::dialogues::whole_dialogues!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "select d.id, d.slug, d.title, d.gemeente_id, g.name as gemeente_name, d.place, d.venue, d.place_kind, d.audience, \
             d.question_list_id, q.title as question_list_title, d.seats, d.online_link, d.explanation, d.starts_local, d.ends_local, \
             d.room_code, d.facilitator_id, f.email as facilitator_email, d.revision, d.created_at, d.published_at, d.cancelled_at, \
             d.cancel_reason, d.closed_at, d.series_id, d.kind, d.mix, d.publish_at, d.waiting_rule, d.offers_stop_hours, d.reminder_hours, \
             d.verkenners_wanted, d.reserved_parents, d.reserved_youths, d.reserved_professionals, d.reserved_until, d.organiser_id, \
             d.edition, coalesce(cast((select sum(s.people) from signups s \
             where s.dialogue_id = d.id and s.cancelled_at is null and s.seated_at is not null) as bigint), 0) as taken",
            $more,
            " from dialogues d join question_lists q on q.id = d.question_list_id \
             left join gemeenten g on g.id = d.gemeente_id left join accounts f on f.id = d.facilitator_id ",
            $rest
        )
    };
}
pub(crate) use whole_dialogues;

pub const BY_ID: &str = whole_dialogues!("where d.id = $1");
/// An address it had before leads here too.
pub const BY_SLUG: &str = whole_dialogues!(
    "where d.id = coalesce((select id from dialogues where slug = $1), (select dialogue_id from old_slugs where slug = $1)) \
     and d.published_at is not null"
);
pub const BY_ROOM_CODE: &str = whole_dialogues!("where d.room_code = $1 and d.published_at is not null");
pub const IN_SCOPE: &str = whole_dialogues!("where d.id = $1 and (cast($2 as text) is null or d.gemeente_id = $2)");
pub const LED_BY: &str =
    whole_dialogues!("where d.facilitator_id = $1 and d.published_at is not null order by d.starts_local desc, d.id limit 200");
pub const OF_SERIES: &str =
    whole_dialogues!("where d.series_id = $1 and (cast($2 as text) is null or d.gemeente_id = $2) order by d.starts_local, d.id limit 500");
/// The agenda, one statement per way to ask: an engine that plans before it knows the question would
/// sort every coming dialogue for the first twelve.
pub const OPEN: &str =
    whole_dialogues!("where d.published_at is not null and d.starts_local > $1 order by d.starts_local, d.id limit $2 offset $3");
pub const OPEN_IN: &str = whole_dialogues!(
    "where d.published_at is not null and d.gemeente_id = $4 and d.starts_local > $1 order by d.starts_local, d.id limit $2 offset $3"
);
pub const OPEN_REGION: &str = whole_dialogues!(
    "where d.published_at is not null and d.gemeente_id is null and d.starts_local > $1 order by d.starts_local, d.id limit $2 offset $3"
);
pub const OPEN_FOR: &str = whole_dialogues!(
    "where d.published_at is not null and d.starts_local > $1 and (cast($4 as text) is null or coalesce(d.gemeente_id, 'regio') = $4) \
     and d.audience_key like $5 escape '!' order by d.starts_local, d.id limit $2 offset $3"
);
pub const NEXT_OPEN: &str = whole_dialogues!(
    "where d.published_at is not null and d.cancelled_at is null and d.starts_local > $1 and d.id <> $2 \
     and (cast($3 as text) is null or d.gemeente_id = $3) and d.seats > coalesce((select sum(s.people) from signups s \
     where s.dialogue_id = d.id and s.cancelled_at is null and s.seated_at is not null), 0) order by d.starts_local, d.id limit 1"
);
/// $1 is today, so that the index on the start leads to the right place; a dialogue ends on the day it starts.
pub const COMING_IN_SCOPE: &str = whole_dialogues!(
    "where d.starts_local >= $1 and d.ends_local > $2 and (cast($3 as text) is null or d.gemeente_id = $3) \
     order by d.starts_local, d.id limit $4 offset $5"
);
pub const PAST_IN_SCOPE: &str = whole_dialogues!(
    "where d.starts_local < $1 and d.ends_local <= $1 and (cast($2 as text) is null or d.gemeente_id = $2) \
     order by d.starts_local desc, d.id limit $3 offset $4"
);
/// The counts go no further than the pager can show, so a long list costs no more than a short one.
pub const COUNT_COMING: &str = "select count(*) from (select d.id from dialogues d where d.starts_local >= $1 and d.ends_local > $2 \
     and (cast($3 as text) is null or d.gemeente_id = $3) order by d.starts_local, d.id limit $4) x";
pub const COUNT_PAST: &str = "select count(*) from (select d.id from dialogues d where d.starts_local < $1 and d.ends_local <= $1 \
     and (cast($2 as text) is null or d.gemeente_id = $2) order by d.starts_local desc, d.id limit $3) x";
pub const COUNT_OPEN: &str = "select count(*) from (select d.id from dialogues d \
     where d.published_at is not null and d.starts_local > $1 order by d.starts_local, d.id limit $2) x";
pub const COUNT_OPEN_IN: &str = "select count(*) from (select d.id from dialogues d \
     where d.published_at is not null and d.gemeente_id = $3 and d.starts_local > $1 order by d.starts_local, d.id limit $2) x";
pub const COUNT_OPEN_REGION: &str = "select count(*) from (select d.id from dialogues d \
     where d.published_at is not null and d.gemeente_id is null and d.starts_local > $1 order by d.starts_local, d.id limit $2) x";
pub const COUNT_OPEN_FOR: &str = "select count(*) from (select d.id from dialogues d \
     where d.published_at is not null and d.starts_local > $1 and (cast($3 as text) is null or coalesce(d.gemeente_id, 'regio') = $3) \
     and d.audience_key like $4 escape '!' order by d.starts_local, d.id limit $2) x";
/// For whom the coming dialogues are: the choices of the filter, at most two hundred. Walks from one text to the
/// next in the index, so it costs as much as there are texts, however many dialogues there are.
pub const AUDIENCES: &str = "with recursive texts (audience, n) as (\
     select (select d.audience from dialogues d where d.published_at is not null order by d.audience limit 1), 1 \
     union all select (select d.audience from dialogues d where d.published_at is not null and d.audience > texts.audience \
     order by d.audience limit 1), texts.n + 1 from texts where texts.audience is not null and texts.n < 200) \
     select texts.audience from texts where texts.audience is not null and exists (select 1 from dialogues d \
     where d.audience = texts.audience and d.published_at is not null and d.starts_local > $1) order by texts.audience";
pub const FACILITATORS: &str = "select id as value, email as label from accounts where role = 'verkenner' and activated_at is not null \
     and deactivated_at is null and (cast($1 as text) is null or gemeente_id = $1) order by email, id";

/// How many were held and are still to come, per gemeente ($4: the moment that divides them).
pub const PER_GEMEENTE: &str = "select d.gemeente_id, cast(sum(case when d.ends_local <= $4 then 1 else 0 end) as bigint) as held, \
     cast(sum(case when d.ends_local > $4 then 1 else 0 end) as bigint) as planned from dialogues d \
     where d.starts_local >= $1 and d.starts_local < $2 and d.published_at is not null and d.cancelled_at is null \
     and (cast($3 as text) is null or d.gemeente_id = $3) group by d.gemeente_id";

pub const LOCK: &str = "update dialogues set revision = revision where id = $1";
pub const SLUG_TAKEN: &str = "select x.id from (select id, slug from dialogues union all select dialogue_id, slug from old_slugs) x \
     where x.slug = $1 and x.id <> $2";
pub const KEEP_SLUG: &str = "insert into old_slugs (slug, dialogue_id) values ($1, $2) on conflict (slug) do nothing";
pub const FREE_SLUG: &str = "delete from old_slugs where slug = $1 and dialogue_id = $2";
// Both begin with the values of a plan, see `plan_values`.
pub const INSERT: &str = "insert into dialogues (title, gemeente_id, place, venue, place_kind, audience, audience_key, question_list_id, seats, online_link, explanation, starts_local, ends_local, facilitator_id, series_id, kind, mix, publish_at, waiting_rule, offers_stop_hours, reminder_hours, verkenners_wanted, reserved_parents, reserved_youths, reserved_professionals, reserved_until, id, slug, room_code, created_at, organiser_id) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)";
pub const CHANGE: &str = "update dialogues set title = $1, gemeente_id = $2, place = $3, venue = $4, place_kind = $5, audience = $6, audience_key = $7, question_list_id = $8, seats = $9, online_link = $10, explanation = $11, starts_local = $12, ends_local = $13, facilitator_id = $14, series_id = $15, kind = $16, mix = $17, publish_at = $18, waiting_rule = $19, offers_stop_hours = $20, reminder_hours = $21, verkenners_wanted = $22, reserved_parents = $23, reserved_youths = $24, reserved_professionals = $25, reserved_until = $26, \
     slug = $28, revision = revision + $29, edition = edition + 1 where id = $27";
pub const PUBLISH: &str =
    "update dialogues set published_at = $2, edition = edition + 1 where id = $1 and published_at is null and cancelled_at is null";
pub const TO_PUBLISH: &str = "select id from dialogues where publish_at <= $1 and published_at is null and cancelled_at is null \
     and starts_local > $2 order by publish_at, id limit 100";
pub const CLOSE: &str = "update dialogues set closed_at = $2, edition = edition + 1 where id = $1 and closed_at is null";
pub const CANCEL: &str = "update dialogues set cancelled_at = $2, cancel_reason = $3, revision = revision + 1, edition = edition + 1 \
     where id = $1 and published_at is not null and cancelled_at is null";

/// What a visitor of the agenda looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The id of a gemeente, or `regio` for what belongs to none.
    pub gemeente: Option<String>,
    /// Part of the text "for whom", however it is typed.
    pub audience: Option<String>,
}

impl Filters {
    fn pattern(&self) -> Option<String> {
        self.audience.as_deref().map(|text| like_pattern(&search_key(text)))
    }
}

/// Which half of a planner's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Not ended yet, soonest first.
    Coming,
    /// Ended, latest first.
    Past,
}

/// Something to choose in a form: the value and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// Any dialogue; for those who have been let in already.
pub async fn by_id(db: &Db, id: &DialogueId) -> db::Result<Option<Dialogue>> {
    db.optional(BY_ID, params![id]).await
}

/// A dialogue the public may see. A cancelled or past one stays to be seen.
pub async fn published_by_slug(db: &Db, slug: &str) -> db::Result<Option<Dialogue>> {
    db.optional(BY_SLUG, params![slug]).await
}

/// The published dialogue of a room code as `infra::codes::normalise` gives it. Whether the code
/// works today is for the caller to decide.
pub async fn by_room_code(db: &Db, code: &str) -> db::Result<Option<Dialogue>> {
    db.optional(BY_ROOM_CODE, params![code]).await
}

/// A dialogue of the gemeenten the person works for; one of another gemeente is not there.
pub async fn in_scope(db: &Db, scope: &Scope, id: &DialogueId) -> db::Result<Option<Dialogue>> {
    db.optional(IN_SCOPE, params![id, scope.gemeente()]).await
}

/// The published dialogues this account is gespreksleider of, latest first.
pub async fn led_by(db: &Db, account: &AccountId) -> db::Result<Vec<Dialogue>> {
    db.all(LED_BY, params![account]).await
}

/// The dialogues of a series, in order.
pub async fn of_series(db: &Db, scope: &Scope, series: &SeriesId) -> db::Result<Vec<Dialogue>> {
    db.all(OF_SERIES, params![series, scope.gemeente()]).await
}

/// Published dialogues that have not begun, soonest first, the cancelled ones among them.
pub async fn open_list(db: &Db, filters: &Filters, now: LocalTime, limit: i64, offset: i64) -> db::Result<Vec<Dialogue>> {
    let (now, gemeente) = (now.stored(), filters.gemeente.as_deref());
    match (gemeente, filters.pattern()) {
        (_, Some(pattern)) => db.all(OPEN_FOR, params![now, limit, offset, gemeente, pattern]).await,
        (None, None) => db.all(OPEN, params![now, limit, offset]).await,
        (Some("regio"), None) => db.all(OPEN_REGION, params![now, limit, offset]).await,
        (Some(gemeente), None) => db.all(OPEN_IN, params![now, limit, offset, gemeente]).await,
    }
}

/// How many [`open_list`] has in all, counted up to `most`.
pub async fn open_count(db: &Db, filters: &Filters, now: LocalTime, most: i64) -> db::Result<i64> {
    let (now, gemeente) = (now.stored(), filters.gemeente.as_deref());
    let (count,): (i64,) = match (gemeente, filters.pattern()) {
        (_, Some(pattern)) => db.one(COUNT_OPEN_FOR, params![now, most, gemeente, pattern]).await?,
        (None, None) => db.one(COUNT_OPEN, params![now, most]).await?,
        (Some("regio"), None) => db.one(COUNT_OPEN_REGION, params![now, most]).await?,
        (Some(gemeente), None) => db.one(COUNT_OPEN_IN, params![now, most, gemeente]).await?,
    };
    Ok(count)
}

/// The first dialogue after `now` with a free seat: in the same gemeente, else anywhere in the region.
pub async fn next_nearby(db: &Db, dialogue: &Dialogue, now: LocalTime) -> db::Result<Option<Dialogue>> {
    if let Some(gemeente) = &dialogue.gemeente_id {
        let near = db.optional(NEXT_OPEN, params![now.stored(), &dialogue.id, gemeente]).await?;
        if near.is_some() {
            return Ok(near);
        }
    }
    db.optional(NEXT_OPEN, params![now.stored(), &dialogue.id, None::<&str>]).await
}

/// A planner's dialogues, concepts and cancelled ones too.
pub async fn planned_in_scope(db: &Db, scope: &Scope, when: When, now: LocalTime, limit: i64, offset: i64) -> db::Result<Vec<Dialogue>> {
    match when {
        When::Coming => db.all(COMING_IN_SCOPE, params![now.day(), now.stored(), scope.gemeente(), limit, offset]).await,
        When::Past => db.all(PAST_IN_SCOPE, params![now.stored(), scope.gemeente(), limit, offset]).await,
    }
}

/// How many [`planned_in_scope`] has in all, counted up to `most`.
pub async fn planned_count(db: &Db, scope: &Scope, when: When, now: LocalTime, most: i64) -> db::Result<i64> {
    let (count,): (i64,) = match when {
        When::Coming => db.one(COUNT_COMING, params![now.day(), now.stored(), scope.gemeente(), most]).await?,
        When::Past => db.one(COUNT_PAST, params![now.stored(), scope.gemeente(), most]).await?,
    };
    Ok(count)
}

/// Published dialogues that were not cancelled, of one gemeente or (none) of the whole region.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PerGemeente {
    pub gemeente_id: Option<GemeenteId>,
    pub held: i64,
    pub planned: i64,
}

/// The dialogues that begin on these days, in each gemeente of the scope that has one.
pub async fn per_gemeente(db: &Db, scope: &Scope, days: &Days, now: LocalTime) -> db::Result<Vec<PerGemeente>> {
    db.all(PER_GEMEENTE, params![&days.from, &days.until, scope.gemeente(), now.stored()]).await
}

/// For whom the coming dialogues are, each text once.
pub async fn audiences(db: &Db, now: LocalTime) -> db::Result<Vec<String>> {
    let rows: Vec<(String,)> = db.all(AUDIENCES, params![now.stored()]).await?;
    Ok(rows.into_iter().map(|(text,)| text).collect())
}

/// Verkenners who can lead a dialogue of this scope.
pub async fn facilitators(db: &Db, scope: &Scope) -> db::Result<Vec<Choice>> {
    db.all(FACILITATORS, params![scope.gemeente()]).await
}

/// The dialogue, held until the transaction ends: whoever wants to take a seat, change or cancel
/// it waits here, on both engines. Taken seats are counted after the wait.
pub async fn lock(tx: &mut Tx, id: &DialogueId) -> db::Result<Option<Dialogue>> {
    tx.execute(LOCK, params![id]).await?;
    tx.optional(BY_ID, params![id]).await
}

/// Whether another dialogue has this slug.
pub async fn slug_taken(tx: &mut Tx, slug: &str, own: &DialogueId) -> db::Result<bool> {
    let row: Option<(String,)> = tx.optional(SLUG_TAKEN, params![slug, own]).await?;
    Ok(row.is_some())
}

/// What the program gives a dialogue, besides the plan.
pub struct Names<'a> {
    pub id: &'a DialogueId,
    pub slug: &'a str,
    pub room_code: &'a str,
    /// Who planned it, and hears when the report is late.
    pub organiser: &'a AccountId,
}

pub async fn insert(tx: &mut Tx, names: Names<'_>, plan: &Plan, now: Timestamp) -> db::Result<()> {
    let mut row = plan_values(plan);
    row.extend_from_slice(params![names.id, names.slug, names.room_code, now, names.organiser]);
    tx.execute(INSERT, &row).await.map(drop)
}

/// Writes the plan; `published` raises the revision, so calendars take over the change.
pub async fn change(tx: &mut Tx, id: &DialogueId, slug: &str, plan: &Plan, published: bool) -> db::Result<()> {
    let mut row = plan_values(plan);
    row.extend_from_slice(params![id, slug, i64::from(published)]);
    tx.execute(CHANGE, &row).await.map(drop)
}

/// What a planner filled in, in the order of the columns: $1 to $26.
fn plan_values(plan: &Plan) -> Vec<db::Value> {
    let Arranged { kind, mix, rule, offers_stop_hours, verkenners_wanted, reserved, publish_at, .. } = &plan.arranged;
    let [parents, youths, professionals] = reserved.seats;
    params![
        &plan.title,
        plan.gemeente.as_ref(),
        &plan.place,
        &plan.venue,
        plan.place_kind.slug(),
        &plan.audience,
        search_key(&plan.audience),
        &plan.question_list,
        plan.seats,
        plan.online_link.as_deref(),
        &plan.explanation,
        plan.starts.stored(),
        plan.ends.stored(),
        plan.facilitator.as_ref(),
        plan.series.as_ref(),
        kind.slug(),
        mix.slug(),
        publish_at.map(|at| at.instant().0),
        rule.slug(),
        *offers_stop_hours,
        plan.arranged.reminders_stored(),
        *verkenners_wanted,
        parents,
        youths,
        professionals,
        reserved.until.map(|until| until.stored())
    ]
    .to_vec()
}

/// Keeps an address that a published dialogue had, so that it leads to the new one.
pub async fn keep_slug(tx: &mut Tx, slug: &str, id: &DialogueId) -> db::Result<()> {
    tx.execute(KEEP_SLUG, params![slug, id]).await.map(drop)
}

/// An address a dialogue takes back is no old address of it any more.
pub async fn free_slug(tx: &mut Tx, slug: &str, id: &DialogueId) -> db::Result<()> {
    tx.execute(FREE_SLUG, params![slug, id]).await.map(drop)
}

/// Concepts whose moment of publishing has come and that have not begun.
pub async fn to_publish(db: &Db, now: Timestamp) -> db::Result<Vec<DialogueId>> {
    let rows: Vec<(DialogueId,)> = db.all(TO_PUBLISH, params![now, LocalTime::at(now).stored()]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// False when it was published or cancelled before.
pub async fn publish(tx: &mut Tx, id: &DialogueId, now: Timestamp) -> db::Result<bool> {
    Ok(tx.execute(PUBLISH, params![id, now]).await? == 1)
}

/// False when it was closed before.
pub async fn close(tx: &mut Tx, id: &DialogueId, now: Timestamp) -> db::Result<bool> {
    Ok(tx.execute(CLOSE, params![id, now]).await? == 1)
}

/// False when it was not published, or cancelled before.
pub async fn cancel(tx: &mut Tx, id: &DialogueId, reason: &str, now: Timestamp) -> db::Result<bool> {
    Ok(tx.execute(CANCEL, params![id, now, reason]).await? == 1)
}

pub const STATEMENTS: &[&str] = &[
    BY_ID,
    BY_SLUG,
    BY_ROOM_CODE,
    IN_SCOPE,
    LED_BY,
    OF_SERIES,
    OPEN,
    OPEN_IN,
    OPEN_REGION,
    OPEN_FOR,
    NEXT_OPEN,
    COMING_IN_SCOPE,
    PAST_IN_SCOPE,
    COUNT_COMING,
    COUNT_PAST,
    COUNT_OPEN,
    COUNT_OPEN_IN,
    COUNT_OPEN_REGION,
    COUNT_OPEN_FOR,
    AUDIENCES,
    FACILITATORS,
    PER_GEMEENTE,
    LOCK,
    SLUG_TAKEN,
    INSERT,
    CHANGE,
    KEEP_SLUG,
    FREE_SLUG,
    TO_PUBLISH,
    PUBLISH,
    CLOSE,
    CANCEL,
];
