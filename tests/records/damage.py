"""Damaging a sound log's file, and judging what the program makes of it."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legaldesk.domain.errors import DeskError
from legaldesk.records.log import Log, database_path, open_log
from tests.records.filled import REFERENCES, fill
from tests.records.readings import DAMAGED, answers, wrong_ones
from tests.records.samples import HELD, NOW, REFUSED, ZONE, made

PAGE = 4096
_TYPED = ("smith", "corporation", "RG26-001234", "9407 1118", "garc", "doe roe")
_MORE = 60


@dataclass(frozen=True)
class Sound:
    """A sound log that nobody has open: its folder, the bytes of its file, and what it answers."""

    place: Path
    content: bytes
    letters: list[int]
    answers: list[Any]
    found: list[Any]


def sound_log(place: Path) -> Sound:
    """Make a log with some of everything in `place`."""
    log = open_log(place, ZONE)
    fill(log, made, REFUSED, HELD, NOW)
    captions = (f"Case {number} v. Jones" for number in range(_MORE))
    log.add_many((made(instrument={"caption": caption}), REFUSED, "Ana", NOW) for caption in captions)
    letters = [letter.id for reference in REFERENCES for letter in log.letters(reference)]
    answered, found = answers(log, REFERENCES, letters), _found(log)
    assert DAMAGED not in [*answered, *found]
    log.close()
    return Sound(place, database_path(place).read_bytes(), letters, answered, found)


def flipped(content: bytes, dice: random.Random) -> bytes:
    """`content` with one bit changed."""
    changed = bytearray(content)
    changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def outcome(sound: Sound, content: bytes, place: Path) -> str:
    """What becomes of the log in a new folder `place` if its file holds `content`.

    "refused" at opening; "named" by verify; "harmless" if verify finds nothing and all answers are those of the sound
    log; "given out" if damage was answered as if it were sound. Indexes are derived and have no seal: "misled" is a
    list that lacks a delivery or has another order, though nothing in it is wrong and verify names the damage;
    "search" is a search that misses something although verify finds nothing.
    """
    shutil.copytree(sound.place, place)
    database_path(place).write_bytes(content)
    try:
        log = open_log(place, ZONE)
    except DeskError:
        shutil.rmtree(place)
        return "refused"
    try:
        findings = log.verify()
        assert all(finding.where and finding.what for finding in findings)
        given = answers(log, REFERENCES, sound.letters)
        if wrong := wrong_ones(given, sound.answers):
            sound_lists = all(_only_lacks(given[place], sound.answers[place]) for place in wrong)
            return "misled" if findings and sound_lists else "given out"
        if findings:
            _found(log)  # no traceback
            return "named"
        return "search" if _found(log) != sound.found else "harmless"
    finally:
        log.close()
        shutil.rmtree(place)


def _only_lacks(given: Any, sound: Any) -> bool:
    """Whether `given` is a list in which everything is sound, if not all that is sound is in it."""
    return isinstance(given, list) and isinstance(sound, list) and all(one in sound for one in given)


def _found(log: Log) -> list[Any]:
    return answers(log, (), (), _TYPED)
