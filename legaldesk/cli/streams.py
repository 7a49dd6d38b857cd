"""Standard input, output and error: also where whoever starts the program has closed them, or they are full."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_LAST_STREAM = 2


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


def tell(text: str) -> None:
    """Write a sentence to standard error, on one line; the exit code says it too where nobody can read that."""
    try:
        sys.stderr.write(f"legaldesk: {' '.join(text.split())}\n")
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
