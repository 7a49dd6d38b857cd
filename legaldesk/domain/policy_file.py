"""Reading and validating a policy file (TOML): every fault names its row and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from legaldesk.domain.facts import ALERTING, DECIDING
from legaldesk.domain.office import Office
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import AlertRule, Company, Policy, PolicyError, Release, Rule
from legaldesk.domain.policy_schema import CompanySection, DecisionSection, FileSection, OfficeSection, RowSection
from legaldesk.domain.policy_words import Groups, boxes_of
from legaldesk.domain.reading import one_sentence
from legaldesk.domain.states import STATE_CODES
from legaldesk.domain.table import Table, combinations_by_outcome, compile_table
from legaldesk.domain.verdict import Reason
from legaldesk.domain.vocabulary import Disposition, ExtraProcessing, LetterKind

FILE_LIMIT = 1_000_000
"""Largest policy file, in characters."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RETIRED = "retired_hosts"
_ROWS = {"rule": "rule", "alert": "alert", "decision": "disposition"}
_FIELD = re.compile(r"\{([^{}]*)\}")


@lru_cache(maxsize=16)  # a frozen value; each desk that is opened asks for the same few
def read_policy(text: str, name: str) -> Policy:
    """Read the policy in `text` (TOML); `name` is the file's name for error messages. Raises PolicyError.

    Refused are: unknown keys and words, rows that can never match, alternatives without words, a last row that is not
    "a person decides", combinations that no row decides, labels without a sentence, fields that no company fact fills.
    """
    if len(text) > FILE_LIMIT:
        raise PolicyError(
            Phrase(
                "{name}: larger than {file_limit} characters; a policy file is a few pages",
                name=name,
                file_limit=FILE_LIMIT,
            )
        )
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise PolicyError(Phrase("{name}: not valid TOML: {fault}", name=name, fault=fault)) from None
    try:
        file = FileSection.model_validate(raw)
    except ValidationError as fault:
        raise PolicyError(
            Phrase("{name}: {where}", name=name, where=_where(dict(fault.errors(include_url=False)[0]), raw))
        ) from None
    try:
        return _build(file, text)
    except PolicyError as fault:
        raise PolicyError(Phrase("{name}: {fault}", name=name, fault=fault)) from None


def _build(file: FileSection, text: str) -> Policy:
    facts = _company_fields(file.company)
    sentences = {label: _filled(sentence, facts, f"[sentences] {label}") for label, sentence in file.sentences.items()}
    groups = Groups(file.groups)
    rows = [boxes_of(row.when, groups, DECIDING, _label(row)) for row in file.rule]
    table = compile_table(DECIDING, rows)
    _check_last(file.rule[-1])
    _check_outcomes(file.rule, table)
    alerts = [boxes_of(entry.when, groups, ALERTING, f"alert {entry.alert}") for entry in file.alert]
    releases = {disposition: _release(disposition, file.decision, groups) for disposition in Disposition}
    groups.check_all_used()
    return Policy(
        version=file.policy.version,
        effective=file.policy.effective,
        title=file.policy.title,
        source=file.policy.source,
        company=_company(file.company),
        office=_office(file.office),
        sentences=MappingProxyType(sentences),
        rules=tuple(_rule(row, groups, facts, sentences) for row in file.rule),
        table=table,
        alert_rules=tuple(
            AlertRule(entry.alert, _filled(entry.text, facts, f"alert {entry.alert}, key text")) for entry in file.alert
        ),
        alert_table=compile_table(ALERTING, alerts),
        releases=MappingProxyType(releases),
        text=text,
    )


def _label(row: RowSection) -> str:
    return f"row {row.rule} ({row.name})"


