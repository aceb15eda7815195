//! From the path of a request to the path of a file, part by part.

use super::Pages;

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// To this file of the site.
    File(String),
    /// To a folder; the address lacks its closing slash.
    Folder(String),
    /// Nowhere.
    Nothing,
}

/// Where the path of a request leads, in a site that lies at `base` (`/` at both ends).
pub fn aim(path: &str, base: &str, pages: &impl Pages) -> Aim {
    if base != "/" && (path == "/" || base.strip_suffix('/') == Some(path)) {
        return Aim::Folder(base.to_owned());
    }
    let Some(file) = path.strip_prefix(base).and_then(file) else { return Aim::Nothing };
    if pages.has(&file) {
        Aim::File(file)
    } else if !path.ends_with('/') && pages.has(&format!("{file}/index.html")) {
        Aim::Folder(format!("{path}/"))
    } else {
        Aim::Nothing
    }
}

/// The file that a path below the base names: `muc-tieu/` is `muc-tieu/index.html`. `None` where any part could mean
/// something to a file system.
fn file(path: &str) -> Option<String> {
    let (folders, name) = path.rsplit_once('/').map_or((None, path), |(folders, name)| (Some(folders), name));
    let mut parts: Vec<String> =
        folders.map_or(Some(Vec::new()), |all| all.split('/').map(part).collect())?;
    parts.push(if name.is_empty() { "index.html".to_owned() } else { part(name)? });
    Some(parts.join("/"))
}

/// One part, decoded once.
fn part(written: &str) -> Option<String> {
    let part = decoded(written)?;
    let odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '%');
    let safe =
        !part.is_empty() && !part.starts_with('.') && !part.ends_with(['.', ' ']) && !part.contains(odd);
    safe.then_some(part)
}

/// Percent signs decoded; `None` where one is cut short, or the bytes are no UTF-8.
fn decoded(written: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? << 4 | digit(rest.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Finding;

    struct Fixed(&'static [&'static str]);

    impl Pages for Fixed {
        fn has(&self, path: &str) -> bool {
            self.0.contains(&path)
        }

        fn bytes(&self, _: &str) -> Option<Result<Vec<u8>, Vec<Finding>>> {
            None
        }
    }

    const SITE: Fixed = Fixed(&["index.html", "muc-tieu/index.html", "static/báo cáo.pdf", ".gitignore"]);

    fn to(path: &str) -> Aim {
        aim(path, "/", &SITE)
    }

    #[test]
    fn pages_files_and_folders() {
        assert_eq!(to("/"), Aim::File("index.html".into()));
        assert_eq!(to("/muc-tieu/"), Aim::File("muc-tieu/index.html".into()));
        assert_eq!(to("/muc-tieu/index.html"), Aim::File("muc-tieu/index.html".into()));
        assert_eq!(to("/muc-tieu"), Aim::Folder("/muc-tieu/".into()));
        assert_eq!(to("/static/b%C3%A1o%20c%C3%A1o.pdf"), Aim::File("static/báo cáo.pdf".into()));
        assert_eq!(to("/static/"), Aim::Nothing);
    }

    #[test]
    fn below_a_path() {
        let to = |path| aim(path, "/cchc/", &SITE);
        assert_eq!(to("/cchc/muc-tieu/"), Aim::File("muc-tieu/index.html".into()));
        assert_eq!(to("/cchc"), Aim::Folder("/cchc/".into()));
        assert_eq!(to("/"), Aim::Folder("/cchc/".into()));
        assert_eq!(to("/muc-tieu/"), Aim::Nothing);
        assert_eq!(to("/cchc2/muc-tieu/"), Aim::Nothing);
    }

    #[test]
    fn nothing_that_a_file_system_understands() {
        for path in [
            "/../index.html",
            "/muc-tieu/../index.html",
            "/%2e%2e/index.html",
            "/%2E%2E%2Findex.html",
            "/%252e%252e/index.html",
            "/..%5cindex.html",
            "/muc-tieu%2Findex.html",
            "/muc-tieu%00/",
            "//",
            "//index.html",
            "/muc-tieu//index.html",
            "/.gitignore",
            "/c:/index.html",
            "/index.html::$DATA",
            "/index.html.",
            "/index.html%20",
            "/%",
            "/%4",
            "/%zz",
            "/%c0%ae%c0%ae/index.html",
            "/%ff",
            "",
            "index.html",
            "*",
        ] {
            assert_eq!(to(path), Aim::Nothing, "{path}");
        }
    }
}
