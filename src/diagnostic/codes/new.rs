//! Why `new` begins nothing.

use super::{codes, typed};

codes! {
    /// A folder for a new site that holds something.
    NOT_EMPTY = Error "new/not-empty" {
        vi: "thư mục `{value}` không trống: trong đó có {holds}.",
        en: "the folder `{value}` is not empty: it holds {holds}.",
        fix_vi: "Chọn một thư mục trống hoặc chưa có; không tệp nào bị ghi đè.",
        fix_en: "Choose a folder that is empty or does not exist; no file is written over.",
        wrong: typed("congkhai new site content"),
        right: typed("congkhai new site trang-moi"),
    }
    /// A file that is there already.
    ALREADY_THERE = Error "new/already-there" {
        vi: "đã có `{value}`; tệp đã có không bị ghi đè.",
        en: "`{value}` is there already; no file is written over.",
        fix_vi: "Mở tệp đó mà sửa, hoặc đổi tên nó rồi chạy lại.",
        fix_en: "Edit that file, or rename it and run again.",
        wrong: typed("congkhai new news 'Khai trương' && congkhai new news 'Khai trương'"),
        right: typed("congkhai new news 'Khai trương' && congkhai new news 'Khai trương lần hai'"),
    }
    /// A symbolic link where a file would go.
    BEHIND_A_LINK = Error "new/behind-a-link" {
        vi: "`{value}` là liên kết tượng trưng (symlink); không tệp nào được ghi qua đó.",
        en: "`{value}` is a symbolic link; no file is written through it.",
        fix_vi: "Xóa liên kết, tạo một thư mục thật ở chỗ ấy.",
        fix_en: "Delete the link and make a real folder there.",
        wrong: typed("mv content/news ../tin && ln -s ../../tin content/news && congkhai new news 'Khai trương'"),
        right: typed("congkhai new news 'Khai trương'"),
    }
    /// No plan to add a target to.
    NO_PLAN = Error "new/no-plan" {
        vi: "không có kế hoạch `{value}` để thêm mục tiêu.",
        en: "there is no plan `{value}` to add a target to.",
        fix_vi: "Viết tên một thư mục trong content/plans/, ví dụ --plan ke-hoach.",
        fix_en: "Name a folder of content/plans/, e.g. --plan ke-hoach.",
        wrong: typed("congkhai new target --plan ke-hoach-khac"),
        right: typed("congkhai new target --plan ke-hoach"),
    }
    /// Nothing tells whose rows a table of results has.
    NOTHING_TO_LIST = Error "new/no-rows" {
        vi: "chưa biết kỳ `{value}` có những dòng nào: trước đó không có kết quả của kỳ nào cùng loại, và content/procedures/ không có thủ tục nào ghi cơ quan.",
        en: "nothing tells which rows the period `{value}` has: no earlier period of its kind has results, and no procedure of content/procedures/ names its agencies.",
        fix_vi: "Thêm thủ tục với `agencies` vào content/procedures/, rồi chạy lại.",
        fix_en: "Add procedures with `agencies` to content/procedures/ and run again.",
        wrong: typed("rm -r content/procedures content/results && congkhai new results 2024-q3"),
        right: typed("rm -r content/results && congkhai new results 2024-q3"),
    }
    /// A list that nothing can be appended to.
    NOT_A_LIST = Error "new/not-a-list" {
        vi: "không thêm được vào cuối `{value}`: tệp không kết thúc bằng danh sách có mỗi mục bắt đầu bằng dấu gạch.",
        en: "nothing can be appended to `{value}`: it does not end in a list of entries that begin with a dash.",
        fix_vi: "Viết lại tệp thành `corrections:` rồi mỗi mục một dòng `- figure: …` bên dưới.",
        fix_en: "Write the file as `corrections:` with an entry `- figure: …` a line below it.",
        wrong: typed("echo '{ corrections: [] }' > content/corrections.yaml && congkhai new correction"),
        right: typed("echo 'corrections: []' > content/corrections.yaml && congkhai new correction"),
    }
}
