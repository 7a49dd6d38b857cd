"""Reading a delivery from JSON or from a form: every fault becomes one sentence beside its field."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.json_keys import GIVEN_TWICE, may_repeat, repeated_key, shown_key
from legaldesk.domain.moments import EARLIEST_YEAR
from legaldesk.domain.phrase import Phrase, did_you_mean, later, sentence_of
from legaldesk.domain.typed_moments import written_day, written_time

CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far ahead of this computer's clock a receipt may lie: clocks of fax machines and desks differ a little."""
YEARS_BACK = 100
"""How many years before its receipt a paper may have been issued."""
YEARS_AHEAD = 50
"""How many years after its receipt a paper may ask for a response."""
_PARTS = {
    name: part
    for name, told in Delivery.model_fields.items()
    for part in (told.annotation, *get_args(told.annotation))
    if isinstance(part, type) and issubclass(part, BaseModel)
}
"""The objects within a delivery, by their keys."""
FURTHEST_OFFSET = timedelta(hours=15)
"""How far from UTC a clock may be: +14:00 on Kiritimati, -12:00 at sea, and an hour to spare."""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field: its dotted path and a sentence that says what is allowed."""

    field: str
    message: str

    @property
    def said(self) -> str:
        """Field and sentence."""
        return Phrase("{field}: {message}", field=self.field, message=self.message) if self.field else self.message

    def __str__(self) -> str:
        return str(self.said)


class InvalidDelivery(BadInput):
    """A delivery that cannot be judged or logged; `problems` holds one entry for each field at fault, in form order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0].said
        more = Phrase("{first} (and {count} more)", first=first, count=len(problems) - 1)
        super().__init__(more if len(problems) > 1 else first, problems[0].field)
        self.problems = problems


def parse_delivery(source: object, zone: tzinfo | None = None, now: datetime | None = None) -> Delivery:
    """Read a delivery.

    `source` is a mapping in the contract's shape, or a JSON text (str or bytes). `zone` is the office's, for a receipt
    without offset. `now` is the present moment; a receipt later than that by more than CLOCK_TOLERANCE is refused
    (None: not checked). A key whose value is null says nothing, as if it were left out. Raises InvalidDelivery.
    """
    context = {"zone": zone}
    try:
        try:
            delivery = _validated(source, context)
        except ValidationError as fault:
            said = _without_nulls(source, fault)
            if said is None:
                raise
            delivery = _validated(said, context)
    except ValidationError as fault:
        raise InvalidDelivery(tuple(_problem(dict(error)) for error in fault.errors(include_url=False))) from None
    problems = _cross_checks(delivery, now)
    if isinstance(source, (str, bytes)):
        problems += _given_twice(source if isinstance(source, str) else source.decode(), delivery)
    if problems:
        raise InvalidDelivery(tuple(problems))
    return delivery


def _validated(source: object, context: dict[str, Any]) -> Delivery:
    if isinstance(source, (str, bytes)):
        return Delivery.model_validate_json(source, context=context)
    return Delivery.model_validate(source, context=context)


def _without_nulls(source: object, fault: ValidationError) -> object:
    """`source` without the known keys that were refused because they are null; None if none was."""
    nulls = [
        error["loc"]
        for error in fault.errors(include_url=False)
        if error["loc"] and error["input"] is None and error["type"] != "extra_forbidden"
    ]
    if not nulls:
        return None
    read: Any = from_json(source) if isinstance(source, (str, bytes)) else source
    for path in nulls:
        read = _without(read, path)
    return read


def _without(facts: Mapping[Any, Any], path: Sequence[int | str]) -> Mapping[Any, Any]:
    """`facts` without the key at `path`; they themselves stay as they are."""
    key, *below = path
    kept = {name: value for name, value in facts.items() if name != key}
    return {**kept, key: _without(facts[key], below)} if below else kept


def _given_twice(text: str, delivery: Delivery) -> list[Problem]:
    path = repeated_key(text) if may_repeat(text, _keys_said(delivery)) else None
    return [] if path is None else [Problem(shown_key(path), GIVEN_TWICE)]


def _keys_said(delivery: Delivery) -> int:
    said, values = delivery.model_fields_set, vars(delivery)
    count = len(said)
    for name in said:
        if name in _PARTS and (part := values[name]) is not None:
            count += len(part.model_fields_set)
    return count


def delivery_problems(source: Mapping[str, Any], zone: tzinfo | None, now: datetime | None) -> tuple[Problem, ...]:
    """What is wrong with a half-filled delivery, one Problem a field; empty when it can be saved."""
    try:
        parse_delivery(source, zone, now)
    except InvalidDelivery as invalid:
        return invalid.problems
    return ()


def check_keys(changes: Mapping[str, Any]) -> None:
    """See that every key of `changes`, a patch of a delivery, is known, also one that is cleared.

    Raises InvalidDelivery.
    """
    within = [(key, below) for key, part in changes.items() if isinstance(part, Mapping) for below in part]
    unknown: list[tuple[list[str], str]] = [([], key) for key in changes if key not in Delivery.model_fields]
    unknown += [([key], below) for key, below in within if key in _PARTS and below not in _PARTS[key].model_fields]
    if unknown:
        raise InvalidDelivery(tuple(_unknown(above, key) for above, key in unknown))


