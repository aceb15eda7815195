//! Two readers, one result.

use super::{Form, Row, events, scan};

/// Key, text, place.
type SeenCell = (Option<String>, Option<String>, (usize, usize));

/// A row as plain values, for comparing.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    form: Form,
    place: (usize, usize),
    /// Key, text, place. The parser counts blanks behind quotation marks in, so lengths are not compared.
    cells: Vec<SeenCell>,
}

fn seen(row: &Row) -> Seen {
    let cells = row.cells.iter().map(|cell| {
        let place = (cell.span.line, cell.span.column);
        (cell.key.map(|(key, _)| key.to_owned()), cell.text.map(str::to_owned), place)
    });
    Seen { form: row.form, place: (row.span.line, row.span.column), cells: cells.collect() }
}

/// The rows by the scanner, where it understands the text, and by the parser, where that reads it.
fn both(text: &str) -> (Option<Vec<Seen>>, Option<Vec<Seen>>) {
    let (mut scanned, mut parsed) = (Vec::new(), Vec::new());
    let understood = scan::rows(text, 1, &mut |row| {
        scanned.push(seen(row));
        true
    });
    let read = events::rows(text, &mut |row| {
        parsed.push(seen(row));
        true
    });
    (understood.then_some(scanned), read.is_ok().then_some(parsed))
}

const LISTS: &str = "rows:\n  - [so-a, \"1.001612\", 120, 45, ~, 10]\n  # nghỉ\n  - [so-b, \"1.001193\",3 , -5, 007, 1.5 ]\n\n  - [a/b, \"x y\", null, 12, 0, 0x1F]\n";
const MAPPINGS: &str = "rows:\n  - agency: so-a\n    procedure: \"1.001612\"\n    online: 120\n    late: ~\n  - agency: so-b\n    procedure: \"1.001193\"\n    online: 12,5\n    late: -3\n";

#[test]
fn plain_layouts_are_understood() {
    for text in [LISTS, MAPPINGS, WIDE, "rows:\n- [a, 1]\n- [b, 2]\n", "rows:\n- a: 1\n  b: 2\n"] {
        let (scanned, parsed) = both(text);
        assert!(scanned.is_some(), "{text}");
        assert_eq!(scanned, parsed, "{text}");
    }
}

/// As editors write it that indent by four.
const WIDE: &str = "rows:\n    -   agency: so-noi-vu\n        procedure: \"1.000894\"\n        online: 12\n    -   agency: a\n        procedure: \"1.001193\"\n        online: ~\n";

#[test]
fn odd_layouts_are_left_to_the_parser() {
    for text in [
        "rows: [[a, 1]]\n",
        "rows:\n  - {a: 1}\n",
        "rows:\n  - [a, 'b']\n",
        "rows:\n  - [a, 1] # ghi chú\n",
        "rows:\n  - [a,\n     1]\n",
        "rows:\n  - agency: a\n    online: 1\n      2\n",
        "rows:\n  - [Sở, 1]\n",
        "rows:\n  - a: &x 1\n",
        "rows:\n  -   a: 1\n    b: 2\n",
        "rows:\n  - - a\n",
        "rows:\n",
    ] {
        assert!(both(text).0.is_none(), "{text}");
    }
}

/// Numbers that look random and are the same everywhere (xorshift64*).
pub struct Dice(pub u64);

impl Dice {
    /// A number below this one.
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % below.max(1)
    }
}

const PIECES: [&str; 44] = [
    ": ", "- ", "\"", "'", "{", "}", "[", "]", ",", ", ", "#", " #", "&a ", "*a", "!t ", "|\n", ">\n", "~",
    "null", "true", "0x1F", "1_000", "1e3", ".5", "50%", "12,5", "\n", "\n  ", "\n    ", "? ", "<<: ",
    "---\n", "...\n", "%", "\t", "\\", "é", "\u{a0}", "  ", " ", "-", "\n  - ", "\n  - [", "agency: ",
];

/// So many mutations of each seed, unless somebody wants more.
pub fn turns() -> usize {
    std::env::var("CONGKHAI_TURNS").ok().and_then(|turns| turns.parse().ok()).unwrap_or(20_000)
}

/// The seed with a few pieces put in, taken out and repeated.
pub fn mutated(seed: &str, pieces: &[&str], dice: &mut Dice) -> String {
    let mut characters: Vec<char> = seed.chars().collect();
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(characters.len() + 1);
        match dice.roll(4) {
            0 | 1 => drop(characters.splice(at..at, pieces[dice.roll(pieces.len())].chars())),
            2 => drop(characters.drain(at..(at + dice.roll(4)).min(characters.len()))),
            _ => {
                let from = dice.roll(characters.len());
                let copy: Vec<char> = characters.iter().skip(from).take(dice.roll(25)).copied().collect();
                drop(characters.splice(at..at, copy));
            }
        }
    }
    characters.into_iter().collect::<String>() + "\n"
}

#[test]
fn what_the_scanner_understands_the_parser_reads_alike() {
    let turns = turns();
    let mut accepted = 0;
    for seed in [LISTS, MAPPINGS, WIDE] {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ seed.len() as u64);
        for _ in 0..turns {
            let text = mutated(seed, &PIECES, &mut dice);
            let clean = crate::read::text::clean("a.yaml", text.clone().into_bytes());
            let Ok(text) = clean else { continue };
            let (Some(scanned), parsed) = both(&text) else { continue };
            assert_eq!(Some(scanned), parsed, "{text}");
            accepted += 1;
        }
    }
    assert!(accepted > turns / 20, "only {accepted} mutations were understood: the test says little");
}
