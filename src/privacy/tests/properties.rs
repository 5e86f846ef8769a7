use proptest::prelude::*;

use super::super::{Places, Weight, danger, look, quasi_identifiers, replaced};

/// Texts with what the finders look at.
fn odd() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        ".{0,6}",
        "[0-9 .-]{1,14}",
        "(\\+31|06|nl|NL91|@|\\.nl|insta|snap|mijn zoon|daan|juf|van|14|jaar|straat|2024 AB|½|ﬁ|٣)",
        Just("111222333".to_owned()),
        Just("jo@voorbeeld.nl".to_owned()),
    ];
    prop::collection::vec(part, 0..14).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn spans_are_valid_and_in_order_on_any_text(text in prop_oneof![".{0,200}", odd()]) {
        let length = text.chars().count();
        let mut behind = 0;
        for trace in look(&text) {
            prop_assert!(behind <= trace.start && trace.start < trace.end && trace.end <= length);
            behind = trace.end;
        }
        let _ = (danger(&text), quasi_identifiers(&text, &Places::default()));
    }

    #[test]
    fn what_is_replaced_blocks_no_more(text in prop_oneof![".{0,80}", odd()]) {
        let neutral = replaced(&text, &look(&text));
        let left: Vec<_> = look(&neutral).into_iter().filter(|trace| trace.weight == Weight::Block).collect();
        prop_assert!(left.is_empty(), "{text:?} → {neutral:?}: {left:?}");
    }

    #[test]
    fn no_way_of_writing_digits_hides_a_number(number in prop_oneof![Just("111222333"), Just("0612345678")], unseen in "[\u{200B}\u{200D}\u{AD}\u{2060}]{0,2}", wide in any::<bool>()) {
        let written: Vec<String> = number
            .chars()
            .map(|c| if wide { char::from_u32(u32::from(c) - 0x30 + 0xFF10).unwrap_or(c) } else { c }.to_string())
            .collect();
        let text = written.join(&unseen);
        prop_assert_eq!(look(&text).len(), 1, "{}", text);
        let spaced = format!("{}\u{A0}{}", &number[..3], number[3..].chars().map(String::from).collect::<Vec<_>>().join(""));
        prop_assert!(look(&spaced).len() == 1, "{}", spaced);
    }
}
