//! Which styles of a book show numbers as shares: 1 is shown as `100%` then, and counts nothing.

use std::collections::BTreeSet;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml::{attribute, number};

/// Positions of the styles that show a per cent sign.
pub type Shares = BTreeSet<u32>;

/// Formats of every book that show one.
const BUILT_IN: [u32; 2] = [9, 10];

/// Reads the styles; those of a part that breaks off are the ones before.
pub fn shares(from: impl BufRead) -> Shares {
    let mut reader = Reader::from_reader(from);
    let (mut buffer, mut formats, mut shares) = (Vec::new(), BTreeSet::from(BUILT_IN), Shares::new());
    // Cells name styles by their places in this list; the part has others of the same elements.
    let mut next: Option<u32> = None;
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else { return shares };
        match &event {
            Event::Start(start) | Event::Empty(start) => match start.local_name().as_ref() {
                "numFmt" if attribute(start, "formatCode").is_some_and(|code| code.contains('%')) => {
                    formats.extend(number(start, "numFmtId"));
                }
                "cellXfs" => next = Some(0),
                "xf" => {
                    if let Some(at) = next {
                        let is_share =
                            number(start, "numFmtId").is_some_and(|format| formats.contains(&format));
                        shares.extend(is_share.then_some(at));
                        next = at.checked_add(1);
                    }
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => return shares,
            Event::Eof => return shares,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_show_a_per_cent_sign() {
        let text = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" formatCode=\"0\"/></numFmts>\
                    <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>\
                    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"165\"><alignment/></xf><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
        assert_eq!(shares(text.as_bytes()), Shares::from([1, 3]));
        assert_eq!(shares("<cellXfs><xf numFmtId=\"9\"/><xf".as_bytes()), Shares::from([0]));
    }
}