def _rule(row: RowSection, groups: Groups, facts: Mapping[str, str], sentences: Mapping[str, str]) -> Rule:
    label = _label(row)
    if row.extra_processing == "unchanged":
        extra = None
    else:
        try:
            extra = ExtraProcessing(row.extra_processing)
        except ValueError:
            raise PolicyError(
                Phrase(
                    "{label}, key extra_processing: {extra_processing} is not allowed; use yes, no,"
                    " undecided or unchanged",
                    label=label,
                    extra_processing=repr(row.extra_processing),
                )
            ) from None
    for reason in row.reasons:
        if reason.sentence not in sentences:
            raise PolicyError(
                Phrase(
                    "{label}, key reasons: there is no sentence {sentence} under [sentences]",
                    label=label,
                    sentence=repr(reason.sentence),
                )
            )
    _check_harm(row, label)
    exceptions = [
        boxes_of(entry.when, groups, DECIDING, f"{label}, key extra_processing_when")
        for entry in row.extra_processing_when
    ]
    return Rule(
        rule=row.rule,
        name=row.name,
        disposition=row.disposition,
        service_valid=row.service_valid,
        extra_processing=extra,
        extra_table=compile_table(DECIDING, exceptions) if exceptions else None,
        exceptions=tuple(entry.value for entry in row.extra_processing_when),
        letter=row.letter,
        needs_person=row.needs_person,
        reasons=tuple(
            Reason(reason.sentence, _filled(reason.text, facts, f"{label}, key reasons")) for reason in row.reasons
        ),
    )


def _release(disposition: Disposition, rows: Sequence[DecisionSection], groups: Groups) -> Release:
    label = f"decision {disposition}"
    own = [row for row in rows if row.disposition == disposition]
    if not own or own[-1].when:
        raise PolicyError(
            Phrase(
                "{label}: the last [[decision]] for this disposition must match everything (leave when out)",
                label=label,
            )
        )
    if disposition != Disposition.NOT_VALID_SERVICE and any(
        row.letter == LetterKind.SERVICE_NOT_ACCEPTED for row in own
    ):
        raise PolicyError(
            Phrase(
                "{label}, key letter: service_not_accepted goes with not_valid_service, and only with it", label=label
            )
        )
    table = compile_table(DECIDING, [boxes_of(row.when, groups, DECIDING, label) for row in own])
    return Release(table, tuple(row.letter for row in own))


def _check_harm(row: RowSection, label: str) -> None:
    """Refuse rows whose letter would say more than their disposition (policy-source: letters can do harm)."""
    refused = row.disposition == Disposition.NOT_VALID_SERVICE
    if refused != (row.service_valid is False):
        raise PolicyError(
            Phrase("{label}, key service_valid: false goes with not_valid_service, and only with it", label=label)
        )
    if refused != (row.letter == LetterKind.SERVICE_NOT_ACCEPTED):
        raise PolicyError(
            Phrase(
                "{label}, key letter: service_not_accepted goes with not_valid_service, and only with it", label=label
            )
        )
    if row.disposition == Disposition.COUNSEL_REVIEW and row.letter != LetterKind.HOLD:
        raise PolicyError(
            Phrase("{label}, key letter: a delivery that counsel must decide has the letter hold", label=label)
        )
    if row.letter == LetterKind.SERVICE_RECEIPT and row.disposition != Disposition.ACCEPTED:
        raise PolicyError(
            Phrase("{label}, key letter: service_receipt goes with the disposition accepted only", label=label)
        )


def _check_last(row: RowSection) -> None:
    if row.when:
        raise PolicyError(
            Phrase(
                "{row}, key when: the last row must match everything (leave when out), so that no"
                " combination is left undecided",
                row=_label(row),
            )
        )
    if row.disposition != Disposition.COUNSEL_REVIEW:
        raise PolicyError(
            Phrase("{row}, key disposition: the last row is always counsel_review: a person decides", row=_label(row))
        )
    if row.extra_processing == "unchanged":
        raise PolicyError(
            Phrase("{row}, key extra_processing: the last row must say yes, no or undecided", row=_label(row))
        )


def _check_outcomes(rows: Sequence[RowSection], table: Table) -> None:
    outcomes = combinations_by_outcome(DECIDING, table)
    deciding = {table.row_of_bit[(bits & -bits).bit_length() - 1] for bits in outcomes if bits}
    for index, row in enumerate(rows):
        if index not in deciding:
            raise PolicyError(
                Phrase("{row}, key when: this row can never match; earlier rows take all its cases", row=_label(row))
            )


