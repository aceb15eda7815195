//! A site in a folder of its own, and the program run on it: the same whatever machine, day and language it runs in.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_congkhai");

/// The repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// No run takes longer.
const PATIENCE: Duration = Duration::from_secs(120);

/// A site.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// The small site that the examples of `explain` assume.
    pub fn small() -> Site {
        Site::of("tests/sites/nho/content")
    }

    /// The small site in two languages.
    pub fn bilingual() -> Site {
        Site::of("tests/sites/song-ngu/content")
    }

    /// The portal that is shipped.
    pub fn shipped() -> Site {
        Site::of("content")
    }

    /// The portal of a province that does not exist.
    pub fn illustrated() -> Site {
        Site::of("tests/sites/tinh-minh-hoa/content")
    }

    fn of(content: &str) -> Site {
        let folder = TempDir::with_prefix("congkhai-").unwrap();
        let site = Site { folder };
        copy(&repository().join(content), &site.root().join("content"));
        site
    }

    /// Its root.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// With this file.
    #[must_use]
    pub fn write(self, path: &str, text: impl AsRef<[u8]>) -> Site {
        self.put(path, text);
        self
    }

    /// Writes a file.
    pub fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// With this text in the place of that one, which stands in the file.
    #[must_use]
    #[track_caller]
    pub fn change(self, path: &str, old: &str, new: &str) -> Site {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old:?}");
        self.write(path, text.replacen(old, new, 1))
    }

    /// What a file holds.
    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        let bytes = fs::read(self.root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        String::from_utf8(bytes).unwrap()
    }

    /// `check --format json`.
    pub fn check(&self) -> Ran {
        self.run(&["check", "--format", "json"])
    }

    /// `build --format json`.
    pub fn build(&self) -> Ran {
        self.run(&["build", "--format", "json"])
    }

    /// The program with these arguments, in the site's folder.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_in("", arguments, &[])
    }

    /// The program in a folder of the site, with an environment.
    pub fn run_in(&self, folder: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Ran {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        self.finish(command, folder, environment)
    }

    /// What is typed, with `congkhai` on the path, speaking JSON.
    pub fn shell(&self, typed: &str) -> Ran {
        let shim = self.folder.path().join("bin/congkhai");
        if !shim.exists() {
            fs::create_dir_all(shim.parent().unwrap()).unwrap();
            fs::write(&shim, format!("#!/bin/sh\nexec '{PROGRAM}' --format json \"$@\"\n")).unwrap();
            Command::new("chmod").arg("755").arg(&shim).status().unwrap();
        }
        // Without the right to read everything, so that a file that may not be read is not read by root either.
        let mut command = match as_plain_user() {
            true => Command::new("setpriv"),
            false => Command::new("sh"),
        };
        if as_plain_user() {
            command.args([PLAIN, "sh"]);
        }
        command.args(["-c", typed]);
        let path = format!("{}:/usr/bin:/bin:/usr/sbin:/sbin", shim.parent().unwrap().display());
        self.finish(command, "", &[("PATH", &path)])
    }

    fn finish(&self, mut command: Command, folder: &str, environment: &[(&str, &str)]) -> Ran {
        hermetic(&mut command).current_dir(self.root().join(folder)).envs(environment.iter().copied());
        run(command)
    }

    /// All files below a folder of the site: path, mode, bytes.
    pub fn tree(&self, folder: &str) -> Vec<(String, u32, Vec<u8>)> {
        tree(&self.root().join(folder))
    }
}

const PLAIN: &str = "--bounding-set=-dac_override,-dac_read_search";

