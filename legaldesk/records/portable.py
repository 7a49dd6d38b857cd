"""SQL that SQLite and PostgreSQL spell differently, written once for both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Connection, LargeBinary, Select, Text, and_, literal, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from legaldesk.domain.sought import Typed

_AT_ONCE = 500


class stored_bytes(FunctionElement[bytes]):  # noqa: N801  (an SQL function)
    """The bytes of a stored text or number as they are, so that damaged text is compared and not decoded."""

    type = LargeBinary()
    name = "stored_bytes"
    inherit_cache = True


class told_by(FunctionElement[str]):  # noqa: N801  (an SQL function)
    """`told_by(body, "action")`: what the JSON of a history entry tells under that key, as text."""

    type = Text()
    name = "told_by"
    inherit_cache = True


class has_bytes(FunctionElement[bool]):  # noqa: N801  (an SQL function)
    """`has_bytes(body, b"action")`: whether these bytes stand somewhere in stored bytes."""

    type = Boolean()
    name = "has_bytes"
    inherit_cache = True


class fact_told(FunctionElement[str]):  # noqa: N801  (an SQL function)
    """`fact_told(facts, "requester", "country")`: the fact under that path of a delivery's JSON, as text, or NULL."""

    type = Text()
    name = "fact_told"
    inherit_cache = True


class one_of(FunctionElement[Any]):  # noqa: N801  (an SQL function)
    """`one_of(column, listed([3, 7]))`: whether a whole number is among those listed, however many, in one parameter.

    A parameter each costs the engine's reading of the statement anew: ten times the looking up of a hundred rows.
    """

    type = NullType()  # of a Boolean, SQLite would be asked whether it is 1, and look at every row
    name = "one_of"
    inherit_cache = True


def listed(numbers: Iterable[int]) -> str:
    """`numbers` as `one_of` takes them."""
    return ",".join(map(str, numbers))


def among(column: ColumnElement[Any], numbers: Iterable[int]) -> ColumnElement[bool]:
    """Whether `column` is one of `numbers`."""
    return one_of(column, literal(listed(numbers), Text()))


@contextmanager
def streamed(connection: Connection, wanted: Select[*tuple[Any, ...]]) -> Iterator[Iterable[Any]]:
    """The rows that `wanted` asks for, some hundred in memory at a time however many there are.

    Whoever stops early leaves nothing open on the server.
    """
    with connection.execute(wanted, execution_options={"yield_per": _AT_ONCE}) as found:
        yield found


def contain(words: ColumnElement[str], sought: Typed) -> ColumnElement[bool]:
    """Whether `sought` is in the column `words`, as `Typed.is_in` says it."""
    chunks = and_(*(_any(words, spellings) for spellings in sought.chunks))
    return or_(chunks, _any(words, sought.whole)) if sought.whole else chunks


def _any(words: ColumnElement[str], spellings: Iterable[str]) -> ColumnElement[bool]:
    return or_(*(words.contains(part, autoescape=True) for part in spellings))


@compiles(stored_bytes, "sqlite")
def _as_bytes_sqlite(element: stored_bytes, compiler: Any, **options: Any) -> str:
    return f"CAST({_arguments(element, compiler, options)[0]} AS BLOB)"


@compiles(stored_bytes, "postgresql")
def _as_bytes_postgresql(element: stored_bytes, compiler: Any, **options: Any) -> str:
    return f"convert_to(CAST({_arguments(element, compiler, options)[0]} AS TEXT), 'UTF8')"


@compiles(told_by, "sqlite")
def _told_sqlite(element: told_by, compiler: Any, **options: Any) -> str:
    body, key = _arguments(element, compiler, options)
    return f"json_extract(CAST({body} AS TEXT), '$.' || {key})"


@compiles(told_by, "postgresql")
def _told_postgresql(element: told_by, compiler: Any, **options: Any) -> str:
    body, key = _arguments(element, compiler, options)
    return f"(convert_from({body}, 'UTF8')::json ->> {key})"


@compiles(has_bytes, "sqlite")
def _has_bytes_sqlite(element: has_bytes, compiler: Any, **options: Any) -> str:
    whole, part = _arguments(element, compiler, options)
    return f"(instr({whole}, {part}) > 0)"


@compiles(has_bytes, "postgresql")
def _has_bytes_postgresql(element: has_bytes, compiler: Any, **options: Any) -> str:
    whole, part = _arguments(element, compiler, options)
    return f"(position(CAST({part} AS BYTEA) IN {whole}) > 0)"


@compiles(fact_told, "sqlite")
def _fact_sqlite(element: fact_told, compiler: Any, **options: Any) -> str:
    facts, *path = _arguments(element, compiler, options)
    joined = " || '.' || ".join(path)
    return f"json_extract({facts}, '$.' || {joined})"


@compiles(fact_told, "postgresql")
def _fact_postgresql(element: fact_told, compiler: Any, **options: Any) -> str:
    facts, *path = _arguments(element, compiler, options)
    return f"({facts}::json #>> ARRAY[{', '.join(path)}])"


@compiles(one_of, "sqlite")
def _one_of_sqlite(element: one_of, compiler: Any, **options: Any) -> str:
    column, numbers = _arguments(element, compiler, options)
    return f"({column} IN (SELECT value FROM json_each('[' || {numbers} || ']')))"  # noqa: S608  (parameters)


@compiles(one_of, "postgresql")
def _one_of_postgresql(element: one_of, compiler: Any, **options: Any) -> str:
    column, numbers = _arguments(element, compiler, options)
    return f"({column} = ANY (CAST('{{' || {numbers} || '}}' AS BIGINT[])))"


def _arguments(element: FunctionElement[Any], compiler: Any, options: dict[str, Any]) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]
