//! Other umasks, mount points and overlayfs: each in a process of its own.

use super::*;

#[test]
#[ignore = "a part of `modes_do_not_depend_on_the_umask`"]
fn publish_twice() {
    let Some(dir) = given_dir() else { return };
    let place = place_in(&dir, &dir.join("public")).unwrap();
    publish(&first_site(), &place, DAY).unwrap();
    assert_eq!(publish(&second_site(), &place, DAY).unwrap().linked, 2);
}

#[test]
fn modes_do_not_depend_on_the_umask() {
    for mask in ["000", "022", "077", "777"] {
        let root = Root::new();
        let shell = ["sh", "-c", &format!("umask {mask}; exec \"$@\""), "sh"];
        let output = again(&shell, "namespaces::publish_twice", root.dir.path()).unwrap();
        assert!(output.status.success(), "{mask}: {output:?}");
        for (path, (_, mode, _)) in snapshot(&root.public()) {
            let is_folder = root.public().join(&path).is_dir();
            assert_eq!(mode, if is_folder { 0o755 } else { 0o644 }, "{mask}: {path}");
        }
    }
}

/// Runs an ignored test in a mount namespace of its own, after a script; says so when that is not permitted.
fn in_namespace(script: &str, test: &str) {
    let root = Root::new();
    let probe = format!("cd \"$CONGKHAI_TEST_DIR\" && {script} || exit 99; exec \"$@\"");
    let command = ["unshare", "-r", "-m", "sh", "-c", &probe, "sh"];
    match again(&command, test, root.dir.path()) {
        Some(output) if output.status.success() => {}
        Some(output) if output.status.code() == Some(101) => panic!("{output:?}"),
        other => println!("skipped, mounting is not permitted here: {other:?}"),
    }
}

#[test]
#[ignore = "a part of `a_mount_point_is_told`"]
fn mounted() {
    let Some(dir) = given_dir() else { return };
    let place = place_in(&dir, &dir.join("public")).unwrap();
    match publish(&first_site(), &place, DAY).unwrap_err() {
        Failure::MountPoint { output } => assert!(output.ends_with("public")),
        other => panic!("{other:?}"),
    }
    assert_eq!(leftovers(&dir), Vec::<String>::new());
    assert_eq!(fs::read_dir(dir.join("public")).unwrap().count(), 0);
}

#[test]
fn a_mount_point_is_told() {
    in_namespace("mkdir public && mount -t tmpfs none public", "namespaces::mounted");
    in_namespace("mkdir public away && mount --bind away public", "namespaces::mounted");
}

#[test]
#[ignore = "a part of `a_bind_mounted_input_is_known_by_its_inode`"]
fn bound() {
    let Some(dir) = given_dir() else { return };
    let output = dir.join("elsewhere/public");
    let refused = place_in(&dir, &output).unwrap_err();
    assert!(matches!(refused, NotAPlace::Input { .. }), "{refused:?}");
}

#[test]
fn a_bind_mounted_input_is_known_by_its_inode() {
    in_namespace("mkdir elsewhere && mount --bind content elsewhere", "namespaces::bound");
}

const LAYERS: &str = "mkdir layers && mount -t tmpfs none layers && mkdir -p layers/low/public layers/low/content \
     layers/up layers/work layers/top";
const OVERLAY: &str = "mount -t overlay overlay -o userxattr,lowerdir=layers/low,upperdir=layers/up,workdir=layers/work layers/top";

#[test]
#[ignore = "a part of `a_lower_layer_makes_way_or_is_told`"]
fn overlaid() {
    let Some(dir) = given_dir() else { return };
    let top = dir.join("layers/top");
    let place = place_in(&top, &top.join("public")).unwrap();
    publish(&first_site(), &place, DAY).unwrap();
    assert_eq!(publish(&second_site(), &place, DAY).unwrap().linked, 2);
    assert!(is_whole(&top.join("public"), &second_site()));
    assert_eq!(leftovers(&top), Vec::<String>::new());
}

#[test]
#[ignore = "a part of `a_lower_layer_makes_way_or_is_told`"]
fn overlaid_site() {
    let Some(dir) = given_dir() else { return };
    let top = dir.join("layers/top");
    let place = place_in(&top, &top.join("public")).unwrap();
    match publish(&first_site(), &place, DAY).unwrap_err() {
        Failure::OtherFileSystem { output } => assert!(output.ends_with("public")),
        other => panic!("{other:?}"),
    }
    assert!(top.join("public/manifest.json").exists());
    assert_eq!(leftovers(&top), Vec::<String>::new());
}

#[test]
fn a_lower_layer_makes_way_or_is_told() {
    in_namespace(&format!("{LAYERS} && {OVERLAY}"), "namespaces::overlaid");
    let ignore = "printf '*\\n!.gitignore\\n' > layers/low/public/.gitignore";
    in_namespace(&format!("{LAYERS} && {ignore} && {OVERLAY}"), "namespaces::overlaid");
    let site = "echo '{\"generator\": \"congkhai 0\"}' > layers/low/public/manifest.json";
    in_namespace(&format!("{LAYERS} && {site} && {OVERLAY}"), "namespaces::overlaid_site");
}

#[test]
#[ignore = "a part of `a_full_disk_keeps_the_old_site`"]
fn full() {
    let Some(dir) = given_dir() else { return };
    let disk = dir.join("disk");
    let place = place_in(&dir, &disk.join("public")).unwrap();
    publish(&first_site(), &place, DAY).unwrap();
    let big = "x".repeat(300_000);
    match publish(&texts(&[("a", &big), ("b", &big)]), &place, DAY).unwrap_err() {
        Failure::Io(trouble) => {
            assert_eq!(trouble.act, Act::Write);
            assert_eq!(trouble.error.kind(), std::io::ErrorKind::StorageFull);
        }
        other => panic!("{other:?}"),
    }
    assert!(is_whole(&disk.join("public"), &first_site()));
    assert_eq!(leftovers(&disk), Vec::<String>::new());
}

#[test]
fn a_full_disk_keeps_the_old_site() {
    in_namespace("mkdir disk && mount -t tmpfs -o size=400k none disk", "namespaces::full");
}

#[test]
#[ignore = "a part of `a_read_only_parent_is_told`"]
fn read_only() {
    let Some(dir) = given_dir() else { return };
    let place = place_in(&dir, &dir.join("disk/public")).unwrap();
    match publish(&first_site(), &place, DAY).unwrap_err() {
        Failure::Io(trouble) => {
            assert_eq!(trouble.error.kind(), std::io::ErrorKind::ReadOnlyFilesystem);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_read_only_parent_is_told() {
    in_namespace(
        "mkdir disk && mount -t tmpfs none disk && mkdir disk/public && mount -o remount,bind,ro disk",
        "namespaces::read_only",
    );
}
