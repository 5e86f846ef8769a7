//! The table of voices, made of counts.
use crate::{
    attendance::{Came, Kind},
    base::{
        gate::{self, Cell, Counts, K, Published},
        ids::GemeenteId,
        texts::t,
    },
    contributions::{Heard, Perspective},
    dialogues::PerGemeente,
};

/// From where somebody speaks. At the door and in the anonymous input it is asked with closed lists of
/// their own; here they stand next to each other. Not told exists in the input only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Parents,
    Youths,
    Professionals,
    Others,
    Untold,
}

impl Group {
    pub const ALL: [Self; 5] = [Self::Parents, Self::Youths, Self::Professionals, Self::Others, Self::Untold];
    /// Who can be missed.
    pub const TOLD: [Self; 4] = [Self::Parents, Self::Youths, Self::Professionals, Self::Others];

    fn column(self) -> usize {
        self as usize
    }

    fn of_door(kind: &str) -> Self {
        match Kind::parse(kind) {
            Some(Kind::Parents) => Self::Parents,
            Some(Kind::Youths) => Self::Youths,
            Some(Kind::Professionals) => Self::Professionals,
            Some(Kind::Others) | None => Self::Others,
        }
    }

    fn of_input(perspective: Option<&str>) -> Self {
        match perspective.and_then(Perspective::parse) {
            Some(Perspective::Parent) => Self::Parents,
            Some(Perspective::Youth) => Self::Youths,
            Some(Perspective::Professional) => Self::Professionals,
            Some(Perspective::Other) => Self::Others,
            None => Self::Untold,
        }
    }

    pub fn name(self) -> String {
        match self {
            Self::Parents => t().voices_parents(),
            Self::Youths => t().voices_youths(),
            Self::Professionals => t().voices_professionals(),
            Self::Others => t().voices_others(),
            Self::Untold => t().voices_untold(),
        }
    }

    /// In the middle of a sentence.
    pub fn in_words(self) -> String {
        self.name().to_lowercase()
    }
}

/// A gemeente with its dialogues, or the region: dialogues for all, and input without a gemeente.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: Option<GemeenteId>,
    pub name: String,
    pub held: i64,
    pub planned: i64,
}

impl Place {
    pub fn new(id: Option<GemeenteId>, name: String) -> Self {
        Self { id, name, held: 0, planned: 0 }
    }
}

/// What the page and the file show.
pub struct Voices {
    pub places: Vec<Place>,
    came: Published,
    said: Published,
}

impl Voices {
    /// Counts of a place that is not among `places` are left out.
    pub fn of(mut places: Vec<Place>, dialogues: &[PerGemeente], came: &[Came], heard: &[Heard]) -> Self {
        for row in dialogues {
            if let Some(place) = places.iter_mut().find(|place| place.id == row.gemeente_id) {
                (place.held, place.planned) = (row.held, row.planned);
            }
        }
        let row_of = |id: &Option<GemeenteId>| places.iter().position(|place| place.id == *id);
        let mut at_door = Counts::new(places.len(), Group::TOLD.len());
        for row in came {
            if let Some(place) = row_of(&row.gemeente_id) {
                at_door.add(place, Group::of_door(&row.kind).column(), row.people);
            }
        }
        let mut input = Counts::new(places.len(), Group::ALL.len());
        for row in heard {
            if let Some(place) = row_of(&row.gemeente_id) {
                input.add(place, Group::of_input(row.perspective.as_deref()).column(), row.times);
            }
        }
        let publish = |counts: &Counts| gate::publish(counts, K::default(), None);
        Self { came: publish(&at_door), said: publish(&input), places }
    }

    /// People who came; at the door nobody is "not told".
    pub fn came(&self, place: usize, group: Group) -> Option<Cell> {
        (group != Group::Untold).then(|| self.came.cell(place, group.column()))
    }

    /// Contributions that came in.
    pub fn said(&self, place: usize, group: Group) -> Cell {
        self.said.cell(place, group.column())
    }

    /// Groups of which too few came and too few spoke.
    pub fn missing(&self, place: usize) -> Vec<Group> {
        let silent = |group: &Group| self.said(place, *group).is_hidden() && self.came(place, *group).is_none_or(Cell::is_hidden);
        Group::TOLD.into_iter().filter(silent).collect()
    }
}
