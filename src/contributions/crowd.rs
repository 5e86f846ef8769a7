//! Who was expected at a dialogue, by which is decided whether a text may hold from where somebody speaks (AN-03).
//!
//! A dialogue and a perspective stand beside one text only when five people of that perspective were expected,
//! and when the people of all perspectives that are left out are nobody, or five at least: otherwise the text
//! *without* a perspective would be the one of the only professional. The dialogue is always kept (docs/adr/0013).
use super::model::Perspective;
use crate::{
    attendance::{self, Kind},
    base::{gate::K, ids::DialogueId},
    infra::db::{Result, Tx},
    signups,
};

/// How many people were expected, of each perspective and in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    /// In the order of [`Perspective::ALL`].
    told: [i64; Perspective::ALL.len()],
    /// With those of whom nobody knows as who they come.
    people: i64,
}

impl Crowd {
    /// Of whom was counted at the door or, as long as nobody was, of whom has a seat.
    pub async fn of(tx: &mut Tx, dialogue: &DialogueId) -> Result<Self> {
        let counted = attendance::totals_within(tx, dialogue).await?;
        let counted = counted.iter().map(|total| (Kind::parse(&total.kind), total.signed_up + total.walk_in));
        let at_door = Self::from_kinds(counted);
        if at_door.people > 0 {
            return Ok(at_door);
        }
        let seated = signups::seated(tx, dialogue).await?;
        Ok(Self::from_kinds(seated.into_iter().map(|(group, people)| (group.as_deref().and_then(Kind::parse), people))))
    }

    fn from_kinds(people: impl Iterator<Item = (Option<Kind>, i64)>) -> Self {
        people.fold(Self::default(), |mut crowd, (kind, people)| {
            let perspective = kind.and_then(|kind| Perspective::ALL.iter().position(|one| kind_of(*one) == kind));
            if let Some(told) = perspective.and_then(|index| crowd.told.get_mut(index)) {
                *told += people;
            }
            crowd.people += people;
            crowd
        })
    }

    /// Whether a text of this dialogue may hold this perspective.
    pub fn keeps(&self, perspective: Perspective) -> bool {
        Perspective::ALL.iter().position(|one| *one == perspective).is_some_and(|index| self.kept()[index])
    }

    /// The smallest kept perspective goes as well, until those who are left out are many or nobody.
    fn kept(&self) -> [bool; Perspective::ALL.len()] {
        let least = K::default().number();
        let mut kept = self.told.map(|people| people >= least);
        loop {
            let sizes = || self.told.iter().enumerate().filter(|(index, _)| kept[*index]);
            let left_out = self.people - sizes().map(|(_, people)| people).sum::<i64>();
            let smallest = sizes().min_by_key(|(_, people)| **people).map(|(index, _)| index);
            match smallest {
                Some(index) if left_out > 0 && left_out < least => kept[index] = false,
                _ => return kept,
            }
        }
    }
}

fn kind_of(perspective: Perspective) -> Kind {
    match perspective {
        Perspective::Parent => Kind::Parents,
        Perspective::Youth => Kind::Youths,
        Perspective::Professional => Kind::Professionals,
        Perspective::Other => Kind::Others,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept(told: [i64; 4], unknown: i64) -> [bool; 4] {
        Crowd { told, people: told.iter().sum::<i64>() + unknown }.kept()
    }

    #[test]
    fn an_03_a_perspective_of_fewer_than_five_is_not_kept_nor_found_by_what_is_left() {
        assert_eq!(kept([12, 0, 0, 0], 0), [true, false, false, false], "parents among themselves");
        assert_eq!(kept([4, 0, 0, 0], 0), [false; 4]);
        assert_eq!(kept([24, 0, 1, 0], 0), [false; 4], "the one text without would be the professional's");
        assert_eq!(kept([14, 8, 3, 0], 0), [true, false, false, false], "the eight hide the three");
        assert_eq!(kept([14, 8, 3, 2], 0), [true, true, false, false], "five are left out together");
        assert_eq!(kept([14, 0, 1, 0], 6), [true, false, false, false], "six may be anybody");
        assert_eq!(kept([0; 4], 30), [false; 4], "nobody said as who they come");
    }

    proptest! {
        #[test]
        fn an_03_everybody_is_one_of_five_at_least(told in prop::array::uniform4(0_i64..12), unknown in 0_i64..8) {
            let kept = kept(told, unknown);
            let sum: i64 = (0..4).filter(|index| !kept[*index]).map(|index| told[index]).sum();
            prop_assert!((0..4).all(|index| !kept[index] || told[index] >= 5));
            prop_assert!(kept == [false; 4] || sum + unknown == 0 || sum + unknown >= 5);
        }
    }
}
