"""Writing a letter: a request in, the bytes of its PDF out. Pure and deterministic: the same letter, the same bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.own_texts import OwnTexts, text_of
from legaldesk.letters.request import Language, LetterRequest
from legaldesk.resources import resource_root

if TYPE_CHECKING:
    from legaldesk.letters.compose.words import Words


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter as written. `sha256` is the hex digest of `pdf`; `template_version` names the texts it was made from.

    `approved` says whether those texts bear counsel's approval.
    """

    kind: LetterKind
    pdf: bytes
    sha256: str
    template_version: str
    title: str
    approved: bool


def write_letter(request: LetterRequest, own: OwnTexts = ()) -> WrittenLetter:
    """Write the letter that `request` asks for, as a tagged PDF (PDF/A-2a, PDF/UA-1).

    `own` are the company's own letter texts in the language of the letter.
    Raises BadInput for the kind hold, and for a letter text that breaks the rules of letter texts.
    """
    from legaldesk.letters.compose.letter import compose
    from legaldesk.letters.compose.templates import read_templates
    from legaldesk.letters.render.letter import render
    from legaldesk.letters.render.paper import PAPERS

    templates = read_templates(shipped_texts(request.language), own)
    content = compose(request, templates)
    pdf = render(content, resource_root(), PAPERS[request.paper])
    recipe = templates.recipe(request.kind)
    return WrittenLetter(
        kind=request.kind,
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        template_version=recipe.version,
        title=content.title,
        approved=bool(recipe.front.approved),
    )


def earlier_letter(day: date, language: Language) -> str:
    """How a letter of `day` is called in the middle of a sentence: "letter of November 20, 2026"."""
    words = words_of(language)
    return words.say("layout", "earlier", day=words.day(day))


@lru_cache(maxsize=4)
def shipped_texts(language: Language) -> Path:
    """The folder of the letter texts that are shipped in `language`."""
    return resource_root() / "letters" / language


def shipped_text(language: Language, name: str) -> str | None:
    """The shipped text called `name`, "letters/receipt" say; None if there is none."""
    path = shipped_texts(language) / f"{name}.md"
    return text_of(path) if path.is_file() else None


@lru_cache(maxsize=4)
def words_of(language: Language) -> Words:
    """The fixed words of letters in `language`."""
    from legaldesk.letters.compose.words import read_words

    return read_words((shipped_texts(language) / "words.toml").read_text(encoding="utf-8"))
