"""A report as a frozen value: sentences, one table, and the pictures that show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from legaldesk.domain.chart import Chart
from legaldesk.domain.phrase import ENGLISH, Phrase, Share, Voice

Value = str | int | float | None


class Kind(Enum):
    """What a column holds: text, a moment (in ISO), a whole number, a share from 0 to 1, or business days."""

    TEXT = "text"
    MOMENT = "moment"
    COUNT = "count"
    SHARE = "share"
    DAYS = "days"

    @property
    def is_number(self) -> bool:
        """Whether it stands to the right."""
        return self not in (Kind.TEXT, Kind.MOMENT)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in JSON, its heading, and what it holds."""

    key: str
    title: Phrase
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Report:
    """One report over the days of receipt from `first` to `last`, both included.

    `says` tells in sentences what the pictures show, and what the figures leave out: the text alternative. Blank cells
    are None; those that are words of the program are phrases, texts of people are not.
    """

    name: str
    title: Phrase
    first: date
    last: date
    says: tuple[Phrase, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    charts: tuple[Chart, ...] = ()
    signed: bool = False
    """Whether it is printed with lines to be signed on."""


def shown(value: Value, kind: Kind, voice: Voice = ENGLISH) -> str:
    """A cell as people read it in the language of `voice`: "1,234", "12.5 %", "3.5"."""
    if value is None:
        return ""
    if isinstance(value, str):
        return voice.said(value)
    return voice.value(Share(value) if kind is Kind.SHARE else value)


def table_lines(report: Report) -> list[str]:
    """The table as aligned lines for a terminal, its headings first; numbers stand to the right."""
    cells: list[list[str]] = [[column.title for column in report.columns]]
    cells += [
        [shown(value, column.kind) for value, column in zip(row, report.columns, strict=True)] for row in report.rows
    ]
    widths = [max(len(row[index]) for row in cells) for index in range(len(report.columns))]
    return [_aligned(row, widths, report.columns).rstrip() for row in cells]


def _aligned(row: Sequence[str], widths: Sequence[int], columns: Sequence[Column]) -> str:
    return "  ".join(
        text.rjust(width) if column.kind.is_number else text.ljust(width)
        for text, width, column in zip(row, widths, columns, strict=True)
    )
