"""Reading a list that others kept of deliveries: CSV or XLSX, row by row, each as a line with its marks and facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from pathlib import Path
from typing import Any

from legaldesk.desk.exchange.cells import Reader, reader_of
from legaldesk.desk.exchange.columns import column_key
from legaldesk.desk.exchange.csv_files import read_csv
from legaldesk.desk.exchange.rows import Row
from legaldesk.desk.exchange.xlsx_files import open_workbook
from legaldesk.desk.reconciling.columns import (
    DAY,
    DIRECTION,
    MOMENT,
    TIME,
    ListColumn,
    RememberedColumns,
    check_columns,
    matched_columns,
    words_of,
)
from legaldesk.domain.duplicates import docket_key, tracking_key
from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FieldKind, field_at
from legaldesk.domain.folding import folded
from legaldesk.domain.moments import parse_receipt
from legaldesk.domain.phrase import Phrase, either, later, sentence_of
from legaldesk.domain.reconciling import JournalLine, Marks, Source, phone_key
from legaldesk.domain.typed_moments import parse_typed_day, parse_typed_time

ENDINGS = (".csv", ".xlsx")
"""The endings of the files that are read."""
_DAY_AND_TIME = re.compile(
    r"(.*?\d{4}|.*?\d)[ T,;]+(\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m?\.?)?)", re.IGNORECASE
)
_SECONDS = re.compile(r"^(\d{1,2}[:.]\d{2})[:.]\d{2}(?:\.\d+)?")
_SENT = frozenset({"sent", "send", "out", "outgoing", "outbound", "tx", "transmit", "transmitted"})
_SHOWN = 60
_TEXT = 300


@dataclass(frozen=True, slots=True)
class Unread:
    """A line of a list that cannot be read: where it stands, and why."""

    line: int
    why: str

    @property
    def said(self) -> Phrase:
        """The line and why."""
        return Phrase("line {line}: {why}", line=str(self.line), why=self.why)

    def __str__(self) -> str:
        return str(self.said)


def columns_of(place: Path, source: Source, path: Path) -> tuple[ListColumn, ...]:
    """The named columns of the list in `path` and what each is, also by what a person said earlier. Raises BadInput."""
    with _rows(path) as rows:
        header = next(rows).cells
    remembered = RememberedColumns(place).of(source, header)
    return tuple(column for column in matched_columns(path.name, source, header, remembered) if column.name.strip())


class ListReader:
    """Reads the lines of one list; `columns` are what its columns are, by the file and by what a person said."""

    def __init__(self, source: Source, path: Path, mapping: Mapping[str, str], place: Path, zone: tzinfo) -> None:
        self._source = source
        self._path = path
        self._mapping = mapping
        self._place = place
        self._zone = zone
        self.columns: tuple[ListColumn, ...] = ()

    def lines(self, today: date) -> Generator[JournalLine | Unread]:
        """The lines, one at a time; those that tell of sent faxes and of calls without a page are left aside.

        `today` gives a day without a year its year. Raises BadInput where the file is no such list.
        """
        with _rows(self._path) as rows:
            header = next(rows).cells
            remembered = RememberedColumns(self._place).of(self._source, header)
            told = {column_key(column) for column in self._mapping}
            kept = {column: path for column, path in remembered.items() if column_key(column) not in told}
            said = {path for path in self._mapping.values() if path}
            mapping = {**{column: path for column, path in kept.items() if path not in said}, **self._mapping}
            self.columns = matched_columns(self._path.name, self._source, header, mapping)
            check_columns(self._path.name, self._source, self.columns)
            readers = [_reader(column.path) for column in self.columns]
            for row in rows:
                yield from self._line(row, readers, today)

    def _line(self, row: Row, readers: Sequence[Reader], today: date) -> Iterator[JournalLine | Unread]:
        if row.fault:
            yield Unread(row.line, row.fault)
            return
        told = {
            column.path: read(cell.strip())
            for column, read, cell in zip(self.columns, readers, row.cells, strict=True)
            if column.path and cell.strip()
        }
        if folded(str(told.pop(DIRECTION, ""))) in _SENT or told.get("fax.pages_received") == 0:
            return
        try:
            day, at = _received(told, self._zone, today)
        except ValueError as fault:
            yield Unread(row.line, sentence_of(fault))
            return
        facts = {path: value for path, value in told.items() if path not in (MOMENT, DAY, TIME)}
        yield JournalLine(row.line, _in_words(facts), _marks(day, at, facts), _nested(facts))


@contextmanager
def _rows(path: Path) -> Iterator[Iterator[Row]]:
    """The rows of `path`, the header first. Raises BadInput."""
    ending = path.suffix.lower()
    if ending == ".csv":
        with closing(read_csv(path, lambda header: sum(bool(cell.strip()) for cell in header))) as rows:
            yield rows
    elif ending == ".xlsx":
        with open_workbook(path) as sheets:
            yield sheets.rows()
    else:
        raise BadInput(
            Phrase("{path}: the name must end in {endings}; export the list so", path=path, endings=either(ENDINGS))
        )


def _reader(path: str) -> Reader:
    spec = field_at(path)
    if spec is None:
        return str
    read: Callable[[str], Any] = reader_of(spec)
    return read


def _received(told: Mapping[str, Any], zone: tzinfo, today: date) -> tuple[date, datetime | None]:
    """The day, in the office's zone, and the moment where a time is told. Raises ValueError with a sentence."""
    text = str(told.get(MOMENT) or told.get(DAY) or "")
    if not text:
        raise ValueError(Phrase("tells no day of receipt"))
    clock = str(told.get(TIME, ""))
    try:
        exact = datetime.fromisoformat(text)
    except ValueError:
        exact = None
    if exact is not None and exact.tzinfo is not None:
        local = exact.astimezone(zone)
        return local.date(), local
    if exact is not None:
        day, within = exact.date(), exact.time() if len(text) > len("2026-11-24") else None
        if within is not None and (not clock or within != time(0)):
            return day, _placed(day, within, zone)
    else:
        parts = _DAY_AND_TIME.fullmatch(text)
        if parts is not None:
            text, clock = parts[1], clock or parts[2]
        if not any(map(str.isdecimal, text)):
            form = later("the day of receipt, “{text}”, is no day; write 2026-11-24 or 11/24/2026")
            raise ValueError(Phrase(form, text=text[:_SHOWN]))
        day = parse_typed_day(text, today)
    if not clock:
        return day, None
    return day, _placed(day, _clock(clock, day, zone), zone)


