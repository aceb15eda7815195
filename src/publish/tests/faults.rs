//! Locks, leftovers, file systems that cannot exchange, and faults injected at every system call.

use rustix::io::Errno;

use super::*;
use crate::publish::exchange::Way;

#[test]
fn a_lock_held_elsewhere_is_told_with_its_holder() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let lock = Lock::take(&root.place().lock()).unwrap();
    match root.publish(&second_site()).unwrap_err() {
        Failure::Locked { pid, .. } => assert_eq!(pid, Some(std::process::id())),
        other => panic!("{other:?}"),
    }
    assert!(is_whole(&root.public(), &first_site()));
    drop(lock);
    root.publish(&second_site()).unwrap();
    assert!(root.leftovers().is_empty());
}

#[test]
fn leftovers_of_a_dead_run_are_cleared() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    put(&root.path(".public.new/index.html"), "half");
    put(&root.path(".public.new/deep/er/x"), "half");
    put(&root.path(".public.old/index.html"), "older");
    put(&root.path(".public.lock"), "4194304999\n");
    root.publish(&second_site()).unwrap();
    assert!(is_whole(&root.public(), &second_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn a_half_done_fallback_is_put_back_first() {
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    fs::rename(root.public(), root.path(".public.old")).unwrap();
    assert!(root.publish(&texts(&[("a", "!x")])).is_err());
    assert!(is_whole(&root.public(), &first_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn without_an_exchange_two_renames_do() {
    for answer in [Errno::NOSYS, Errno::INVAL] {
        let root = Root::new();
        root.publish(&first_site()).unwrap();
        let swap = match answer {
            Errno::NOSYS => |_: &Path, _: &Path| Err(Errno::NOSYS),
            _ => |_: &Path, _: &Path| Err(Errno::INVAL),
        };
        let published = publish_with(&second_site(), &root.place(), DAY, None, swap).unwrap();
        assert_eq!(published.linked, 2);
        assert!(is_whole(&root.public(), &second_site()));
        assert!(root.leftovers().is_empty());
    }
}

#[test]
fn what_the_exchange_answers_is_told_and_the_old_site_stays() {
    let told = |swap: exchange::Swap| {
        let root = Root::new();
        root.publish(&first_site()).unwrap();
        let failure = publish_with(&second_site(), &root.place(), DAY, None, swap).unwrap_err();
        assert!(is_whole(&root.public(), &first_site()));
        assert!(root.leftovers().is_empty());
        failure
    };
    assert!(matches!(told(|_, _| Err(Errno::BUSY)), Failure::MountPoint { .. }));
    assert!(matches!(told(|_, _| Err(Errno::XDEV)), Failure::OtherFileSystem { .. }));
    match told(|_, _| Err(Errno::NOSPC)) {
        Failure::Io(trouble) => assert_eq!(trouble.act, Act::Rename),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_bare_folder_of_a_lower_layer_makes_way() {
    let root = Root::new();
    put(&root.path("public/.gitignore"), "*\n!.gitignore\n");
    publish_with(&first_site(), &root.place(), DAY, None, |_, _| Err(Errno::XDEV)).unwrap();
    assert!(is_whole(&root.public(), &first_site()));
    assert!(root.leftovers().is_empty());
}

#[test]
fn an_exchange_that_cannot_be_synced_is_taken_back() {
    let root = Root::new();
    let place = root.place();
    // A pipe cannot be synced: the parent's stand-in.
    let (reader, _writer) = std::io::pipe().unwrap();
    let parent = File::from(std::os::fd::OwnedFd::from(reader));
    for way in [Way::Renamed, Way::Swapped, Way::SetAside] {
        for name in [".public.new", ".public.old", "public"] {
            let _ = fs::remove_dir_all(root.path(name));
        }
        put(&root.path("public/x"), "new");
        way.old_site(&place).inspect(|old| put(&old.join("x"), "old"));
        let trouble = exchange::settle(&place, &way, &parent).unwrap_err();
        assert_eq!(trouble.act, Act::Sync);
        assert_eq!(text(&root.path(".public.new/x")), "new");
        let live = fs::read_to_string(root.path("public/x")).ok();
        assert_eq!(live.is_none(), way == Way::Renamed);
    }
}

#[test]
#[ignore = "a part of the sweeps below"]
fn run_once() {
    let Some(dir) = given_dir() else { return };
    pass_the_harness();
    rayon::broadcast(|_| pass_the_harness());
    // The process ends here, before the test harness says or cleans anything.
    std::process::exit(match publish(&second_site(), &place_in(&dir, &dir.join("public")).unwrap(), DAY) {
        Ok(_) => 0,
        Err(_) => 3,
    })
}

/// Opens, writes and reads more often than the test harness does before it comes here.
///
/// strace counts the calls of each thread by itself: without this, a fault at the first write of publish would
/// always hit the harness first.
fn pass_the_harness() {
    use std::io::{Read, Write};
    for _ in 0..8 {
        let null = File::options().read(true).write(true).open("/dev/null");
        if let Ok(mut null) = null {
            let _ = (null.write(b"x"), null.read(&mut [0]));
        }
    }
}

/// Runs the second publish with one fault, checks what is live, then that the next run heals without help.
///
/// Answers how the run ended (0 published, 3 refused, `None` killed), or nothing when the fault never came up.
fn survives(fault: &str) -> Option<Option<i32>> {
    survives_with(&[fault])
}

/// Several faults at once, the first the one asked about.
fn survives_with(faults: &[&str]) -> Option<Option<i32>> {
    let fault = faults[0];
    let root = Root::new();
    root.publish(&first_site()).unwrap();
    let log = root.path("strace.log");
    let mut strace = vec!["strace", "-f", "-o", log.to_str().unwrap()];
    strace.extend(faults.iter().flat_map(|fault| ["-e", fault]));
    let output = again(&strace, "faults::run_once", root.dir.path())?;
    let log = fs::read_to_string(&log).unwrap_or_default();
    let code = output.status.code();
    // Only between the two steps of the fallback is there no site; the next run puts the old one back.
    let live = [root.public(), root.path(".public.old")];
    let live = live.iter().find(|folder| folder.exists()).unwrap();
    let (old, new) = (is_whole(live, &first_site()), is_whole(live, &second_site()));
    assert!(old || new, "{fault}: neither the old nor the new site, {output:?}");
    assert!(code != Some(0) || new, "{fault}: published, but the old site");
    assert!(code != Some(3) || old, "{fault}: refused, but the new site");
    root.publish(&second_site()).unwrap();
    assert!(is_whole(&root.public(), &second_site()), "{fault}");
    assert_eq!(root.leftovers(), Vec::<String>::new(), "{fault}");
    let call = fault.split([':', '=']).nth(1).unwrap();
    let [begun, resumed] = [format!(" {call}("), format!("<... {call} resumed>")];
    let was_injected =
        |line: &str| line.contains("INJECTED") && (line.contains(&begun) || line.contains(&resumed));
    (log.contains("killed by SIGKILL") || log.lines().any(was_injected)).then_some(code)
}

/// Injects the fault at the first, second, … call, until the call no longer happens so often.
///
/// `+` for `from` makes it last from there on; `beside` is a fault that is there all the time.
fn sweep(calls: &[&str], action: &str, from: &str, beside: &[&str]) {
    if Command::new("strace").arg("-V").output().is_err() {
        return println!("skipped: no strace");
    }
    for call in calls {
        let run = |nth: usize| {
            let fault = format!("inject={call}:{action}:when={nth}{from}");
            survives_with(&[&[fault.as_str()], beside].concat())
        };
        let codes: Vec<Option<i32>> = (1..200).map_while(run).collect();
        println!("{call} {action} {from}{beside:?}: {codes:?}");
    }
}

/// Every call that changes the disk.
const CALLS: [&str; 11] = [
    "write",
    "linkat",
    "renameat2",
    "syncfs",
    "fsync",
    "mkdir",
    "fchmod",
    "chmod",
    "flock",
    "unlink",
    "unlinkat",
];

#[test]
fn killed_at_every_call_the_site_is_whole() {
    sweep(&CALLS, "signal=KILL", "", &[]);
}

#[test]
fn killed_at_every_call_of_the_fallback_the_site_is_whole() {
    let calls = ["rename", "renameat", "fsync", "unlinkat"];
    sweep(&calls, "signal=KILL", "", &["inject=renameat2:error=ENOSYS"]);
    sweep(&calls, "error=EIO", "", &["inject=renameat2:error=ENOSYS"]);
}

#[test]
fn on_a_full_disk_the_site_is_whole() {
    sweep(&CALLS, "error=ENOSPC", "", &[]);
    sweep(&CALLS, "error=ENOSPC", "+", &[]);
}

#[test]
fn on_a_broken_disk_the_site_is_whole() {
    sweep(&CALLS, "error=EIO", "", &[]);
    sweep(&CALLS, "error=EIO", "+", &[]);
    sweep(&["read"], "error=EIO", "", &[]);
}

#[test]
#[ignore = "half a minute of strace that adds little to the two above"]
fn whatever_the_system_answers_the_site_is_whole() {
    for error in ["EACCES", "EROFS", "EDQUOT", "EPERM", "EMFILE"] {
        sweep(&CALLS, &format!("error={error}"), "", &[]);
        sweep(&CALLS, &format!("error={error}"), "+", &[]);
    }
    sweep(&["openat"], "error=EMFILE", "", &[]);
    sweep(&["openat"], "error=EACCES", "", &[]);
}

#[test]
fn the_worst_moments_are_survived() {
    for fault in [
        "inject=renameat2:error=ENOSYS",
        "inject=renameat2:error=EXDEV",
        "inject=renameat2:error=EBUSY",
        "inject=renameat2:signal=KILL",
        "inject=syncfs:error=EIO",
        "inject=syncfs:error=ENOSPC",
        "inject=fsync:error=EIO",
        "inject=fsync:signal=KILL",
        "inject=linkat:error=EPERM",
        "inject=linkat:error=ENOSPC:when=2",
    ] {
        println!("{fault}: {:?}", survives(fault));
    }
}
