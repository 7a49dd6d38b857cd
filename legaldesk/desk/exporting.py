"""Exporting deliveries to a CSV, XLSX or JSON file: row by row from the log, the file whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange.columns import OWN_COLUMNS
from legaldesk.desk.exchange.csv_files import write_csv
from legaldesk.desk.exchange.formulas import disarm
from legaldesk.desk.exchange.json_files import write_json
from legaldesk.desk.exchange.xlsx_files import write_xlsx
from legaldesk.desk.files import written_whole
from legaldesk.desk.importing import kind_of
from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FIELDS, flattened
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Query

_PATHS = tuple(spec.path for spec in FIELDS)
_BEFORE = OWN_COLUMNS[:4]
_AFTER = OWN_COLUMNS[4:]
COLUMNS = (*_BEFORE, *_PATHS, *_AFTER)
"""The columns of a table: who it is in the log, the fields by their dotted paths, the verdict that holds."""
_TOLD_EVERY = 100
_SHEET = "Deliveries"


def export_file(
    desk: Desk,
    path: Path,
    query: Query,
    progress: Callable[[int], bool] = lambda _: True,
    *,
    only: Sequence[int] | None = None,
) -> int:
    """Write every delivery that `query` asks for to `path`, in its order; returns how many.

    `only`: the deliveries with these ids instead, in their order.
    The ending of `path` says what is written: a table in UTF-8 without byte order mark (.csv), a workbook with one
    sheet (.xlsx), or an array of deliveries in the contract's shape with `reference`, `status` and `verdict` beside the
    facts (.json). In a table no cell is a formula, whatever the texts are. All are as they stood at one moment.
    `progress(deliveries written)` is called now and then; returning False stops. Raises BadInput or MachineFault; an
    older file of that name is then as it was.
    """
    kind = kind_of(path)
    told = _Told(path, progress)
    with closing(desk.log.each(query if only is None else only)) as records, written_whole(path) as file:
        counted = told.counted(records)
        if kind == ".json":
            write_json(file, map(_object, counted))
        elif kind == ".csv":
            write_csv(file, _table(counted))
        else:
            write_xlsx(file, _SHEET, _table(counted))
    return told.count


class _Told:
    """Counts what passes by, and tells it."""

    def __init__(self, path: Path, progress: Callable[[int], bool]) -> None:
        self._path = path
        self._progress = progress
        self.count = 0

    def counted(self, records: Iterator[LoggedDelivery]) -> Iterator[LoggedDelivery]:
        for record in records:
            if self.count % _TOLD_EVERY == 0 and not self._progress(self.count):
                raise BadInput(Phrase("{path}: the export was stopped; nothing was written", path=self._path))
            self.count += 1
            yield record


def _object(record: LoggedDelivery) -> dict[str, Any]:
    return {
        "reference": record.reference,
        "status": record.status.value,
        **record.delivery.as_json(),
        "verdict": record.verdict.as_json(),
    }


def _table(records: Iterator[LoggedDelivery]) -> Iterator[list[str | int]]:
    yield list(COLUMNS)
    for record in records:
        yield [disarm(cell) if isinstance(cell, str) else cell for cell in _cells(record)]


def _cells(record: LoggedDelivery) -> Iterator[str | int]:
    """The cells of one delivery, in the order of COLUMNS."""
    yield record.reference
    yield record.status.value
    yield record.logged_at.isoformat()
    yield record.logged_by
    facts = flattened(record.delivery.as_json())
    for path in _PATHS:
        yield _cell(facts.get(path))
    verdict = record.verdict
    yield verdict.disposition.value
    yield _cell(verdict.service_valid)
    yield verdict.extra_processing.value
    yield verdict.letter.value
    yield verdict.rule
    yield " ".join(reason.sentence for reason in verdict.reasons)
    yield verdict.policy_version
    yield _cell(verdict.needs_person)
    yield " ".join(verdict.alerts)


def _cell(value: str | int | None) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value
