"""The words of a row's `when`: values, @groups, `not`, and "word unless flag", expanded into boxes of plain words."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from legaldesk.domain.facts import FALSE, TRUE
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import PolicyError
from legaldesk.domain.table import Box

Words = list[str] | bool | dict[str, list[str]]
Condition = dict[str, Words]
_Alternative = tuple[frozenset[str], Mapping[str, frozenset[str]]]


class Groups:
    """The named groups of a policy file: attribute to group to its words, which may be @groups again."""

    def __init__(self, groups: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._groups = groups
        self._used: set[tuple[str, str]] = set()

    def words(self, attribute: str, words: Sequence[str], where: str, seen: tuple[str, ...] = ()) -> list[str]:
        """`words` with every @group replaced by its members. Raises PolicyError for an unknown or circular group."""
        plain: list[str] = []
        for word in words:
            if not word.startswith("@"):
                plain.append(word)
                continue
            name = word[1:]
            members = self._groups.get(attribute, {}).get(name)
            if members is None:
                raise PolicyError(
                    Phrase(
                        "{where}: there is no group {name} under [groups.{attribute}]",
                        where=where,
                        name=repr(name),
                        attribute=attribute,
                    )
                )
            if name in seen:
                raise PolicyError(
                    Phrase("[groups.{attribute}] {name}: the group contains itself", attribute=attribute, name=name)
                )
            self._used.add((attribute, name))
            plain.extend(self.words(attribute, members, f"[groups.{attribute}] {name}", (*seen, name)))
        return plain

    def check_all_used(self) -> None:
        """Raise PolicyError for a group that no row names: most likely a misspelled one."""
        for attribute, groups in self._groups.items():
            for name in groups:
                if (attribute, name) not in self._used:
                    raise PolicyError(
                        Phrase(
                            "[groups.{attribute}] {name}: no row uses this group; remove it or correct its name",
                            attribute=attribute,
                            name=name,
                        )
                    )


def boxes_of(
    when: Condition | Sequence[Condition], groups: Groups, attributes: Mapping[str, Sequence[str]], where: str
) -> list[Box]:
    """Expand a row's `when` (one condition, or a list of alternatives) into boxes.

    `attributes` are the attributes that may be asked, with their words; `where` names the row in errors.
    Raises PolicyError that names row and key.
    """
    conditions = [when] if isinstance(when, dict) else list(when)
    if not conditions:
        raise PolicyError(Phrase("{where}, key when: an empty list matches nothing", where=where))
    return [box for condition in conditions for box in _boxes(condition, groups, attributes, where)]


def _boxes(
    condition: Condition, groups: Groups, attributes: Mapping[str, Sequence[str]], where: str
) -> list[dict[str, frozenset[str]]]:
    per_attribute = []
    for attribute, words in condition.items():
        if attribute not in attributes:
            raise PolicyError(
                Phrase("{where}, key when: {fault}", where=where, fault=_unknown(attribute, list(attributes)))
            )
        per_attribute.append(
            [
                {attribute: allowed, **further}
                for allowed, further in _alternatives(attribute, words, groups, attributes, where)
            ]
        )
    boxes = []
    for combination in itertools.product(*per_attribute):
        box: dict[str, frozenset[str]] = {}
        for part in combination:
            for attribute, allowed in part.items():
                box[attribute] = box[attribute] & allowed if attribute in box else allowed
        if all(box.values()):
            boxes.append(box)
    if not boxes:
        raise PolicyError(
            Phrase("{where}, key when: these conditions exclude one another; the row can never match", where=where)
        )
    return boxes


def _alternatives(
    attribute: str, words: Words, groups: Groups, attributes: Mapping[str, Sequence[str]], where: str
) -> list[_Alternative]:
    key = f"{where}, key when.{attribute}"
    allowed = attributes[attribute]
    if set(allowed) == {TRUE, FALSE}:
        if not isinstance(words, bool):
            raise PolicyError(Phrase("{key}: must be true or false", key=key))
        return [(frozenset({TRUE if words else FALSE}), {})]
    if isinstance(words, bool):
        raise PolicyError(Phrase("{key}: must be a list of words", key=key))
    if isinstance(words, dict):
        return [(_all_but(attribute, words, groups, allowed, key), {})]
    return _listed(attribute, words, groups, attributes, key)


def _all_but(
    attribute: str, words: Mapping[str, list[str]], groups: Groups, allowed: Sequence[str], key: str
) -> frozenset[str]:
    if list(words) != ["not"]:
        raise PolicyError(Phrase("{key}: write a list of words, or {{ not = [...] }}", key=key))
    excluded = groups.words(attribute, words["not"], key)
    for word in excluded:
        _check_word(word, allowed, key)
    return frozenset(allowed) - frozenset(excluded)


def _listed(
    attribute: str, words: Sequence[str], groups: Groups, attributes: Mapping[str, Sequence[str]], key: str
) -> list[_Alternative]:
    allowed = attributes[attribute]
    plain: set[str] = set()
    alternatives: list[_Alternative] = []
    for word in groups.words(attribute, words, key):
        value, _, flag = word.partition(" unless ")
        _check_word(value, allowed, key)
        if not flag:
            plain.add(value)
        elif set(attributes.get(flag, ())) == {TRUE, FALSE}:
            alternatives.append((frozenset({value}), {flag: frozenset({FALSE})}))
        else:
            raise PolicyError(Phrase("{key}: {flag} is not a flag of a delivery", key=key, flag=repr(flag)))
    if plain:
        alternatives.insert(0, (frozenset(plain), {}))
    if not alternatives:
        raise PolicyError(Phrase("{key}: an empty list matches nothing", key=key))
    return alternatives


def _check_word(word: str, allowed: Sequence[str], key: str) -> None:
    if word not in allowed:
        raise PolicyError(Phrase("{key}: {fault}", key=key, fault=_unknown(word, allowed)))


def _unknown(word: str, allowed: Sequence[str]) -> str:
    close = get_close_matches(word, allowed, n=1)
    hint = f" (did you mean {close[0]}?)" if close else ""
    return Phrase(
        "{word} is not a word of the contract{hint}; use one of {allowed}",
        word=repr(word),
        hint=hint,
        allowed=tuple(allowed),
    )
