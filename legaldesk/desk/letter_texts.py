"""The letter texts of a desk: the shipped ones, and the company's own in the folder `letters` of the data folder.

The company's own lie in a folder for each language, as the shipped ones do: `letters/en/letters/receipt.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.own_texts import OwnTexts, texts_in
from legaldesk.letters.request import Language
from legaldesk.letters.writing import shipped_texts


@dataclass(frozen=True, slots=True)
class LetterText:
    """One letter text. `own` says that it is the company's; `approved` names who approved it and when, if anyone."""

    language: str
    kind: LetterKind
    heading: str
    version: str
    own: bool
    approved: str


def texts_folder(folder: Path) -> Path:
    """The folder of the company's own letter texts in the data folder `folder`; it need not be there."""
    return folder / "letters"


def own_texts(desk: Desk, language: Language) -> OwnTexts:
    """The company's own letter texts in `language`. Raises BadInput or MachineFault where they cannot be read."""
    return texts_in(texts_folder(desk.place) / language)


def letter_texts(desk: Desk) -> Iterator[LetterText]:
    """The letter texts that this desk writes with, language by language. Raises BadInput for one that is faulty."""
    from legaldesk.letters.compose.templates import read_templates  # Jinja2: imported when letter texts are first read

    for language in Language:
        templates = read_templates(shipped_texts(language), own_texts(desk, language))
        for kind, recipe in templates.recipes().items():
            front = recipe.front
            yield LetterText(language, kind, front.heading, recipe.version, recipe.own, front.approved)


def is_approved(desk: Desk, version: str) -> bool:
    """Whether the letter text of this version is one that the desk still has, with counsel's approval."""
    return any(text.approved for text in letter_texts(desk) if text.version == version)


def fields() -> Mapping[str, str]:
    """The fields that a letter text may print or ask about, each with what it says."""
    from legaldesk.letters.compose.grammar import FIELDS

    return FIELDS


def faults(path: Path) -> list[str]:
    """What is wrong with the letter text or notice at `path`, one sentence each, which name file and line.

    The file lies as it does in the company's folder: LANGUAGE/letters/KIND.md or LANGUAGE/notices/NAME.md; what stands
    beside it counts too. Raises BadInput where it is no such file, MachineFault where a file cannot be read.
    """
    from legaldesk.letters.compose.templates import faults_in

    whole = path.absolute()
    if not whole.is_file():
        raise BadInput(f"{path}: there is no such file")
    folder = whole.parent.parent
    if whole.parent.name not in {"letters", "notices"} or folder.name not in set(Language) or whole.suffix != ".md":
        raise BadInput(
            f"{path}: must lie in LANGUAGE/letters or LANGUAGE/notices and end in .md, such as en/letters/receipt.md;"
            f" LANGUAGE is {' or '.join(Language)}"
        )
    shipped = shipped_texts(Language(folder.name))
    name = f"{whole.parent.name}/{whole.stem}"
    return [
        each.said for each in faults_in(shipped, () if folder == shipped else texts_in(folder)) if each.name == name
    ]
