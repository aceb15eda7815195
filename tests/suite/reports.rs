//! The register of reports: what is not counted is said.

use crate::site::Site;

const AGENCIES: &str = "content/agencies/co-quan.yaml";
const PLAN: &str = "content/plans/ke-hoach/plan.yaml";

/// The small site with a commune that became another within the third quarter; both reported for it.
fn merged() -> Site {
    let old = "  - { id: xa-a, names: [{ name: Xã A }], level: commune, kind: committee, to: 2024-07-31, became: [{ agency: xa-b, part: whole, date: 2024-08-01 }] }\n";
    let new =
        "  - { id: xa-b, names: [{ name: Xã B }], level: commune, kind: committee, from: 2024-08-01 }\n";
    let reports = "reports:\n  - { agency: so-noi-vu, period: 2024-q2, received: 2024-06-20 }\n  - { agency: so-noi-vu, period: 2024-q3, received: 2024-09-20 }\n  - { agency: xa-a, period: 2024-q2, received: 2024-06-20 }\n  - { agency: xa-b, period: 2024-q3, received: 2024-09-20 }\n  - { agency: xa-a, period: 2024-q3, received: 2024-09-20 }\n";
    Site::small()
        .change(AGENCIES, "groups:\n", &format!("{old}{new}groups:\n"))
        .change(PLAN, "[so-ban-nganh]", "[so-ban-nganh, xa-a, xa-b]")
        .write("content/reports/2024.yaml", reports)
}

#[test]
fn an_agency_that_ended_leaves_its_report_to_the_one_that_took_over() {
    let ran = merged().check().exits(0);
    assert_eq!(ran.codes(), ["report/not-in-force"]);
    let found = ran.findings().remove(0);
    assert_eq!((found["value"].as_str(), found["line"].as_u64()), (Some("xa-a"), Some(6)));
    let message = found["message"].as_str().unwrap();
    assert!(message.contains("2024-q3") && message.contains("2024-09-14"), "{message}");
}

#[test]
fn of_a_group_it_is_said_too() {
    let site = merged().change(
        AGENCIES,
        "groups:\n",
        "groups:\n  - { id: xa, name: Các xã, members: { level: commune, kind: committee } }\n",
    );
    let site = site.change(PLAN, "xa-a, xa-b", "xa");
    assert_eq!(site.check().exits(0).codes(), ["report/not-in-force"]);
}
