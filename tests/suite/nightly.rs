//! The nightly build: what workflows, timers and cron lines run is run here, and a stale figure does not stop it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_yaml::Value;
use tempfile::TempDir;

use crate::site::{PROGRAM, Ran, Site, copy, hermetic, repository, run};

const WORKFLOWS: [&str; 2] = [".github/workflows/rebuild.yml", "src/new/site/.github/workflows/rebuild.yml"];
const STARTER: &str = "src/new/site";

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

fn steps(workflow: &Value) -> Vec<&Value> {
    let jobs = workflow["jobs"].as_mapping().unwrap();
    jobs.values().flat_map(|job| job["steps"].as_sequence().unwrap()).collect()
}

/// What is typed, by a shell as strict as a workflow's.
fn shell(folder: &Path, typed: &str, path: &Path) -> Ran {
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", typed]);
    hermetic(&mut command).current_dir(folder).env("PATH", format!("{}:/usr/bin:/bin", path.display()));
    run(command)
}

/// A folder with what `new site` writes or with the shipped portal's content, this program at the paths that workflows call it by, and a
/// `cargo` that has nothing left to do.
fn sandbox(starter: bool) -> TempDir {
    let folder = TempDir::with_prefix("congkhai-").unwrap();
    if starter {
        let mut command = Command::new(PROGRAM);
        hermetic(&mut command).args(["new", "site"]).arg(folder.path());
        let _ = run(command).exits(0);
    } else {
        copy(&repository().join("content"), &folder.path().join("content"));
    }
    for path in ["target/release", ".cong-cu/bin", "tay"] {
        fs::create_dir_all(folder.path().join(path)).unwrap();
    }
    for path in ["target/release/congkhai", ".cong-cu/bin/congkhai"] {
        std::os::unix::fs::symlink(PROGRAM, folder.path().join(path)).unwrap();
    }
    std::os::unix::fs::symlink("/bin/true", folder.path().join("tay/cargo")).unwrap();
    folder
}

/// Makes a figure overdue: the plan of the starter gets a due day.
fn with_a_due_day(root: &Path) {
    let plan = root.join("content/plans/ke-hoach-vi-du/plan.yaml");
    let text = fs::read_to_string(&plan).unwrap();
    fs::write(&plan, text.replace("every: quarter,", "every: quarter, due_days: 10,")).unwrap();
}

#[test]
fn workflows_are_bounded_and_pinned() {
    for file in WORKFLOWS {
        let workflow: Value = serde_yaml::from_str(&read(file)).unwrap();
        assert!(
            workflow["permissions"].as_mapping().unwrap().is_empty(),
            "{file}: nothing is permitted at large"
        );
        assert!(workflow["concurrency"]["group"].is_string(), "{file}");
        let cron = workflow["on"]["schedule"][0]["cron"].as_str().unwrap();
        let minute: u32 = cron.split(' ').next().unwrap().parse().unwrap();
        assert!(minute % 2 == 1 && !minute.is_multiple_of(5), "{file}: {cron}");
        for job in workflow["jobs"].as_mapping().unwrap().values() {
            assert!(job["timeout-minutes"].as_u64().unwrap() <= 60, "{file}");
            assert!(job["permissions"].is_mapping(), "{file}");
        }
        for used in steps(&workflow).iter().filter_map(|step| step["uses"].as_str()) {
            let (_, pin) = used.split_once('@').unwrap();
            assert!(pin.len() == 40 && pin.bytes().all(|byte| byte.is_ascii_hexdigit()), "{file}: {used}");
        }
    }
}

#[test]
fn what_the_workflows_run_builds_the_site() {
    for file in &WORKFLOWS {
        let workflow: Value = serde_yaml::from_str(&read(file)).unwrap();
        let folder = sandbox(*file == WORKFLOWS[1]);
        if *file == WORKFLOWS[1] {
            with_a_due_day(folder.path());
        }
        let typed: Vec<&str> = steps(&workflow).iter().filter_map(|step| step["run"].as_str()).collect();
        assert!(typed.iter().any(|typed| typed.contains("check --strict")), "{file}");
        for typed in &typed {
            let ran = shell(folder.path(), typed, &folder.path().join("tay")).exits(0);
            let says = typed.contains("--strict") && *file == WORKFLOWS[1];
            assert!(!says || ran.stdout.contains("strict/overdue"), "{typed}: {}", ran.stdout);
        }
        assert!(folder.path().join("public/index.html").is_file(), "{file}");
        // Content that is wrong does stop it.
        fs::write(folder.path().join("content/periods.yaml"), "periods: [").unwrap();
        let check = typed.iter().find(|typed| typed.contains("check --strict")).unwrap();
        let _ = shell(folder.path(), check, &folder.path().join("tay")).exits(1);
    }
}

