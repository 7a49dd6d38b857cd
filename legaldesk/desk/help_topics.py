"""The help: topics in resources/help, one Markdown file each, and the search in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from legaldesk.domain.folding import folded
from legaldesk.domain.vocabulary import Disposition
from legaldesk.resources import resource_root

_VERDICT = "verdict-"


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help: `key` names it for the program, `text` is Markdown without the title."""

    key: str
    title: str
    text: str


@lru_cache(maxsize=4)
def topics(language: str = "en") -> tuple[Topic, ...]:
    """All topics in `language` (en or es), in order; English where there are none."""
    folder = resource_root() / "help" / language
    if not folder.is_dir():
        return topics()
    return tuple(_read(file.stem, file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.md")))


def meaning_of(disposition: Disposition, language: str = "en") -> Topic:
    """The topic that says what a verdict means, and what comes next."""
    return next(topic for topic in topics(language) if topic.key == f"{_VERDICT}{disposition.value}")


def found(typed: str, among: Sequence[Topic]) -> list[Topic]:
    """The topics in which every word that was typed begins some word, those with it in the title first."""
    wanted = folded(typed).split()
    titles, texts = [], []
    for topic in among:
        if _has(wanted, topic.title):
            titles.append(topic)
        elif _has(wanted, f"{topic.title} {topic.text}"):
            texts.append(topic)
    return titles + texts


def _has(wanted: Sequence[str], text: str) -> bool:
    words = "".join(letter if letter.isalnum() else " " for letter in folded(text)).split()
    return all(any(word.startswith(want) for word in words) for want in wanted)


def _read(name: str, text: str) -> Topic:
    head, _, body = text.partition("\n")
    return Topic(name.partition("-")[2], head.removeprefix("# ").strip(), body.strip() + "\n")
