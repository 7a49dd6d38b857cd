"""The power goes at any moment: every confirmed save is there, nothing half, and the log opens and verifies.

Some of the states that disks may be in; thousands of them: tests/campaigns/power_cut.py.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from legaldesk.records.log import open_log
from tests.records.power_cut import WAYS, Act, disks, traced, tracer
from tests.records.samples import ZONE
from tests.records.writers import check_confirmed

CUTS = 16


@pytest.fixture(scope="module")
def acts(tmp_path_factory) -> list[Act]:
    if why := tracer():
        pytest.skip(why)
    place = tmp_path_factory.mktemp("traced") / "desk"
    script = Path(__file__).with_name("traced_saves.py")
    return traced([str(script), str(place), "5", "6"], place, place.with_name("trace"))


def test_every_save_before_a_power_cut_is_there(acts, tmp_path):
    dice = random.Random(11)
    cuts = dice.sample(range(len(acts)), CUTS)
    looked = list(disks(acts, cuts, dice, tmp_path))
    for place, confirmed in looked:
        log = open_log(place, ZONE)
        check_confirmed(log, confirmed)
        log.close()
    assert len(looked) == CUTS * len(WAYS)
    assert sum(act.verb == "told" for act in acts) == 12


def test_a_save_that_did_not_wait_for_the_disk_would_be_missed(acts, tmp_path):
    """That the states above are worth looking at: without its syncs, the same trace loses confirmed saves."""
    lazy = [act for act in acts if act.verb != "sync" or not act.path.endswith("-wal")]
    cuts = [place for place, act in enumerate(lazy) if act.verb == "told"]
    for place, confirmed in disks(lazy, cuts[3:4], random.Random(11), tmp_path, ways=("none",)):
        log = open_log(place, ZONE)
        with pytest.raises(AssertionError):
            check_confirmed(log, confirmed)
        log.close()
