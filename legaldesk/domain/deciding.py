"""Counsel's decision: the verdict that holds after a person decided, and the letter that it releases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.facts import deciding_facts
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import Policy
from legaldesk.domain.verdict import BY_COUNSEL, Reason, Verdict
from legaldesk.domain.vocabulary import Disposition, Earlier, LetterKind

if TYPE_CHECKING:  # a letter needs the table of releases, not the records
    from legaldesk.domain.logged import Decision

REASON_LIMIT = 2_000
"""Longest reason for a decision, in characters."""


def released_letter(policy: Policy, delivery: Delivery, disposition: Disposition) -> LetterKind:
    """The letter that a decision for `disposition` releases, by the policy's [[decision]] rows."""
    release = policy.releases[disposition]
    found = release.table.first(deciding_facts(delivery, Earlier.NONE))
    if found is None:  # a Policy that was read from a file ends each disposition with a row that matches everything
        raise AssertionError(f"no letter for {disposition}")
    return release.letters[found]


def decided(delivery: Delivery, judged: Verdict, decision: Decision, policy: Policy) -> Verdict:
    """The verdict that holds after `decision`.

    What the policy says of service stays as it was judged: a decision makes no service valid or void. The alerts stay
    too, but the person has seen them: nobody is called for unless the decision is that counsel still must decide.
    """
    held = decision.disposition == Disposition.COUNSEL_REVIEW
    return replace(
        judged,
        disposition=decision.disposition,
        letter=released_letter(policy, delivery, decision.disposition),
        rule=BY_COUNSEL,
        reasons=(Reason(BY_COUNSEL, decision.reason), *judged.reasons),
        needs_person=held,
    )


def check_reason(reason: str, field: str = "reason") -> str:
    """The reason for a decision, trimmed; `field` is what errors call it.

    Raises BadInput if it is blank, too long or holds control characters.
    """
    trimmed = reason.strip()
    if not trimmed:
        fault = Phrase("is missing; say in a sentence why, it goes into the history")
    elif len(trimmed) > REASON_LIMIT:
        fault = Phrase("longer than {count} characters; shorten it", count=REASON_LIMIT)
    elif any(ord(letter) < ord(" ") and letter not in "\n\t" for letter in trimmed):
        fault = Phrase("holds a control character; retype the text")
    else:
        return trimmed
    raise BadInput(Phrase("{field}: {fault}", field=field, fault=fault), field)
