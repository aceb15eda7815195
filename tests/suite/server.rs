//! The program as a server of one site, and what its pages hear.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::site::{PROGRAM, Site, hermetic};

/// Nothing takes longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server that ends with the test.
pub struct Server {
    /// The program.
    pub child: Child,
    /// Where it listens.
    pub port: u16,
    said: Arc<Mutex<String>>,
}

impl Server {
    /// Serves a site on a free port.
    pub fn of(site: &Site, arguments: &[&str]) -> Server {
        let mut command = Command::new(PROGRAM);
        hermetic(&mut command).current_dir(site.root());
        Server::start(command, arguments)
    }

    /// Serves with a command that ends in the program's name, as far as its first address.
    pub fn start(mut command: Command, arguments: &[&str]) -> Server {
        command.args(["serve", "--port", "0", "--lang", "en"]).args(arguments);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let port = |line: String| line.split("localhost:").nth(1)?.split('/').next()?.parse().ok();
        let mut said = String::new();
        let first = lines.find_map(|line| {
            said += &format!("{line}\n");
            port(line)
        });
        let port = first.unwrap_or_else(|| panic!("it does not say where it is: {said}"));
        let said = Arc::new(Mutex::new(said));
        let more = said.clone();
        thread::spawn(move || lines.for_each(|line| *more.lock().unwrap() += &(line + "\n")));
        Server { child, port, said }
    }

    /// Sends a request as it is, and gives the whole answer.
    pub fn raw(&self, request: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        // A server may hang up on what it refuses to read.
        let _ = stream.read_to_end(&mut answer);
        let _ = stream.shutdown(Shutdown::Both);
        answer
    }

    /// The answer to a request with these headers, `PORT` in them the server's.
    pub fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        let port = self.port;
        let headers = headers.replace("PORT", &port.to_string());
        let host =
            if headers.contains("Host:") { String::new() } else { format!("Host: localhost:{port}\r\n") };
        Answer::of(&self.raw(&format!("{method} {target} HTTP/1.1\r\n{host}{headers}\r\n")))
    }

    /// The answer to a plain request.
    pub fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, "")
    }

    /// The text of a page.
    pub fn text(&self, target: &str) -> String {
        String::from_utf8(self.get(target).body).unwrap()
    }

    /// What it said to people until now.
    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Which version is shown.
    pub fn version(&self) -> String {
        version_of(&self.text("/"))
    }

    /// Whether this comes true in time.
    pub fn soon(&self, mut it_is: impl FnMut() -> bool) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if it_is() {
                return true;
            }
            thread::sleep(Duration::from_millis(5));
        }
        false
    }

    /// Listens as an open page does.
    pub fn listen(&self) -> Events {
        let mut events = Events { port: self.port, stream: listening(self.port) };
        // The first says what is shown: from here on nothing is missed.
        let _ = events.next();
        events
    }
}

fn listening(port: u16) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let request = format!("GET /.congkhai/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    BufReader::new(stream)
}

/// Events of a server.
pub struct Events {
    port: u16,
    stream: BufReader<TcpStream>,
}

impl Events {
    /// The next: which version is shown, and whether another is being made.
    pub fn next(&mut self) -> (String, bool) {
        let start = Instant::now();
        let mut line = String::new();
        while start.elapsed() < PATIENCE {
            line.clear();
            if self.stream.read_line(&mut line).unwrap() == 0 {
                // The server ends every listening after a while, and pages begin another.
                self.stream = listening(self.port);
            }
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let data: Value = serde_json::from_str(data).unwrap();
            return (data["version"].as_str().unwrap().to_owned(), data["building"].as_bool().unwrap());
        }
        panic!("no event");
    }

    /// Waits for what comes of builds until it is this.
    #[track_caller]
    pub fn until(&mut self, mut it_is: impl FnMut() -> bool) {
        let start = Instant::now();
        while !it_is() {
            assert!(start.elapsed() < PATIENCE, "it never came true");
            while self.next().1 {}
        }
    }
}

/// Which version a page is of.
pub fn version_of(page: &str) -> String {
    page.split("data-version=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a version")
        .to_owned()
}

/// A page without what it wears while it is looked at.
pub fn undressed(page: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(page) else { return page.to_vec() };
    let cut = || {
        let (before, rest) = text.split_once("<link rel=\"stylesheet\" href=\"/.congkhai/")?;
        Some(format!("{before}{}", rest.split_once("</script>")?.1))
    };
    cut().unwrap_or_else(|| text.to_owned()).into_bytes()
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// Its number.
    pub status: u16,
    head: String,
    /// Its bytes.
    pub body: Vec<u8>,
}

impl Answer {
    fn of(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("no answer: {:?}", String::from_utf8_lossy(bytes)));
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_ascii_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    /// A header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}
