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
use tokio::time::timeout;

use super::stream::Watched;
use super::{Pages, Shown, answer, guard};

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
}

/// Shows the site until a signal comes. The listener is bound to loopback by the caller.
///
/// # Errors
/// When the system gives no threads, sockets or signals.
pub fn run(listener: Listening, site: Shown<impl Pages>) -> io::Result<End> {
    let port = listener.local_addr()?.port();
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let end = runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            _ = interrupt.recv() => Ok(End::Interrupted),
            _ = terminate.recv() => Ok(End::Terminated),
            never = accept(listener, Arc::new(site), port) => match never {},
        }
    });
    // What is still being made is for nobody.
    runtime.shutdown_timeout(Duration::from_millis(200));
    end
}

async fn accept(listener: TcpListener, site: Arc<Shown<impl Pages>>, port: u16) -> Infallible {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let place = places.clone().acquire_owned().await;
        match listener.accept().await {
            Ok((stream, _)) => {
                let talk = converse(stream, site.clone(), port);
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
    site: Arc<Shown<impl Pages>>,
    port: u16,
) -> impl Future<Output = Result<(), hyper::Error>> {
    let (stream, fragment) = Watched::new(stream);
    let service = service_fn(move |request| respond(request, site.clone(), port, fragment.clone()));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(HEAD)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
}

async fn respond<B>(
    request: Request<B>,
    site: Arc<Shown<impl Pages>>,
    port: u16,
    fragment: Arc<AtomicBool>,
) -> Result<Response<Body>, Infallible> {
    let (head, _) = request.into_parts();
    let refusal = guard::refusal(&head.method, &head.uri, &head.headers, port)
        .or_else(|| fragment.load(Ordering::Relaxed).then_some(StatusCode::BAD_REQUEST));
    if let Some(status) = refusal {
        return Ok(answer::refused(status));
    }
    // Making a page takes a processor, and may fail without taking the server along.
    let made =
        tokio::task::spawn_blocking(move || answer::answer(&site, head.uri.path(), head.uri.query())).await;
    Ok(made.unwrap_or_else(|_| answer::refused(StatusCode::INTERNAL_SERVER_ERROR)))
}
