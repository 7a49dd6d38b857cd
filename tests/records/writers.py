"""Processes that write to a log in every way there is, tell on a pipe what was confirmed, and are killed meanwhile."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from legaldesk.domain.logged import Decision, LoggedDelivery
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.query import Query
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from legaldesk.records.log import Log
from tests.incoming import File
from tests.records.samples import HELD, NOW, REFUSED, made

LEFT_OVER = "belongs to no delivery: a save was broken off"
Told = dict[str, Any]
"""What a writer tells of a confirmed save: `references` that are there, a history entry's `digest`, a `policy`."""


def spawn(work: Callable[[int], object]) -> tuple[int, int]:
    """Fork a process that runs `work` with the writing end of a pipe; gives its id and the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        except BaseException:  # noqa: BLE001  (it must not come back into the test)
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def confirmed_before_the_kill(child: int, reading: int, acks: int) -> list[str]:
    """Wait for `acks` confirmed saves, kill the process at once, and give all that it had confirmed by then."""
    with os.fdopen(reading, "rb") as pipe:
        told = [pipe.readline() for _ in range(acks)]
        os.kill(child, signal.SIGKILL)
        told += pipe.readlines()
    os.waitpid(child, 0)
    return [line.decode().strip() for line in told if line.endswith(b"\n")]


def write_everything(log: Log, pipe: int, seed: int, saves: int | None = None) -> None:
    """Save in ways that `seed` chooses, without end or `saves` times; each is told on `pipe` once it is confirmed."""
    dice = random.Random(seed)
    known = [row.reference for row in log.find(Query(), 50)]
    while saves is None or saves > 0:
        with contextlib.suppress(ChangedMeanwhile):  # another writer was faster: nothing was saved
            act = dice.choice(_ACTS) if known else _log_one
            told = act(log, dice, dice.choice(known) if known else "")
            os.write(pipe, json.dumps(told).encode() + b"\n")
            known += told.get("references", [])
        saves = None if saves is None else saves - 1


def check_confirmed(log: Log, confirmed: Iterable[str]) -> int:
    """See that the log is sound, its numbers have no gaps, and all is there that was told; gives the deliveries.

    A save that was broken off may leave files that belong to no delivery, which `verify` mentions.
    """
    assert [finding for finding in log.verify() if LEFT_OVER not in finding.what] == []
    held = {row.reference for row in log.find(Query(), 1_000_000)}
    for year in sorted({reference[3:7] for reference in held}):
        numbers = sorted(int(reference[8:]) for reference in held if reference[3:7] == year)
        assert numbers == list(range(1, len(numbers) + 1)), f"the numbers of {year} have gaps"
    policies = {version for version, _ in log.policies()}
    for told in map(json.loads, confirmed):
        assert held.issuperset(told.get("references", ())), told
        assert policies.issuperset(told.get("policy", ())), told
        if "digest" in told:
            digests = {entry.digest for entry in log.history(told["references"][0])}
            assert told["digest"] in digests, told
    return len(held)


def _entry(log: Log, reference: str) -> Told:
    return {"references": [reference], "digest": log.history(reference)[-1].digest}


def _new(dice: random.Random) -> tuple[Any, Verdict]:
    facts = {
        "received_at": f"{dice.choice((2025, 2026))}-06-01T10:00:00-07:00",
        "notes": "words " * dice.randrange(400),
    }
    return made(**facts), dice.choice((REFUSED, HELD))


def _log_one(log: Log, dice: random.Random, _: str) -> Told:
    delivery, verdict = _new(dice)
    return _entry(log, log.add(delivery, verdict, "Ana", NOW).reference)


def _import(log: Log, dice: random.Random, _: str) -> Told:
    def items() -> Iterator[Any]:
        for number in range(dice.randrange(2, 30)):
            delivery, verdict = _new(dice)
            yield delivery, verdict, "Ben", NOW + timedelta(seconds=number)

    return {"references": log.add_many(items())}


def _amend(log: Log, dice: random.Random, reference: str) -> Told:
    record = log.get(reference)
    delivery = made(received_at=record.delivery.received_at.isoformat(), notes=f"amended {dice.random()}")
    log.amend(reference, record.revision, delivery, record.judged, record.verdict, record.decision, by="Cy", at=NOW)
    return _entry(log, reference)


def _decide(log: Log, dice: random.Random, reference: str) -> Told:
    record = log.get(reference)
    log.decide(reference, record.revision, Decision(Disposition.NOT_VALID_SERVICE, "so", "Di", NOW), REFUSED)
    return _entry(log, reference)


def _close_or_reopen(log: Log, dice: random.Random, reference: str) -> Told:
    record: LoggedDelivery = log.get(reference)
    status = Status.OPEN if record.status == Status.CLOSED else Status.CLOSED
    log.set_status(reference, record.revision, status, "Ed", NOW, "so")
    return _entry(log, reference)


def _letter(log: Log, dice: random.Random, reference: str) -> Told:
    pdf = b"%PDF" + dice.randbytes(dice.randrange(20_000))
    letter = log.put_letter(reference, LetterKind.RECEIPT, pdf, "t", "p", "Ana", NOW)
    log.mark_letter(letter.id, dice.choice(("letter_printed", "letter_saved", "letter_copied")), "Ana", NOW)
    assert log.letter_pdf(letter.id) == pdf
    return _entry(log, reference)


def _attach(log: Log, dice: random.Random, reference: str) -> Told:
    contents = (b"%PDF" + dice.randbytes(dice.randrange(60_000)) for _ in range(dice.randrange(1, 4)))
    files = [File(content) for content in (*contents, b"%PDF the same again")]
    added = log.files.attach(reference, files, "Fay", NOW)
    if dice.random() < 0.2:
        log.files.withdraw(reference, added[0].number, "Fay", NOW, "wrong file")
    return _entry(log, reference)


def _policy(log: Log, dice: random.Random, _: str) -> Told:
    version = f"{os.getpid()}-{dice.random()}"
    log.add_policy(version, date(2020, 1, 1), "text " * dice.randrange(2_000), "Ana", NOW)
    return {"policy": [version]}


_ACTS = (_log_one, _log_one, _import, _amend, _decide, _close_or_reopen, _letter, _attach, _policy)
