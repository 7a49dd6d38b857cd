"""Judging and saving beside their limits, in one run: `python tests/benchmarks/bench_main_job.py`.

Prints deliveries judged per second (beside two general rule engines that decide the same table), deliveries per second
through `legaldesk judge -`, and saves per second beside one append + fdatasync. The rule engines are installed into a
temporary folder; one that cannot be had is skipped, and the line says so.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from legaldesk.desk.opening import open_desk, shipped_policies
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.facts import DECIDING, deciding_facts
from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import Policy, PolicyBook
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import Channel, Earlier, InstrumentKind, RequesterKind

DELIVERIES = 100_000
PEER_DELIVERIES = 5_000
SAVES = 400
ROUNDS = 5


def invented(count: int) -> list[dict[str, Any]]:
    """`count` deliveries with random words, each at a minute of its own."""
    dice = random.Random(1)
    start = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
    return [
        {
            "channel": dice.choice(list(Channel)).value,
            "received_at": (start + timedelta(minutes=index)).isoformat(),
            "requester": {"kind": dice.choice(list(RequesterKind)).value, "name": f"Firm {index}"},
            "instrument": {"kind": dice.choice(list(InstrumentKind)).value, "case_number": f"26-cv-{index:05d}"},
            "fax": {"pages_received": dice.randrange(9), "pages_stated": 7},
        }
        for index in range(count)
    ]


def best(rounds: int, work: Callable[[], object]) -> float:
    """The shortest of `rounds` runs of `work`, in seconds of CPU."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def judging(policy: Policy, deliveries: Sequence[Delivery]) -> float:
    """Deliveries judged per second of CPU, without parsing; each round begins with a judge that has seen nothing."""

    def once() -> None:
        judge = Judge(PolicyBook([policy])).judge
        for delivery in deliveries:
            judge(delivery)

    return len(deliveries) / best(ROUNDS, once)


def boxes(policy: Policy) -> Iterator[tuple[int, dict[str, list[str]]]]:
    """The rows of the decision table in plain words: row index, and for each attribute that it asks the words allowed."""
    for bit, row in enumerate(policy.table.row_of_bit):
        asked = {}
        for (name, words), masks in zip(DECIDING.items(), policy.table.masks, strict=True):
            allowed = [word for word in words if masks[word] >> bit & 1]
            if len(allowed) < len(words):
                asked[name] = allowed
        yield row, asked


def zen_engine(policy: Policy, facts: Sequence[dict[str, str]]) -> tuple[float, list[int]]:
    """The same table in zen-engine: deliveries per second, and the rows it found."""
    zen = importlib.import_module("zen")
    names = list(DECIDING)
    table = {
        "hitPolicy": "first",
        "inputs": [{"id": name, "name": name, "field": name, "type": "expression"} for name in names],
        "outputs": [{"id": "row", "name": "row", "field": "row", "type": "expression"}],
        "rules": [
            {
                "_id": str(index),
                "row": str(row),
                **{name: ", ".join(f"'{word}'" for word in asked.get(name, ())) for name in names},
            }
            for index, (row, asked) in enumerate(boxes(policy))
        ],
    }
    place = {"x": 0, "y": 0}
    model = {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {"id": "table", "type": "decisionTableNode", "name": "table", "position": place, "content": table},
            {"id": "out", "type": "outputNode", "name": "out", "position": place},
        ],
        "edges": [
            {"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"},
            {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"},
        ],
    }
    decision = zen.ZenEngine().create_decision(json.dumps(model))
    found = [int(decision.evaluate(entry)["result"]["row"]) for entry in facts]
    return len(facts) / best(2, lambda: [decision.evaluate(entry) for entry in facts]), found


