"""pages/**: about the site, and accessibility, in both languages."""

_ABOUT_VI = """\
---
title: Giới thiệu
summary: "Trang minh họa của một tỉnh không có thật."
---

Tỉnh Minh Họa **không có thật**. Mọi cơ quan, văn bản, con số và tin ở đây do một chương trình sinh ra, để xem một trang
đầy đủ số liệu trông như thế nào.

## Số liệu từ đâu

Từ một chương trình; chạy lại thì ra đúng từng chữ như cũ. Số chuyển sang của mỗi quý đúng bằng số còn lại của quý trước,
trừ một chỗ cố ý để lệch.

## Những chỗ cố ý

- Một cơ quan công bố theo lĩnh vực, một cơ quan chỉ công bố số chung, một xã im lặng từ quý III/2024.
- Hai xã nhập làm một ngày 01/7/2024; một xã đổi tên; một ban kết thúc mà không rõ nhiệm vụ về đâu.
- Số sơ bộ được thay bằng số chính thức; báo cáo đúng hạn, trễ hạn và không có.
- Mỗi tình trạng của mục tiêu và mỗi loại chỗ trống đều xuất hiện.

Cách tính ở trang [phương pháp](/phuong-phap/); toàn bộ số liệu ở trang [dữ liệu](/du-lieu/).
"""

_ABOUT_EN = """\
---
title: About
summary: "A sample site of a province that does not exist."
---

Minh Hoa Province **does not exist**. Every agency, document, figure and news item here comes from a program, to show what
a site full of figures looks like.

## Where the figures come from

From a program that writes the same words every time. What each quarter carries over is exactly what the quarter before
left, but for one break that is there on purpose.

## What is there on purpose

- One agency publishes by field, one gives totals only, one commune is silent from the third quarter of 2024.
- Two communes became one on 1 July 2024; one was renamed; one board ended and nobody says who took over.
- Provisional figures were replaced by official ones; reports came in on time, late and never.
- Every standing of a target and every kind of gap can be seen.

How things are calculated is on the page of [methods](/phuong-phap/); all data on the page of [data](/du-lieu/).
"""

_ACCESS_VI = """\
---
title: Trợ năng
summary: "Trang được làm để ai cũng đọc được."
---

Gặp khó khăn khi đọc, hãy viết cho gop-y@minh-hoa.vi-du.example (địa chỉ minh họa).
"""

_ACCESS_EN = """\
---
title: Accessibility
summary: "Made so that everyone can read it."
---

If you have difficulty, write to gop-y@minh-hoa.vi-du.example (a sample address).
"""


def files():
    """The two pages, each in two languages."""
    return {
        "pages/gioi-thieu.md": _ABOUT_VI, "pages/gioi-thieu.en.md": _ABOUT_EN,
        "pages/tro-nang.md": _ACCESS_VI, "pages/tro-nang.en.md": _ACCESS_EN,
    }
