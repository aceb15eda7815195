"""Targets 1 to 6 of the first plan: measures computed from results and reports."""

from textwrap import fill

from .text import both

_PLAN = "01/KH-UBND"


def _folded(words):
    """Words as the lines of a folded text."""
    return fill(words, 112, initial_indent="    ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def target(number, title, statement, pillar, by, lead, measures, plan=_PLAN, words=None, more=""):
    """A target's file; title and statement are pairs of Vietnamese and English."""
    deadline = f"{{ by: {by}, words: {both(*words)}, firm: false }}" if words else f"{{ by: {by} }}"
    return (
        f"number: {number}\ntitle: {both(*title)}\n"
        f"statement:\n  vi: >-\n{_folded(statement[0])}\n  en: >-\n{_folded(statement[1])}\n"
        + (f"pillar: {pillar}\n" if pillar else "")
        + f"deadline: {deadline}\nlead: [{lead}]\ncooperating: [so-ban-nganh, ubnd-cap-huyen, ubnd-cap-xa]\n"
        f'source: {{ document: {plan}, place: "Phụ lục, mục {number}" }}\nmeasures:\n{measures}{more}')


ONLINE = """\
  - id: ty-le-ho-so-truc-tuyen
    name: { vi: Tỷ lệ hồ sơ nộp trực tuyến, en: Share of dossiers filed online }
    unit: share
    kind: at_least
    goal: 60%
    computed_by: results.online_share
    path: [{ by: 2023-12-31, value: 45% }]
    # Mục tiêu lúc đầu là 50%, nâng lên trong năm 2023.
    amendments: [{ date: 2023-05-22, document: 08/QĐ-UBND, key: goal, old: 50%, new: 60% }]
"""
ON_TIME = """\
  - id: giai-quyet-dung-han
    name: { vi: Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn, en: Share of dossiers handled early or on time }
    unit: share
    kind: at_least
    goal: 99%
    computed_by: results.on_time_share
"""
DIGITISED = """\
  - id: so-hoa-ket-qua-cap-xa
    name: { vi: Tỷ lệ kết quả được số hóa ở cấp xã, en: Share of results digitised by communes }
    unit: share
    kind: at_least
    goal: 80%
    computed_by: { from: results.digitised_result_share, level: commune }
"""
FULL = """\
  - id: thu-tuc-toan-trinh
    name: { vi: Tỷ lệ thủ tục được cung cấp trực tuyến toàn trình, en: Share of procedures offered fully online }
    unit: share
    kind: at_least
    goal: 80%
    computed_by: results.procedures_fully_online_share
"""
COVERAGE = """\
  - id: cong-khai-ket-qua
    name: { vi: Tỷ lệ thủ tục được công khai kết quả giải quyết, en: Share of procedures whose results are published }
    unit: share
    kind: at_least
    goal: 100%
    computed_by: results.publication_coverage
"""
PUNCTUAL = """\
  - id: bao-cao-dung-han
    name: { vi: Tỷ lệ báo cáo quý gửi đúng hạn, en: Share of quarterly reports sent on time }
    unit: share
    kind: at_least
    goal: 95%
    computed_by: results.report_punctuality
  - id: diem-hai-long
    name: { vi: Điểm hài lòng của người dân, en: Satisfaction score }
    unit: score
    kind: at_least
    goal: 90
    computed_by: indices.sipas.score
    cadence: { every: year, due_days: 180 }
"""


def files():
    """Targets 1 to 6."""
    procedures, modern = "cai-cach-thu-tuc-hanh-chinh", "hien-dai-hoa-hanh-chinh"
    texts = [
        target(1, ("Hồ sơ nộp trực tuyến", "Dossiers filed online"),
               ("Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận đạt từ 50% trở lên.",
                "50% or more of the dossiers received are filed online."),
               modern, "2025-12-31", "so-tttt, vp-ubnd", ONLINE),
        target(2, ("Giải quyết đúng hạn", "Handled on time"),
               ("Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt từ 99% trở lên.",
                "99% or more of dossiers are handled early or on time."),
               procedures, "2025-12-31", "vp-ubnd", ON_TIME),
        target(3, ("Số hóa kết quả ở cấp xã", "Results digitised by communes"),
               ("Tối thiểu 80% kết quả giải quyết thủ tục hành chính cấp xã được số hóa.",
                "At least 80% of results at commune level are digitised."),
               modern, "2025-12-31", "so-tttt", DIGITISED),
        target(4, ("Dịch vụ công toàn trình", "Full online services"),
               ("80% thủ tục hành chính được cung cấp trực tuyến toàn trình.",
                "80% of procedures are offered fully online."),
               modern, "2025-12-31", "vp-ubnd, so-tttt", FULL,
               words=("Phấn đấu đến hết năm 2025", "Striving towards the end of 2025")),
        target(5, ("Công khai kết quả mọi thủ tục", "Results of every procedure published"),
               ("Đến hết năm 2023, công khai kết quả giải quyết 100% thủ tục hành chính.",
                "By the end of 2023 the results of 100% of procedures are published."),
               procedures, "2023-12-31", "vp-ubnd", COVERAGE),
        target(6, ("Báo cáo đúng hạn, người dân hài lòng", "Punctual reports, satisfied people"),
               ("95% báo cáo quý gửi đúng hạn; điểm hài lòng của người dân đạt từ 90 trở lên.",
                "95% of quarterly reports are on time; the satisfaction score is 90 or more."),
               "cai-cach-che-do-cong-vu", "2025-12-31", "so-noi-vu", PUNCTUAL),
    ]
    return {f"plans/ke-hoach-2021-2025/targets/{n:02}.yaml": text for n, text in enumerate(texts, 1)}