def _company_fields(company: CompanySection) -> dict[str, str]:
    return {
        "company": company.name,
        "legal_name": company.legal_name,
        "department": company.department,
        "headquarters": ", ".join(company.headquarters),
        "registered_agent": company.registered_agent,
        "portal_name": company.portal_name,
        "portal_url": company.portal_url,
        "abuse_url": company.abuse_url,
        _RETIRED: " ".join(company.retired_hosts),
    }


def _company(company: CompanySection) -> Company:
    for key in ("portal_url", "abuse_url"):
        address: str = getattr(company, key)
        parts = urlsplit(address)
        if parts.scheme != "https" or not parts.hostname:
            raise PolicyError(
                Phrase(
                    "[company], key {key}: {address} must be an address that begins with https://",
                    key=key,
                    address=repr(address),
                )
            )
        if parts.hostname in company.retired_hosts:
            raise PolicyError(
                Phrase(
                    "[company], key {key}: {hostname} is retired and is never printed", key=key, hostname=parts.hostname
                )
            )
    return Company(
        name=company.name,
        legal_name=company.legal_name,
        department=company.department,
        headquarters=tuple(company.headquarters),
        registered_agent=company.registered_agent,
        portal_name=company.portal_name,
        portal_url=company.portal_url,
        abuse_url=company.abuse_url,
        retired_hosts=tuple(company.retired_hosts),
    )


def _office(office: OfficeSection) -> Office:
    try:
        zone = ZoneInfo(office.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PolicyError(
            Phrase(
                "[office], key timezone: {timezone} is not a time zone; write one such as America/Los_Angeles",
                timezone=repr(office.timezone),
            )
        ) from None
    if office.state not in STATE_CODES:
        raise PolicyError(
            Phrase("[office], key state: {state} is not a two-letter state code such as CA", state=repr(office.state))
        )
    if office.closes <= office.opens:
        raise PolicyError(
            Phrase(
                "[office], key closes: {closes} is not after opens ({opens})", closes=office.closes, opens=office.opens
            )
        )
    unknown = [day for day in office.open_days if day not in _WEEKDAYS]
    if unknown or not office.open_days:
        given = repr(unknown[0]) if unknown else Phrase("an empty list")
        raise PolicyError(
            Phrase(
                "[office], key open_days: {given} is not allowed; use {weekdays}",
                given=given,
                weekdays=tuple(_WEEKDAYS),
            )
        )
    days = frozenset(_WEEKDAYS.index(day) for day in office.open_days)
    return Office(zone, office.state, office.opens, office.closes, days)


def _filled(text: str, facts: Mapping[str, str], where: str) -> str:
    retired = [host for host in facts[_RETIRED].split() if host in text]
    if retired:
        raise PolicyError(Phrase("{where}: {retired} is retired and is never printed", where=where, retired=retired[0]))

    def fact(match: re.Match[str]) -> str:
        if match[1] not in facts or match[1] == _RETIRED:
            raise PolicyError(
                Phrase(
                    "{where}: there is no field {{{name}}}; use one of {names}",
                    where=where,
                    name=match[1],
                    names=tuple(sorted(facts.keys() - {_RETIRED})),
                )
            )
        return facts[match[1]]

    return _FIELD.sub(fact, text)


def _where(error: dict[str, Any], raw: Mapping[str, Any]) -> str:
    """Turn pydantic's path into the file's own words: the row by its name, then the key."""
    path = [part for part in error["loc"] if not (isinstance(part, str) and "[" in part)]
    place = ""
    if path and path[0] in _ROWS and len(path) > 1 and isinstance(path[1], int):
        entry = raw[path[0]][path[1]]
        name = entry.get(_ROWS[path[0]]) if isinstance(entry, Mapping) else None
        place = f"{'row' if path[0] == 'rule' else path[0]} {name or path[1] + 1}"
        path = path[2:]
    elif path:
        place, path = f"[{path[0]}]", path[1:]
    key = ".".join(str(part) for part in path)
    place = f"{place}, key {key}" if key else place
    return Phrase("{place}: {said}", place=place, said=one_sentence(error))
