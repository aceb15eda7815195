"""Faults put into a copy of a published site, one at a time: each has to be found where it is, and by who has to find it."""

import shutil
import tempfile
from pathlib import Path

import catalogue
import feeds
import package
import parquet
import workbook

# Who has to find it, the file, what stands there, what is put in its place.
SPOILT = (
    (package, "du-lieu/targets.csv", ",true\r\n", ",no idea\r\n"),
    (package, "du-lieu/targets.csv", "2025-12-31", "31.12.2025"),
    (package, "du-lieu/datapackage.json", '"hash": "sha256:', '"hash": "sha256:0'),
    (package, "du-lieu/datapackage.json", '"resource": "documents"', '"resource": "agencies"'),
    (package, "du-lieu/datapackage.json", '"title": "Mục tiêu"', '"name_": "Mục tiêu"'),
    (package, "du-lieu/datapackage.json", '"path": "targets.csv"', '"path": "target.csv"'),
    (catalogue, "du-lieu/catalog.jsonld", '"dct:publisher"', '"dct:creator"'),
    (catalogue, "du-lieu/catalog.jsonld", '"dcat:accessURL"', '"dcat:page"'),
    (catalogue, "du-lieu/catalog.jsonld", '"dcat:byteSize"', '"dcat:size"'),
    (catalogue, "du-lieu/catalog.jsonld", '"xsd:date"', '"xsd:integer"'),
    (catalogue, "du-lieu/targets.csv", "2025-12-31", "2025-12-30"),
    (catalogue, "du-lieu/catalog.jsonld", '"@id": "https://minh-hoa.vi-du.example/du-lieu/#targets"', '"@id": "https://minh-hoa.vi-du.example/#targets"'),
    (workbook, "du-lieu/agencies.csv", "UBND tỉnh", "UBND huyện"),
    (workbook, "du-lieu/sums-2024-q4.csv", "results/agency/ban-quan-ly-kcn@2024-q4", "results/agency/so-khac@2024-q4"),
    (workbook, "du-lieu/datapackage.json", '"as_of": "2025-', '"as_of": "2024-'),
    (parquet, "du-lieu/results-2024-q4.csv", ",official,false,", ",provisional,false,"),
    (parquet, "ket-qua/2024-q4/index.html", '" data-figure="results/agency/so-tttt@2024-q4:received"', '0" data-figure="results/agency/so-tttt@2024-q4:received"'),
    (feeds, "ket-qua/atom.xml", "<updated>2025-", "<updated>tháng 1 năm 2025-"),
    (feeds, "ket-qua/atom.xml", "  <author>\n    <name>", "  <contributor>\n    <name>"),
    (feeds, "ket-qua/atom.xml", 'rel="self"', 'rel="own"'),
    (feeds, "ket-qua/atom.xml", "/ket-qua/2024-q4/</id>", "/ket-qua/2024-q3/</id>"),
    (feeds, "ket-qua/atom.xml", "href=&quot;https://minh-hoa.vi-du.example/", "href=&quot;/"),
    (feeds, "dinh-chinh/atom.xml", 'href="https://minh-hoa.vi-du.example/dinh-chinh/"/>', 'href="https://minh-hoa.vi-du.example/sai/"/>'),
)


def unseen(published):
    """Faults that nobody finds."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        for kind in ("du-lieu", "ket-qua", "dinh-chinh"):
            shutil.copytree(published / kind, copy / kind)
        return [fault for number, fault in enumerate(SPOILT) if not is_found(copy, *fault) for fault in [f"fault {number} is not found: {fault[1:]}"]]


def is_found(site, reader, path, there, instead):
    """Puts a fault in, asks, takes it out again."""
    file = site / path
    text = file.read_bytes()
    spoilt = text.replace(there.encode(), instead.encode(), 1)
    if spoilt == text:
        return False
    file.write_bytes(spoilt)
    try:
        return bool(reader.faults(site))
    except Exception as error:  # noqa: BLE001
        print(f"{path}: {reader.__name__} stumbled: {error!r}")
        return False
    finally:
        file.write_bytes(text)
