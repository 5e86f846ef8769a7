//! Anonymity as a property: of the schema, of the values in it, of every order that can be seen, and of
//! what somebody with all of it in hand can find out (AN-01…AN-103, `docs/privacy/anonymity.md`).
mod schema;
