//! The command line: its types and its words of help, nothing else.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::words::Lang;

/// How `--help` is laid out, so that no word of it is in another language.
const TEMPLATE: &str = "{about}\n\nCách dùng: {usage}\n\n{all-args}{after-help}";

/// Dựng trang công khai cải cách hành chính từ thư mục content/
#[derive(Debug, Parser)]
#[command(
    name = "congkhai",
    version,
    help_template = TEMPLATE,
    override_usage = "congkhai [TÙY CHỌN] <LỆNH>",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_help_heading = "Lệnh",
    subcommand_value_name = "LỆNH",
    next_help_heading = "Tùy chọn",
    after_help = "Mã kết thúc: 0 xong · 1 nội dung có lỗi, thư mục không khớp · 2 gõ sai lệnh · 3 không đăng được · 4 số liệu quá hạn (--strict) · 75 lần khác đang đăng"
)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command, before or after its name.
#[derive(Args, Clone, Debug)]
pub struct Global {
    /// Thư mục của trang; mặc định là thư mục gần nhất phía trên có content/site.yaml
    #[arg(long, global = true, value_name = "THƯ MỤC")]
    pub root: Option<PathBuf>,
    /// Ngôn ngữ của thông báo: vi hoặc en
    #[arg(
        long,
        global = true,
        value_name = "TIẾNG",
        default_value = "vi",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub lang: Lang,
    /// Cách viết thông báo: human, json hoặc github
    #[arg(
        long,
        global = true,
        value_name = "DẠNG",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
    /// Không in dòng kết quả cuối cùng
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Hiện hướng dẫn này
    #[arg(long, short, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    /// Hiện số phiên bản
    #[arg(long, short = 'V', action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, to stderr.
    Human,
    /// One object a line, to stdout.
    Json,
    /// For a code host's annotations, to stdout.
    Github,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Dựng trang và đăng vào thư mục public/
    #[command(help_template = TEMPLATE, override_usage = "congkhai build [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Build(Build),
    /// Kiểm tra mọi thứ, không đăng gì
    #[command(help_template = TEMPLATE, override_usage = "congkhai check [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Check(Check),
    /// Xem thử trang trên máy này
    #[command(help_template = TEMPLATE, override_usage = "congkhai serve [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Serve(Serve),
    /// Tạo một trang mới, hoặc một tệp mới trong trang
    #[command(
        help_template = TEMPLATE,
        override_usage = "congkhai new [TÙY CHỌN] <LOẠI>",
        subcommand_help_heading = "Loại",
        subcommand_value_name = "LOẠI",
        disable_help_subcommand = true,
        next_help_heading = "Tùy chọn"
    )]
    New(New),
    /// Nhập biểu II.06a hay 06 từ bảng tính thành tệp kết quả
    #[command(help_template = TEMPLATE, override_usage = "congkhai import [TÙY CHỌN] --agency MÃ --period MÃ <TỆP>", next_help_heading = "Tùy chọn")]
    Import(Import),
    /// Giải thích một mã lỗi, kèm ví dụ sai và đúng
    #[command(help_template = TEMPLATE, override_usage = "congkhai explain [TÙY CHỌN] [MÃ]", next_help_heading = "Tùy chọn")]
    Explain(Explain),
    /// In JSON Schema của các tệp nội dung
    #[command(help_template = TEMPLATE, override_usage = "congkhai schema [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Schema(Schema),
    /// Chốt một kỳ đã hết: ghi lại các con số như đã công bố
    #[command(help_template = TEMPLATE, override_usage = "congkhai seal [TÙY CHỌN] <KỲ>", next_help_heading = "Tùy chọn")]
    Seal(Seal),
    /// So một thư mục đã đăng với manifest.json của nó
    #[command(help_template = TEMPLATE, override_usage = "congkhai verify [TÙY CHỌN] <THƯ MỤC>", next_help_heading = "Tùy chọn")]
    Verify(Verify),
    /// So hai bản đã đăng: viết một tin nháp về những gì thay đổi
    #[command(help_template = TEMPLATE, override_usage = "congkhai diff [TÙY CHỌN] <CŨ> <MỚI>", next_help_heading = "Tùy chọn")]
    Diff(Diff),
}