def rule_engine(policy: Policy, facts: Sequence[dict[str, str]]) -> tuple[float, list[int]]:
    """The same table in rule-engine, its rules tried in order: deliveries per second, and the rows it found."""
    engine = importlib.import_module("rule_engine")
    rules = [
        (row, engine.Rule(" and ".join(f"{name} in {words!r}" for name, words in asked.items()) or "true"))
        for row, asked in boxes(policy)
    ]

    def decide(entry: dict[str, str]) -> int:
        return next(row for row, rule in rules if rule.matches(entry))

    found = [decide(entry) for entry in facts]
    return len(facts) / best(1, lambda: [decide(entry) for entry in facts]), found


PEERS: dict[str, Callable[[Policy, Sequence[dict[str, str]]], tuple[float, list[int]]]] = {
    "zen-engine": zen_engine,
    "rule-engine": rule_engine,
}


@contextmanager
def installed(package: str) -> Iterator[str | None]:
    """Install `package` for a while; gives None, or why it could not be had."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, package]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            yield (done.stderr.strip().splitlines() or ["pip failed"])[-1]
            return
        sys.path.insert(0, folder)
        try:
            yield None
        finally:
            sys.path.remove(folder)


def streaming(lines: str) -> float:
    """Deliveries per second through `legaldesk judge -`, start of the program included."""
    with tempfile.TemporaryDirectory() as place:
        begin = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "legaldesk", "judge", "-", "--data-dir", place],
            input=lines, capture_output=True, text=True, check=True,
        )  # fmt: skip
        seconds = time.perf_counter() - begin
    assert done.stdout.count("\n") == lines.count("\n")
    return done.stdout.count("\n") / seconds


def saving(facts: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Median seconds of one durable save and of one append of 4 KB + fdatasync, taken in turn on one disk."""
    saves, appends = [], []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as place:
        desk = open_desk(Path(place) / "desk", by="bench")
        sync = getattr(os, "fdatasync", os.fsync)
        with (Path(place) / "append").open("ab", buffering=0) as file:
            deliveries = [parse_delivery(entry) for entry in facts]
            judged = [(delivery, desk.judge.judge(delivery)) for delivery in deliveries]
            for delivery, verdict in judged:
                begin = time.perf_counter()
                desk.log.add(delivery, verdict, "bench", desk.now())
                saves.append(time.perf_counter() - begin)
                begin = time.perf_counter()
                file.write(bytes(4096))
                sync(file.fileno())
                appends.append(time.perf_counter() - begin)
        desk.close()
    return statistics.median(saves), statistics.median(appends)


def main() -> None:
    """Run all and print one line each."""
    policy = shipped_policies()[0]
    raw = invented(DELIVERIES)
    deliveries = [parse_delivery(entry) for entry in raw]
    ours = judging(policy, deliveries)
    print(f"judged, without parsing         {ours:12,.0f} deliveries/s (limit: 100,000)")
    words = [deciding_facts(delivery, Earlier.NONE) for delivery in deliveries[:PEER_DELIVERIES]]
    facts = [{name: str(word) for name, word in zip(DECIDING, row, strict=True)} for row in words]
    expected = [policy.table.first(row) for row in words]
    for name, peer in PEERS.items():
        with installed(name) as why_not:
            if why_not is not None:
                print(f"  {name:<30}SKIPPED: {why_not}")
                continue
            rate, found = peer(policy, facts)
            assert found == expected, f"{name} decides the table differently"
            print(f"  {name:<30}{rate:12,.0f} deliveries/s, same rows found; ours is {ours / rate:,.0f} times that")
    rate = streaming("".join(json.dumps(entry) + "\n" for entry in raw))
    print(f"through `legaldesk judge -`     {rate:12,.0f} deliveries/s, start included ({DELIVERIES:,} in one call)")
    save, append = saving(raw[:SAVES])
    print(
        f"durable saves                   {1 / save:12,.0f} saves/s; append + fdatasync {1 / append:,.0f}/s;"
        f" one save takes {save / append:.2f} times one append (medians of {SAVES}, taken in turn)"
    )


if __name__ == "__main__":
    main()
