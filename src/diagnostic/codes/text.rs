//! Markdown: front matter, links, pictures, live figures.

use super::{codes, shown};

const NEWS: &str = "content/news/2023/2023-05-01-tin.md";

codes! {
    /// A Markdown file that does not begin with front matter.
    NO_FRONT_MATTER = Error "text/no-front-matter" {
        vi: "tệp không bắt đầu bằng phần đầu giữa hai dòng `---`.",
        en: "the file does not begin with front matter between two lines `---`.",
        fix_vi: "Thêm ở đầu tệp: một dòng ---, rồi title: …, date: …, rồi một dòng ---.",
        fix_en: "Begin the file with a line ---, then title: …, date: …, then a line ---.",
        wrong: shown(NEWS, "Một tin không có tiêu đề.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nNội dung.\n"),
    }
    /// Front matter that never ends.
    UNCLOSED_FRONT_MATTER = Error "text/unclosed-front-matter" {
        vi: "phần đầu mở bằng `---` nhưng không có dòng `---` đóng lại.",
        en: "the front matter opens with `---` and no line `---` closes it.",
        fix_vi: "Thêm một dòng --- sau khóa cuối cùng.",
        fix_en: "Add a line --- after the last key.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n\nNội dung.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nNội dung.\n"),
    }
    /// A translation without the text it translates.
    ORPHAN_TRANSLATION = Error "text/orphan-translation" {
        vi: "bản dịch này không có bản gốc `{value}` bên cạnh.",
        en: "the original `{value}` is not beside this translation.",
        fix_vi: "Đặt tên bản dịch như bản gốc, chỉ thêm .en trước .md.",
        fix_en: "Name the translation as the original, with .en before .md.",
        wrong: shown("content/news/2023/2023-05-02-khac.en.md", "---\ntitle: News\n---\n\nText.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nNội dung.\n"),
    }
    /// A link to a page or file that will not exist.
    DEAD_LINK = Error "link/dead" {
        vi: "liên kết `{value}` không dẫn tới trang hay tệp nào của trang này.",
        en: "the link `{value}` leads to no page or file of this site.",
        fix_vi: "Sửa địa chỉ: bắt đầu bằng / tính từ gốc trang, ví dụ /muc-tieu/; hoặc đường dẫn tới tệp .md khác.",
        fix_en: "Correct the address: from the root of the site with /, e.g. /muc-tieu/; or the path of another .md file.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nXem [mục tiêu](/muc-tiu/).\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nXem [mục tiêu](/muc-tieu/).\n"),
    }
    /// A link to a heading that does not exist.
    DEAD_ANCHOR = Error "link/dead-anchor" {
        vi: "trang có, nhưng không có chỗ nào tên là `#{anchor}` (liên kết `{value}`).",
        en: "the page exists, but nothing on it is called `#{anchor}` (link `{value}`).",
        fix_vi: "Các chỗ có tên trên trang đó: {known}.",
        fix_en: "What has a name on that page: {known}.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n## Kết quả\n\nXem [ở dưới](#ket-qa).\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n## Kết quả\n\nXem [ở dưới](#ket-qua).\n"),
    }
    /// A link with a scheme that may run code or hide its aim.
    FORBIDDEN_LINK = Error "link/forbidden" {
        vi: "không nhận liên kết `{value}`: chỉ http, https, mailto, tel và liên kết trong trang.",
        en: "the link `{value}` is refused: only http, https, mailto, tel and links within the site.",
        fix_vi: "Viết đủ https:// cho trang ngoài; trong trang thì bắt đầu bằng /.",
        fix_en: "Write https:// for other sites, begin with / for this one.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n[Bấm đây](javascript:alert(1))\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n[Bấm đây](https://vi-du.example/)\n"),
    }
    /// A path that leaves the content.
    OUTSIDE = Error "link/outside" {
        vi: "`{value}` dẫn ra ngoài thư mục content/.",
        en: "`{value}` leads out of the content folder.",
        fix_vi: "Chép tệp vào content/static/ rồi liên kết tới /static/….",
        fix_en: "Copy the file to content/static/ and link to /static/….",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n[Tệp](../../../../etc/passwd)\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n[Mục tiêu](/muc-tieu/)\n"),
    }
    /// A picture that is not there.
    MISSING_IMAGE = Error "image/missing" {
        vi: "không có ảnh `{value}`.",
        en: "there is no picture `{value}`.",
        fix_vi: "Chép ảnh vào content/static/ và viết ![mô tả](/static/ten-anh.png).",
        fix_en: "Copy the picture to content/static/ and write ![description](/static/picture.png).",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n![Trụ sở](/static/tru-so.png)\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nKhông có ảnh.\n"),
    }
    /// A file that is called a picture and is none that browsers show.
    NO_PICTURE = Error "image/no-picture" {
        vi: "tệp này có đuôi `{value}` mà bên trong không phải ảnh PNG, JPEG, WebP, GIF hay AVIF; người xem sẽ thấy một ô trống.",
        en: "this file ends in `{value}` and holds no PNG, JPEG, WebP, GIF or AVIF picture; readers would see an empty box.",
        fix_vi: "Mở ảnh bằng chương trình xem ảnh rồi lưu thành .png hoặc .jpg (Save as); đổi đuôi tệp không đổi được loại ảnh, ví dụ ảnh .heic của điện thoại. Không mở được thì chép lại từ nơi có ảnh.",
        fix_en: "Open it in a picture viewer and save it as .png or .jpg (Save as); another ending makes no other picture, e.g. of a phone’s .heic. If it does not open, copy it anew from where it came.",
        wrong: shown("content/static/tru-so.jpg", "Đây là chữ, không phải ảnh.\n"),
        right: shown("content/static/tru-so.txt", "Đây là chữ, không phải ảnh.\n"),
    }
    /// A picture without a description.
    NO_ALT = Error "image/no-alt" {
        vi: "ảnh `{value}` không có mô tả; người không nhìn thấy ảnh sẽ không biết gì.",
        en: "the picture `{value}` has no description; who cannot see it learns nothing.",
        fix_vi: "Viết mô tả trong ngoặc vuông: ![Trụ sở UBND tỉnh](/static/tru-so.png).",
        fix_en: "Describe it in the square brackets: ![The committee's building](/static/picture.png).",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n![](/static/tru-so.png)\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nKhông có ảnh.\n"),
    }
    /// A live figure that nobody has.
    UNKNOWN_FIGURE = Error "figure/unknown" {
        vi: "không có con số nào ở địa chỉ `{value}`.",
        en: "there is no figure at the address `{value}`.",
        fix_vi: "Địa chỉ mọi con số có trong trang dữ liệu (cột `address`), dạng CHỦ-THỂ@KỲ:KHÓA. Số của dòng được ẩn (cột `suppressed`) thì không dẫn lại được.",
        fix_en: "The open data list the address of every figure (column `address`), of the form SUBJECT@PERIOD:KEY. Figures of a row that is withheld (column `suppressed`) cannot be quoted.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nĐạt {{ so_lieu(\"ho-so@1999:value\") }}.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nĐạt {{ so_lieu(\"ho-so@2022:value\") }}.\n"),
    }
    /// A live figure that is not written as one.
    MALFORMED_FIGURE = Error "figure/malformed" {
        vi: "`{value}` gần giống một con số sống nhưng không viết đúng.",
        en: "`{value}` is almost a live figure, but not written as one.",
        fix_vi: "Viết đúng như {{ so_lieu(\"ho-so@2023:value\") }}, có dấu nháy thẳng.",
        fix_en: "Write it like {{ so_lieu(\"ho-so@2023:value\") }}, with straight quotation marks.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nĐạt {{ so_lieu(ho-so@2022:value) }}.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nĐạt {{ so_lieu(\"ho-so@2022:value\") }}.\n"),
    }
    /// Two headings with one explicit anchor.
    DUPLICATE_ANCHOR = Error "text/duplicate-anchor" {
        vi: "tên chỗ `#{value}` dùng hai lần trong một trang.",
        en: "the anchor `#{value}` stands twice on the page.",
        fix_vi: "Đổi một trong hai, ví dụ {#{value}-2}.",
        fix_en: "Change one of them, e.g. {#{value}-2}.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n## Một {#a}\n\n## Hai {#a}\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n## Một {#a}\n\n## Hai {#b}\n"),
    }
    /// A footnote that is called and not written.
    BROKEN_FOOTNOTE = Error "text/broken-footnote" {
        vi: "chú thích `[^{value}]` được gọi nhưng không có dòng `[^{value}]: …`.",
        en: "the footnote `[^{value}]` is called, but there is no line `[^{value}]: …`.",
        fix_vi: "Thêm dòng chú thích ở cuối tệp, hoặc xóa chỗ gọi.",
        fix_en: "Add the line at the end of the file, or delete the call.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột câu[^1].\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột câu[^1].\n\n[^1]: Nguồn.\n"),
    }
    /// A footnote that is written and never called.
    UNUSED_FOOTNOTE = Warning "text/unused-footnote" {
        vi: "chú thích `[^{value}]` có lời nhưng không chỗ nào gọi.",
        en: "the footnote `[^{value}]` is written, but nothing calls it.",
        fix_vi: "Thêm [^{value}] vào chỗ cần chú thích, hoặc xóa dòng này.",
        fix_en: "Put [^{value}] where it belongs, or delete the line.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột câu.\n\n[^1]: Nguồn.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột câu[^1].\n\n[^1]: Nguồn.\n"),
    }
    /// A footnote that is written twice.
    DUPLICATE_FOOTNOTE = Error "text/duplicate-footnote" {
        vi: "chú thích `[^{value}]` được viết hai lần.",
        en: "the footnote `[^{value}]` is written twice.",
        fix_vi: "Đổi tên một trong hai, ví dụ [^{value}b].",
        fix_en: "Rename one of them, e.g. [^{value}b].",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột câu[^1].\n\n[^1]: Nguồn.\n\n[^1]: Nguồn khác.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột câu[^1].\n\n[^1]: Nguồn.\n"),
    }
    /// HTML, which is shown as text.
    RAW_HTML = Warning "text/raw-html" {
        vi: "mã HTML `{value}` không chạy: người đọc sẽ thấy nguyên văn.",
        en: "the HTML `{value}` does nothing: readers see it as it stands.",
        fix_vi: "Dùng Markdown (**đậm**, [chữ](/địa-chỉ/)), hoặc đặt trong dấu `…` nếu muốn nói về mã.",
        fix_en: "Use Markdown (**bold**, [words](/address/)), or `…` where code is meant.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột <b>câu</b>.\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nMột **câu**.\n"),
    }
    /// A link that nobody can see.
    LINK_WITHOUT_TEXT = Error "link/without-text" {
        vi: "liên kết tới `{value}` không có chữ nào để bấm.",
        en: "the link to `{value}` has no words to follow.",
        fix_vi: "Viết chữ trong ngoặc vuông: [Xem mục tiêu](/muc-tieu/).",
        fix_en: "Write words in the square brackets: [See the targets](/muc-tieu/).",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nXem [](/muc-tieu/).\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nXem [mục tiêu](/muc-tieu/).\n"),
    }
    /// A live figure where no figure can live.
    MISPLACED_FIGURE = Error "figure/misplaced" {
        vi: "con số sống `{value}` không thể nằm trong địa chỉ hay mô tả ảnh.",
        en: "the live figure `{value}` cannot live in an address or a picture's description.",
        fix_vi: "Viết con số trong câu chữ.",
        fix_en: "Write the figure in the text.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n[Mục tiêu](/muc-tieu/ \"{{ so_lieu('ho-so@2022:value') }}\")\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\nĐạt {{ so_lieu(\"ho-so@2022:value\") }}.\n"),
    }
    /// A text nested past any need.
    TEXT_TOO_DEEP = Error "text/too-deep" {
        vi: "danh sách hay trích dẫn lồng nhau quá sâu.",
        en: "lists or quotations are nested too deep.",
        fix_vi: "Bớt các dấu > hoặc thụt lề ở đầu dòng.",
        fix_en: "Remove some of the > signs or the indentation.",
        wrong: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > sâu\n"),
        right: shown(NEWS, "---\ntitle: Một tin\ndate: 2023-05-01\n---\n\n> vừa\n"),
    }
    /// Two pages at one address.
    ADDRESS_TAKEN = Error "page/address-taken" {
        vi: "địa chỉ `{value}` đã thuộc về {first}.",
        en: "the address `{value}` already belongs to {first}.",
        fix_vi: "Đổi tên tệp (hoặc old_urls) để có địa chỉ khác.",
        fix_en: "Rename the file (or change old_urls) to get another address.",
        wrong: shown("content/pages/muc-tieu.md", "---\ntitle: Mục tiêu của tôi\n---\n\nTrang thử.\n"),
        right: shown("content/pages/muc-tieu-cua-toi.md", "---\ntitle: Mục tiêu của tôi\n---\n\nTrang thử.\n"),
    }
}
