//! Why a file cannot be read at all.

use std::sync::Arc;

use crate::diagnostic::{Finding, Origin, Said, codes};

/// Why a file cannot be read, and the part of it that is to blame.
#[derive(Debug, PartialEq, Eq)]
pub struct Trouble {
    /// A part of the archive, a sheet, a cell; empty where it is the file as a whole.
    pub part: String,
    /// What is wrong with it.
    pub detail: Said,
}

impl From<Said> for Trouble {
    fn from(detail: Said) -> Trouble {
        Trouble { part: String::new(), detail }
    }
}

impl Trouble {
    /// As a finding about the file.
    pub fn finding(self, file: &Arc<str>) -> Finding {
        let value = if self.part.is_empty() { file.to_string() } else { self.part };
        Finding::new(&codes::IMPORT_UNREADABLE, Origin::file(file.clone()))
            .value(value)
            .said("detail", self.detail)
    }
}

/// Declares what may be wrong, in both languages.
macro_rules! said {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        $(pub const $name: Said = Said { vi: $vi, en: $en };)*
    };
}

said! {
    KIND: "đuôi tệp phải là .xlsx hoặc .csv", "the file's name has to end in .xlsx or .csv";
    ZIPPED_SECRET: "đây là tệp Excel có mật khẩu, hoặc tệp .xls kiểu cũ", "this is an Excel file with a password, or an old .xls file";
    SECRET: "phần này được mã hóa", "this part is encrypted";
    BROKEN: "tệp hỏng, hoặc không phải là tệp .xlsx", "it is broken, or no .xlsx file";
    NO_BOOK: "tệp nén này không chứa sổ tính nào", "this archive holds no workbook";
    BOMB: "phần này nở ra quá 200 lần khi giải nén", "this part grows more than 200 times when unpacked";
    TOO_LARGE: "phần này quá lớn (sau giải nén: một phần nhiều nhất 32 MB, danh sách trang 8 MB, cả tệp 64 MB); chép riêng bảng sang một tệp mới", "this part is too large (unpacked: 32 MB, 8 MB for the list of sheets, 64 MB for all); copy the table alone into a new file";
    TOO_LARGE_FILE: "tệp lớn hơn 20 MB", "the file is larger than 20 MB";
    TOO_MANY_PARTS: "tệp nén có hơn 2.000 phần", "the archive has more than 2,000 parts";
    DEEP: "các phần tử lồng nhau quá 100 lớp", "its elements nest more than 100 deep";
    DOCTYPE: "phần này khai báo DOCTYPE", "this part declares a DOCTYPE";
    TOO_MANY_CELLS: "có hơn 600.000 ô; một biểu chỉ của một cơ quan và một kỳ", "there are more than 600,000 cells; a form is of one agency and one period";
    TOO_WIDE: "có ô nằm sau cột thứ 256", "there is a cell behind column 256";
    EMPTY: "tệp trống, không có chữ nào", "the file is empty";
    LETTERS_LOST: "chữ có dấu trong tệp đã mất, thành dấu `?`, khi lưu thành CSV; mở lại bảng gốc trong Excel, lưu kiểu CSV UTF-8", "letters in it became `?` when it was saved as CSV; open the original table in Excel and save it as CSV UTF-8";
    OLD_CODE: "tệp không phải UTF-8; đọc thử theo windows-1258 thì không thấy dòng tên cột của biểu II.06a hay 06; mở lại bảng gốc trong Excel, lưu kiểu CSV UTF-8", "it is not UTF-8, and read as windows-1258 it has no names of columns of form II.06a or 06; open the original table in Excel and save it as CSV UTF-8";
    ENCODING: "chữ trong tệp không phải UTF-8, UTF-16 hay windows-1258", "its text is neither UTF-8, UTF-16 nor windows-1258";
}
