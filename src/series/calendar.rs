//! Days on which people may not come: Dutch public holidays and the school holidays of the south.
use jiff::civil::{Date, date};
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
struct SchoolHolidays {
    holidays: Vec<SchoolHoliday>,
}

#[derive(Debug, Deserialize)]
struct SchoolHoliday {
    name: String,
    from: String,
    to: String,
}

static SCHOOL: LazyLock<Vec<SchoolHoliday>> = LazyLock::new(|| {
    let file: SchoolHolidays = serde_json::from_str(include_str!("school-holidays.json")).expect("a test reads this file");
    file.holidays
});

/// What is special about a day (`2026-11-22`): the names of its holidays, none for a plain day.
pub fn holidays_of(day: &str) -> Vec<String> {
    let public = day.parse::<Date>().ok().and_then(public_holiday).map(str::to_owned);
    let school = SCHOOL.iter().filter(|h| h.from.as_str() <= day && day <= h.to.as_str()).map(|h| h.name.clone());
    public.into_iter().chain(school).collect()
}

/// The public holidays of the Netherlands. Koningsdag moves to Saturday when 27 April is a Sunday.
fn public_holiday(day: Date) -> Option<&'static str> {
    let (year, easter) = (day.year(), easter(day.year()));
    let after = |days: i64| easter.checked_add(jiff::Span::new().days(days)).unwrap_or(easter);
    let king = date(year, 4, 27);
    let king = if king.weekday() == jiff::civil::Weekday::Sunday { date(year, 4, 26) } else { king };
    let days = [
        (date(year, 1, 1), "Nieuwjaarsdag"),
        (after(-2), "Goede Vrijdag"),
        (easter, "Eerste Paasdag"),
        (after(1), "Tweede Paasdag"),
        (king, "Koningsdag"),
        (date(year, 5, 4), "Dodenherdenking"),
        (date(year, 5, 5), "Bevrijdingsdag"),
        (after(39), "Hemelvaartsdag"),
        (after(49), "Eerste Pinksterdag"),
        (after(50), "Tweede Pinksterdag"),
        (date(year, 12, 5), "Sinterklaasavond"),
        (date(year, 12, 24), "Kerstavond"),
        (date(year, 12, 25), "Eerste Kerstdag"),
        (date(year, 12, 26), "Tweede Kerstdag"),
        (date(year, 12, 31), "Oudejaarsdag"),
    ];
    days.into_iter().find(|(holiday, _)| *holiday == day).map(|(_, name)| name)
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm of Nature, 1876; Meeus,
/// Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let part = |n: i32| i8::try_from(n).unwrap_or(1);
    date(year, part(sum / 31), part(sum % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_calendar_has_it() {
        let known = [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn pro_01_holidays_are_named() {
        for (day, names) in [
            ("2026-04-06", vec!["Tweede Paasdag"]),
            ("2026-05-14", vec!["Hemelvaartsdag"]),
            ("2026-12-25", vec!["Eerste Kerstdag", "kerstvakantie"]),
            ("2025-04-26", vec!["Koningsdag"]),
            ("2025-04-27", vec![]),
            ("2026-10-20", vec!["herfstvakantie"]),
            ("2027-02-12", vec![]),
            ("2027-02-13", vec!["voorjaarsvakantie"]),
            ("2027-04-27", vec!["Koningsdag", "meivakantie"]),
            ("2027-09-05", vec!["zomervakantie"]),
            ("2027-09-06", vec![]),
            ("2028-02-29", vec!["voorjaarsvakantie"]),
            ("2026-03-03", vec![]),
            ("geen dag", vec![]),
        ] {
            assert_eq!(holidays_of(day), names, "{day}");
        }
    }

    #[test]
    fn every_school_holiday_has_two_days_in_order() {
        let mut before = date(2025, 8, 17);
        for holiday in SCHOOL.iter() {
            let (from, to) = (holiday.from.parse::<Date>().unwrap(), holiday.to.parse::<Date>().unwrap());
            assert!(before < from && from < to, "{holiday:?}");
            before = to;
        }
    }

    #[test]
    fn pro_01_every_school_year_has_its_five_holidays_from_saturday_to_sunday() {
        let five = ["herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "meivakantie", "zomervakantie"];
        for year in SCHOOL.chunks(5) {
            assert_eq!(year.iter().map(|holiday| holiday.name.as_str()).collect::<Vec<_>>(), five);
        }
        for holiday in SCHOOL.iter() {
            let (from, to) = (holiday.from.parse::<Date>().unwrap(), holiday.to.parse::<Date>().unwrap());
            let weekdays = (from.weekday(), to.weekday());
            assert_eq!(weekdays, (jiff::civil::Weekday::Saturday, jiff::civil::Weekday::Sunday), "{holiday:?}");
        }
    }
}
