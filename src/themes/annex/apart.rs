//! Two pieces of one text never stand next to each other: together they could tell who it is, and side by side
//! they would say that one person said both (AN-61).

/// Puts what stands in a chance order so that no two neighbours have the same source, and moves as few as it can:
/// the order must not tell either which pieces belong together. Second: what has no such place.
pub fn apart<S: PartialEq, Q>(all: Vec<(S, Q)>) -> (Vec<Q>, Vec<Q>) {
    let (mut rest, mut placed, mut too_near) = (all, Vec::<(S, Q)>::new(), Vec::new());
    while let Some(next) = rest.iter().position(|(source, _)| placed.last().is_none_or(|(last, _)| last != source)) {
        placed.push(rest.remove(next));
    }
    for (source, quote) in rest {
        let fits = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| placed.get(before));
            [before, placed.get(at)].into_iter().flatten().all(|(other, _)| *other != source)
        };
        match (0..=placed.len()).find(|at| fits(*at)) {
            Some(at) => placed.insert(at, (source, quote)),
            None => too_near.push(quote),
        }
    }
    (placed.into_iter().map(|(_, quote)| quote).collect(), too_near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(sources: &str) -> (String, String) {
        let (shown, near) = apart(sources.chars().map(|source| (source, source)).collect());
        (shown.into_iter().collect(), near.into_iter().collect())
    }

    #[test]
    fn an_61_two_pieces_of_one_text_are_no_neighbours() {
        for (sources, shown, near) in
            [("ab", "ab", ""), ("aab", "aba", ""), ("baa", "aba", ""), ("aa", "a", "a"), ("abcc", "cabc", ""), ("", "", "")]
        {
            assert_eq!(of(sources), (shown.to_owned(), near.to_owned()), "{sources}");
        }
    }

    proptest! {
        #[test]
        fn an_61_all_are_shown_unless_one_text_has_more_than_half(sources in "[a-d]{0,12}") {
            let (shown, near) = of(&sources);
            prop_assert!(shown.as_bytes().windows(2).all(|pair| pair[0] != pair[1]), "{}", shown);
            let mut all: Vec<char> = shown.chars().chain(near.chars()).collect();
            let mut given: Vec<char> = sources.chars().collect();
            all.sort_unstable();
            given.sort_unstable();
            prop_assert_eq!(all, given);
            let most = ('a'..='d').map(|one| sources.matches(one).count()).max().unwrap_or(0);
            prop_assert_eq!(near.len(), (2 * most).saturating_sub(sources.len() + 1));
        }
    }
}
