//! Closed lists of choices: what a form can send and a row can hold.

/// A closed list of choices with the value each has in a form and in the database.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident: $($(#[$kind_doc:meta])* $kind:ident $slug:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$kind_doc])* $kind),* }

        impl $name {
            pub const ALL: [Self; [$(Self::$kind),*].len()] = [$(Self::$kind),*];

            /// The value in the form and in the database.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$kind => $slug),* }
            }

            /// `None` for anything that is not one of the values.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.slug() == text)
            }
        }
    };
}
pub(crate) use choices;
