//! The words that go with a copy of the site: what it is, how to check it, how to serve it, how to learn of newer ones.

use super::{Data, GENERATOR, portal};
use crate::model::Lang;
use crate::words::date;

/// The text, in Vietnamese, then in English, in lines short enough for any window.
pub fn readme(data: &Data) -> String {
    format!("{}\n{}\n\n{}", vietnamese(data), "-".repeat(72), english(data))
}

fn vietnamese(data: &Data) -> String {
    let Facts { title, publisher, licence, home, release, made_up, below } = Facts::of(data, Lang::Vi);
    let as_of = date::short(data.measures.as_of, Lang::Vi);
    format!(
        "BẢN SAO CỔNG CÔNG KHAI: {title}
{made_up}
Người công bố: {publisher}
Địa chỉ gốc: {home}
Số liệu chốt đến ngày: {as_of}
Bản chốt mới nhất trong tệp này: {release}
Giấy phép của số liệu: {licence}
Tạo bởi: {GENERATOR}

Thư mục public/ là toàn bộ cổng tại ngày nói trên: mọi trang, mọi tệp dữ
liệu mở, không cần cơ sở dữ liệu hay chương trình nào để đọc.

KIỂM TRA
  Vào thư mục public/ rồi chạy:
    sha256sum -c SHA256SUMS
  Có chương trình congkhai thì chạy, từ thư mục chứa tệp này:
    congkhai verify public
  Lệnh này còn báo tệp thừa và in mã của manifest.json. Ghi mã ấy lại ở một
  nơi khác thì sau này biết được bản sao có bị sửa hay không.

ĐĂNG LẠI
  Mọi máy chủ tệp tĩnh đều được (nginx, Apache, Caddy, kho lưu trữ tệp …).
  Trên máy mình:
    python3 -m http.server --directory public 8000
{below}

BẢN MỚI HƠN
  So ngày chốt với trang {home}
  hoặc theo dõi tệp manifest.json ở đó: số thứ tự bản chốt (version trong
  releases) chỉ tăng. Có hai bản thì so bằng:
    congkhai verify public --since manifest-cu.json

DÙNG LẠI
  Khi dùng lại số liệu, xin ghi tên người công bố, địa chỉ gốc và ngày chốt.
  Bản sao không phải trang gốc: nơi đăng lại xin nói rõ điều đó.
"
    )
}

fn english(data: &Data) -> String {
    let Facts { title, publisher, licence, home, release, made_up, below } = Facts::of(data, Lang::En);
    let as_of = date::short(data.measures.as_of, Lang::En);
    format!(
        "A COPY OF THE PORTAL: {title}
{made_up}
Publisher: {publisher}
Original address: {home}
Figures as of: {as_of}
Newest sealed release in this file: {release}
Licence of the data: {licence}
Made by: {GENERATOR}

The folder public/ is the whole portal on that day: every page and every
file of the open data. No database and no program is needed to read it.

CHECKING IT
  In the folder public/:
    sha256sum -c SHA256SUMS
  With congkhai, in the folder that holds this file:
    congkhai verify public
  That also finds files that do not belong, and prints the hash of
  manifest.json. Noted elsewhere, it tells later whether the copy was changed.

SERVING IT
  Any server of static files will do (nginx, Apache, Caddy, object storage …).
  On your own machine:
    python3 -m http.server --directory public 8000
{below}

NEWER ONES
  Compare the day above with {home}
  or follow the file manifest.json there: the number of a release (version
  in releases) only grows. Two copies are compared by:
    congkhai verify public --since old-manifest.json

REUSE
  Please name the publisher, the original address and the day of the figures.
  A copy is not the original site: whoever serves one should say so.
"
    )
}

/// What differs between portals, in one language.
struct Facts {
    title: String,
    publisher: String,
    licence: String,
    home: String,
    release: String,
    /// A line of warning; empty where figures are real.
    made_up: String,
    /// Where on a host the site has to lie.
    below: String,
}

impl Facts {
    fn of(data: &Data, lang: Lang) -> Facts {
        let settings = &data.model.settings;
        let unknown = || lang.pick("chưa có", "none given").to_owned();
        let licence = settings.licence.as_ref().map(|own| {
            let name = own.name.get(lang).0;
            own.url.as_ref().map_or(name.to_owned(), |url| format!("{name}, {url}"))
        });
        let release = data.model.releases.last().map(|own| {
            let day = date::short(own.date, lang);
            let (number, kept) = (own.version, &own.sha256);
            format!("{} {number}, {}, {day}\n  {kept}", lang.pick("số", "no."), own.period)
        });
        let made_up = settings.illustrative.then(|| {
            lang.pick("SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT.\n", "MADE-UP FIGURES FOR ILLUSTRATION.\n").to_owned()
        });
        Facts {
            title: portal::title(data).get(lang).to_owned(),
            publisher: portal::publisher(data).get(lang).to_owned(),
            licence: licence.unwrap_or_else(unknown),
            home: data.addresses.base.map_or_else(unknown, str::to_owned),
            release: release.unwrap_or_else(|| lang.pick("chưa có", "none yet").to_owned()),
            made_up: made_up.unwrap_or_default(),
            below: below(data.addresses.base, lang),
        }
    }
}

/// Links begin with the path of the site's address, or are relative.
fn below(base: Option<&str>, lang: Lang) -> String {
    let path = base.and_then(|url| url.split_once("://")?.1.split_once('/')).map(|(_, path)| path);
    match path {
        None => lang.pick(
            "  Đường dẫn trong trang là tương đối: đặt ở đâu cũng chạy, mở thẳng\n  public/index.html từ đĩa cũng được.",
            "  Links are relative: the site works anywhere, and public/index.html opens\n  from a disk.",
        ).to_owned(),
        Some("") => lang.pick(
            "  Đường dẫn trong trang bắt đầu từ gốc máy chủ (/): nội dung của public/\n  phải nằm ngay ở gốc một tên miền, không nằm trong thư mục con.",
            "  Links begin at the root of the host (/): what is in public/ has to lie at\n  the root of a domain, not below a folder.",
        ).to_owned(),
        Some(path) if lang == Lang::Vi => {
            format!("  Đường dẫn trong trang bắt đầu bằng /{path}: nội dung của public/ phải\n  nằm ở đúng đường dẫn ấy.")
        }
        Some(path) => format!("  Links begin with /{path}: what is in public/ has to lie at that path."),
    }
}
