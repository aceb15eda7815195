//! From bytes in a body to lines and columns in the file it stands in.

use std::ops::Range;

/// A place in the file: where it starts and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line in the file, from 1.
    pub line: usize,
    /// The column in characters (not bytes), from 1.
    pub column: usize,
    /// The length in characters; line breaks inside count as characters.
    pub len: usize,
}

/// How many bytes lie between two remembered counts of characters.
const STEP: usize = 256;

/// Knows the line and column of every byte of one text.
///
/// A body may be one line of a megabyte with 100,000 links: counting from the start of the line for each would be quadratic.
pub(super) struct Places<'a> {
    text: &'a str,
    first_line: usize,
    lines: Vec<usize>,
    chars: Vec<usize>,
}

impl<'a> Places<'a> {
    /// Looks through `text` once; its first line is line `first_line` of the file.
    pub fn new(text: &'a str, first_line: usize) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let mut chars = vec![0];
        let mut count = 0;
        for block in text.as_bytes().chunks(STEP) {
            count += starts(block);
            chars.push(count);
        }
        Self { text, first_line, lines, chars }
    }

    /// The place of a range of bytes, without the white space at its end.
    pub fn spot(&self, range: Range<usize>) -> Spot {
        let written = self.text.get(range.clone()).unwrap_or_default().trim_end();
        let line = self.lines.partition_point(|start| *start <= range.start).saturating_sub(1);
        let line_start = self.lines.get(line).copied().unwrap_or_default();
        Spot {
            line: self.first_line + line,
            column: self.chars_before(range.start) - self.chars_before(line_start) + 1,
            len: written.chars().count(),
        }
    }

    fn chars_before(&self, offset: usize) -> usize {
        let block = offset / STEP;
        let rest = self.text.as_bytes().get(block * STEP..offset).unwrap_or_default();
        self.chars.get(block).copied().unwrap_or_default() + starts(rest)
    }
}

/// Counts the characters that start in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "Tỷ lệ\nđạt 50%\r\nhết";
        let places = Places::new(text, 7);
        let at = text.find("50%").unwrap();
        assert_eq!(places.spot(at..at + 3), Spot { line: 8, column: 5, len: 3 });
        let at = text.find("hết").unwrap();
        assert_eq!(places.spot(at..text.len()), Spot { line: 9, column: 1, len: 3 });
        assert_eq!(places.spot(0..0), Spot { line: 7, column: 1, len: 0 });
    }

    #[test]
    fn columns_hold_past_the_remembered_counts() {
        let text = format!("{}x", "ữ".repeat(1000));
        let places = Places::new(&text, 1);
        assert_eq!(places.spot(3000..3001).column, 1001);
    }
}