fn as_plain_user() -> bool {
    Command::new("setpriv")
        .args([PLAIN, "true"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|done| done.success())
}

/// Nothing of the machine: no environment but a path, and one moment.
pub fn hermetic(command: &mut Command) -> &mut Command {
    command
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("SOURCE_DATE_EPOCH", "1735689600")
        .stdin(Stdio::null())
}

/// Runs to the end, or ends it.
pub fn run(mut command: Command) -> Ran {
    let shown = format!("{command:?}");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (stdout, stderr) = (drain(child.stdout.take().unwrap()), drain(child.stderr.take().unwrap()));
    let status = wait(&mut child, PATIENCE).unwrap_or_else(|| panic!("took too long: {shown}"));
    Ran { status, stdout: stdout.join().unwrap(), stderr: stderr.join().unwrap() }
}

fn drain(mut from: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    })
}

/// How it ended, within a time; else it is ended.
pub fn wait(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let start = Instant::now();
    while start.elapsed() < patience {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(3));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    None
}

/// What came of a run.
#[derive(Debug)]
#[must_use = "say what should have come of it"]
pub struct Ran {
    /// How it ended.
    pub status: ExitStatus,
    /// What it said to programs.
    pub stdout: String,
    /// What it said to people.
    pub stderr: String,
}

impl Ran {
    /// It ended with this number.
    #[track_caller]
    pub fn exits(self, code: i32) -> Ran {
        assert_eq!(self.status.code(), Some(code), "\n{}\n{}", self.stdout, self.stderr);
        self
    }

    /// It found nothing.
    #[track_caller]
    pub fn found_nothing(self) {
        assert_eq!(self.codes(), Vec::<String>::new(), "\n{}", self.stdout);
        let _ = self.exits(0);
    }

    /// The findings, one object a line.
    #[track_caller]
    pub fn findings(&self) -> Vec<Value> {
        let object = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        self.stdout.lines().map(object).collect()
    }

    /// Their codes.
    #[track_caller]
    pub fn codes(&self) -> Vec<String> {
        let code = |finding: &Value| finding["code"].as_str().unwrap().to_owned();
        self.findings().iter().map(code).collect()
    }

    /// It found this.
    #[track_caller]
    pub fn says(&self, code: &str) -> Found {
        let found: Vec<Value> =
            self.findings().into_iter().filter(|finding| finding["code"] == code).collect();
        assert!(!found.is_empty(), "no {code} among\n{}\n{}", self.stdout, self.stderr);
        Found { code: code.to_owned(), found }
    }
}

/// Findings of one code.
pub struct Found {
    code: String,
    found: Vec<Value>,
}

impl Found {
    /// One of them stands here: `content/site.yaml:3:5`, `content/site.yaml:3`, or the file alone.
    #[track_caller]
    pub fn at(&self, place: &str) -> &Found {
        let places: Vec<String> = self.found.iter().map(place_of).collect();
        let here = |known: &String| known == place || known.starts_with(&format!("{place}:"));
        assert!(places.iter().any(here), "{} is at {places:?}, not at {place}", self.code);
        self
    }

    /// One of them is about this value.
    #[track_caller]
    pub fn about(&self, value: &str) -> &Found {
        let values: Vec<&Value> = self.found.iter().map(|finding| &finding["value"]).collect();
        assert!(values.iter().any(|known| *known == value), "{} is about {values:?}, not {value}", self.code);
        self
    }
}

/// `file:line:column`, as far as there is one.
pub fn place_of(finding: &Value) -> String {
    let parts =
        [finding["file"].as_str().map(str::to_owned), number(&finding["line"]), number(&finding["column"])];
    parts.into_iter().flatten().collect::<Vec<_>>().join(":")
}

fn number(value: &Value) -> Option<String> {
    value.as_u64().map(|number| number.to_string())
}

/// Copies a folder with all in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// All files below a folder, sorted: path, mode, bytes.
pub fn tree(folder: &Path) -> Vec<(String, u32, Vec<u8>)> {
    use std::os::unix::fs::PermissionsExt;
    let mut all = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o7777;
                let shown = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                all.push((shown, mode, fs::read(&path).unwrap()));
            }
        }
    }
    all.sort();
    all
}
