"""Deliveries and verdicts to put into a log: the same for tests, and for processes that tests start or kill."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Reason, Verdict
from legaldesk.domain.vocabulary import Disposition, ExtraProcessing, LetterKind

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 23, 18, 50, tzinfo=UTC)
FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {
        "kind": "civil_subpoena_records",
        "court": "Superior Court of California, County of Alameda",
        "case_number": "RG26-001234",
        "caption": "Smith v. Jones",
        "response_date": "2026-12-14",
    },
    "fax": {"tsid": "DOE ROE LLP", "pages_received": 7, "pages_stated": 7},
}
REFUSED = Verdict(
    disposition=Disposition.NOT_VALID_SERVICE,
    service_valid=False,
    extra_processing=ExtraProcessing.NO,
    letter=LetterKind.SERVICE_NOT_ACCEPTED,
    rule="R6",
    reasons=(Reason("D2", "Civil process is not accepted by fax."),),
    policy_version="2024-02-27",
    needs_person=False,
)
HELD = Verdict(
    disposition=Disposition.COUNSEL_REVIEW,
    service_valid=None,
    extra_processing=ExtraProcessing.NO,
    letter=LetterKind.HOLD,
    rule="R11",
    reasons=(Reason("D1", "The policy is silent."),),
    policy_version="2024-02-27",
    needs_person=True,
)


def made(**facts: Any) -> Delivery:
    """A delivery: the fax of a civil subpoena, with facts merged in (`instrument={"caption": …}`), None to leave one out."""
    merged = {key: dict(value) if isinstance(value, dict) else value for key, value in FAX.items()}
    for key, value in facts.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] |= value
        else:
            merged[key] = value
    return parse_delivery(merged)
