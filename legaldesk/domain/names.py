"""Names that the log has seen before, and how often: what a form offers while somebody types one. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legaldesk.domain.folding import folded

MOST_OFFERED = 12
"""Most names that are offered at a time."""


@dataclass(frozen=True, slots=True)
class Name:
    """A text that deliveries bear in one field: as it is usually written, how often, and the id of one that tells more.

    `source` is the newest delivery that `tells` what goes with the name (an address, say), or the newest one at all.
    """

    text: str
    times: int
    source: int
    tells: bool = False


class Learned:
    """What was learned from the log up to the delivery `through`, by the dotted path of the field. Never altered."""

    def __init__(self, names: Mapping[str, Iterable[Name]] | None = None, through: int = 0) -> None:
        self.through = through
        self._names: dict[str, dict[str, Name]] = {}
        for path, some in (names or {}).items():
            known = self._names[path] = {}
            for name in some:
                key = folded(name.text)
                before = known.get(key)
                known[key] = name if before is None else _together(before, name)
        self._ordered = {
            path: sorted(((key, f" {key}", name) for key, name in known.items()), key=lambda one: -one[2].times)
            for path, known in self._names.items()
        }

    def and_then(self, names: Mapping[str, Iterable[Name]], through: int) -> Learned:
        """This and what was learned after it."""
        paths = {*self._names, *names}
        return Learned({path: [*self._names.get(path, {}).values(), *names.get(path, ())] for path in paths}, through)

    def suggest(self, path: str, typed: str, most: int = MOST_OFFERED) -> list[str]:
        """At most `most` names for the field at `path`, the most used first.

        Each word of `typed` must begin a word of the name; a blank text asks for all. A name that is typed in full
        is not offered.
        """
        whole = folded(typed)
        wanted = [f" {part}" for part in whole.split()]
        found: list[str] = []
        for key, spaced, name in self._ordered.get(path, ()):
            if key != whole and all(part in spaced for part in wanted):
                found.append(name.text)
                if len(found) == most:
                    break
        return found

    def known(self, path: str, text: str) -> Name | None:
        """The name that `text` is, however it is capitalized and spaced; None if the log has not seen it."""
        return self._names.get(path, {}).get(folded(text))

    def uses(self, path: str) -> dict[str, int]:
        """How often each text of the field at `path` was used."""
        return {name.text: name.times for name in self._names.get(path, {}).values()}


def _together(one: Name, other: Name) -> Name:
    """Two spellings of a name: the usual one holds, and both count."""
    usual = max(one, other, key=lambda name: (name.times, name.source))
    source = max(one, other, key=lambda name: (name.tells, name.source))
    return Name(usual.text, one.times + other.times, source.source, source.tells)
