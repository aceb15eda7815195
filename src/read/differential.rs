//! Two parsers read the same file when something is wrong in it. Whatever both accept they must understand alike: seeded
//! mutations of good files, thousands of them, the same on every machine. The second is stricter about indentation inside
//! quotation marks and brackets; a finding in such a file has no line, and no other value.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::{text, tree, yaml};
use crate::raw::{self, FileKind};

/// Numbers that look random and are the same everywhere (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % below.max(1)
    }
}

/// What people and broken programs put into YAML.
const PIECES: [&str; 40] = [
    ": ", "- ", "\"", "'", "{", "}", "[", "]", ",", "#", " #", "&a ", "*a", "!t ", "|\n", ">\n", "~", "null",
    "true", "0x1F", "1_000", "1e3", ".5", "50%", "12,5", "\n", "\n  ", "\n    ", "? ", "<<: ", "---\n",
    "...\n", "%", "\t", "\\", "\u{feff}", "é", "e\u{301}", "\u{a0}", "  ",
];

fn mutated(seed: &str, dice: &mut Dice) -> String {
    let mut characters: Vec<char> = seed.chars().collect();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(characters.len() + 1);
        match dice.roll(4) {
            0 => drop(characters.splice(at..at, PIECES[dice.roll(PIECES.len())].chars())),
            1 => drop(characters.drain(at..(at + dice.roll(6)).min(characters.len()))),
            2 => {
                let copy: Vec<char> = characters
                    .iter()
                    .skip(dice.roll(characters.len()))
                    .take(dice.roll(30))
                    .copied()
                    .collect();
                drop(characters.splice(at..at, copy));
            }
            _ => characters.truncate(at.max(characters.len() / 2)),
        }
    }
    characters.into_iter().collect()
}

/// How many mutations the first parser accepted; on each of them the two agree, and on none does anything panic.
fn agree<T: DeserializeOwned + Debug>(seed: &str, kind: FileKind, turns: usize) -> usize {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ seed.len() as u64);
    let mut accepted = 0;
    for _ in 0..turns {
        let Ok(text) = text::clean("a.yaml", mutated(seed, &mut dice).into_bytes()) else { continue };
        let loaded = yaml::load::<T>("a.yaml", &text, kind);
        if loaded.raw.is_none() || !loaded.findings.is_empty() {
            continue;
        }
        let Ok(Some(node)) = tree::tree(&text) else { continue };
        let first = serde_yaml::from_str::<T>(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let second = T::deserialize(&node).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(format!("{first:?}"), format!("{second:?}"), "{text}");
        accepted += 1;
    }
    accepted
}

const OBSERVATIONS: &str = "observations:\n  - measure: ho-so\n    from: 2022-01-01\n    to: 2022-12-01\n    numerator: 50911\n    \
     denominator: \"131788\"\n    proxy: mẫu số là hồ sơ của các dịch vụ\n    source: { title: Báo cáo, date: 2024-12-06 }\n  \
     - { measure: b, on: 2022-12-31, value: 80%, basis: inferred, how: 'suy ra', source: [{ title: A }, { title: B }] }\n";

const AGENCIES: &str = "# cơ quan\nagencies:\n  - id: so-a\n    names: [{ name: { vi: Sở A, en: Department A }, from: 2021-01-01 }]\n    \
     level: province\n    kind: specialised\n    became: unknown\ngroups:\n  - { id: nhom, name: Nhóm, members: [so-a] }\n";

const TARGET: &str = "number: 4\ntitle: Hồ sơ\nstatement: >\n  Tỷ lệ hồ sơ\n  đạt 50%\ndeadline: { by: 2025-12-31, firm: true }\n\
     lead: [so-a]\nsource: { document: 01/KH, place: \"Phụ lục, mục 4\" }\nmeasures:\n  - id: ho-so\n    name: Hồ sơ\n    unit: share\n    \
     kind: at_least\n    goal: 50%\n    path: [{ by: 2023-12-31, value: 30% }]\n";

#[test]
fn what_one_accepts_the_other_understands_alike() {
    let accepted = agree::<raw::Observations>(OBSERVATIONS, FileKind::Observations, 4000)
        + agree::<raw::Agencies>(AGENCIES, FileKind::Agencies, 4000)
        + agree::<raw::Target>(TARGET, FileKind::Target, 4000);
    assert!(accepted > 1000, "only {accepted} mutations were good YAML: the test says little");
}
