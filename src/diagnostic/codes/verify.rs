//! What `verify` finds in a published folder.

use super::{codes, typed};

codes! {
    /// No manifest, or one that is not ours.
    NO_MANIFEST = Error "verify/no-manifest" {
        vi: "không có manifest.json dùng được ở `{value}`: {detail}.",
        en: "there is no usable manifest.json in `{value}`: {detail}.",
        fix_vi: "Chỉ ra thư mục mà `congkhai build` đã đăng; nếu đúng là thư mục đó thì đăng lại.",
        fix_en: "Name the folder that `congkhai build` published; if this is the one, publish again.",
        wrong: typed("congkhai verify content"),
        right: typed("congkhai build && congkhai verify public"),
    }
    /// The bytes of a file.
    CHANGED_FILE = Error "verify/changed" {
        vi: "`{value}` đã bị sửa sau khi đăng.",
        en: "`{value}` was changed after it was published.",
        fix_vi: "Tìm xem ai đã sửa, rồi đăng lại từ nội dung.",
        fix_en: "Find out who changed it, then publish again from the content.",
        wrong: typed("congkhai build && echo thêm >> public/robots.txt && congkhai verify public"),
        right: typed("congkhai build && congkhai verify public"),
    }
    /// A file that is gone.
    MISSING_FILE = Error "verify/missing" {
        vi: "thiếu `{value}`.",
        en: "`{value}` is missing.",
        fix_vi: "Đăng lại từ nội dung.",
        fix_en: "Publish again from the content.",
        wrong: typed("congkhai build && rm public/robots.txt && congkhai verify public"),
        right: typed("congkhai build && congkhai verify public"),
    }
    /// A file that nobody published.
    ADDED_FILE = Error "verify/added" {
        vi: "`{value}` không nằm trong những gì đã đăng.",
        en: "`{value}` is not among what was published.",
        fix_vi: "Tìm xem ai đã thêm; đăng lại thì tệp này mất.",
        fix_en: "Find out who added it; publishing again removes it.",
        wrong: typed("congkhai build && echo '<p>lạ</p>' > public/la.html && congkhai verify public"),
        right: typed("congkhai build && congkhai verify public"),
    }
    /// A link, a pipe, a device, a socket.
    ODD_FILE = Error "verify/odd-file" {
        vi: "`{value}` không phải là tệp thường mà là {what}; không được mở ra.",
        en: "`{value}` is no ordinary file but {what}; it was not opened.",
        fix_vi: "Xóa nó rồi đăng lại: trang chỉ gồm tệp và thư mục.",
        fix_en: "Remove it and publish again: a site consists of files and folders alone.",
        wrong: typed("congkhai build && ln -s /etc public/la && congkhai verify public"),
        right: typed("congkhai build && congkhai verify public"),
    }
    /// `SHA256SUMS` or `.gitignore` beside a manifest they do not belong to.
    SUMS_DIFFER = Error "verify/sums-differ" {
        vi: "`{value}` không thuộc cùng một lần đăng với manifest.json.",
        en: "`{value}` does not belong to the same publication as manifest.json.",
        fix_vi: "Đăng lại từ nội dung; so dấu SHA-256 của manifest.json với dấu đã ghi lại khi đăng.",
        fix_en: "Publish again from the content; compare the SHA-256 of manifest.json with the one noted when it was published.",
        wrong: typed("congkhai build && sed -i 2d public/SHA256SUMS && congkhai verify public"),
        right: typed("congkhai build && congkhai verify public"),
    }
    /// A file as an older publication had it.
    OLDER_FILE = Error "verify/older-file" {
        vi: "`{value}` là của lần đăng trước, đặt lẫn vào lần này.",
        en: "`{value}` is of the publication before, mixed into this one.",
        fix_vi: "Đăng lại từ nội dung.",
        fix_en: "Publish again from the content.",
        wrong: typed("congkhai build --as-of 2024-10-15 && cp public/manifest.json cu.json && cp public/index.html cu.html && congkhai build && cp cu.html public/index.html && congkhai verify public --since cu.json"),
        right: typed("congkhai build --as-of 2024-10-15 && cp public/manifest.json cu.json && congkhai build && congkhai verify public --since cu.json"),
    }
    /// The whole folder is older than what was seen.
    ROLLED_BACK = Error "verify/rolled-back" {
        vi: "thư mục là {value}, cũ hơn lần đã thấy: {before}.",
        en: "the folder is {value}, older than what was seen: {before}.",
        fix_vi: "Đăng lại từ nội dung mới nhất.",
        fix_en: "Publish again from the newest content.",
        wrong: typed("congkhai build && cp public/manifest.json cu.json && congkhai build --as-of 2024-10-15 && congkhai verify public --since cu.json"),
        right: typed("congkhai build --as-of 2024-10-15 && cp public/manifest.json cu.json && congkhai build && congkhai verify public --since cu.json"),
    }
    /// The chain of releases is another one than was seen.
    RELEASE_REPLACED = Error "verify/release-replaced" {
        vi: "bản phát hành của kỳ `{value}` đã thấy trước đây nay không còn: thay vào đó là một bản khác, của kỳ `{now}`.",
        en: "the release of the period `{value}` that was seen is gone: another one, of the period `{now}`, stands in its place.",
        fix_vi: "Lấy lại content/releases.yaml và content/releases/ của lần trước: chuỗi bản phát hành chỉ được nối thêm.",
        fix_en: "Restore the former content/releases.yaml and content/releases/: the chain of releases only grows.",
        wrong: typed("congkhai seal 2024-q2 && congkhai build && cp public/manifest.json cu.json && rm -r content/releases content/releases.yaml && congkhai seal 2024-q3 && congkhai build && congkhai verify public --since cu.json"),
        right: typed("congkhai seal 2024-q2 && congkhai build && cp public/manifest.json cu.json && congkhai seal 2024-q3 && congkhai build && congkhai verify public --since cu.json"),
    }
    /// The next figures should have come.
    FROZEN = Error "verify/frozen" {
        vi: "trang chỉ có giá trị đến {value}, mà ngày xem là {day}: phải có số liệu mới rồi.",
        en: "the site is valid until {value}, and the day is {day}: there should be new figures by now.",
        fix_vi: "Đăng lại từ nội dung mới nhất; chưa có số liệu mới thì trang đăng lại sẽ ghi là quá hạn.",
        fix_en: "Publish again from the newest content; without new figures the site then says that they are overdue.",
        wrong: typed("sed -i '/^as_of:/d' content/site.yaml && congkhai build && congkhai verify public --as-of 2035-01-01"),
        right: typed("sed -i '/^as_of:/d' content/site.yaml && congkhai build && congkhai verify public --as-of 2024-12-31"),
    }
}
