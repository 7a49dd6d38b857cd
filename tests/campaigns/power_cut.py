"""The power goes at every moment: `python tests/campaigns/power_cut.py [SEEDS] [SAVES]`, with strace installed.

Traces what each of SEEDS (default 3) processes writes while it makes SAVES (default 12, twice) saves of every kind and
closes the log; then rebuilds, for a cut before each single write, sync or change of a folder, three disks: without what
was not synced, with all of it, with some of it lost or torn. On each the log must open, hold every save that was
confirmed before the cut, and verify. Prints how many disks were looked at; the first fault ends it with a traceback.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from legaldesk.records.log import open_log
from tests.records.power_cut import disks, traced, tracer
from tests.records.samples import ZONE
from tests.records.writers import check_confirmed

SEEDS, SAVES = 3, 12
SCRIPT = Path(__file__).resolve().parents[1] / "records" / "traced_saves.py"


def cut_everywhere(seed: int, saves: int, folder: Path) -> int:
    """Trace one process and look at every disk; gives how many."""
    place = folder / "desk"
    acts = traced([str(SCRIPT), str(place), str(seed), str(saves)], place, folder / "trace")
    looked = 0
    for made, confirmed in disks(acts, range(len(acts)), random.Random(seed), folder / "disks"):
        try:
            log = open_log(made, ZONE)
            check_confirmed(log, confirmed)
            log.close()
        except BaseException:
            print(f"seed {seed}: the disk after a cut before act {made.name} of {len(acts)} failed")
            raise
        shutil.rmtree(made)
        looked += 1
        if looked % 500 == 0:
            print(f"seed {seed}: {looked:,} of {3 * len(acts):,} disks", flush=True)
    return looked


def main() -> None:
    if why := tracer():
        raise SystemExit(why)
    seeds, saves = [*(int(word) for word in sys.argv[1:]), *(SEEDS, SAVES)[len(sys.argv) - 1 :]]
    started, looked = time.monotonic(), 0
    for seed in range(1, seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            looked += cut_everywhere(seed, saves, Path(folder))
    print(f"{looked:,} disks: every confirmed save is there, every log sound; {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
