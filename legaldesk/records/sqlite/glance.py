"""A first look into a log, by the driver alone: SQLAlchemy takes longer to import than this takes to read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2

from legaldesk.domain.log_row import LogRow
from legaldesk.records.guards import APPLICATION_ID, SCHEMA_VERSION
from legaldesk.records.hold import take
from legaldesk.records.lines import LOG_ROW, load_log_row
from legaldesk.records.places import database_path
from legaldesk.records.swap import decided
from legaldesk.records.whereabouts.refusing import refuse_a_share

_LINES = f"SELECT {', '.join(LOG_ROW)} FROM delivery ORDER BY id DESC LIMIT ?"  # noqa: S608 - names of ours
_HANDLED = "SELECT delivery_id, body FROM handling WHERE assigned != '' AND delivery_id BETWEEN ? AND ?"
_GIVEN = "SELECT coalesce(sum(last), 0), (SELECT count(*) FROM policy) FROM numbering"


class Glance(NamedTuple):
    """The newest lines of a log, how many deliveries it holds, and how many policy versions the office added."""

    rows: list[LogRow]
    everything: int
    policies: int


def glance(place: Path, limit: int) -> Glance | None:
    """The newest lines of the log in the data folder `place`, at most `limit`, newest first; nothing is changed.

    None where there is no log, or anything at all is not as usual: whoever opens it then tells what.
    """
    file = database_path(place)
    try:
        if not file.is_file() or decided(place) is not None:
            return None
        refuse_a_share(place)
        hold = take(place, alone=False, wait=0)
        if hold is None:
            return None
        try:
            with closing(dbapi2.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
                return _read(connection, limit)
        finally:
            hold.release()
    except Exception:  # noqa: BLE001 - a look is never a reason not to open the log, which tells what is wrong
        return None


def _read(connection: dbapi2.Connection, limit: int) -> Glance | None:
    connection.execute("PRAGMA trusted_schema = 0")
    connection.execute("PRAGMA cell_size_check = 1")
    for name, wanted in (("application_id", APPLICATION_ID), ("user_version", SCHEMA_VERSION)):
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != wanted:
            return None
    connection.isolation_level = None
    connection.execute("BEGIN")  # one state of the log for all that is read
    everything, policies = connection.execute(_GIVEN).fetchone()
    lines = connection.execute(_LINES, (limit,)).fetchall()
    newest = lines[0][0] if lines else 0
    if newest != everything or len(lines) != min(limit, everything):  # one is missing, or was numbered elsewhere
        return None
    if not lines:
        return Glance([], 0, policies)
    handled = dict(connection.execute(_HANDLED, (lines[-1][0], newest)).fetchall())
    return Glance([load_log_row(line, handled.get(line[0])) for line in lines], everything, policies)
