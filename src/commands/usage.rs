//! What is wrong with the command line, in our words.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Exit;
use super::screen::Screen;
use crate::cli::Format;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::words::Lang;

/// What `SOURCE_DATE_EPOCH` holds.
pub const SECONDS: Said = Said {
    vi: "phải là số giây tính từ 1/1/1970, chỉ gồm chữ số",
    en: "it is the number of seconds since 1970, digits alone",
};

/// Says what clap refused; help and version, which it calls errors too, are answered.
pub fn explain(error: &clap::Error, arguments: &[OsString]) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            Exit::Done
        }
        _ => {
            wished(arguments).findings(vec![finding(error)]);
            Exit::Usage
        }
    }
}

/// How the person would like to be spoken to, as far as it can be told from a command line that is wrong.
fn wished(arguments: &[OsString]) -> Screen {
    let arguments: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after = |name: &str| {
        let joined = arguments.iter().find_map(|argument| argument.strip_prefix(name)?.strip_prefix('='));
        let apart = arguments.windows(2).find_map(|pair| match pair {
            [option, value] if *option == name => Some(*value),
            _ => None,
        });
        joined.or(apart)
    };
    let format = match after("--format") {
        Some("json") => Format::Json,
        Some("github") => Format::Github,
        _ => Format::Human,
    };
    Screen { lang: after("--lang").and_then(Lang::from_code).unwrap_or_default(), format, quiet: false }
}

fn finding(error: &clap::Error) -> Finding {
    let nowhere = Origin::nowhere();
    let option = text(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let option = option.split_whitespace().next().unwrap_or_default().to_owned();
            let expected = expected(&option);
            let finding =
                Finding::new(&codes::BAD_ARGUMENT, nowhere).value(text(error, ContextKind::InvalidValue));
            finding.fact("option", format!("`{option}`")).said("expected", expected)
        }
        ErrorKind::UnknownArgument => unknown(option, OPTIONS),
        ErrorKind::InvalidSubcommand => unknown(text(error, ContextKind::InvalidSubcommand), COMMANDS),
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => {
            let option = option.split_whitespace().next().unwrap_or_default().to_owned();
            let finding = Finding::new(&codes::BAD_ARGUMENT, nowhere).value(option.clone());
            finding.fact("option", format!("`{option}`")).said("expected", ONCE)
        }
        _ => Finding::new(&codes::NO_COMMAND, nowhere),
    }
}

fn unknown(word: String, known: &[&'static str]) -> Finding {
    Finding::new(&codes::UNKNOWN_ARGUMENT, Origin::nowhere()).value(word).near(known.iter().copied())
}

const COMMANDS: &[&str] = &[
    "build",
    "check",
    "serve",
    "new",
    "import",
    "explain",
    "schema",
    "seal",
    "verify",
    "site",
    "news",
    "target",
    "results",
    "observation",
    "correction",
];

const OPTIONS: &[&str] = &[
    "--root",
    "--lang",
    "--format",
    "--quiet",
    "--help",
    "--version",
    "--output",
    "--as-of",
    "--base-url",
    "--bundle",
    "--drafts",
    "--strict",
    "--plan",
    "--port",
    "--open",
    "--since",
    "--write",
];

const ONCE: Said = Said { vi: "chỉ viết một lần", en: "it is given once" };

/// What an option takes.
fn expected(option: &str) -> Said {
    match option {
        "--lang" => Said { vi: "phải là vi hoặc en", en: "it is vi or en" },
        "--format" => Said { vi: "phải là human, json hoặc github", en: "it is human, json or github" },
        "--as-of" => Said {
            vi: "phải là một ngày viết như 2024-12-31",
            en: "it is a day written like 2024-12-31",
        },
        "--base-url" => Said {
            vi: "phải là địa chỉ đầy đủ như https://vi-du.example/, hoặc ./",
            en: "it is a whole address like https://vi-du.example/, or ./",
        },
        "--bundle" => Said {
            vi: "phải là một tệp có tên kết thúc bằng .zip",
            en: "it is a file whose name ends in .zip",
        },
        "--port" => {
            Said { vi: "phải là một số từ 0 đến 65535", en: "it is a number from 0 to 65535" }
        }
        _ => Said { vi: "phải có một giá trị", en: "it takes a value" },
    }
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        _ => String::new(),
    }
}
