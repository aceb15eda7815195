//! Themes: templates, locales.

use super::{codes, shown};

codes! {
    /// A template that cannot be parsed.
    TEMPLATE_SYNTAX = Error "theme/syntax" {
        vi: "mẫu trang viết sai: {detail}",
        en: "the template cannot be parsed: {detail}",
        fix_vi: "Sửa mẫu ở chỗ này; xóa tệp thì dùng lại mẫu có sẵn.",
        fix_en: "Mend the template here; without the file the built-in one is used.",
        wrong: shown("themes/congkhai/templates/404.html", "{% if %}\n"),
        right: shown("themes/congkhai/templates/404.html", "{% extends \"builtin/404.html\" %}\n"),
    }
    /// A template that asks for what is not there.
    TEMPLATE_RENDER = Error "theme/render" {
        vi: "mẫu trang không dựng được: {detail}",
        en: "the template cannot be rendered: {detail}",
        fix_vi: "Tên giá trị trong mẫu phải có trong trang; mẫu của bảng, của dòng đặt chữ và số vào chỗ mà không đổi. So với mẫu có sẵn cùng tên.",
        fix_en: "What the template names must be there; a template of a table or a row places texts as they are. Compare it with the built-in template of that name.",
        wrong: shown("themes/congkhai/templates/404.html", "{% extends \"base.html\" %}{% block main %}{{ page.khong_co.gi }}{% endblock %}\n"),
        right: shown("themes/congkhai/templates/404.html", "{% extends \"builtin/404.html\" %}\n"),
    }
    /// A theme that does not exist.
    UNKNOWN_THEME = Error "theme/unknown" {
        vi: "không có giao diện `{value}` trong themes/, cũng không có sẵn.",
        en: "there is no theme `{value}` in themes/ nor built in.",
        fix_vi: "Xóa dòng `theme:` để dùng giao diện có sẵn congkhai, hoặc tạo thư mục themes/{value}/.",
        fix_en: "Delete the line `theme:` to use the built-in theme congkhai, or make the folder themes/{value}/.",
        wrong: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\ntheme: khong-co\n"),
        right: shown("content/site.yaml", "title: Trang thử\nbase_url: https://vi-du.example/\n"),
    }
    /// A locale file that is not a tree of texts.
    LOCALE = Error "theme/locale" {
        vi: "tệp từ ngữ của giao diện không dùng được: {detail}",
        en: "the theme's words cannot be used: {detail}",
        fix_vi: "Tệp chỉ gồm khóa và câu chữ, xếp thành nhóm như tệp có sẵn.",
        fix_en: "The file holds keys and texts alone, in groups as the built-in one.",
        wrong: shown("themes/congkhai/locales/vi.yaml", "home: [một, hai]\n"),
        right: shown("themes/congkhai/locales/vi.yaml", "home: {}\n"),
    }
    /// A `checked.json` that says something else than what a browser found.
    CHECKED = Error "theme/checked" {
        vi: "kết quả kiểm tra giao diện không dùng được: {detail}",
        en: "the results of checking the theme cannot be used: {detail}",
        fix_vi: "Tệp này do tests/browser/run --record ghi ra; xóa tệp thì dùng kết quả có sẵn.",
        fix_en: "tests/browser/run --record writes this file; without it the built-in results are used.",
        wrong: shown("themes/congkhai/checked.json", "{}\n"),
        right: shown("themes/congkhai/locales/vi.yaml", "home: {}\n"),
    }
}
