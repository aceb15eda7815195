"""Makes the spreadsheets of this folder: the form as offices really save it, right and wrong.

    python3 tests/sheets/make.py        needs openpyxl, and soffice for cong-thuc-libreoffice.xlsx

The tests read the files; nobody needs this program to run them. All figures are made up.
"""

import copy
import datetime
import io
import pathlib
import subprocess
import tempfile
import unicodedata
import zipfile

import openpyxl

HERE = pathlib.Path(__file__).parent
GROUPS = ["Số hồ sơ nhận giải quyết", "Số lượng hồ sơ đã giải quyết", "Số lượng hồ sơ đang giải quyết"]
HEAD = [
    ["TT", "Lĩnh vực, công việc giải quyết theo cấp", GROUPS[0], None, None, None, GROUPS[1], None, None, None, GROUPS[2]],
    [None, None, "Tổng số", "Trong đó", None, None, "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"],
    [None, None, None, "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước (chuyển sang)"],
    ["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)", "(11)=(12)+(13)", "(12)", "(13)"],
]
TITLE = [["BIỂU SỐ II.06a/VPCP/KSTT"], [], ["(Từ ngày 15/6/2024 đến ngày 14/9/2024)"], ["Đơn vị tính: Số hồ sơ TTHC"], []]
BODY = [
    ["I", "Lĩnh vực Hộ tịch"],
    [1, "Đăng ký kết hôn", 15, 10, 5, 0, 10, 4, 6, 0, 5, 4, 1],
    [2, "Đăng ký khai sinh", 1234, "1.200", "34\u00a0", "-", 1234, 1234, 0, None, 0, 0, 0],
    [None, "Tổng cộng", 1249, 1210, 39, 0, 1244, 1238, 6, 0, 5, 4, 1],
]
NOTES = [[], ["Ghi chú: số liệu đến 14/9/2024"], [None, "Người lập biểu", None, None, None, None, "Thủ trưởng đơn vị"]]
# The first line of the body.
FIRST = len(TITLE) + len(HEAD) + 1


def fill(sheet, rows):
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)


def form(body=None, head=None):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Biểu 06"
    fill(sheet, TITLE + (head or HEAD) + (body or BODY) + NOTES)
    for merged in ["A6:A8", "B6:B8", "C6:F6", "G6:J6", "K6:M6", "C7:C8", "D7:F7"]:
        sheet.merge_cells(merged)
    return book


def save(name, book):
    book.save(HERE / name)


def changed(line, column, value):
    body = copy.deepcopy(BODY)
    body[line][column] = value
    return body


