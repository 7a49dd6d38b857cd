"""Reading a delivery from JSON or from a form: every fault becomes one sentence beside its field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.typed_moments import written_day, written_time

CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far ahead of this computer's clock a receipt may lie: clocks of fax machines and desks differ a little."""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field: its dotted path and a sentence that says what is allowed."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


class InvalidDelivery(BadInput):
    """A delivery that cannot be judged or logged; `problems` holds one entry for each field at fault, in form order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}", problems[0].field)
        self.problems = problems


def parse_delivery(source: object, zone: tzinfo | None = None, now: datetime | None = None) -> Delivery:
    """Read a delivery.

    `source` is a mapping in the contract's shape, or a JSON text (str or bytes). `zone` is the office's, for a receipt
    without offset. `now` is the present moment; a receipt later than that by more than CLOCK_TOLERANCE is refused
    (None: not checked). Raises InvalidDelivery.
    """
    context = {"zone": zone}
    try:
        if isinstance(source, (str, bytes)):
            delivery = Delivery.model_validate_json(source, context=context)
        else:
            delivery = Delivery.model_validate(source, context=context)
    except ValidationError as fault:
        raise InvalidDelivery(tuple(_problem(dict(error)) for error in fault.errors(include_url=False))) from None
    problems = tuple(_cross_checks(delivery, now))
    if problems:
        raise InvalidDelivery(problems)
    return delivery


def delivery_problems(source: Mapping[str, Any], zone: tzinfo | None, now: datetime | None) -> tuple[Problem, ...]:
    """What is wrong with a half-filled delivery, one Problem a field; empty when it can be saved."""
    try:
        parse_delivery(source, zone, now)
    except InvalidDelivery as invalid:
        return invalid.problems
    return ()


def _cross_checks(delivery: Delivery, now: datetime | None) -> list[Problem]:
    problems = []
    if now is not None and delivery.received_at > now + CLOCK_TOLERANCE:
        moment = _written(delivery.received_at)
        clock = _written(now.astimezone(delivery.received_at.tzinfo or UTC))
        problems.append(
            Problem(
                "received_at", f"{moment} is in the future (this computer's clock says {clock}); check date and time"
            )
        )
    issued = delivery.instrument.issued_on
    if issued is not None and issued > delivery.received_at.date() + timedelta(days=1):
        problems.append(
            Problem(
                "instrument.issued_on", f"{issued} is after the day of receipt; a paper is issued before it arrives"
            )
        )
    response = delivery.instrument.response_date
    if issued is not None and response is not None and response < issued:
        problems.append(
            Problem(
                "instrument.response_date", f"{response} is before the paper was issued ({issued}); check both dates"
            )
        )
    return problems


def _written(moment: datetime) -> str:
    return f"{written_day(moment.date())}, {written_time(moment.time())}"


def _problem(error: dict[str, Any]) -> Problem:
    path = ".".join(str(part) for part in error["loc"])
    if error["type"] == "string_unicode" and not path:
        return Problem("", "the input is not UTF-8 text; save it as UTF-8")
    if error["type"] == "string_pattern_mismatch" and path in ("same_instrument_as", "refers_to"):
        return Problem(path, "must be a reference such as LD-2026-000123")
    return Problem(path, one_sentence(error))


def one_sentence(error: dict[str, Any]) -> str:
    """One entry of pydantic's `ValidationError.errors()` as a sentence about its field, without the field's name."""
    kind: str = error["type"]
    context: dict[str, Any] = error.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "enum":
        return _unknown_word(error.get("input"), str(context["expected"]))
    if kind == "json_invalid":
        return f"this is not valid JSON ({context['error']}); give one JSON object for one delivery"
    if kind == "string_too_long":
        return f"longer than {context['max_length']:,} characters; shorten it"
    if kind == "string_pattern_mismatch":
        return "holds a control character or a line break that is not allowed here; retype the text"
    return _SENTENCES.get(kind, f"cannot be read ({error['msg']})")


_SENTENCES = {
    "missing": "is missing and is required",
    "extra_forbidden": "is not a known key; correct or remove it",
    "string_type": "must be text",
    "string_unicode": "is not valid Unicode text; retype it",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "greater_than_equal": "must be 0 or more",
    "less_than_equal": "is too large; at most 100,000 pages",
    "model_type": "must be a JSON object",
    "model_attributes_type": "must be a JSON object",
}


def _unknown_word(given: object, expected: str) -> str:
    allowed = [word.strip("'") for part in expected.split(" or ") for word in part.split(", ")]
    text = str(given)
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
    close = get_close_matches(text[:_SHOWN], allowed, n=1)
    hint = f" (did you mean {close[0]}?)" if close else ""
    return f"{shown!r} is not allowed{hint}; use one of {', '.join(allowed)}"
