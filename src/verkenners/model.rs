//! What an application holds, and in which state it can be.
use crate::base::{
    ids::{ApplicationId, GemeenteId},
    text::EmailAddress,
};

/// Where somebody meets children and parents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    Education,
    Sport,
    YouthHealth,
    GeneralPractice,
    YouthCare,
    Access,
    ChildCare,
    Volunteer,
    Other,
}

impl Domain {
    pub const ALL: [Self; 9] = [
        Self::Education,
        Self::Sport,
        Self::YouthHealth,
        Self::GeneralPractice,
        Self::YouthCare,
        Self::Access,
        Self::ChildCare,
        Self::Volunteer,
        Self::Other,
    ];

    /// The value of the form field and of the column.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Education => "onderwijs",
            Self::Sport => "sport",
            Self::YouthHealth => "jeugdgezondheid",
            Self::GeneralPractice => "huisarts",
            Self::YouthCare => "jeugdhulp",
            Self::Access => "toegang",
            Self::ChildCare => "kinderopvang",
            Self::Volunteer => "vrijwilliger",
            Self::Other => "anders",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|domain| domain.slug() == text)
    }
}

/// An application as it was read from the form: every field is right.
#[derive(Clone, Debug)]
pub struct NewApplication {
    pub name: String,
    pub organisation: String,
    pub domain: Domain,
    pub gemeente: GemeenteId,
    pub email: EmailAddress,
    pub motivation: String,
}

/// The row of an application, as much as a decision needs.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Application {
    pub id: ApplicationId,
    pub gemeente_id: GemeenteId,
    pub email: String,
    pub approved_at: Option<i64>,
    pub declined_at: Option<i64>,
}

/// Derived from the timestamps (D8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Approved,
    Declined,
}

impl Application {
    pub fn state(&self) -> State {
        match (self.approved_at, self.declined_at) {
            (Some(_), _) => State::Approved,
            (None, Some(_)) => State::Declined,
            (None, None) => State::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_follows_from_the_timestamps() {
        let application = |approved_at, declined_at| Application {
            id: "a".into(),
            gemeente_id: "zundert".into(),
            email: "jo@voorbeeld.example".into(),
            approved_at,
            declined_at,
        };
        assert_eq!(application(None, None).state(), State::Open);
        assert_eq!(application(Some(1), None).state(), State::Approved);
        assert_eq!(application(None, Some(1)).state(), State::Declined);
    }

    #[test]
    fn every_domain_is_read_back_from_its_slug() {
        for domain in Domain::ALL {
            assert_eq!(Domain::parse(domain.slug()), Some(domain));
        }
        assert_eq!(Domain::parse("Onderwijs"), None);
    }
}
