"""The letter texts of one language, the shipped ones and a company's own over them, checked and turned into blocks.

A folder holds `letters/KIND.md` (front matter in TOML between +++ lines, then the text) and `notices/NAME.md` (a text
that letters place with include); the shipped one also `words.toml`. A company's own folder may hold any of the letters,
notices of its own, and others in place of shipped ones, but for those that letters have to place.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import DictLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import FIELDS
from legaldesk.letters.compose.notices import PROTECTED, phrase_faults
from legaldesk.letters.compose.prose import blocks_of, stand_in
from legaldesk.letters.compose.text_file import Front, TextFile, read_letter, read_notice
from legaldesk.letters.compose.words import Words, read_words
from legaldesk.letters.content import Block

_NUMBERED = tuple(sorted(FIELDS))
_KINDS: tuple[LetterKind, ...] = tuple(kind for kind in LetterKind if kind != LetterKind.HOLD)


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
        return self.environment.get_template(_name(self.kind))


@dataclass(frozen=True, slots=True)
class Templates:
    """The checked letter texts of one language."""

    words: Words
    recipes: Mapping[LetterKind, Recipe]


def read_templates(folder: Path, own: Path | None = None) -> Templates:
    """Read and check the letter texts in `folder`, and those in `own` over them; what is unchanged is read once.

    Raises BadInput that names file, line and what is wrong with it, MachineFault if a file cannot be read.
    """
    return _read(folder, own, _stamp(own))


def faults_in(folder: Path, own: Path | None) -> dict[Path, list[str]]:
    """Every fault in the letter texts in `folder`, and in a company's own ones in `own` over them, by file.

    Each is one sentence that names file and line. Raises as `read_templates` does where a file cannot be read at all.
    """
    return {path: list(_sentences(path, file)) for path, file in _Shelf(folder, own).files()}


@lru_cache(maxsize=8)
def _read(folder: Path, own: Path | None, stamp: object) -> Templates:
    del stamp  # which tells own texts that were edited from those read before
    shelf = _Shelf(folder, own)
    for path, file in shelf.files():
        for sentence in _sentences(path, file):
            raise BadInput(sentence)
    return Templates(shelf.words, {kind: shelf.recipe(kind) for kind in _KINDS})


def _stamp(own: Path | None) -> object:
    if own is None:
        return None
    seen = []
    for path in sorted(own.glob("*/*.md")):
        try:
            stat = path.stat()
        except OSError:
            continue
        seen.append((path, stat.st_mtime_ns, stat.st_size))
    return tuple(seen)


def _sentences(path: Path, file: TextFile) -> Iterator[str]:
    for fault in file.faults:
        yield f"{path}, line {fault.line}: {fault.says}"


class _Shelf:
    """The files of one language as they lie, a company's own in front."""

    def __init__(self, folder: Path, own: Path | None) -> None:
        self._paths = {path.stem: path for path in sorted((folder / "notices").glob("*.md"))}
        self._own: frozenset[Path] = frozenset()
        letters: dict[LetterKind, Path] = {kind: folder / "letters" / f"{kind}.md" for kind in _KINDS}
        if own is not None:
            self._own = frozenset(own.glob("*/*.md"))
            self._paths |= {path.stem: path for path in sorted(self._own) if _is_notice(path)}
            letters |= {_kind_of(path): path for path in sorted(self._own) if not _is_notice(path)}
        self._words_text = _text(folder / "words.toml")
        try:
            self.words = read_words(self._words_text)
        except tomllib.TOMLDecodeError as fault:
            raise BadInput(f"{folder / 'words.toml'}: not valid TOML: {fault}") from None
        texts = {name: _text(path) for name, path in self._paths.items()}
        self._environment = ImmutableSandboxedEnvironment(
            loader=DictLoader(texts),
            finalize=lambda value: stand_in(value.number) if isinstance(value, _Field) else value,
            undefined=StrictUndefined,
            autoescape=False,  # nothing here is HTML: fields print as stand-ins
        )
        names = frozenset(texts)
        self._notices = {name: read_notice(self._environment, text, names) for name, text in texts.items()}
        self._reached = {name: self._reach(name, ()) for name in texts}
        self._letters: dict[LetterKind, tuple[Path, str, TextFile]] = {}
        for kind, path in letters.items():
            text = _text(path)
            file = read_letter(self._environment, text, kind, names, path in self._own)
            self._letters[kind] = (path, text, file)
        texts |= {_name(kind): file.body for kind, (_, _, file) in self._letters.items()}

    def files(self) -> Iterator[tuple[Path, TextFile]]:
        """Every file and what it holds, notices first. Raises BadInput for a notice that a letter may not place."""
        for name, path in self._paths.items():
            yield path, self._notices[name]
        for kind, (path, _, file) in self._letters.items():
            yield path, file
            for name in self._used(file) if kind is not LetterKind.SERVICE_NOT_ACCEPTED else ():
                for fault in phrase_faults(self._notices[name].body, kind):
                    raise BadInput(f"{self._paths[name]} in {path}, line {fault.line}: {fault.says}")

    def recipe(self, kind: LetterKind) -> Recipe:
        """The recipe for `kind`, of which no file is faulty."""
        path, text, file = self._letters[kind]
        if file.front is None:
            raise AssertionError(f"{path} was checked before")
        parts = (text, self._words_text, *(self._notices[name].body for name in self._used(file)))
        digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]
        version = f"{file.front.version}-{digest}" if file.front.version else digest
        return Recipe(kind, file.front, path in self._own, version, self._environment)

    def _used(self, file: TextFile) -> list[str]:
        return sorted(frozenset[str]().union(*(self._reached[name] for name in file.outline.notices)))

    def _reach(self, name: str, above: tuple[str, ...]) -> frozenset[str]:
        """`name` and every notice that it includes, by whatever steps. Raises BadInput if it comes back to itself."""
        places = self._notices[name].outline.asked
        if name in above:
            raise BadInput(f"{self._paths[name]}: a notice must not include itself, nor one that includes it")
        return frozenset({name}).union(*(self._reach(kid, (*above, name)) for kid, _, _ in places))


def _name(kind: LetterKind) -> str:
    return f"letters/{kind}"


def _is_notice(path: Path) -> bool:
    if path.parent.name == "notices" and path.stem in PROTECTED:
        raise BadInput(f"{path}: the notice {path.stem!r} is mandatory and keeps its words; take this file away")
    if path.parent.name not in {"letters", "notices"}:
        raise BadInput(f"{path}: letter texts lie in the folders letters and notices; move it there, or away")
    return path.parent.name == "notices"


def _kind_of(path: Path) -> LetterKind:
    if path.stem not in _KINDS:
        raise BadInput(f"{path}: there is no letter {path.stem!r}; call it one of {', '.join(_KINDS)}")
    return LetterKind(path.stem)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadInput(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as fault:
        raise MachineFault(f"{path}: the letter text cannot be read ({fault.strerror}); nothing was written") from None
