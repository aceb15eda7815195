//! Everything that is found knows its place in the file, front matter and diacritics included.

use super::super::Spot;
use super::*;

/// The spot must cover exactly `expected` in the text, which begins on line 10 of its file.
#[track_caller]
fn assert_spot(text: &str, spot: Spot, expected: &str) {
    let lines: Vec<&str> = text.split('\n').collect();
    let rest = lines[spot.line - 10..].join("\n");
    let found: String = rest.chars().skip(spot.column - 1).take(spot.len).collect();
    assert_eq!(found, expected, "{spot:?} of {text}");
}

#[test]
fn links_point_at_their_address() {
    for (text, expected) in [
        ("Được [ở đây](/văn-bản/ề) nữa", "/văn-bản/ề"),
        ("\nđ [/b](</b>)", "/b"),
        ("ă [a](b \"b\")", "b"),
        ("ă [`b`](b)", "b"),
        ("ă <https://x.vn/ă>", "https://x.vn/ă"),
        ("ă <a@b.vn>", "a@b.vn"),
        ("ă [ữ][r]\n\n[r]: /x", "[ữ][r]"),
        ("ă [ữ](/a&amp;b)", "[ữ](/a&amp;b)"),
        ("ă [![ữ](/c)](/c)", "/c"),
        ("> đ\n> - ă [ữ](../c#đ)", "../c#đ"),
    ] {
        assert_spot(text, parse(text, 10).links[0].spot, expected);
    }
    assert_eq!(parse("đ [a](b \"b\")", 10).links[0].spot, Spot { line: 10, column: 7, len: 1 });
    assert_eq!(parse("[![ữ](/c)](/c)", 10).links[0].spot.column, 12);
    assert_eq!(parse("ă\r\nđ [ữ](/c)\r\n", 10).links[0].spot, Spot { line: 11, column: 7, len: 2 });
}

#[test]
fn images_headings_and_figures() {
    let text = "## Tỷ lệ số {#x} ##\n\nđ ![ảnh /a.jpg](/a.jpg) và {{ so_lieu(\"ề\") }}, {{ so_lieu('b') }}";
    let body = parse(text, 10);
    assert_spot(text, body.headings[0].spot, "## Tỷ lệ số {#x} ##");
    assert_eq!(body.images[0].spot, Spot { line: 12, column: 17, len: 6 });
    assert_spot(text, body.figures[0].spot, "{{ so_lieu(\"ề\") }}");
    assert_spot(text, body.figures[1].spot, "{{ so_lieu('b') }}");
}

#[test]
fn problems_come_in_the_order_of_the_file() {
    let text = "# Ồ {#a}\n\n# Ổ {#a}\n\nă[^q] ![](x.jpg) [ẽ](javascript:x) {{ so_lieu() }} <b>\n\n[^z]: ữ\n\n<div>\nx";
    let body = parse(text, 10);
    let expected =
        ["{#a}", "[^q]", "![](x.jpg)", "javascript:x", "{{ so_lieu() }}", "<b>", "[^z]: ữ", "<div>"];
    assert_eq!(body.problems.len(), expected.len(), "{:?}", body.problems);
    for (problem, expected) in body.problems.iter().zip(expected) {
        assert_spot(text, problem.spot, expected);
    }
}
