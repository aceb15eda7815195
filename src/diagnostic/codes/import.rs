//! Spreadsheets on their way into files of results.

use super::{Example, codes, typed};

/// The head of the form, on one line.
macro_rules! head {
    () => {
        "TT;Thủ tục;Tổng số tiếp nhận;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;Tổng số đã giải quyết;Trước hạn;Đúng hạn;Quá hạn;Tổng số đang giải quyết;Trong hạn;Quá hạn"
    };
}

/// A sheet with these rows, imported.
macro_rules! sheet {
    ($rows:literal) => {
        sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n2;Đăng ký khai sinh;9;9;0;0;9;0;9;0;0;0;0\n")
    };
    ($options:literal, $rows:literal) => {
        typed(concat!(
            "printf '",
            head!(),
            "\n",
            $rows,
            "' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run",
            $options
        ))
    };
}

/// What is right.
const RIGHT: Example = sheet!("");

codes! {
    /// A file that cannot be read.
    IMPORT_UNREADABLE = Error "import/unreadable" {
        vi: "không đọc được `{value}`: {detail}.",
        en: "`{value}` cannot be read: {detail}.",
        fix_vi: "Mở bảng gốc bằng Excel hay LibreOffice, lưu lại thành .xlsx không mật khẩu, hoặc thành .csv (UTF-8), rồi nhập lại.",
        fix_en: "Open the original table in Excel or LibreOffice, save it as .xlsx without a password, or as .csv (UTF-8), and import that.",
        wrong: typed("printf 'PK' > q3.xlsx && congkhai import q3.xlsx --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// No sheet, or several, that could be meant.
    IMPORT_WHICH_SHEET = Error "import/which-sheet" {
        vi: "chưa rõ lấy trang tính nào (`{value}`); tệp có: {known}.",
        en: "which sheet is meant is not clear (`{value}`); the file has: {known}.",
        fix_vi: "Chọn một trang tính: --sheet \"TÊN\".",
        fix_en: "Choose a sheet: --sheet \"NAME\".",
        wrong: sheet!(" --sheet Quý3", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n2;Đăng ký khai sinh;9;9;0;0;9;0;9;0;0;0;0\n"),
        right: RIGHT,
    }
    /// A sheet without the head of the form.
    IMPORT_NO_FORM = Error "import/no-form" {
        vi: "không thấy dòng tên cột của biểu II.06a hay 06 trong `{value}` (các trang tính: {known}).",
        en: "the names of the columns of form II.06a or 06 are not found in `{value}` (sheets: {known}).",
        fix_vi: "Tên cột cần có: Trực tuyến; Trực tiếp, dịch vụ bưu chính; Từ kỳ trước; Trước hạn, Đúng hạn, Quá hạn; Trong hạn, Quá hạn.",
        fix_en: "Headings that are looked for: Trực tuyến; Trực tiếp, dịch vụ bưu chính; Từ kỳ trước; Trước hạn, Đúng hạn, Quá hạn; Trong hạn, Quá hạn.",
        wrong: typed("printf 'TT;Văn bản;Số\n1;Kế hoạch;5\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// Figures that no heading stands above.
    IMPORT_UNNAMED_COLUMN = Error "import/unnamed-column" {
        vi: "ô {cell} có số `{value}`, mà cột ấy không có tên trong đầu bảng.",
        en: "cell {cell} has the number `{value}`, and its column no name in the head of the table.",
        fix_vi: "Ghi tên cột, hoặc xóa cột. Trong tệp .csv: xem dòng ấy có thừa dấu ngăn cách không, ví dụ số viết `1,234`.",
        fix_en: "Name the column, or delete it. In a .csv file: see whether the line has a separator too many, as in `1,234`.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1;7\n"),
        right: RIGHT,
    }
    /// Another unit than single dossiers.
    IMPORT_UNIT = Error "import/unit" {
        vi: "ô {cell}: `{value}`, còn số ở đây phải là từng hồ sơ.",
        en: "cell {cell}: `{value}`, and figures here have to count single dossiers.",
        fix_vi: "Đổi các số ra số hồ sơ, rồi sửa đơn vị tính.",
        fix_en: "Turn the figures into numbers of dossiers, and mend the unit.",
        wrong: typed(concat!("printf 'Đơn vị tính: nghìn hồ sơ\n", head!(), "\n1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run")),
        right: RIGHT,
    }
    /// Text of before Unicode.
    IMPORT_OLD_FONT = Error "import/old-font" {
        vi: "chữ trong bảng gõ bằng bảng mã cũ (TCVN3, VNI), không phải Unicode: ô {cell} là `{value}`.",
        en: "the text of the sheet is typed in an old code (TCVN3, VNI) and not in Unicode: cell {cell} is `{value}`.",
        fix_vi: "Chuyển cả bảng sang Unicode (UniKey: Công cụ, Chuyển mã) rồi lưu lại.",
        fix_en: "Convert the whole sheet to Unicode (UniKey has a tool for it) and save it.",
        wrong: typed("printf 'TT;Tªn thñ tôc;Trùc tuyÕn;Tr¦íc h¹n;§óng h¹n\n1;§¨ng ký khai sinh;10;4;6\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// A column that is none of the form's.
    IMPORT_UNKNOWN_COLUMN = Error "import/unknown-column" {
        vi: "ô {cell}: không hiểu cột `{value}`.",
        en: "cell {cell}: the column `{value}` is not understood.",
        fix_vi: "Sửa tên cột theo biểu II.06a, hoặc xóa cột nếu nó không thuộc biểu.",
        fix_en: "Name the column as form II.06a does, or delete it where it is none of the form's.",
        wrong: typed("printf 'TT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn;Số lạ\n1;1.000894;10;4;6;3\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// A column twice.
    IMPORT_COLUMN_TWICE = Error "import/column-twice" {
        vi: "ô {cell}: cột `{value}` có hai lần; không biết cột nào đúng.",
        en: "cell {cell}: the column `{value}` stands twice; which one is right cannot be known.",
        fix_vi: "Giữ một cột.",
        fix_en: "Keep one of them.",
        wrong: typed("printf 'TT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn;Đúng hạn\n1;1.000894;10;4;6;6\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// The names of the columns twice: two tables in one sheet, or the head of each printed page.
    IMPORT_SECOND_HEAD = Error "import/second-head" {
        vi: "tên cột có ở dòng {first} và có lần nữa ở dòng {value}; không rõ là một bảng hay hai.",
        en: "the columns are named in line {first} and again in line {value}; whether that is one table or two is not clear.",
        fix_vi: "Một bảng in nhiều trang thì ghi tên cột ở các trang giống hệt nhau. Hai bảng thì tách mỗi bảng ra một trang tính.",
        fix_en: "If it is one table printed on several pages, write the same headings on each. If there are two, put each on a sheet of its own.",
        wrong: typed("printf 'TT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn\n1;1.000894;10;4;6\nTT;Thủ tục;Trực tuyến;Đúng hạn;Trước hạn\n2;Đăng ký khai sinh;9;9;0\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// Rows, or a title, of another agency.
    IMPORT_OTHER_AGENCY = Error "import/other-agency" {
        vi: "{cell} (`{value}`) là của cơ quan `{other}`, không phải của `{agency}` như lệnh ghi.",
        en: "{cell} (`{value}`) is of the agency `{other}`, not of `{agency}` that the command names.",
        fix_vi: "Tách các dòng của mỗi cơ quan ra một trang tính rồi nhập từng cơ quan, hoặc sửa --agency.",
        fix_en: "Put the rows of each agency on a sheet of their own and import them one by one, or mend --agency.",
        wrong: sheet!("", "I;Sở Nội vụ;;;;;;;;;;;\n1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n2;Đăng ký khai sinh;9;9;0;0;9;0;9;0;0;0;0\n"),
        right: RIGHT,
    }
    /// A sheet without a column of names.
    IMPORT_NO_NAMES = Error "import/no-names" {
        vi: "không có cột nào nói mỗi dòng là lĩnh vực, thủ tục hay cơ quan nào.",
        en: "no column says of which field, procedure or agency a row is.",
        fix_vi: "Thêm cột \"Lĩnh vực\", \"Mã TTHC\", \"Tên thủ tục\" hoặc \"Đơn vị\".",
        fix_en: "Add a column “Lĩnh vực”, “Mã TTHC”, “Tên thủ tục” or “Đơn vị”.",
        wrong: typed("printf 'TT;Trực tuyến;Trước hạn;Đúng hạn\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// A sheet without rows.
    IMPORT_NO_ROWS = Error "import/no-rows" {
        vi: "không có dòng số liệu nào dưới dòng tên cột.",
        en: "there is no row of figures below the names of the columns.",
        fix_vi: "Xem lại có chọn đúng tệp và đúng trang tính không.",
        fix_en: "See whether this is the right file and the right sheet.",
        wrong: typed("printf 'TT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// A column about persons.
    IMPORT_PERSONAL = Error "import/personal-data" {
        vi: "ô {cell}: cột `{value}` là dữ liệu cá nhân; không được đưa lên trang công khai.",
        en: "cell {cell}: the column `{value}` is personal data, which may not be made public.",
        fix_vi: "Xóa hẳn cột này khỏi tệp (không chỉ ẩn), rồi nhập lại.",
        fix_en: "Delete the column from the file (hiding is not enough), and import again.",
        wrong: typed("printf 'TT;Thủ tục;Họ và tên;Trực tuyến;Trước hạn;Đúng hạn\n1;1.000894;-;10;4;6\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// A cell that is no count.
    IMPORT_NOT_A_COUNT = Error "import/not-a-count" {
        vi: "ô {cell} có `{value}`: {detail}.",
        en: "cell {cell} holds `{value}`: {detail}.",
        fix_vi: "Sửa ô thành số nguyên, ví dụ 1234; chưa có số thì để - hoặc để trống.",
        fix_en: "Make it a whole number, e.g. 1234; where nothing is known, write - or leave it empty.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4,5;1\n"),
        right: RIGHT,
    }
    /// A name that nobody bears.
    IMPORT_UNKNOWN_NAME = Error "import/unknown-name" {
        vi: "ô {cell}: không có lĩnh vực, thủ tục hay cơ quan nào tên `{value}`. Gần nhất: {near}.",
        en: "cell {cell}: no field, procedure or agency is called `{value}`. Nearest: {near}.",
        fix_vi: "Ghi mã thủ tục hoặc đúng tên vào ô, hoặc thêm tên này vào aliases của thủ tục, cơ quan.",
        fix_en: "Write the code or the name into the cell, or add this name to the aliases of the procedure or agency.",
        wrong: sheet!("", "1;Đăng ký khai sanh;15;10;5;0;10;4;6;0;5;4;1\n"),
        right: RIGHT,
    }
    /// Figures that nobody's name stands beside.
    IMPORT_NAMELESS = Error "import/nameless" {
        vi: "dòng {line} có số mà ô {cell} không có tên.",
        en: "line {line} has figures, and cell {cell} no name.",
        fix_vi: "Ghi mã hay tên thủ tục, lĩnh vực, cơ quan vào ô đó; dòng cộng thì ghi \"Tổng cộng\".",
        fix_en: "Write the code or the name into that cell; if the line is a total, write \"Tổng cộng\".",
        wrong: sheet!("", "1;;15;10;5;0;10;4;6;0;5;4;1\n2;Đăng ký khai sinh;9;9;0;0;9;0;9;0;0;0;0\n"),
        right: RIGHT,
    }
    /// A name that goes on below its row.
    IMPORT_NAME_GOES_ON = Error "import/name-goes-on" {
        vi: "ô {cell}: `{value}` như là phần sau của tên ở dòng trên.",
        en: "cell {cell}: `{value}` seems to be the rest of the name in the line above.",
        fix_vi: "Ghi cả tên vào một ô.",
        fix_en: "Write the whole name into one cell.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n;của công dân;;;;;;;;;;;\n2;Đăng ký khai sinh;9;9;0;0;9;0;9;0;0;0;0\n"),
        right: RIGHT,
    }
    /// Rows that are part of a row.
    IMPORT_AMONG = Error "import/among" {
        vi: "ô {cell}: các dòng dưới `{value}` đã nằm trong dòng trên, lấy cả hai là tính hai lần.",
        en: "cell {cell}: the lines below `{value}` are part of the line above; to take both would count them twice.",
        fix_vi: "Xóa các dòng dưới `Trong đó`, hoặc xóa dòng tổng ở trên.",
        fix_en: "Delete the lines below `Trong đó`, or the sum above them.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n;Trong đó:;;;;;;;;;;;\n-;Đăng ký khai sinh;9;9;0;0;9;0;9;0;0;0;0\n"),
        right: RIGHT,
    }
    /// A name that several bear.
    IMPORT_AMBIGUOUS_NAME = Error "import/ambiguous-name" {
        vi: "ô {cell}: `{value}` có thể là {known}.",
        en: "cell {cell}: `{value}` may be {known}.",
        fix_vi: "Ghi mã vào một ô của dòng này.",
        fix_en: "Write the code into a cell of this row.",
        wrong: typed("printf 'field: { id: con-nuoi, name: Con nuôi }\nprocedures:\n  - { code: \"1.000999\", name: Đăng ký kết hôn, levels: [province] }\n' > content/procedures/con-nuoi.yaml && printf 'TT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn\n1;Đăng ký kết hôn;10;4;6\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// Rows of different kinds in one sheet.
    IMPORT_MIXED_ROWS = Error "import/mixed-rows" {
        vi: "ô {cell}: `{value}` ({known}) khác loại với các dòng kia: một tệp chỉ có lĩnh vực, hoặc thủ tục, hoặc cơ quan.",
        en: "cell {cell}: `{value}` ({known}) is not of the kind of the other rows: a file is of fields, or of procedures, or of agencies.",
        fix_vi: "Tách thành hai tệp, hoặc xóa dòng này.",
        fix_en: "Make two files, or delete this row.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n2;1.001193;9;9;0;0;9;0;9;0;0;0;0\n3;Sở Nội vụ;1;1;0;0;1;0;1;0;0;0;0\n"),
        right: RIGHT,
    }
    /// A row twice.
    IMPORT_ROW_TWICE = Error "import/row-twice" {
        vi: "ô {cell}: `{value}` ({id}) đã có ở ô {first}.",
        en: "cell {cell}: `{value}` ({id}) already stands in cell {first}.",
        fix_vi: "Giữ một dòng, hoặc cộng hai dòng làm một.",
        fix_en: "Keep one row, or add the two up.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n2;Đăng ký kết hôn;9;9;0;0;9;0;9;0;0;0;0\n"),
        right: RIGHT,
    }
    /// A whole that is not the sum of its parts.
    IMPORT_SUM_OFF = Error "import/sum-off" {
        vi: "ô {cell} là {value}, còn {parts} cộng lại là {sum}.",
        en: "cell {cell} is {value}, and {parts} are {sum} together.",
        fix_vi: "Sửa trong bảng tính: (3)=(4)+(5)+(6), (7)=(8)+(9)+(10), (11)=(12)+(13).",
        fix_en: "Put it right in the spreadsheet: (3)=(4)+(5)+(6), (7)=(8)+(9)+(10), (11)=(12)+(13).",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;5;0;5;4;1\n"),
        right: RIGHT,
    }
    /// What came is not what went and what is left.
    IMPORT_BALANCE_OFF = Warning "import/balance-off" {
        vi: "ô {cell}: có {value} hồ sơ phải giải quyết, còn đã và đang giải quyết cộng lại là {sum}.",
        en: "cell {cell}: {value} dossiers were there to handle, and resolved and pending ones are {sum} together.",
        fix_vi: "Thường (3)=(7)+(11); hỏi lại đơn vị nếu không phải do hồ sơ rút.",
        fix_en: "As a rule (3)=(7)+(11); ask the agency, unless dossiers were withdrawn.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;4;3;1\n"),
        right: RIGHT,
    }
    /// A total that is not the sum of its rows.
    IMPORT_TOTAL_OFF = Error "import/total-off" {
        vi: "ô {cell}: dòng tổng ghi {value}, còn các dòng cộng lại là {sum}.",
        en: "cell {cell}: the total says {value}, and the rows are {sum} together.",
        fix_vi: "Xem có dòng nào thiếu, bị lặp hay ghi sai; sửa xong hãy nhập.",
        fix_en: "See whether a row is missing, doubled or wrong, and put it right.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n;Tổng cộng;16;11;5;0;11;5;6;0;5;4;1\n"),
        right: RIGHT,
    }
    /// Column 6 that is column 3.
    IMPORT_CARRIED_OVER = Error "import/carried-over-is-total" {
        vi: "ô {cell}: \"từ kỳ trước\" là {value}, đúng bằng tổng số (cột 3), trong khi kỳ này có hồ sơ mới.",
        en: "cell {cell}: what was carried over is {value}, the same as the total (column 3), though dossiers came in.",
        fix_vi: "Cột 6 là số hồ sơ chưa giải quyết của kỳ trước (cột 11 kỳ trước), không phải cột 3.",
        fix_en: "Column 6 is what the period before left pending (its column 11), not column 3.",
        wrong: sheet!("", "1;1.000894;15;10;5;15;10;4;6;0;5;4;1\n"),
        right: RIGHT,
    }
    /// A form of other days.
    IMPORT_OTHER_PERIOD = Error "import/other-period" {
        vi: "ô {cell} ghi `{value}`, còn kỳ {period} là từ {from} đến {to}.",
        en: "cell {cell} says `{value}`, and the period {period} is from {from} to {to}.",
        fix_vi: "Chọn đúng --period, hoặc đúng tệp.",
        fix_en: "Choose the right --period, or the right file.",
        wrong: typed("printf 'Từ ngày 15/3/2024 đến ngày 14/6/2024;;;;\nTT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn\n1;1.000894;10;4;6\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
    /// A file of results whose head does not fit.
    IMPORT_OTHER_FILE = Error "import/other-file" {
        vi: "tệp này đã có, với {key} là `{value}`; bảng tính cần `{expected}`.",
        en: "this file is there already, its {key} is `{value}`, and the spreadsheet needs `{expected}`.",
        fix_vi: "Sửa đầu tệp, hoặc xóa tệp rồi nhập lại.",
        fix_en: "Change the head of the file, or delete it and import again.",
        wrong: typed(concat!("mkdir -p content/results/2024-q3 && printf 'period: 2024-q3\nsource: { title: A }\nquality: provisional\ngrain: agency\ncolumns: [agency, online]\nrows:\n  - [vp-ubnd, 1]\n' > content/results/2024-q3/vp-ubnd.yaml && printf '", head!(), "\n1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run")),
        right: RIGHT,
    }
    /// A file that is wrong already.
    IMPORT_OLD_IS_WRONG = Error "import/old-is-wrong" {
        vi: "tệp đã có này còn lỗi ở các dòng (`{value}`): nhập đè lên thì mất những gì ghi ở đó.",
        en: "the file that is there is wrong in its rows (`{value}`): to import over it would lose what they say.",
        fix_vi: "Chạy `congkhai check`, sửa hết lỗi của tệp, rồi nhập lại. Không cần gì trong đó thì xóa tệp.",
        fix_en: "Run `congkhai check`, mend the file, and import again. Where nothing in it is needed, delete it.",
        wrong: typed(concat!("mkdir -p content/results/2024-q3 && printf 'period: 2024-q3\nsource: { title: A }\nquality: provisional\ngrain: agency_procedure\ncolumns: [agency, procedure, online]\nrows:\n  - [vp-ubnd, \"1.000894\", 1]\n  - [vp-ubnd, \"1.000894\", 2]\n' > content/results/2024-q3/vp-ubnd.yaml && printf '", head!(), "\n1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run")),
        right: RIGHT,
    }
    /// Figures that change under a source that does not.
    IMPORT_SOURCE_STAYS = Warning "import/source-stays" {
        vi: "số của tệp này thay bằng số trong bảng tính, còn `source` vẫn ghi `{value}` và `quality` vẫn là `official`.",
        en: "the figures of this file become those of the spreadsheet, and `source` still says `{value}` and `quality` still `official`.",
        fix_vi: "Sửa `source` cho đúng văn bản của số mới. Số đã đăng mà đổi thì ghi đính chính: `congkhai new correction`.",
        fix_en: "Put the document of the new figures into `source`. Where published figures change, write a correction: `congkhai new correction`.",
        wrong: typed(concat!("mkdir -p content/results/2024-q3 && printf 'period: 2024-q3\nsource: { title: A }\nquality: official\ngrain: agency_procedure\ncolumns: [agency, procedure, online]\nrows:\n  - [vp-ubnd, \"1.000894\", 1]\n' > content/results/2024-q3/vp-ubnd.yaml && printf '", head!(), "\n1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run")),
        right: RIGHT,
    }
    /// Provisional rows where official ones are there already.
    IMPORT_WITHOUT_EFFECT = Warning "import/without-effect" {
        vi: "{rows} dòng (dòng đầu: `{value}`) không được dùng: {file} đã có số chính thức của kỳ này.",
        en: "{rows} rows (the first: `{value}`) have no effect: {file} has official figures of this period.",
        fix_vi: "Số chính thức đứng trước số sơ bộ. Nếu bảng này là số chính thức mới thì bỏ các dòng ấy khỏi tệp kia, rồi ghi `quality: official` ở tệp này.",
        fix_en: "Official figures stand before provisional ones. If this sheet has the new official ones, take those rows out of the other file and write `quality: official` in this one.",
        wrong: typed(concat!("printf '", head!(), "\n1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n' > q3.csv && congkhai import q3.csv --agency so-noi-vu --period 2024-q3 --dry-run")),
        right: RIGHT,
    }
    /// Lines without any figure.
    IMPORT_NO_FIGURES = Warning "import/no-figures" {
        vi: "{lines} dòng không có số nào, không được lấy; dòng đầu ở ô {cell} (`{value}`).",
        en: "{lines} lines have no figure and were not taken; the first at {cell} (`{value}`).",
        fix_vi: "Không có hồ sơ nào thì ghi 0; chưa có số thì để trống như vậy.",
        fix_en: "Where there were no dossiers write 0; where nothing is known leave it so.",
        wrong: sheet!("", "1;1.000894;15;10;5;0;10;4;6;0;5;4;1\n2;Đăng ký khai sinh;;;;;;;;;;;\n"),
        right: RIGHT,
    }
    /// What was seen and not taken, or taken and not seen.
    IMPORT_NOTICED = Warning "import/noticed" {
        vi: "{cell} (`{value}`): {detail}.",
        en: "{cell} (`{value}`): {detail}.",
        fix_vi: "Xem lại trong bảng tính xem như vậy có đúng ý không.",
        fix_en: "Look into the spreadsheet whether this is meant.",
        wrong: typed("printf 'TT;Thủ tục;Trực tuyến;Trước hạn;Đúng hạn;Ghi chú\n1;1.000894;10;4;6;đã rà\n' > q3.csv && congkhai import q3.csv --agency vp-ubnd --period 2024-q3 --dry-run"),
        right: RIGHT,
    }
}
