//! A connection whose first line is looked at: the parser behind it drops `#…` from a target without a word.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A connection for one request.
pub struct Watched<S> {
    inner: S,
    first_line: bool,
    fragment: Arc<AtomicBool>,
}

impl<S> Watched<S> {
    /// The connection, and whether the target of its request holds a `#`, known once the request has been read.
    pub fn new(inner: S) -> (Watched<S>, Arc<AtomicBool>) {
        let fragment = Arc::new(AtomicBool::new(false));
        (Watched { inner, first_line: true, fragment: fragment.clone() }, fragment)
    }

    fn look(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'\n' => self.first_line = false,
                b'#' if self.first_line => self.fragment.store(true, Ordering::Relaxed),
                _ => {}
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context, buf: &mut ReadBuf) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.inner).poll_read(cx, buf);
        if self.first_line {
            let new = buf.filled().get(before..).unwrap_or_default();
            self.look(new);
        }
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
