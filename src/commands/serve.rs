//! `serve`: the site in a browser on this machine, before anybody else sees it.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::check;
use super::exit::Exit;
use super::screen::Screen;
use crate::cli::Serve;
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::serve::{End, Ready, Shown};
use crate::{Assembly, Options, assemble};

/// Builds once, then shows what was built.
pub fn run(serve: &Serve, root: &Path, screen: Screen, today: impl Fn(&TimeZone) -> Date) -> Exit {
    let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, serve.port)) {
        Ok(listener) => listener,
        Err(error) => return taken(serve.port, &error.to_string(), screen),
    };
    let options = Options { as_of: serve.as_of, drafts: serve.drafts, base_url: None };
    let Assembly { report, built, .. } = match assemble(root, &options, today) {
        Ok(assembly) => assembly,
        Err(error) => return check::unreadable(root, &error, screen),
    };
    screen.report(&report);
    let Some(built) = built else {
        screen.close_with_errors(&report);
        return Exit::Content;
    };
    let base = built.base_path;
    let port = listener.local_addr().map_or(serve.port, |address| address.port());
    let address = format!("http://localhost:{port}{base}");
    screen.close(
        format_args!("Xem tại {address} (Ctrl-C để dừng)."),
        format_args!("Look at {address} (Ctrl-C to stop)."),
    );
    if serve.open {
        open(&address);
    }
    let shown = Shown { pages: Ready::new(built.outputs), base, lang: screen.lang };
    match crate::serve::run(listener, shown) {
        Ok(End::Interrupted) => Exit::Interrupted,
        Ok(End::Terminated) => Exit::Terminated,
        Err(error) => taken(port, &error.to_string(), screen),
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
