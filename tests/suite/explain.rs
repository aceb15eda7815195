//! Every example that `congkhai explain` shows is true: the wrong one gives its code, the right one does not.

use congkhai::diagnostic::codes::{self, Code, Example};

use crate::site::{Ran, Site};

#[test]
fn every_wrong_example_is_wrong() {
    every(|code| {
        let ran = shown(&code.wrong)?;
        let said = ran.codes().contains(&code.id.to_owned());
        (!said).then(|| format!("does not give its code, but\n{}{}", ran.stdout, ran.stderr))
    });
}

#[test]
fn every_right_example_is_right() {
    every(|code| {
        let ran = shown(&code.right)?;
        let said = !ran.codes().is_empty() && !ran.stdout.contains("\"wrong\":");
        (said || ran.status.code() != Some(0))
            .then(|| format!("is right, and gives\n{}{}", ran.stdout, ran.stderr))
    });
}

/// What follows from a mistake, and is said as well.
const FOLLOWS: [(&str, &str); 5] = [
    // Figures of a measure that is no longer there.
    ("target/no-measures", "reference/unknown-measure"),
    // The example has no picture to show.
    ("image/no-alt", "image/missing"),
    // The period that is said to end later has a report.
    ("results/unfinished", "report/before-end"),
    // What is not listed one by one.
    ("rows/more", "shape/wrong-kind"),
    // An agency that is gone need not report either.
    ("rows/not-in-force", "report/not-in-force"),
];

#[test]
fn a_wrong_example_shows_one_thing() {
    every(|code| {
        let ran = shown(&code.wrong)?;
        let mut others = ran.codes();
        others.retain(|other| other != code.id && !FOLLOWS.contains(&(code.id, other.as_str())));
        (!others.is_empty()).then(|| format!("also gives\n{}", ran.stdout))
    });
}

/// Runs over all codes and says all that is wrong at once.
#[track_caller]
fn every(wrong: impl Fn(&'static Code) -> Option<String> + Sync) {
    let all: Vec<&Code> = codes::all().collect();
    let halves: Vec<String> = std::thread::scope(|scope| {
        let run = |part: &'static str| {
            let (all, wrong) = (&all, &wrong);
            scope.spawn(move || {
                let mine = all.iter().enumerate().filter(move |(at, _)| (at % 2 == 0) == (part == "even"));
                mine.filter_map(|(_, code)| wrong(code).map(|why| format!("{} {why}", code.id)))
                    .collect::<Vec<_>>()
            })
        };
        [run("even"), run("odd")].into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(halves.is_empty(), "\n{}", halves.join("\n"));
}

/// The small site with the example in it, checked; nothing where this machine cannot show it.
fn shown(example: &Example) -> Option<Ran> {
    match example {
        Example::File { path, text } => Some(Site::small().write(path, bytes(text)).check()),
        Example::Shell(typed) if typed.contains("mount ") && !can_mount() => {
            eprintln!("skipped, nothing can be mounted here: {typed}");
            None
        }
        Example::Shell(typed) if typed.contains("congkhai") => Some(Site::small().shell(typed)),
        Example::Shell(typed) => Some(Site::small().shell(&format!("{typed} && congkhai check"))),
    }
}

/// The text, with a byte that is no UTF-8 where the sign for one stands.
pub fn bytes(text: &str) -> Vec<u8> {
    let parts: Vec<&[u8]> = text.split('\u{FFFD}').map(str::as_bytes).collect();
    parts.join(&0xE1)
}

fn can_mount() -> bool {
    let site = Site::small();
    site.shell("mkdir probe && mount -t tmpfs none probe && umount probe").status.success()
}