/// `build`.
#[derive(Args, Debug)]
pub struct Build {
    /// Đăng vào thư mục này; mặc định là public/ của trang
    #[arg(long, value_name = "THƯ MỤC")]
    pub output: Option<PathBuf>,
    /// Ngày chốt số liệu, ví dụ 2024-12-31
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<Date>,
    /// Địa chỉ của trang, thay cho site.yaml; ./ để mở thẳng từ đĩa
    #[arg(long, value_name = "ĐỊA CHỈ", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Cả bản nháp và tin chưa đến ngày
    #[arg(long)]
    pub drafts: bool,
    /// Kết thúc với mã 4 khi có số liệu quá hạn
    #[arg(long)]
    pub strict: bool,
    /// Đóng gói thêm cả trang thành một tệp .zip để người khác giữ bản sao
    #[arg(long, value_name = "TỆP.zip", value_parser = zip_file)]
    pub bundle: Option<PathBuf>,
}

/// `check`.
#[derive(Args, Debug)]
pub struct Check {
    /// Ngày chốt số liệu, ví dụ 2024-12-31
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<Date>,
    /// Kết thúc với mã 4 khi có số liệu quá hạn
    #[arg(long)]
    pub strict: bool,
}

/// `serve`.
#[derive(Args, Debug)]
pub struct Serve {
    /// Cổng, mặc định 8000; 0 là cổng trống bất kỳ
    #[arg(long, value_name = "SỐ", default_value_t = 8000, hide_default_value = true)]
    pub port: u16,
    /// Ngày chốt số liệu, ví dụ 2024-12-31
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<Date>,
    /// Cả bản nháp và tin chưa đến ngày
    #[arg(long)]
    pub drafts: bool,
    /// Mở trình duyệt
    #[arg(long)]
    pub open: bool,
}

/// `new`.
#[derive(Args, Debug)]
pub struct New {
    /// What is to be begun.
    #[command(subcommand)]
    pub what: What,
}

/// What `new` begins.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Một trang đầy đủ gồm toàn ví dụ để thay, trong một thư mục trống hoặc chưa có
    #[command(help_template = TEMPLATE, override_usage = "congkhai new site [TÙY CHỌN] <THƯ MỤC>", next_help_heading = "Tùy chọn")]
    Site {
        /// Thư mục của trang mới
        #[arg(value_name = "THƯ MỤC", help_heading = "Tham số")]
        folder: PathBuf,
    },
    /// Một tin đề ngày hôm nay, còn là bản nháp
    #[command(help_template = TEMPLATE, override_usage = "congkhai new news [TÙY CHỌN] <\"TIÊU ĐỀ\">", next_help_heading = "Tùy chọn")]
    News {
        /// Tiêu đề của tin, trong dấu nháy
        #[arg(value_name = "TIÊU ĐỀ", help_heading = "Tham số")]
        title: String,
    },
    /// Mục tiêu tiếp theo của kế hoạch
    #[command(help_template = TEMPLATE, override_usage = "congkhai new target [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Target {
        /// Thư mục của kế hoạch; mặc định là kế hoạch ở trang chủ
        #[arg(long, value_name = "KẾ HOẠCH")]
        plan: Option<String>,
    },
    /// Bảng kết quả giải quyết thủ tục của một kỳ, các dòng như kỳ trước
    #[command(help_template = TEMPLATE, override_usage = "congkhai new results [TÙY CHỌN] <KỲ>", next_help_heading = "Tùy chọn")]
    Results {
        /// Mã kỳ trong content/periods.yaml, ví dụ 2024-q4
        #[arg(value_name = "KỲ", help_heading = "Tham số")]
        period: String,
    },
    /// Số liệu mới của một chỉ tiêu
    #[command(help_template = TEMPLATE, override_usage = "congkhai new observation [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Observation,
    /// Một lần sửa số đã công bố, thêm vào content/corrections.yaml
    #[command(help_template = TEMPLATE, override_usage = "congkhai new correction [TÙY CHỌN]", next_help_heading = "Tùy chọn")]
    Correction,
}

