"""The judge: delivery and policy in, verdict out. Pure, total, and the same answer each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.facts import deciding_facts, further_facts
from legaldesk.domain.office import Office
from legaldesk.domain.policy import Policy, PolicyBook
from legaldesk.domain.verdict import Reason, Verdict
from legaldesk.domain.vocabulary import Alert, Disposition, Earlier, ExtraProcessing, LetterKind

OpenAt = Callable[[Office, datetime], bool]
"""Whether an office, as the policy of the day tells of it, is open at a moment in its zone."""
NO_POLICY = "none"
"""Rule and policy version of a verdict where no version was in force on the day of receipt."""
_PERSON_DECIDES = frozenset({Disposition.COUNSEL_REVIEW, Disposition.EMERGENCY_ESCALATED})
_ALERT_ORDER = {alert: place for place, alert in enumerate(Alert)}


class Judge:
    """Judges deliveries by the versions of one policy book.

    It keeps nothing about deliveries; verdicts that are equal are shared, which is what makes it fast.
    """

    def __init__(self, book: PolicyBook, open_at: OpenAt = Office.is_open) -> None:
        """`open_at` says whether the office is open: the office's calendar, where there is one, knows more than the
        weekdays and hours that stand in the policy.
        """
        self.book = book
        self._open_at = open_at
        self._zone = book.zone
        self._decided: dict[tuple[str, tuple[str, ...], int], Verdict] = {}

    def judge(self, delivery: Delivery, earlier: Earlier | None = None, possible_duplicate: bool = False) -> Verdict:
        """The verdict on `delivery` by the version in force on its day of receipt in the office's zone (E1).

        `earlier` is what became of the delivery that `same_instrument_as` names (None: not looked up, which counts as
        unknown where one is named). `possible_duplicate` says that the log holds one that looks the same.
        """
        local = delivery.received_at.astimezone(self._zone)
        policy = self.book.in_force(local.date())
        if policy is None:
            return _undated(local)
        deciding = deciding_facts(delivery, _known(delivery, earlier))
        raised = policy.alert_table.matching((*deciding, *self._further(delivery, policy, local, possible_duplicate)))
        key = (policy.version, deciding, raised)
        verdict = self._decided.get(key)
        if verdict is None:
            verdict = self._decided[key] = decide(policy, deciding, _alerts(policy, raised))
        return verdict

    def alert_texts(
        self, delivery: Delivery, verdict: Verdict, earlier: Earlier | None = None
    ) -> tuple[tuple[Alert, str], ...]:
        """Why each alert of `verdict` is there: the alert and the policy's sentence for it, in the verdict's order.

        `earlier` as for `judge`. An alert may have several sentences.
        """
        policy = self.book.version(verdict.policy_version)
        if policy is None:
            return ()
        local = delivery.received_at.astimezone(self._zone)
        facts = self._further(delivery, policy, local, Alert.POSSIBLE_DUPLICATE in verdict.alerts)
        deciding = deciding_facts(delivery, _known(delivery, earlier))
        rows = policy.alert_table.every((*deciding, *facts))
        texts = [(policy.alert_rules[row].alert, policy.alert_rules[row].text) for row in rows]
        return tuple(
            sorted((text for text in texts if text[0] in verdict.alerts), key=lambda text: _ALERT_ORDER[text[0]])
        )

    def _further(
        self, delivery: Delivery, policy: Policy, local: datetime, possible_duplicate: bool
    ) -> tuple[str, ...]:
        office = policy.office
        return further_facts(delivery, office.state, self._open_at(office, local), possible_duplicate)


def decide(policy: Policy, deciding: tuple[str, ...], alerts: tuple[Alert, ...]) -> Verdict:
    """The verdict of `policy` on the words of `deciding_facts`. Total: the last row of a policy matches everything."""
    first = policy.table.first(deciding)
    if first is None:  # a Policy that was read from a file cannot get here: its last row matches everything
        raise AssertionError("the policy's last row does not match everything")
    row = policy.rules[first]
    return Verdict(
        disposition=row.disposition,
        service_valid=row.service_valid,
        extra_processing=_extra_processing(policy, deciding),
        letter=row.letter,
        rule=row.rule,
        reasons=row.reasons,
        policy_version=policy.version,
        needs_person=row.needs_person or row.disposition in _PERSON_DECIDES or bool(alerts),
        alerts=alerts,
    )


def _known(delivery: Delivery, earlier: Earlier | None) -> Earlier:
    if earlier is not None:
        return earlier
    return Earlier.NONE if delivery.same_instrument_as is None else Earlier.UNKNOWN


def _extra_processing(policy: Policy, deciding: tuple[str, ...]) -> ExtraProcessing:
    """What the first matching row that does not leave it unchanged says of additional processing time (B6)."""
    for index in policy.table.every(deciding):
        row = policy.rules[index]
        if row.extra_processing is None:
            continue
        special = row.extra_table.first(deciding) if row.extra_table is not None else None
        return row.extra_processing if special is None else row.exceptions[special]
    raise AssertionError("the policy's last row leaves extra processing unchanged")


def _alerts(policy: Policy, raised: int) -> tuple[Alert, ...]:
    bits = (bit for bit in range(raised.bit_length()) if raised >> bit & 1)
    found = {policy.alert_rules[policy.alert_table.row_of_bit[bit]].alert for bit in bits}
    return tuple(sorted(found, key=_ALERT_ORDER.__getitem__))


@lru_cache(maxsize=512)
def _undated(local: datetime) -> Verdict:
    day = f"{local:%B} {local.day}, {local.year}"
    return Verdict(
        disposition=Disposition.COUNSEL_REVIEW,
        service_valid=None,
        extra_processing=ExtraProcessing.UNDECIDED,
        letter=LetterKind.HOLD,
        rule=NO_POLICY,
        reasons=(Reason("E1", f"No version of the policy that this desk knows was in force on {day}."),),
        policy_version=NO_POLICY,
        needs_person=True,
    )
