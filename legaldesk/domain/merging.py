"""Two corrections of the same facts become one: field by field, and a choice is left only where both changed one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from legaldesk.domain.fields import FIELDS, FieldKind, nested, value_at


class Side(Enum):
    """Whose value a field takes."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two corrections differ: its value before, mine and theirs, as JSON has them; None is blank."""

    path: str
    opened: Any
    mine: Any
    theirs: Any

    @property
    def side(self) -> Side | None:
        """The side that alone changed the field, whose value therefore holds; None: both did, and a person chooses."""
        if _same(self.path, self.opened, self.theirs):
            return Side.MINE
        return Side.THEIRS if _same(self.path, self.opened, self.mine) else None


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of two corrections: the facts, with my value where a person has to choose, and what differed."""

    facts: dict[str, Any]
    differences: tuple[Difference, ...]

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """The fields that both changed, to different values."""
        return tuple(difference for difference in self.differences if difference.side is None)


def merge(opened: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """Merge two corrections of the facts `opened`; all are in the contract's JSON shape, fields in the form's order."""
    values: dict[str, Any] = {}
    differences = []
    for spec in FIELDS:
        before, my, their = (_value(facts, spec.path) for facts in (opened, mine, theirs))
        values[spec.path] = my
        if not _same(spec.path, my, their):
            found = Difference(spec.path, before, my, their)
            differences.append(found)
            if found.side is Side.THEIRS:
                values[spec.path] = their
    return Merged(nested(values), tuple(differences))


def _value(facts: Mapping[str, Any], path: str) -> Any:
    """The value at `path`; what says nothing is None."""
    value = value_at(facts, path)
    return None if value is False or value == "" else value


def _same(path: str, one: Any, other: Any) -> bool:
    if one == other:
        return True
    if path not in _MOMENTS or one is None or other is None:
        return False
    return datetime.fromisoformat(one) == datetime.fromisoformat(other)


_MOMENTS = frozenset(spec.path for spec in FIELDS if spec.kind is FieldKind.MOMENT)
