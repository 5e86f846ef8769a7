use super::{
    super::{Danger, Kind::*, Quasi, Weight, danger, look_in, quasi_identifiers, replaced},
    *,
};

fn kinds(text: &str) -> Vec<Kind> {
    look(text).iter().map(|trace| trace.kind).collect()
}

#[test]
fn an_70_what_points_at_a_person_blocks() {
    for (text, kind) in [
        ("111222333", Bsn),
        ("mijn bsn is 123456782", Bsn),
        ("111.222.333", Bsn),
        ("bsn 1112 22 333 van haar", Bsn),
        ("NL91ABNA0417164300", Iban),
        ("nl91 abna 0417 1643 00", Iban),
        ("mail me op jo@voorbeeld.nl", Email),
        ("jo (at) voorbeeld punt nl", Email),
        ("06-12345678", Phone),
        ("+31 6 12 34 56 78", Phone),
        ("0031612345678", Phone),
        ("+31 (0)6 12345678", Phone),
        ("(0164) 12 34 56", Phone),
        ("https://www.instagram.com/jo_x", Profile),
        ("op insta heet ik @jo_x", Profile),
        ("mijn snap is jo_x12", Profile),
    ] {
        let traces = look(text);
        assert_eq!(traces.iter().map(|t| (t.kind, t.weight)).collect::<Vec<_>>(), [(kind, Weight::Block)], "{text}");
    }
}

#[test]
fn an_70_what_only_looks_like_it_passes() {
    for text in [
        "123456789",
        "000000000",
        "NL91ABNA0417164301",
        "bel 112 of 113",
        "0800-0113, 0800-2000, 0800 0432 en 08000450",
        "14 0164",
        "in 2019 2020 en 2021",
        "om 14:30 tot 16:00",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn an_71_an_72_names_are_found_in_lower_case_and_words_are_left_alone() {
    assert_eq!(
        found("mijn dochter fatima van 14 wordt gepest door kevin"),
        [(Name, "mijn dochter fatima".to_owned()), (Age, "van 14".to_owned()), (Name, "kevin".to_owned())]
    );
    assert_eq!(found("Yusuf el Amrani was er"), [(Name, "Yusuf el Amrani".to_owned())]);
    assert_eq!(found("juf anita is lief"), [(Name, "juf anita".to_owned())]);
    assert_eq!(found("roos zei dat het goed ging"), [(Name, "roos".to_owned())]);
    for text in ["er stond een roos in bloem", "de storm is voorbij", "de juf is lief", "het is een mark waard", "ik wil graag rust"] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn an_74_a_year_is_no_postcode() {
    assert_eq!(kinds("ik woon op 4611 ab"), [Postcode]);
    for text in ["in 2024 EN daarna", "sinds 2020 IK", "4611 SS", "in 2024 en 2025"] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn inw_08_the_text_with_a_teacher_and_a_number_is_made_neutral() {
    let text = "De juf van groep 6, mevrouw Voorbeeld, zegt altijd dat mijn zoon lastig is. Bel me op 06-12345678.";
    let traces = look(text);
    assert_eq!(traces.iter().map(|t| t.kind).collect::<Vec<_>>(), [Name, Phone]);
    assert_eq!(replaced(text, &traces), "De juf van groep 6, iemand, zegt altijd dat mijn zoon lastig is. Bel me op [weg].");
}

#[test]
fn an_71_villages_come_from_the_region() {
    let places = Places::new(&["Oud Dorp", "Stad"], &["Stad"]);
    let kinds = |text: &str| look_in(text, &places).iter().map(|t| t.kind).collect::<Vec<_>>();
    assert_eq!(kinds("wij wonen in oud dorp"), [Place]);
    assert_eq!(kinds("wij wonen in stad"), []);
    assert_eq!(kinds("de huisarts in stad hielp"), [Profession]);
}

#[test]
fn an_92_inw_12_danger_names_its_line() {
    for (text, wanted) in [
        ("Ik wil niet meer leven.", Some(Danger::Suicide)),
        ("ik wil dood", Some(Danger::Suicide)),
        ("Mijn buurman slaat zijn kinderen.", Some(Danger::Abuse)),
        ("me vader slaat mij", Some(Danger::Abuse)),
        ("hij staat hier met een mes", Some(Danger::Acute)),
        ("ik lach me dood", None),
        ("dat slaat nergens op", None),
        ("ik heb nooit zelfmoordgedachten", None),
        ("toen hebben we 112 gebeld", None),
        ("ik ben doodmoe", None),
    ] {
        assert_eq!(danger(text), wanted, "{text}");
    }
    assert_eq!(Danger::Suicide.line(), "113");
}

#[test]
fn an_76_three_kinds_need_a_second_pair_of_eyes() {
    let kinds = |text: &str| quasi_identifiers(text, &Places::default());
    assert!(kinds("Wij willen een speeltuin.").is_empty());
    let three = [Quasi::Age, Quasi::Family, Quasi::Condition].into();
    assert_eq!(kinds("Mijn zoon van 9 heeft autisme en wij zijn gescheiden."), three);
}
