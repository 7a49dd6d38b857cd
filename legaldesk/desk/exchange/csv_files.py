"""Deliveries as CSV (RFC 4180): read from any sound dialect in UTF-8, written row by row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from legaldesk.desk.exchange.rows import Row
from legaldesk.desk.files import opened
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase, later

LINE_LIMIT = 16_000_000
"""Longest line, in characters: a delivery with every field at its limit is far below it."""
_HEADER_LINES = 100
_DELIMITERS = ",;\t|"
_HEAD = 4096
_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
_OTHERS = {
    b"PK\x03\x04": later("is a spreadsheet or another zip file, not CSV; name it .xlsx if it is one"),
    b"\xd0\xcf\x11\xe0": later("is an old Excel file (.xls), not CSV; save it as .xlsx or CSV UTF-8"),
    b"\xff\xfe": later("is UTF-16 text; save it as CSV UTF-8"),
    b"\xfe\xff": later("is UTF-16 text; save it as CSV UTF-8"),
    b"%PDF": later("is a PDF, not CSV"),
}


def read_csv(path: Path, recognized: Callable[[Sequence[str]], int]) -> Generator[Row]:
    """The rows of `path`, the header first; wholly blank rows are left out.

    Commas, semicolons, tabs and bars are tried as delimiters on the header: the one with which `recognized` knows the
    most names wins. A line `sep=;`, as Excel writes it, decides too. Raises BadInput for what is not CSV in UTF-8.
    """
    with opened(path) as raw:
        _look(path, raw)
        with io.TextIOWrapper(raw, encoding="utf-8-sig", newline="") as file:
            try:
                yield from _rows(path, file, recognized)
            except UnicodeDecodeError:
                raise BadInput(
                    Phrase(
                        "{path} line {line}: is not UTF-8 text; save the file as CSV UTF-8",
                        path=path,
                        line=str(_not_utf8(path)),
                    )
                ) from None


def write_csv(file: BinaryIO, rows: Iterable[Sequence[str | float]]) -> None:
    """Write `rows` to `file` in UTF-8, one at a time."""
    csv.writer(_Utf8(file), lineterminator="\r\n").writerows(rows)


class _Utf8:
    """Takes text for a file of bytes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write `text` in UTF-8."""
        return self._file.write(text.encode())


def _rows(path: Path, file: io.TextIOWrapper, recognized: Callable[[Sequence[str]], int]) -> Iterator[Row]:
    lines = _lines(path, file)
    begin, first = _first(lines)
    separator = _SEPARATOR.fullmatch(first)
    if separator:
        more, first = _first(lines)
        begin += more
    if not first:
        raise BadInput(Phrase("{path}: is empty; its first line must name the columns", path=path))
    head = _header_lines(first, lines)
    delimiter = separator[1] if separator else _delimiter(head, recognized)
    reader = csv.reader(chain(head, lines), delimiter=delimiter, strict=True)
    width = 0
    line = begin
    try:
        for cells in reader:
            if not width:
                width = len(cells)
                yield Row(line, cells)
            elif any(cell.strip() for cell in cells):
                yield _row(line, cells, width)
            line = begin + reader.line_num
    except csv.Error as fault:
        raise BadInput(
            Phrase(
                "{path} line {line}: is not sound CSV ({fault}); look for a quotation mark that is"
                " not closed or doubled",
                path=path,
                line=str(line),
                fault=fault,
            )
        ) from None


def _row(line: int, cells: list[str], width: int) -> Row:
    if len(cells) > width and not any(cells[width:]):
        cells = cells[:width]
    if len(cells) == width:
        return Row(line, cells)
    return Row(
        line,
        (),
        Phrase(
            "has {count} cells where the header has {width}; put a cell that holds the delimiter or a line break in"
            " quotation marks",
            count=len(cells),
            width=width,
        ),
    )


def _lines(path: Path, file: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := file.readline(LINE_LIMIT):
        number += 1
        if len(line) == LINE_LIMIT:
            raise BadInput(
                Phrase(
                    "{path} line {number}: is longer than {most} characters; is it the right file?",
                    path=path,
                    number=str(number),
                    most=LINE_LIMIT,
                )
            )
        yield line


def _first(lines: Iterator[str]) -> tuple[int, str]:
    """How many lines were read to find the first that is not blank, and that line; "" at the end."""
    count = 0
    for line in lines:
        count += 1
        if line.strip():
            return count, line
    return count, ""


def _header_lines(first: str, lines: Iterator[str]) -> list[str]:
    """The lines of the header: a name in quotation marks may hold a line break."""
    head = [first]
    marks = first.count('"')
    while marks % 2 and len(head) < _HEADER_LINES:
        line = next(lines, "")
        if not line:
            break
        head.append(line)
        marks += line.count('"')
    return head


def _delimiter(head: list[str], recognized: Callable[[Sequence[str]], int]) -> str:
    """The delimiter with which the header makes most sense; among equals the one that gives most columns."""

    def sense(delimiter: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader(head, delimiter=delimiter, strict=True), [])
        except csv.Error:
            return -1, 0
        return recognized(cells), len(cells)

    return max(_DELIMITERS, key=sense)


def _look(path: Path, raw: BinaryIO) -> None:
    """Refuse what is plainly no CSV, by its first bytes."""
    head = raw.read(_HEAD)
    raw.seek(0)
    for start, what in _OTHERS.items():
        if head.startswith(start):
            raise BadInput(Phrase("{path}: {what}", path=path, what=Phrase(what)))
    if b"\x00" in head:
        raise BadInput(Phrase("{path}: is not CSV but a file of another kind (it holds zero bytes)", path=path))


def _not_utf8(path: Path) -> int:
    """The number of the first line that is not UTF-8."""
    number = 0
    with opened(path) as raw:
        for number, line in enumerate(raw, start=1):  # noqa: B007
            try:
                line.decode()
            except UnicodeDecodeError:
                break
    return number
