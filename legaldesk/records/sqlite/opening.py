"""Opening the files of a data folder: the database and its anchor, made where nothing is there yet.

They lie on a disk of this computer, never on a share. The folder is held, together with others, for as long as the
engine lives: nobody replaces a log that is open.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, event, select

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.records.anchor import Anchor
from legaldesk.records.chain import GENESIS
from legaldesk.records.guards import check_version
from legaldesk.records.hold import Hold, take
from legaldesk.records.places import anchor_path, database_path, make_private
from legaldesk.records.sqlite.engine import open_engine
from legaldesk.records.sqlite.faults import guarded
from legaldesk.records.sqlite.schema import check_header, create_database, version_of
from legaldesk.records.sqlite.store import SqliteStore
from legaldesk.records.store import LOCK_WAIT
from legaldesk.records.swap import complete, decided
from legaldesk.records.tables import HISTORY
from legaldesk.records.whereabouts.refusing import refuse_a_share


def open_store(place: Path, wait: float = LOCK_WAIT) -> SqliteStore:
    """The log in the data folder `place`, made if there is none.

    `wait` is how long a transaction waits for another process, in seconds. Raises BadInput (the folder holds something
    else, is on a share, or a newer version's log), MachineFault (folder or disk fail, the log is damaged) or OldTables.
    """
    file = database_path(place)
    with guarded(file):
        engine, anchor = _open_files(place, wait)
    return SqliteStore(file, engine, anchor)


def _open_files(place: Path, wait: float) -> tuple[Engine, Anchor]:
    if place.exists() and not place.is_dir():
        raise BadInput(Phrase("{place}: is a file, not a folder; name a folder for the data", place=place))
    refuse_a_share(place)
    make_private(place)
    hold = _held(place, wait)
    try:
        engine, anchor = _opened(place, wait)
    except BaseException:
        hold.release()
        raise
    event.listen(engine, "engine_disposed", lambda _engine: hold.release())
    return engine, anchor


def _held(place: Path, wait: float) -> Hold:
    """Hold the folder together with others; a restoring that was killed at its end is completed first."""
    while True:
        hold = _taken(place, alone=False, wait=wait)
        if decided(place) is None:
            return hold
        hold.release()
        hold = _taken(place, alone=True, wait=wait)
        try:
            complete(place)
        finally:
            hold.release()


def _taken(place: Path, *, alone: bool, wait: float) -> Hold:
    hold = take(place, alone=alone, wait=wait)
    if hold is None:
        raise MachineFault(
            Phrase("{place}: a backup is being restored into it; wait until that is done, then try again", place=place)
        )
    return hold


def _opened(place: Path, wait: float) -> tuple[Engine, Anchor]:
    file, anchor = database_path(place), Anchor(anchor_path(place))
    if not file.exists():
        _refuse_a_lost_log(file, anchor)
        anchor.create()
        create_database(file)
    check_header(file)
    engine = open_engine(file, wait)
    try:
        with engine.begin() as connection:
            check_version(version_of(connection), str(file))
            anchored = anchor.read()
            count = 0 if anchored is None else anchored.count
            at_anchor = connection.execute(select(HISTORY.c.digest).where(HISTORY.c.seq == count)).scalar()
        # An anchor that contradicts the history is kept as it is, for `verify` to tell.
        anchor.held = anchored is None or anchored.digest != (GENESIS if count == 0 else at_anchor)
    except BaseException:
        engine.dispose()
        raise
    return engine, anchor


def _refuse_a_lost_log(file: Path, anchor: Anchor) -> None:
    """Never start an empty log where the files beside it say that there was one."""
    anchored = anchor.read()
    journal = file.with_name(f"{file.name}-wal")
    if (anchored is not None and anchored.count > 0) or (journal.exists() and journal.stat().st_size > 0):
        raise MachineFault(
            Phrase(
                "{file}: is missing, but the files beside it belong to a log; nothing was changed:"
                " restore the last backup, or move everything called {name}… away to start an empty"
                " log",
                file=file,
                name=file.name,
            )
        )
