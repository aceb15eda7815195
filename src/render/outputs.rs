//! Every path that is published, and how its bytes come about.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tera::{Context, Value};

use super::theme::Theme;
use super::{glyphs, rows};
use crate::diagnostic::{Finding, Origin, Said, codes};
use crate::guard;
use crate::read::Sources;
use crate::site::views::View;
use crate::site::{File, Icon, Page, Site, dead_anchor};

/// Everything that will be published: paths, and the bytes of each when asked for.
#[derive(Debug)]
pub struct Outputs {
    site: Site,
    theme: Arc<Theme>,
    sources: Arc<Sources>,
    makers: BTreeMap<String, Maker>,
    /// Header and footer by language and section: of the data only the next day on which something is due changes them.
    chrome: Mutex<BTreeMap<(&'static str, &'static str), Arc<Frame>>>,
}

/// How the bytes of a path are made.
#[derive(Clone, Debug)]
enum Maker {
    Page(Page),
    File(File),
    Theme(String),
}

/// What is the same on all pages of a section: what it is called in templates, and the part that it is.
const FRAME: [(&str, &str); 4] = [
    ("links", "parts/links.html"),
    ("skips", "parts/skips.html"),
    ("header", "parts/header.html"),
    ("footer", "parts/footer.html"),
];

/// Header and footer, and what every page of a language shows.
#[derive(Debug)]
struct Frame {
    context: Context,
}

impl Outputs {
    /// Lists every path.
    pub fn new(site: Site, theme: Arc<Theme>, sources: Arc<Sources>) -> Outputs {
        let mut makers = BTreeMap::new();
        for path in sources.theme.below("static/") {
            let name = path.trim_start_matches("static/");
            makers.insert(
                site.theme_url(name).trim_start_matches('/').to_owned(),
                Maker::Theme(path.to_owned()),
            );
        }
        for file in site.files() {
            makers.insert(file.url().trim_start_matches('/').to_owned(), Maker::File(file.clone()));
        }
        for page in site.pages() {
            makers.insert(page.path(), Maker::Page(page.clone()));
        }
        Outputs { site, theme, sources, makers, chrome: Mutex::default() }
    }

    /// All paths, sorted, e.g. `muc-tieu/index.html`.
    pub fn paths(&self) -> Vec<&str> {
        self.makers.keys().map(String::as_str).collect()
    }

    /// The path under which the site lies, e.g. `/trang`; empty at the root of a host.
    pub fn prefix(&self) -> String {
        self.site.prefix().to_owned()
    }

    /// The site they are made from.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The bytes of one path; `None` where there is no such path.
    ///
    /// # Errors
    /// What the theme or the disk refuses.
    pub fn bytes(&self, path: &str) -> Option<Result<Vec<u8>, Vec<Finding>>> {
        Some(match self.makers.get(path)? {
            Maker::Page(page) => self.page(page),
            Maker::Theme(path) => {
                Ok(self.sources.theme.get(path).map(|file| file.bytes.clone()).unwrap_or_default())
            }
            Maker::File(file) => self.file(file),
        })
    }

    /// A path that tells sizes and checksums of others, and is best made when they are.
    pub fn tells_of_files(&self, path: &str) -> bool {
        match self.makers.get(path) {
            Some(Maker::Page(page)) => page.tells_of_files(),
            Some(Maker::File(file)) => file.tells_of_files(),
            _ => false,
        }
    }

    /// Size and SHA-256 of a path, where they are known already.
    pub fn digest(&self, path: &str) -> Option<(u64, String)> {
        let Some(Maker::File(file)) = self.makers.get(path) else { return None };
        self.site.digest_of(file).map(|digest| (digest.size, digest.sha256.clone()))
    }

    fn file(&self, file: &File) -> Result<Vec<u8>, Vec<Finding>> {
        match file {
            // A theme with a mark of its own brings it in pixels too.
            File::Icon(icon) if let Some(own) = self.own_icon(*icon) => Ok(own),
            File::Static(path) => {
                let bytes = self.sources.static_bytes(path).map_err(|finding| vec![*finding])?;
                Ok(guard::picture::bare(bytes))
            }
            made => self.site.file_bytes(made).ok_or_else(|| vec![not_made(&made.url())]),
        }
    }

    /// The theme's own icon in pixels.
    fn own_icon(&self, icon: Icon) -> Option<Vec<u8>> {
        let file = self.sources.theme.get(&format!("static/{}", icon.name()))?;
        Some(file.bytes.clone())
    }

    fn page(&self, page: &Page) -> Result<Vec<u8>, Vec<Finding>> {
        let mut view = self.site.view(page);
        rows::print(&mut view, &self.theme, page.lang.code(), &page.url)?;
        let frame = self.frame(page)?;
        let mut context = frame.context.clone();
        context.insert("page", &self.site.chrome(page));
        context.insert("view", &view);
        if matches!(view, View::Accessibility(_)) {
            let home = self.site.home();
            let checked = self.theme.checked();
            let checked =
                checked.map(|checked| checked.view(&self.sources.theme, page.lang, home.as_deref()));
            context.insert("checked", &checked);
        }
        self.theme.render(view.template(), &context, &page.url).map(glyphs::used)
    }

    /// Header and footer, made once for each language and section; on a disk each page has its own.
    fn frame(&self, page: &Page) -> Result<Arc<Frame>, Vec<Finding>> {
        let key = (page.lang.code(), page.section());
        if !self.site.is_relative()
            && let Some(frame) = self.frames().get(&key)
        {
            return Ok(frame.clone());
        }
        let frame = Arc::new(self.make_frame(page)?);
        if !self.site.is_relative() {
            self.frames().insert(key, frame.clone());
        }
        Ok(frame)
    }

    fn frames(&self) -> std::sync::MutexGuard<'_, BTreeMap<(&'static str, &'static str), Arc<Frame>>> {
        // A poisoned lock still holds whole frames: each is put in only when it is made.
        self.chrome.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn make_frame(&self, page: &Page) -> Result<Frame, Vec<Finding>> {
        let mut context = Context::new();
        context.insert("lang", page.lang.code());
        context.insert("section", page.section());
        context.insert("site", &self.site.surroundings(page));
        context.insert_value("t", self.theme.words(page.lang.code()));
        for (name, part) in FRAME {
            let made = self.theme.render(part, &context, &page.url)?;
            context.insert_value(name, Value::safe_string(&String::from_utf8_lossy(&made)));
        }
        Ok(Frame { context })
    }

    /// Links of texts to places that only the rendered page can tell about.
    pub fn dead_anchors(&self) -> Vec<Finding> {
        let dead = self.site.anchored().iter().filter(|link| {
            let page = self.site.page_at(&link.url).and_then(|page| self.page(page).ok());
            let id = format!(" id=\"{}\"", link.anchor);
            page.is_some_and(|html| !String::from_utf8_lossy(&html).contains(&id))
        });
        dead.map(|link| dead_anchor(link.origin.clone(), &link.written, &link.anchor, &[])).collect()
    }
}

/// A file that was promised and did not come about is never published empty.
fn not_made(url: &str) -> Finding {
    const BUG: Said = Said {
        vi: "chương trình không dựng được tệp này; đây là lỗi của congkhai, không phải của nội dung",
        en: "the program could not make this file; the mistake is congkhai's, not the content's",
    };
    Finding::new(&codes::PUBLISH_IO, Origin::nowhere()).value(url).said("detail", BUG)
}
