"""A decision table compiled to bit masks: first match in a few look-ups, and every combination checkable.

Each row is a list of boxes (alternatives); a box allows, for every attribute, a set of words. For every word of every
attribute there is a mask with one bit a box. And-ing the masks of a delivery's words leaves the boxes that match; the
lowest bit is the first row. The same masks prove, without sampling, that every row can match and none is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Box = Mapping[str, frozenset[str]]
"""One alternative of a row: attribute to the words it allows; an attribute that is not named allows all."""


@dataclass(frozen=True, slots=True)
class Table:
    """A compiled table. `masks` has one mapping an attribute, in order; `row_of_bit` leads from a box to its row."""

    masks: tuple[Mapping[str, int], ...]
    row_of_bit: tuple[int, ...]

    def first(self, words: Iterable[str]) -> int | None:
        """The index of the first row that matches `words` (one word an attribute, in order), or None."""
        found = self._matching(words)
        return self.row_of_bit[(found & -found).bit_length() - 1] if found else None

    def every(self, words: Iterable[str]) -> tuple[int, ...]:
        """The indexes of all rows that match `words`, in order, each once."""
        found = self._matching(words)
        rows: dict[int, None] = {}
        while found:
            rows[self.row_of_bit[(found & -found).bit_length() - 1]] = None
            found &= found - 1
        return tuple(rows)

    def matching(self, words: Iterable[str]) -> int:
        """The bits of the boxes that match `words`; 0 if none does."""
        return self._matching(words)

    def _matching(self, words: Iterable[str]) -> int:
        found = -1
        for mask, word in zip(self.masks, words, strict=True):
            found &= mask[word]
        return found


def compile_table(attributes: Mapping[str, Sequence[str]], rows: Sequence[Sequence[Box]]) -> Table:
    """Compile `rows`, each a list of boxes, over `attributes` (name to all its words)."""
    boxes = [(index, box) for index, row in enumerate(rows) for box in row]
    masks = tuple(
        {
            word: sum(1 << bit for bit, (_, box) in enumerate(boxes) if name not in box or word in box[name])
            for word in words
        }
        for name, words in attributes.items()
    )
    return Table(masks, tuple(index for index, _ in boxes))


def combinations_by_outcome(attributes: Mapping[str, Sequence[str]], table: Table) -> dict[int, dict[str, str]]:
    """Every set of boxes that some combination of words matches, with one such combination as a witness.

    Returns a mapping from the set, as bits, to a combination (attribute to word). Exact: two words of an attribute
    that no box tells apart have the same mask, so only the different masks are combined.
    """
    outcomes: dict[int, dict[str, str]] = {-1: {}}
    for name, masks in zip(attributes, table.masks, strict=True):
        representatives: dict[int, str] = {}
        for word, mask in masks.items():
            representatives.setdefault(mask, word)
        widened: dict[int, dict[str, str]] = {}
        for bits, witness in outcomes.items():
            for mask, word in representatives.items():
                widened.setdefault(bits & mask, {**witness, name: word})
        outcomes = widened
    return outcomes
