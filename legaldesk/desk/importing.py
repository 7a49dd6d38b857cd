"""Importing deliveries from a CSV, XLSX or JSON file: all of it in one transaction, or nothing."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange.columns import Columns, FoundColumn, found_columns, recognized
from legaldesk.desk.exchange.csv_files import read_csv
from legaldesk.desk.exchange.json_files import read_json
from legaldesk.desk.exchange.links import Links
from legaldesk.desk.exchange.rows import Entry, Row
from legaldesk.desk.exchange.xlsx_files import open_workbook
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.reading import InvalidDelivery, Problem, delivery_problems, parse_delivery
from legaldesk.domain.verdict import Verdict

ENDINGS = (".csv", ".xlsx", ".json")
"""The endings of the files that can be imported and exported."""
_ASK_EVERY = 100
_MOST_PROBLEMS = 5
_GARBAGE = 100_000
"""New objects after which Python looks for garbage, instead of 700."""
_NO_MAPPING: Mapping[str, str] = MappingProxyType({})
_Item = tuple[Delivery, Verdict, str, datetime]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be imported: where it begins (line of the file or row of the sheet, from 1), and why."""

    line: int
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        told = [str(problem) for problem in self.problems[:_MOST_PROBLEMS]]
        rest = len(self.problems) - len(told)
        return f"line {self.line}: {'; '.join(told)}{f' (and {rest} more)' if rest else ''}"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    `good` and `bad` count rows. `references` are those of the deliveries that were logged, in the order of the file;
    there are none after a dry run. `left_out` names columns and sheets that an import does not take.
    """

    good: int
    bad: int
    references: tuple[str, ...]
    left_out: tuple[str, ...]


class Refused(BadInput):
    """The file holds bad rows, so nothing was imported; `good` and `bad` count its rows."""

    def __init__(self, message: str, good: int, bad: int) -> None:
        super().__init__(message)
        self.good = good
        self.bad = bad


def import_file(
    desk: Desk,
    path: Path,
    mapping: Mapping[str, str] = _NO_MAPPING,
    *,
    keep_good: bool = False,
    dry_run: bool = False,
    report: Callable[[BadRow], None] = lambda _: None,
    progress: Callable[[int], bool] = lambda _: True,
) -> Imported:
    """Log the deliveries in `path`, in its order, in one transaction.

    The ending of `path` says what it is (ENDINGS). `mapping` is from a column's name to the dotted path of a field, an
    empty path leaves the column out; columns named by path or label need none. Each delivery is numbered in its year of
    receipt and judged by the policy of its day of receipt; it is not compared with the log for duplicates. What an
    export adds to the facts (reference, status, verdict) is left out, but links between deliveries of the file follow
    them to their new numbers.

    `report` is told every bad row as it is found. Bad rows make nothing be imported, unless `keep_good`. `dry_run`
    checks everything and logs nothing. `progress(rows read)` is called now and then; returning False stops. Raises
    Refused, Stopped, BadInput for a file that cannot be read, or MachineFault; nothing is imported then.
    """
    desk.hours.refresh()
    intake = _Intake(desk, path, mapping, report, progress)
    with closing(intake.entries), _seldom_collecting():
        references: list[str] = []
        if dry_run:
            intake.check_rest()
        else:
            try:
                references = desk.log.add_many(intake.items(stop_at_bad=not keep_good))
            except _BadRowFoundError:
                intake.check_rest()
    if not intake.good + intake.bad:
        raise BadInput(f"{path}: holds no deliveries")
    if intake.bad and not keep_good:
        raise Refused(_refusal(intake, path), intake.good, intake.bad)
    return Imported(intake.good, intake.bad, tuple(references), tuple(intake.left_out))


def columns_of(path: Path) -> tuple[FoundColumn, ...]:
    """The columns of the table in `path`, and what each is; none for JSON. Raises BadInput as `import_file` does."""
    kind = kind_of(path)
    if kind == ".csv":
        with closing(read_csv(path, recognized)) as rows:
            return found_columns(next(rows).cells)
    if kind == ".xlsx":
        with open_workbook(path) as sheets:
            return found_columns(next(sheets.rows()).cells)
    return ()


def kind_of(path: Path) -> str:
    """The ending of `path` in lower case. Raises BadInput if it is none of ENDINGS."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise BadInput(f"{path}: the name must end in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}")
    return ending


