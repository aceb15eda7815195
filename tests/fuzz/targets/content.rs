//! Any bytes in any kind of file: everything from reading to laying out ends, and says what is wrong with a place that exists.
#![no_main]

use std::path::Path;

use congkhai::{Options, assemble, raw::FileKind};
use libfuzzer_sys::fuzz_target;

/// Where a file of each kind may stand.
fn place(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Site => "site.yaml",
        FileKind::Abbreviations => "abbreviations.yaml",
        FileKind::Holidays => "holidays.yaml",
        FileKind::Periods => "periods.yaml",
        FileKind::Agencies => "agencies/a.yaml",
        FileKind::Plan => "plans/a/plan.yaml",
        FileKind::Target => "plans/a/targets/a.yaml",
        FileKind::Tasks => "plans/a/tasks.yaml",
        FileKind::Duties => "plans/a/duties.yaml",
        FileKind::Measures => "measures/a.yaml",
        FileKind::Observations => "observations/a.yaml",
        FileKind::Index => "indices/a.yaml",
        FileKind::Documents => "documents/a.yaml",
        FileKind::Corrections => "corrections.yaml",
        FileKind::Guard => "guard.yaml",
        FileKind::Releases => "releases.yaml",
        FileKind::News => "news/2024/a.md",
        FileKind::Page => "pages/a.md",
    }
}

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join("content").join(path);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, bytes).expect("a file");
}

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else { return };
    let kind = FileKind::ALL[usize::from(*first) % FileKind::ALL.len()];
    let root = tempfile::tempdir().expect("a folder");
    put(root.path(), "site.yaml", b"title: A\nbase_url: https://a.example/\n");
    put(root.path(), place(kind), bytes);
    let day = |_: &_| "2024-12-31".parse().expect("a day");
    let assembly = assemble(root.path(), &Options::default(), day).expect("a root");
    for located in &assembly.report.findings {
        assert!(located.span.is_none_or(|span| span.line >= 1 && span.column >= 1));
    }
    if let Some(built) = assembly.built {
        for path in built.outputs.paths() {
            assert!(built.outputs.bytes(path).is_some_and(|bytes| bytes.is_ok()), "{path}");
        }
    }
});
