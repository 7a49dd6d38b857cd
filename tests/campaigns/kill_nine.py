"""Writers killed at random moments: `python tests/campaigns/kill_nine.py [RUNS] [sqlite|postgresql]...`.

Each run (default 1,000 on each engine) starts one to three processes that log, import, amend, decide, close, write
letters, attach files and add policy versions, kills them with SIGKILL while they open the log or within half a second after, opens the log anew and
demands that `verify` finds nothing, that no number is missing, and that every save is there that was confirmed on the
pipe. Prints what was survived; the first fault ends it with a traceback and the seed that repeats its choices.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from legaldesk.records.log import Log, open_log, open_shared_log
from tests.records.samples import ZONE
from tests.records.writers import check_confirmed, spawn, write_everything

RUNS = 1_000
RUNS_ON_ONE_LOG = 12
WHILE_SAVING = 0.85
"""The share of runs in which the kill waits until the writers have opened the log."""
LONGEST = {"sqlite": 0.3, "postgresql": 0.5}
"""Seconds after which a writer is killed at the latest; a server takes longer for each save."""
OPEN = b"open\n"


@contextlib.contextmanager
def logs(engine: str) -> Iterator[Callable[[], Callable[[], Log]]]:
    """Makes empty logs on `engine`; each is a way to open it."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        names = (f"desk_{number}" for number in range(1_000_000))
        if engine == "sqlite":
            yield lambda: partial(open_log, Path(folder) / next(names), ZONE)
            return
        from tests.postgresql import Server, missing, programs

        found = programs()
        if found is None:
            raise SystemExit(missing())
        server = Server(found)
        stack.callback(server.remove)
        server.start()

        def shared() -> Callable[[], Log]:
            name = next(names)
            address = server.create(name)
            return partial(open_shared_log, address, Path(folder) / name, ZONE)

        yield shared


def killed_writers(opening: Callable[[], Log], dice: random.Random, longest: float) -> list[str]:
    """Start writers, kill them at a random moment, and give what they had confirmed."""

    def write(pipe: int, seed: int) -> None:
        log = opening()
        os.write(pipe, OPEN)
        write_everything(log, pipe, seed)

    seeds = [dice.randrange(1 << 30) for _ in range(dice.choice((1, 1, 2, 3)))]
    children = [spawn(lambda pipe, seed=seed: write(pipe, seed)) for seed in seeds]
    pipes = [os.fdopen(reading, "rb") for _, reading in children]
    if dice.random() < WHILE_SAVING:
        for pipe in pipes:
            assert pipe.readline() == OPEN
    time.sleep(dice.uniform(0, longest))
    for child, _ in children:
        os.kill(child, signal.SIGKILL)
    lines: list[bytes] = []
    for (child, _), pipe in zip(children, pipes, strict=True):
        with pipe:
            lines += pipe.readlines()
        os.waitpid(child, 0)
    return [line.decode() for line in lines if line.endswith(b"\n") and line != OPEN]


def campaign(engine: str, runs: int) -> None:
    started, kills, confirmed, unheard = time.monotonic(), 0, 0, 0
    with logs(engine) as make, Path(os.devnull).open("wb") as nowhere:
        log = make()()
        write_everything(log, nowhere.fileno(), 1, saves=40)  # what is imported or compiled late is so before the forks
        log.close()
        opening, told = make(), []
        for run in range(runs):
            if run % RUNS_ON_ONE_LOG == 0:
                opening, told = make(), []
            try:
                new = killed_writers(opening, random.Random(f"{engine} {run}"), LONGEST[engine])
                log = opening()
                check_confirmed(log, [*told[-50:], *new])
                log.close()
            except BaseException:
                print(f"{engine}: run {run} of {runs} failed")
                raise
            told += new
            kills += 1
            confirmed += len(new)
            unheard += not new
            if run % 100 == 99:
                print(f"{engine}: {run + 1} runs, {confirmed:,} confirmed saves, all there", flush=True)
    print(
        f"{engine}: {kills:,} runs ({unheard} killed before anything was confirmed), {confirmed:,} confirmed saves:"
        f" all there, chains intact, numbers without gaps; {time.monotonic() - started:.0f} s"
    )


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    engines = [word for word in sys.argv[1:] if not word.isdecimal()] or ["sqlite", "postgresql"]
    for engine in engines:
        campaign(engine, numbers[0] if numbers else RUNS)


if __name__ == "__main__":
    main()
