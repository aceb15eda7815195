//! Mistakes while the site is served: each stands on its pages at its place, and is gone when it is mended; none ends the server.

use std::fs;

use congkhai::diagnostic::Severity;
use congkhai::diagnostic::codes::{self, Example};

use crate::cases;
use crate::explain;
use crate::server::Server;
use crate::site::Site;

/// A file with a mistake, and what a page says of it.
struct Mistake {
    path: String,
    bytes: Vec<u8>,
    said: Vec<String>,
}

/// Those of the data-entry manual, and the example of every code that stops a build.
fn mistakes() -> Vec<Mistake> {
    let written =
        cases::mistakes().into_iter().map(|(path, text, said)| Mistake { path, bytes: text.into(), said });
    let stops = codes::all().filter(|code| code.severity == Severity::Error);
    let shown = stops.filter_map(|code| match &code.wrong {
        Example::File { path, text } => Some(Mistake {
            path: (*path).to_owned(),
            bytes: explain::bytes(text),
            said: vec!["<li class=\"error\">".to_owned()],
        }),
        Example::Shell(_) => None,
    });
    written.chain(shown).collect()
}

#[test]
fn each_stands_on_the_page_and_goes_when_it_is_mended() {
    let site = Site::small();
    let mut server = Server::of(&site, &[]);
    let mut events = server.listen();
    let mistakes = mistakes();
    assert!(mistakes.len() >= 100, "only {} mistakes", mistakes.len());
    for Mistake { path, bytes, said } in mistakes {
        // What only drawing a page brings to light stands on that page.
        let target = if path.ends_with("404.html") { "/khong-co/" } else { "/" };
        let file = site.root().join(&path);
        let before = fs::read(&file).ok();
        site.put(&path, bytes);
        events.until(|| {
            let page = server.text(target);
            said.iter().all(|said| page.contains(said))
        });
        match before {
            Some(right) => site.put(&path, right),
            None => fs::remove_file(file).unwrap(),
        }
        events.until(|| !server.text(target).contains("id=\"congkhai-findings\""));
    }
    assert!(server.child.try_wait().unwrap().is_none(), "it ended: {}", server.said());
}
