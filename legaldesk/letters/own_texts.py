"""A company's own letter texts as values, wherever they are kept, and those that lie in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase

FOLDERS = ("letters", "notices")
"""The two folders that letter texts lie in."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """One text of a company's own in one language.

    `name` is "letters/KIND" or "notices/NAME"; `source` says in errors where it lies.
    """

    name: str
    text: str
    source: str


OwnTexts = Sequence[OwnText]


def texts_in(folder: Path) -> tuple[OwnText, ...]:
    """The texts in the folders `letters` and `notices` of `folder`, which need not be there.

    Raises BadInput for a file in another folder, or MachineFault for one that cannot be read.
    """
    found = []
    for path in sorted(folder.glob("*/*.md")):
        if path.parent.name not in FOLDERS:
            raise BadInput(
                Phrase("{path}: letter texts lie in the folders letters and notices; move it there, or away", path=path)
            )
        found.append(OwnText(f"{path.parent.name}/{path.stem}", text_of(path), str(path)))
    return tuple(found)


def text_of(path: Path) -> str:
    """The letter text in the file `path`. Raises BadInput if it is not UTF-8, or MachineFault."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadInput(Phrase("{path}: is not UTF-8 text; save it as UTF-8", path=path)) from None
    except OSError as fault:
        raise MachineFault(
            Phrase("{path}: the letter text cannot be read ({why}); nothing was written", path=path, why=fault.strerror)
        ) from None
