//! `serve`: the site in a browser on this machine, before anybody else sees it, built again whenever something changes.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::check;
use super::exit::Exit;
use super::screen::Screen;
use crate::cli::Serve;
use crate::diagnostic::{Finding, Origin, Report, Said, codes};
use crate::read;
use crate::serve::{End, Ready, Show, Shown, Watch};
use crate::{Assembly, Built, Memory, Options, assemble_with};

/// Builds and shows, until a signal comes.
pub fn run(
    serve: &Serve,
    root: &Path,
    screen: Screen,
    today: impl Fn(&TimeZone) -> Date + Send + 'static,
) -> Exit {
    let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, serve.port)) {
        Ok(listener) => listener,
        Err(error) => return taken(serve.port, &error.to_string(), screen),
    };
    let port = listener.local_addr().map_or(serve.port, |address| address.port());
    let show = Show::new(screen.lang);
    let seen = show.seen();
    let options = Options { as_of: serve.as_of, drafts: serve.drafts, ..Options::default() };
    let memory = Memory::lasting();
    let mut builder =
        Builder { root: root.to_owned(), options, screen, port, open: serve.open, show, memory };
    // Nobody waits for this thread: a signal ends the program in the middle of a build.
    thread::spawn(move || builder.run(today));
    match crate::serve::run(listener, seen) {
        Ok(End::Interrupted) => Exit::Interrupted,
        Ok(End::Terminated) => Exit::Terminated,
        Ok(End::Lost) => Exit::Bug,
        Err(error) => taken(port, &error.to_string(), screen),
    }
}

/// Builds one site again and again, never twice at a time.
struct Builder {
    root: PathBuf,
    options: Options,
    screen: Screen,
    port: u16,
    /// The browser is still to be opened.
    open: bool,
    show: Show<Ready>,
    memory: Memory,
}

impl Builder {
    fn run(&mut self, today: impl Fn(&TimeZone) -> Date) {
        // Without a folder to start from, a path that is not absolute means nothing to anybody.
        let place = std::path::absolute(&self.root).unwrap_or_else(|_| self.root.clone());
        let mut watch = Watch::new(place.clone(), read::concerns);
        let mut polls = false;
        for build in 0.. {
            // What changes from here on is told; what changed before is read.
            let why = watch.on(|| read::folders(&place));
            match &why {
                Some(why) if !polls => self.say_polled(why),
                _ => {}
            }
            polls = why.is_some();
            self.build(build, &today);
            watch.wait();
        }
    }

    fn build(&mut self, build: u64, today: &impl Fn(&TimeZone) -> Date) {
        let (start, screen) = (Instant::now(), self.screen);
        screen.wait("Đang dựng…", "Building…");
        self.show.builds();
        let (report, built) = match assemble_with(&mut self.memory, &self.root, &self.options, today) {
            Ok(Assembly { report, built, .. }) => (report, built),
            Err(error) => {
                let finding = check::cannot_open(&self.root, &error);
                (Report::new(vec![finding], |_| (None, None)), None)
            }
        };
        screen.report(&report);
        match built {
            Some(Built { outputs, base_path: base, .. }) => {
                self.show.shows(Shown { pages: Ready::new(outputs), base: base.clone() });
                self.say_shown(build, &base, start);
            }
            None => {
                self.show.fails(&report);
                self.say_wrong(&report);
            }
        }
    }

    /// The address, until somebody was told it; then how long it took.
    fn say_shown(&mut self, build: u64, base: &str, start: Instant) {
        let address = format!("http://localhost:{}{base}", self.port);
        if build == 0 {
            self.screen.close(
                format_args!("Xem tại {address} (Ctrl-C để dừng)."),
                format_args!("Look at {address} (Ctrl-C to stop)."),
            );
        } else {
            let seconds = start.elapsed().as_secs_f64();
            let decimal = format!("{seconds:.2}").replace('.', ",");
            self.screen.close(
                format_args!("Đã dựng lại sau {decimal} giây: {address}"),
                format_args!("Built again in {seconds:.2} s: {address}"),
            );
        }
        if std::mem::take(&mut self.open) {
            open(&address);
        }
    }

    fn say_wrong(&mut self, report: &Report) {
        let (errors, warnings) = report.counts();
        let address = format!("http://localhost:{}/", self.port);
        self.screen.close(
            format_args!("Có {errors} lỗi, {warnings} cảnh báo; sửa xong, trang tự dựng lại: {address} (Ctrl-C để dừng)."),
            format_args!("Errors: {errors}, warnings: {warnings}; once mended, the site is built again: {address} (Ctrl-C to stop)."),
        );
        if std::mem::take(&mut self.open) {
            open(&address);
        }
    }

    fn say_polled(&self, why: &str) {
        self.screen.close(
            format_args!("Hệ thống không báo được thay đổi ({why}); từ giờ cứ mỗi giây xem lại một lần."),
            format_args!("The system cannot tell what changes ({why}); it is looked every second instead."),
        );
    }
}

fn taken(port: u16, detail: &str, screen: Screen) -> Exit {
    const FREE: Said = Said {
        vi: "cổng này không mở được, hãy chọn cổng khác",
        en: "the port cannot be opened, choose another",
    };
    let finding = Finding::new(&codes::BAD_ARGUMENT, Origin::nowhere()).value(port.to_string());
    let finding = finding.fact("option", format!("`--port` ({detail})")).said("expected", FREE);
    screen.findings(vec![finding]);
    Exit::Usage
}

/// Asks the system to show the address; a machine without a browser is no mistake.
fn open(address: &str) {
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let _ = Command::new(program).arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
