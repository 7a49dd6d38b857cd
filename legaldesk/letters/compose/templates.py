"""The letter texts of one language, the shipped ones and a company's own over them, turned into blocks.

A folder holds `letters/KIND.md` (front matter in TOML between +++ lines, then the text) and `notices/NAME.md` (a text
that letters place with include); the shipped one also `words.toml`. A company's own texts may be any of the letters,
notices of its own, and others in place of shipped ones, but for those that letters have to place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import FIELDS
from legaldesk.letters.compose.prose import blocks_of, stand_in
from legaldesk.letters.compose.shelf import KINDS, Faulty, Shelf
from legaldesk.letters.compose.text_file import Front
from legaldesk.letters.compose.words import Words
from legaldesk.letters.content import Block
from legaldesk.letters.own_texts import OwnTexts

_NUMBERED = tuple(sorted(FIELDS))


class _Field(str):
    """A field in a template: compares and tests as its value, but prints as its stand-in."""

    __slots__ = ("number",)
    number: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """One letter text: its kind and front matter, whether it is a company's own, and its version.

    `version` ends with a short hash of every file that it is made of; a company's own names itself before it.
    """

    kind: LetterKind
    front: Front
    own: bool
    version: str
    environment: ImmutableSandboxedEnvironment

    @property
    def heading(self) -> str:
        """The heading of the letter."""
        return self.front.heading

    def blocks(self, fields: Mapping[str, str]) -> tuple[Block, ...]:
        """The body of the letter. `fields` holds a plain text for each known field; empty counts as false."""
        context: dict[str, dict[str, _Field]] = {}
        for number, name in enumerate(_NUMBERED):
            field = _Field(fields[name])
            field.number = number
            group, key = name.split(".")
            context.setdefault(group, {})[key] = field
        return blocks_of(self._template().render(context), lambda number: fields[_NUMBERED[number]])

    def _template(self) -> Template:
        # Compiled when a letter of the kind is first written, then kept by the environment.
        return self.environment.get_template(f"letters/{self.kind}")


class Templates:
    """The letter texts of one language. One is read when a letter of its kind is first written."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._recipes: dict[LetterKind, Recipe] = {}

    @property
    def words(self) -> Words:
        """The fixed words of the language."""
        return self._shelf.words

    def recipe(self, kind: LetterKind) -> Recipe:
        """The text for `kind`. Raises MachineFault if it cannot be read."""
        found = self._recipes.get(kind)
        if found is None:
            found = self._recipes[kind] = _recipe(self._shelf, kind)
        return found

    def recipes(self) -> Mapping[LetterKind, Recipe]:
        """The texts of all kinds."""
        return {kind: self.recipe(kind) for kind in KINDS}


def read_templates(folder: Path, own: OwnTexts = ()) -> Templates:
    """The letter texts in `folder`, and `own` over them; the same ones are read once.

    Raises BadInput that names file, line and what is wrong with it, if anything is wrong while there are own ones.
    Those that are shipped alone are whole: tests see to it.
    """
    return _read(folder, tuple(own))


def faults_in(folder: Path, own: OwnTexts = ()) -> Sequence[Faulty]:
    """Every fault in the letter texts in `folder`, and in a company's `own` ones over them.

    Raises BadInput for a text of a name that cannot be, or MachineFault where a file cannot be read at all.
    """
    return list(_shelf(folder, tuple(own)).faults())


def check_texts(folder: Path, own: OwnTexts = ()) -> None:
    """Raise BadInput for the first fault there, as `faults_in` finds it."""
    for faulty in _shelf(folder, tuple(own)).faults():
        raise BadInput(faulty.said)


def kinds_with(folder: Path, own: OwnTexts, notice: str) -> list[LetterKind]:
    """The letters that place `notice`, by whatever steps."""
    shelf = _shelf(folder, tuple(own))
    return [kind for kind in KINDS if notice in shelf.used(shelf.file(f"letters/{kind}"))]


@lru_cache(maxsize=8)
def _read(folder: Path, own: OwnTexts) -> Templates:
    shelf = _shelf(folder, own)
    if own:
        for faulty in shelf.faults():
            raise BadInput(faulty.said)
    return Templates(shelf)


def _shelf(folder: Path, own: OwnTexts) -> Shelf:
    return Shelf(folder, own, lambda value: stand_in(value.number) if isinstance(value, _Field) else value)


def _recipe(shelf: Shelf, kind: LetterKind) -> Recipe:
    name = f"letters/{kind}"
    file = shelf.file(name)
    if file.front is None:
        raise BadInput(
            Phrase(
                "{source}: {faults}",
                source=shelf.text(name).source,
                faults="; ".join(fault.says for fault in file.faults),
            )
        )
    notices = (shelf.file(f"notices/{used}").body for used in shelf.used(file))
    digest = hashlib.sha256("\0".join((shelf.text(name).text, shelf.words_text, *notices)).encode()).hexdigest()[:12]
    version = f"{file.front.version}-{digest}" if file.front.version else digest
    return Recipe(kind, file.front, shelf.is_own(name), version, shelf.environment)
