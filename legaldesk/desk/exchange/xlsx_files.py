"""Deliveries as XLSX: the first sheet of a workbook, read and written row by row."""

from __future__ import annotations

import errno
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from legaldesk.desk.exchange.rows import Row
from legaldesk.desk.files import opened
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

if TYPE_CHECKING:  # openpyxl is imported when the first workbook is opened
    from openpyxl.workbook import Workbook

SHEET_ROWS = 1_048_576
"""Rows that a sheet has."""
CELL_LIMIT = 32_767
"""Characters that a cell holds."""
UNPACKED_LIMIT = 1_000_000_000
"""Most bytes that a workbook may unpack to: read further, a small file could fill the memory."""
STRINGS_LIMIT = 300_000_000
"""Most bytes of texts that the sheets share: these are held in memory."""
BOMB_SIZE = 50_000_000
BOMB_RATIO = 400
"""A part that unpacks to more than BOMB_SIZE bytes and BOMB_RATIO times its packed size: no sheet is so monotonous."""
_MOST_COLUMNS = 1_000
_EXACT_NUMBER = 10**15
_TIMES = re.compile(r"[hH]")
# A workbook writes characters that XML does not have as _x000D_, and what looks like one with _x005F before it.
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# What zipfile, expat and openpyxl raise for a file that is broken; none has a base of its own.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ValueError, KeyError, IndexError, TypeError, AttributeError, EOFError, SyntaxError,
    NotImplementedError, RuntimeError, OverflowError, OSError, AssertionError, MemoryError,
)  # fmt: skip


class Sheets:
    """An opened workbook; made by `open_workbook`."""

    def __init__(self, path: Path, book: Workbook) -> None:
        self._path = path
        self._sheet = book.worksheets[0]
        self.others: tuple[str, ...] = tuple(book.sheetnames[1:])
        """The names of the sheets that are not read."""

    def rows(self) -> Iterator[Row]:
        """The rows of the first sheet, the header first; wholly blank rows are left out. Raises BadInput."""
        self._sheet.reset_dimensions()  # some programs write wrong ones, and rows would be lost
        width = 0
        for number, cells in enumerate(self._raw_rows(), start=1):
            if number > SHEET_ROWS:
                raise BadInput(
                    Phrase(
                        "{path}: has a row beyond {most}, which no sheet has; save it anew",
                        path=self._path,
                        most=SHEET_ROWS,
                    )
                )
            filled = next((size for size in range(len(cells), 0, -1) if not _blank(cells[size - 1].value)), 0)
            if filled:
                row = _row(number, cells[:filled], width)
                if row.fault and not width:
                    raise BadInput(
                        Phrase("{path} row {number}: {fault}", path=self._path, number=str(number), fault=row.fault)
                    )
                width = width or len(row.cells)
                yield row
        if not width:
            raise BadInput(
                Phrase("{path}: the first sheet is empty; its first row must name the columns", path=self._path)
            )

    def _raw_rows(self) -> Iterator[Sequence[Any]]:
        rows = iter(self._sheet.iter_rows())  # given a width, it fills each of a million blank rows up to that
        while True:
            with _broken(self._path):
                row = next(rows, None)
            if row is None:
                return
            yield row[:_MOST_COLUMNS]


@contextmanager
def open_workbook(path: Path) -> Iterator[Sheets]:
    """Open `path` for reading. Raises BadInput for what is broken, no XLSX, or unpacks to too much."""
    with opened(path) as raw:
        with _broken(path):
            _look(path, raw)
            from openpyxl import load_workbook

            book = load_workbook(raw, read_only=True, data_only=True, keep_links=False)
            if not book.worksheets:
                raise BadInput(Phrase("{path}: holds no sheet with cells", path=path))
        try:
            yield Sheets(path, book)
        finally:
            book.close()


def write_xlsx(file: BinaryIO, title: str, rows: Iterable[Sequence[str | float]]) -> None:
    """Write `rows`, the header first, to `file` as a workbook with one sheet called `title`, one row at a time.

    Raises BadInput for more rows, or for a longer text, than a sheet holds.
    """
    from lxml.etree import LxmlError
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    book.properties.creator = "LegalDesk"
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    done = False
    try:
        for number, row in enumerate(rows, start=1):
            if number > SHEET_ROWS:
                raise BadInput(
                    Phrase(
                        "more than {count} deliveries do not fit into a sheet; export CSV or JSON", count=SHEET_ROWS - 1
                    )
                )
            cells: list[Any] = [_written(row[0], value) for value in row]
            for index, value in enumerate(cells):
                if number == 1 or (isinstance(value, str) and value.startswith("#")):
                    cell = WriteOnlyCell(sheet, value)
                    cell.data_type = "s"  # else "#N/A" would become an error value
                    if number == 1:
                        cell.font = Font(bold=True)
                    cells[index] = cell
            sheet.append(cells)
        book.save(file)
        done = True
    except LxmlError as fault:  # what lxml makes of a full disk: it tells no more than "IO_ENOSPC"
        raise OSError(errno.ENOSPC, f"the temporary folder cannot be written: {fault}") from None
    finally:
        if not done:
            _forget(sheet)


