"""Which files of a data folder are the log's."""

from __future__ import annotations

import itertools
from pathlib import Path


def database_path(place: Path) -> Path:
    """The database file of the data folder `place`."""
    return place / "legaldesk.db"


def scans_path(place: Path) -> Path:
    """The folder in the data folder `place` that holds the attached files."""
    return place / "scans"


def anchor_path(place: Path) -> Path:
    """The anchor file of the data folder `place`."""
    return place / "legaldesk.db.anchor"


def make_private(folder: Path) -> None:
    """Make `folder` and what is missing above it, where nobody but its owner may look in; one that is there stays.

    What a desk keeps is other people's business. (On Windows a folder has the rights of the one above it: the data
    folder lies in the person's profile.) Raises OSError.
    """
    missing = [folder]
    missing += itertools.takewhile(lambda above: not above.exists(), folder.parents)
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
