//! Whose voices are missing: per gemeente and perspective how many people came and how often was
//! heard from them (PRO-02).
//!
//! - Attendance and contributions meet in the name of a gemeente and nowhere else (AN-33, AN-53).
//! - People are shown through the gate of `base::gate`: fewer than five and none look the same (D12).
//!   There are no totals, so every hidden number is a small one and the sentences are true.
//!   Dialogues are in the public agenda; their number needs no gate.
//! - Days can be chosen freely, so two periods can be compared. Planners read every text of their scope
//!   and count at the door themselves: it tells them nothing new. What goes out to others must hand the
//!   gate the table before it (AN-59).
//! - A coordinator sees the own gemeente, the team the region. The page and the file say the same.
mod csv_file;
mod forms;
mod model;
mod pages;
#[cfg(test)]
mod tests;
mod web;

pub use web::routes;
