//! The steps by themselves.
use super::super::words::words;
use super::*;

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

#[test]
fn words_are_folded_and_keep_their_place() {
    assert_eq!(folded("Hèèèl ‘Mooi’, m'n JP’er!"), ["heel", "mooi", "mijn", "jper"]);
    assert_eq!(folded("1000 zgn co-ouders"), ["1000", "zgn", "co", "ouders"]);
    let text = "Ik zág m’n oma, echt";
    let cut: Vec<&str> = words(text).iter().map(|word| &text[word.start..word.end]).collect();
    assert_eq!(cut, ["Ik", "zág", "m’n", "oma", "echt"]);
    assert!(folded(" …?! 😀").is_empty());
}

#[test]
fn young_spelling_is_written_out_in_one_place() {
    let text = "ff sporten ipv praten";
    assert_eq!(folded(text), ["even", "sporten", "in", "plaats", "van", "praten"]);
    assert!(words(text)[2..5].iter().all(|word| &text[word.start..word.end] == "ipv"));
}

#[test]
fn a_cue_matches_beginnings_and_whole_words_and_is_shared_by_its_themes() {
    let cues = |strong: &[&str]| strong.iter().map(|cue| (*cue).to_owned()).collect::<Vec<_>>();
    let theme = |id: &str, strong: &[&str]| ThemeCues { theme: id.to_owned(), strong: cues(strong), weak: vec![], examples: vec![] };
    let list =
        CueList { themes: vec![theme("a", &["school", "lat ", "uit de boot", "uit"]), theme("b", &["school"]), theme("z", &["lat "])] };
    let part = super::super::cues::Cues::new(&list, &["a".to_owned(), "b".to_owned()]);
    let points = |text: &str| {
        let reading = Reading::new(text);
        [0, 1].map(|class| part.reasons(&reading, class).iter().map(|r| (r.first, r.last, r.points)).collect::<Vec<_>>())
    };
    assert_eq!(points("Mijn schoolplein"), [vec![(1, 1, 1.0)], vec![(1, 1, 1.0)]]);
    assert_eq!(points("de lat, niet later"), [vec![(1, 1, 2.0)], vec![]]);
    assert_eq!(points("viel uit, de boot"), [vec![(1, 3, 2.0)], vec![]], "the longest that begins there");
    assert_eq!(part.scores(&Reading::new("niets")), [0.0, 0.0]);
}

/// What the werkgroep reads and edits: every theme has cues and sentences, none twice.
#[test]
fn d16_the_cue_list_of_the_house_has_all_themes_and_no_doubles() {
    let list = CueList::house().unwrap();
    let ids: Vec<&str> = list.themes.iter().map(|theme| theme.theme.as_str()).collect();
    let expected = of_region();
    assert_eq!(ids, expected.iter().map(|theme| theme.id.as_str()).chain([NONE]).collect::<Vec<_>>());
    for theme in &list.themes {
        let cues: Vec<&String> = theme.strong.iter().chain(&theme.weak).collect();
        for all in [cues, theme.examples.iter().collect()] {
            let unique: std::collections::BTreeSet<_> = all.iter().collect();
            assert!(unique.len() == all.len() && all.len() > 40, "{}: {} of {}", theme.theme, unique.len(), all.len());
        }
    }
}

/// The figures on the invented texts say something only when none of them was learned from.
#[test]
fn d16_no_text_that_measures_is_among_what_is_learned() {
    let list = CueList::house().unwrap();
    let known: Vec<String> = list.themes.iter().flat_map(|theme| &theme.examples).map(|text| folded(text).join(" ")).collect();
    for coded in invented().iter().chain(&samples()).filter(|coded| folded(&coded.text).len() > 3) {
        assert!(!known.contains(&folded(&coded.text).join(" ")), "{}", coded.text);
    }
}
