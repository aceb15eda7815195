"""site.yaml, abbreviations.yaml and corrections.yaml."""

from .text import both

_SITE = """\
title: { vi: Công khai thủ tục hành chính tỉnh Minh Họa, en: Administrative procedures of Minh Hoa in the open }
base_url: https://minh-hoa.vi-du.example/
languages: [vi, en]
theme: congkhai
time_zone: Asia/Ho_Chi_Minh
# Tỉnh Minh Họa không có thật: mọi con số, cơ quan, văn bản ở đây đều do một chương trình sinh ra.
illustrative: true
as_of: 2025-02-10
description:
  vi: Trang minh họa của một tỉnh không có thật, để xem một trang đầy đủ số liệu trông như thế nào.
  en: A sample site of a province that does not exist, to show what a site full of figures looks like.
plan: ke-hoach-2021-2025
headline:
  procedures_online: thu-tuc-truc-tuyen
  fully_online: thu-tuc-toan-trinh
  dossiers_online: ty-le-ho-so-truc-tuyen
notices:
  - text: { vi: "Số liệu minh họa của một tỉnh không có thật.", en: "Sample figures of a province that does not exist." }
  - text:
      vi: Số liệu quý I/2025 dự kiến có vào cuối tháng 3/2025.
      en: Figures of Q1 2025 are expected at the end of March 2025.
    from: 2025-01-01
    to: 2025-03-31
licence:
  name: { vi: Creative Commons Ghi công 4.0 (CC BY 4.0), en: Creative Commons Attribution 4.0 (CC BY 4.0) }
  url: https://creativecommons.org/licenses/by/4.0/
downloads: [xlsx, parquet]
publisher:
  name: { vi: Dự án congkhai (số liệu minh họa), en: The congkhai project (sample figures) }
  email: gop-y@minh-hoa.vi-du.example
"""

_SHORT = [
    ("TTHC", "thủ tục hành chính", "administrative procedure"), ("DVCTT", "dịch vụ công trực tuyến", "online public service"),
    ("CCHC", "cải cách hành chính", "administrative reform"), ("UBND", "ủy ban nhân dân", "people’s committee"),
    ("HĐND", "hội đồng nhân dân", "people’s council"),
    ("TTPVHCC", "trung tâm phục vụ hành chính công", "public administration service centre"),
    ("GPLX", "giấy phép lái xe", "driving licence"), ("KCN", "khu công nghiệp", "industrial park"),
    ("BQL", "ban quản lý", "management board"), ("PAR Index", "Chỉ số cải cách hành chính", "Public Administration Reform Index"),
    ("SIPAS", "Chỉ số hài lòng về sự phục vụ hành chính", "Satisfaction Index of Public Administration Services"),
    ("DDCI", "Chỉ số năng lực điều hành cấp sở, ngành và địa phương", "Department and District Competitiveness Index"),
]

_CORRECTIONS = """\
# Mỗi lần sửa một con số đã công bố thì thêm một mục ở đây.
corrections:
  - figure: results/agency/so-gtvt@2024-q3:on_time_share
    old: "%(old)s"
    new: "%(new)s"
    kind: revision
    reason: { vi: "Số chính thức thay số sơ bộ của quý III/2024", en: "Official figures replaced the provisional ones of Q3 2024" }
    date: 2024-10-08
  - figure: par-index@2022:rank
    old: 34
    new: 33
    kind: correction
    reason: { vi: "Chép nhầm dòng của bảng xếp hạng", en: "A line of the ranking had been copied wrongly" }
    date: 2024-05-20
  - figure: "ty-le-ho-so-truc-tuyen@2024-q3:reported"
    old: "65.8"
    new: "66.4"
    kind: correction
    reason: { vi: "Báo cáo đã được gửi lại sau khi rà soát", en: "The report was sent again after a review" }
    date: 2024-11-12
"""


def files(old, new):
    """The three files; old and new are a share before and after official figures came."""
    short = "".join(f'  - {{ short: "{a}", full: {both(vi, en)} }}\n' for a, vi, en in _SHORT)
    return {
        "site.yaml": _SITE,
        "abbreviations.yaml": "abbreviations:\n" + short,
        "corrections.yaml": _CORRECTIONS % {"old": old, "new": new},
    }
