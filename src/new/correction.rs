//! An entry at the end of `corrections.yaml`, whose other lines stay as somebody wrote them.

use jiff::civil::Date;

use super::fill::filled;
use super::{Cannot, Draft};

/// Where corrections are kept.
pub const PATH: &str = "content/corrections.yaml";

/// How the file begins where there is none.
const HEAD: &str = "# yaml-language-server: $schema=schemas/corrections.schema.json\n\
                    # Mỗi lần sửa một con số đã công bố thì thêm một mục ở đây.\ncorrections:\n";

/// The file, as written or not there yet, with one entry more.
///
/// # Errors
/// When the list is written in another form than one entry a line below `corrections:`, or not last in the file.
pub fn correction(old: Option<&str>, today: Date) -> Result<Draft, Cannot> {
    let entry = filled(include_str!("draft/correction.yaml"), &[("date", &today.to_string())]);
    let old = old.filter(|text| text.lines().any(|line| !is_idle(line)));
    let text = match old {
        None => format!("{HEAD}{}", indented(&entry, "  ")),
        Some(old) => {
            let windows = old.contains("\r\n");
            let (old, indent) = open(&old.replace("\r\n", "\n")).ok_or(Cannot::NotAList)?;
            let text = format!("{old}{}", indented(&entry, &indent));
            if windows { text.replace('\n', "\r\n") } else { text }
        }
    };
    Ok(Draft::text(PATH.to_owned(), text))
}

/// Whether a line says nothing: blank, or a comment.
fn is_idle(line: &str) -> bool {
    let line = line.trim_start_matches('\u{FEFF}').trim();
    line.is_empty() || line.starts_with('#') || line == "---"
}

/// The text ready for one entry more, and how far its entries are indented.
fn open(old: &str) -> Option<(String, String)> {
    let mut text: String = old.strip_suffix('\n').unwrap_or(old).to_owned() + "\n";
    let key =
        text.lines().find(|line| line.trim_start_matches('\u{FEFF}').starts_with("corrections:"))?.to_owned();
    let value = key.split_once(':').map_or("", |(_, value)| value);
    let value = value.split(" #").next().unwrap_or_default().trim();
    if value == "[]" {
        text = text.replacen(&key, &key.replacen(" []", "", 1), 1);
    } else if !value.is_empty() {
        return None;
    }
    let entry = text.lines().find(|line| line.trim_start().starts_with("- "));
    let indent = entry.map_or("  ", |line| line.split('-').next().unwrap_or_default()).to_owned();
    Some((text, indent))
}

fn indented(entry: &str, indent: &str) -> String {
    entry.lines().map(|line| format!("{indent}{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn appended(old: &str) -> Option<String> {
        correction(Some(old), date(2024, 12, 31)).ok().map(|draft| String::from_utf8(draft.bytes).unwrap())
    }

    #[test]
    fn what_stands_there_stays() {
        for (old, begins) in [
            ("# của tôi\ncorrections: [] # chưa có\n", "# của tôi\ncorrections: # chưa có\n  - # "),
            ("corrections:\n- figure: a\n", "corrections:\n- figure: a\n- # "),
            ("corrections:\n    - figure: a", "corrections:\n    - figure: a\n    - # "),
            ("corrections:\r\n  - figure: a\r\n", "corrections:\r\n  - figure: a\r\n  - # "),
            ("# chỉ có lời\n", "# yaml-language-server"),
        ] {
            let text = appended(old).unwrap();
            assert!(text.starts_with(begins), "{text}");
        }
        assert_eq!(appended("corrections: [{ figure: a }]\n"), None);
        assert_eq!(appended("{ corrections: [] }\n"), None);
    }
}
