//! `serve`: the same bytes as `build`, for this machine's own browser and nobody else.

use std::io::Read;
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::server::{Server, undressed};
use crate::site::{Site, wait};

#[test]
fn every_file_as_it_would_be_published() {
    let site = Site::shipped();
    let _ = site.build().exits(0);
    let server = Server::of(&site, &[]);
    for (path, _, bytes) in site.tree("public") {
        if matches!(path.as_str(), "manifest.json" | "SHA256SUMS" | ".gitignore") {
            continue;
        }
        let target = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
        let answer = server.get(&target);
        assert_eq!(answer.status, 200, "{target}");
        assert!(undressed(&answer.body) == bytes, "{target} differs");
        assert_ne!(answer.header("content-type"), Some("application/octet-stream"), "{target}");
    }
}

#[test]
fn what_browsers_are_told() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    let home = server.get("/");
    assert_eq!(home.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(home.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(home.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(home.header("cache-control"), Some("no-store"));
    assert!(home.header("content-security-policy").unwrap().starts_with("default-src 'none'"));
    for target in ["/", "/khong-co/", "/muc-tieu"] {
        assert_eq!(server.get(target).header("access-control-allow-origin"), None, "{target}");
    }
    let head = server.ask("HEAD", "/", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), home.header("content-length"));
}

#[test]
fn folders_and_nothing() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    let moved = server.get("/muc-tieu?a=b");
    assert_eq!((moved.status, moved.header("location")), (308, Some("/muc-tieu/?a=b")));
    let nothing = server.get("/khong-co/");
    assert_eq!(nothing.status, 404);
    assert_eq!(nothing.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(String::from_utf8(nothing.body).unwrap().contains("<main"), "the site's own page");
}

#[test]
fn below_the_path_of_the_site() {
    let site = Site::small().change("content/site.yaml", "vi-du.example/", "vi-du.example/cchc/");
    let server = Server::of(&site, &[]);
    assert_eq!(server.get("/cchc/muc-tieu/").status, 200);
    assert_eq!(server.get("/").header("location"), Some("/cchc/"));
    assert_eq!(server.get("/muc-tieu/").status, 404);
}

#[test]
fn nothing_outside_the_site() {
    let site = Site::small().write("bi-mat.txt", "BÍ MẬT").write("content/static/a.txt", "a");
    let server = Server::of(&site, &[]);
    let mut targets: Vec<String> = [
        "/../bi-mat.txt",
        "/../../../../etc/passwd",
        "//etc/passwd",
        "/static/../../bi-mat.txt",
        "/%2e%2e/bi-mat.txt",
        "/%252e%252e/bi-mat.txt",
        "/..%2fbi-mat.txt",
        "/..%5cbi-mat.txt",
        "/..\\bi-mat.txt",
        "/static/%2e%2e/%2e%2e/bi-mat.txt",
        "/a%00.txt",
        "/c:/bi-mat.txt",
        "/c%3a/bi-mat.txt",
        "/static/a.txt::$DATA",
        "/static/a.txt.",
        "/static/a.txt%20",
        "/CON",
        "/.gitignore",
        "/.git/config",
        "/.public.lock",
        "/content/site.yaml",
        "/src/main.rs",
        "/public2/bi-mat.txt",
        "/%c0%ae%c0%ae/bi-mat.txt",
        "/%e0%80%ae/bi-mat.txt",
        "/file:///etc/passwd",
        "/;/../bi-mat.txt",
        "/%",
        "/%%%",
    ]
    .map(str::to_owned)
    .to_vec();
    targets.extend((1..40).map(|n| format!("/{}bi-mat.txt", "../".repeat(n))));
    targets.extend((1..40).map(|n| format!("/{}etc/passwd", "%2e%2e%2f".repeat(n))));
    for target in &targets {
        let answer = server.get(target);
        assert!(matches!(answer.status, 400 | 404), "{target}: {}", answer.status);
        let body = String::from_utf8_lossy(&answer.body);
        assert!(!body.contains("BÍ MẬT") && !body.contains("root:"), "{target}");
    }
    for target in ["/muc-tieu/#/../../bi-mat.txt", "http://localhost/", "http://vi-du.example/", "/x#"] {
        assert_eq!(server.get(target).status, 400, "{target}");
    }
    let attack = server.get("/%3Cscript%3Ealert(1)%3C/script%3E");
    assert!(!String::from_utf8_lossy(&attack.body).contains("<script>alert"), "nothing is reflected");
}

#[test]
fn other_hosts_methods_and_sites() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    for host in ["localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "trang.localhost:PORT"] {
        assert_eq!(server.ask("GET", "/", &format!("Host: {host}\r\n")).status, 200, "{host}");
    }
    for host in [
        "vi-du.example",
        "vi-du.example:PORT",
        "localhost",
        "localhost:1",
        "localhost.vi-du.example:PORT",
        "0.0.0.0:PORT",
    ] {
        let forwarded = format!("Host: {host}\r\nX-Forwarded-Host: localhost:PORT\r\n");
        assert_eq!(server.ask("GET", "/", &forwarded).status, 403, "{host}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"] {
        let answer = server.ask(method, "/", "");
        assert_eq!((answer.status, answer.header("allow")), (405, Some("get, head")), "{method}");
    }
    assert_eq!(
        server.ask("GET", "/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n").status,
        403
    );
    assert_eq!(
        server.ask("GET", "/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n").status,
        200
    );
    assert_eq!(server.ask("GET", "/", "Origin: https://vi-du.example\r\n").status, 403);
    assert_eq!(server.ask("GET", "/", "Content-Length: 4\r\n\r\nabcd").status, 400);
    assert_eq!(server.ask("GET", "/", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n").status, 400);
}

#[test]
fn what_is_the_servers_own() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    for (target, kind) in [
        ("/.congkhai/reload.js", "text/javascript; charset=utf-8"),
        ("/.congkhai/findings.css", "text/css; charset=utf-8"),
    ] {
        let answer = server.get(target);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(kind)), "{target}");
        assert_eq!(server.ask("POST", target, "").status, 405, "{target}");
    }
    for target in ["/.congkhai", "/.congkhai/", "/.congkhai/events/", "/.congkhai/../../bi-mat.txt"] {
        assert_eq!(server.get(target).status, 404, "{target}");
    }
    let events = "/.congkhai/events";
    for headers in [
        "Host: vi-du.example:PORT\r\n",
        "Host: localhost.vi-du.example:PORT\r\n",
        "Origin: https://vi-du.example\r\n",
        "Origin: null\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n",
    ] {
        assert_eq!(server.ask("GET", events, headers).status, 403, "{headers}");
    }
    assert_eq!(server.ask("POST", events, "").status, 405);
    let head = server.ask("HEAD", events, "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-type"), Some("text/event-stream; charset=utf-8"));
    assert_eq!(head.header("access-control-allow-origin"), None);
}

