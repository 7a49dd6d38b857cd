"""The papers of the self-test: one of each channel, each with the disposition that the shipped policy gives it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from legaldesk.domain.vocabulary import Disposition

NAME_BEYOND_ASCII = "Nguyễn"
"""A sender's name in one of the papers, to be searched for."""
_ADDRESS = "1 Main Street\nOakland, CA 94601"


def _paper(
    channel: str, asker: tuple[str, str], kind: str, number: str, more: Mapping[str, Any] = MappingProxyType({})
) -> dict[str, Any]:
    """The facts of a paper in the contract's shape; `asker` is a kind of requester and a name."""
    return {
        "channel": channel,
        "requester": {"kind": asker[0], "name": asker[1], "reply_address": _ADDRESS},
        "instrument": {"kind": kind, "case_number": number, "court": "Superior Court of California, County of Alameda"},
        **more,
    }


_LAWYER = ("civil_litigant", f"{NAME_BEYOND_ASCII} & Doe LLP")
_SHERIFF = ("law_enforcement", "Kern County Sheriff’s Office")
_ANYBODY = ("private_individual", "Zoë Łukasik 法律")
CHANNELS = (
    (_paper("mail", _SHERIFF, "search_warrant", "BW-26-0417"), Disposition.ACCEPTED_WITH_RESERVATION),
    (_paper("courier", _LAWYER, "summons_and_complaint", "CGC-26-598211"), Disposition.COUNSEL_REVIEW),
    (_paper("fax", _LAWYER, "civil_subpoena_records", "RG26-001234"), Disposition.NOT_VALID_SERVICE),
    (_paper("email", _ANYBODY, "spam_report", "SP-26-0001"), Disposition.REDIRECTED),
    (
        _paper("personal_service", _LAWYER, "civil_subpoena_records", "RG26-005678", {"place": "headquarters"}),
        Disposition.ACCEPTED,
    ),
    (
        _paper(
            "registered_agent", _LAWYER, "summons_and_complaint", "3:26-cv-04410", {"agent": {"method": "personal"}}
        ),
        Disposition.ACCEPTED,
    ),
    (_paper("portal", _SHERIFF, "preservation_request", "PR-26-0099"), Disposition.ACCEPTED_WITH_RESERVATION),
)
"""Pairs of facts (without the moment of receipt) and disposition."""
