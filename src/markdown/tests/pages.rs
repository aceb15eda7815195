//! What authors write, and what readers get.

use super::super::{Part, html as parts_html};
use super::*;

#[test]
fn plain_markdown() {
    assert_html(
        "Một *hai* **ba** ~~bốn~~ `năm & <sáu>`\nbảy  \ntám",
        "<p>Một <em>hai</em> <strong>ba</strong> <del>bốn</del> <code>năm &amp; &lt;sáu&gt;</code>\nbảy<br>\ntám</p>\n",
    );
    assert_html(
        "- a\n- b\n\n3. c\n4. d",
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n",
    );
    assert_html("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
    assert_html(
        "```rust x\n<a> &amp;\n```",
        "<pre tabindex=\"0\"><code class=\"language-rust\">&lt;a&gt; &amp;amp;\n</code></pre>\n",
    );
    assert_html("```\"onclick=x\na\n```", "<pre tabindex=\"0\"><code>a\n</code></pre>\n");
}

#[test]
fn words_stay_as_written() {
    for words in [
        "75,9% -- \"a\" 'b' ... (c) 1.234,5 19/3/2021",
        "{{ x }} {% y %} {{ 7*7 }}",
        "24:00 – 8h30'",
        "[x] không phải việc",
        "$a$ H~2~O^2^",
    ] {
        assert_html(words, &format!("<p>{words}</p>\n"));
    }
    assert_html("a &amp; &lt;b&gt; \\*c\\*", "<p>a &amp; &lt;b&gt; *c*</p>\n");
}

#[test]
fn headings_start_at_two_and_have_ids() {
    assert_html(
        "# Đề án\n\nGiữa\n===\n\n###### F",
        "<h2 id=\"de-an\">Đề án</h2>\n<p>Giữa</p>\n"
            .replace("<p>Giữa</p>", "<h2 id=\"giua\">Giữa</h2>\n<h6 id=\"f\">F</h6>")
            .as_str(),
    );
    assert_html(
        "## A {#x .y}\n\n## A\n\n## A\n\n## B {2024}",
        "<h3 id=\"x\">A</h3>\n<h3 id=\"a\">A</h3>\n<h3 id=\"a-2\">A</h3>\n<h3 id=\"b-2024\">B {2024}</h3>\n",
    );
    let body = parse("## *A* [b](/c) `d`", 1);
    assert_eq!((body.headings[0].text.as_str(), body.headings[0].level), ("A b d", 3));
    assert_eq!(body.headings[0].parts, [Part::Html("A b d".to_owned())]);
}

#[test]
fn an_id_belongs_to_one_heading() {
    let text = "# A {#x}\n\n# B {#x}\n\n# C {#fn-1}\n\n# X";
    assert_eq!(
        problems(text),
        [ProblemKind::DuplicateId { id: "x".to_owned() }, ProblemKind::DuplicateId { id: "fn-1".to_owned() }]
    );
    let ids: Vec<String> = parse(text, 1).headings.into_iter().map(|heading| heading.id).collect();
    assert_eq!(ids, ["x", "b", "c", "x-2"]);
}

#[test]
fn alerts_leave_their_word_to_the_site() {
    for kind in ["note", "tip", "important", "warning", "caution"] {
        let expected = format!(
            "<div class=\"alert alert-{kind}\" role=\"note\">\n<p class=\"alert-title\">{kind}</p>\n<p>a</p>\n</div>\n"
        );
        assert_html(&format!("> [!{}]\n> a", kind.to_uppercase()), &expected);
    }
}

#[test]
fn tables_have_captions_and_headers() {
    let table = "| Tên | Số | Giữa |\n|---|--:|:-:|\n| a | 1 | b |\n";
    let expected = |caption: &str| {
        format!(
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"bang-1\">\n<table>\n<caption id=\"bang-1\"{caption}</caption>\n\
             <thead>\n<tr><th scope=\"col\">Tên</th><th scope=\"col\" class=\"num\">Số</th><th scope=\"col\" class=\"center\">Giữa</th></tr>\n</thead>\n\
             <tbody>\n<tr><td>a</td><td class=\"num\">1</td><td class=\"center\">b</td></tr>\n</tbody>\n</table>\n</div>\n"
        )
    };
    assert_html(&format!("Bảng: Kết quả *quý* I\n\n{table}"), &expected(">Kết quả <em>quý</em> I"));
    assert_html(&format!("Table: Results\n\n{table}"), &expected(">Results"));
    assert_html(table, &expected(" class=\"from-heading\">Tên trang"));
    assert_html(
        &format!("## A & *b*\n\n{table}"),
        &format!("<h3 id=\"a-b\">A &amp; <em>b</em></h3>\n{}", expected(" class=\"from-heading\">A &amp; b")),
    );
    assert_html(
        &format!("Bảng: x\n\nkhác\n\n{table}"),
        &format!("<p>Bảng: x</p>\n<p>khác</p>\n{}", expected(" class=\"from-heading\">Tên trang")),
    );
    assert!(html("Bảng: x").starts_with("<p>Bảng: x"));
    assert!(html(&format!("Bảng:\n\n{table}")).starts_with("<p>Bảng:</p>"));
    assert!(html(&format!("Bảng: a\n{table}")).contains("\">a</caption>"));
}

#[test]
fn footnotes_lead_there_and_back() {
    assert_html(
        "a[^x] b[^Y] c[^x]\n\n[^y]: Hai\n[^x]: Một",
        "<p>a<sup class=\"footnote-ref\"><a id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup> \
         b<sup class=\"footnote-ref\"><a id=\"fnref-2\" href=\"#fn-2\" role=\"doc-noteref\">2</a></sup> \
         c<sup class=\"footnote-ref\"><a id=\"fnref-1-2\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Chú thích\">\n<ol>\n\
         <li id=\"fn-1\"><p>Một <a class=\"footnote-back\" href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Về 1.1\">↩</a> \
         <a class=\"footnote-back\" href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"Về 1.2\">↩</a></p>\n</li>\n\
         <li id=\"fn-2\"><p>Hai <a class=\"footnote-back\" href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"Về 2.1\">↩</a></p>\n</li>\n\
         </ol>\n</section>\n",
    );
}

#[test]
fn footnotes_that_do_not_fit() {
    let name = |name: &str| name.to_owned();
    assert_eq!(problems("a[^x] \\[^y] `[^z]`"), [ProblemKind::BrokenFootnote { name: name("x") }]);
    assert_eq!(html("a[^x]"), "<p>a[^x]</p>\n");
    assert_eq!(problems("[^x]: a"), [ProblemKind::UnusedFootnote { name: name("x") }]);
    assert_eq!(problems("b[^x]\n\n[^x]: a\n\n[^x]: c"), [ProblemKind::DuplicateFootnote { name: name("x") }]);
    assert!(html("[a[^x]](/b)\n\n[^x]: c").starts_with("<p>[a<sup class"), "a link cannot hold another");
    assert!(
        html("# A[^x]\n\n|a|\n|-|\n|b[^x]|\n\n[^x]: > c")
            .contains("<blockquote>\n<p>c</p>\n</blockquote>\n <a class")
    );
    assert!(html("[![a[^x]](/i)[^x]][r]\n\n[r]: /b\n\n[^x]: c").contains("doc-noteref"));
}

#[test]
fn links_and_images() {
    assert_html("[a](b.md \"t'\\\"\")", "<p><a href=\"b.md\" title=\"t&#39;&quot;\">a</a></p>\n");
    assert_html(
        "[a](https://x.vn/?a&b)",
        "<p><a href=\"https://x.vn/?a&amp;b\" rel=\"noopener external\">a</a></p>\n",
    );
    assert_html(
        "<a@b.vn> <https://x.vn>",
        "<p><a href=\"mailto:a@b.vn\">a@b.vn</a> <a href=\"https://x.vn\" rel=\"noopener external\">https://x.vn</a></p>\n",
    );
    assert_html(
        "[a][r] [r]\n\n[r]: </Đ án> 't'",
        "<p><a href=\"/%C4%90%20%C3%A1n\" title=\"t\">a</a> <a href=\"/%C4%90%20%C3%A1n\" title=\"t\">r</a></p>\n",
    );
    assert_html(
        "[![Ảnh *b* \"c\"](a.jpg)](/d)",
        "<p><a href=\"/d\"><img src=\"a.jpg\" alt=\"Ảnh b &quot;c&quot;\" width=\"1\" height=\"2\"></a></p>\n",
    );
    assert_html("![a ![b](c) [d](e)](f)", "<p><img src=\"f\" alt=\"a b d\" width=\"1\" height=\"2\"></p>\n");
    assert_eq!(problems("![](a.jpg)"), [ProblemKind::ImageWithoutAlt { target: "a.jpg".to_owned() }]);
    assert_eq!(problems("[](/a) [![](x)](/b)").len(), 3);
    assert_eq!(problems("[]()")[0], ProblemKind::BadAddress { target: String::new(), image: false });
}

#[test]
fn text_for_search() {
    let body = parse("# Một\n\nHai *ba*\nbốn[^1] ![không](a.jpg)\n\n|a|b|\n|-|-|\n|c|d|\n\n[^1]: cuối", 1);
    assert_eq!(body.text, "Một\nHai ba bốn \na b \nc d \ncuối\n");
}

#[test]
fn the_html_of_some_parts() {
    let body = parse("# A {{ so_lieu('x') }}", 1);
    assert_eq!(parts_html(&body.headings[0].parts, |_| "1".to_owned()), "A 1");
    assert_eq!(body.headings[0].id, "a");
}
