"""Files that cannot be imported: each gets one sentence that names it and says what to do, and nothing is logged."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange import json_files, xlsx_files
from legaldesk.desk.exporting import export_file
from legaldesk.desk.importing import BadRow, Refused, import_file
from legaldesk.domain.errors import BadInput
from legaldesk.domain.query import Query

HEADER = ["channel", "received_at", "requester.kind", "instrument.kind", "requester.name", "fax.pages_received"]
ROW = ["fax", "2026-11-20T10:00:00-08:00", "court", "unknown", "Alpha", 7]
FACTS = {
    "channel": "fax",
    "received_at": "2026-11-20T10:00:00-08:00",
    "requester": {"kind": "court"},
    "instrument": {"kind": "unknown"},
}
CSV = ",".join(HEADER) + "\n" + ",".join(map(str, ROW)) + "\n"


def refused(desk: Desk, file: Path, *parts: str, **options: Any) -> list[str]:
    told: list[BadRow] = []
    with pytest.raises(BadInput) as refusal:
        import_file(desk, file, report=told.append, **options)
    sentence = str(refusal.value)
    assert sentence.startswith((str(file), "--map")) and "\n" not in sentence
    for part in parts:
        assert part in sentence
    assert not desk.log.total()
    return [str(row) for row in told]


def written(tmp_path: Path, content: bytes, ending: str = ".csv") -> Path:
    file = tmp_path / f"in{ending}"
    file.write_bytes(content)
    return file


def workbook(tmp_path: Path, *rows: list[Any], sheets: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for name in sheets:
        book.create_sheet(name).append(["not read"])
    file = tmp_path / "in.xlsx"
    book.save(file)
    return file


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        (b"", ["is empty"]),
        (b"\xef\xbb\xbf\r\n \n", ["is empty"]),
        (CSV.splitlines()[0].encode(), ["holds no deliveries"]),
        (CSV.encode("utf-16"), ["UTF-16", "CSV UTF-8"]),
        (b"PK\x03\x04rest", ["spreadsheet", ".xlsx"]),
        (b"\xd0\xcf\x11\xe0rest", [".xls"]),
        (b"%PDF-1.7", ["PDF"]),
        (b"a,b\x00,c\n", ["zero bytes"]),
        (CSV.encode() + "fax,,,,Müller,\n".encode("latin-1"), ["line 3", "is not UTF-8"]),
        (CSV.encode() + b'fax,"open', ["line 3", "quotation mark"]),
        (CSV.encode() + b'fax,"a"b,\n', ["line 3", "quotation mark"]),
        (b"just some text, which is no table\nat all\n", ["no column channel", "unknown columns", "--map"]),
        (b"x\n", ["unknown column “x”"]),
        (CSV.replace("requester.kind", "They aer").encode(), ["requester.kind (“They are”)", "did you mean"]),
        (CSV.replace("requester.name", "CHANNEL").encode(), ["“channel”, “CHANNEL” are both channel"]),
        (CSV.replace("requester.name", "Tracking number,courier.tracking_number").encode(), ["are both courier."]),
        (b"a" * 16_000_001, ["line 1", "longer than 16,000,000"]),
    ],
)  # fmt: skip
def test_what_is_no_table_of_deliveries(desk: Desk, tmp_path: Path, content: bytes, parts: list[str]) -> None:
    for keep_good in (False, True):
        refused(desk, written(tmp_path, content), *parts, keep_good=keep_good)


def test_names_endings_and_mappings_that_do_not_fit(desk: Desk, tmp_path: Path) -> None:
    refused(desk, tmp_path / "nowhere.csv", "no such file")
    refused(desk, written(tmp_path, b"", ".tsv"), "must end in .csv, .xlsx or .json")
    (tmp_path / "folder.csv").mkdir()
    refused(desk, tmp_path / "folder.csv", "is a folder")
    file = written(tmp_path, CSV.encode())
    refused(desk, file, "no column “Docket”", "“channel”", mapping={"Docket": "instrument.case_number"})
    refused(
        desk,
        file,
        "instrument.case_no",
        "did you mean instrument.case_number?",
        mapping={"channel": "instrument.case_no"},
    )
    refused(desk, file, "no column channel", mapping={"channel": ""})
    refused(desk, written(tmp_path, b"[]", ".json"), "--map: is for columns", mapping={"channel": "channel"})
    for name, what in (("folder.csv", "is a folder"), ("x/out.csv", "does not exist"), ("out.txt", "must end in")):
        with pytest.raises(BadInput, match=what):
            export_file(desk, tmp_path / name, Query())


def test_cells_without_a_column_and_rows_of_another_width(desk: Desk, tmp_path: Path) -> None:
    lines = CSV.splitlines()
    text = f"{lines[0]},\n{lines[1]},\n{lines[1]},lost\n{lines[1]},,,\n{lines[1]},,more\n"
    told = refused(desk, written(tmp_path, text.encode()), "2 of 4")
    assert told[0] == "line 3: column 7 has no name in the header, but this row has text there"
    assert told[1].startswith("line 5: has 8 cells where the header has 7")


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + CSV,
        "sep=;\r\n" + CSV.replace(",", ";").replace("\n", "\r\n"),
        "\n\n" + CSV.replace(",", "\t"),
        CSV.replace("\n", "\r"),
        CSV.replace("requester.name", '"Who\nasks"').replace(",", ";").replace("Alpha", "Alpha, Beta, Gamma"),
        CSV.replace("Alpha", '"a;b;c|d|e|f|g"'),
    ],
)
def test_any_sound_dialect_is_read(desk: Desk, tmp_path: Path, text: str) -> None:
    assert import_file(desk, written(tmp_path, text.encode())).good == 1


def test_a_workbook_as_people_keep_it(desk: Desk, tmp_path: Path) -> None:
    header = [*HEADER, "instrument.response_date", "instrument.case_number", "emergency", "notes"]
    moment, day = datetime.fromisoformat("2026-11-20 10:42"), date(2026, 12, 14)
    row = ["Fax", moment, "Court", "unknown", 12345, 7, day, 26.5, True, "two\nlines _x000D_"]
    file = workbook(tmp_path, header, [], row, [None, " "], sheets=("Old",))
    done = import_file(desk, file)
    assert (done.good, done.left_out) == (1, ("sheet Old",))
    delivery = desk.log.get("LD-2026-000001").delivery
    assert delivery.received_at.isoformat() == "2026-11-20T10:42:00-08:00"
    assert (str(delivery.instrument.response_date), delivery.instrument.case_number) == ("2026-12-14", "26.5")
    assert delivery.fax and delivery.fax.pages_received == 7
    assert (delivery.requester.name, delivery.emergency, delivery.notes) == ("12345", True, "two\nlines")


def test_cells_of_a_workbook_that_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    rows = [
        [ROW[0], date(2026, 11, 20), *ROW[2:]],
        [*ROW[:4], "#REF!", 7],
        [*ROW[:4], 94071118995600012345, 7],
        [*ROW[:5], 7.5],
        [*ROW, "more"],
    ]
    told = refused(desk, workbook(tmp_path, HEADER, *rows), "5 of 5")
    assert told[1] == "line 3: column 5 holds the error value #REF!; correct it"
    for line, part in zip(
        told, ("has no time of day", "error value", "last figures are lost", "whole number", "column 7"), strict=True
    ):
        assert part in line


def bomb(member: str, size: int) -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(member, "w", force_zip64=True) as part,
    ):
        for _ in range(size // 1_000_000):
            part.write(bytes(1_000_000))
    return packed.getvalue()


def test_broken_workbooks_and_zip_bombs(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = workbook(tmp_path, HEADER, ROW).read_bytes()
    for content in (b"", b"no zip", CSV.encode(), good[:-100], good[: len(good) // 2], bomb("other.xml", 1_000_000)):
        refused(desk, written(tmp_path, content, ".xlsx"), "is not a sound XLSX workbook")
    refused(desk, written(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(600), ".xlsx"), "password")
    refused(desk, workbook(tmp_path), "first sheet is empty")
    refused(desk, workbook(tmp_path, HEADER), "holds no deliveries")
    refused(desk, written(tmp_path, bomb("xl/sharedStrings.xml", 301_000_000), ".xlsx"), "unpacks to 301,000,000 bytes")
    sheet = bomb("xl/worksheets/sheet1.xml", 60_000_000)
    refused(desk, written(tmp_path, sheet, ".xlsx"), "of the same over and over")
    monkeypatch.setattr(xlsx_files, "SHEET_ROWS", 1_000)
    far = rewritten(good, lambda text: text.replace('<row r="2"', '<row r="999999999"'))
    refused(desk, written(tmp_path, far, ".xlsx"), "has a row beyond")
    entities = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    evil = rewritten(good, lambda text: entities + text.replace(">7<", ">&b;<"))
    refused(desk, written(tmp_path, evil, ".xlsx"), "is not a sound XLSX workbook")


def test_a_lone_cell_in_the_farthest_corner_is_reached_without_filling_the_sheet(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    longest = 0

    def blank(value: object) -> bool:
        nonlocal longest
        longest += 1
        return value is None

    monkeypatch.setattr(xlsx_files, "_blank", blank)
    corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    good = workbook(tmp_path, HEADER, ROW).read_bytes()
    file = written(tmp_path, rewritten(good, lambda text: text.replace("</sheetData>", corner)), ".xlsx")
    assert import_file(desk, file).good == 1
    assert longest < 2_000, "cells that were looked at"


def rewritten(content: bytes, change: Any) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part.decode()).encode() if name.endswith("sheet1.xml") else part)
    return packed.getvalue()


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_workbook_is_refused_or_read_but_never_a_defect(data: st.DataObject) -> None:
    packed = io.BytesIO()
    book = openpyxl.Workbook()
    for row in (HEADER, ROW):
        book.worksheets[0].append(row)
    book.save(packed)
    content = bytearray(rewritten(packed.getvalue(), lambda text: text))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "damaged.xlsx"
        file.write_bytes(content)
        with contextlib.suppress(BadInput), xlsx_files.open_workbook(file) as sheets:
            list(sheets.rows())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ["is empty"]),
        ("[]", ["holds no deliveries"]),
        ("[" + json.dumps(FACTS) + "\n", ["line 2", "a comma or ]"]),
        ("[\n{]", ["line 2", "not valid JSON"]),
        (json.dumps(FACTS) + '\n{"channel": ', ["line 2", "not valid JSON"]),
        ("[" + json.dumps(FACTS) + "] x", ["nothing may follow"]),
        ("[" + json.dumps(FACTS) + ",]", ["not valid JSON"]),
        ("[" * 100_000, ["line 1", "brackets"]),
        ('[{"fax": {"pages_received": NaN}}]', ["NaN"]),
        ('[{"fax": {"pages_received": ' + "9" * 5000 + "}}]", ["line 1"]),
        ('["' + "x" * 17_000_000, ["line 1", "not valid JSON"]),
    ],
)
def test_what_is_no_json(desk: Desk, tmp_path: Path, text: str, parts: list[str]) -> None:
    refused(desk, written(tmp_path, text.encode(), ".json"), *parts, keep_good=True)
    refused(desk, written(tmp_path, b'[{"channel": "\xff"}]', ".json"), "not UTF-8")


def test_json_in_any_layout_and_its_bad_deliveries(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_files, "_CHUNK", 7)
    one = json.dumps(FACTS)
    shown = json.dumps({"reference": "LD-2020-000001", "revision": 1, "delivery": FACTS, "history": []})
    for text in (one, f"{one}\n\n{one}\n", f"[{one},{one}]", json.dumps([FACTS, FACTS], indent=2), f"\ufeff[{shown}]"):
        done = import_file(desk, written(tmp_path, text.encode(), ".json"))
        assert done.good == (2 if text.count("channel") == 2 else 1)
    text = f'[{one},\n1, null,\n{{"channel": "fax", "kind": 1}},\n{shown[:-1]}, "more": 2}}, {{"delivery": "x"}}]'
    told: list[BadRow] = []
    with pytest.raises(Refused, match="5 of 6"):
        import_file(desk, written(tmp_path, text.encode(), ".json"), report=told.append)
    assert [row.line for row in told] == [2, 2, 3, 4, 4]
    assert str(told[0]) == "line 2: must be a JSON object"
    assert "kind: is not a known key" in str(told[2])
    assert str(told[3]).startswith("line 4: more: is not a known key; use decision, delivery, history, judged,")
    assert str(told[4]) == "line 4: must be a JSON object"