def parts(book):
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(name, files):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path, (2024, 9, 14, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def books():
    save("sach.xlsx", form())
    formulas = copy.deepcopy(BODY)
    formulas[1][2] = f"=D{FIRST + 1}+E{FIRST + 1}+F{FIRST + 1}"
    formulas[1][6] = f"=SUM(H{FIRST + 1}:J{FIRST + 1})"
    save("cong-thuc-khong-ket-qua.xlsx", form(formulas))
    with tempfile.TemporaryDirectory() as made:
        subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", made, HERE / "cong-thuc-khong-ket-qua.xlsx"], check=True)
        (HERE / "cong-thuc-libreoffice.xlsx").write_bytes((pathlib.Path(made) / "cong-thuc-khong-ket-qua.xlsx").read_bytes())
    several = form()
    fill(several.create_sheet("Biểu 06 (cũ)"), TITLE + HEAD + BODY)
    several.create_sheet("Hướng dẫn")["A1"] = "Điền vào trang Biểu 06"
    save("nhieu-trang.xlsx", several)
    hidden = form()
    sheet = hidden.active
    sheet.row_dimensions[FIRST + 2].hidden = True
    sheet.column_dimensions["K"].hidden = True
    fill(hidden.create_sheet("Nháp"), TITLE + HEAD + BODY)
    hidden["Nháp"].sheet_state = "hidden"
    save("an.xlsx", hidden)
    personal = form()
    personal.active.cell(6, 14, "Họ và tên người nộp")
    personal.active.cell(6, 15, "Số CCCD")
    personal.active.cell(FIRST + 1, 15, "000000000000")
    save("ca-nhan.xlsx", personal)
    wrong = copy.deepcopy(BODY)[:3]
    wrong[1][3], wrong[1][4], wrong[1][7], wrong[1][8] = -10, 5.5, "bốn", datetime.date(2024, 6, 6)
    wrong[2][3], wrong[2][11], wrong[2][12] = "1,200", "#REF!", "1.5"
    book = form(wrong)
    book.active.cell(FIRST + 2, 12).data_type = "e"
    save("so-sai.xlsx", book)
    names = changed(1, 1, "Đăng ký kết hon lại")
    names[2][1] = "Cấp giấy phép xây dựng"
    save("ten-la.xlsx", form(names))
    save("cot-6-la-cot-3.xlsx", form(changed(1, 5, 15)[:3]))
    save("tong-sai.xlsx", form(changed(3, 3, 1211)))
    order = [1, 12, 11, 10, 9, 8, 7, 6, 3, 4, 5, 2]
    capitals = [unicodedata.normalize("NFD", "TÊN THỦ TỤC")]
    flat = ["TÊN THỦ TỤC", "Tổng số tiếp nhận", "TRỰC TUYẾN", "Trực tiếp,\ndịch vụ bưu chính", "TỪ KỲ TRƯỚC", "Tổng số đã giải quyết",
            "Đã giải quyết trước hạn", "Đã giải quyết đúng hạn", "Đã giải quyết quá hạn", "Tổng số đang giải quyết",
            "Đang giải quyết trong hạn", "Đang giải quyết quá hạn"]
    flat = [unicodedata.normalize("NFD", words) for words in flat]
    rows = [[flat[column - 1] for column in order]] + [[row[column] for column in order] for row in BODY[1:]]
    turned = openpyxl.Workbook()
    fill(turned.active, rows)
    assert capitals[0] == flat[0]
    save("cot-doi-cho.xlsx", turned)
    other = openpyxl.Workbook()
    fill(other.active, [["STT", "Số văn bản", "Ngày"], [1, "12/BC", "1/9/2024"]])
    save("bieu-khac.xlsx", other)


def burdens():
    clean = parts(form())
    sheet = "xl/worksheets/sheet1.xml"
    import re
    wide = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', clean[sheet])
    pack("kich-thuoc-gia.xlsx", {**clean, sheet: wide})
    pack("bom.xlsx", {**clean, sheet: clean[sheet] + b" " * (24 << 20)})
    pack("sau.xlsx", {**clean, sheet: clean[sheet].replace(b"<sheetData>", b"<a>" * 5000 + b"</a>" * 5000 + b"<sheetData>")})
    pack("doctype.xlsx", {**clean, sheet: b'<!DOCTYPE a [<!ENTITY b "c">]>' + clean[sheet].split(b"?>", 1)[-1]})
    (HERE / "hong.xlsx").write_bytes((HERE / "sach.xlsx").read_bytes()[:2000])
    (HERE / "mat-khau.xlsx").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504))


def viscii(text):
    """As windows-1258 writes it: marks of tone behind their letter."""
    out = []
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323"]
        rest = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones))
        out.append(rest + "".join(tones))
    return "".join(out).encode("cp1258")


def texts():
    def lines(separator, rows):
        written = lambda cell: "" if cell is None else f'"{cell}"' if separator in str(cell) else str(cell)
        return "".join(separator.join(map(written, row)) + "\r\n" for row in rows)
    rows = TITLE + HEAD + BODY + NOTES
    (HERE / "windows-1258.csv").write_bytes(viscii(lines(";", rows).replace("\u00a0", "")))
    (HERE / "utf-8-bom.csv").write_bytes(lines(",", rows).encode("utf-8-sig"))
    (HERE / "utf-16-tab.csv").write_bytes(lines("\t", rows).encode("utf-16"))


books()
burdens()
texts()
