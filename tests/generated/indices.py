"""indices/*.yaml: two of the province, one of its agencies."""

from .agencies_yaml import BY_ID, DISTRICT_AGENCIES
from .draw import between
from .text import both

_RANKED = ["so-noi-vu", "so-tu-phap", "so-tttt", "so-khdt", "so-cong-thuong", "so-gtvt", "so-xay-dung", "so-y-te"]
_SOURCE = (
    "{ title: { vi: Công bố %s năm %d (minh họa), en: %s %d (sample) }, "
    "url: https://chi-so.vi-du.example/%s-%d, date: %d-04-18 }")
_NEXT = "  - year: 2024\n    gap: not_yet_due\n    note: { vi: Công bố vào tháng 4/2025, en: To be published in April 2025 }\n"


def _value(year, name, index, lines):
    cited = _SOURCE % (name, year, name, year, index, year, year + 1)
    return f"  - year: {year}\n" + "".join(f"    {line}\n" for line in lines) + f"    source: {cited}\n"


def _par():
    ranks = {2020: (44, "80.15"), 2021: (38, "83.20"), 2022: (33, "84.06"), 2023: (19, "88.90")}
    text = ("index:\n  id: par-index\n  name: { vi: Chỉ số cải cách hành chính, en: Public Administration Reform Index }\n"
            "  short_name: { vi: PAR Index, en: PAR Index }\n"
            "  issuer: { vi: Bộ Nội vụ (minh họa), en: Ministry of Home Affairs (sample) }\n  scale: 100\nindices:\n")
    for year, (rank, score) in ranks.items():
        lines = [f"rank: {rank}", "of: 63", f"score: {score}"]
        if year == 2023:
            lines += ["parts:", "  - { id: the-che, name: { vi: Cải cách thể chế, en: Institutional reform }, score: 88.1 }",
                      "  - { id: thu-tuc, name: { vi: Cải cách thủ tục, en: Reform of procedures }, score: 90.4 }",
                      "  - { id: hien-dai-hoa, name: { vi: Hiện đại hóa, en: Modernisation }, score: 82.7 }",
                      "comparators:", "  - id: trung-binh-63-tinh",
                      "    name: { vi: Trung bình 63 tỉnh, en: Average of 63 provinces }", "    score: 86.98"]
        text += _value(year, "PAR Index", "par-index", lines)
    return text + _NEXT


def _sipas():
    text = ("index:\n  id: sipas\n  name:\n"
            "    vi: Chỉ số hài lòng về sự phục vụ hành chính\n"
            "    en: Satisfaction Index of Public Administration Services\n"
            "  short_name: { vi: SIPAS, en: SIPAS }\n"
            "  issuer: { vi: Bộ Nội vụ (minh họa), en: Ministry of Home Affairs (sample) }\n  scale: 100\nindices:\n")
    for year, (rank, score) in {2021: (40, "82.10"), 2022: (36, "84.40"), 2023: (31, "86.25")}.items():
        text += _value(year, "SIPAS", "sipas", [f"rank: {rank}", "of: 63", f"score: {score}"])
    return text + _NEXT


def _ddci():
    """The agencies' own index: each year every agency's score and place among its like."""
    text = ("# Chấm điểm các sở và UBND cấp huyện; mỗi nhóm xếp hạng riêng.\nindex:\n  id: ddci\n"
            "  name: { vi: Chỉ số năng lực điều hành cấp sở và địa phương, en: Department and District Competitiveness Index }\n"
            "  short_name: { vi: DDCI, en: DDCI }\n"
            "  issuer: { vi: Tỉnh Minh Họa, en: Minh Hoa Province }\n  scale: 100\nindices:\n")
    for year in (2022, 2023, 2024):
        for group in (_RANKED, [agency.id for agency in DISTRICT_AGENCIES]):
            scores = {a: between(6200, 8900, "ddci", a) + 90 * (year - 2022) + between(-300, 300, "ddci", a, year) for a in group}
            for agency in group:
                rank = 1 + sum(other > scores[agency] for other in scores.values())
                score = f"{scores[agency] // 100}.{scores[agency] % 100:02}"
                cited = f"{{ title: {both('Kết quả DDCI ' + str(year) + ' (minh họa)', 'DDCI ' + str(year) + ' (sample)')} }}"
                assert agency in BY_ID
                text += f"  - {{ year: {year}, agency: {agency}, rank: {rank}, of: {len(group)}, score: {score},"
                text += f" source: {cited} }}\n"
    return text


def files():
    """The three indices."""
    return {"indices/par-index.yaml": _par(), "indices/sipas.yaml": _sipas(), "indices/ddci.yaml": _ddci()}
