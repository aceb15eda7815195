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
