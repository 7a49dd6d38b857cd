"""What every command needs: the desk that the options name, opened when first asked for, and the output."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from legaldesk.cli.streams import shown_on, tell
from legaldesk.desk.places import DeskAddress, address_in, address_of_url, default_address, settings_folder

if TYPE_CHECKING:  # imported when a command needs a desk, not when the window is painted
    from legaldesk.desk.desk import Desk

_LONGEST_NAME = 200


def data_folder(text: str) -> Path:
    """The folder that --data-dir names. An empty name is most likely a variable of a script that was not set."""
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty; name the data folder")
    return Path(text)


def person(text: str) -> str:
    """Who --by says is at work: a name on one line, for the history tells it."""
    name = text.strip()
    if not name or not name.isprintable() or len(name) > _LONGEST_NAME:
        raise argparse.ArgumentTypeError(f"must be a name on one line, of at most {_LONGEST_NAME} characters")
    return name


def address_of(options: argparse.Namespace) -> DeskAddress | None:
    """The desk that the options name; None for the default one. Raises BadInput."""
    if (folder := getattr(options, "data_dir", None)) is not None:
        return address_in(Path(folder))
    if (url := getattr(options, "database", None)) is not None:
        return address_of_url(url)
    return None


class Context:
    """One run of one command."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._desk: Desk | None = None
        self.as_json: bool = getattr(options, "json", False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._desk is not None:
            self._desk.close()

    @property
    def address(self) -> DeskAddress:
        """The desk that the options name, or the default one. Raises BadInput."""
        return address_of(self._options) or default_address()

    @property
    def folder(self) -> Path:
        """The data folder of the desk that the options name, or of the default one; its settings are not read."""
        if (folder := getattr(self._options, "data_dir", None)) is not None:
            return Path(folder)
        if (url := getattr(self._options, "database", None)) is not None:
            return address_of_url(url).folder
        return settings_folder()

    @property
    def desk(self) -> Desk:
        """The desk, opened when first asked for. Raises BadInput or MachineFault."""
        if self._desk is None:
            from legaldesk.desk.opening import open_desk

            self._desk = open_desk(self.address, by=getattr(self._options, "by", None))
        return self._desk

    def say(self, text: str) -> None:
        """Print a line."""
        sys.stdout.write(shown_on(sys.stdout, f"{text}\n"))

    def say_json(self, value: Any) -> None:
        """Print a value as one line of JSON."""
        sys.stdout.write(f"{json.dumps(value, ensure_ascii=False)}\n")

    def warn(self, text: str) -> None:
        """Print a line on standard error."""
        tell(text)
