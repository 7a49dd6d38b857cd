"""What stands on the sheets of a printed table: plain values, before they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legaldesk.domain.chart import Chart
from legaldesk.domain.phrase import ENGLISH, Voice


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: its heading, and whether it holds numbers, which stand to the right."""

    title: str
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class SheetChart:
    """A chart, and `says`, which stands for it where it is not seen."""

    chart: Chart
    says: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """What is printed: `says` are sentences above the table, `rows` have a text for each column.

    Where `signed`, two lines to be signed on follow the table. `foot` stands at the foot of every page. The texts are
    said already; `voice` says what stands in the charts, and what every sheet has.
    """

    title: str
    subtitle: str
    says: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    charts: tuple[SheetChart, ...]
    signed: bool
    foot: str
    author: str
    dated: date
    voice: Voice = ENGLISH
