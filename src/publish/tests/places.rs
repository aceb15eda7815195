//! Which folders are refused.

use std::os::unix::fs::symlink;

use super::*;

/// What `Place::of` answers, in a word.
fn answer(root: &Root, output: &str) -> String {
    match root.place_at(&root.path(output)) {
        Ok(_) => "ok".to_owned(),
        Err(NotAPlace::Root { .. }) => "root".to_owned(),
        Err(NotAPlace::Input { .. }) => "input".to_owned(),
        Err(NotAPlace::NotAFolder { .. }) => "no folder".to_owned(),
        Err(NotAPlace::Foreign { holds, .. }) => format!("foreign {holds}"),
        Err(NotAPlace::Unreachable { .. }) => "unreachable".to_owned(),
    }
}

#[test]
fn never_the_root_or_above_never_near_an_input() {
    let root = Root::new();
    symlink(root.path("content"), root.path("alias")).unwrap();
    symlink(root.path("nowhere"), root.path("dangling")).unwrap();
    put(&root.path("file"), "");
    for (output, expected) in [
        (".", "root"),
        ("..", "root"),
        ("content/..", "root"),
        ("/", "root"),
        ("content", "input"),
        ("content/", "input"),
        ("content/public", "input"),
        ("content/a/b/c", "input"),
        ("themes/x", "input"),
        ("alias", "input"),
        ("alias/public", "input"),
        ("themes/../content/x", "input"),
        ("contents", "ok"),
        ("public", "ok"),
        ("public/", "ok"),
        ("a/b/public", "ok"),
        ("../congkhai-elsewhere-public", "ok"),
        ("file", "no folder"),
        ("file/public", "unreachable"),
        ("dangling", "unreachable"),
        ("dangling/", "unreachable"),
        ("nowhere/../content", "unreachable"),
    ] {
        assert_eq!(answer(&root, output), expected, "{output}");
    }
}

#[test]
fn an_input_elsewhere_is_guarded_too() {
    let root = Root::new();
    fs::create_dir_all(root.path("data/content")).unwrap();
    let of = |output: &str| {
        let inputs = [root.path("data/content"), root.path("data/themes-to-come")];
        let place = Place::of(&root.path(output), &root.path("content"), &[&inputs[0], &inputs[1]]);
        place.is_ok()
    };
    assert!(!of("data"));
    assert!(!of("data/content/x"));
    assert!(!of("data/themes-to-come/x"));
    assert!(of("data/public"));
}

#[test]
fn a_folder_is_ours_by_its_manifest_or_when_bare() {
    let root = Root::new();
    let ignore = "*\n!.gitignore\n";
    for (name, files, expected) in [
        ("empty", vec![], "ok"),
        ("bare", vec![(".gitignore", ignore)], "ok"),
        ("crlf", vec![(".gitignore", "*\r\n!.gitignore\r\n")], "ok"),
        ("own-ignore", vec![(".gitignore", "target\n")], "foreign .gitignore"),
        ("foreign", vec![(".gitignore", ignore), ("a.txt", "")], "foreign a.txt"),
        ("web-app", vec![("manifest.json", "{\"name\": \"x\"}")], "foreign manifest.json"),
        ("other", vec![("manifest.json", "{\"generator\": \"hugo 1\"}")], "foreign manifest.json"),
        ("list", vec![("manifest.json", "[\"congkhai 1\"]")], "foreign manifest.json"),
        ("ours", vec![("manifest.json", "{\"generator\": \"congkhai 9.9\"}"), ("a", "")], "ok"),
        (
            "git",
            vec![("manifest.json", "{\"generator\": \"congkhai 9.9\"}"), (".git/config", "")],
            "foreign .git",
        ),
    ] {
        fs::create_dir(root.path(name)).unwrap();
        for (path, text) in files {
            put(&root.path(name).join(path), text);
        }
        assert_eq!(answer(&root, name), expected, "{name}");
    }
}

#[test]
fn a_folder_that_became_foreign_is_kept() {
    let root = Root::new();
    let place = root.place();
    put(&root.path("public/thesis.doc"), "years of work");
    match publish(&first_site(), &place, DAY).unwrap_err() {
        Failure::Place(NotAPlace::Foreign { holds, .. }) => assert_eq!(holds, "thesis.doc"),
        other => panic!("{other:?}"),
    }
    assert_eq!(text(&root.path("public/thesis.doc")), "years of work");
    assert!(root.leftovers().is_empty());
}

#[test]
fn the_bare_folder_of_a_fresh_clone_is_taken() {
    let root = Root::new();
    put(&root.path("public/.gitignore"), "*\n!.gitignore\n");
    root.publish(&first_site()).unwrap();
    assert!(is_whole(&root.public(), &first_site()));
}
