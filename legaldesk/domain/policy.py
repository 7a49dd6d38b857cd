"""A policy version as a frozen value: the company's facts, the labeled sentences, and the compiled decision table."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from types import MappingProxyType

from legaldesk.domain.errors import BadInput
from legaldesk.domain.office import Office
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.table import Table
from legaldesk.domain.verdict import Reason
from legaldesk.domain.vocabulary import Alert, Disposition, ExtraProcessing, LetterKind


class PolicyError(BadInput):
    """A policy file that is refused; the text names the file, the row or section, and the key."""


@dataclass(frozen=True, slots=True)
class Company:
    """The company that is served.

    `headquarters` are address lines without the company's name; `retired_hosts` are never printed.
    """

    name: str
    legal_name: str
    department: str
    headquarters: tuple[str, ...]
    registered_agent: str
    portal_name: str
    portal_url: str
    abuse_url: str
    retired_hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the decision table.

    `extra_processing` None means unchanged: what the rest of the table says. `exceptions` holds the values of its
    special cases, in the order of the boxes of `extra_table`.
    """

    rule: str
    name: str
    disposition: Disposition
    service_valid: bool | None
    extra_processing: ExtraProcessing | None
    extra_table: Table | None
    exceptions: tuple[ExtraProcessing, ...]
    letter: LetterKind
    needs_person: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class AlertRule:
    """One alert that the policy raises beside whatever row applies, and the sentence that a person reads."""

    alert: Alert
    text: str


@dataclass(frozen=True, slots=True)
class Release:
    """Which letter a decision for one disposition releases: that of the first row of `table` that matches."""

    table: Table
    letters: tuple[LetterKind, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a company's published policy, in force from `effective` on (a day in the office's zone)."""

    version: str
    effective: date
    title: str
    source: str
    company: Company
    office: Office
    sentences: Mapping[str, str]
    rules: tuple[Rule, ...]
    table: Table
    alert_rules: tuple[AlertRule, ...]
    alert_table: Table
    releases: Mapping[Disposition, Release]
    text: str

    def rule_named(self, rule: str) -> tuple[Rule, ...]:
        """The rows that carry the name `rule`, in order; several rows may share one."""
        return tuple(row for row in self.rules if row.rule == rule)


class PolicyBook:
    """All versions of the policy that a desk knows, ordered by effective date."""

    def __init__(self, policies: Sequence[Policy]) -> None:
        """Take `policies` in any order. Raises PolicyError if there is none or two share a version or a date."""
        if not policies:
            raise PolicyError(Phrase("there is no policy version; add one with: legaldesk policy add FILE"))
        ordered = sorted(policies, key=lambda policy: policy.effective)
        for earlier, later in itertools.pairwise(ordered):
            if earlier.effective == later.effective:
                raise PolicyError(
                    Phrase(
                        "policy versions {version} and {other} have one effective date, {effective};"
                        " change the key effective of one of them",
                        version=str(earlier.version),
                        other=str(later.version),
                        effective=str(later.effective),
                    )
                )
        by_version: dict[str, Policy] = {}
        for policy in ordered:
            if policy.version in by_version:
                raise PolicyError(
                    Phrase(
                        "policy version {version} exists twice; change the key version of one of them",
                        version=str(policy.version),
                    )
                )
            by_version[policy.version] = policy
        self.policies = tuple(ordered)
        self._by_version = MappingProxyType(by_version)

    @property
    def zone(self) -> tzinfo:
        """The office's time zone: that of the newest version."""
        return self.policies[-1].office.zone

    @property
    def newest(self) -> Policy:
        """The version with the latest effective date."""
        return self.policies[-1]

    def local_day(self, moment: datetime) -> date:
        """The calendar day of `moment` in the office's zone."""
        return moment.astimezone(self.zone).date()

    def in_force(self, day: date) -> Policy | None:
        """The version in force on `day`, or None before the first one (policy sentence E1)."""
        for policy in reversed(self.policies):
            if policy.effective <= day:
                return policy
        return None

    def version(self, name: str) -> Policy | None:
        """The version called `name`, or None."""
        return self._by_version.get(name)
