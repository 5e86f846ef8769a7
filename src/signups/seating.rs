//! Who gets a seat: pure arithmetic on the seats of one dialogue. Nothing here reads or writes.
use crate::{
    base::{ids::SignupId, time::LocalTime},
    dialogues::{Dialogue, Group, WaitingRule},
};

/// The seats of a dialogue at one moment, while it is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seating {
    pub seats: i64,
    /// People who have a seat or were offered one.
    pub held: i64,
    /// The same per group, for who said to belong to one; in the order of [`Group::ALL`].
    pub held_by: [i64; 3],
    /// Seats kept per group at this moment.
    pub kept: [i64; 3],
}

/// A group on the waiting list, in line by (`since`, `id`) (C-07).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    pub id: SignupId,
    pub people: i64,
    pub coming_as: Option<String>,
    pub email: Option<String>,
}

/// Why a group on the waiting list has no offer (C-14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Every seat is taken or offered.
    Full,
    /// The group is larger than what is free.
    GroupTooLarge { free: i64 },
    /// There are seats, but they are kept for another group of people until a moment.
    KeptForOthers,
    /// The rule is "in order", and a larger group before this one waits.
    BehindAnother,
    /// It is too late to offer a seat.
    TooLate,
}

impl Seating {
    /// Where no seat is kept for a group, `dialogue.taken` says all: the caller holds the lock and has changed no
    /// seat since it read the dialogue. `None` where the seats of each group must be counted.
    pub fn without_groups(dialogue: &Dialogue, now: LocalTime) -> Option<Self> {
        let kept = dialogue.reserved().at(now);
        (kept == [0; 3]).then_some(Self { seats: dialogue.seats, held: dialogue.taken, held_by: [0; 3], kept })
    }

    /// Seats that somebody of this group can take: what is free, less what is kept for the others.
    pub fn free_for(&self, group: Option<Group>) -> i64 {
        let own = group.map(place_of);
        let kept = (0..3).filter(|at| Some(*at) != own).map(|at| (self.kept[at] - self.held_by[at]).max(0)).sum::<i64>();
        (self.free() - kept).max(0)
    }

    /// Seats nobody has and nobody was offered.
    pub fn free(&self) -> i64 {
        (self.seats - self.held).max(0)
    }

    /// Takes seats for a whole group, or says how many it could have had (C-11).
    ///
    /// # Errors
    /// The number of seats that are free for this group, when it does not fit.
    pub fn take(&mut self, group: Option<Group>, people: i64) -> Result<(), i64> {
        let free = self.free_for(group);
        if people < 1 || people > free {
            return Err(free);
        }
        self.held += people;
        if let Some(at) = group.map(place_of) {
            self.held_by[at] += people;
        }
        Ok(())
    }

    /// The groups that are offered a seat now, by the rule of the dialogue; takes their seats.
    pub fn offer(&mut self, waiting: &[Waiting], rule: WaitingRule) -> Vec<Waiting> {
        let mut offered = Vec::new();
        for group in waiting {
            match (self.take(group.group(), group.people), rule) {
                (Ok(()), _) => offered.push(group.clone()),
                (Err(_), WaitingRule::FirstThatFits) => {}
                (Err(_), WaitingRule::InOrder) => break,
            }
        }
        offered
    }

    /// Why a group that waits has no offer; `before` says whether others wait before it.
    pub fn why(&self, group: &Waiting, before: bool, rule: WaitingRule, too_late: bool) -> Why {
        let free = self.free_for(group.group());
        match () {
            () if self.free() == 0 => Why::Full,
            () if too_late => Why::TooLate,
            () if group.people <= free && before && rule == WaitingRule::InOrder => Why::BehindAnother,
            () if group.people <= self.free() && free < self.free() => Why::KeptForOthers,
            () if group.people > free => Why::GroupTooLarge { free },
            () => Why::BehindAnother,
        }
    }
}

impl Waiting {
    pub fn group(&self) -> Option<Group> {
        self.coming_as.as_deref().and_then(Group::parse)
    }
}

