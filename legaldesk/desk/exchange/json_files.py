"""Deliveries as JSON: an array, JSON Lines or one object, read and written one delivery at a time."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, TextIO

from legaldesk.desk.exchange.rows import Entry
from legaldesk.desk.files import opened
from legaldesk.domain.errors import BadInput
from legaldesk.domain.json_keys import GIVEN_TWICE, object_of_pairs, repeated_in, shown_key, whole_number
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.reading import Problem, unknown_key

ITEM_LIMIT = 16_000_000
"""Longest delivery, in characters; with every field at its limit one is far below it."""
_CHUNK = 1 << 16
_BLANKS = re.compile(r"[ \t\r\n]*")
_BESIDE = frozenset({"reference", "status", "verdict"})
_SHOWN = frozenset(
    {*_BESIDE, "delivery", "revision", "logged_at", "logged_by", "judged", "decision", "letters", "history"}
)


def read_json(path: Path) -> Iterator[Entry]:
    """The deliveries of `path`, in order.

    Each is an object in the contract's shape; `reference`, `status` and `verdict`, which an export adds, may stand
    beside the facts, and what `show --json` prints may be given as it is. Raises BadInput for what is not JSON in
    UTF-8.
    """
    with opened(path) as raw, io.TextIOWrapper(raw, encoding="utf-8-sig") as file:
        scanner = _Scanner(path, file)
        try:
            for line, item in scanner.items():
                yield _entry(line, item)
        except UnicodeDecodeError:
            raise BadInput(
                Phrase(
                    "{path}: is not UTF-8 text (after line {line}); save it as UTF-8", path=path, line=str(scanner.line)
                )
            ) from None


def write_json(file: BinaryIO, items: Iterable[dict[str, Any]]) -> None:
    """Write `items` to `file` as one JSON array in UTF-8, an object a line, one at a time."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    begin = b"[\n"
    for item in items:
        file.write(begin + encode(item).encode())
        begin = b",\n"
    file.write(b"[]\n" if begin == b"[\n" else b"\n]\n")


def _entry(line: int, item: Any) -> Entry:
    if not isinstance(item, dict) or not isinstance(item.get("delivery", {}), dict):
        return Entry(line, None, (Problem("", Phrase("must be a JSON object")),))
    if (path := repeated_in(item)) is not None:
        return Entry(line, None, (Problem(shown_key(path), GIVEN_TWICE),))
    reference = item.get("reference", "")
    problems: tuple[Problem, ...] = ()
    if "delivery" in item:
        unknown = [key for key in item if key not in _SHOWN]
        problems = tuple(Problem(shown_key(key), unknown_key(key, sorted(_SHOWN))) for key in unknown)
        facts = item["delivery"]
    else:
        facts = {key: value for key, value in item.items() if key not in _BESIDE}
    return Entry(line, facts, problems, reference if isinstance(reference, str) else "")


class _Scanner:
    """Finds one JSON value after the other in a text file without holding the file in memory."""

    def __init__(self, path: Path, file: TextIO) -> None:
        self._path = path
        self._file = file
        decoder = json.JSONDecoder(object_pairs_hook=object_of_pairs, parse_int=whole_number, parse_constant=_no_number)
        self._decode = decoder.raw_decode
        self._text = ""
        self._at = 0
        self._ended = False
        self.line = 1

    def items(self) -> Iterator[tuple[int, Any]]:
        """Each value with the line on which it begins."""
        first = self._peek()
        if not first:
            raise BadInput(
                Phrase("{path}: is empty; give a JSON array of deliveries, or one object a line", path=self._path)
            )
        if first != "[":
            while self._peek():
                yield self.line, self._value()
            return
        self._step()
        if self._peek() == "]":
            self._end()
            return
        while True:
            self._peek()
            yield self.line, self._value()
            mark = self._peek()
            if mark == "]":
                self._end()
                return
            if mark != ",":
                raise self._broken(Phrase("a comma or ] must follow a delivery"))
            self._step()

    def _end(self) -> None:
        self._step()
        if self._peek():
            raise self._broken(Phrase("nothing may follow the array"))

    def _peek(self) -> str:
        """The next character that is not blank; "" at the end."""
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._move(blanks.end() if blanks else self._at)
            if self._at < len(self._text) or not self._more(_CHUNK):
                return self._text[self._at : self._at + 1]

    def _value(self) -> Any:
        """The value that begins here."""
        while True:
            try:
                value, end = self._decode(self._text, self._at)
            except RecursionError:
                raise self._broken(Phrase("too many brackets within one another")) from None
            except ValueError as fault:
                if not self._longer():
                    raise self._broken(fault.msg if isinstance(fault, json.JSONDecodeError) else str(fault)) from None
            else:
                if end < len(self._text) or not self._longer():  # a number at the end of what was read may go on
                    self._move(end)
                    return value

    def _longer(self) -> bool:
        """Read more of the value that begins here; False if there is no more, or too much already."""
        waiting = len(self._text) - self._at
        return waiting <= ITEM_LIMIT and self._more(max(_CHUNK, waiting))

    def _move(self, to: int) -> None:
        self.line += self._text.count("\n", self._at, to)
        self._at = to

    def _step(self) -> None:
        self._move(self._at + 1)

    def _more(self, size: int) -> bool:
        """Read on, dropping what is done; False at the end of the file."""
        found = "" if self._ended else self._file.read(size)
        if not found:
            self._ended = True
            return False
        self._text = self._text[self._at :] + found
        self._at = 0
        return True

    def _broken(self, why: str) -> BadInput:
        return BadInput(
            Phrase(
                "{path} line {line}: is not valid JSON ({why}); give a JSON array of deliveries, or one object a line",
                path=self._path,
                line=str(self.line),
                why=why,
            )
        )


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")
