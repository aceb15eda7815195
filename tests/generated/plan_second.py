"""plans/ke-hoach-2024-2030: the second plan and its five targets."""

from .targets_computed import target

_PLAN = """\
number: 15/KH-UBND
date: 2024-01-10
issuer: { vi: Ủy ban nhân dân tỉnh Minh Họa, en: People’s Committee of Minh Hoa Province }
title:
  vi: Kế hoạch phục vụ người dân trên môi trường số giai đoạn 2024 - 2030
  en: Plan for serving people digitally for 2024–2030
short_title: { vi: Kế hoạch phục vụ trên môi trường số 2024–2030, en: Digital service plan 2024–2030 }
source: { document: 15/KH-UBND }
purposes:
  - { vi: Người dân không phải nộp lại giấy tờ đã có., en: People need not hand in papers that are already held. }
pillars:
  - { id: dich-vu-so, name: { vi: Dịch vụ số, en: Digital services } }
  - { id: phuc-vu-tai-cho, name: { vi: Phục vụ tại chỗ, en: Service at the counter } }
"""
_UNKNOWN = """\
  - id: doanh-nghiep-hai-long
    name: { vi: Tỷ lệ doanh nghiệp hài lòng, en: Share of enterprises that are satisfied }
    unit: share
    kind: at_least
    goal: 90%
    cadence: { every: year }
"""
_SAME = """\
  - id: ho-so-truc-tuyen-2030
    same_as: ty-le-ho-so-truc-tuyen
    kind: at_least
    goal: 90%
"""
_PROXY = """\
  - id: ky-so-nguoi-dan
    name: { vi: Tỷ lệ người dân dùng chữ ký số khi nộp hồ sơ, en: Share of people who sign dossiers digitally }
    unit: share
    kind: at_least
    goal: 30%
    cadence: { every: year }
"""
_BREAK = """\
  - id: thoi-gian-cho
    name: { vi: Thời gian chờ trung bình tại quầy, en: Average wait at the counter }
    unit: count
    noun: { vi: phút, en: minutes }
    kind: at_most
    goal: 10
    cadence: { every: year }
    breaks:
      - date: 2023-12-15
        reason: { vi: Từ năm 2024 tính cả thời gian lấy số, en: From 2024 the time to get a number is counted too }
"""
_REDUCE = """\
  - id: giay-to-phai-nop
    name: { vi: Số giấy tờ phải nộp, en: Papers to be handed in }
    unit: count
    noun: { vi: giấy tờ, en: papers }
    kind: reduce_by
    goal: 30%
    baseline: { period: 2023, value: 1240, source: { document: 15/KH-UBND, place: "Phần I" } }
    cadence: { every: year }
  - id: tro-ly-ao
    name: { vi: Trợ lý ảo hướng dẫn thủ tục, en: Virtual assistant for procedures }
    unit: done
    kind: deliverable
"""


def files():
    """The plan and its targets."""
    number, end = "15/KH-UBND", "2030-12-31"
    texts = [
        target(1, ("Doanh nghiệp hài lòng", "Satisfied enterprises"),
               ("Ít nhất 90% doanh nghiệp hài lòng khi làm thủ tục.", "At least 90% of enterprises are satisfied."),
               "phuc-vu-tai-cho", end, "so-khdt", _UNKNOWN, number),
        target(2, ("Hồ sơ trực tuyến đến năm 2030", "Dossiers filed online by 2030"),
               ("Tỷ lệ hồ sơ nộp trực tuyến đạt 90% vào năm 2030.", "90% of dossiers are filed online in 2030."),
               "dich-vu-so", end, "so-tttt", _SAME, number),
        target(3, ("Chữ ký số của người dân", "People’s digital signatures"),
               ("30% người dân dùng chữ ký số khi nộp hồ sơ.", "30% of people sign dossiers digitally."),
               "dich-vu-so", end, "so-tttt", _PROXY, number),
        target(4, ("Thời gian chờ tại quầy", "Waiting at the counter"),
               ("Thời gian chờ trung bình tại quầy không quá 10 phút.",
                "The average wait at the counter is at most 10 minutes."),
               "phuc-vu-tai-cho", end, "tt-phuc-vu-hcc", _BREAK, number),
        target(5, ("Bớt giấy tờ", "Fewer papers"),
               ("Giảm 30% giấy tờ phải nộp so với năm 2023; có trợ lý ảo hướng dẫn thủ tục.",
                "30% fewer papers than in 2023; a virtual assistant explains procedures."),
               "phuc-vu-tai-cho", end, "vp-ubnd", _REDUCE, number),
    ]
    folder = "plans/ke-hoach-2024-2030"
    return {f"{folder}/plan.yaml": _PLAN} | {f"{folder}/targets/{n}.yaml": text for n, text in enumerate(texts, 1)}
