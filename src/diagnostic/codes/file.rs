//! Files that cannot be read, or that have no place in the content.

use super::{codes, shown, typed};

const FILE: &str = "content/abbreviations.yaml";

codes! {
    /// A file that is not UTF-8.
    NOT_UTF8 = Error "file/not-utf8" {
        vi: "tệp không phải là UTF-8: dòng này có byte {value} không đọc được.",
        en: "the file is not UTF-8: this line holds the byte {value}, which cannot be read.",
        fix_vi: "Mở tệp, chọn Lưu với tên khác (Save As), mục Mã hóa (Encoding) chọn UTF-8.",
        fix_en: "Open the file, choose Save As and the encoding UTF-8.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: th\u{FFFD} tục\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục\n"),
    }
    /// A character that no text needs and that parsers understand differently.
    CONTROL_CHARACTER = Error "file/control-character" {
        vi: "có ký tự điều khiển {value} không nhìn thấy được.",
        en: "there is an invisible control character {value}.",
        fix_vi: "Xóa ký tự này (thường do dán từ Word hoặc PDF), gõ lại đoạn chữ quanh đó.",
        fix_en: "Delete the character (it often comes with a paste from Word or PDF) and type the text around it again.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ\u{0007} tục\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục\n"),
    }
    /// Characters that make text look other than it is.
    HIDDEN_DIRECTION = Error "file/hidden-direction" {
        vi: "có ký tự đảo chiều chữ {value}, làm cho chữ trông khác với nội dung thật.",
        en: "there is a text-direction character {value}, which makes text look other than it is.",
        fix_vi: "Xóa ký tự này, gõ lại đoạn chữ quanh đó.",
        fix_en: "Delete the character and type the text around it again.",
        wrong: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ \u{202E}tục\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục\n"),
    }
    /// A character that nobody sees and that makes two names of one.
    INVISIBLE_CHARACTER = Error "file/invisible-character" {
        vi: "có dấu cách ẩn {value}, không ai nhìn thấy, làm hai chữ trông giống nhau mà khác nhau.",
        en: "there is an invisible space {value}: two words look alike and are not.",
        fix_vi: "Xóa ký tự này (thường do dán từ trang web hoặc Word), gõ lại đoạn chữ quanh đó.",
        fix_en: "Delete the character (it often comes with a paste from a web page or Word) and type the text around it again.",
        wrong: shown(FILE, "abbreviations:\n  - short: TT\u{200B}HC\n    full: thủ tục\n"),
        right: shown(FILE, "abbreviations:\n  - short: TTHC\n    full: thủ tục\n"),
    }
    /// Two files whose names differ in the spelling of marks alone.
    SAME_NAME = Error "file/same-name" {
        vi: "có hai tệp cùng tên `{value}`, chỉ khác cách ghi dấu tiếng Việt (dựng sẵn và tổ hợp); chỉ một tệp được đọc.",
        en: "two files are named `{value}` and differ only in how the marks are encoded (composed and decomposed); one of them alone is read.",
        fix_vi: "Giữ một tệp, xóa hoặc đổi tên tệp kia.",
        fix_en: "Keep one of them, delete or rename the other.",
        wrong: typed("cd content/agencies && printf 'agencies: []\\n' > $(printf 's\\341\\273\\237.yaml') && printf 'agencies: []\\n' > $(printf 'so\\314\\233\\314\\211.yaml')"),
        right: typed("cd content/agencies && printf 'agencies: []\\n' > $(printf 'so\\314\\233\\314\\211.yaml')"),
    }
    /// A file that belongs nowhere.
    UNKNOWN_PLACE = Error "file/unknown-place" {
        vi: "không biết tệp này để làm gì: chỗ này của content/ không nhận tệp như vậy.",
        en: "it is not known what this file is for: this place of content/ takes no such file.",
        fix_vi: "{expected}",
        fix_en: "{expected}",
        wrong: shown("content/ghi-chu.txt", "nhớ gọi điện\n"),
        right: shown("content/static/ghi-chu.txt", "Ghi chú cho người đọc.\n"),
    }
    /// A symbolic link.
    SYMLINK = Error "file/symlink" {
        vi: "đây là liên kết tượng trưng (symlink); trang chỉ đọc tệp thật nằm trong content/ và themes/.",
        en: "this is a symbolic link; only real files inside content/ and themes/ are read.",
        fix_vi: "Xóa liên kết, chép chính tệp đó vào đây.",
        fix_en: "Delete the link and copy the file itself here.",
        wrong: typed("mkdir -p content/static && ln -s /etc/hostname content/static/may-chu.txt"),
        right: typed("mkdir -p content/static && echo 'Máy chủ' > content/static/may-chu.txt"),
    }
    /// A pipe, a device, a socket.
    NOT_A_FILE = Error "file/not-a-file" {
        vi: "đây không phải là một tệp thường (ống dẫn, thiết bị hoặc socket).",
        en: "this is no ordinary file (a pipe, a device or a socket).",
        fix_vi: "Xóa nó khỏi content/.",
        fix_en: "Remove it from content/.",
        wrong: typed("mkdir -p content/static && mkfifo content/static/ong.txt"),
        right: typed("mkdir -p content/static && echo 'Một tệp' > content/static/ong.txt"),
    }
    /// A file past the size that anybody reads.
    TOO_LARGE = Error "file/too-large" {
        vi: "tệp quá lớn: {value} byte, tối đa {limit} byte.",
        en: "the file is too large: {value} bytes, at most {limit} bytes.",
        fix_vi: "Chia thành nhiều tệp, hoặc nén ảnh và PDF.",
        fix_en: "Split it into several files, or compress pictures and PDFs.",
        wrong: typed("head -c 9000000 /dev/zero | tr '\\0' '#' > content/abbreviations.yaml"),
        right: typed("echo 'abbreviations: []' > content/abbreviations.yaml"),
    }
    /// A file the system refuses to hand over.
    UNREADABLE = Error "file/unreadable" {
        vi: "không mở được tệp này: {detail}.",
        en: "the file cannot be opened: {detail}.",
        fix_vi: "Kiểm tra tệp còn ở đó và được phép đọc.",
        fix_en: "Check that the file is still there and may be read.",
        wrong: typed("echo 'abbreviations: []' > content/abbreviations.yaml && chmod 000 content/abbreviations.yaml"),
        right: typed("echo 'abbreviations: []' > content/abbreviations.yaml && chmod 644 content/abbreviations.yaml"),
    }
    /// A required file that is not there.
    MISSING = Error "file/missing" {
        vi: "thiếu tệp `{value}`.",
        en: "the file `{value}` is missing.",
        fix_vi: "Tạo tệp `{value}`; README có ví dụ ngắn nhất.",
        fix_en: "Create the file `{value}`; the README has the shortest example.",
        wrong: typed("rm content/plans/ke-hoach/plan.yaml"),
        right: typed("true"),
    }
    /// A static file that can carry a script.
    ACTIVE_CONTENT = Error "file/active-content" {
        vi: "tệp loại `{value}` có thể mang mã chạy được, nên không được đăng.",
        en: "a `{value}` file can carry code that runs, so it is not published.",
        fix_vi: "Đăng ảnh PNG, JPEG, WebP, GIF, AVIF; tài liệu PDF, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT, JSON, ZIP; âm thanh, hình MP3, MP4.",
        fix_en: "Publish PNG, JPEG, WebP, GIF, AVIF pictures; PDF, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT, JSON, ZIP files; MP3, MP4.",
        wrong: shown("content/static/bieu-do.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
        right: shown("content/static/bieu-do.txt", "Biểu đồ\n"),
    }
    /// A file or folder whose name becomes an address and cannot.
    BAD_NAME = Error "file/bad-name" {
        vi: "`{value}` không dùng làm địa chỉ trang được: chỉ nhận chữ thường không dấu, số, dấu gạch nối, dấu chấm, gạch dưới.",
        en: "`{value}` cannot be part of an address: lower-case letters without diacritics, digits, hyphens, dots and underscores alone.",
        fix_vi: "Đổi tên thành `{slug}`.",
        fix_en: "Rename it to `{slug}`.",
        wrong: shown("content/static/Biểu đồ.txt", "Biểu đồ\n"),
        right: shown("content/static/bieu-do.txt", "Biểu đồ\n"),
    }
}
