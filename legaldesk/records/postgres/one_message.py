"""Adding rows to several tables by one statement, so that a server is waited for once.

It takes the lock of the writers before any row; the guard of the history sees what was committed until then, and
refuses an entry that does not follow the last one: then nothing at all was added.
"""

from __future__ import annotations

from functools import lru_cache

from sqlalchemy import Connection

from legaldesk.records.postgres.engine import CHANNEL, LOCK
from legaldesk.records.prepared import Collected, driver_of


def send(connection: Connection, rows: Collected, count: int) -> None:
    """Run the INSERTs `rows`, each of one row, on a connection of `on_its_own`, and commit them.

    The others are told that the history has `count` entries. Raises what the driver raises.
    """
    statement = _one(tuple(text for text, _ in rows))
    values = [value for _, row in rows for value in row]
    driver_of(connection).execute(statement, [*values, CHANNEL, str(count)]).close()


@lru_cache(maxsize=8)
def _one(inserts: tuple[str, ...]) -> str:
    """One statement for `inserts`: each takes its row from the lock, so that it is taken first."""
    steps = [f"locked AS MATERIALIZED (SELECT pg_advisory_xact_lock({LOCK}))"]
    for place, insert in enumerate(inserts):
        into, _, rest = insert.partition(" VALUES (")
        row, after = _row_of(rest)
        steps.append(f"added{place} AS ({into} SELECT {row} FROM locked{after})")  # noqa: S608  (ours)
    return f"WITH {', '.join(steps)} SELECT pg_notify(%s, %s) FROM locked"  # noqa: S608  (ours)


def _row_of(rest: str) -> tuple[str, str]:
    """The values of the row that `rest` begins with, and what follows it."""
    row, _, after = rest.partition(")")
    return row, after
