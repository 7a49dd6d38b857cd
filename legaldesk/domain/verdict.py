"""A verdict: what the policy makes of one delivery, and why, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from legaldesk.domain.vocabulary import Alert, Disposition, ExtraProcessing, LetterKind

BY_COUNSEL = "counsel"
"""Rule and reason label of a verdict that a person decided."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a verdict: the label of the policy sentence it rests on, and what that means here."""

    sentence: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgment of one delivery under one policy version.

    `service_valid` is true where the policy accepts the manner of service, false where it refuses it, and None where
    it is no question of service or the policy is silent. `rule` names the row of the decision table.
    """

    disposition: Disposition
    service_valid: bool | None
    extra_processing: ExtraProcessing
    letter: LetterKind
    rule: str
    reasons: tuple[Reason, ...]
    policy_version: str
    needs_person: bool
    alerts: tuple[Alert, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The verdict in the JSON shape of the contract: plain values only, keys in the contract's order."""
        return {
            "disposition": self.disposition.value,
            "service_valid": self.service_valid,
            "extra_processing": self.extra_processing.value,
            "letter": self.letter.value,
            "rule": self.rule,
            "reasons": [{"sentence": reason.sentence, "text": reason.text} for reason in self.reasons],
            "policy_version": self.policy_version,
            "needs_person": self.needs_person,
            "alerts": [alert.value for alert in self.alerts],
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Verdict:
        """Rebuild a verdict from `as_json`. Raises KeyError or ValueError if it is not one."""
        return cls(
            disposition=Disposition(stored["disposition"]),
            service_valid=stored["service_valid"],
            extra_processing=ExtraProcessing(stored["extra_processing"]),
            letter=LetterKind(stored["letter"]),
            rule=stored["rule"],
            reasons=tuple(Reason(reason["sentence"], reason["text"]) for reason in stored["reasons"]),
            policy_version=stored["policy_version"],
            needs_person=stored["needs_person"],
            alerts=tuple(Alert(alert) for alert in stored["alerts"]),
        )
