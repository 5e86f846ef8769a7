//! One test binary. Slices keep their own tests beside them; here is what concerns all.
mod anonymity;
pub mod architecture;
mod doors;
pub mod golden;
mod guarded;
mod lost;
mod plans;
mod statements;
pub mod support;
mod texts;
