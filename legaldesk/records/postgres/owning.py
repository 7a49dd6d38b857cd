"""What only the owner of a shared log's tables may do, and only while nobody else works with them."""

from __future__ import annotations

from sqlalchemy import Connection, text

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.records.postgres.engine import SCHEMA


def refuse_a_stranger(connection: Connection, name: str, why: str) -> None:
    """See whether the user owns the tables of the database called `name`. Raises BadInput; `why` says what for."""
    owner, owns = connection.execute(
        text(
            "SELECT tableowner, pg_has_role(current_user, tableowner, 'MEMBER') FROM pg_tables"
            " WHERE schemaname = :schema AND tablename = 'history'"
        ),
        {"schema": SCHEMA},
    ).one()
    if not owns:
        raise BadInput(
            Phrase(
                "{name}: {why}, which only their owner may; have {owner} do it once", name=name, why=why, owner=owner
            )
        )


def refuse_while_others_work(connection: Connection, name: str, why: str) -> None:
    """See whether other workstations are connected to the database called `name`. Raises BadInput."""
    others = connection.execute(
        text(
            "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database()"
            " AND application_name = 'LegalDesk' AND pid <> pg_backend_pid() ORDER BY 1"
        )
    )
    if busy := [str(user) for user in others.scalars()]:
        raise BadInput(
            Phrase(
                "{name}: {why}, and other workstations are connected ({names}); nothing was changed:"
                " close LegalDesk there, then try again",
                name=name,
                why=why,
                names=tuple(busy),
            )
        )