def _clock(text: str, day: date, zone: tzinfo) -> time:
    """A time of day; seconds are left out, a date before it too (spreadsheets put 1899 there)."""
    typed = _SECONDS.sub(r"\1", text.rsplit("T", maxsplit=1)[-1].strip())
    return parse_typed_time(typed, datetime.combine(day, time(12), zone))


def _placed(day: date, within: time, zone: tzinfo) -> datetime:
    return parse_receipt(datetime.combine(day, within).isoformat(timespec="seconds"), zone)


def _marks(day: date, at: datetime | None, facts: Mapping[str, Any]) -> Marks:
    names = (folded(str(facts.get(path, ""))) for path in ("requester.name", "fax.tsid", "portal.account"))
    pages = facts.get("fax.pages_received")
    number = facts.get("agent.transmittal_number") or facts.get("portal.request_number") or ""
    return Marks(
        day=day,
        at=at,
        number=tracking_key(str(number)),
        case=docket_key(str(facts.get("instrument.case_number", ""))),
        senders=frozenset(filter(None, (*names, phone_key(str(facts.get("fax.from_number", "")))))),
        pages=pages if isinstance(pages, int) else None,
    )


def _in_words(facts: Mapping[str, Any]) -> str:
    said = [f"{value} pages" if path == "fax.pages_received" else str(value) for path, value in facts.items()]
    text = " · ".join(" ".join(part.split()) for part in said)
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"


def _nested(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts in the contract's shape; words that the contract does not know go to the notes."""
    nested: dict[str, Any] = {}
    notes = []
    for path, value in facts.items():
        spec = field_at(path)
        if (
            spec is not None
            and spec.kind is FieldKind.CHOICE
            and value not in {word.value for word in spec.words or ()}
        ):
            notes.append(f"{words_of(path)}: {value}")
            continue
        if spec is not None and spec.kind is FieldKind.COUNT and not isinstance(value, int):
            notes.append(f"{words_of(path)}: {value}")
            continue
        group, _, key = path.rpartition(".")
        nested.setdefault(group, {})[key] = value
    if notes:
        nested["notes"] = "\n".join(notes)
    return nested
