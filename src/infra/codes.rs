//! Codes that people copy by hand: Crockford base32, which has no I, L, O or U (D13).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The bytes in base32 without padding, most significant bits first.
pub fn base32(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0u32, 0);
    for &byte in bytes {
        buffer = (buffer << 8) | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[(buffer >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        out.push(char::from(ALPHABET[(buffer << (5 - bits)) as usize & 31]));
    }
    out
}

/// Ten bytes (80 bits) as `XXXX-XXXX-XXXX-XXXX`.
pub fn grouped(bytes: &[u8; 10]) -> String {
    let text = base32(bytes);
    [&text[0..4], &text[4..8], &text[8..12], &text[12..16]].join("-")
}

/// A code of sixteen characters, as [`normalise`] gives it, in the groups in which people copy it.
pub fn in_groups(code: &str) -> String {
    let (mut grouped, mut signs) = (String::new(), code.chars().peekable());
    while signs.peek().is_some() {
        grouped.extend((!grouped.is_empty()).then_some('-'));
        grouped.extend(signs.by_ref().take(4));
    }
    grouped
}

/// What a person typed as a code: case, spaces and hyphens do not matter, and I and L read
/// as 1, O as 0. `None` unless `length` characters of the alphabet are left.
pub fn normalise(typed: &str, length: usize) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-' && *c != '–')
        .map(|c| match c.to_ascii_uppercase() {
            'I' | 'L' => '1',
            'O' => '0',
            c => c,
        })
        .collect();
    (code.chars().count() == length && code.bytes().all(|b| ALPHABET.contains(&b))).then_some(code)
}

/// Length of a receipt or cancel code without hyphens.
pub const RECEIPT: usize = 16;
/// Length of a room code.
pub const ROOM: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d13_a_receipt_has_80_bits_in_four_groups() {
        let code = grouped(&[0xFF; 10]);
        assert_eq!(code, "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        assert_eq!(in_groups("ZZZZZZZZZZZZZZZZ"), code);
        assert_eq!(normalise(" zzzz zzzz-zzzz–zzzz ", RECEIPT).as_deref(), Some("ZZZZZZZZZZZZZZZZ"));
    }

    #[test]
    fn what_people_misread_is_read_right() {
        assert_eq!(normalise("oOiIlL", ROOM).as_deref(), Some("001111"));
        assert_eq!(normalise("UUUUUU", ROOM), None);
        assert_eq!(normalise("12345", ROOM), None);
    }
}
