//! Which questions are asked, in which order, and the parts of a kit. Nothing here reads or writes.
use crate::{
    base::{ids::QuestionId, paths, text::search_key},
    region::Question,
};

/// A question of the list of a dialogue, and whether it is asked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub question: Question,
    pub asked: bool,
}

/// What somebody chose for one question; the order of the rows is the order of the questions.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Choice {
    pub question_id: QuestionId,
    pub asked: bool,
}

/// A part of the kit; each is one page to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Guide,
    Poster,
    RoomPoster,
    Cards,
    Tally,
    Report,
}

impl Part {
    /// In the order in which somebody needs them.
    pub const ALL: &'static [Self] = &[Self::Poster, Self::RoomPoster, Self::Cards, Self::Guide, Self::Tally, Self::Report];

    /// The pattern of its address.
    pub fn path(self) -> &'static str {
        match self {
            Self::Guide => paths::DESK_KIT_GUIDE,
            Self::Poster => paths::DESK_KIT_POSTER,
            Self::RoomPoster => paths::DESK_KIT_ROOM_POSTER,
            Self::Cards => paths::DESK_KIT_CARDS,
            Self::Tally => paths::DESK_KIT_TALLY,
            Self::Report => paths::DESK_KIT_REPORT,
        }
    }
}

/// Whether one of the texts "for whom" names professionals.
pub fn is_for_professionals(audiences: &[&str]) -> bool {
    audiences.iter().any(|audience| search_key(audience).contains("professional"))
}

/// The whole list in the order of the dialogue. A question nobody chose about comes last, and is asked
/// unless it is about work and the dialogue is not `for_professionals`. When the list was changed after
/// the choice and nothing of it is left, it is as if nobody chose.
pub fn planned(list: Vec<Question>, chosen: &[Choice], for_professionals: bool) -> Vec<Planned> {
    let usable = list.iter().any(|q| chosen.iter().any(|choice| choice.asked && choice.question_id == q.id));
    let chosen = if usable { chosen } else { &[] };
    let place = |question: &Question| chosen.iter().position(|choice| choice.question_id == question.id);
    let by_default = |question: &Question| for_professionals || !question.is_about_work();
    let mut planned: Vec<(usize, Planned)> = list
        .into_iter()
        .map(|question| match place(&question) {
            Some(at) => (at, Planned { asked: chosen[at].asked, question }),
            None => (usize::MAX, Planned { asked: by_default(&question), question }),
        })
        .collect();
    planned.sort_by_key(|(place, _)| *place);
    planned.into_iter().map(|(_, planned)| planned).collect()
}

/// The order somebody asked for, from each thing and the place typed at it (from 1), in the order shown.
/// What got another place comes exactly there, and the rest closes up around it: so moving one is typing
/// one number. Two at the same place stay in the order shown, below each other.
pub fn reordered<T>(shown: Vec<(T, usize)>) -> Vec<T> {
    let mut last = shown.len();
    let (moved, stayed): (Vec<_>, Vec<_>) = shown.into_iter().enumerate().partition(|(at, (_, place))| *place != at + 1);
    let mut moved: Vec<(T, usize)> = moved.into_iter().map(|(_, one)| one).collect();
    moved.sort_by_key(|(_, place)| *place);
    let mut next = 1;
    for (_, place) in &mut moved {
        *place = next.max(*place);
        next = *place + 1;
    }
    // What was pushed past the end comes back.
    for (_, place) in moved.iter_mut().rev() {
        *place = last.min(*place);
        last = *place - 1;
    }
    let mut order: Vec<T> = stayed.into_iter().map(|(_, (one, _))| one).collect();
    for (one, place) in moved {
        order.insert(place - 1, one);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(ids: &[&str]) -> Vec<Question> {
        let question = |id: &&str| Question { id: (*id).into(), list_id: "l".into(), verbatim: String::new(), b1: String::new() };
        ids.iter().map(question).collect()
    }

    fn asked(planned: &[Planned]) -> Vec<&str> {
        planned.iter().filter(|p| p.asked).map(|p| p.question.id.as_str()).collect()
    }

    #[test]
    fn fac_01_questions_about_work_are_off_for_residents_by_default() {
        let ids = ["gg-07", "gg-08", "gg-10", "gg-11"];
        assert_eq!(asked(&planned(list(&ids), &[], false)), ["gg-07", "gg-11"]);
        assert_eq!(asked(&planned(list(&ids), &[], true)), ids);
        assert!(is_for_professionals(&["ouders", "jeugdprofessionals en partners"]) && is_for_professionals(&["Professionals"]));
        assert!(!is_for_professionals(&["ouders en opvoeders", "alle groepen"]));
    }

    #[test]
    fn fac_01_a_choice_holds_as_long_as_the_list_has_something_of_it() {
        let choice = |id: &str, asked| Choice { question_id: id.into(), asked };
        let chosen = [choice("gg-08", true), choice("gg-01", false), choice("gg-02", true)];
        assert_eq!(asked(&planned(list(&["gg-01", "gg-02", "gg-08", "gg-11"]), &chosen, false)), ["gg-08", "gg-02", "gg-11"]);
        assert_eq!(asked(&planned(list(&["ou-01", "ou-02"]), &chosen, false)), ["ou-01", "ou-02"], "another list");
        assert_eq!(asked(&planned(list(&["gg-01", "gg-03"]), &chosen, false)), ["gg-01", "gg-03"], "only a left-out one is still there");
    }

    #[test]
    fn fac_01_one_number_moves_one_question() {
        let order = |places: [usize; 5]| reordered("abcde".chars().zip(places).collect()).into_iter().collect::<String>();
        for (places, expected) in [
            ([1, 2, 3, 4, 5], "abcde"),
            ([1, 2, 3, 4, 2], "aebcd"),
            ([1, 5, 3, 4, 5], "acdeb"),
            ([2, 1, 3, 4, 5], "bacde"),
            ([3, 3, 3, 3, 3], "cabde"),
            ([5, 4, 3, 2, 1], "edcba"),
        ] {
            assert_eq!(order(places), expected, "{places:?}");
        }
    }
}
