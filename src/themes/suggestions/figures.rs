//! How good the suggestions are, on texts whose themes are known.
use super::{Coded, CueList, Suggester, Theme, features::hash};
use std::collections::BTreeMap;

/// Counted over texts; several sets can be counted together.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub texts: usize,
    thematic: usize,
    first: usize,
    first_three: usize,
    none: Counts,
    themes: BTreeMap<String, Counts>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Counts {
    fn add(&mut self, suggested: bool, is_true: bool) {
        match (suggested, is_true) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }

    /// 2·right / (2·right + wrong + missed); 0 when there is nothing to find and nothing was found.
    fn f1(self) -> f64 {
        2.0 * self.right as f64 / ((2 * self.right + self.wrong + self.missed).max(1) as f64)
    }
}

impl Figures {
    /// Asks the model for every text.
    pub fn count(&mut self, model: &Suggester, set: &[Coded]) {
        for coded in set {
            let answer = model.suggest(&coded.text);
            let is_true = |theme: &str| coded.themes.iter().any(|id| id == theme);
            self.texts += 1;
            self.none.add(answer.iter().all(|theme| !theme.suggested), coded.themes.is_empty());
            for theme in &answer {
                self.themes.entry(theme.theme.to_owned()).or_default().add(theme.suggested, is_true(theme.theme));
            }
            if !coded.themes.is_empty() {
                self.thematic += 1;
                self.first += usize::from(answer.iter().take(1).any(|theme| is_true(theme.theme)));
                self.first_three += usize::from(answer.iter().take(3).any(|theme| is_true(theme.theme)));
            }
        }
    }

    /// Of the texts with a theme: how often the first is one of theirs.
    pub fn top1(&self) -> f64 {
        self.first as f64 / self.thematic.max(1) as f64
    }

    /// Of the texts with a theme: how often one of the first three is one of theirs.
    pub fn top3(&self) -> f64 {
        self.first_three as f64 / self.thematic.max(1) as f64
    }

    /// The mean over the themes of the F1 of what is suggested, all texts counted.
    pub fn macro_f1(&self) -> f64 {
        self.themes.values().map(|counts| counts.f1()).sum::<f64>() / self.themes.len().max(1) as f64
    }

    /// The F1 of abstaining, against texts that fit nowhere.
    pub fn none_f1(&self) -> f64 {
        self.none.f1()
    }

    /// Texts with a theme for which nothing was suggested.
    pub fn silent(&self) -> usize {
        self.none.wrong
    }
}

/// Repeated cross-validation: the set is cut into `folds`, each is asked of a model that learned from the others;
/// `rounds` times, each in another order that depends on the texts alone.
pub fn cross_validated(themes: &[Theme], cues: &CueList, set: &[Coded], rounds: u8, folds: usize) -> Figures {
    let mut figures = Figures::default();
    for round in 0..rounds {
        let mut order: Vec<&Coded> = set.iter().collect();
        order.sort_by_key(|coded| hash(round, coded.text.as_bytes().iter()));
        for fold in 0..folds {
            let of = |wanted: bool| {
                let chosen = order.iter().enumerate().filter(|(at, _)| (at % folds == fold) == wanted);
                chosen.map(|(_, coded)| (*coded).clone()).collect::<Vec<_>>()
            };
            figures.count(&Suggester::learn(themes, cues, &of(false)), &of(true));
        }
    }
    figures
}
