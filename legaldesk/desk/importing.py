"""Importing deliveries from a CSV, XLSX or JSON file: all of it in one transaction, or nothing."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange.ahead import Ahead, is_large, start
from legaldesk.desk.exchange.columns import FoundColumn, found_columns, recognized
from legaldesk.desk.exchange.csv_files import read_csv
from legaldesk.desk.exchange.judged import ENDINGS, BadRow, Good, Judged, kind_of
from legaldesk.desk.exchange.links import Links
from legaldesk.desk.exchange.rows import Entry
from legaldesk.desk.exchange.xlsx_files import open_workbook
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.phrase import Phrase, without
from legaldesk.domain.reading import InvalidDelivery, Problem
from legaldesk.records.readying import Ready

__all__ = ["ENDINGS", "BadRow", "Imported", "Refused", "columns_of", "import_file", "kind_of"]

_ASK_EVERY = 100
_GARBAGE = 100_000
"""New objects after which Python looks for garbage, instead of 700."""
_NO_MAPPING: Mapping[str, str] = MappingProxyType({})


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


def import_file(  # noqa: PLR0913  (each is one wish)
    desk: Desk,
    path: Path,
    mapping: Mapping[str, str] = _NO_MAPPING,
    *,
    keep_good: bool = False,
    dry_run: bool = False,
    in_two: bool = True,
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
    checks everything and logs nothing. `in_two` lets a second process read a large file while this one saves; what
    comes of it is the same. `progress(rows read)` is called now and then; returning False stops. Raises Refused,
    Stopped, BadInput for a file that cannot be read, or MachineFault; nothing is imported then.
    """
    desk.hours.refresh()
    intake = _Intake(desk, path, mapping, report, progress, dry_run=dry_run)
    large = not dry_run and is_large(path)
    if in_two and large and (source := start(desk, path, mapping, intake.at)) is not None:
        intake.read_by(source)
    # Making indexes over all rows at once is quicker; on a server it would keep the others from reading meanwhile.
    anew = large and not desk.address.database and not desk.log.total()
    with closing(intake), _seldom_collecting():
        references: list[str] = []
        if dry_run:
            intake.check_rest()
        else:
            try:
                references = desk.log.add_many(intake.items(stop_at_bad=not keep_good), anew=anew)
            except _BadRowFoundError:
                intake.check_rest()
    if not intake.good + intake.bad:
        raise BadInput(Phrase("{path}: holds no deliveries", path=path))
    if intake.bad and not keep_good:
        raise Refused(_refusal(intake, path), intake.good, intake.bad)
    return Imported(intake.good, intake.bad, tuple(references), intake.left_out)


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


def _refusal(intake: _Intake, path: Path) -> str:
    rows = intake.good + intake.bad
    bad = (
        Phrase("{bad} of {count} deliveries cannot be imported", bad=intake.bad, count=rows)
        if rows > 1
        else Phrase("the delivery cannot be imported")
    )
    return Phrase(
        "{path}: {bad}; nothing was imported: correct the file, or keep the good ones (--keep-good)", path=path, bad=bad
    )


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
        *,
        dry_run: bool,
    ) -> None:
        self._path = path
        self._report = report
        self._progress = progress
        self._links = Links(desk)
        self.at = desk.now()
        self._judged = Judged(path, mapping, desk.judge, desk.by, self.at, dry_run=dry_run)
        self._source: Judged | Ahead = self._judged
        self.good = 0
        self.bad = 0
        self._outcomes = self._judged.outcomes()

    @property
    def left_out(self) -> tuple[str, ...]:
        """The columns and sheets that are not taken, once all is read."""
        return tuple(self._source.left_out)

    def read_by(self, source: Ahead) -> None:
        """Let another process do the reading and judging; to be said before anything is read."""
        self._source, self._outcomes = source, source.outcomes()

    def close(self) -> None:
        """Let go of the file, and of the process that reads it."""
        self._outcomes.close()
        if isinstance(self._source, Ahead):
            self._source.close()

    def items(self, *, stop_at_bad: bool) -> Iterator[Ready]:
        """What is to be logged, in order; bad rows are reported, and the first one raises if `stop_at_bad`."""
        for outcome in self._outcomes:
            if (self.good + self.bad) % _ASK_EVERY == 0 and not self._progress(self.good + self.bad):
                raise Stopped(Phrase("{path}: the import was stopped; nothing was imported", path=self._path))
            found = self._linked(outcome) if isinstance(outcome, Entry) else outcome
            if isinstance(found, BadRow):
                self.bad += 1
                self._report(found)
                if stop_at_bad:
                    raise _BadRowFoundError
                continue
            self._links.take(found.theirs, found.year, accepted=found.accepted)
            self.good += 1
            if found.ready is not None:
                yield found.ready

    def check_rest(self) -> None:
        """Look at every row that is left, without logging any."""
        deque(self.items(stop_at_bad=False), maxlen=0)

    def _linked(self, entry: Entry) -> Good | BadRow:
        """What becomes of a row that is linked to others, which are known here alone."""
        try:
            delivery, earlier = self._links.resolved(self._judged.delivery(entry))
        except InvalidDelivery as fault:
            return BadRow(entry.line, fault.problems)
        except BadInput as fault:
            return BadRow(entry.line, (Problem(fault.field, without(fault.sentence, f"{fault.field}: ")),))
        return self._judged.good(entry.reference, delivery, earlier)
