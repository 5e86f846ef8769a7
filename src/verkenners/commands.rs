//! What people do here: apply, approve, decline. Each is one transaction with its audit line and mail.
use super::{
    mails,
    model::{NewApplication, State},
    store,
};
use crate::{
    access::{Role, VerkennerKeeper},
    accounts::{self, Made, NewAccount},
    audit::{self, Actor, Event},
    base::{ids::ApplicationId, text::EmailAddress},
    infra::{
        App,
        db::{self, found},
        problem::Problem,
    },
    outbox,
};

/// Keeps an application and thanks the applicant by mail. An address with an open application
/// gets nothing new; the caller cannot tell the difference.
pub async fn apply(app: &App, new: &NewApplication) -> db::Result<()> {
    let id: ApplicationId = app.random.id();
    let mut tx = app.db.begin().await?;
    if store::keep(&mut tx, &id, new, app.clock.now()).await? {
        audit::record(app, &mut tx, &Actor::RESIDENT, event("verkenner.applied", &id)).await?;
        outbox::keep(app, &mut tx, mails::received(new.email.as_str(), &id)).await?;
    }
    tx.commit().await
}

/// What came of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Approved,
    Declined,
    /// Somebody decided before: nothing changed.
    DecidedBefore(State),
    /// The address has an account already: nothing changed.
    AccountExists,
}

/// Makes the account of a verkenner and mails the activation link.
/// Not found when there is no such application.
pub async fn approve(app: &App, keeper: &VerkennerKeeper, id: &ApplicationId) -> Result<Decision, Problem> {
    let mut tx = app.db.begin().await?;
    let application = found(store::lock(&mut tx, id).await?)?;
    if application.state() != State::Open {
        return Ok(Decision::DecidedBefore(application.state()));
    }
    let email = EmailAddress::parse(&application.email).ok_or_else(|| Problem::ours("an application has an unreadable address"))?;
    let new = NewAccount { email, role: Role::Verkenner, gemeente: Some(application.gemeente_id.clone()) };
    let account = match accounts::create_account(app, &mut tx, &keeper.person.actor(), new).await? {
        Made::Account(account) => account,
        // Without a commit the transaction leaves nothing behind.
        Made::AddressTaken => return Ok(Decision::AccountExists),
    };
    store::approve(&mut tx, id, &account.id, app.clock.now()).await?;
    audit::record(app, &mut tx, &keeper.person.actor(), event("verkenner.approved", id)).await?;
    outbox::keep(app, &mut tx, mails::approved(&application.email, id, &account.activation_link)).await?;
    tx.commit().await?;
    Ok(Decision::Approved)
}

/// Says no, with a friendly mail. Not found when there is no such application.
pub async fn decline(app: &App, keeper: &VerkennerKeeper, id: &ApplicationId) -> Result<Decision, Problem> {
    let mut tx = app.db.begin().await?;
    let application = found(store::lock(&mut tx, id).await?)?;
    if application.state() != State::Open {
        return Ok(Decision::DecidedBefore(application.state()));
    }
    store::decline(&mut tx, id, app.clock.now()).await?;
    audit::record(app, &mut tx, &keeper.person.actor(), event("verkenner.declined", id)).await?;
    outbox::keep(app, &mut tx, mails::declined(&application.email, id)).await?;
    tx.commit().await?;
    Ok(Decision::Declined)
}

fn event<'a>(action: &'static str, id: &'a ApplicationId) -> Event<'a> {
    Event { action, object: "verkenner_application", id: Some(id.as_str()) }
}
