"""Checks of the database file as a whole: its pages, and whether all tables, indexes and triggers are there."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from legaldesk.domain.logged import Finding
from legaldesk.records.sqlite.schema import expected_objects, objects_in

_REPORTED = 20


def check_file(connection: Connection) -> Iterator[Finding]:
    """The pages and indexes of the file, by SQLite's own check, and whether all tables and triggers are there."""
    yield from check_pages(connection)
    yield from check_objects(connection)


def check_pages(connection: Connection) -> Iterator[Finding]:
    """The pages and indexes of the file, by SQLite's own check."""
    for (told,) in connection.exec_driver_sql(f"PRAGMA integrity_check({_REPORTED})"):
        if told != "ok":
            yield Finding("database", f"the file is damaged ({_one_line(told)}); restore the last backup")


def check_objects(connection: Connection) -> Iterator[Finding]:
    """Whether every table, index and trigger is there, and what LegalDesk makes."""
    found = objects_in(connection)
    for name, sql in expected_objects().items():
        if name not in found:
            yield Finding("database", f"{name} is missing, which guards or holds the log; restore the last backup")
        elif found[name] != sql:
            yield Finding("database", f"{name} is not what LegalDesk made; restore the last backup")


def _one_line(told: str) -> str:
    return " ".join(str(told).split())[:200]
