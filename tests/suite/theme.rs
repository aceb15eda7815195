//! What a theme of one's own may do to the rows of tables.

use crate::site::Site;

const ROW: &str = "themes/congkhai/templates/parts/results_row.html";

fn site(template: &str) -> Site {
    let rows = "  - { agency: so-noi-vu, received: 40, online: 30, resolved: 20, early: 20, on_time: 0, late: 0 }\n  - { agency: vp-ubnd, received: 7 }\n";
    let results = |period: &str| {
        format!(
            "period: {period}\nsource: {{ title: Báo cáo }}\nquality: official\ngrain: agency\nrows:\n{rows}"
        )
    };
    Site::small()
        .write("content/results/2024-q2.yaml", results("2024-q2"))
        .write("content/results/2024-q3.yaml", results("2024-q3").replace("received: 40", "received: 50"))
        .write(ROW, template)
}

#[test]
fn rows_are_printed_by_its_own_template() {
    let own = site(
        "<tr><td>{{ row.received | html }}{% if row.online %}+{{ row.online | html }}{% endif %}</td><td{% if row.url %} title=\"{{ row.url }}\"{% endif %}>{{ row.label | html }}</td></tr>\n",
    );
    let _ = own.build().exits(0);
    let page = own.read("public/co-quan/so-noi-vu/index.html");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("<tr><td><data value=")).collect();
    let row = |at: usize, received: &str, quarter: &str| {
        let figure = |key: &str| format!("data-figure=\"results/agency/so-noi-vu@2024-{quarter}:{key}\"");
        let whole = [
            &format!("<data value=\"{received}\" "),
            "+<data value=\"30\"",
            &format!("title=\"/ket-qua/2024-{quarter}/\""),
        ];
        let all = [figure("received"), figure("online")];
        let found = whole.iter().all(|part| rows[at].contains(*part))
            && all.iter().all(|part| rows[at].contains(part.as_str()));
        assert!(found, "{}", rows[at]);
    };
    assert_eq!(rows.len(), 2, "{page}");
    row(0, "50", "q3");
    row(1, "40", "q2");
    let other = own.read("public/co-quan/vp-ubnd/index.html");
    assert!(other.contains("</data></td><td title="), "nothing came online there: {other}");
}

#[test]
fn a_template_that_is_not_utf_8_is_said_where_it_is() {
    let own = site("").write(ROW, b"<tr>\n<td>Caf\xE9</td></tr>\n");
    own.check().exits(1).says("file/not-utf8").about("0xE9").at(&format!("{ROW}:2:8"));
}

#[test]
fn a_row_whose_text_is_changed_is_refused_at_its_template() {
    for (changed, what) in [
        ("{{ row.label | upper }}", "bộ lọc"),
        ("{{ row.received | html | replace(from=\"a\", to=\"b\") }}", "bộ lọc"),
        ("{{ row.label | html | upper }} {{ row.anchor }}", "bộ lọc"),
        ("{{ row.label | length }}", "bộ lọc"),
        ("{{ row.label | truncate(length=20) }} {{ row.anchor }}", "bộ lọc"),
        ("{{ row.khong_co }}", "khong_co"),
    ] {
        let own = site(&format!("<tr><td>{changed}</td></tr>\n"));
        let ran = own.build().exits(1);
        ran.says("theme/render").at(ROW);
        let told: Vec<String> = ran
            .findings()
            .iter()
            .filter(|one| one["code"] == "theme/render")
            .map(|one| one["message"].to_string())
            .collect();
        assert!(told.iter().all(|message| message.contains(what)), "{told:?}");
        assert_eq!(
            told.iter().collect::<std::collections::BTreeSet<_>>().len(),
            told.len(),
            "said once: {told:?}"
        );
        assert!(!own.root().join("public/index.html").exists(), "{changed}");
    }
}
