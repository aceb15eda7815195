//! The corpus of RELIABILITY: whatever is written, only harmless tags and addresses come out.

use super::*;

/// Each must come out without a link or an image.
const REFUSED: [&str; 34] = [
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&Tab;script:alert(1))",
    "[a](java&NewLine;script:alert(1))",
    "[a](&#x6a&#x61vascript:alert(1))",
    "[a](&#106;&#97;&#118;&#97;script&colon;alert(1))",
    "[a](&#1;javascript:alert(1))",
    "[a](<  javascript:alert(1)>)",
    "[a](&nbsp;javascript:alert(1))",
    "[a](javascript%3Aalert(1))",
    "[a](%6Aavascript:alert(1))",
    "[a](javascript&#58;alert(1))",
    "[a](java\\script:alert(1))",
    "[a](ｊavascript:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:msgbox)",
    "[a](file:///etc/passwd)",
    "[a](//evil.vn)",
    "[a](\\\\evil.vn)",
    "[a](/\\evil.vn)",
    "[a](/&Tab;/evil.vn)",
    "[a](&#47;&#47;evil.vn)",
    "[a](https:evil)",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[b]\n\n[b]: <javascript:alert(1)> 'x'",
    "[a](blob:https://x/y)",
    "![a](javascript:alert(1))",
    "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![a](https://evil.vn/a.png)",
    "![a](//evil.vn/a.png)",
    "![a](mailto:a@b.vn)",
];

/// Each must come out as text, whatever a browser would make of it.
const ESCAPED: [&str; 30] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <img src=x onerror=alert(1)> b",
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src onerror=x>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>x</script></template>",
    "<iframe src=javascript:x></iframe>",
    "<!-- --!><img src=x onerror=x> -->",
    "<?php x ?> <![CDATA[<script>]]>",
    "<a href=\"x\"\x0Conclick=alert(1)>",
    "[a](b \"\\\"><img src=x onerror=alert(1)>\")",
    "[a](b '\"onmouseover=\"x')",
    "![\"><img src=x onerror=x>](a.png)",
    "![a](b.png '\"><script>x</script>')",
    "[a](<b\"onclick=x>)",
    "[a](b'onclick='x)",
    "# \"><script>x</script> {#\"onclick=x}",
    "# a {onclick=x #b}",
    "```\"><script>\nx\n```",
    "a[^\"><script>]\n\n[^\"><script>]: x",
    "|<script>|\n|-|\n|<img onerror=x>|",
    "Bảng: <script>x</script>\n\n|a|\n|-|",
    "> [!NOTE]<script>\n> <script>x</script>",
    "{{ so_lieu(\"<script>x</script>\") }}",
    "{% include \"/etc/passwd\" %} {{ 7*7 }}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "`<script>` &#60;script&#62;",
    "<x:y onclick=1>\n\n</style><script>x",
];

#[test]
fn refused_addresses_leave_their_words() {
    for text in REFUSED {
        let html = html(text);
        assert!(!html.contains("<a ") && !html.contains("<img "), "{text} → {html}");
        let body = parse(text, 1);
        assert_eq!((body.links.len(), body.images.len()), (0, 0), "{text}");
        let said = body
            .problems
            .iter()
            .any(|p| matches!(p.kind, ProblemKind::ForbiddenScheme { .. } | ProblemKind::BadAddress { .. }));
        assert!(said || !text.contains("](") && !html.contains("<a"), "{text}: {:?}", body.problems);
    }
}

#[test]
fn html_is_text() {
    for text in ESCAPED {
        let body = parse(text, 1);
        // The answers of the site are escaped by the site; here a figure's answer is left empty.
        let html = body.html(|_| String::new());
        scanner::assert_allowed(&html, text);
        assert!(!html.contains("<script") && !html.contains("<svg"), "{text} → {html}");
    }
    assert_eq!(html("<b>a</b>"), "<p>&lt;b&gt;a&lt;/b&gt;</p>\n");
    assert_eq!(html("<div>\n*a*\n</div>"), "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n");
    assert_eq!(problems("<div>\na")[0], ProblemKind::RawHtml { text: "<div>".to_owned() });
}

#[test]
fn pieces_in_any_order_stay_within_the_list() {
    let pieces = [
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "``",
        "*",
        "_",
        "~~",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "|",
        "|-|\n",
        "# ",
        " {#a}",
        "[^1]",
        "[^1]: ",
        "    ",
        "```\n",
        "javascript:",
        "&colon;",
        "\\",
        "{{ so_lieu(\"a\") }}",
        "{{ so_lieu(",
        "Bảng: ",
        "<b>",
        "<!--",
        "> [!TIP]\n",
        "ề",
        "https://x.vn",
        "\t",
        "===\n",
        "\u{E000}0\u{E001}",
        "[r]: ",
        "\r\n",
    ];
    let mut state = 42_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..state % 23 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407) >> 1;
        let body = parse(&text, 1);
        scanner::assert_allowed(&fill(&body), &text);
        let holes = body
            .parts
            .iter()
            .filter(|part| matches!(part, super::super::Part::Hole(Hole::LinkUrl(_))))
            .count();
        let internal = body.links.iter().filter(|link| link.kind == super::super::LinkKind::Internal).count();
        assert_eq!(holes, internal, "{text}");
    }
}
