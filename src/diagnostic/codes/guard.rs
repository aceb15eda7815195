//! Personal data that must not be published.

use super::{codes, shown, typed};

const NEWS: &str = "content/news/2023/2023-05-01-tin.md";

codes! {
    /// Somebody's number, address or dossier.
    PERSONAL_DATA = Error "guard/personal-data" {
        vi: "chỗ này giống {what} (`{value}`); dữ liệu của cá nhân không được đăng.",
        en: "this looks like {what} (`{value}`); personal data is not published.",
        fix_vi: "Xóa hẳn, che bớt cũng không được. Số của cơ quan thì ghi ở contact của cơ quan hoặc publisher; được phép đăng thì thêm vào content/guard.yaml, kèm lý do.",
        fix_en: "Remove it; masking a part is not enough. An agency’s own number belongs in its contact or in publisher; what may be published goes into content/guard.yaml with the reason.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nNgười dân gọi số 0912 345 678.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nNgười dân gọi đường dây nóng của tỉnh.\n"),
    }
    /// An exception that nothing in the content needs.
    NEEDLESS_EXCEPTION = Warning "guard/needless-exception" {
        vi: "không chỗ nào trong nội dung cần ngoại lệ này nữa.",
        en: "nothing in the content needs this exception any more.",
        fix_vi: "Xóa mục này khỏi content/guard.yaml; nếu vẫn cần thì kiểm tra lại số đã viết.",
        fix_en: "Remove the entry from content/guard.yaml; if it is still needed, check how the number is written.",
        wrong: shown("content/guard.yaml", "guard:\n  - text: \"1900 1234\"\n    reason: Đường dây nóng\n"),
        right: shown("content/guard.yaml", "guard: []\n"),
    }
    /// A picture that tells where it was taken.
    TELLS_PLACE = Error "guard/place-in-picture" {
        vi: "ảnh này ghi tọa độ nơi chụp.",
        en: "this picture says where it was taken.",
        fix_vi: "Lưu lại ảnh không kèm vị trí: trên Windows bấm chuột phải, Properties, Details, Remove Properties and Personal Information; trên điện thoại, tắt vị trí khi chia sẻ.",
        fix_en: "Save the picture without its place: on Windows right-click, Properties, Details, Remove Properties and Personal Information; on a phone turn the place off when sharing.",
        wrong: typed("mkdir -p content/static && printf '\\377\\330\\377\\341\\000\\057Exif\\000\\000II*\\000\\010\\000\\000\\000\\001\\000\\045\\210\\004\\000\\001\\000\\000\\000\\032\\000\\000\\000\\000\\000\\000\\000\\000\\000GPSLatitude\\377\\300\\000\\013\\010\\000\\001\\000\\001\\001\\001\\021\\000\\377\\331' > content/static/anh.jpg"),
        right: typed("mkdir -p content/static && printf '\\377\\330\\377\\300\\000\\013\\010\\000\\001\\000\\001\\001\\001\\021\\000\\377\\331' > content/static/anh.jpg"),
    }
}
