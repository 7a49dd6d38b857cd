"""The columns of the list, and how a person arranged them: order, which are shown, widths. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from legaldesk.domain.query import Order
from ui.language import later, tr

NARROWEST, WIDEST = 40, 2_000
"""Widths that a column may have, in points."""


class Column(Enum):
    """The columns, in their usual order: heading, and what a click on it sorts by, or None."""

    REFERENCE = (later("Reference"), Order.LOGGED)
    RECEIVED = (later("Received"), Order.RECEIVED)
    CHANNEL = (later("Channel"), Order.CHANNEL)
    SENDER = (later("From"), Order.SENDER)
    CASE = (later("Case"), Order.CASE)
    INSTRUMENT = (later("What"), Order.INSTRUMENT)
    VERDICT = (later("Verdict"), Order.DISPOSITION)
    CAPTION = (later("Caption"), None)
    RESPONSE = (later("Response date"), Order.RESPONSE_DATE)
    STATUS = (later("Status"), None)
    REQUESTER = (later("Who asks"), None)
    LETTER = (later("Letter"), None)
    ASSIGNED = (later("Assigned to"), None)

    @property
    def heading(self) -> str:
        """What stands over the column."""
        return tr(self.value[0])

    @property
    def order(self) -> Order | None:
        """What the column sorts by."""
        order: Order | None = self.value[1]
        return order


COLUMNS = tuple(Column)
USUAL = COLUMNS[: COLUMNS.index(Column.VERDICT) + 1]
"""Those that are shown until a person chooses others."""
SHARES = frozenset({Column.SENDER, Column.INSTRUMENT, Column.CAPTION})
"""Those that share what room the others leave."""
GIVES_WAY = (Column.CASE, Column.CHANNEL)
"""What gives way first where there is no room, unless a person chose it; the detail pane has it all."""

_LAST = (Column.INSTRUMENT, Column.RECEIVED)
"""What gives way after those, where the sender could not be read: the verdict is what one looks for."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All columns in order, those that are shown, and widths in points that a person gave.

    `chosen` says that a person chose what is shown: then nothing gives way by itself.
    """

    order: tuple[Column, ...] = COLUMNS
    shown: frozenset[Column] = field(default_factory=lambda: frozenset(USUAL))
    widths: Mapping[Column, int] = field(default_factory=lambda: MappingProxyType({}))
    chosen: bool = False

    @property
    def visible(self) -> tuple[Column, ...]:
        """The columns that are shown, from left to right."""
        return tuple(column for column in self.order if column in self.shown)

    def with_shown(self, column: Column, *, shown: bool) -> Arrangement:
        """The same with `column` shown or hidden; the last one stays."""
        wanted = self.shown | {column} if shown else self.shown - {column}
        return replace(self, shown=wanted or self.shown, chosen=True)

    def with_order(self, order: Iterable[Column]) -> Arrangement:
        """The same in another order."""
        return replace(self, order=tuple(order))

    def moved(self, column: Column, by: int) -> Arrangement:
        """The same with `column` further left (negative) or right by `by` places."""
        rest = [one for one in self.order if one is not column]
        place = min(max(self.order.index(column) + by, 0), len(rest))
        return self.with_order((*rest[:place], column, *rest[place:]))

    def with_width(self, column: Column, width: int) -> Arrangement:
        """The same with `column` `width` points wide."""
        bound = min(max(width, NARROWEST), WIDEST)
        return replace(self, widths=MappingProxyType({**self.widths, column: bound}))

    def as_json(self) -> dict[str, Any]:
        """The arrangement as JSON values."""
        return {
            "order": [column.name for column in self.order],
            "shown": [column.name for column in self.visible],
            "widths": {column.name: width for column, width in self.widths.items()},
            "chosen": self.chosen,
        }


def arrangement_of(raw: Any) -> Arrangement:
    """What `as_json` told. Columns that it does not know come last and are hidden; what is damaged is left out."""
    if not isinstance(raw, dict):
        return Arrangement()
    named = _columns(raw.get("order"))
    widths = raw.get("widths")
    kept = Arrangement(
        order=(*named, *(column for column in COLUMNS if column not in named)),
        shown=frozenset(_columns(raw.get("shown"))) or frozenset(USUAL),
        chosen=raw.get("chosen") is True,
    )
    for name, width in widths.items() if isinstance(widths, dict) else ():
        if name in Column.__members__ and type(width) is int:
            kept = kept.with_width(Column[name], width)
    return kept


def fit(arrangement: Arrangement, room: int, natural: Mapping[Column, int], least: int) -> dict[Column, int]:
    """The columns that are shown in `room` points, and how wide each is.

    `natural` is how wide a column is whose width nobody gave and which does not share, `least` how wide one that shares
    is at least. Together they are wider than the room only where they cannot be narrower.
    """
    shown = list(arrangement.visible)
    sharing = [column for column in shown if column in SHARES and column not in arrangement.widths]
    fixed = {column: arrangement.widths.get(column, natural[column]) for column in shown if column not in sharing}
    if not arrangement.chosen:
        wanted = {**dict.fromkeys(GIVES_WAY, least), **dict.fromkeys(_LAST, least // 2)}
        for column, each in wanted.items():
            alone = len(shown) == 1 or sharing == [column]
            if column in shown and not alone and room - sum(fixed.values()) < each * len(sharing):
                shown.remove(column)
                fixed.pop(column, None)
                sharing = [one for one in sharing if one is not column]
    left = room - sum(fixed.values())
    if sharing:
        share = max(left // len(sharing), least // 2)
        fixed.update(dict.fromkeys(sharing, share))
        fixed[sharing[-1]] += max(left - share * len(sharing), 0)
    elif left > 0:
        fixed[shown[-1]] += left
    return {column: fixed[column] for column in shown}


def _columns(names: Any) -> tuple[Column, ...]:
    listed = names if isinstance(names, list) else ()
    return tuple(dict.fromkeys(Column[name] for name in listed if isinstance(name, str) and name in Column.__members__))
