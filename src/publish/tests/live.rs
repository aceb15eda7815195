//! What is live after a run.

use std::os::unix::fs::symlink;

use super::*;

#[test]
fn the_first_build_is_whole() {
    let root = Root::new();
    let published = root.publish(&first_site()).unwrap();
    assert_eq!((published.files, published.linked), (4, 0));
    assert_eq!(published.bytes, 5 + 13 + 11 + 7);
    assert!(published.left.is_none());
    assert!(is_whole(&root.public(), &first_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn the_three_added_files_are_exact() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    assert_eq!(text(&root.path("public/.gitignore")), "*\n!.gitignore\n");
    let manifest: Manifest = serde_json::from_str(&text(&root.path("public/manifest.json"))).unwrap();
    assert_eq!(manifest.generator, GENERATOR);
    assert_eq!(manifest.as_of, "2024-12-31");
    let listed: Vec<&str> = manifest.files.iter().map(|e| e.path.as_str()).collect();
    assert_eq!(listed, first_site().paths());
    let sums = text(&root.path("public/SHA256SUMS"));
    let summed: Vec<&str> = sums.lines().map(|line| &line[66..]).collect();
    assert_eq!(
        summed,
        [
            ".gitignore",
            "index.html",
            "manifest.json",
            "muc-tieu/1/index.html",
            "muc-tieu/index.html",
            "tin-tuc/cu.html"
        ]
    );
}

#[test]
fn a_rebuild_links_what_is_the_same_and_drops_what_is_gone() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let before = snapshot(&root.public());
    let published = root.publish(&second_site()).unwrap();
    let after = snapshot(&root.public());
    assert_eq!(published.linked, 2);
    assert!(is_whole(&root.public(), &second_site()));
    for (path, same) in
        [("muc-tieu/1/index.html", true), ("muc-tieu/index.html", true), ("index.html", false)]
    {
        assert_eq!(before[path].2 == after[path].2, same, "{path}");
    }
    assert!(!root.path("public/tin-tuc").exists());
    assert!(root.leftovers().is_empty());
}

#[test]
fn the_bytes_do_not_depend_on_what_lay_there() {
    let (fresh, rebuilt) = (Root::new(), Root::new());
    fresh.publish(&second_site()).unwrap();
    rebuilt.publish(&first_site()).unwrap();
    rebuilt.publish(&second_site()).unwrap();
    let bytes = |root: &Root| {
        let all = snapshot(&root.public()).into_iter();
        all.map(|(path, (bytes, mode, _))| (path, bytes, mode)).collect::<Vec<_>>()
    };
    assert_eq!(bytes(&fresh), bytes(&rebuilt));
}

#[test]
fn nothing_tampered_with_is_kept() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    // Same length, other bytes; another mode; a symlinked file; a symlinked folder; a folder for a file.
    put(&root.path("public/index.html"), "m0t12");
    let cu = root.path("public/tin-tuc/cu.html");
    fs::set_permissions(&cu, fs::Permissions::from_mode(0o666)).unwrap();
    put(&root.path("away/index.html"), "mục tiêu");
    put(&root.path("away/1/index.html"), "mục tiêu 1");
    for path in ["away/index.html", "away/1/index.html"] {
        fs::set_permissions(root.path(path), fs::Permissions::from_mode(0o644)).unwrap();
    }
    fs::remove_dir_all(root.path("public/muc-tieu")).unwrap();
    symlink(root.path("away"), root.path("public/muc-tieu")).unwrap();
    let published = root.publish(&first_site()).unwrap();
    assert_eq!(published.linked, 0);
    assert!(is_whole(&root.public(), &first_site()));
    assert!(snapshot(&root.public())["muc-tieu"].1 == 0o755);
    assert!(root.path("away/index.html").exists());
}

#[test]
fn a_pipe_in_the_old_site_does_not_hang() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    fs::remove_file(root.path("public/index.html")).unwrap();
    let made = Command::new("mkfifo").arg(root.path("public/index.html")).status();
    assert!(made.unwrap().success());
    root.publish(&first_site()).unwrap();
    assert!(is_whole(&root.public(), &first_site()));
}

