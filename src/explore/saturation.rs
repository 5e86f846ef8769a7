//! Whether the dialogues of a series still bring something new (idea D-9): which themes are heard for the first time.
use super::store::Given;
use crate::base::{gate::K, ids::ThemeId};
use std::collections::BTreeSet;

/// One dialogue, or several that follow each other and had too few coded texts to be shown alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Title and start of each.
    pub dialogues: Vec<(String, String)>,
    pub texts: usize,
    /// Themes heard here and not in a step before.
    pub new: Vec<ThemeId>,
    /// Themes heard so far.
    pub known: usize,
}

/// The steps of a series in order of the dialogues, each with at least k texts. What is left at the end with fewer is
/// not a step: second value, its number of dialogues.
pub fn steps(rows: &[Given]) -> (Vec<Step>, usize) {
    let (mut steps, mut known) = (Vec::new(), BTreeSet::new());
    let mut open = Gathered::default();
    for dialogue in rows.chunk_by(|a, b| a.dialogue_id == b.dialogue_id) {
        open.add(dialogue);
        if open.texts.len() as i64 >= K::default().number() {
            let new: Vec<ThemeId> = open.themes.iter().filter(|theme| known.insert((*theme).clone())).cloned().collect();
            steps.push(Step { dialogues: open.dialogues, texts: open.texts.len(), new, known: known.len() });
            open = Gathered::default();
        }
    }
    (steps, open.dialogues.len())
}

#[derive(Default)]
struct Gathered {
    dialogues: Vec<(String, String)>,
    texts: BTreeSet<String>,
    themes: BTreeSet<ThemeId>,
}

impl Gathered {
    fn add(&mut self, rows: &[Given]) {
        self.dialogues.extend(rows.first().map(|row| (row.title.clone(), row.starts_local.clone())));
        self.texts.extend(rows.iter().map(|row| row.text_id.to_string()));
        self.themes.extend(rows.iter().filter_map(|row| row.theme_id.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(dialogue: &str, texts: usize, theme: &str) -> Vec<Given> {
        let row = |n| Given {
            dialogue_id: dialogue.into(),
            title: dialogue.to_owned(),
            starts_local: "2026-03-01T19:30".to_owned(),
            text_id: format!("{dialogue}-{n}").as_str().into(),
            theme_id: Some(theme.into()),
        };
        (0..texts).map(row).collect()
    }

    #[test]
    fn d_9_a_step_says_what_is_new_and_holds_at_least_five_texts() {
        let all = [rows("a", 5, "een"), rows("b", 3, "twee"), rows("c", 2, "een"), rows("d", 6, "een"), rows("e", 4, "drie")].concat();
        let (steps, left) = steps(&all);
        let seen: Vec<_> = steps.iter().map(|s| (s.dialogues.len(), s.texts, s.new.len(), s.known)).collect();
        assert_eq!(seen, [(1, 5, 1, 1), (2, 5, 1, 2), (1, 6, 0, 2)]);
        assert_eq!(left, 1);
    }
}
