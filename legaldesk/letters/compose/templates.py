"""The letter texts of one language, read from their folder, checked, and turned into blocks.

A folder holds `words.toml`, `letters/KIND.md` (front matter in TOML between +++ lines, then the text) and
`notices/NAME.md` (a text that letters place with include).
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.grammar import FIELDS, Outline, check_text
from legaldesk.letters.compose.notices import check_mandatory, check_phrases
from legaldesk.letters.compose.prose import blocks_of, has_stand_in, stand_in
from legaldesk.letters.compose.words import Words, read_words
from legaldesk.letters.content import Block

FILE_LIMIT = 50_000
"""Largest letter text or notice, in characters."""
_FENCE = "+++\n"
_NUMBERED = tuple(sorted(FIELDS))


class _Field(str):
    """A field in a template: compares and tests as its value, but prints as its stand-in."""

    __slots__ = ("number",)
    number: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """One letter text: its kind, its heading, and `version`, a short hash of every file that it is made of."""

    kind: LetterKind
    heading: str
    version: str
    environment: Environment

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


@lru_cache(maxsize=8)
def read_templates(folder: Path) -> Templates:
    """Read and check the letter texts in `folder`; each folder is read once a process.

    Raises BadInput that names the file and what is wrong with it, MachineFault if a file cannot be read.
    """
    words_text = _text(folder / "words.toml")
    try:
        words = read_words(words_text)
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{folder / 'words.toml'}: not valid TOML: {fault}") from None
    notices = {path.stem: _text(path) for path in sorted((folder / "notices").glob("*.md"))}
    texts = dict(notices)
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(texts),
        finalize=lambda value: stand_in(value.number) if isinstance(value, _Field) else value,
        undefined=StrictUndefined,
        autoescape=False,  # nothing here is HTML: fields print as stand-ins
    )
    outlines: dict[str, Outline] = {}
    for name, text in notices.items():
        outlines[name] = check_text(environment, text, f"notices/{name}.md", frozenset(notices))
        check_phrases(text, f"notices/{name}.md", None)
    reached = {name: _reached(name, outlines, ()) for name in notices}
    recipes: dict[LetterKind, Recipe] = {}
    for kind in LetterKind:
        if kind is not LetterKind.HOLD:
            recipes[kind], texts[_name(kind)] = _recipe(environment, folder, kind, notices, reached, words_text)
    return Templates(words, recipes)


def _recipe(
    environment: Environment,
    folder: Path,
    kind: LetterKind,
    notices: Mapping[str, str],
    reached: Mapping[str, frozenset[str]],
    words_text: str,
) -> tuple[Recipe, str]:
    """The recipe for `kind` and the text of its template."""
    file = f"letters/{kind}.md"
    text = _text(folder / "letters" / f"{kind}.md")
    front, body = _split(text, file)
    heading = front.get("heading")
    if front.get("kind") != kind or not isinstance(heading, str) or set(front) != {"kind", "heading"}:
        raise BadInput(f'{file}: the front matter must be kind = "{kind}" and heading = "…", and nothing else')
    outline = check_text(environment, body, file, frozenset(notices))
    check_mandatory(kind, outline.always, file)
    for part in (heading, body):
        check_phrases(part, file, kind)
    used = sorted(frozenset().union(*(reached[name] for name in outline.notices)))
    for name in used:
        if kind is not LetterKind.SERVICE_NOT_ACCEPTED:
            check_phrases(notices[name], f"notices/{name}.md in {file}", kind)
    digest = hashlib.sha256("\0".join((text, words_text, *(notices[name] for name in used))).encode())
    return Recipe(kind, heading, digest.hexdigest()[:12], environment), body


def _name(kind: LetterKind) -> str:
    return f"letters/{kind}"


def _reached(name: str, outlines: Mapping[str, Outline], above: tuple[str, ...]) -> frozenset[str]:
    """`name` and every notice that it includes, by whatever steps. Raises BadInput if it comes back to itself."""
    if name in above:
        raise BadInput(f"notices/{name}.md: a notice must not include itself, nor one that includes it")
    below = (_reached(kid, outlines, (*above, name)) for kid in sorted(outlines[name].notices))
    return frozenset({name}).union(*below)


def _split(text: str, file: str) -> tuple[dict[str, object], str]:
    if not text.startswith(_FENCE) or _FENCE not in text[len(_FENCE) :]:
        raise BadInput(f"{file}: must begin with its front matter between two lines of +++")
    front, body = text[len(_FENCE) :].split(_FENCE, 1)
    try:
        return tomllib.loads(front), body
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{file}: the front matter is not valid TOML: {fault}") from None


def _text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadInput(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as fault:
        raise MachineFault(f"{path}: the letter text cannot be read ({fault.strerror}); nothing was written") from None
    if len(text) > FILE_LIMIT:
        raise BadInput(f"{path}: longer than {FILE_LIMIT:,} characters; a letter is a page")
    if has_stand_in(text):
        raise BadInput(f"{path}: holds a private-use character; remove it")
    return text