def _forget(sheet: Any) -> None:
    """Remove the temporary file of a sheet that is not saved; openpyxl would keep it until the program ends."""
    writer = sheet._writer  # noqa: SLF001
    if writer is not None:
        with suppress(Exception):  # the first fault is the one to tell
            sheet.close()
        with suppress(OSError):
            writer.cleanup()


def _written(reference: str | float, value: str | float) -> str | float | None:
    """`value` as it stands in a cell; a blank one is left out."""
    if value == "":
        return None
    if isinstance(value, (int, float)):
        return value
    if "_x" in value:
        value = _LIKE_ESCAPE.sub("_x005F_", value)
    if "\r" in value:
        value = value.replace("\r", "_x000D_")
    if len(value) > CELL_LIMIT:
        raise BadInput(
            Phrase(
                "{reference}: has a text of more than {most} characters, which no cell of a"
                " sheet holds; export CSV or JSON",
                reference=reference,
                most=CELL_LIMIT,
            )
        )
    return value


def _row(number: int, cells: Sequence[Any], width: int) -> Row:
    texts = []
    for index, cell in enumerate(cells):
        try:
            texts.append(_text(cell))
        except ValueError as fault:
            return Row(number, (), Phrase("column {number} {fault}", number=index + 1, fault=fault))
    if width and len(texts) > width:
        return Row(
            number,
            (),
            Phrase("has text in column {count}, but the header names {width} columns", count=len(texts), width=width),
        )
    return Row(number, texts + [""] * (width - len(texts)))


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _text(cell: Any) -> str:
    """A cell as text: moments and days as ISO 8601, whole numbers in figures. Raises ValueError."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        if cell.data_type == "e":
            raise ValueError(Phrase("holds the error value {value}; correct it", value=value))
        return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), value) if "_x" in value else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        if abs(value) >= _EXACT_NUMBER:
            raise ValueError(Phrase("holds a number so long that its last figures are lost; format the column as text"))
        return str(int(value)) if value == int(value) else repr(value)
    if isinstance(value, datetime):
        has_time = bool(_TIMES.search(cell.number_format))
        return value.isoformat() if has_time else value.date().isoformat()
    raise ValueError(Phrase("holds {value}, which is no text, number or date", value=str(value)))


def _look(path: Path, raw: BinaryIO) -> None:
    """Refuse what is no zip file, and a zip bomb, before anything is unpacked."""
    if raw.read(4) == b"\xd0\xcf\x11\xe0":
        raise BadInput(
            Phrase(
                "{path}: is an old Excel file (.xls) or is protected by a password; save it as plain .xlsx", path=path
            )
        )
    raw.seek(0)
    with zipfile.ZipFile(raw) as archive:
        parts = archive.infolist()
    raw.seek(0)
    size = sum(part.file_size for part in parts)
    strings = max((part.file_size for part in parts if part.filename.endswith("sharedStrings.xml")), default=0)
    if any(part.file_size > max(BOMB_SIZE, BOMB_RATIO * part.compress_size) for part in parts):
        raise BadInput(
            Phrase(
                "{path}: unpacks to {size} bytes of the same over and over, as no workbook does; save it anew",
                path=path,
                size=size,
            )
        )
    if size > UNPACKED_LIMIT or strings > STRINGS_LIMIT:
        raise BadInput(
            Phrase(
                "{path}: unpacks to {size} bytes, more than {most} are not read; save it as CSV UTF-8",
                path=path,
                size=size,
                most=UNPACKED_LIMIT,
            )
        )


@contextmanager
def _broken(path: Path) -> Iterator[None]:
    """Turn what a broken workbook makes the libraries raise into one sentence."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that are not read
            yield
    except _BROKEN as fault:
        if isinstance(fault, OSError) and fault.errno is not None:
            raise
        raise BadInput(
            Phrase(
                "{path}: is not a sound XLSX workbook ({fault}); open it in a spreadsheet program and save it anew",
                path=path,
                fault=type(fault).__name__,
            )
        ) from None