fn place_of(group: Group) -> usize {
    Group::ALL.iter().position(|one| *one == group).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seating(seats: i64, held: i64) -> Seating {
        Seating { seats, held, held_by: [0; 3], kept: [0; 3] }
    }

    fn waiting(id: &str, people: i64) -> Waiting {
        Waiting { id: id.into(), people, coming_as: None, email: None }
    }

    #[test]
    fn c_11_a_group_comes_whole_or_not_at_all() {
        assert_eq!(seating(20, 18).take(None, 3), Err(2));
        assert_eq!(seating(20, 18).take(None, 2), Ok(()));
        assert_eq!(seating(20, 20).take(None, 1), Err(0));
        assert_eq!(seating(10, 12).take(None, 1), Err(0), "seats that were taken away later are not negative");
    }

    #[test]
    fn kept_seats_are_for_their_group_only() {
        let kept = Seating { kept: [0, 6, 0], held_by: [0, 2, 0], ..seating(20, 15) };
        assert_eq!(kept.free_for(None), 1, "five are free, four of them are kept");
        assert_eq!(kept.free_for(Some(Group::Parents)), 1);
        assert_eq!(kept.free_for(Some(Group::Youths)), 5);
        assert_eq!(Seating { kept: [0; 3], ..kept }.free_for(None), 5, "after the moment they are everybody's");
    }

    #[test]
    fn c_07_the_offers_go_in_order_by_the_rule() {
        let line: Vec<Waiting> = [("a", 4), ("b", 1), ("c", 3), ("d", 2)].iter().map(|(id, n)| waiting(id, *n)).collect();
        let ids = |offered: Vec<Waiting>| offered.iter().map(|w| w.id.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(ids(seating(20, 17).offer(&line, WaitingRule::FirstThatFits)), "b d");
        assert_eq!(ids(seating(20, 17).offer(&line, WaitingRule::InOrder)), "");
        assert_eq!(ids(seating(20, 12).offer(&line, WaitingRule::InOrder)), "a b c");
    }

    #[test]
    fn c_07_a_line_of_fifty_groups_is_served_in_its_order() {
        let line: Vec<Waiting> = (0..50).map(|n| waiting(&format!("{n:02}"), 1 + n % 4)).collect();
        let offered = seating(22, 0).offer(&line, WaitingRule::FirstThatFits);
        let golden: Vec<&str> = offered.iter().map(|w| w.id.as_str()).collect();
        assert_eq!(golden, ["00", "01", "02", "03", "04", "05", "06", "07", "08", "12"]);
    }

    #[test]
    fn c_14_every_group_that_waits_has_a_reason() {
        let group = waiting("a", 3);
        let why = |seating: Seating, before, rule, late| seating.why(&group, before, rule, late);
        let fits = WaitingRule::FirstThatFits;
        assert_eq!(why(seating(20, 20), false, fits, false), Why::Full);
        assert_eq!(why(seating(20, 18), false, fits, false), Why::GroupTooLarge { free: 2 });
        assert_eq!(why(Seating { kept: [0, 4, 0], ..seating(20, 15) }, false, fits, false), Why::KeptForOthers);
        assert_eq!(why(seating(20, 10), true, WaitingRule::InOrder, false), Why::BehindAnother);
        assert_eq!(why(seating(20, 10), false, fits, true), Why::TooLate);
    }

    proptest! {
        #[test]
        fn c_09_no_order_of_groups_takes_more_than_there_is(
            seats in 1_i64..60, kept in prop::array::uniform3(0_i64..10),
            groups in prop::collection::vec((1_i64..=8, 0_usize..4), 0..60)
        ) {
            let mut seating = Seating { seats, held: 0, held_by: [0; 3], kept };
            for (people, group) in groups {
                let before = seating;
                if seating.take(Group::ALL.get(group).copied(), people).is_err() {
                    prop_assert_eq!(seating, before);
                }
                prop_assert!(seating.held <= seats);
            }
        }

        #[test]
        fn c_03_after_offering_nobody_who_fits_waits(
            held in 0_i64..20, sizes in prop::collection::vec(1_i64..=8, 0..30)
        ) {
            let line: Vec<Waiting> = sizes.iter().enumerate().map(|(n, people)| waiting(&format!("{n:02}"), *people)).collect();
            let mut seating = seating(20, held);
            let offered = seating.offer(&line, WaitingRule::FirstThatFits);
            let left = line.iter().filter(|w| !offered.contains(w));
            prop_assert!(left.clone().all(|w| w.people > seating.free()));
        }
    }
}
