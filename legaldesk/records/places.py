"""Which files of a data folder are the log's."""

from __future__ import annotations

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