#[test]
fn only_so_many_listen() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    let listening: Vec<_> = (0..64).map(|_| server.listen()).collect();
    assert_eq!(server.get("/.congkhai/events").status, 503);
    assert_eq!(server.get("/").status, 200, "pages are there for others");
    drop(listening);
    assert!(server.soon(|| server.ask("HEAD", "/.congkhai/events", "").status == 200));
}

#[test]
fn long_heads_and_slow_people() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    let long = server.ask("GET", "/", &format!("X-Long: {}\r\n", "a".repeat(20_000)));
    assert!((400..500).contains(&long.status), "{}", long.status);
    // Many who say nothing do not keep others waiting.
    let silent: Vec<TcpStream> =
        (0..100).map(|_| TcpStream::connect(("127.0.0.1", server.port)).unwrap()).collect();
    let start = Instant::now();
    assert_eq!(server.get("/").status, 200);
    assert!(start.elapsed() < Duration::from_secs(4));
    // And are not kept for ever.
    let mut one = silent.into_iter().next().unwrap();
    one.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    let mut rest = Vec::new();
    let closed = one.read_to_end(&mut rest);
    assert!(closed.is_ok() || closed.is_err_and(|error| error.kind() == std::io::ErrorKind::ConnectionReset));
}

#[test]
fn only_this_machine() {
    let site = Site::small();
    let server = Server::of(&site, &[]);
    let hex = format!(":{:04X} ", server.port);
    let listening = std::fs::read_to_string("/proc/net/tcp").unwrap_or_default();
    let ours: Vec<&str> =
        listening.lines().filter(|line| line.contains(&hex) && line.contains(" 0A ")).collect();
    assert!(ours.iter().all(|line| line.contains("0100007F:")), "{ours:?}");
}

#[test]
fn a_signal_ends_it_within_a_second() {
    for (signal, code) in [("-TERM", 143), ("-INT", 130)] {
        let site = Site::small();
        let mut server = Server::of(&site, &[]);
        let _silent = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        let _listening = server.listen();
        let start = Instant::now();
        let _ = Command::new("kill").args([signal, &server.child.id().to_string()]).status().unwrap();
        let status = wait(&mut server.child, Duration::from_secs(5)).expect("ends");
        assert!(start.elapsed() < Duration::from_secs(1), "{signal}: {:?}", start.elapsed());
        assert_eq!(status.code(), Some(code));
    }
}

#[test]
fn a_port_that_is_taken() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = Site::small().run(&["serve", "--port", &port, "--format", "json"]).exits(2);
    ran.says("command/bad-argument").about(&port);
}
