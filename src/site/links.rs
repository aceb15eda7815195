//! How pages link to each other: from the root under the base address, or relative for a site on a disk.

/// The site's own address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// An absolute address with a closing `/`, e.g. `https://cchc.example.vn/trang/`.
    Absolute(String),
    /// None: every link is relative and ends in a file.
    Relative,
}

impl Base {
    /// From `site.yaml` or the command line; `./` is relative.
    pub fn new(text: &str) -> Base {
        match text {
            "./" | "." => Base::Relative,
            url if url.ends_with('/') => Base::Absolute(url.to_owned()),
            url => Base::Absolute(format!("{url}/")),
        }
    }

    /// The path under which the site lies, without closing `/`: empty at the root of a host.
    pub fn prefix(&self) -> &str {
        match self {
            Base::Relative => "",
            Base::Absolute(url) => {
                let host = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                host.find('/').and_then(|at| host.get(at..)).unwrap_or_default().trim_end_matches('/')
            }
        }
    }

    /// The absolute address of a page or file; nothing where there is none.
    pub fn absolute(&self, url: &str) -> Option<String> {
        match self {
            Base::Relative => None,
            Base::Absolute(base) => Some(format!("{}{}", base, url.trim_start_matches('/'))),
        }
    }

    /// A link from one page to an address of the site; an anchor may follow.
    pub fn link(&self, from: &str, to: &str) -> String {
        match self {
            Base::Absolute(_) => format!("{}{to}", self.prefix()),
            Base::Relative => relative(from, to),
        }
    }
}

fn relative(from: &str, to: &str) -> String {
    let (path, anchor) = to.split_once('#').map_or((to, None), |(path, anchor)| (path, Some(anchor)));
    let file = super::page::file_of(path);
    let here = super::page::file_of(from);
    let folders: Vec<&str> = here.split('/').collect();
    let target: Vec<&str> = file.split('/').collect();
    let depth = folders.len() - 1;
    let shared = folders.iter().take(depth).zip(&target).take_while(|(a, b)| a == b).count();
    let mut link = "../".repeat(depth - shared);
    link.push_str(&target.get(shared..).unwrap_or_default().join("/"));
    match anchor {
        Some(anchor) => format!("{link}#{anchor}"),
        None => link,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lie_under_the_base() {
        let base = Base::new("https://a.example/trang");
        assert_eq!(base.link("/", "/muc-tieu/"), "/trang/muc-tieu/");
        assert_eq!(base.absolute("/muc-tieu/").as_deref(), Some("https://a.example/trang/muc-tieu/"));
        assert_eq!(Base::new("https://a.example/").link("/x/", "/"), "/");
    }

    #[test]
    fn links_on_a_disk_are_relative_and_end_in_files() {
        for (from, to, link) in [
            ("/", "/muc-tieu/", "muc-tieu/index.html"),
            ("/muc-tieu/", "/", "../index.html"),
            ("/muc-tieu/kh/4/", "/muc-tieu/kh/5/#a", "../5/index.html#a"),
            ("/en/", "/du-lieu/a.csv", "../du-lieu/a.csv"),
            ("/a/", "/a/", "index.html"),
            ("/404.html", "/a/", "a/index.html"),
        ] {
            assert_eq!(Base::Relative.link(from, to), link, "{from} {to}");
        }
    }
}
