"""results/**: the ledger's rows, by quarter and level, in each form such a file may take."""

from .agencies import BRANCHES
from .agencies_yaml import AGENCIES, BY_ID
from .catalogue import BY_CODE
from .ledger import COLUMNS, MAIN, total
from .periods import QUARTERS

LAND, PARK = "vp-dang-ky-dat-dai", "ban-quan-ly-kcn"
BY_FIELD, BY_TOTAL = "so-xay-dung", "so-tttt"
REPLACED, PROVISIONAL = "so-gtvt", "so-y-te"
_LEVELS = {"province": ("tinh", "các sở, ban, ngành"), "district": ("huyen", "cấp huyện"), "commune": ("xa", "cấp xã")}
_FORM = "Mã cơ quan;Mã thủ tục;Trực tuyến;Trực tiếp;Bưu chính;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Quá hạn"


def source(quarter, agency="vp-ubnd"):
    """The report that a quarter's figures are from."""
    number = {"vp-ubnd": "VPUBND", BY_FIELD: "SXD", BY_TOTAL: "STTTT", LAND: "VPĐKĐĐ", PARK: "BQL"}[agency]
    return f"{11 + 7 * QUARTERS.index(quarter)}/BC-{number}"


def head(period, cited, grain, quality="official", more=""):
    """Everything before the rows."""
    return f"period: {period}\nsource: {{ document: {cited} }}\nquality: {quality}\n{more}grain: {grain}\n"


def _apart(agency, quarter):
    """Whether an agency's figures of a quarter stand in a file of their own."""
    return (
        agency in (BY_FIELD, BY_TOTAL) or (agency == PROVISIONAL and quarter == "2024-q4")
        or (agency == LAND and quarter == "2023-q4") or (agency == PARK and quarter == "2024-q1")
        or (agency in BRANCHES and quarter == "2023-q2"))


def _hidden(agency, column, quarter):
    """Cells that nobody published: digitised at departments before 2024, ratings in one district in early 2023."""
    if column in ("digitised_on_receipt", "digitised_result"):
        return quarter < "2023-q4" and BY_ID[agency].level == "province"
    return column in ("satisfied", "rated") and quarter < "2023-q3" and BY_ID[agency].parent == "ubnd-huyen-bai-mau"


def lists(page, quarter, wanted, columns=COLUMNS):
    """Rows as lists of cells, in the order of agencies, then codes."""
    order = {agency.id: n for n, agency in enumerate(AGENCIES)}
    lines = [f"columns: [agency, procedure, {', '.join(columns)}]", "rows:"]
    for agency, code in sorted(page, key=lambda key: (order[key[0]], key[1])):
        if wanted(agency):
            row = page[agency, code]
            cells = ["~" if _hidden(agency, c, quarter) else row[c] for c in columns]
            lines.append(f'  - [{agency}, "{code}", {", ".join(map(str, cells))}]')
    return "\n".join(lines) + "\n"


def _levels(book, quarter):
    """The three main files of a quarter: departments, districts, communes."""
    for level, (name, words) in _LEVELS.items():
        def wanted(agency, level=level):
            return BY_ID[agency].level == level and not _apart(agency, quarter)
        note = f"# Kết quả của {words}, theo biểu mẫu báo cáo; mỗi dòng là một thủ tục của một cơ quan.\n"
        text = note + head(quarter, source(quarter), "agency_procedure") + lists(book[quarter], quarter, wanted)
        yield f"results/{quarter[:4]}/{quarter}-{name}.yaml", text


def _by_field(book, quarter):
    """One agency that publishes by field only."""
    fields = {}
    for (agency, code), row in book[quarter].items():
        if agency == BY_FIELD:
            fields.setdefault(BY_CODE[code].field, []).append(row)
    lines = [f"columns: [agency, field, {', '.join(COLUMNS)}]", "rows:"]
    for name, rows in sorted(fields.items()):
        cells = total(rows)
        lines.append(f"  - [{BY_FIELD}, {name}, {', '.join(str(cells[c]) for c in COLUMNS)}]")
    text = "# Sở Xây dựng chỉ công bố theo lĩnh vực.\n" + head(quarter, source(quarter, BY_FIELD), "agency_field")
    return f"results/{quarter[:4]}/{quarter}-so-xay-dung.yaml", text + "\n".join(lines) + "\n"


def _by_total(book, quarter):
    """One agency that publishes totals only."""
    cells = total(row for (agency, _), row in book[quarter].items() if agency == BY_TOTAL)
    row = "\n".join(f"    {column}: {cells[column]}" for column in COLUMNS)
    text = "# Sở Thông tin và Truyền thông chỉ công bố số chung.\n" + head(quarter, source(quarter, BY_TOTAL), "agency")
    return f"results/{quarter[:4]}/{quarter}-so-tttt.yaml", f"{text}rows:\n  - agency: {BY_TOTAL}\n{row}\n"


def _csv(book):
    """One agency's quarter as its spreadsheet was saved, with the form's own headings."""
    page = book["2023-q4"]
    rows = [";".join([LAND, code] + [str(page[a, code][c]) for c in MAIN]) for a, code in sorted(page) if a == LAND]
    text = "# Bảng tính của Văn phòng Đăng ký đất đai, lưu thành CSV.\n"
    text += head("2023-q4", source("2023-q4", LAND), "agency_procedure") + "rows: 2023-q4-dat-dai.csv\n"
    yield "results/2023/2023-q4-dat-dai.yaml", text
    yield "results/2023/2023-q4-dat-dai.csv", "\n".join([_FORM] + rows) + "\n"


def files(book):
    """The files of every quarter, and the spreadsheet."""
    written = dict(_csv(book))
    for quarter in QUARTERS:
        written |= dict(_levels(book, quarter))
        written |= dict([_by_field(book, quarter), _by_total(book, quarter)])
    return written
