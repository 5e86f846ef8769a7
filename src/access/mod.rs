//! Who is asking, as types. A handler that asks for a [`Planner`] cannot be called by anyone else:
//! there is no other way to make one. The scope of a person is the `where` clause of the statement.
mod cookie;
pub mod gate;
pub mod reply;

pub use cookie::{IDLE, is_ours as was_logged_in};

use crate::{
    audit::Actor,
    base::{
        ids::{AccountId, GemeenteId},
        texts::t,
        time::Timestamp,
    },
    infra::problem::Problem,
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// What somebody with an account does here. Residents have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Verkenner,
    Coordinator,
    Team,
    Werkgroep,
    Fg,
    Admin,
}

impl Role {
    pub const ALL: [Self; 6] = [Self::Verkenner, Self::Coordinator, Self::Team, Self::Werkgroep, Self::Fg, Self::Admin];

    /// The name in the database and on the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Verkenner => "verkenner",
            Self::Coordinator => "coordinator",
            Self::Team => "team",
            Self::Werkgroep => "werkgroep",
            Self::Fg => "fg",
            Self::Admin => "admin",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.slug() == text)
    }

    /// What the role is called on screen.
    pub fn label(self) -> String {
        match self {
            Self::Verkenner => t().role_verkenner(),
            Self::Coordinator => t().role_coordinator(),
            Self::Team => t().role_team(),
            Self::Werkgroep => t().role_werkgroep(),
            Self::Fg => t().role_fg(),
            Self::Admin => t().role_admin(),
        }
    }

    /// Whether the role always belongs to one gemeente.
    pub fn needs_gemeente(self) -> bool {
        matches!(self, Self::Coordinator | Self::Verkenner)
    }
}

/// Somebody who gave a password and a code.
#[derive(Clone, Debug)]
pub struct Person {
    pub account: AccountId,
    pub email: String,
    pub role: Role,
    pub gemeente: Option<GemeenteId>,
    /// The stored name of this login, to end it.
    pub login: String,
    /// Until when the login lasts if nothing more happens.
    pub until: Timestamp,
}

impl Person {
    pub fn actor(&self) -> Actor {
        Actor { account: Some(self.account.to_string()), role: self.role.slug() }
    }
}

/// Which gemeenten somebody may see and change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Region,
    Gemeente(GemeenteId),
}

impl Scope {
    /// The parameter of `where ($n is null or gemeente_id = $n)`: null is the whole region.
    pub fn gemeente(&self) -> Option<&GemeenteId> {
        match self {
            Self::Region => None,
            Self::Gemeente(id) => Some(id),
        }
    }

    pub fn covers(&self, gemeente: Option<&GemeenteId>) -> bool {
        match self {
            Self::Region => true,
            Self::Gemeente(own) => gemeente == Some(own),
        }
    }
}

/// A coordinator sees one gemeente; the other roles the region.
fn scope_of(person: &Person) -> Option<Scope> {
    match (person.role, &person.gemeente) {
        (Role::Coordinator | Role::Verkenner, Some(gemeente)) => Some(Scope::Gemeente(gemeente.clone())),
        (Role::Coordinator | Role::Verkenner, None) => None,
        _ => Some(Scope::Region),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::LoginNeeded)
    }
}

macro_rules! capabilities {
    ($($(#[$doc:meta])* $name:ident: $($role:ident)|+;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            pub person: Person,
            pub scope: Scope,
        }

        impl $name {
            /// The capability of a person, if the role has it.
            pub fn of(person: Person) -> Option<Self> {
                let scope = scope_of(&person)?;
                matches!(person.role, $(Role::$role)|+).then_some(Self { person, scope })
            }
        }

        impl<S: Send + Sync> FromRequestParts<S> for $name {
            type Rejection = Problem;

            async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
                // "Not yours" looks like "not there".
                Self::of(Person::from_request_parts(parts, state).await?).ok_or(Problem::NotFound)
            }
        }
    )*};
}

capabilities! {
    /// Plans, publishes and cancels dialogues in its scope.
    Planner: Team | Coordinator;
    /// Enters what was said: planners in their scope, a verkenner for the dialogues it leads.
    Scribe: Team | Coordinator | Verkenner;
    /// Releases or holds back texts in its scope.
    Gatekeeper: Team | Coordinator;
    /// Reads how often gatekeepers did what.
    ModerationReader: Team | Fg | Admin;
    /// Codes released texts.
    Coder: Werkgroep;
    /// Reads the annex; the werkgroep also chooses its quotes.
    AnnexReader: Werkgroep | Team;
    /// Approves verkenners.
    VerkennerKeeper: Team;
    /// Logs experiences.
    VerkennerUser: Verkenner;
    /// Reads the mails.
    MailReader: Team | Admin;
    /// Makes and ends accounts.
    AccountKeeper: Admin;
    /// Reads the log and the register of processing.
    Auditor: Fg | Admin;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(role: Role, gemeente: Option<&str>) -> Person {
        Person {
            account: "a".into(),
            email: "x@voorbeeld.example".into(),
            role,
            gemeente: gemeente.map(Into::into),
            login: "l".into(),
            until: Timestamp(0),
        }
    }

    #[test]
    fn gem_01_a_coordinator_is_bound_to_one_gemeente() {
        let planner = Planner::of(person(Role::Coordinator, Some("zundert"))).unwrap();
        assert!(planner.scope.covers(Some(&"zundert".into())));
        assert!(!planner.scope.covers(Some(&"rucphen".into())));
        assert!(!planner.scope.covers(None));
        assert!(Planner::of(person(Role::Coordinator, None)).is_none());
        assert!(Planner::of(person(Role::Verkenner, Some("zundert"))).is_none());
    }
}
