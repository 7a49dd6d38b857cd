"""Where a desk's data lives; light to import, so that the window can be painted before the data is opened."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.records.places import database_path

DATA_DIR_VARIABLE = "LEGALDESK_DATA_DIR"
DATABASE_VARIABLE = "LEGALDESK_DATABASE"
_SQLITE = "sqlite:///"
_SHARED = ("postgresql://", "postgres://")


class DeskAddress(NamedTuple):
    """Where a desk is: this workstation's data folder, and the shared database (empty: the log lies in the folder).

    Drafts, what the window remembers and the anchor of the history are in the folder in either case.
    """

    folder: Path
    database: str = ""

    @property
    def shared_name(self) -> str:
        """How a shared desk is called on the screen, `NAME at HOST`, without its password; "" if it is not shared."""
        if not self.database:
            return ""
        parts = urlsplit(self.database)
        return f"{parts.path.strip('/') or 'database'} at {parts.hostname or 'this computer'}"


def default_address(environment: Mapping[str, str] = os.environ) -> DeskAddress:
    """The desk where none is named on the command line.

    LEGALDESK_DATA_DIR names the folder, LEGALDESK_DATABASE a shared database, or a SQLite file where no folder is
    named; else it is the platform's folder for application data. Without LEGALDESK_DATABASE the settings in the folder
    tell whether the desk is shared. Raises BadInput if LEGALDESK_DATABASE is no database that LegalDesk opens, or for
    settings that cannot be read.
    """
    folder, url = environment.get(DATA_DIR_VARIABLE), environment.get(DATABASE_VARIABLE)
    if url and (not folder or url.startswith(_SHARED)):
        named = address_of_url(url, DATABASE_VARIABLE)
        return DeskAddress(Path(folder), named.database) if folder else named
    return address_in(Path(folder) if folder else _application_folder())


def address_in(folder: Path) -> DeskAddress:
    """The desk of the data folder `folder`: the one in it, or the shared one that its settings name.

    Raises BadInput for settings that cannot be read.
    """
    from legaldesk.desk.settings import load_settings  # they are read after the first paint

    return DeskAddress(folder, load_settings(folder).database)


def settings_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The data folder whose settings hold where no desk is named; they are not read. Raises as `default_address`."""
    folder, url = environment.get(DATA_DIR_VARIABLE), environment.get(DATABASE_VARIABLE)
    if url and not folder:
        return address_of_url(url, DATABASE_VARIABLE).folder
    return Path(folder) if folder else _application_folder()


def address_of_url(url: str, source: str = "--database") -> DeskAddress:
    """The desk in the database `sqlite:///…/legaldesk.db` or `postgresql://USER@HOST/NAME`.

    A shared desk has a folder of its own on this workstation. `source` names where the URL comes from. Raises BadInput
    for any other URL.
    """
    if url.startswith(_SHARED):
        return DeskAddress(_application_folder() / f"shared-{_short_name(url, source)}", url)
    if url.startswith(_SQLITE) and len(url) > len(_SQLITE):
        path = Path(url.removeprefix(_SQLITE))
        name = database_path(path.parent).name
        if path.name != name:
            raise BadInput(
                Phrase(
                    "{source}: the file must be called {name}; write {sqlite}FOLDER/{name}",
                    source=source,
                    name=name,
                    sqlite=_SQLITE,
                )
            )
        return DeskAddress(path.parent)
    kind = url.split(":", 1)[0]
    raise BadInput(
        Phrase(
            "{source}: {kind} is not a database that LegalDesk opens; write"
            " {sqlite}FOLDER/legaldesk.db or postgresql://USER@HOST/NAME",
            source=source,
            kind=repr(kind),
            sqlite=_SQLITE,
        )
    )


def desk_exists(address: DeskAddress | None = None) -> bool:
    """Whether there is a desk at `address` (default: the default one) already; a shared one is taken to be there."""
    from legaldesk.records.swap import decided

    at = address or default_address()
    return bool(at.database) or database_path(at.folder).exists() or decided(at.folder) is not None


def _application_folder() -> Path:
    import platformdirs  # where a folder is named, nobody asks for it

    return Path(platformdirs.user_data_dir("LegalDesk", appauthor=False))


def _short_name(url: str, source: str) -> str:
    """A name for the folder of a shared desk, the same whoever logs in: ten hexadecimal figures."""
    import hashlib

    try:
        parts = urlsplit(url)
        told = f"{parts.hostname or ''}|{parts.port or 5432}|{parts.path}"
    except ValueError:
        raise BadInput(
            Phrase("{source}: is not the address of a database; write postgresql://USER@HOST/NAME", source=source)
        ) from None
    return hashlib.sha256(told.encode()).hexdigest()[:10]
