//! Connections: few, short, from this machine alone.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::TcpListener as Listening;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::sync::watch::Receiver;
use tokio::time::timeout;

use super::show::Now;
use super::stream::Watched;
use super::{Pages, answer, guard, reload};

/// Largest head of a request, in bytes; the smallest that the parser takes.
const HEAD: usize = 8192;
/// How long a head may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a whole request may take, a page that is slow to make included.
const WHOLE: Duration = Duration::from_secs(60);
/// Connections at a time; more wait.
const CONNECTIONS: usize = 256;

/// What ended the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Ctrl-C.
    Interrupted,
    /// A polite signal.
    Terminated,
    /// Nobody builds any more.
    Lost,
}

/// What a request is answered with.
struct Door<P> {
    port: u16,
    seen: Receiver<Arc<Now<P>>>,
    listeners: Arc<Semaphore>,
}

/// Shows what there is until a signal comes. The listener is bound to loopback by the caller.
///
/// # Errors
/// When the system gives no threads, sockets or signals.
pub fn run(listener: Listening, seen: Receiver<Arc<Now<impl Pages>>>) -> io::Result<End> {
    let port = listener.local_addr()?.port();
    let listeners = Arc::new(Semaphore::new(reload::WAITING));
    let mut builds = seen.clone();
    let door = Arc::new(Door { port, seen, listeners });
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let end = runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            _ = interrupt.recv() => Ok(End::Interrupted),
            _ = terminate.recv() => Ok(End::Terminated),
            _ = builds.wait_for(|_| false) => Ok(End::Lost),
            never = accept(listener, door) => match never {},
        }
    });
    // What is still being made is for nobody.
    runtime.shutdown_timeout(Duration::from_millis(200));
    end
}

async fn accept(listener: TcpListener, door: Arc<Door<impl Pages>>) -> Infallible {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let place = places.clone().acquire_owned().await;
        match listener.accept().await {
            Ok((stream, _)) => {
                let talk = converse(stream, door.clone());
                tokio::spawn(async move {
                    // One that takes longer than anything should is dropped.
                    let _ = timeout(WHOLE, talk).await;
                    drop(place);
                });
            }
            // Out of handles, most likely: others have to end first.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// One connection, one request.
fn converse(
    stream: TcpStream,
    door: Arc<Door<impl Pages>>,
) -> impl Future<Output = Result<(), hyper::Error>> {
    let (stream, fragment) = Watched::new(stream);
    let service = service_fn(move |request| respond(request, door.clone(), fragment.clone()));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(HEAD)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
}

async fn respond<B>(
    request: Request<B>,
    door: Arc<Door<impl Pages>>,
    fragment: Arc<AtomicBool>,
) -> Result<Response<Body>, Infallible> {
    let (head, _) = request.into_parts();
    let refusal = guard::refusal(&head.method, &head.uri, &head.headers, door.port)
        .or_else(|| fragment.load(Ordering::Relaxed).then_some(StatusCode::BAD_REQUEST));
    if let Some(status) = refusal {
        return Ok(answer::refused(status));
    }
    let mut seen = door.seen.clone();
    if head.uri.path() == reload::EVENTS {
        return Ok(match door.listeners.clone().try_acquire_owned() {
            Ok(place) => answer::events(reload::events(seen, place)),
            Err(_) => answer::refused(StatusCode::SERVICE_UNAVAILABLE),
        });
    }
    // Before anything was built, people wait for the first.
    let now = match seen.wait_for(|now| now.is_ready()).await {
        Ok(now) => now.clone(),
        Err(_) => return Ok(answer::refused(StatusCode::SERVICE_UNAVAILABLE)),
    };
    // Making a page takes a processor, and may fail without taking the server along.
    let made =
        tokio::task::spawn_blocking(move || answer::answer(&now, head.uri.path(), head.uri.query())).await;
    Ok(made.unwrap_or_else(|_| answer::refused(StatusCode::INTERNAL_SERVER_ERROR)))
}
