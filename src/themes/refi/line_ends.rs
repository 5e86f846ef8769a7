//! Line ends. Texts of Windows end their lines in `\r\n`, which some programs count as one (ATLAS.ti) and some as two
//! (MAXQDA). The pieces of a text tell which: their names are their words.

/// The text with lines that end in `\n`.
pub fn plain(text: &str) -> String {
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    }
}

/// A text that came in, with how its positions become positions in the plain text.
pub struct Settled {
    pub text: String,
    chars: Vec<char>,
    /// Where each `\r\n` begins in the text as it came; empty when such a pair counts as one.
    pairs: Vec<usize>,
}

impl Settled {
    /// `pieces`: start, end and name of each; `one`: what the program that made the file is known to count, when no
    /// name tells.
    pub fn of<'a>(raw: &str, pieces: impl Iterator<Item = (usize, usize, &'a str)> + Clone, one: bool) -> Self {
        let text = plain(raw);
        let chars: Vec<char> = text.chars().collect();
        let mut settled = Self { text, chars, pairs: Vec::new() };
        if !raw.contains("\r\n") {
            return settled;
        }
        let as_one = settled.fitting(pieces.clone());
        settled.pairs = pairs(raw);
        let as_two = settled.fitting(pieces);
        if as_one > as_two || (as_one == as_two && one) {
            settled.pairs.clear();
        }
        settled
    }

    /// How many pieces lie within the text and are called what they say.
    fn fitting<'a>(&self, pieces: impl Iterator<Item = (usize, usize, &'a str)>) -> usize {
        pieces.filter(|&(start, end, name)| self.words(self.place(start), self.place(end)).is_some_and(|words| same(&words, name))).count()
    }

    /// A position of the file in the plain text.
    pub fn place(&self, position: usize) -> usize {
        position - self.pairs.partition_point(|&pair| pair < position)
    }

    /// How many code points the text has.
    pub fn length(&self) -> usize {
        self.chars.len()
    }

    /// The words of a piece of the plain text; `None` outside it.
    pub fn words(&self, start: usize, end: usize) -> Option<String> {
        Some(self.chars.get(start..end)?.iter().collect())
    }
}

/// Whether a piece is called what it says. Programs write a line end within a name in many ways.
pub fn same(words: &str, name: &str) -> bool {
    words.split_whitespace().eq(name.split_whitespace())
}

fn pairs(raw: &str) -> Vec<usize> {
    let chars: Vec<char> = raw.chars().collect();
    chars.windows(2).enumerate().filter(|(_, pair)| *pair == ['\r', '\n']).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_24_the_names_of_the_pieces_tell_how_a_line_end_was_counted() {
        let raw = "Eén 👍🏽\r\ntwee\r\ndrie";
        let drie = |start| [(start, start + 4, "drie")];
        for (pieces, one, expected) in [(drie(12), false, 12), (drie(14), true, 12)] {
            let settled = Settled::of(raw, pieces.into_iter(), one);
            let (start, end, _) = pieces[0];
            assert_eq!(settled.text, "Eén 👍🏽\ntwee\ndrie");
            assert_eq!(settled.place(start), expected);
            assert_eq!(settled.words(settled.place(start), settled.place(end)).as_deref(), Some("drie"));
        }
        let nothing_told = |one| Settled::of("a\r\nb", [(3, 3, "")].into_iter(), one).place(3);
        assert_eq!((nothing_told(true), nothing_told(false)), (3, 2));
        assert_eq!(Settled::of("a\rb", [].into_iter(), false).text, "a\nb");
    }
}
