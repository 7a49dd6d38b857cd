"""Standard input, output and error: also where whoever starts the program has closed them, or they are full."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TextIO

_LAST_STREAM = 2
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The marks that turn the direction of writing around (Unicode Standard Annex 9, directional formatting characters)."""


def open_streams() -> bool:
    """Stand in for streams that are closed, with empty ones; returns whether standard output was open.

    The lowest numbers are filled, so that no file of the desk is opened as number 0, 1 or 2, into which a library may
    write its complaints.
    """
    printable = sys.stdout is not None
    while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        pass
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    return printable


def shown_on(stream: TextIO, text: str) -> str:
    """`text` as it may be written to `stream`: on a terminal, marks stand for what would command it.

    A name from a delivery could else move the cursor, or print its letters in another order. A file or another program
    gets the text as it is.
    """
    if not stream.isatty():
        return text
    return "".join("\ufffd" if _commands(one) else one for one in text)


def _commands(one: str) -> bool:
    return one in _TURNING or (unicodedata.category(one) == "Cc" and one not in "\n\t")


def tell(text: str) -> None:
    """Write a sentence to standard error, on one line; the exit code says it too where nobody can read that."""
    try:
        sys.stderr.write(shown_on(sys.stderr, f"legaldesk: {' '.join(text.split())}\n"))
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def end_output() -> None:
    """Write what standard output still holds, or give it up where nobody takes it: Python would complain at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        _silence(sys.stdout)


def _silence(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