def _refusal(intake: _Intake, path: Path) -> str:
    rows = intake.good + intake.bad
    bad = f"{intake.bad:,} of {rows:,} deliveries cannot be imported" if rows > 1 else "the delivery cannot be imported"
    return f"{path}: {bad}; nothing was imported: correct the file, or keep the good ones (--keep-good)"


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Let Python look for circular garbage more seldom: an import makes none, and looking took a tenth of its time."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _GARBAGE) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _BadRowFoundError(Exception):
    """Ends the transaction at the first bad row: nobody need wait while the rest is only checked."""


class _Intake:
    """One file on its way into the log."""

    def __init__(
        self,
        desk: Desk,
        path: Path,
        mapping: Mapping[str, str],
        report: Callable[[BadRow], None],
        progress: Callable[[int], bool],
    ) -> None:
        self._desk = desk
        self._path = path
        self._report = report
        self._progress = progress
        self._links = Links(desk)
        self._at = desk.now()
        self.good = 0
        self.bad = 0
        self.left_out: list[str] = []
        self.entries = self._entries(mapping)

    def items(self, *, stop_at_bad: bool) -> Iterator[_Item]:
        """What is to be logged, in order; bad rows are reported, and the first one raises if `stop_at_bad`."""
        for entry in self.entries:
            if (self.good + self.bad) % _ASK_EVERY == 0 and not self._progress(self.good + self.bad):
                raise Stopped(f"{self._path}: the import was stopped; nothing was imported")
            try:
                delivery, verdict = self._judged(entry)
            except InvalidDelivery as fault:
                self._refuse(entry, fault.problems)
                if stop_at_bad:
                    raise _BadRowFoundError from None
                continue
            self.good += 1
            yield delivery, verdict, self._desk.by, self._at

    def check_rest(self) -> None:
        """Look at every row that is left, without logging any."""
        deque(self.items(stop_at_bad=False), maxlen=0)

    def _judged(self, entry: Entry) -> tuple[Delivery, Verdict]:
        """The delivery and its verdict. Raises InvalidDelivery."""
        if entry.problems:
            known = () if entry.facts is None else delivery_problems(entry.facts, self._desk.zone, self._at)
            raise InvalidDelivery((*entry.problems, *known))
        delivery = parse_delivery(entry.facts, self._desk.zone, self._at)
        try:
            delivery, earlier = self._links.resolved(delivery)
        except BadInput as fault:
            problem = Problem(fault.field, str(fault).removeprefix(f"{fault.field}: "))
            raise InvalidDelivery((problem,)) from None
        verdict = self._desk.judge.judge(delivery, earlier)
        self._links.take(entry.reference, delivery, verdict)
        return delivery, verdict

    def _refuse(self, entry: Entry, problems: tuple[Problem, ...]) -> None:
        self.bad += 1
        self._report(BadRow(entry.line, problems))

    def _entries(self, mapping: Mapping[str, str]) -> Generator[Entry]:
        kind = kind_of(self._path)
        if kind == ".json":
            if mapping:
                raise BadInput(f"--map: is for columns; {self._path} is JSON and has the keys of the contract")
            yield from read_json(self._path)
        elif kind == ".csv":
            with closing(read_csv(self._path, recognized)) as rows:
                yield from self._of_table(rows, mapping)
        else:
            with open_workbook(self._path) as sheets:
                self.left_out += [f"sheet {name}" for name in sheets.others]
                yield from self._of_table(sheets.rows(), mapping)

    def _of_table(self, rows: Iterator[Row], mapping: Mapping[str, str]) -> Iterator[Entry]:
        columns = Columns(str(self._path), next(rows).cells, mapping)
        self.left_out += [f"column {name}" for name in columns.left_out]
        yield from map(columns.entry, rows)