#[test]
fn what_the_server_runs_builds_the_site() {
    let unit = read(&format!("{STARTER}/may-chu/congkhai-rebuild.service"));
    let started: Vec<&str> = unit.lines().filter_map(|line| line.strip_prefix("ExecStart=")).collect();
    assert!(unit.lines().any(|line| line == "WorkingDirectory=/srv/cong-khai"));
    let folder = sandbox(true);
    with_a_due_day(folder.path());
    for typed in &started {
        let may_fail = typed.starts_with('-');
        let typed = typed.trim_start_matches('-').replace("/usr/local/bin/congkhai", PROGRAM);
        let ran = shell(folder.path(), &typed, &folder.path().join("tay"));
        let _ = ran.exits(if may_fail { 4 } else { 0 });
    }
    assert!(started.len() == 2 && folder.path().join("public/index.html").is_file());

    let crontab = read(&format!("{STARTER}/may-chu/crontab"));
    let line = crontab.lines().find(|line| !line.starts_with('#')).unwrap();
    let typed = line.splitn(6, ' ').last().unwrap();
    let folder = sandbox(true);
    with_a_due_day(folder.path());
    let typed = typed.replace("/srv/cong-khai", folder.path().to_str().unwrap());
    let mut command = Command::new("sh");
    command.args(["-c", &typed.replace("/usr/local/bin/congkhai", PROGRAM)]);
    hermetic(&mut command).current_dir("/");
    let ran = run(command).exits(0);
    assert!(ran.stderr.contains("strict/overdue"), "{}", ran.stderr);
    assert!(folder.path().join("public/index.html").is_file());

    let timer = read(&format!("{STARTER}/may-chu/congkhai-rebuild.timer"));
    let minute = line.split(' ').next().unwrap();
    assert!(timer.contains(&format!("OnCalendar=*-*-* 01:{minute}:00 Asia/Ho_Chi_Minh")), "{timer}");
}

#[test]
fn what_is_overdue_is_an_object_with_its_place_by_whom_and_since_when() {
    let site = Site::small().change("content/site.yaml", "as_of: 2024-12-31\n", "");
    let ran = site.run(&["check", "--strict", "--as-of", "2024-12-31", "--format", "json"]).exits(4);
    ran.says("strict/overdue").about("ho-so").at("content/plans/ke-hoach/targets/01.yaml");
    let all = ran.findings();
    let one = all.iter().find(|finding| finding["value"] == "ho-so").unwrap();
    let keys: Vec<&String> = one.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["code", "severity", "file", "line", "column", "message", "hint", "value"]);
    let said = one["message"].as_str().unwrap();
    assert!(
        said.contains("quá hạn ") && said.contains("chậm nhất ngày 20") && said.contains("Được giao: "),
        "{said}"
    );
    let english = site.run(&["check", "--strict", "--as-of", "2024-12-31", "--lang", "en"]).exits(4);
    assert!(english.stderr.contains("it had to come by 20"), "{}", english.stderr);
}

#[test]
fn scheduled_news_appears_on_its_day() {
    let site = Site::small().change("content/site.yaml", "as_of: 2024-12-31\n", "").write(
        "content/news/2025/2025-01-02-mai.md",
        "---\ntitle: Tin hẹn ngày\ndate: 2025-01-02\n---\n\nTin.\n",
    );
    let page = "public/tin-tuc/2025/mai/index.html";
    // 1 January 2025, 16:59 UTC: one minute to midnight in Hà Nội; and one minute past it.
    for (moment, there) in [("1735750740", false), ("1735750860", true)] {
        let _ = site.run_in("", &["build"], &[("SOURCE_DATE_EPOCH", moment)]).exits(0);
        assert_eq!(site.root().join(page).exists(), there, "{moment}");
    }
}
