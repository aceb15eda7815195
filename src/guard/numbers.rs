//! Numbers that stand for a person.

use std::ops::Range;

use super::digits::{Number, Run};
use super::nearby::{speaks_of, stands_alone};
use super::{Hit, Kind};

/// Words around the numbers of papers.
const PAPERS: &[&str] = &[
    "cccd",
    "cmnd",
    "cmt",
    "cmtnd",
    "can cuoc",
    "chung minh",
    "dinh danh",
    "giay to tuy than",
    "so giay to",
    "citizen id",
    "identity card",
    "id card",
    "id number",
];
const PASSPORTS: &[&str] = &["ho chieu", "passport"];
const TAXES: &[&str] = &["mst", "ma so thue", "tax code", "tax number"];
const INSURANCES: &[&str] = &["bhxh", "bhyt", "bao hiem xa hoi", "bao hiem y te", "so bao hiem", "insurance"];
const ACCOUNTS: &[&str] = &["stk", "so tai khoan", "tai khoan", "account number", "bank account"];
const PHONES: &[&str] =
    &["dien thoai", "dt", "sdt", "di dong", "zalo", "so may", "hotline", "lien he", "phone", "mobile", "tel"];

/// Codes of the provinces in numbers of citizens, as assigned by Thông tư 07/2016/TT-BCA (Phụ lục 1). They are kept after the mergers of
/// 2025: people keep their numbers.
const PROVINCES: [u16; 63] = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40,
    42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83,
    84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
];

/// The fewest digits that stand for a person: a passport's. Years, days and shares have fewer.
const FEWEST: usize = 7;

/// Everything in runs of digits.
pub fn find(text: &str, runs: &[Run], all: &mut Vec<Hit>) {
    for run in runs.iter().filter(|run| run.digits() >= FEWEST) {
        let mut each = |length: usize, judge: &dyn Fn(&Number) -> Option<(Kind, usize)>| {
            for number in run.numbers(length) {
                let hit = judge(&number).filter(|(_, start)| stands_alone(text, *start, number.range.end));
                all.extend(hit.map(|(kind, start)| Hit { kind, range: start..number.range.end }));
            }
        };
        let near = |range: &Range<usize>, words: &[&str]| speaks_of(text, range.start, words);
        each(12, &|own| {
            let paper = is_citizen(&own.digits) && (own.first > 2 || near(&own.range, PAPERS))
                || near(&own.range, PAPERS);
            paper.then_some((Kind::CitizenId, own.range.start))
        });
        each(9, &|own| near(&own.range, PAPERS).then_some((Kind::FormerId, own.range.start)));
        each(10, &|own| phone(text, own));
        each(11, &|own| abroad(text, own));
        each(10, &|own| {
            let tax = own.digits.starts_with('8') && near(&own.range, TAXES);
            let insured = near(&own.range, INSURANCES);
            if tax {
                Some((Kind::TaxCode, own.range.start))
            } else {
                insured.then_some((Kind::Insurance, own.range.start))
            }
        });
        for length in 8..=15 {
            each(length, &|own| near(&own.range, ACCOUNTS).then_some((Kind::Account, own.range.start)));
        }
        lettered(text, run, all);
    }
}

/// Whether twelve digits have the form of Nghị định 137/2015/NĐ-CP, Điều 13: province, century and sex, year, six at random.
fn is_citizen(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u16>().ok());
    let province = part(0..3).is_some_and(|province| PROVINCES.contains(&province));
    province && part(3..4).is_some_and(|century| century <= 3)
}

/// The beginnings of Vietnamese mobile numbers after the 0, as assigned since 2018.
fn is_mobile(rest: &str) -> bool {
    let mut digits = rest.chars();
    match (digits.next(), digits.next()) {
        (Some('3'), Some(second)) => ('2'..='9').contains(&second),
        (Some('5'), Some(second)) => matches!(second, '2' | '5' | '6' | '8' | '9'),
        (Some('7'), Some(second)) => matches!(second, '0' | '6'..='9'),
        (Some('8'), Some(second)) => ('1'..='9').contains(&second),
        (Some('9'), Some(second)) => second != '5',
        _ => false,
    }
}

/// `0912 345 678`; days and hours in a row (`08.12.2024 10`) are grouped otherwise.
fn phone(text: &str, own: &Number) -> Option<(Kind, usize)> {
    let mobile = own.digits.strip_prefix('0').is_some_and(is_mobile);
    let grouped = own.first > 2 || own.even || speaks_of(text, own.range.start, PHONES);
    (mobile && grouped).then_some((Kind::Phone, own.range.start))
}

/// `+84 912 345 678`; without the plus it may be an amount.
fn abroad(text: &str, own: &Number) -> Option<(Kind, usize)> {
    let mobile = own.digits.strip_prefix("84").is_some_and(is_mobile);
    let plus = text.get(..own.range.start).is_some_and(|head| head.ends_with('+') || head.ends_with("(+"));
    let start = own.range.start - usize::from(plus);
    (mobile && (plus || speaks_of(text, own.range.start, PHONES))).then_some((Kind::Phone, start))
}

/// A passport (`B1234567`), a health insurance card (`DN4793512345678`): letters stand before the digits.
fn lettered(text: &str, run: &Run, all: &mut Vec<Hit>) {
    let Some(group) = run.groups.first() else { return };
    let head = text.get(..group.range.start).unwrap_or_default();
    let letters = head.chars().rev().take_while(char::is_ascii_uppercase).count();
    let start = group.range.start - letters;
    let kind = match (letters, group.digits.len()) {
        (1, 7) if speaks_of(text, start, PASSPORTS) => Kind::Passport,
        (2, 8) if speaks_of(text, start, PASSPORTS) => Kind::Passport,
        (2, 13) if speaks_of(text, start, INSURANCES) => Kind::Insurance,
        _ => return,
    };
    if stands_alone(text, start, group.range.end) {
        all.push(Hit { kind, range: start..group.range.end });
    }
}
