"""Putting other content in place of a shared log: the old tables stay on the server under another name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import URL, Connection, text

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.records.postgres.address import spoken
from legaldesk.records.postgres.engine import SCHEMA, lock_for_writing, open_engine
from legaldesk.records.postgres.faults import guarded
from legaldesk.records.postgres.owning import refuse_a_stranger, refuse_while_others_work
from legaldesk.records.postgres.schema import check_server, create_tables, found_version

_WHY = Phrase("restoring replaces the tables of the log")


@contextmanager
def replacing(url: URL, at: datetime, *, force: bool) -> Iterator[tuple[Connection, str]]:
    """A transaction on empty tables at `url`, and the schema that keeps the old ones from its commit on ("": none).

    Raises BadInput (there is a desk and not `force`, others are connected, the user does not own the tables) or
    MachineFault; the old log is then as it was.
    """
    name = spoken(url)
    engine = open_engine(url, as_role=False)
    try:
        with guarded(name), engine.begin() as connection:
            check_server(connection, name)
            lock_for_writing(connection)
            kept = ""
            if found_version(connection, name) is not None:
                if not force:
                    raise BadInput(
                        Phrase(
                            "{name}: holds a desk already; add --force to replace it (the old one is kept on the"
                            " server)",
                            name=name,
                        )
                    )
                refuse_a_stranger(connection, name, _WHY)
                connection.execute(text("LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE"))
                refuse_while_others_work(connection, name, _WHY)
                kept = f"{SCHEMA}_replaced_{at.astimezone(UTC):%Y_%m_%d_%H%M%S}"
                connection.execute(text(f"ALTER SCHEMA {SCHEMA} RENAME TO {kept}"))
            create_tables(connection, name)
            yield connection, kept
    finally:
        engine.dispose()
