"""Which column of a table is which field: by dotted path, by label, or as somebody said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import compress
from typing import Any, NamedTuple

from legaldesk.desk.exchange.cells import Reader, reader_of
from legaldesk.desk.exchange.rows import Entry, Row
from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FIELDS, FieldSpec, field_at
from legaldesk.domain.folding import folded
from legaldesk.domain.phrase import Phrase, did_you_mean, later, listed
from legaldesk.domain.reading import Problem

REFERENCE = "reference"
OWN_COLUMNS = (
    REFERENCE,
    "status",
    "logged_at",
    "logged_by",
    "verdict.disposition",
    "verdict.service_valid",
    "verdict.extra_processing",
    "verdict.letter",
    "verdict.rule",
    "verdict.reasons",
    "verdict.policy_version",
    "verdict.needs_person",
    "verdict.alerts",
)
"""What an export tells besides the facts; an import numbers and judges anew, so it leaves these out."""
_WORD = re.compile(r"[^\W_]+")
_SHOWN = 10
_NAME_SHOWN = 60


class _Target(NamedTuple):
    """Where the cells of one column go: `group` is empty for a field at the top."""

    path: str
    group: str
    key: str
    read: Reader


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A column that is no field; `hint` is the path that its name resembles, or empty."""

    hint: str


_Meaning = tuple[FieldSpec, ...] | _Unknown | None
"""The fields that a column may mean; () for one that is left out, None for one without a name."""


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column of a file, and what it is without anybody saying so.

    `paths` are the fields that its name means, several where the channel of a row tells which; () for one that is left
    out, None for one that is not known.
    """

    name: str
    paths: tuple[str, ...] | None


def found_columns(header: Sequence[str]) -> tuple[FoundColumn, ...]:
    """The named columns of `header`, in their order."""
    return tuple(
        FoundColumn(name, tuple(spec.path for spec in specs) if isinstance(specs, tuple) else None)
        for name, specs in zip(header, _matched("", header, {}), strict=True)
        if name.strip()
    )


class Columns:
    """The columns of one file, matched with the fields of a delivery."""

    def __init__(self, name: str, header: Sequence[str], mapping: Mapping[str, str]) -> None:
        """Match `header`. `mapping` is from column name to dotted path; an empty path leaves the column out.

        `name` is the file's, for errors. Raises BadInput that names every column at fault.
        """
        matched = _matched(name, header, mapping)
        _check(name, header, matched)
        self.left_out = tuple(
            _printable(header[index]) for index, found in enumerate(matched) if found == () and header[index]
        )
        self._unnamed = [index for index, column in enumerate(header) if not column.strip()]
        self._reference = next(
            (index for index, column in enumerate(header) if matched[index] == () and column_key(column) == REFERENCE),
            None,
        )
        self._single: list[_Target | None] = [None] * len(header)
        self._by_channel: list[tuple[int, str, dict[str, _Target]]] = []
        for index, specs in enumerate(matched):
            if not isinstance(specs, tuple):
                continue
            if len(specs) == 1:
                self._single[index] = _target(specs[0])
            elif specs:
                choices = {channel.value: _target(spec) for spec in specs for channel in spec.channels}
                self._by_channel.append((index, header[index], choices))

    def entry(self, row: Row) -> Entry:
        """The delivery that `row` tells of."""
        if row.fault:
            return Entry(row.line, None, (Problem("", row.fault),))
        cells = row.cells
        facts: dict[str, Any] = {}
        for target, cell in compress(zip(self._single, cells, strict=True), cells):  # most are blank
            if target is None or cell.isspace():
                continue
            _, group, key, read = target
            if not group:
                facts[key] = read(cell)
            elif group in facts:
                facts[group][key] = read(cell)
            else:
                facts[group] = {key: read(cell)}
        problems = [
            Problem(
                "", Phrase("column {number} has no name in the header, but this row has text there", number=index + 1)
            )
            for index in self._unnamed
            if cells[index].strip()
        ]
        problems += self._place_by_channel(cells, facts)
        reference = "" if self._reference is None else cells[self._reference].strip()
        return Entry(row.line, facts, tuple(problems), reference)

    def _place_by_channel(self, cells: Sequence[str], facts: dict[str, Any]) -> Iterable[Problem]:
        """Cells of a column whose name several fields share go to the field of the row's channel."""
        for index, column, choices in self._by_channel:
            cell = cells[index]
            if not cell.strip():
                continue
            target = choices.get(facts.get("channel", ""))
            if target is None:
                yield Problem(
                    f"“{column}”",
                    Phrase(
                        "is for the channels {choices} alone; leave it blank for any other", choices=_listed(choices)
                    ),
                )
            else:
                facts.setdefault(target.group, {})[target.key] = target.read(cell)


def column_key(name: str) -> str:
    """What column names are compared by: their letters and figures, without case, diacritics and punctuation."""
    return " ".join(_WORD.findall(folded(name.replace("'", "").replace("’", ""))))


def recognized(header: Iterable[str]) -> int:
    """How many names in `header` are those of known columns: what tells a sound delimiter from a wrong one."""
    known = _known()
    return sum(1 for column in header if column_key(column) in known)


def _target(spec: FieldSpec) -> _Target:
    group, _, key = spec.path.rpartition(".")
    return _Target(spec.path, group, key, reader_of(spec))