def _cross_checks(delivery: Delivery, now: datetime | None) -> list[Problem]:
    problems = []
    if abs(delivery.received_at.utcoffset() or timedelta()) > FURTHEST_OFFSET:
        problems.append(Problem("received_at", Phrase("has an offset from UTC that no clock on earth has; check it")))
    elif now is not None and delivery.received_at > now + CLOCK_TOLERANCE:
        moment = _written(delivery.received_at)
        clock = _written(now.astimezone(delivery.received_at.tzinfo or UTC))
        problems.append(
            Problem(
                "received_at",
                Phrase(
                    "{moment} is in the future (this computer's clock says {clock}); check date and time",
                    moment=str(moment),
                    clock=clock,
                ),
            )
        )
    issued = delivery.instrument.issued_on
    if issued is not None and issued > delivery.received_at.date() + timedelta(days=1):
        problems.append(
            Problem(
                "instrument.issued_on",
                Phrase("{issued} is after the day of receipt; a paper is issued before it arrives", issued=str(issued)),
            )
        )
    response = delivery.instrument.response_date
    if issued is not None and response is not None and response < issued:
        problems.append(
            Problem(
                "instrument.response_date",
                Phrase(
                    "{response} is before the paper was issued ({issued}); check both dates",
                    response=str(response),
                    issued=str(issued),
                ),
            )
        )
    if issued is not None or response is not None:
        problems += _far_away(delivery)
    return problems


def _far_away(delivery: Delivery) -> list[Problem]:
    """A slip in the year of a date on the paper: a year that no living paper bears."""
    received, papers, found = delivery.received_at.year, delivery.instrument, []
    if papers.issued_on is not None and papers.issued_on.year < received - YEARS_BACK:
        found.append(("issued_on", papers.issued_on))
    day = papers.response_date
    if day is not None and not EARLIEST_YEAR <= day.year <= received + YEARS_AHEAD:
        found.append(("response_date", day))
    return [
        Problem(
            f"instrument.{key}",
            Phrase("the year of {day} is too far from the day of receipt; check the year", day=str(day)),
        )
        for key, day in found
    ]


def _written(moment: datetime) -> str:
    return f"{written_day(moment.date())}, {written_time(moment.time())}"


def _problem(error: dict[str, Any]) -> Problem:
    path = ".".join(str(part) for part in error["loc"])
    if error["type"] == "string_unicode" and not path:
        return Problem("", Phrase("the input is not UTF-8 text; save it as UTF-8"))
    if error["type"] == "string_pattern_mismatch" and path in ("same_instrument_as", "refers_to"):
        return Problem(path, Phrase("must be a reference such as LD-2026-000123"))
    if error["type"] == "extra_forbidden":
        *above, key = map(str, error["loc"])
        return _unknown(above, key)
    return Problem(path, one_sentence(error))


def one_sentence(error: dict[str, Any]) -> str:
    """One entry of pydantic's `ValidationError.errors()` as a sentence about its field, without the field's name."""
    kind: str = error["type"]
    context: dict[str, Any] = error.get("ctx", {})
    if kind == "value_error":
        return sentence_of(context["error"])
    if kind == "enum":
        return _unknown_word(error.get("input"), str(context["expected"]))
    if kind == "json_invalid":
        return Phrase("this is not valid JSON ({why}); give one JSON object for one delivery", why=context["error"])
    if kind == "string_too_long":
        return Phrase("longer than {count} characters; shorten it", count=context["max_length"])
    if kind == "string_pattern_mismatch":
        return Phrase("holds a control character or a line break that is not allowed here; retype the text")
    sentence = _SENTENCES.get(kind)
    return Phrase("cannot be read ({why})", why=error["msg"]) if sentence is None else Phrase(sentence)


def unknown_key(key: str, known: Sequence[str]) -> str:
    """What is wrong with a key that is not one of `known`, after its name: a guess at the right one, and all."""
    return Phrase("is not a known key{hint}; use {known}", hint=_hint(key, known), known=tuple(known))


def _unknown(above: list[str], key: str) -> Problem:
    """What is wrong with the unknown `key` of a delivery (`above` is empty) or of one of its parts."""
    known = list((_PARTS[above[0]] if above else Delivery).model_fields)
    return Problem(".".join((*above, shown_key(key))), unknown_key(key, known))


_SENTENCES = {
    "extra_forbidden": later("is not a known key"),
    "missing": later("is missing and is required"),
    "string_type": later("must be text"),
    "string_unicode": later("is not valid Unicode text; retype it"),
    "bool_type": later("must be true or false"),
    "int_type": later("must be a whole number"),
    "greater_than_equal": later("must be 0 or more"),
    "less_than_equal": later("is too large; at most 100,000 pages"),
    "model_type": later("must be a JSON object"),
    "model_attributes_type": later("must be a JSON object"),
}


def _unknown_word(given: object, expected: str) -> str:
    allowed = [word.strip("'") for part in expected.split(" or ") for word in part.split(", ")]
    text = given if isinstance(given, str) else json.dumps(given, default=str)
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
    return Phrase(
        "{value} is not allowed{hint}; use one of {allowed}",
        value=repr(shown),
        hint=_hint(text, allowed),
        allowed=tuple(allowed),
    )


def _hint(given: str, known: Sequence[str]) -> str:
    """A guess at which of `known` is meant; however it is written, " Civil-Litigant" is civil_litigant."""
    plain = given[:_SHOWN].strip().lower().replace(" ", "_").replace("-", "_")
    close = get_close_matches(plain, known, n=1)
    return did_you_mean(close[0] if close else "")
