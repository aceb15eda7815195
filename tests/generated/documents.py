"""documents/*.yaml: everything that is cited anywhere."""

from .periods import QUARTERS, last_day, working
from .sheets import BY_FIELD, BY_TOTAL, LAND, PARK, source
from .text import both

_COUNCIL = ("Hội đồng nhân dân tỉnh Minh Họa", "People’s Council of Minh Hoa Province")
_COMMITTEE = ("Ủy ban nhân dân tỉnh Minh Họa", "People’s Committee of Minh Hoa Province")
_PLAN, _RESOLUTION = ("Kế hoạch", "Plan"), ("Nghị quyết", "Resolution")
_DECISION, _REPORT = ("Quyết định", "Decision"), ("Báo cáo", "Report")

FIXED = [
    ("01/KH-UBND", "2021-01-15", _COMMITTEE, _PLAN,
     "Cải cách hành chính giai đoạn 2021 - 2025", "Administrative reform 2021–2025"),
    ("15/KH-UBND", "2024-01-10", _COMMITTEE, _PLAN,
     "Phục vụ người dân trên môi trường số giai đoạn 2024 - 2030", "Serving people digitally 2024–2030"),
    ("08/QĐ-UBND", "2023-05-22", _COMMITTEE, _DECISION,
     "Điều chỉnh một mục tiêu của Kế hoạch 01/KH-UBND", "Amending one target of Plan 01/KH-UBND"),
    ("20/QĐ-UBND", "2022-12-01", _COMMITTEE, _DECISION,
     "Công bố danh mục thủ tục hành chính của tỉnh", "List of the province’s procedures"),
    # Hai nghị quyết trùng số, khác năm: chỗ dẫn phải ghi kèm ngày.
    ("12/NQ-HĐND", "2023-07-07", _COUNCIL, _RESOLUTION,
     "Miễn lệ phí khi nộp hồ sơ trực tuyến", "No fee for dossiers filed online"),
    ("12/NQ-HĐND", "2024-06-10", _COUNCIL, _RESOLUTION,
     "Nhập xã Họa Thượng và xã Họa Hạ thành xã Họa Giang", "Merging Họa Thượng and Họa Hạ into Họa Giang"),
    ("35/NQ-HĐND", "2023-09-20", _COUNCIL, _RESOLUTION,
     "Đổi tên xã Bãi Cũ thành xã Bãi Họa", "Renaming Bãi Cũ Commune as Bãi Họa"),
    ("41/BC-UBND", "2024-07-05", _COMMITTEE, _REPORT,
     "Kết quả giải quyết quý II/2024 của toàn tỉnh", "Results of the province, Q2 2024"),
    ("42/BC-UBND", "2024-07-08", _COMMITTEE, _REPORT,
     "Kết quả giải quyết 6 tháng đầu năm 2024", "Results of the first half of 2024"),
    ("66/BC-UBND", "2024-10-04", _COMMITTEE, _REPORT,
     "Kết quả giải quyết 9 tháng đầu năm 2024", "Results of the first nine months of 2024"),
    ("98/BC-UBND", "2025-01-06", _COMMITTEE, _REPORT,
     "Kết quả giải quyết năm 2024", "Results of the year 2024"),
    ("58/BC-SGTVT", "2024-09-18", ("Sở Giao thông vận tải", "Department of Transport"), _REPORT,
     "Số liệu sơ bộ quý III/2024", "Provisional figures, Q3 2024"),
    ("77/BC-SYT", "2024-12-18", ("Sở Y tế", "Department of Health"), _REPORT,
     "Số liệu sơ bộ quý IV/2024", "Provisional figures, Q4 2024"),
    ("105/BC-UBND", "2025-01-20", _COMMITTEE, _REPORT,
     "Kết quả thực hiện Kế hoạch 01/KH-UBND năm 2024", "Carrying out Plan 01/KH-UBND in 2024"),
    ("97/BC-UBND", "2024-01-18", _COMMITTEE, _REPORT,
     "Kết quả thực hiện Kế hoạch 01/KH-UBND năm 2023", "Carrying out Plan 01/KH-UBND in 2023"),
]
_ISSUERS = {
    "vp-ubnd": ("Văn phòng UBND tỉnh", "Office of the Provincial PC"), BY_FIELD: ("Sở Xây dựng", "Department of Construction"),
    BY_TOTAL: ("Sở Thông tin và Truyền thông", "Department of Information and Communications"),
    LAND: ("Văn phòng Đăng ký đất đai tỉnh", "Provincial Land Registration Office"),
    PARK: ("Ban Quản lý các khu công nghiệp", "Industrial Parks Board"),
}


def _quarterly():
    """The reports that results come from."""
    wanted = [(quarter, agency) for quarter in QUARTERS for agency in ("vp-ubnd", BY_FIELD, BY_TOTAL)]
    for quarter, agency in wanted + [("2023-q4", LAND), ("2024-q1", PARK)]:
        roman = ["I", "II", "III", "IV"][int(quarter[-1]) - 1]
        vi = f"Kết quả giải quyết thủ tục hành chính quý {roman}/{quarter[:4]}"
        en = f"Results of procedures, Q{quarter[-1]} {quarter[:4]}"
        day = working(last_day(quarter), 8 if agency != "vp-ubnd" else 14)
        yield source(quarter, agency), day, _ISSUERS[agency], _REPORT, vi, en


def _entry(number, day, issuer, kind, vi, en):
    return (f"  - number: {number}\n    date: {day}\n    issuer: {both(*issuer)}\n    kind: {both(*kind)}\n"
            f"    title: {both(vi, en)}\n")


def files():
    """Plans and decisions; reports of each quarter."""
    return {
        "documents/van-ban.yaml": "# Mọi văn bản ở đây đều là minh họa, không có thật.\ndocuments:\n"
        + "".join(_entry(*d) for d in FIXED),
        "documents/bao-cao-quy.yaml": "documents:\n" + "".join(_entry(*d) for d in _quarterly()),
    }
