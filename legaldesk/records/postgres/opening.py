"""Opening a shared desk's database: its tables made where there are none, its anchor kept on this workstation."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, Engine, select

from legaldesk.records.anchor import Anchor
from legaldesk.records.chain import GENESIS
from legaldesk.records.guards import check_version
from legaldesk.records.places import make_private
from legaldesk.records.postgres.address import short_name, spoken
from legaldesk.records.postgres.engine import lock_for_writing, open_engine
from legaldesk.records.postgres.faults import guarded
from legaldesk.records.postgres.schema import check_server, create_tables, found_version
from legaldesk.records.postgres.store import PostgresStore
from legaldesk.records.store import LOCK_WAIT
from legaldesk.records.tables import HISTORY


def open_store(url: URL, folder: Path, wait: float = LOCK_WAIT) -> PostgresStore:
    """The shared log at `url`, its tables made if there are none; the anchor lies in this workstation's `folder`.

    `wait` is how long a transaction waits for other workstations, in seconds. Raises BadInput (refused by the server,
    or a newer version's log), MachineFault, also ConnectionLost, or OldTables.
    """
    name = spoken(url)
    make_private(folder)
    anchor = Anchor(folder / f"shared-{short_name(url)}.anchor")
    with guarded(name):
        _have_tables(url, name)
        engine = open_engine(url, wait)
        try:
            _hold_a_contradicting_anchor(engine, anchor)
        except BaseException:
            engine.dispose()
            raise
    return PostgresStore(url, engine, anchor)


def _have_tables(url: URL, name: str) -> None:
    owner = open_engine(url, as_role=False)
    try:
        with owner.begin() as connection:
            check_server(connection, name)
            found = found_version(connection, name)
            if found is None:
                lock_for_writing(connection)  # two workstations may start at the same moment
                found = found_version(connection, name)
                if found is None:
                    create_tables(connection, name)
                    return
            check_version(found, name)
    finally:
        owner.dispose()


def _hold_a_contradicting_anchor(engine: Engine, anchor: Anchor) -> None:
    """An anchor that contradicts the history is kept as it is, for `verify` to tell."""
    anchored = anchor.read()
    if anchored is None:
        anchor.create()
        return
    if anchored.count:
        with engine.begin() as connection:
            digest = connection.execute(select(HISTORY.c.digest).where(HISTORY.c.seq == anchored.count)).scalar()
        anchor.held = anchored.digest != digest
    else:
        anchor.held = anchored.digest != GENESIS
