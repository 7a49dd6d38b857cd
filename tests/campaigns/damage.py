"""Damaged database files: `python tests/campaigns/damage.py [FLIPS] [SEED]`.

Changes one bit anywhere in a sound log's file FLIPS times (default 2,000), cuts it at every page and once within every
page, and puts zeros over each page. Each time the log is opened, verified, and asked for everything that it holds.
Prints how many were refused at opening, named by verify, or harmless (free space, or bytes that mean nothing); ends
with exit code 1 if damage was given out as if it were sound, or with the traceback if there is one. "misled" are lists
that a damaged index shortened, which verify names. The search index is derived from the log and has no seal: damage there that verify does not see, but a search does, is counted apart.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.records.damage import PAGE, Sound, flipped, outcome, sound_log

FLIPS, SEED = 2_000, 1
_WRONG = "given out"


def tell(name: str, sound: Sound, contents: Iterable[bytes], folder: Path) -> int:
    """Judge each of `contents`; gives how many were given out as if they were sound."""
    seen = Counter(outcome(sound, content, folder / "damaged") for content in contents)
    told = ", ".join(f"{count:,} {what}" for what, count in sorted(seen.items()))
    print(f"{name}: {sum(seen.values()):,} cases: {told}", flush=True)
    return seen[_WRONG]


def main() -> None:
    flips, seed = [*(int(word) for word in sys.argv[1:]), *(FLIPS, SEED)[len(sys.argv) - 1 :]]
    dice, started = random.Random(seed), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        sound = sound_log(Path(folder) / "sound")
        whole, starts = sound.content, range(0, len(sound.content), PAGE)
        sizes = [size for start in starts for size in (start, start + dice.randrange(1, PAGE))]
        zeroed = (whole[:start] + bytes(PAGE) + whole[start + PAGE :] for start in starts)
        wrong = tell("one bit changed", sound, (flipped(whole, dice) for _ in range(flips)), Path(folder))
        wrong += tell("cut off", sound, (whole[:size] for size in sizes), Path(folder))
        wrong += tell("a page of zeros", sound, zeroed, Path(folder))
    print(f"{time.monotonic() - started:.0f} s")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
