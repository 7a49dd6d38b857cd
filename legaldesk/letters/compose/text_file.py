"""One letter text as a file: its front matter, its text, and every fault in it with the line where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment

from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import Fault, Outline, outline_of
from legaldesk.letters.compose.notices import phrase_faults, placing_faults
from legaldesk.letters.compose.prose import has_stand_in

FILE_LIMIT = 50_000
"""Largest letter text or notice, in characters."""
_FENCE = "+++\n"
_VERSION = re.compile(r"[\w.-]{1,30}", re.ASCII)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_OPTIONAL = {"version": str, "approved_by": str, "approved_on": date}
_A_DAY = later("{key} must be a day, such as 2026-11-23")
_TEXT = later("{key} must be text")


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter of a letter text. `version` names a company's own text, `approved` who approved it and when."""

    heading: str
    version: str = ""
    approved: str = ""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A letter text as read. `front` is None where it is faulty, and for a notice, which has none.

    `faults` are those that keep it from being understood; `all_faults` finds the others.

    Lines of `outline` count from the first of `body`; `above` lines stand over that.
    """

    front: Front | None
    body: str
    outline: Outline
    faults: tuple[Fault, ...]
    above: int = 0


def read_notice(environment: Environment, text: str, notices: frozenset[str]) -> TextFile:
    """Read the text of a notice; `notices` are the names that it may include."""
    outline = outline_of(environment, text, notices)
    return TextFile(None, text, outline, outline.faults)


def read_letter(environment: Environment, text: str, kind: LetterKind, notices: frozenset[str], own: bool) -> TextFile:
    """Read the letter text for `kind`. `own` says that it is a company's, which has to name its version."""
    if not text.startswith(_FENCE) or _FENCE not in text[len(_FENCE) :]:
        fault = Fault(1, Phrase("must begin with its front matter between two lines of +++"))
        return TextFile(None, "", Outline(frozenset(), (), (), parsed=False), (fault,))
    head, body = text[len(_FENCE) :].split(_FENCE, 1)
    above = text.count("\n") - body.count("\n")
    front, faults = _front(head, kind, own)
    outline = outline_of(environment, body, notices)
    faults += (Fault(fault.line + above, fault.says) for fault in outline.faults)
    return TextFile(front, body, outline, tuple(faults), above)


def all_faults(file: TextFile, text: str, kind: LetterKind | None) -> list[Fault]:
    """What is wrong with the letter text `text`, read as `file`, in the order of its lines.

    `kind` is the letter's, or None for a notice. Beside what `file` knows these are the phrases that no letter may say,
    and the notices that it leaves out.
    """
    faults = [*file.faults, *_size_faults(text)]
    head = text[: len(text) - len(file.body)]
    faults += phrase_faults(head, kind)
    inside = [*phrase_faults(file.body, kind)]
    if kind is not None and file.outline.parsed:
        inside += placing_faults(kind, file.outline, 1)
    faults += (Fault(fault.line + file.above, fault.says) for fault in inside)
    return sorted(faults, key=lambda fault: fault.line)


def _front(head: str, kind: LetterKind, own: bool) -> tuple[Front | None, list[Fault]]:
    try:
        front = tomllib.loads(head)
    except tomllib.TOMLDecodeError as fault:
        at = _AT_LINE.search(str(fault))
        line = 1 + int(at[1]) if at else 2
        return None, [
            Fault(line, Phrase("the front matter is not valid TOML: {why}", why=_AT_LINE.sub("", str(fault))))
        ]
    heading = front.get("heading")
    if front.get("kind") != kind or not isinstance(heading, str) or not heading.strip():
        return None, [Fault(1, Phrase('the front matter must be kind = "{kind}" and heading = "…"', kind=kind))]
    faults = []
    for key, value in front.items():
        if key in {"kind", "heading"}:
            continue
        wanted = _OPTIONAL.get(key)
        if wanted is None:
            faults.append(
                Fault(
                    1,
                    Phrase(
                        "{key} must be left out of the front matter; it knows {keys}",
                        key=repr(key),
                        keys=tuple(_OPTIONAL),
                    ),
                )
            )
        elif type(value) is not wanted:
            faults.append(Fault(1, Phrase(_A_DAY if wanted is date else _TEXT, key=key)))
    version, person, day = (front.get(key, "") for key in _OPTIONAL)
    if bool(person) != bool(day):
        faults.append(Fault(1, Phrase("approved_by and approved_on belong together")))
    if (own or version) and not (isinstance(version, str) and _VERSION.fullmatch(version)):
        faults.append(Fault(1, Phrase('version = "…" must be given in letters, figures, . _ and -, 30 at most')))
    return (None if faults else Front(heading, version, f"{person}, {day}" if person else "")), faults


def _size_faults(text: str) -> Iterator[Fault]:
    if len(text) > FILE_LIMIT:
        yield Fault(1, Phrase("longer than {count} characters; a letter is a page", count=FILE_LIMIT))
    for number, line in enumerate(text.split("\n"), start=1):
        if has_stand_in(line):
            yield Fault(number, Phrase("holds a private-use character; remove it"))