#[test]
fn refusals_come_all_together_and_change_nothing() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let before = snapshot(&root.public());
    let tree = texts(&[("a", "!x"), ("b", "tốt"), ("index.html", "!y"), ("z", "!z")]);
    match root.publish(&tree).unwrap_err() {
        Failure::Refused(all) => assert_eq!(all, ["x", "y", "z"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(snapshot(&root.public()), before);
    assert!(root.leftovers().is_empty());
}

#[test]
fn a_failed_first_build_leaves_no_folder() {
    let root = Root::new();
    let place = root.place_at(&root.path("a/b/public")).unwrap();
    assert!(publish(&texts(&[("a", "!x")]), &place, DAY).is_err());
    assert!(!root.path("a").exists());
    publish(&first_site(), &place, DAY).unwrap();
    assert!(is_whole(&root.path("a/b/public"), &first_site()));
}

#[test]
fn bad_paths_change_nothing() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let before = snapshot(&root.public());
    let tree = texts(&[("../evil", ""), ("a", ""), ("a/b", "")]);
    match root.publish(&tree).unwrap_err() {
        Failure::Paths(bad) => assert_eq!(bad.len(), 2),
        other => panic!("{other:?}"),
    }
    assert_eq!(snapshot(&root.public()), before);
    assert!(!root.path("evil").exists());
}

#[test]
fn an_empty_tree_is_a_site_too() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    root.publish(&texts(&[])).unwrap();
    assert!(is_whole(&root.public(), &texts(&[])));
}

#[test]
fn a_symlinked_output_stays_a_symlink() {
    let root = Root::new();
    fs::create_dir_all(root.path("srv/www")).unwrap();
    symlink(root.path("srv/www"), root.public()).unwrap();
    root.publish(&first_site()).unwrap();
    root.publish(&second_site()).unwrap();
    assert!(root.public().is_symlink());
    assert!(is_whole(&root.path("srv/www"), &second_site()));
    assert!(leftovers(&root.path("srv")).is_empty());
}

#[test]
fn a_panic_while_making_bytes_cleans_up() {
    struct Panics;
    impl Tree for Panics {
        type Refusal = ();
        fn paths(&self) -> Vec<&str> {
            vec!["a", "b"]
        }
        fn bytes(&self, _: &str) -> Result<Vec<u8>, ()> {
            panic!("on purpose")
        }
    }
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let run = || publish(&Panics, &root.place(), DAY).is_err();
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).is_err());
    assert!(is_whole(&root.public(), &first_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn readers_never_miss_a_page() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let (page, done) = (root.path("public/index.html"), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = 0;
            while !done.load(Ordering::Relaxed) {
                let text = fs::read_to_string(&page).unwrap();
                assert!(text == "một" || text == "hai", "{text}");
                seen += 1;
            }
            seen
        });
        for _ in 0..20 {
            root.publish(&second_site()).unwrap();
            root.publish(&first_site()).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0);
    });
}

#[test]
#[ignore = "a measurement: run it alone, with --nocapture"]
fn how_long_4500_files_take() {
    let root = Root::new();
    let page = |n: usize, text: &str| (format!("trang/{}/{n}.html", n % 300), text.repeat(900));
    let site = |changed: usize| {
        let text = |n: usize| {
            if n < changed { "chữ mới x " } else { "chữ cũ 12 " }
        };
        Texts((0..4500).map(|n| page(n, text(n))).collect())
    };
    for (what, changed) in [("fresh", 0), ("same", 0), ("45 changed", 45), ("all changed", 4500)] {
        let tree = site(changed);
        let begun = std::time::Instant::now();
        let published = root.publish(&tree).unwrap();
        let (linked, bytes) = (published.linked, published.bytes);
        println!("{what}: {:?}, {linked} linked, {bytes} bytes", begun.elapsed());
    }
}
