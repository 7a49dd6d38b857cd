"""How a verdict, an alert and a status look: icon, tone and words, never color alone."""

from __future__ import annotations

from dataclasses import dataclass

from legaldesk.domain.day_words import MONTHS
from legaldesk.domain.verdict import BY_COUNSEL, Verdict
from legaldesk.domain.vocabulary import Alert, Channel, Disposition, ExtraProcessing
from ui.language import later, tr
from ui.language.moments import month_name
from ui.language.words import say, spoken
from ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class Look:
    """An icon of its own shape, a tone, the words in full and the words for a list."""

    icon: str
    tone: Tone
    words: str
    short: str


_LONGEST_WHY = 300
_LOOKS = {
    Disposition.ACCEPTED: ("accepted", Tone.ACCEPTED, ""),
    Disposition.ACCEPTED_WITH_RESERVATION: ("reserved", Tone.ACCEPTED, later("Accepted, reserved")),
    Disposition.NOT_VALID_SERVICE: ("not-valid", Tone.REFUSED, later("Not valid service")),
    Disposition.REDIRECTED: ("redirected", Tone.QUIET, ""),
    Disposition.EMERGENCY_ESCALATED: ("siren", Tone.EMERGENCY, ""),
    Disposition.DUPLICATE: ("copies", Tone.QUIET, ""),
    Disposition.WITHDRAWN: ("withdrawn", Tone.QUIET, ""),
    Disposition.COUNSEL_REVIEW: ("scales", Tone.COUNSEL, ""),
}


def look_of(disposition: Disposition, extra: ExtraProcessing) -> Look:
    """How the verdict `disposition` looks, with or without extra processing time."""
    icon, tone, short = _LOOKS[disposition]
    words = say(disposition)
    if extra is ExtraProcessing.YES:
        timed = tone is Tone.ACCEPTED
        return Look(
            "clock" if timed else icon,
            Tone.EXTRA_TIME if timed else tone,
            tr("{words} · extra processing time", words=words),
            tr("Accepted · extra time") if timed else words,
        )
    return Look(icon, tone, words, tr(short) or words)


def why_of(verdict: Verdict) -> str:
    """Why, in a sentence or two: counsel's own words where counsel decided, else what the policy says."""
    for reason in verdict.reasons:
        if reason.sentence == BY_COUNSEL:
            line = " ".join(reason.text.split())
            return f"“{line if len(line) <= _LONGEST_WHY else line[: _LONGEST_WHY - 1] + '…'}”"
    return " ".join(spoken(reason.text) for reason in verdict.reasons)


def source_of(verdict: Verdict) -> str:
    """Where a verdict comes from: "Policy D2, D1 · row R6 · version of Feb 27, 2024"."""
    labels = dict.fromkeys(reason.sentence for reason in verdict.reasons)
    policy = [each for each in labels if each[:1].isupper()]
    parts = [tr("Policy ") + ", ".join(policy)] if policy else []
    if "silent" in labels:
        parts.append(tr("The policy is silent"))
    if verdict.rule[:1].isupper():
        parts.append(tr("row {rule}", rule=verdict.rule))
    elif BY_COUNSEL in labels:
        parts.insert(0, tr("Counsel decided"))
    parts.append(tr("version of {policy_version}", policy_version=written_version(verdict.policy_version)))
    return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)


def written_version(version: str) -> str:
    """The name of a policy version for the eye: 2024-02-27 becomes Feb 27, 2024, others stay as they are."""
    year, _, rest = version.partition("-")
    month, _, day = rest.partition("-")
    if len(version) == len("2024-02-27") and (year + month + day).isdecimal() and 1 <= int(month) <= len(MONTHS):
        return tr("{month} {day}, {year}", month=month_name(int(month)), day=int(day), year=year)
    return version


def alert_kind(alert: Alert) -> str:
    """The kind of strip that an alert is shown in: a threat to life is louder than the rest."""
    return "emergency" if alert is Alert.THREAT_TO_LIFE else "warning"


CHANNEL_SHORT = {
    Channel.PERSONAL_SERVICE: later("Personal"),
    Channel.MAIL: later("Mail"),
    Channel.COURIER: later("Courier"),
    Channel.FAX: later("Fax"),
    Channel.EMAIL: later("Email"),
    Channel.REGISTERED_AGENT: later("Reg. agent"),
    Channel.PORTAL: later("Portal"),
}
"""The channels in the order of their keys 1 to 7, with the short words that a chip or a column has room for."""
