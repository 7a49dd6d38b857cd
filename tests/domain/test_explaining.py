"""Every verdict leads back to its sentences and to the very row of the policy file that decided."""

from __future__ import annotations

import itertools
import tomllib

import pytest

from legaldesk.desk.opening import shipped_policies
from legaldesk.domain.explaining import explained, row_as_written
from legaldesk.domain.facts import DECIDING
from legaldesk.domain.judge import decide
from legaldesk.domain.policy import Policy

POLICY = shipped_policies()[0]


def combinations(policy: Policy) -> list[tuple[str, ...]]:
    """For each row, a combination that it decides, where one is found quickly."""
    wide = {name: words for name, words in DECIDING.items() if name in ("requester", "instrument", "channel")}
    rest = {"place": "headquarters", "agent_method": "personal", "named_entity": "own", "earlier": "none"}
    return [
        tuple(chosen.get(name, rest.get(name, "false")) for name in DECIDING)
        for words in itertools.product(*wide.values())
        for chosen in [dict(zip(wide, words, strict=True))]
    ]


def test_every_row_of_the_file_is_found_as_written() -> None:
    rows = tomllib.loads(POLICY.text)["rule"]
    assert len(rows) == len(POLICY.rules) > 20
    for number, row in enumerate(rows):
        assert tomllib.loads(row_as_written(POLICY.text, number)) == row


def test_a_verdict_leads_back_to_the_row_that_decided() -> None:
    seen = set()
    for words in combinations(POLICY):
        row = POLICY.table.first(words)
        told = explained(POLICY, decide(POLICY, words, ()))
        assert told.row - 1 == row, words
        assert told.name == POLICY.rules[row].name
        assert f'rule = "{told.rule}"' in told.written
        assert all(ground.sentence and ground.means for ground in told.grounds)
        seen.add(row)
    assert len(seen) > 15


@pytest.mark.parametrize("row", [99, 999])
def test_a_row_that_is_not_there_has_no_lines(row: int) -> None:
    assert row_as_written(POLICY.text, row) == ""
