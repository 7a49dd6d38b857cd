"""Where a desk's data lives; light to import, so that the window can be painted before the data is opened."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from legaldesk.domain.errors import BadInput
from legaldesk.records.places import database_path
from legaldesk.records.swap import decided

DATA_DIR_VARIABLE = "LEGALDESK_DATA_DIR"
DATABASE_VARIABLE = "LEGALDESK_DATABASE"
_SQLITE = "sqlite:///"


def default_place(environment: Mapping[str, str] = os.environ) -> Path:
    """The data folder where none is named on the command line.

    LEGALDESK_DATA_DIR comes first, then LEGALDESK_DATABASE, then the platform's folder for application data. Raises
    BadInput if LEGALDESK_DATABASE is no database that this version opens.
    """
    if folder := environment.get(DATA_DIR_VARIABLE):
        return Path(folder)
    if url := environment.get(DATABASE_VARIABLE):
        return place_of_url(url, DATABASE_VARIABLE)
    return Path(platformdirs.user_data_dir("LegalDesk", appauthor=False))


def place_of_url(url: str, source: str = "--database") -> Path:
    """The data folder of a database URL `sqlite:///…/legaldesk.db`.

    `source` names where the URL comes from. Raises BadInput for any other URL.
    """
    if url.startswith(_SQLITE) and len(url) > len(_SQLITE):
        path = Path(url.removeprefix(_SQLITE))
        name = database_path(path.parent).name
        if path.name != name:
            raise BadInput(f"{source}: the file must be called {name}; write {_SQLITE}FOLDER/{name}")
        return path.parent
    kind = url.split(":", 1)[0]
    raise BadInput(f"{source}: {kind!r} is not a database that this version opens; write {_SQLITE}FOLDER/legaldesk.db")


def desk_exists(place: Path | None = None) -> bool:
    """Whether `place` (default: the default place) holds a desk already."""
    folder = place or default_place()
    return database_path(folder).exists() or decided(folder) is not None
