//! Typed ids: a dialogue's id cannot be passed where an account's is asked.

/// What all typed ids share: text made by us, never typed by a person.
pub trait TypedId {
    fn as_str(&self) -> &str;
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[sqlx(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TypedId for $name {
            fn as_str(&self) -> &str {
                &self.0
            }
        }
    )*};
}

typed_ids! {
    AccountId,
    ApplicationId,
    CodingId,
    ContributionId,
    DialogueId,
    ExcerptId,
    FindingId,
    /// One of the nine: `bergen-op-zoom`, …
    GemeenteId,
    MailId,
    QuestionId,
    QuestionListId,
    /// A round in which part of the excerpts is coded twice.
    RoundId,
    SeriesId,
    SignupId,
    ThemeId,
}
