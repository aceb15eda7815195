//! Values that are not what their key asks for.

use super::{codes, shown};

const FIGURES: &str = "content/observations/2023.yaml";
const PERIODS: &str = "content/periods.yaml";
const DOCUMENTS: &str = "content/documents/van-ban.yaml";

codes! {
    /// A word where a number is wanted.
    NOT_A_NUMBER = Error "value/not-a-number" {
        vi: "`{value}` không phải là một con số.",
        en: "`{value}` is not a number.",
        fix_vi: "Viết số bằng chữ số: 1364, 66.34 hoặc 38.6%; chưa có số thì dùng `gap: not_published`.",
        fix_en: "Write digits: 1364, 66.34 or 38.6%; where there is no figure use `gap: not_published`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: mười hai, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 12%, source: { title: Báo cáo } }\n"),
    }
    /// A decimal comma.
    DECIMAL_COMMA = Error "value/decimal-comma" {
        vi: "`{value}` dùng dấu phẩy thập phân; trong tệp dữ liệu, phần lẻ viết sau dấu chấm.",
        en: "`{value}` has a decimal comma; in data files the fraction follows a dot.",
        fix_vi: "Viết `{dotted}`; trang tự in ra `{value}`.",
        fix_en: "Write `{dotted}`; the Vietnamese page prints `{value}` by itself.",
        wrong: shown(FIGURES, "observations:\n  - measure: ho-so\n    period: 2023\n    value: 12,5%\n    source: { title: Báo cáo }\n"),
        right: shown(FIGURES, "observations:\n  - measure: ho-so\n    period: 2023\n    value: 12.5%\n    source: { title: Báo cáo }\n"),
    }
    /// A number with separators between thousands, or a fraction, where a count is wanted.
    NOT_A_COUNT = Error "value/not-a-count" {
        vi: "`{value}` không phải là một số đếm: số đếm viết liền chữ số, không dấu chấm, không dấu phẩy.",
        en: "`{value}` is not a count: counts are digits alone, without dots or commas.",
        fix_vi: "Viết liền: `{plain}`.",
        fix_en: "Write digits alone: `{plain}`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 1.364, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 1364, source: { title: Báo cáo } }\n"),
    }
    /// A fraction where a count is wanted.
    NOT_WHOLE = Error "value/not-whole" {
        vi: "`{value}` không phải là một số nguyên viết liền; số đếm không có phần lẻ.",
        en: "`{value}` is no whole number; counts have no fraction.",
        fix_vi: "Tra lại nguồn rồi viết số nguyên bằng chữ số viết liền, ví dụ 12 hoặc 1364; đừng bỏ bớt chữ số nào.",
        fix_en: "Look it up in the source and write the whole number in digits alone, e.g. 12 or 1364; leave no digit out.",
        wrong: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 12.5, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 12, source: { title: Báo cáo } }\n"),
    }
    /// A number with separators between thousands.
    GROUPED_NUMBER = Error "value/grouped-number" {
        vi: "`{value}` có dấu ngăn hàng nghìn; không biết đó là phần lẻ hay phần nghìn.",
        en: "`{value}` has separators between thousands; it cannot be known what is a fraction.",
        fix_vi: "Viết liền chữ số, phần lẻ (nếu có) sau một dấu chấm: `{plain}`.",
        fix_en: "Write digits alone, a fraction (if any) after one dot: `{plain}`.",
        wrong: shown("content/indices/pci.yaml", "index: { id: pci, name: Chỉ số năng lực cạnh tranh, issuer: VCCI }\nindices:\n  - { year: 2023, score: 1 066.34, source: { title: Báo cáo } }\n"),
        right: shown("content/indices/pci.yaml", "index: { id: pci, name: Chỉ số năng lực cạnh tranh, issuer: VCCI }\nindices:\n  - { year: 2023, score: 1066.34, source: { title: Báo cáo } }\n"),
    }
    /// A share without its sign.
    NO_PERCENT_SIGN = Error "value/no-percent-sign" {
        vi: "`{value}` là tỷ lệ nhưng không có dấu %; 0.5 và 50 khác nhau một trăm lần.",
        en: "`{value}` is a percentage without its % sign; 0.5 and 50 differ a hundredfold.",
        fix_vi: "Viết `{value}%` nếu đúng là phần trăm.",
        fix_en: "Write `{value}%` if percent is meant.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 50, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 50%, source: { title: Báo cáo } }\n"),
    }
    /// A percentage where something else is counted.
    PERCENT_HERE = Error "value/percent-here" {
        vi: "`{value}` là phần trăm, còn chỉ tiêu này tính bằng {unit}.",
        en: "`{value}` is a percentage, and this measure is {unit}.",
        fix_vi: "Bỏ dấu % nếu là {unit}; nếu đúng là phần trăm thì đổi `unit` của chỉ tiêu thành share hoặc ratio.",
        fix_en: "Drop the % sign if it is {unit}; if percent is right, change the measure's `unit` to share or ratio.",
        wrong: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 50%, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 50, source: { title: Báo cáo } }\n"),
    }
    /// A number outside what its unit allows.
    OUT_OF_RANGE = Error "value/out-of-range" {
        vi: "`{value}` nằm ngoài khoảng cho phép ({allowed}).",
        en: "`{value}` is outside what is possible ({allowed}).",
        fix_vi: "Xem lại con số; một phần của tổng không thể âm hay vượt 100%, hạng bắt đầu từ 1. Tỷ lệ có thể vượt 100% thì dùng `unit: ratio`.",
        fix_en: "Check the figure; a part of a whole is never negative or above 100%, ranks begin at 1. A ratio that may pass 100% has `unit: ratio`.",
        wrong: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 150%, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: ho-so, period: 2023, value: 50%, source: { title: Báo cáo } }\n"),
    }
    /// A number with more digits than any figure has.
    TOO_LONG = Error "value/too-long" {
        vi: "`{value}` có quá nhiều chữ số (tối đa 15 chữ số phần nguyên, 9 chữ số phần lẻ).",
        en: "`{value}` has too many digits (at most 15 before and 9 after the dot).",
        fix_vi: "Làm tròn như nguồn đã công bố.",
        fix_en: "Round it as the source published it.",
        wrong: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 12345678901234567890, source: { title: Báo cáo } }\n"),
        right: shown(FIGURES, "observations:\n  - { measure: giao-dich, period: 2023, value: 1234567, source: { title: Báo cáo } }\n"),
    }
    /// A date in another form.
    NOT_A_DATE = Error "value/not-a-date" {
        vi: "`{value}` không phải là ngày viết theo kiểu năm-tháng-ngày.",
        en: "`{value}` is not a date written year-month-day.",
        fix_vi: "Viết đủ bốn chữ số năm, hai chữ số tháng, hai chữ số ngày: {example}.",
        fix_en: "Write four digits of the year, two of the month, two of the day: {example}.",
        wrong: shown(PERIODS, "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 15/6/2024, to: 2024-09-14 }\n"),
        right: shown(PERIODS, "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n"),
    }
    /// A date that is in no calendar.
    NO_SUCH_DATE = Error "value/no-such-date" {
        vi: "không có ngày `{value}` trong lịch.",
        en: "there is no day `{value}` in the calendar.",
        fix_vi: "Xem lại ngày và tháng.",
        fix_en: "Check the day and the month.",
        wrong: shown(PERIODS, "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: 2024-q1, kind: quarter, label: Quý I/2024, from: 2023-12-15, to: 2024-02-30 }\n"),
        right: shown(PERIODS, "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: 2024-q1, kind: quarter, label: Quý I/2024, from: 2023-12-15, to: 2024-03-14 }\n"),
    }
    /// A year that is not one.
    NOT_A_YEAR = Error "value/not-a-year" {
        vi: "`{value}` không phải là một năm (bốn chữ số, từ 1945 đến 2199).",
        en: "`{value}` is not a year (four digits, from 1945 to 2199).",
        fix_vi: "Viết năm bốn chữ số, ví dụ 2023.",
        fix_en: "Write a year of four digits, e.g. 2023.",
        wrong: shown("content/indices/pci.yaml", "index: { id: pci, name: Chỉ số năng lực cạnh tranh, issuer: VCCI }\nindices:\n  - { year: 23, rank: 7, source: { title: Báo cáo } }\n"),
        right: shown("content/indices/pci.yaml", "index: { id: pci, name: Chỉ số năng lực cạnh tranh, issuer: VCCI }\nindices:\n  - { year: 2023, rank: 7, source: { title: Báo cáo } }\n"),
    }
    /// An id with anything but a–z, 0–9 and hyphens.
    NOT_AN_ID = Error "value/not-an-id" {
        vi: "`{value}` không dùng làm mã được: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.",
        en: "`{value}` is not an id: lower-case letters without diacritics, digits and hyphens alone.",
        fix_vi: "Viết `{slug}`.",
        fix_en: "Write `{slug}`.",
        wrong: shown(PERIODS, "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: Quý 4, kind: quarter, label: Quý IV/2024, from: 2024-09-15, to: 2024-12-14 }\n"),
        right: shown(PERIODS, "periods:\n  - { id: 2024-q2, kind: quarter, label: Quý II/2024, from: 2024-03-15, to: 2024-06-14 }\n  - { id: 2024-q3, kind: quarter, label: Quý III/2024, from: 2024-06-15, to: 2024-09-14 }\n  - { id: quy-4, kind: quarter, label: Quý IV/2024, from: 2024-09-15, to: 2024-12-14 }\n"),
    }
    /// An id that addresses of figures keep for themselves.
    RESERVED_ID = Error "value/reserved-id" {
        vi: "`{value}` là chữ dành riêng trong địa chỉ con số (results, procedures, coverage, reports, plan).",
        en: "`{value}` is reserved in the addresses of figures (results, procedures, coverage, reports, plan).",
        fix_vi: "Đặt mã khác, ví dụ `{value}-1`.",
        fix_en: "Choose another id, e.g. `{value}-1`.",
        wrong: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: results, name: Kết quả, unit: count }\n"),
        right: shown("content/measures/khac.yaml", "measures:\n  - { id: giao-dich, name: Giao dịch, unit: count }\n  - { id: ket-qua, name: Kết quả, unit: count }\n"),
    }
    /// An address on the web that is not one.
    NOT_A_URL = Error "value/not-a-url" {
        vi: "`{value}` không phải là địa chỉ trang bắt đầu bằng https:// hoặc http://.",
        en: "`{value}` is not an address that begins with https:// or http://.",
        fix_vi: "Chép cả địa chỉ từ thanh địa chỉ của trình duyệt.",
        fix_en: "Copy the whole address from the browser's address bar.",
        wrong: shown(DOCUMENTS, "documents:\n  - { number: 01/KH-UBND, issuer: UBND tỉnh, kind: Kế hoạch, title: Cải cách hành chính }\n  - { number: 02/KH-UBND, issuer: UBND tỉnh, kind: Kế hoạch, title: Chuyển đổi số, link: javascript:alert(1) }\n"),
        right: shown(DOCUMENTS, "documents:\n  - { number: 01/KH-UBND, issuer: UBND tỉnh, kind: Kế hoạch, title: Cải cách hành chính }\n  - { number: 02/KH-UBND, issuer: UBND tỉnh, kind: Kế hoạch, title: Chuyển đổi số, link: \"https://vi-du.example/02\" }\n"),
    }
    /// Something else than the name of a host.
    NOT_A_HOST = Error "value/not-a-host" {
        vi: "`{value}` không phải là tên một máy chủ.",
        en: "`{value}` is not the name of a host.",
        fix_vi: "Viết riêng tên máy chủ, trước nó có thể là https:// hoặc http://, sau nó có thể là cổng, không đường dẫn, không dấu cách, không dấu tiếng Việt: {example}. Cho mọi trang được nhúng thì xóa cả dòng embed_hosts.",
        fix_en: "Write the host alone, with https:// or http:// before it and a port after it where needed, without path, spaces or diacritics: {example}. To let anyone embed, delete the line embed_hosts.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nembed_hosts: [\"https://xa-a.vi-du.example/trang-chu\"]\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nembed_hosts: [\"https://xa-a.vi-du.example\"]\n"),
    }
    /// `yes`, `no`, `có` where true or false is wanted.
    NOT_A_FLAG = Error "value/not-a-flag" {
        vi: "`{value}` không phải là true (đúng) hay false (sai).",
        en: "`{value}` is neither true nor false.",
        fix_vi: "Viết true hoặc false.",
        fix_en: "Write true or false.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nillustrative: yes\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nillustrative: true\n"),
    }
    /// An empty text where a reader expects one.
    EMPTY = Error "value/empty" {
        vi: "ở đây không được để trống.",
        en: "this may not be empty.",
        fix_vi: "Viết nội dung, hoặc xóa cả dòng nếu không bắt buộc.",
        fix_en: "Write something, or delete the line if it is not required.",
        wrong: shown("content/abbreviations.yaml", "abbreviations:\n  - { short: TTHC, full: \"\" }\n"),
        right: shown("content/abbreviations.yaml", "abbreviations:\n  - { short: TTHC, full: thủ tục hành chính }\n"),
    }
    /// A language that the portal does not speak.
    NOT_A_LANGUAGE = Error "value/not-a-language" {
        vi: "trang chưa nói được ngôn ngữ `{value}`.",
        en: "the portal does not speak `{value}`.",
        fix_vi: "Dùng vi (tiếng Việt), en (tiếng Anh), mỗi thứ một lần.",
        fix_en: "Use vi (Vietnamese), en (English), each once.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nlanguages: [vi, fr]\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nlanguages: [vi, en]\n"),
    }
    /// Another language before Vietnamese.
    NOT_FIRST_LANGUAGE = Error "value/not-first-language" {
        vi: "`{value}` không thể đứng đầu: ngôn ngữ thứ nhất của trang luôn là tiếng Việt.",
        en: "`{value}` cannot stand first: the first language of the portal is always Vietnamese.",
        fix_vi: "Viết `languages: [vi]`, hoặc `languages: [vi, en]` để có thêm tiếng Anh dưới /en/.",
        fix_en: "Write `languages: [vi]`, or `languages: [vi, en]` for English as well, below /en/.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nlanguages: [en, vi]\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\nlanguages: [vi, en]\n"),
    }
    /// A time zone that does not exist.
    NOT_A_TIME_ZONE = Error "value/not-a-time-zone" {
        vi: "không có múi giờ `{value}`.",
        en: "there is no time zone `{value}`.",
        fix_vi: "Việt Nam là Asia/Ho_Chi_Minh; xóa dòng này thì mặc định là vậy.",
        fix_en: "Viet Nam's is Asia/Ho_Chi_Minh, which is what it is when the line is deleted.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\ntime_zone: Asia/Hanoi\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\ntime_zone: Asia/Ho_Chi_Minh\n"),
    }
    /// A figure address that is not of the form `SUBJECT@PERIOD:KEY`.
    NOT_AN_ADDRESS = Error "value/not-an-address" {
        vi: "`{value}` không phải là địa chỉ con số dạng CHỦ-THỂ@KỲ:KHÓA.",
        en: "`{value}` is not a figure's address of the form SUBJECT@PERIOD:KEY.",
        fix_vi: "Ví dụ `ho-so@2023:value`; mỗi con số trên trang đều cho biết địa chỉ của nó trong trang dữ liệu.",
        fix_en: "For example `ho-so@2023:value`; the open data list the address of every figure.",
        wrong: shown("content/corrections.yaml", "corrections:\n  - { figure: ho-so, old: 36.8%, new: 38.6%, kind: correction, reason: Gõ nhầm, date: 2024-01-05 }\n"),
        right: shown("content/corrections.yaml", "corrections:\n  - { figure: \"ho-so@2022:value\", old: 36.8%, new: 38.6%, kind: correction, reason: Gõ nhầm, date: 2024-01-05 }\n"),
    }
    /// An address within the site that is not one.
    NOT_A_PATH = Error "value/not-a-path" {
        vi: "`{value}` không phải là địa chỉ trong trang: bắt đầu và kết thúc bằng dấu /, ví dụ /tin-cu/.",
        en: "`{value}` is not an address within the site: it begins and ends with /, e.g. /tin-cu/.",
        fix_vi: "Viết địa chỉ cũ như nó từng hiện, không có tên miền.",
        fix_en: "Write the former address as it was, without the domain.",
        wrong: shown("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\nold_urls: [gioi thieu cu]\n---\n\nTrang thử.\n"),
        right: shown("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\nold_urls: [/gioi-thieu-cu/]\n---\n\nTrang thử.\n"),
    }
}
