"""Targets 7 to 11 of the first plan: measures that are reported, ranks, deliverables, and one that lost its place."""

from .targets_computed import target

COMPUTERS = """\
  - id: may-tinh
    name: { vi: Tỷ lệ máy tính trên cán bộ, en: Ratio of computers to officials }
    unit: ratio
    kind: at_least
    cadence: { every: year }
    goals:
      - { part: tinh, name: { vi: Cấp tỉnh, en: Province level }, goal: 100% }
      - { part: huyen, name: { vi: Cấp huyện, en: District level }, goal: 100% }
      - { part: xa, name: { vi: Cấp xã, en: Commune level }, goal: 90% }
"""
PAPERLESS = """\
  - id: van-ban-dien-tu
    name: { vi: Tỷ lệ văn bản gửi nhận dưới dạng điện tử, en: Share of documents exchanged electronically }
    unit: share
    kind: at_least
    goal: 98%
    baseline: { period: 2020, value: 61%, source: { document: 01/KH-UBND, place: "Phần I" } }
    cadence: { every: year }
    exception: { vi: trừ văn bản mật, en: except secret documents }
"""
RANK = """\
  - id: hang-par-index
    name: { vi: Hạng Chỉ số cải cách hành chính, en: Rank in the PAR Index }
    unit: rank
    kind: rank_within
    goal: 20
    computed_by: indices.par-index.rank
    cadence: { every: year, due_days: 180 }
"""
DELIVERABLES = """\
  - id: cong-du-lieu-mo
    name: { vi: Cổng dữ liệu mở của tỉnh, en: The province’s open data portal }
    unit: done
    kind: deliverable
  - id: mot-cua-luu-dong
    name: { vi: Bộ phận một cửa lưu động ở huyện Bãi Mẫu, en: Mobile one-stop counter in Bãi Mẫu District }
    unit: done
    kind: deliverable
    places: [ubnd-huyen-bai-mau]
  - id: kho-ket-qua-so
    name: { vi: Kho kết quả số của công dân, en: Store of citizens’ digital results }
    unit: done
    kind: deliverable
"""
PILOT = """\
  - id: mo-hinh-hoa-thuong
    name: { vi: Mô hình xã không giấy tờ ở xã Họa Thượng, en: Paperless commune model in Họa Thượng }
    unit: done
    kind: deliverable
    places: [ubnd-xa-hoa-thuong-song-mau]
"""
SUPERSEDED = """\
superseded:
  date: 2024-07-01
  reason:
    vi: Xã Họa Thượng đã nhập với xã Họa Hạ thành xã Họa Giang trước khi mô hình hoàn thành.
    en: Họa Thượng was merged with Họa Hạ into Họa Giang before the model was finished.
  source: { document: 12/NQ-HĐND@2024-06-10 }
"""


def files():
    """Targets 7 to 11."""
    texts = [
        target(7, ("Máy tính cho cán bộ", "Computers for officials"),
               ("Tỷ lệ máy tính trên cán bộ cấp tỉnh, cấp huyện đạt 100%, cấp xã đạt tối thiểu 90%.",
                "The ratio of computers to officials is 100% at province and district level and at least 90% at commune level."),
               "hien-dai-hoa-hanh-chinh", "2025-12-31", "so-tttt", COMPUTERS),
        target(8, ("Văn bản điện tử", "Electronic documents"),
               ("Đến hết năm 2022, 98% văn bản giữa các cơ quan được gửi nhận điện tử, trừ văn bản mật.",
                "By the end of 2022, 98% of documents between agencies are exchanged electronically, except secret ones."),
               "hien-dai-hoa-hanh-chinh", "2022-12-31", "vp-ubnd", PAPERLESS),
        target(9, ("Trong nhóm 20 tỉnh đứng đầu", "Among the top 20"),
               ("Phấn đấu Chỉ số cải cách hành chính của tỉnh nằm trong 20 tỉnh đứng đầu.",
                "Strive for a place among the top 20 of the administrative reform index."),
               "", "2025-12-31", "so-noi-vu", RANK,
               words=("Phấn đấu đến năm 2025", "Striving towards 2025")),
        target(10, ("Ba công trình dùng chung", "Three shared works"),
               ("Xây dựng cổng dữ liệu mở, bộ phận một cửa lưu động ở huyện Bãi Mẫu và kho kết quả số của công dân.",
                "Build the open data portal, a mobile one-stop counter in Bãi Mẫu and the store of citizens’ digital results."),
               "cai-cach-the-che", "2025-12-31", "so-tttt, vp-ubnd", DELIVERABLES),
        target(11, ("Xã không giấy tờ", "A paperless commune"),
               ("Thí điểm mô hình xã không giấy tờ ở xã Họa Thượng, huyện Sông Mẫu.",
                "Pilot a paperless commune in Họa Thượng, Sông Mẫu District."),
               "cai-cach-to-chuc-bo-may", "2025-12-31", "so-noi-vu", PILOT, more=SUPERSEDED),
    ]
    return {f"plans/ke-hoach-2021-2025/targets/{n:02}.yaml": text for n, text in enumerate(texts, 7)}
