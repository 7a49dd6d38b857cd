"""Why a verdict is what it is: the policy's sentences, and the row that decided, as the policy file has it."""

from __future__ import annotations

from dataclasses import dataclass

from legaldesk.domain.policy import Policy
from legaldesk.domain.verdict import Verdict

_ROW = "[[rule]]"


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason: the label of the sentence, the sentence as the policy has it, and what it means here."""

    label: str
    sentence: str
    means: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A verdict traced back. `row` is the number of the deciding row among those of the table, from 1.

    `written` is that row as it stands in the policy file; "" where none decided.
    """

    policy: str
    source: str
    grounds: tuple[Ground, ...]
    rule: str
    name: str
    row: int
    rows: int
    written: str


def explained(policy: Policy, judged: Verdict) -> Explained:
    """Trace `judged`, a verdict of `policy`, back to its sentences and its row."""
    grounds = tuple(
        Ground(reason.sentence, policy.sentences.get(reason.sentence, ""), reason.text) for reason in judged.reasons
    )
    row = _deciding_row(policy, judged)
    found = policy.rules[row] if row is not None else None
    return Explained(
        policy=policy.title,
        source=policy.source,
        grounds=grounds,
        rule=judged.rule,
        name=found.name if found is not None else "",
        row=0 if row is None else row + 1,
        rows=len(policy.rules),
        written="" if row is None else row_as_written(policy.text, row),
    )


def _deciding_row(policy: Policy, judged: Verdict) -> int | None:
    """The row that gave `judged`. Rows that share a name differ in reasons, letter or disposition."""
    for number, row in enumerate(policy.rules):
        same = (row.rule, row.reasons, row.letter, row.disposition, row.service_valid)
        if same == (judged.rule, judged.reasons, judged.letter, judged.disposition, judged.service_valid):
            return number
    return None


def row_as_written(text: str, row: int) -> str:
    """The lines of the row number `row` (from 0) of the table in the text of a policy file, without its heading."""
    count = -1
    lines: list[str] = []
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("[") and not line.startswith((" ", "\t")):
            if count == row:
                break
            count += bare == _ROW
        elif count == row:
            lines.append(line.rstrip())
    return "\n".join(lines).strip()
