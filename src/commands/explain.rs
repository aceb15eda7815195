//! `explain`: what a code means, and how it looks wrong and right.

use serde_json::json;

use super::exit::Exit;
use super::screen::Screen;
use crate::cli::{Explain, Format};
use crate::diagnostic::{Code, Example, Finding, Origin, Severity, codes};
use crate::words::Lang;

/// Explains one code, or lists all.
pub fn run(explain: &Explain, screen: Screen) -> Exit {
    let Some(id) = &explain.code else {
        screen.answer(&codes::all().map(|code| line(code, screen)).collect::<String>());
        return Exit::Done;
    };
    let Some(code) = codes::find(id) else {
        let finding = Finding::new(&codes::UNKNOWN_CODE, Origin::nowhere()).value(id);
        screen.findings(vec![finding.near(codes::all().map(|code| code.id))]);
        return Exit::Usage;
    };
    screen.answer(&match screen.format {
        Format::Json => object(code, screen),
        Format::Human | Format::Github => page(code, screen),
    });
    Exit::Done
}

fn line(code: &Code, screen: Screen) -> String {
    match screen.format {
        Format::Json => object(code, screen),
        Format::Human | Format::Github => format!("{:<32} {}\n", code.id, screen.said(code.message)),
    }
}

fn page(code: &Code, screen: Screen) -> String {
    let (severity, way_out, wrong, right) = match screen.lang {
        Lang::Vi => (severity(code, "lỗi", "cảnh báo"), "Cách sửa", "Sai", "Đúng"),
        Lang::En => (severity(code, "error", "warning"), "Way out", "Wrong", "Right"),
    };
    format!(
        "{id} ({severity})\n\n{message}\n{way_out}: {hint}\n\n{wrong}:\n\n{bad}\n{right}:\n\n{good}",
        id = code.id,
        message = screen.said(code.message),
        hint = screen.said(code.hint),
        bad = example(&code.wrong),
        good = example(&code.right),
    )
}

fn severity(code: &Code, error: &'static str, warning: &'static str) -> &'static str {
    match code.severity {
        Severity::Error => error,
        Severity::Warning => warning,
    }
}

/// The example, indented; long lines are cut, characters that cannot be seen are shown as numbers.
fn example(example: &Example) -> String {
    match example {
        Example::Shell(command) => format!("    $ {command}\n"),
        Example::File { path, text } => {
            let lines = text.lines().map(|line| format!("    | {}\n", visible(line)));
            format!("    {path}\n{}", lines.collect::<String>())
        }
    }
}

fn visible(line: &str) -> String {
    let shown = |c: char| match c {
        '\t' => "⇥".to_owned(),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => c.escape_unicode().to_string(),
        c if c.is_control() => c.escape_unicode().to_string(),
        c => c.to_string(),
    };
    line.chars().map(shown).collect()
}

fn object(code: &Code, screen: Screen) -> String {
    let example = |example: &Example| match example {
        Example::Shell(command) => json!({ "shell": command }),
        Example::File { path, text } => json!({ "file": path, "text": text }),
    };
    let object = json!({
        "code": code.id,
        "severity": severity(code, "error", "warning"),
        "message": screen.said(code.message),
        "hint": screen.said(code.hint),
        "wrong": example(&code.wrong),
        "right": example(&code.right),
    });
    format!("{object}\n")
}
