//! The server's own addresses: what pages that are looked at load, and the events they wait for.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use futures_util::stream::unfold;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::watch::Receiver;
use tokio::time::{Instant, timeout_at};

use super::show::Now;

/// Below this lies nothing of any site: no address of a site begins with a dot.
pub const OWN: &str = "/.congkhai/";
/// Events: which version is shown, and whether the next is being made.
pub const EVENTS: &str = "/.congkhai/events";
/// The script.
pub const SCRIPT: &str = "/.congkhai/reload.js";
/// How findings look.
pub const STYLE: &str = "/.congkhai/findings.css";

/// What the script is.
pub const SCRIPT_TEXT: &str = include_str!("reload.js");
/// What the style sheet is.
pub const STYLE_TEXT: &str = include_str!("findings.css");

/// Pages that may wait at a time.
pub const WAITING: usize = 64;
/// How long one waits before it asks again, so that nobody who is gone is kept.
const LISTEN: Duration = Duration::from_secs(50);
/// A line at least as often, so that a page that went away is noticed.
const PULSE: Duration = Duration::from_secs(10);

/// Tells at once what is shown, then each change; of several that nobody took in time the last.
pub fn events<P: Send + Sync + 'static>(seen: Receiver<Arc<Now<P>>>, place: OwnedSemaphorePermit) -> Body {
    let listener = Listener { seen, until: Instant::now() + LISTEN, first: true, _place: place };
    Body::from_stream(unfold(listener, |mut listener| async move {
        let text = listener.next().await?;
        Some((Ok::<_, Infallible>(text), listener))
    }))
}

struct Listener<P> {
    seen: Receiver<Arc<Now<P>>>,
    until: Instant,
    first: bool,
    _place: OwnedSemaphorePermit,
}

impl<P> Listener<P> {
    async fn next(&mut self) -> Option<String> {
        if self.first {
            self.first = false;
            return Some(format!("retry: 500\n{}", said(&self.seen.borrow_and_update())));
        }
        let now = Instant::now();
        if now >= self.until {
            return None;
        }
        match timeout_at(self.until.min(now + PULSE), self.seen.changed()).await {
            Ok(changed) => changed.ok().map(|()| said(&self.seen.borrow_and_update())),
            Err(_) => Some(":\n\n".to_owned()),
        }
    }
}

fn said<P>(now: &Now<P>) -> String {
    format!("data: {{\"version\":\"{}\",\"building\":{}}}\n\n", now.version, now.building)
}
