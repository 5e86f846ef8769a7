//! What is promised of every answer.
use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// All themes once, ranked; shares from 0 to 1 that are 1 at most together; words of the text; reasons for what is suggested.
fn holds(text: &str, answer: &[Suggestion]) {
    let themes: BTreeSet<&str> = answer.iter().map(|theme| theme.theme).collect();
    assert_eq!(themes, of_region().iter().map(|theme| theme.id.clone()).collect::<Vec<_>>().iter().map(String::as_str).collect());
    assert_eq!(answer.len(), themes.len());
    assert!(answer.is_sorted_by(|a, b| a.score >= b.score), "{answer:?}");
    let together: f32 = answer.iter().map(|theme| theme.score).sum();
    assert!(together <= 1.001 && answer.iter().all(|theme| (0.0..=1.0).contains(&theme.score)), "{answer:?}");
    for theme in answer {
        assert!(theme.because.len() <= 3 && theme.because.iter().all(|piece| !piece.is_empty() && text.contains(piece)), "{theme:?}");
        assert!(!theme.suggested || (theme.score >= THRESHOLD && !theme.because.is_empty()), "{theme:?}");
    }
    assert!(suggested(answer).len() <= 3);
}

#[test]
fn d16_because_names_words_of_the_text_that_a_reader_would_name() {
    for (text, theme, piece) in [
        ("Mijn OMA past op.", "omgeving-benutten", "OMA"),
        ("Na 3 jaar: een wachtlijst!", "voorliggende-voorzieningen", "wachtlijst"),
        ("Ze wilden een étiket plakken", "variatie-accepteren", "étiket"),
        ("De huisarts moet ook mee", "domeinen-betrekken", "huisarts"),
        ("ik wil zelf kiezen wie er komt", "eigenaarschap", "zelf kiezen"),
        ("ff geen formulier aub, luister", "brede-blik", "luister"),
        ("mn ouders hebben schulden", "pedagogische-basis", "schulden"),
    ] {
        let answer = COLD.suggest(text);
        assert_eq!(suggested(&answer).first(), Some(&theme), "{text}: {answer:?}");
        assert!(answer[0].because.contains(&piece), "{text}: {answer:?}");
    }
}

#[test]
fn d16_it_abstains_where_nothing_points_to_a_theme() {
    for text in [
        "",
        " \n",
        "hoi",
        "Hoe laat begint het?",
        "test test",
        "asdf",
        "😀😀",
        "?!",
        "مرحبا كيف حالك",
        "The weather is nice today",
        "de het een",
    ] {
        let answer = COLD.suggest(text);
        holds(text, &answer);
        assert!(suggested(&answer).is_empty(), "{text}: {answer:?}");
    }
    assert!(COLD.suggest("").iter().all(|theme| theme.score == 0.0 && theme.because.is_empty()));
}

#[test]
fn d16_the_same_codings_give_the_same_answers_to_the_byte() {
    let (one, other) = (learned(&samples()), learned(&samples()));
    let asked = invented();
    let bytes =
        |model: &Suggester| asked.iter().map(|coded| serde_json::to_string(&model.suggest(&coded.text)).unwrap()).collect::<Vec<_>>();
    assert_eq!(bytes(&one), bytes(&other));
    assert_ne!(bytes(&one), bytes(&COLD), "something was learned");
    asked.iter().for_each(|coded| holds(&coded.text, &one.suggest(&coded.text)));
}

#[test]
fn d16_a_theme_in_one_sentence_of_a_long_text_is_found() {
    let about_something_else = "Wij wonen hier nu zes jaar met veel plezier. Het is een mooie streek en de mensen zijn aardig. ";
    let text = format!("{0}{0}De huisarts en de school werken langs elkaar heen. {0}", about_something_else);
    let answer = COLD.suggest(&text);
    assert!(answer.iter().take(2).any(|theme| theme.theme == "domeinen-betrekken"), "{answer:?}");
}

#[test]
fn d16_a_text_of_any_length_is_answered() {
    for text in [
        "Mijn oma past op. 😀 ".repeat(20_000),
        "heel".repeat(30_000),
        "a ".repeat(100_000),
        ". ".repeat(100_000),
        "é\u{301}".repeat(50_000),
    ] {
        holds(&text, &COLD.suggest(&text));
    }
}

/// One more part: it knows one word.
struct Embedder;

impl Part for Embedder {
    fn scores(&self, text: &Reading) -> Vec<f32> {
        let knows = text.text.contains("zebra");
        (0..8).map(|class| if knows && class == 4 { 1.0 } else { 0.0 }).collect()
    }
    fn reasons(&self, text: &Reading, class: usize) -> Vec<Reason> {
        let known = text.words.iter().position(|word| class == 4 && word.folded == "zebra");
        known.map(|at| Reason { sign: true, ..Reason::word(at, 1.0) }).into_iter().collect()
    }
    fn bytes(&self) -> usize {
        0
    }
}

#[test]
fn d16_an_embedder_can_be_one_more_part() {
    let with = learned(&[]).with(Box::new(Embedder), 2.0, &["een zebra", "een paard", "de koe", "het gras"]);
    let answer = with.suggest("de zebra");
    assert_eq!((suggested(&answer), &answer[0].because), (vec!["pedagogische-basis"], &vec!["zebra"]), "{answer:?}");
    assert!(suggested(&COLD.suggest("de zebra")).is_empty());
}

#[test]
fn d16_a_new_model_takes_the_place_of_one_in_use() {
    let shelf = Shelf::new(learned(&[]));
    let in_use = shelf.current();
    let before = in_use.suggest("zebra")[0].score;
    let zebras = vec![Coded { text: "zebra".to_owned(), themes: vec!["eigenaarschap".to_owned()] }; 20];
    shelf.replace(learned(&zebras));
    assert_eq!(in_use.suggest("zebra")[0].score, before, "who holds the old one keeps it");
    assert_eq!(suggested(&shelf.current().suggest("zebra")), ["eigenaarschap"]);
}

#[test]
fn d16_what_was_coded_with_an_unknown_theme_is_passed_over() {
    let strange = [Coded { text: "oma".to_owned(), themes: vec!["bestaat-niet".to_owned()] }];
    assert_eq!(learned(&strange).suggest("oma past op"), COLD.suggest("oma past op"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn d16_whatever_is_typed_is_answered(
        text in "[a-zA-Z0-9 .,!?…\n'’”😀👍🏽é]{0,200}|\\PC{0,120}|.{0,120}|(oma|school|ff|mn|ipv|zelf|[ ,.'-]){0,40}",
    ) {
        holds(&text, &COLD.suggest(&text));
    }
}
