"""The letter texts of one language as they lie, a company's own before the shipped ones; each is parsed when needed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import Fault
from legaldesk.letters.compose.notices import PROTECTED, phrase_faults
from legaldesk.letters.compose.text_file import TextFile, all_faults, read_letter, read_notice
from legaldesk.letters.compose.words import Words, read_words
from legaldesk.letters.own_texts import OwnText, OwnTexts, text_of

KINDS: tuple[LetterKind, ...] = tuple(kind for kind in LetterKind if kind != LetterKind.HOLD)
_LETTERS, _NOTICES = "letters/", "notices/"


@dataclass(frozen=True, slots=True)
class Faulty:
    """A text with something wrong in it: its name, where it lies, and what is wrong on which line."""

    name: str
    source: str
    fault: Fault

    @property
    def said(self) -> str:
        """One sentence that names file and line."""
        fault = self.fault
        return Phrase("{name}, line {line}: {says}", name=self.source, line=str(fault.line), says=fault.says)


class Shelf:
    """The texts of one language. Raises BadInput for a text of a name that cannot be, or of protected words."""

    def __init__(self, folder: Path, own: OwnTexts, printed: Callable[[object], object]) -> None:
        self._folder = folder
        self._own = {text.name: text for text in own}
        for text in own:
            _check_name(text)
        self._files: dict[str, TextFile] = {}
        self._reached: dict[str, frozenset[str]] = {}
        self.environment = ImmutableSandboxedEnvironment(
            loader=FunctionLoader(self._body),
            finalize=printed,
            undefined=StrictUndefined,
            autoescape=False,  # nothing here is HTML: fields print as stand-ins
            auto_reload=False,
        )

    @cached_property
    def words_text(self) -> str:
        """The file of the language's fixed words."""
        return text_of(self._folder / "words.toml")

    @cached_property
    def words(self) -> Words:
        """What `words_text` says. Raises BadInput."""
        try:
            return read_words(self.words_text)
        except tomllib.TOMLDecodeError as fault:
            raise BadInput(
                Phrase("{path}: not valid TOML: {fault}", path=self._folder / "words.toml", fault=fault)
            ) from None

    @cached_property
    def notices(self) -> frozenset[str]:
        """The names of all notices."""
        shipped = {path.stem for path in (self._folder / "notices").glob("*.md")}
        return frozenset(shipped | {name.removeprefix(_NOTICES) for name in self._own if name.startswith(_NOTICES)})

    def is_own(self, name: str) -> bool:
        """Whether the text `name` is the company's."""
        return name in self._own

    def text(self, name: str) -> OwnText:
        """The text that holds for `name`, "letters/receipt" say, whoever wrote it."""
        return self._own.get(name) or self.shipped(name)

    def shipped(self, name: str) -> OwnText:
        """The text `name` as it was shipped. Raises MachineFault if it cannot be read."""
        path = self._folder / f"{name}.md"
        return OwnText(name, text_of(path), str(path))

    def file(self, name: str) -> TextFile:
        """The text `name` as it was parsed."""
        found = self._files.get(name)
        if found is None:
            text = self.text(name).text
            if name.startswith(_NOTICES):
                found = read_notice(self.environment, text, self.notices)
            else:
                kind = LetterKind(name.removeprefix(_LETTERS))
                found = read_letter(self.environment, text, kind, self.notices, self.is_own(name))
            self._files[name] = found
        return found

    def used(self, file: TextFile) -> list[str]:
        """The notices that `file` places, and those that these place, and so on."""
        return sorted(frozenset[str]().union(*(self._reach(name, ()) for name in file.outline.notices)))

    def faults(self) -> Iterator[Faulty]:
        """Everything that is wrong with any text, notices first. Raises BadInput where one includes itself."""
        for name in sorted(self.notices):
            self._reach(name, ())
            yield from self.faults_of(f"{_NOTICES}{name}")
        for kind in KINDS:
            yield from self.faults_of(f"{_LETTERS}{kind}")

    def faults_of(self, name: str) -> Iterator[Faulty]:
        """What is wrong with the text `name`, and with placing in it the notices that it places."""
        file, text = self.file(name), self.text(name)
        kind = None if name.startswith(_NOTICES) else LetterKind(name.removeprefix(_LETTERS))
        for fault in all_faults(file, text.text, kind):
            yield Faulty(name, text.source, fault)
        if kind is None or kind is LetterKind.SERVICE_NOT_ACCEPTED:
            return
        for placed, line, _ in file.outline.asked:
            for reached in sorted(self._reach(placed, ())):
                for fault in phrase_faults(self.text(f"{_NOTICES}{reached}").text, kind):
                    says = f"the notice {reached!r}, line {fault.line}: {fault.says}"
                    yield Faulty(name, text.source, replace(fault, line=line + file.above, says=says))

    def _body(self, name: str) -> str:
        """What Jinja2 is given: a letter without its front matter, or a notice."""
        return self.file(name).body if name.startswith(_LETTERS) else self.text(f"{_NOTICES}{name}").text

    def _reach(self, name: str, above: tuple[str, ...]) -> frozenset[str]:
        """`name` and every notice that it includes, by whatever steps. Raises BadInput if it comes back to itself."""
        if name in above:
            source = self.text(f"{_NOTICES}{name}").source
            raise BadInput(
                Phrase("{source}: a notice must not include itself, nor one that includes it", source=source)
            )
        if name not in self._reached:
            places = self.file(f"{_NOTICES}{name}").outline.asked
            inner = (self._reach(kid, (*above, name)) for kid, _, _ in places)
            self._reached[name] = frozenset({name}).union(*inner)
        return self._reached[name]


def _check_name(text: OwnText) -> None:
    folder, _, name = text.name.partition("/")
    if folder == "notices" and name in PROTECTED:
        raise BadInput(
            Phrase(
                "{source}: the notice {name} is mandatory and keeps its words; take this file away",
                source=text.source,
                name=repr(name),
            )
        )
    if folder == "letters" and name not in KINDS:
        raise BadInput(
            Phrase(
                "{source}: there is no letter {name}; call it one of {kinds}",
                source=text.source,
                name=repr(name),
                kinds=tuple(KINDS),
            )
        )
