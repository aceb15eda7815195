//! One mistake is one finding: what follows from it is not said.

use crate::site::{Site, place_of};

const NEWS: &str = "content/news/2024/2024-03-01-khai-truong.md";

/// The codes that are said of the small site with this file in it.
fn said(path: &str, text: &str) -> Vec<String> {
    Site::small().write(path, text).check().codes()
}

#[test]
fn a_code_twice_is_no_address_twice() {
    for (path, text) in [
        (
            "content/procedures/khac.yaml",
            "field: { id: khac, name: Khác }\nprocedures:\n  - { code: \"1.000894\", name: X, levels: [province] }\n",
        ),
        (
            "content/procedures/khac.yaml",
            "field: { id: ho-tich, name: X }\nprocedures:\n  - { code: \"1.000999\", name: X, levels: [province] }\n",
        ),
        (
            "content/agencies/khac.yaml",
            "agencies:\n  - { id: so-noi-vu, names: [{ name: A }], level: province, kind: specialised }\n",
        ),
        ("content/news/2025/2024-03-01-khai-truong.md", "---\ntitle: A\ndate: 2024-03-01\n---\n\nA\n"),
    ] {
        assert_eq!(said(path, text), ["reference/duplicate-id"], "{text}");
    }
}

#[test]
fn a_figure_that_is_wrong_is_no_unknown_figure() {
    const SEEN: &str = "content/observations/2022.yaml";
    let news = |figure: &str| {
        let body = format!("Từ {{{{ so_lieu(\"{figure}\") }}}}.");
        Site::small().write(NEWS, format!("---\ntitle: A\ndate: 2024-03-01\n---\n\n{body}\n"))
    };
    let wrong = |site: Site| site.change(SEEN, "numerator: 386", "numerator: ba trăm");
    news("ho-so@2022:value").check().found_nothing();
    assert_eq!(wrong(news("ho-so@2022:value")).check().codes(), ["value/not-a-number"]);
    let both = wrong(news("ho-sai@2022:value")).check().codes();
    assert_eq!(
        both,
        ["figure/unknown", "value/not-a-number"],
        "a name that nothing bears is wrong all the same"
    );
    let other = wrong(news("ho-so@1999:value")).check().codes();
    assert_eq!(
        other,
        ["figure/unknown", "value/not-a-number"],
        "of another period the mistake does not speak"
    );
}

#[test]
fn a_broken_list_of_periods_is_no_missing_period() {
    for (text, code) in [
        ("# chưa viết\n", "shape/empty-file"),
        ("periods:\n  - { id: 2024-q2, id: 2024-q3\n", "yaml/unclosed-bracket"),
        (
            "period:\n  - { id: 2024-q2, kind: quarter, label: Q, from: 2024-03-15, to: 2024-06-14 }\n",
            "shape/unknown-key",
        ),
        ("periods:\n  id: 2024-q2\n  kind: quarter\n", "shape/wrong-kind"),
    ] {
        assert_eq!(said("content/periods.yaml", text), [code], "{text}");
    }
}

#[test]
fn what_was_taken_out_is_not_unknown() {
    for (path, old, new) in [
        ("content/procedures/ho-tich.yaml", "\nprocedures:", "\nprocedure:"),
        ("content/procedures/ho-tich.yaml", "code:", "cod:"),
        ("content/agencies/co-quan.yaml", "id:", "Id:"),
        ("content/agencies/co-quan.yaml", "agencies:", "agency:"),
    ] {
        let run = Site::small().change(path, old, new).check();
        assert_eq!(run.codes(), ["shape/unknown-key"], "{new}{}", run.stdout);
    }
}

#[test]
fn a_misspelt_key_is_not_missing_too() {
    assert_eq!(
        said("content/news/2024/a.md", "---\ntitel: Một tin\ndate: 2024-05-01\n---\n\nA\n"),
        ["shape/unknown-key"]
    );
    // What nobody can guess is.
    let wanted = ["shape/missing-key", "shape/unknown-key"];
    assert_eq!(said("content/news/2024/a.md", "---\nten: Một tin\ndate: 2024-05-01\n---\n\nA\n"), wanted);
}

#[test]
fn a_space_that_is_none_is_said_where_it_is() {
    let nb = '\u{a0}';
    let path = "content/abbreviations.yaml";
    for (text, place) in [
        (format!("abbreviations:\n  - short:{nb}TTHC\n    full: thủ tục\n"), ":2:11"),
        (format!("abbreviations:\n  - short: TTHC\n    full:{nb}thủ tục\n"), ":3:10"),
        (format!("abbreviations:\n  -{nb}short: TTHC\n    full: thủ tục\n"), ":2:4"),
        (format!("abbreviations:\n  - short: TTHC\n{nb}{nb}{nb}{nb}full: thủ tục\n"), ":3:1"),
        (format!("abbreviations:\n  - {{ full: thủ tục, short:{nb}TTHC }}\n"), ":2:28"),
        (format!("abbreviations:{nb}[]\n"), ":1:15"),
    ] {
        let run = Site::small().write(path, &text).check();
        assert_eq!(run.codes(), ["yaml/odd-space"], "{text}{}", run.stdout);
        assert_eq!(place_of(&run.findings()[0]), format!("{path}{place}"), "{text}");
    }
    // In a sentence it is what it is for.
    let text = format!("abbreviations:\n  - {{ shrot: A, full: \"gom:{nb}một\" }}\n");
    assert_eq!(said(path, &text), ["shape/unknown-key"]);
}

#[test]
fn a_plan_that_names_nobody_known_makes_no_report_unasked() {
    let path = "content/plans/ke-hoach/plan.yaml";
    let plan = Site::small().read(path);
    let site = Site::small().write(path, plan.replace("from: [so-ban-nganh]", "from: [so-ban-nganhh]"));
    assert_eq!(site.check().codes(), ["reference/unknown-agency"]);
}
