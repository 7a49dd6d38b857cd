"""A start without a command, read without the parser of all commands: that would take longer than the window does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

BACKUP_ENDING = ".legaldesk"
_NAMING = ("--data-dir", "--open")


class Start(NamedTuple):
    """The window is wanted on a desk: in the folder `data_dir`, or in `database` (a URL), or where none is named.

    `open` is a backup that is offered to be restored.
    """

    data_dir: Path | None = None
    database: str = ""
    open: Path | None = None


def start_of(arguments: Sequence[str]) -> Start | None:
    """What `arguments` ask for where that is plainly a window; None where the parser has to look at them.

    A backup alone, as a double click gives it, is one to be opened in the window.
    """
    if len(arguments) == 1 and arguments[0].lower().endswith(BACKUP_ENDING) and not arguments[0].startswith("-"):
        return Start(open=Path(arguments[0]))
    given: dict[str, Path] = {}
    for option, value in zip(arguments[::2], arguments[1::2], strict=False):
        if option not in _NAMING or not value.strip() or value.startswith("-"):
            return None
        given[option] = Path(value)
    whole = 2 * len(given) == len(arguments)
    return Start(data_dir=given.get("--data-dir"), open=given.get("--open")) if whole else None
