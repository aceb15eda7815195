//! Live figures in every position.

use super::*;

const CALL: &str = "{{ so_lieu(\"a_b@2023:value\") }}";
const DATA: &str = "<data value=\"1\">[a_b@2023:value]</data>";

#[test]
fn where_text_stands() {
    for (before, after) in [
        ("Tỷ lệ ", " năm 2024"),
        ("", ""),
        ("# Đạt ", ""),
        ("# Đạt ", " {#dat}"),
        ("Đạt ", "\n===="),
        ("- a\n  - b ", ""),
        ("> ", ""),
        ("> [!NOTE]\n> a ", ""),
        ("|a|\n|-|\n|", "|"),
        ("|", "|\n|-|\n|b|"),
        ("Bảng: ", "\n\n|a|\n|-|\n|b|"),
        ("*a ", "* b"),
        ("**", "**"),
        ("_", "_"),
        ("[a ", "](/b)"),
        ("[", "](/b)"),
        ("a[^1]\n\n[^1]: b ", ""),
        ("(", ")%"),
        ("\\\\", ""),
        ("&amp;", "&lt;"),
        ("`x` ", " `y`"),
        ("<div>", "</div>"),
        ("a <b>", "</b>"),
    ] {
        let text = format!("{before}{CALL}{after}");
        let html = html(&text);
        assert!(html.contains(DATA), "{text} → {html}");
        assert!(!html.contains("so_lieu") && !html.contains('\u{E000}'), "{text} → {html}");
        assert_eq!(parse(&text, 1).figures.len(), 1, "{text}");
        assert!(
            problems(&text).iter().all(|problem| matches!(problem, ProblemKind::RawHtml { .. })),
            "{text}"
        );
    }
}

#[test]
fn code_is_untouched() {
    for text in [
        format!("`{CALL}`"),
        format!("    {CALL}"),
        format!("```\n{CALL}\n```"),
        format!("> ~~~\n> {CALL}\n> ~~~"),
    ] {
        assert!(html(&text).contains(CALL), "{text}");
        assert_eq!((parse(&text, 1).figures.len(), problems(&text).len()), (0, 0), "{text}");
    }
    assert_eq!(problems("`{{ so_lieu(x) }}`"), []);
}

#[test]
fn a_backslash_makes_it_text() {
    assert_html(&format!("\\{CALL}"), &format!("<p>{CALL}</p>\n"));
}

#[test]
fn no_figure_in_an_attribute() {
    let misplaced = ProblemKind::MisplacedFigure { address: "a_b@2023:value".to_owned() };
    for text in [
        format!("![{CALL}](a.jpg)"),
        format!("[a]({CALL})"),
        format!("[a](</b {CALL}>)"),
        format!("[a][r]\n\n[r]: /b '{CALL}'"),
    ] {
        assert!(problems(&text).contains(&misplaced), "{text}: {:?}", problems(&text));
        assert!(!html(&text).contains("<data"), "{text}");
        assert!(!html(&text).contains('\u{E000}') && !html(&text).contains("%EE%80%80"), "{text}");
    }
    assert!(html(&format!("![{CALL}](a.jpg)")).contains("alt=\"{{ so_lieu(&quot;a_b@2023:value&quot;) }}\""));
}

#[test]
fn malformed_calls_are_text_and_said() {
    let text = "Đạt {{ so_lieu(“a”) }} và {{ khác }}";
    assert_eq!(problems(text), [ProblemKind::MalformedFigure { text: "{{ so_lieu(“a”) }}".to_owned() }]);
    assert_eq!(html(text), format!("<p>{text}</p>\n"));
}

#[test]
fn a_table_under_a_heading_repeats_its_figure() {
    let body = parse(&format!("# Đạt {CALL}\n\n|a|\n|-|\n|b|"), 1);
    assert_eq!(fill(&body).matches(DATA).count(), 2);
    assert_eq!(body.figures.len(), 1);
}

#[test]
fn private_characters_of_the_author_are_text() {
    let text = format!("\u{E000}00000000000000000000000000\u{E001} \u{E000}0\u{E001} {CALL}");
    assert_eq!(parse(&text, 1).figures.len(), 1);
    assert_eq!(html(&text).matches(DATA).count(), 1);
}

#[test]
fn calls_across_code_do_not_break_it() {
    for text in [
        "{{ so_lieu(\"a`b\") }} `x",
        "`a {{ so_lieu(\"a` b\") }}",
        "[a {{ so_lieu(\"x](y\") }} `b](c)` d",
        "`` {{ so_lieu('`') }} ` `` {{ so_lieu('a') }}",
    ] {
        let html = html(text);
        assert!(!html.contains('\u{E000}'), "{text} → {html}");
    }
}
