//! Corrections that do not agree with what is published: each is said, and nothing that is withheld with it.

use crate::site::Site;

const RECEIVED: &str = "results@2024-q3:received";

fn entry(figure: &str, old: &str, new: &str, date: &str) -> String {
    format!(
        "  - {{ figure: \"{figure}\", old: \"{old}\", new: \"{new}\", kind: correction, reason: Chép nhầm, date: {date} }}\n"
    )
}

fn corrected(entries: &[String]) -> Site {
    Site::small().write("content/corrections.yaml", format!("corrections:\n{}", entries.concat()))
}

/// The codes of a site with one correction.
fn codes(figure: &str, old: &str, new: &str, date: &str) -> Vec<String> {
    let ran = corrected(&[entry(figure, old, new, date)]).check().exits(0);
    ran.codes().iter().map(ToString::to_string).collect()
}

#[test]
fn a_correction_says_what_is_published_now() {
    let share = "results@2024-q2:online_share";
    let ran = corrected(&[entry(share, "60%", "99%", "2024-12-20")]).check().exits(0);
    assert_eq!(ran.codes(), ["correction/not-now"]);
    let found = ran.findings().remove(0);
    let message = found["message"].as_str().unwrap();
    assert!(message.contains("99%") && message.contains("66.7") && message.contains(share), "{message}");
    assert_eq!((found["file"].as_str(), found["line"].as_u64()), (Some("content/corrections.yaml"), Some(2)));
    for new in ["66,7%", "66.7", "67", "66.67"] {
        assert!(codes(share, "60%", new, "2024-12-20").is_empty(), "{new}");
    }
    for new in ["-92", "92.4", "9.2"] {
        assert_eq!(codes(RECEIVED, "90", new, "2024-12-20"), ["correction/not-now"], "{new}");
    }
    // What words say nobody can compare.
    for new in ["bốn mươi", "chưa đổi", "đã kiểm tra ngày 5/3: 92"] {
        assert!(codes(RECEIVED, "90", new, "2024-12-20").is_empty(), "{new}");
    }
}

#[test]
fn the_newest_correction_counts() {
    let entries = |days: [&str; 2]| {
        corrected(&[entry(RECEIVED, "80", "90", days[0]), entry(RECEIVED, "90", "92", days[1])])
    };
    entries(["2024-10-01", "2024-11-01"]).check().found_nothing();
    entries(["2024-11-01", "2024-11-01"]).check().found_nothing();
    assert_eq!(entries(["2024-11-01", "2024-10-01"]).check().exits(0).codes(), ["correction/not-now"]);
}

#[test]
fn a_correction_changes_something_that_can_have_been() {
    assert_eq!(codes(RECEIVED, "92", "92", "2024-12-20"), ["correction/no-change"]);
    assert_eq!(
        codes("results@2024-q3:online_share", "78.30%", "78,3", "2024-12-20"),
        ["correction/no-change"]
    );
    assert_eq!(codes(RECEIVED, "-90", "92", "2024-12-20"), ["correction/not-a-count"]);
    assert_eq!(codes(RECEIVED, "90.5", "92", "2024-12-20"), ["correction/not-a-count"]);
    assert_eq!(codes(RECEIVED, "90", "92", "2024-06-14"), ["correction/too-early"]);
    assert!(codes(RECEIVED, "1.090", "92", "2024-06-15").is_empty());
    assert!(codes(RECEIVED, "chưa công bố", "92", "2024-12-20").is_empty());
}

#[test]
fn a_correction_of_a_later_day_is_not_shown_yet() {
    let ran = corrected(&[entry(RECEIVED, "90", "99", "2042-12-20")]).check().exits(0);
    assert_eq!(ran.codes(), ["correction/later"]);
    assert!(ran.findings()[0]["message"].as_str().unwrap().contains("2042-12-20"));
}

#[test]
fn what_is_withheld_is_not_told() {
    let hidden = "results/agency/so-noi-vu/1.000894@2024-q3:received";
    let sensitive = |site: Site| {
        site.change("content/procedures/ho-tich.yaml", "    fee: { amount: 0 }\n", "    sensitive: true\n")
    };
    for (old, new) in [("8887", "8886"), ("8887", "8887"), ("-8887", "16")] {
        sensitive(corrected(&[entry(hidden, old, new, "2024-12-20")])).check().found_nothing();
    }
    let site = sensitive(corrected(&[entry(hidden, "8887", "8886", "2042-12-20")]));
    let ran = site.run(&["check"]).exits(0);
    let said = format!("{}{}", ran.stdout, ran.stderr);
    assert!(said.contains("correction/later") && !said.contains("888"), "{said}");
}
