//! The last step, and the command line.

use super::{codes, typed};

codes! {
    /// A folder that may not be replaced.
    FORBIDDEN_OUTPUT = Error "publish/forbidden-output" {
        vi: "không thể đăng vào `{value}`: đó là, chứa, hoặc nằm trong content/, themes/ hay thư mục gốc.",
        en: "`{value}` cannot be published to: it is, holds or lies in content/, themes/ or the root.",
        fix_vi: "Chọn một thư mục riêng, ví dụ --output public.",
        fix_en: "Choose a folder of its own, e.g. --output public.",
        wrong: typed("congkhai build --output content/ra"),
        right: typed("congkhai build --output ra"),
    }
    /// A folder that holds somebody else's files.
    NOT_OURS = Error "publish/not-ours" {
        vi: "thư mục `{value}` có tệp không phải do congkhai tạo, nên không bị thay thế.",
        en: "the folder `{value}` holds files that congkhai did not make, so it is not replaced.",
        fix_vi: "Chọn thư mục trống hoặc chưa có, hoặc tự dọn thư mục này.",
        fix_en: "Choose a folder that is empty or does not exist, or clear this one yourself.",
        wrong: typed("mkdir ra && echo 'của tôi' > ra/quan-trong.txt && congkhai build --output ra"),
        right: typed("mkdir ra && congkhai build --output ra"),
    }
    /// An archive at a place where the next build would find or remove it.
    FORBIDDEN_BUNDLE = Error "publish/forbidden-bundle" {
        vi: "không thể đặt tệp đóng gói ở `{value}`: đó là hoặc nằm trong thư mục đăng, content/, themes/ hay public/.",
        en: "the archive cannot be at `{value}`: it is or lies in the published folder, content/, themes/ or public/.",
        fix_vi: "Chọn chỗ khác, ví dụ --bundle ban-sao.zip.",
        fix_en: "Choose another place, e.g. --bundle copy.zip.",
        wrong: typed("congkhai build --output ra --bundle ra/ban-sao.zip"),
        right: typed("congkhai build --output ra --bundle ban-sao.zip"),
    }
    /// Another build holds the lock.
    LOCKED = Error "publish/locked" {
        vi: "một lần dựng khác đang đăng vào `{value}`{holder}.",
        en: "another build is publishing to `{value}`{holder}.",
        fix_vi: "Đợi lần kia xong rồi chạy lại.",
        fix_en: "Wait until it has finished and run again.",
        wrong: typed("flock .ra.lock congkhai build --output ra"),
        right: typed("congkhai build --output ra"),
    }
    /// A folder that cannot be exchanged.
    CANNOT_EXCHANGE = Error "publish/cannot-exchange" {
        vi: "không thể đổi chỗ `{value}` trong một bước: {detail}.",
        en: "`{value}` cannot be exchanged in one step: {detail}.",
        fix_vi: "Gắn (mount) thư mục cha thay vì chính thư mục này, hoặc chọn --output nằm cùng ổ, không phải điểm gắn.",
        fix_en: "Mount the parent folder instead of this one, or choose an --output on one file system that is no mount point.",
        wrong: typed("mkdir ra && mount -t tmpfs none ra && congkhai build --output ra; code=$?; umount ra; exit $code"),
        right: typed("congkhai build --output ra"),
    }
    /// The disk refused.
    PUBLISH_IO = Error "publish/io" {
        vi: "không ghi được `{value}`: {detail}. Trang cũ vẫn nguyên.",
        en: "`{value}` cannot be written: {detail}. The old site is untouched.",
        fix_vi: "Kiểm tra chỗ trống trên đĩa và quyền ghi, rồi chạy lại.",
        fix_en: "Check free space and permissions, and run again.",
        wrong: typed("touch ra && congkhai build --output ra/trong"),
        right: typed("congkhai build --output ra"),
    }
    /// A value of the command line.
    BAD_ARGUMENT = Error "command/bad-argument" {
        vi: "`{value}` không dùng được cho {option}: {expected}.",
        en: "`{value}` cannot be used for {option}: {expected}.",
        fix_vi: "Xem `congkhai --help`.",
        fix_en: "See `congkhai --help`.",
        wrong: typed("congkhai build --as-of 31/12/2024"),
        right: typed("congkhai build --as-of 2024-12-31"),
    }
    /// The new site stands, and what it replaced could not be removed.
    LEFT_BEHIND = Warning "publish/left-behind" {
        vi: "trang mới đã được đăng, nhưng chưa xóa được trang cũ ở `{value}`: {detail}.",
        en: "the new site is published, but the old one at `{value}` could not be removed: {detail}.",
        fix_vi: "Tự xóa thư mục đó; lần dựng sau cũng sẽ thử lại.",
        fix_en: "Remove that folder yourself; the next build tries again too.",
        wrong: typed("congkhai build --output ra && mkdir ra/gan && mount -t tmpfs none ra/gan && congkhai build --output ra; umount .ra.new/gan"),
        right: typed("congkhai build --output ra && congkhai build --output ra"),
    }
    /// `--strict`: a figure that should have come by now.
    OVERDUE = Error "strict/overdue" {
        vi: "số liệu của chỉ tiêu `{value}`{parts} đã quá hạn {days} ngày: lẽ ra phải có chậm nhất ngày {due}. Số liệu mới nhất đến ngày: {newest}. Được giao: {who}.",
        en: "the figure of the measure `{value}`{parts} is overdue by {days} days: it had to come by {due}. Newest figures up to: {newest}. Given to: {who}.",
        fix_vi: "Thêm số liệu mới vào content/observations/; chưa có thì bỏ --strict, trang ghi rõ là quá hạn.",
        fix_en: "Add the new figure to content/observations/; without one drop --strict, and the pages say that it is overdue.",
        wrong: typed("congkhai check --strict --as-of 2030-01-01"),
        right: typed("congkhai check --as-of 2030-01-01"),
    }
    /// An option or a command that does not exist.
    UNKNOWN_ARGUMENT = Error "command/unknown-argument" {
        vi: "không có lệnh hay tùy chọn nào là `{value}` ở đây.",
        en: "there is no command or option `{value}` here.",
        fix_vi: "Xem `congkhai --help`, hoặc --help sau tên lệnh.",
        fix_en: "See `congkhai --help`, or --help after the command.",
        wrong: typed("congkhai chekc"),
        right: typed("congkhai check"),
    }
    /// No command at all, or an option without its value.
    NO_COMMAND = Error "command/incomplete" {
        vi: "câu lệnh chưa đủ.",
        en: "the command line is not complete.",
        fix_vi: "Viết một trong build, check, serve, new, import, explain, schema, seal, verify; sau new là site, news, target, results, observation hay correction; xem `congkhai --help`.",
        fix_en: "Give one of build, check, serve, new, import, explain, schema, seal, verify; after new one of site, news, target, results, observation, correction; see `congkhai --help`.",
        wrong: typed("congkhai"),
        right: typed("congkhai check"),
    }
    /// A code that `explain` does not know.
    UNKNOWN_CODE = Error "command/unknown-code" {
        vi: "không có mã `{value}`.",
        en: "there is no code `{value}`.",
        fix_vi: "`congkhai explain` liệt kê mọi mã.",
        fix_en: "`congkhai explain` lists all codes.",
        wrong: typed("congkhai explain value/not-a-nunber"),
        right: typed("congkhai explain value/not-a-number"),
    }
    /// No site here.
    NO_SITE = Error "command/no-site" {
        vi: "không tìm thấy content/site.yaml ở `{value}` hay thư mục nào bên trên.",
        en: "there is no content/site.yaml in `{value}` or any folder above it.",
        fix_vi: "Chạy lệnh trong thư mục của trang, hoặc chỉ ra bằng --root.",
        fix_en: "Run the command in the site's folder, or name it with --root.",
        wrong: typed("congkhai --root themes check"),
        right: typed("congkhai check"),
    }
}
