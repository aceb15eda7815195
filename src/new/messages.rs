//! The guide's page of what every message means, made of the codes: it cannot lag behind the program that writes it.

use crate::diagnostic::codes::{self, Code, Example, Severity};

/// Where the page stands.
pub const PATH: &str = "content/pages/huong-dan/thong-bao.md";

const FRONT: &str = "---
title: Ý nghĩa các thông báo
summary: Mỗi thông báo của congkhai nói gì, vì sao, và sửa thế nào; kèm ví dụ sai và đúng.
---

Thông báo nào cũng có mã trong ngoặc vuông, ví dụ `lỗi[value/not-a-number]`. Bấm **Ctrl** và **F**, gõ mã để tìm ở trang này.
*Lỗi* thì chưa đăng được; *cảnh báo* thì vẫn đăng. Dấu … thay cho chữ lấy từ tệp của bạn.
";

/// What stands before the stroke of codes, and what they speak of; in the order of the page.
const GROUPS: &[(&str, &[&str])] = &[
    ("Tệp và cách gõ", &["file", "yaml", "shape"]),
    ("Giá trị trong tệp", &["value", "reference", "source"]),
    ("Cơ quan, văn bản, kỳ", &["agency", "document", "holiday", "period"]),
    (
        "Mục tiêu, chỉ tiêu, số liệu",
        &["target", "measure", "observation", "index", "figure", "correction", "report", "strict"],
    ),
    ("Thủ tục và kết quả giải quyết", &["procedure", "results", "rows"]),
    ("Nhập từ Excel", &["import"]),
    ("Tin, trang, hình ảnh", &["text", "link", "image", "page"]),
    ("Thông tin cá nhân", &[GUARD]),
    ("Lệnh và tệp mới", &["command", "new"]),
    ("Đăng, chốt số, kiểm tra bản đã đăng", &["publish", "release", "verify"]),
    ("Giao diện", &["theme"]),
];

/// Its examples hold what looks like a person's number, which no page may show.
const GUARD: &str = "guard";

/// The page, as Markdown.
pub fn page() -> String {
    let group = |(title, families): &(&str, &[&str])| {
        let mine = codes::all().filter(|code| families.contains(&family(code)));
        format!("\n## {title}\n{}", mine.map(entry).collect::<String>())
    };
    format!("{FRONT}{}", GROUPS.iter().map(group).collect::<String>())
}

fn family(code: &Code) -> &'static str {
    code.id.split_once('/').map_or(code.id, |(family, _)| family)
}

fn entry(code: &Code) -> String {
    let severity = match code.severity {
        Severity::Error => "lỗi",
        Severity::Warning => "cảnh báo",
    };
    let (message, hint) = (prose(code.message.vi), prose(code.hint.vi));
    let said = format!("\n**`{}`** ({severity}): {message}\n\nCách sửa: {hint}\n", code.id);
    if family(code) == GUARD {
        return format!("{said}\nXem ví dụ bằng lệnh `congkhai explain {}`.\n", code.id);
    }
    format!("{said}\nSai:\n\n{}\nĐúng:\n\n{}", example(&code.wrong), example(&code.right))
}

/// As `explain` shows it: lines of a file stand behind a stroke, so that none of them means anything to the page.
fn example(example: &Example) -> String {
    let text = match example {
        Example::Shell(command) => format!("{command}\n"),
        Example::File { path, text } => {
            let lines = text.lines().map(|line| format!("| {line}\n"));
            format!("{path}\n{}", lines.collect::<String>())
        }
    };
    format!("~~~~~text\n{}~~~~~\n", text.chars().map(visible).collect::<String>())
}

/// A character of an example; as a number where it cannot be seen or may not stand in a text.
fn visible(c: char) -> String {
    match c {
        '\n' => c.to_string(),
        '\t' => "⇥".to_owned(),
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' => escaped(c),
        '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFD}' => escaped(c),
        c if c.is_control() => escaped(c),
        c => c.to_string(),
    }
}

fn escaped(c: char) -> String {
    c.escape_unicode().to_string()
}

/// A sentence as Markdown: what it takes from a file becomes `…`, and no sign outside of code means anything.
fn prose(said: &str) -> String {
    let parts = without_facts(said);
    let parts = parts.split('`').enumerate().map(|(at, part)| {
        if at % 2 == 1 { part.to_owned() } else { part.chars().map(plain).collect::<String>() }
    });
    parts.collect::<Vec<_>>().join("`")
}

fn plain(c: char) -> String {
    if matches!(c, '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '}' | '#' | '|' | '~' | '&' | '!') {
        format!("\\{c}")
    } else {
        c.to_string()
    }
}

/// `không phải số: {value}` becomes `không phải số: …`.
fn without_facts(said: &str) -> String {
    let mut parts = said.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| match part.split_once('}') {
        Some((name, rest))
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') =>
        {
            format!("{text}…{rest}")
        }
        _ => format!("{text}{{{part}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_once() {
        let page = page();
        for code in codes::all() {
            assert_eq!(page.matches(&format!("**`{}`**", code.id)).count(), 1, "{}", code.id);
        }
    }

    #[test]
    fn signs_mean_nothing_outside_of_code() {
        assert_eq!(prose("`{value}` không <hợp_lệ>: { a }"), "`…` không \\<hợp\\_lệ\\>: \\{ a \\}");
    }
}
