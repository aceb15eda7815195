"""observations/*.yaml and measures/*.yaml: what is reported, and what no target asks for."""

_MEASURES = """\
# Những con số được theo dõi vì giúp hiểu các mục tiêu.
measures:
  - id: thu-tuc-truc-tuyen
    name: { vi: Tỷ lệ thủ tục được cung cấp trực tuyến, en: Share of procedures offered online }
    unit: share
    computed_by: results.procedures_online_share
  - id: thu-tuc-co-ho-so-truc-tuyen
    name: { vi: Tỷ lệ thủ tục trực tuyến có phát sinh hồ sơ, en: Share of online procedures that were used }
    unit: share
    computed_by: results.procedures_used_online_share
  - id: ho-so-tiep-nhan
    name: { vi: Số hồ sơ tiếp nhận trong kỳ, en: Dossiers received in the period }
    unit: count
    noun: { vi: hồ sơ, en: dossiers }
    computed_by: results.received
  - id: thanh-toan-truc-tuyen
    name: { vi: Tỷ lệ hồ sơ thanh toán trực tuyến, en: Share of dossiers paid online }
    unit: share
    computed_by: results.paid_online_share
  - id: dung-han-chi-nhanh
    name: { vi: Tỷ lệ đúng hạn của hai chi nhánh đất đai, en: On-time share of both land branches }
    unit: share
    computed_by: { from: results.on_time_share, agencies: [chi-nhanh-vpdk-song-mau, chi-nhanh-vpdk-doi-mau] }
  - id: ho-tich-truc-tuyen
    name: { vi: Tỷ lệ hồ sơ hộ tịch nộp trực tuyến, en: Share of civil status dossiers filed online }
    unit: share
    computed_by: { from: results.online_share, field: ho-tich }
  - id: dien-thoai-goi-den
    name: { vi: Số cuộc gọi đến tổng đài, en: Calls to the hotline }
    unit: count
    noun: { vi: cuộc gọi, en: calls }
    cadence: { every: year }
  - id: hang-sipas
    name: { vi: Hạng Chỉ số hài lòng, en: Rank in the SIPAS }
    unit: rank
    computed_by: indices.sipas.rank
  - id: tap-huan-mot-cua
    name: { vi: Tỷ lệ cán bộ một cửa được tập huấn, en: Share of one-stop officials trained }
    unit: share
    kind: at_least
    goal: 100%
    duty: III.1
    cadence: { every: year }
    source: { document: 01/KH-UBND, place: "III.1" }
"""

