"""From what the form's fields hold, as typed, to the facts of a delivery: pure, on each keystroke."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from legaldesk.domain.fields import FIELDS, FieldKind, FieldSpec, field_at, nested, value_at
from legaldesk.domain.typed_moments import Toward
from legaldesk.domain.vocabulary import Channel
from legaldesk.domain.words import WORDS as ENGLISH
from ui.intake.choices import meant
from ui.language import language, later, tr
from ui.language.moments import parse_typed_day, parse_typed_time, written_day, written_time
from ui.language.words import WORDS, spoken

RECEIVED = "received_at"
DAY, TIME = "received_at.day", "received_at.time"
"""The two fields that the moment of receipt is typed into."""
CHANNEL = "channel"
YES = "yes"
"""What a ticked box holds."""
_FUTURE = frozenset({"instrument.response_date"})
# Where a problem with a whole group belongs.
_ELSEWHERE = {"requester": "requester.kind", "instrument": "instrument.kind", RECEIVED: TIME}
_OTHER_TEXT = {
    "instrument.kind": later("choose what the papers are: type a few letters, such as “civ sub”"),
    "requester.kind": later("choose who asks: type a few letters, such as “law”"),
    "channel": later("choose how the papers arrived: keys 1 to 7"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: the facts in the contract's shape, and what was not, by field."""

    facts: dict[str, Any]
    problems: dict[str, str]


def read_form(values: Mapping[str, str], now: datetime) -> Reading:
    """Read the form. `values` are raw texts by path; `now` is the present moment in the office's zone.

    Only the fields of the chosen channel count. A blank field says nothing.
    """
    problems: dict[str, str] = {}
    read: dict[str, Any] = {}
    channel = Channel(values[CHANNEL]) if values.get(CHANNEL) else None
    if channel is not None:
        read[CHANNEL] = channel.value
    _read_moment(values, now, read, problems)
    for spec in FIELDS:
        typed = values.get(spec.path)
        if not typed or spec.path == CHANNEL or not (channel is None or spec.shows_for(channel)) or not typed.strip():
            continue
        try:
            read[spec.path] = _value(spec, typed, now.date())
        except ValueError as refused:
            problems[spec.path] = spoken(refused)
    return Reading(nested(read), problems)


def place_of_problem(field: str) -> str:
    """The form's field that a problem with the fact `field` is said beside."""
    return _ELSEWHERE.get(field, field)


def words_of_problem(field: str, message: str) -> str:
    """A problem in the words of the form: what to do comes first where something is missing."""
    if message == "is missing and is required":
        return tr(_OTHER_TEXT.get(place_of_problem(field), "is missing; fill it in"))
    return spoken(message)


def values_of(facts: Mapping[str, Any], zone_now: datetime) -> dict[str, str]:
    """What the form's fields hold for a delivery that is logged: the inverse of `read_form`."""
    values: dict[str, str] = {}
    for spec in FIELDS:
        value = value_at(facts, spec.path)
        if value is None:
            continue
        if spec.kind is FieldKind.MOMENT:
            local = datetime.fromisoformat(value).astimezone(zone_now.tzinfo)
            values[DAY], values[TIME] = written_day(local.date()), written_time(local.time())
        else:
            values[spec.path] = _text(spec, value)
    return values


def changes_between(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """What turns the facts `old` into `new`, as a merge patch (RFC 7396); a fact that went away is None.

    Facts that the form has no field for, on the channel of `new`, stay as they are.
    """
    channel = Channel(new[CHANNEL])
    patch: dict[str, Any] = {}
    for spec in FIELDS:
        before, after = value_at(old, spec.path), value_at(new, spec.path)
        if before == after or not (spec.shows_for(channel) or channel != old[CHANNEL]):
            continue
        *groups, last = spec.path.split(".")
        target = patch
        for group in groups:
            target = target.setdefault(group, {})
        target[last] = after
    return patch


def _text(spec: FieldSpec, value: Any) -> str:
    if spec.kind is FieldKind.FLAG:
        return YES if value else ""
    if spec.kind is FieldKind.DATE:
        return written_day(date.fromisoformat(value))
    if spec.words is not None and spec.path != CHANNEL:
        return WORDS[spec.words][value]
    return str(value)


def _read_moment(values: Mapping[str, str], now: datetime, read: dict[str, Any], problems: dict[str, str]) -> None:
    day = _try(DAY, problems, lambda: parse_typed_day(values.get(DAY, ""), now.date()))
    moment = _try(TIME, problems, lambda: parse_typed_time(values.get(TIME, ""), now))
    if day is not None and moment is not None:
        read[RECEIVED] = f"{day.isoformat()}T{moment.isoformat()}"


def _try(path: str, problems: dict[str, str], read: Callable[[], Any]) -> Any:
    try:
        return read()
    except ValueError as refused:
        problems[path] = spoken(refused)
        return None


def _value(spec: FieldSpec, typed: str, today: date) -> Any:
    if spec.kind is FieldKind.FLAG:
        return typed == YES
    if spec.words is not None:
        word = _word(spec.words, typed, language())
        if word is None:
            raise ValueError(tr("“{typed}” could be several or none; choose one from the list", typed=_short(typed)))
        return word
    if spec.kind is FieldKind.DATE:
        return parse_typed_day(typed, today, _direction(spec.path)).isoformat()
    if spec.kind is FieldKind.COUNT:
        if not typed.strip().isascii() or not typed.strip().isdigit():
            raise ValueError(tr("“{typed}” is not a number of pages; write figures only", typed=_short(typed)))
        return int(typed)
    if spec.kind is FieldKind.REFERENCE:
        return typed.strip().upper()
    return typed


@lru_cache(maxsize=512)  # each choice is read again whenever any field is edited
def _word(words: type[StrEnum], typed: str, _language: str) -> str | None:
    return meant(typed, WORDS[words]) or meant(typed, ENGLISH[words])


def _direction(path: str) -> Toward:
    return Toward.FUTURE if path in _FUTURE else Toward.PAST


def written_day_of(path: str, typed: str, today: date) -> str:
    """What was typed into a field for a day, written out; raises ValueError if it is no day."""
    return written_day(parse_typed_day(typed, today, _direction(path)))


def kind_of(path: str) -> FieldKind:
    """What the form's field at `path` holds."""
    if path in (DAY, TIME):
        return FieldKind.MOMENT
    spec = field_at(path)
    return spec.kind if spec is not None else FieldKind.LINE


def _short(typed: str) -> str:
    line = " ".join(typed.split())
    return line if len(line) <= 40 else line[:39] + "…"