/// `import`.
#[derive(Args, Debug)]
pub struct Import {
    /// Tệp .xlsx hoặc .csv
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Mã cơ quan báo cáo, ví dụ so-noi-vu
    #[arg(long, value_name = "MÃ")]
    pub agency: String,
    /// Mã kỳ trong periods.yaml, ví dụ 2024-q3
    #[arg(long, value_name = "MÃ")]
    pub period: String,
    /// Trang tính, khi tệp có nhiều trang
    #[arg(long, value_name = "TÊN")]
    pub sheet: Option<String>,
    /// Chỉ xem sẽ ghi gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
}

/// `explain`.
#[derive(Args, Debug)]
pub struct Explain {
    /// Mã, ví dụ value/not-a-number; không viết thì liệt kê mọi mã
    #[arg(value_name = "MÃ")]
    pub code: Option<String>,
}

/// `schema`.
#[derive(Args, Debug)]
pub struct Schema {
    /// Ghi vào content/schemas/ thay vì in ra
    #[arg(long)]
    pub write: bool,
}

/// `seal`.
#[derive(Args, Debug)]
pub struct Seal {
    /// Mã kỳ trong periods.yaml, ví dụ 2024-q3
    #[arg(value_name = "KỲ")]
    pub period: String,
    /// Ngày chốt số liệu, ví dụ 2024-12-31
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<Date>,
}

/// `verify`.
#[derive(Args, Debug)]
pub struct Verify {
    /// Thư mục đã đăng, hay bản sao của nó
    #[arg(value_name = "THƯ MỤC")]
    pub folder: PathBuf,
    /// manifest.json của lần trước, để biết có bị lùi về bản cũ
    #[arg(long, value_name = "TỆP")]
    pub since: Option<PathBuf>,
    /// Ngày xem, để biết trang đã quá ngày phải có số liệu mới
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<Date>,
}

/// `diff`.
#[derive(Args, Debug)]
pub struct Diff {
    /// Thư mục đã đăng lần trước
    #[arg(value_name = "CŨ")]
    pub old: PathBuf,
    /// Thư mục đã đăng lần này
    #[arg(value_name = "MỚI")]
    pub new: PathBuf,
    /// Ghi vào tệp này (chưa có) thay vì in ra; --format json thì ghi JSON
    #[arg(long, value_name = "TỆP")]
    pub output: Option<PathBuf>,
}

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Lang] {
        &Lang::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

/// Of another name nothing is replaced: a slip of the hand must not cost a file.
fn zip_file(written: &str) -> Result<PathBuf, &'static str> {
    let path = PathBuf::from(written);
    let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    if is_zip { Ok(path) } else { Err("no .zip") }
}

/// An absolute address with a closing `/`, or `./`.
fn base_url(written: &str) -> Result<String, &'static str> {
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}?#@".contains(c);
    if written == "./" {
        return Ok(written.to_owned());
    }
    let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(plain) => {
            Ok(format!("{}/", written.trim_end_matches('/')))
        }
        _ => Err("no absolute address"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn addresses_of_a_site() {
        assert_eq!(base_url("./").as_deref(), Ok("./"));
        assert_eq!(base_url("https://vi-du.example").as_deref(), Ok("https://vi-du.example/"));
        assert_eq!(base_url("http://localhost:8000/a/").as_deref(), Ok("http://localhost:8000/a/"));
        for wrong in [
            "",
            ".",
            "/",
            "vi-du.example",
            "ftp://a/",
            "https://",
            "https:///a",
            "https://a/?b",
            "https://a\"b/",
        ] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
