"""The letter texts of a desk: the shipped ones, the company's own in the log, and a workstation's own files.

The company's own are kept in the log, version by version, so that every workstation and every backup has them. A file
in the folder `letters` of a workstation's data folder, `letters/en/letters/receipt.md` say, holds on that workstation
alone, and there it wins over the log's; the log's win over the shipped ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import OfficeDocument
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.own_texts import OwnText, OwnTexts, texts_in
from legaldesk.letters.request import Language
from legaldesk.letters.writing import shipped_texts

DOCUMENT = "letter_text"
"""What letter texts are called among the texts of the office."""


class Kept(StrEnum):
    """Where a letter text is kept, whichever holds."""

    SHIPPED = "shipped"
    DESK = "desk"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class LetterText:
    """One letter text. `kept` says where the one that holds lies; `approved` names who approved it and when, if anyone.

    `version` is the one that letters name.
    """

    language: str
    kind: LetterKind
    heading: str
    version: str
    kept: Kept
    approved: str

    @property
    def own(self) -> bool:
        """Whether it is the company's."""
        return self.kept is not Kept.SHIPPED


def texts_folder(folder: Path) -> Path:
    """The folder of this workstation's own letter texts in the data folder `folder`; it need not be there."""
    return folder / "letters"


def file_texts(desk: Desk, language: Language) -> OwnTexts:
    """This workstation's own texts in `language`. Raises BadInput or MachineFault where they cannot be read."""
    return texts_in(texts_folder(desk.place) / language)


def desk_texts(desk: Desk, language: Language) -> OwnTexts:
    """The company's own texts in `language` that the log holds; those that were given up are not among them."""
    latest = {each.name: each for each in desk.log.documents.of(DOCUMENT)}
    begins = f"{language}/"
    return tuple(
        OwnText(name.removeprefix(begins), each.body, f"{name}, version {each.number} of the desk")
        for name, each in latest.items()
        if name.startswith(begins) and each.body
    )


def own_texts(desk: Desk, language: Language) -> OwnTexts:
    """The company's own letter texts in `language` that hold here: a file of this workstation wins over the log's.

    Raises BadInput or MachineFault where they cannot be read.
    """
    merged = {text.name: text for text in (*desk_texts(desk, language), *file_texts(desk, language))}
    return tuple(merged.values())


def versions(desk: Desk, language: Language, name: str) -> list[OfficeDocument]:
    """The versions of the company's text `name`, "letters/receipt" say, the oldest first.

    A version without any text gave the text up.
    """
    return desk.log.documents.of(DOCUMENT, f"{language}/{name}")


def letter_texts(desk: Desk) -> Iterator[LetterText]:
    """The letter texts that this desk writes with, language by language. Raises BadInput for one that is faulty."""
    from legaldesk.letters.compose.templates import read_templates  # Jinja2: imported when letter texts are first read

    for language in Language:
        files = {text.name for text in file_texts(desk, language)}
        templates = read_templates(shipped_texts(language), own_texts(desk, language))
        for kind, recipe in templates.recipes().items():
            own = Kept.FILE if f"letters/{kind}" in files else Kept.DESK
            kept = own if recipe.own else Kept.SHIPPED
            yield LetterText(language, kind, recipe.heading, recipe.version, kept, recipe.front.approved)


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

    language, name = named(path)
    folder = path.absolute().parent.parent
    shipped = shipped_texts(language)
    found = faults_in(shipped, () if folder == shipped else texts_in(folder))
    return [each.said for each in found if each.name == name]


def named(path: Path) -> tuple[Language, str]:
    """Which text the file `path` is, by where it lies: its language, and its name, such as "letters/receipt".

    Raises BadInput where it is no such file.
    """
    whole = path.absolute()
    if not whole.is_file():
        raise BadInput(Phrase("{path}: there is no such file", path=path))
    language = whole.parent.parent.name
    if whole.parent.name not in {"letters", "notices"} or language not in set(Language) or whole.suffix != ".md":
        raise BadInput(
            Phrase(
                "{path}: must lie in LANGUAGE/letters or LANGUAGE/notices and end in .md, such as"
                " en/letters/receipt.md; LANGUAGE is {languages}",
                path=path,
                languages=" or ".join(Language),
            )
        )
    return Language(language), f"{whole.parent.name}/{whole.stem}"
