"""The database itself refuses to forget: each table that only grows, on either engine, with the database's own tools."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest
from sqlalchemy import Table
from sqlcipher3 import dbapi2

from legaldesk.records.guards import APPEND_ONLY, NEVER_DELETED
from legaldesk.records.log import database_path
from legaldesk.records.tables import Stored
from tests.records.filled import fill

ROLE = "legaldesk_desk"


@pytest.fixture
def filled(log, delivery, refused, held, now):
    fill(log, delivery, refused, held, now)
    return log


@pytest.fixture
def refusing(request, filled, tmp_path) -> Callable[[str], list[Exception | None]]:
    """Do one statement as everybody who may try: gives what each was told, None where it was done."""

    def in_file(statement: str) -> list[Exception | None]:
        # As a foreign tool has it: recursive triggers are off, so what a REPLACE deletes fires no trigger.
        connection = dbapi2.connect(str(database_path(tmp_path / "data")), isolation_level=None)
        try:
            connection.execute(statement)
        except dbapi2.IntegrityError as fault:
            return [fault]
        finally:
            connection.close()
        return [None]

    def on_server(statement: str) -> list[Exception | None]:
        return [tried(statement, f"SET search_path = legaldesk{role}") for role in ("", f"; SET ROLE {ROLE}")]

    def tried(statement: str, first: str) -> Exception | None:
        with psycopg.connect(request.getfixturevalue("shared_address"), autocommit=True) as connection:
            connection.execute(first)
            try:
                connection.execute(statement)
            except (psycopg.IntegrityError, psycopg.errors.InsufficientPrivilege) as fault:
                return fault
        return None

    return in_file if request.node.callspec.params["opening"] == "sqlite" else on_server


def test_nothing_is_changed_deleted_or_replaced(filled, refusing, request):
    tables = Stored.metadata.tables
    sqlite = request.node.callspec.params["opening"] == "sqlite"
    statements = [f"UPDATE {name} SET {first(tables[name])} = {first(tables[name])}" for name in APPEND_ONLY]
    statements += [f"DELETE FROM {name}" for name in (*APPEND_ONLY, *NEVER_DELETED)]
    if sqlite:
        statements += [replacement(tables[name]) for name in APPEND_ONLY]
    else:
        statements += [f"TRUNCATE {name} CASCADE" for name in (*APPEND_ONLY, *NEVER_DELETED)]
    for statement in statements:
        assert None not in refusing(statement), statement
    assert filled.verify() == []


def first(table: Table) -> str:
    return next(iter(table.primary_key)).name


def replacement(table: Table) -> str:
    columns = ", ".join(column.name for column in table.columns if column.computed is None)
    return f"INSERT OR REPLACE INTO {table.name} ({columns}) SELECT {columns} FROM {table.name}"