def _known() -> dict[str, tuple[FieldSpec, ...]]:
    """The fields that a column may mean, by the key of its name; none for OWN_COLUMNS. A path beats a label."""
    known: dict[str, tuple[FieldSpec, ...]] = {}
    for spec in FIELDS:
        key = column_key(spec.label)
        known[key] = (*known.get(key, ()), spec)
    known |= {column_key(column): () for column in OWN_COLUMNS}
    return known | {column_key(spec.path): (spec,) for spec in FIELDS}


def _matched(name: str, header: Sequence[str], mapping: Mapping[str, str]) -> list[_Meaning]:
    known = _known()
    told = _told(name, header, mapping)
    matched: list[_Meaning] = []
    for column in header:
        key = column_key(column)
        if key in told:
            matched.append(told[key])
        elif not column.strip():
            matched.append(None)
        elif key in known:
            matched.append(known[key])
        else:
            close = get_close_matches(key, [entry for entry, specs in known.items() if specs], n=1)
            matched.append(_Unknown(known[close[0]][0].path if close else ""))
    return matched


def _told(name: str, header: Sequence[str], mapping: Mapping[str, str]) -> dict[str, tuple[FieldSpec, ...]]:
    """What `mapping` says, by the key of the column's name."""
    there = {column_key(column) for column in header if column.strip()}
    told: dict[str, tuple[FieldSpec, ...]] = {}
    for column, path in mapping.items():
        key = column_key(column)
        if key not in there:
            raise BadInput(
                Phrase(
                    "--map: {name} has no column {column}; it has {columns}",
                    name=name,
                    column=_quoted(column),
                    columns=_names(header),
                )
            )
        spec = field_at(path.strip())
        if spec is None and path.strip():
            close = get_close_matches(path, [entry.path for entry in FIELDS], n=1)
            shown = repr(path[:_NAME_SHOWN])
            if close:
                form = later("--map: {path} is not a field of a delivery; did you mean {close}?")
                raise BadInput(Phrase(form, path=shown, close=close[0]))
            form = later("--map: {path} is not a field of a delivery; write a path such as instrument.case_number")
            raise BadInput(Phrase(form, path=shown))
        told[key] = () if spec is None else (spec,)
    return told


def _check(name: str, header: Sequence[str], matched: Sequence[_Meaning]) -> None:
    """Raise BadInput that names the columns that are there twice, missing, unknown, or of more than one meaning."""
    columns: dict[str, list[str]] = {}
    for column, specs in zip(header, matched, strict=True):
        if isinstance(specs, tuple) and specs:
            if len(specs) > 1 and not _separable(specs):
                paths = _listed(spec.path for spec in specs)
                raise BadInput(
                    Phrase(
                        "{name}: the column {column} may be {paths}; name it so, or use --map",
                        name=name,
                        column=_quoted(column),
                        paths=paths,
                    )
                )
            for spec in specs:
                columns.setdefault(spec.path, []).append(column)
    twice = next(((path, names) for path, names in columns.items() if len(names) > 1), None)
    if twice is not None:
        raise BadInput(
            Phrase(
                "{name}: the columns {columns} are both {path}; keep one of them",
                name=name,
                columns=_names(twice[1]),
                path=twice[0],
            )
        )
    missing = [f"{spec.path} (“{spec.label}”)" for spec in FIELDS if spec.required and spec.path not in columns]
    unknown = [
        Phrase("{column}{hint}", column=_quoted(column), hint=did_you_mean(specs.hint))
        for column, specs in zip(header, matched, strict=True)
        if isinstance(specs, _Unknown)
    ]
    faults: list[str] = [Phrase("has no column {columns}", columns=_listed(missing))] if missing else []
    if len(unknown) == 1:
        faults.append(Phrase("has the unknown column {column}", column=unknown[0]))
    elif unknown:
        faults.append(Phrase("has the unknown columns {columns}", columns=_listed(unknown)))
    if faults:
        refused = BadInput(
            Phrase(
                "{name}: {faults}; name the columns as an export does, or say which is which with"
                ' --map "Column=instrument.case_number" (--map "Column=" leaves one out)',
                name=name,
                faults=listed(faults),
            )
        )
        refused.plain = Phrase("{name}: {faults}", name=name, faults=listed(faults))
        raise refused


def _separable(specs: Sequence[FieldSpec]) -> bool:
    """Whether the channel of a delivery tells which of `specs` is meant."""
    channels = [channel for spec in specs for channel in spec.channels]
    return all(spec.channels for spec in specs) and len(channels) == len(set(channels))


def _names(columns: Iterable[str]) -> str:
    return _listed(_quoted(column) for column in columns if column.strip())


def _listed(words: Iterable[str]) -> str:
    shown = list(words)
    rest = len(shown) - _SHOWN
    few = tuple(shown[:_SHOWN])
    return Phrase("{few} and {count} more", few=few, count=rest) if rest > 0 else Phrase("{few}", few=few)


def _quoted(name: str) -> str:
    shown = _printable(name)
    return f"“{shown if len(shown) <= _NAME_SHOWN else shown[: _NAME_SHOWN - 1] + '…'}”"


def _printable(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in " ".join(name.split()))
