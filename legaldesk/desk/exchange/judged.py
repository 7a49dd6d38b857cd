"""From the deliveries of a file to what is logged of them, or why not: all that needs no log, in whichever process."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from legaldesk.desk.exchange.columns import Columns, recognized
from legaldesk.desk.exchange.csv_files import read_csv
from legaldesk.desk.exchange.json_files import read_json
from legaldesk.desk.exchange.rows import Entry, Row
from legaldesk.desk.exchange.xlsx_files import open_workbook
from legaldesk.desk.intake import ACCEPTED
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.judge import Judge
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.reading import InvalidDelivery, Problem, delivery_problems, parse_delivery
from legaldesk.domain.vocabulary import Earlier
from legaldesk.records.readying import Ready, readied

ENDINGS = (".csv", ".xlsx", ".json")
"""The endings of the files that can be imported and exported."""
_MOST_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be imported: where it begins (line of the file or row of the sheet, from 1), and why."""

    line: int
    problems: tuple[Problem, ...]

    @property
    def why(self) -> str:
        """What is wrong with it; of many problems the first ones."""
        said, *more = (problem.said for problem in self.problems[:_MOST_PROBLEMS])
        for one in more:
            said = Phrase("{said}; {one}", said=said, one=one)
        rest = len(self.problems) - _MOST_PROBLEMS
        return Phrase("{first} (and {count} more)", first=said, count=rest) if rest > 0 else said

    def __str__(self) -> str:
        return f"line {self.line}: {self.why}"


class Good(NamedTuple):
    """A delivery that can be logged.

    `theirs` is the reference that it had in the log that it comes from, or empty; `accepted` says whether its verdict
    accepts it; `year` is that of its receipt in the office's zone; `ready` is None in a dry run.
    """

    theirs: str
    accepted: bool
    year: int
    ready: Ready | None


Outcome = Good | BadRow | Entry
"""What becomes of a row; an Entry has links to other deliveries, so that the log must be asked first."""


class Judged:
    """One file whose deliveries are judged by `judge` and made ready, to be logged by `by` at the moment `at`.

    In a `dry_run` they are not made ready.
    """

    def __init__(
        self, path: Path, mapping: Mapping[str, str], judge: Judge, by: str, at: datetime, *, dry_run: bool = False
    ) -> None:
        self.left_out: list[str] = []
        self._path = path
        self._mapping = mapping
        self._judge = judge
        self._zone = judge.book.zone
        self._by = by
        self._at = at
        self._dry_run = dry_run

    def outcomes(self) -> Generator[Outcome]:
        """What becomes of each row, in the order of the file. Raises BadInput for a file that cannot be read."""
        with closing(self._entries()) as entries:
            for entry in entries:
                try:
                    delivery = self.delivery(entry)
                except InvalidDelivery as fault:
                    yield BadRow(entry.line, fault.problems)
                    continue
                if delivery.same_instrument_as is None and delivery.refers_to is None:
                    yield self.good(entry.reference, delivery, Earlier.NONE)
                else:
                    yield entry

    def delivery(self, entry: Entry) -> Delivery:
        """The delivery that `entry` tells of. Raises InvalidDelivery."""
        if entry.problems:
            known = () if entry.facts is None else delivery_problems(entry.facts, self._zone, self._at)
            raise InvalidDelivery((*entry.problems, *known))
        return parse_delivery(entry.facts, self._zone, self._at)

    def good(self, theirs: str, delivery: Delivery, earlier: Earlier) -> Good:
        """The delivery judged and made ready; `earlier` is what became of the one that it copies."""
        verdict = self._judge.judge(delivery, earlier)
        ready = None if self._dry_run else readied((delivery, verdict, self._by, self._at), self._zone)
        year = ready.year if ready else delivery.received_at.astimezone(self._zone).year
        return Good(theirs, verdict.disposition in ACCEPTED, year, ready)

    def _entries(self) -> Generator[Entry]:
        kind = kind_of(self._path)
        if kind == ".json":
            if self._mapping:
                raise BadInput(
                    Phrase("--map: is for columns; {path} is JSON and has the keys of the contract", path=self._path)
                )
            yield from read_json(self._path)
        elif kind == ".csv":
            with closing(read_csv(self._path, recognized)) as rows:
                yield from self._of_table(rows)
        else:
            with open_workbook(self._path) as sheets:
                self.left_out += [f"sheet {name}" for name in sheets.others]
                yield from self._of_table(sheets.rows())

    def _of_table(self, rows: Iterator[Row]) -> Iterator[Entry]:
        columns = Columns(str(self._path), next(rows).cells, self._mapping)
        self.left_out += [f"column {name}" for name in columns.left_out]
        yield from map(columns.entry, rows)


def kind_of(path: Path) -> str:
    """The ending of `path` in lower case. Raises BadInput if it is none of ENDINGS."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise BadInput(
            Phrase(
                "{path}: the name must end in {endings} or {last}",
                path=path,
                endings=ENDINGS[:-1],
                last=str(ENDINGS[-1]),
            )
        )
    return ending
