//! No body overflows the stack or takes more than two seconds a megabyte.

use std::time::{Duration, Instant};

use super::super::{MAX_DEPTH, Part};
use super::*;

/// Tests run unoptimised and beside others: this only catches what is not linear.
const LIMIT: Duration = Duration::from_secs(20);
const MEGABYTE: usize = 1_000_000;

fn repeated(piece: &str) -> String {
    piece.repeat(MEGABYTE / piece.len())
}

#[test]
fn bombs_are_slow_for_nobody() {
    let call = "{{ so_lieu(\"a\") }}";
    let lists: String = (0..900).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    let deep: String =
        (0..88).map(|step| format!("{}{}a\n", " ".repeat(step * 128), "- ".repeat(64))).collect();
    let quotes: String = (1..1400).map(|depth| format!("{}a\n", ">".repeat(depth))).collect();
    for text in [
        ">".repeat(50_000),
        format!("{}a\n{}", "- ".repeat(50_000), "\n".repeat(MEGABYTE)),
        format!("{deep}{}", "\n".repeat(MEGABYTE / 2)),
        format!("{deep}{}", "\nx\n".repeat(MEGABYTE / 6)),
        format!("{}- a\n{}", "1. ".repeat(60), "\n\n".repeat(MEGABYTE / 2)),
        format!("{lists}{}", "\n".repeat(MEGABYTE / 5)),
        quotes,
        repeated("["),
        repeated("!["),
        repeated("*a"),
        repeated("a**b*c_"),
        repeated("[a](b)"),
        repeated("[a](javascript:b) "),
        repeated("![a](b)"),
        repeated("[^1]"),
        repeated("[^"),
        repeated("<b>"),
        repeated("`a``b"),
        repeated(call),
        repeated("{{ so_lieu("),
        repeated("{{"),
        repeated("# a {#b}\n\n"),
        repeated("# a\n"),
        repeated("- a\n"),
        repeated("|a|\n|-|\n\n"),
        repeated("Bảng: a\n\n"),
        repeated("[a]: b\n"),
        repeated("\u{E000}0"),
        format!("# {}\n{}", "a ".repeat(200_000), repeated("|a|\n|-|\n\n")),
        format!("|{}|\n|{}|\n", "a|".repeat(10_000), "-|".repeat(10_000)),
        format!("a[^1]\n\n[^1]: {}", repeated("[^1]")),
        format!("{}{}{}", "[".repeat(2000), "a", "](b)".repeat(2000)),
        format!("{}{}{}", "![".repeat(2000), "a", "](b)".repeat(2000)),
        "ề".repeat(MEGABYTE / 3),
    ] {
        let start = Instant::now();
        let body = parse(&text, 1);
        let shown: String = text.chars().take(30).collect();
        let bytes: usize =
            body.parts.iter().map(|part| if let Part::Html(html) = part { html.len() } else { 0 }).sum();
        assert!(start.elapsed() < LIMIT, "{shown}: {:?}", start.elapsed());
        assert!(bytes < 60 * MEGABYTE, "{shown}: {bytes}");
    }
}

#[test]
fn too_deep_is_plain_text() {
    for open in ["> ", "- ", "1. "] {
        let text = format!("# a\n\n{}<b>x", open.repeat(MAX_DEPTH + 1));
        let body = parse(&text, 5);
        assert_eq!(
            body.problems.iter().map(|problem| &problem.kind).collect::<Vec<_>>(),
            [&ProblemKind::TooDeep],
            "{open}"
        );
        assert_eq!(body.problems[0].spot.line, 7);
        assert!(html(&text).contains("<p># a</p>\n<p>") && html(&text).contains("&lt;b&gt;x"));
    }
    assert_eq!(problems(&format!("{}a{}", "**b ".repeat(80), " b**".repeat(80))), [ProblemKind::TooDeep]);
    assert_eq!(problems(&format!("{}a", "> ".repeat(MAX_DEPTH - 1))), []);
}