_YEARS = """\
# Số liệu trong báo cáo năm của tỉnh.
observations:
  - { measure: van-ban-dien-tu, period: 2021, value: 82.5%, source: { document: 97/BC-UBND } }
  - { measure: van-ban-dien-tu, period: 2022, numerator: 55200, denominator: 60000, source: { document: 97/BC-UBND } }
  - { measure: van-ban-dien-tu, period: 2023, numerator: 60412, denominator: 61508, source: { document: 97/BC-UBND } }
  - { measure: van-ban-dien-tu, period: 2024, numerator: 64003, denominator: 64719, source: { document: 105/BC-UBND } }
  - { measure: may-tinh, part: tinh, on: 2023-12-31, value: 98%, source: { document: 97/BC-UBND } }
  - { measure: may-tinh, part: tinh, on: 2024-12-31, value: 104%, source: { document: 105/BC-UBND } }
  - { measure: may-tinh, part: huyen, on: 2023-12-31, value: 91%, source: { document: 97/BC-UBND } }
  - { measure: may-tinh, part: huyen, on: 2024-12-31, value: 100%, source: { document: 105/BC-UBND } }
  - measure: may-tinh
    part: xa
    on: 2024-12-31
    gap: not_published
    note: { vi: Báo cáo năm không nêu số của cấp xã, en: The yearly report does not give the communes’ figure }
    source: { document: 105/BC-UBND }
  - { measure: cong-du-lieu-mo, on: 2023-11-20, status: done, evidence: [97/BC-UBND], source: { document: 97/BC-UBND } }
  - { measure: mot-cua-luu-dong, on: 2023-12-31, status: not_started, source: { document: 97/BC-UBND } }
  - { measure: mot-cua-luu-dong, on: 2024-12-31, status: under_way, source: { document: 105/BC-UBND } }
  - { measure: kho-ket-qua-so, on: 2024-12-31, status: not_started, source: { document: 105/BC-UBND } }
  - { measure: mo-hinh-hoa-thuong, on: 2024-06-30, status: stopped, source: { document: 12/NQ-HĐND@2024-06-10 } }
  - measure: tro-ly-ao
    on: 2024-12-31
    status: stopped
    note: { vi: "Dừng sau thử nghiệm", en: "Stopped after the trial" }
    source: { document: 105/BC-UBND }
  - { measure: thoi-gian-cho, period: 2022, value: 19, source: { document: 97/BC-UBND } }
  - { measure: thoi-gian-cho, period: 2023, value: 17, source: { document: 97/BC-UBND } }
  - { measure: thoi-gian-cho, period: 2024, value: 21, source: { document: 105/BC-UBND } }
  - { measure: giay-to-phai-nop, period: 2024, change: -5.2%, source: { document: 105/BC-UBND } }
  - measure: ky-so-nguoi-dan
    period: 2023
    value: 14%
    proxy:
      vi: "Tính trên tài khoản đã đăng ký, không phải trên người nộp hồ sơ"
      en: "Of registered accounts, not of people who file dossiers"
    source: { document: 97/BC-UBND }
  - measure: ky-so-nguoi-dan
    period: 2024
    value: 33%
    proxy:
      vi: "Tính trên tài khoản đã đăng ký, không phải trên người nộp hồ sơ"
      en: "Of registered accounts, not of people who file dossiers"
    source: { document: 105/BC-UBND }
  - measure: tap-huan-mot-cua
    period: 2024
    numerator: 212
    denominator: 240
    basis: derived
    how: { vi: "cộng từ danh sách các lớp", en: "added up from the lists of courses" }
    source: { document: 105/BC-UBND }
"""

_GAPS = """\
# Năm loại chỗ trống, mỗi loại một dòng, và một số bị nguồn khác nói ngược.
observations:
  - measure: dien-thoai-goi-den
    period: 2020
    gap: not_applicable
    note: { vi: Tổng đài chưa mở, en: The hotline did not exist yet }
    source: { document: 97/BC-UBND }
  - measure: dien-thoai-goi-den
    period: 2021
    gap: suppressed
    note: { vi: "Dưới mười cuộc, không nêu số", en: "Fewer than ten calls, no number given" }
    source: { document: 97/BC-UBND }
  - { measure: dien-thoai-goi-den, period: 2022, gap: not_published, source: { document: 97/BC-UBND } }
  - { measure: dien-thoai-goi-den, period: 2023, gap: overdue, source: { document: 97/BC-UBND } }
  - { measure: dien-thoai-goi-den, period: 2024, gap: not_yet_due, source: { document: 105/BC-UBND } }
  - measure: van-ban-dien-tu
    on: 2023-06-30
    value: 71%
    aside:
      vi: "Trái với báo cáo năm, và không nêu cách tính"
      en: "Contradicts the yearly report and does not say how it was counted"
    source:
      title: { vi: Bản tin minh họa, en: Sample bulletin }
      publisher: { vi: Bản tin Minh Họa, en: Minh Hoa bulletin }
      url: https://ban-tin.vi-du.example/van-ban
      date: 2023-07-15
"""

_REPORTED = """\
# Số do cơ quan báo cáo, đặt cạnh số tính từ kết quả: hai số lệch nhau một ít.
observations:
  - { measure: ty-le-ho-so-truc-tuyen, period: 2024-q3, value: 66.4%, source: { document: 66/BC-UBND } }
  - measure: ty-le-ho-so-truc-tuyen
    period: 2024-q4
    numerator: 9702
    denominator: 13960
    source: { document: 98/BC-UBND }
  - { measure: giai-quyet-dung-han, period: 2024-q4, value: 97.9%, source: { document: 98/BC-UBND } }
"""


def files():
    """Measures no target asks for, and observations."""
    return {
        "measures/theo-doi.yaml": _MEASURES, "observations/bao-cao-nam.yaml": _YEARS,
        "observations/cho-trong.yaml": _GAPS, "observations/so-bao-cao.yaml": _REPORTED,
    }
