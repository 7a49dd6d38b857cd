"""What a change of a delivery changed, field by field, for the history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from legaldesk.domain.logged import Change, LoggedDelivery


def changes_between(old: LoggedDelivery, new: LoggedDelivery) -> tuple[Change, ...]:
    """The fields that differ: facts by their dotted path, then `verdict.…`, `decision.…`, `status`, `handling.…`."""
    before, after = dict(_fields(old)), dict(_fields(new))
    paths = dict.fromkeys((*before, *after))
    return tuple(
        Change(path, before.get(path, ""), after.get(path, ""))
        for path in paths
        if before.get(path, "") != after.get(path, "")
    )


def _fields(record: LoggedDelivery) -> Iterator[tuple[str, str]]:
    yield from _flat(record.delivery.as_json(), "")
    verdict = record.verdict.as_json()
    for name in (
        "disposition",
        "service_valid",
        "extra_processing",
        "letter",
        "rule",
        "policy_version",
        "needs_person",
    ):
        yield f"verdict.{name}", _as_text(verdict[name])
    yield "verdict.alerts", ", ".join(verdict["alerts"])
    if record.decision is not None:
        yield "decision.disposition", record.decision.disposition.value
    yield "status", record.status.value
    yield from record.handling.told()


def _flat(facts: Mapping[str, Any], above: str) -> Iterator[tuple[str, str]]:
    for key, value in facts.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", _as_text(value)


def _as_text(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
