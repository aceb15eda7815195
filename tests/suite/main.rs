//! The integration tests: one program, run as a person runs it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that cannot go on says where by panicking, and writes the files it needs"
)]

mod addresses;
mod again;
mod boundaries;
mod bulk;
mod bundle;
mod cases;
mod contract;
mod corrections;
mod diff;
mod docs;
mod doubtful;
mod embeds;
mod explain;
mod feeds;
mod figures;
mod golden;
mod guide;
mod illustrated;
mod import;
mod licences;
mod mistakes;
mod new;
mod nightly;
mod open_data;
mod previews;
mod recompute;
mod reports;
mod results;
mod root_cause;
mod same_bytes;
mod schema;
mod seal;
mod serve;
mod server;
mod site;
mod statement;
mod status;
mod tables;
mod theme;
mod together;
mod verify;
mod watch;
mod withheld;

#[test]
fn no_test_file_is_forgotten() {
    let here = site::repository().join("tests/suite");
    let named = std::fs::read_to_string(here.join("main.rs")).unwrap();
    for entry in std::fs::read_dir(here).unwrap() {
        let file = entry.unwrap().file_name().to_string_lossy().into_owned();
        let name = file.trim_end_matches(".rs");
        assert!(name == "main" || named.contains(&format!("\nmod {name};\n")), "{file} is not run");
    }
}
