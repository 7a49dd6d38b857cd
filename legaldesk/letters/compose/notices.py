"""What a letter must say and must never say, whatever its template: mandatory notices and forbidden phrases.

Source: "Letters can do harm" of the policy's reading; a written acknowledgment of a mailed summons can itself complete
service (Cal. CCP 415.30(c), 417.10(a)), and a letter confirms receipt only (Fed. R. Civ. P. 45(d)(2)(B) runs on).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind

MANDATORY: Mapping[LetterKind, frozenset[str]] = MappingProxyType(
    {
        LetterKind.RECEIPT: frozenset({"receipt-only", "reservation"}),
        LetterKind.RECEIPT_EXTRA_TIME: frozenset(
            {"receipt-only", "reservation", "additional-time", "portal-preferred"}
        ),
        LetterKind.SERVICE_RECEIPT: frozenset({"receipt-only", "all-objections"}),
        LetterKind.SERVICE_NOT_ACCEPTED: frozenset({"not-accepted", "how-to-serve", "policy-only"}),
        LetterKind.WRONG_CHANNEL: frozenset({"policy-only"}),
        LetterKind.UNWANTED_COMMUNICATION: frozenset({"who-sends"}),
        LetterKind.GENERAL_REDIRECT: frozenset({"customer-service", "nothing-waived"}),
        LetterKind.EMERGENCY_ROUTING: frozenset({"emergency-contact", "receipt-only", "reservation"}),
        LetterKind.DUPLICATE_NOTICE: frozenset({"receipt-only", "reservation"}),
        LetterKind.WITHDRAWAL_NOTED: frozenset({"all-objections"}),
    }
)
"""The notices that a letter of each kind places in any case, under no condition."""

ONLY_WHERE_POLICY_SAYS = "not accepted under the policy"
"""Said by service_not_accepted alone: elsewhere the policy does not say it."""

_FORBIDDEN = tuple(
    re.compile(phrase, re.IGNORECASE)
    for phrase in (
        r"you have served",
        r"\b(have|has|had|been|were|was|is|are) (duly |properly |validly |effectively )?served (on|upon) us\b",
        r"\bserved us\b",
        r"\b(duly|properly|validly|effectively) served\b",
        r"\backnowledg\w*",
        r"\b(accept|admit)s?\b[^.]{0,20}\bservice\b",
        r"\bservice (of process )?(is|was|has been) (void|valid|invalid|complete|effective|good|bad|accepted)",
        r"\b(void|invalid|ineffective) service\b",
        r"\b(we|you) (will|shall) (have|get|receive|be given|grant|allow)[^.]{0,30}\bextension\b",
        r"\bextension (is|was|has been) (granted|given|allowed)",
        r"\b(grant|give|allow)(s|ed)? (you )?(an|the|more) (extension|deadline)",
        r"\b(we|you) (will|shall) (respond|reply|answer|comply|produce)\b",
        r"\b(your|the|this|an|their) account\b",
    )
)


def check_phrases(text: str, file: str, kind: LetterKind | None) -> None:
    """Raise BadInput if the template `text` says what no letter may say.

    `kind` is the letter's, or None for a notice; only service_not_accepted, and the notice that it alone places, say
    "not accepted under the policy".
    """
    plain = " ".join(text.replace("*", "").split())
    for phrase in _FORBIDDEN:
        found = phrase.search(plain)
        if found is not None:
            raise BadInput(f"{file}: a letter must not say {found[0]!r}; word it differently")
    if kind not in {None, LetterKind.SERVICE_NOT_ACCEPTED} and ONLY_WHERE_POLICY_SAYS in plain.lower():
        raise BadInput(f"{file}: only the letter service_not_accepted says {ONLY_WHERE_POLICY_SAYS!r}; remove it")


def check_mandatory(kind: LetterKind, always: frozenset[str], file: str) -> None:
    """Raise BadInput unless a letter of `kind` places all its mandatory notices, under no condition."""
    missing = sorted(MANDATORY[kind] - always)
    if missing:
        raise BadInput(
            f'{file}: the notice {missing[0]!r} is mandatory for {kind}; place it with {{% include "{missing[0]}" %}},'
            " outside of any condition"
        )
