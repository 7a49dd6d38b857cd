"""Making the tables of the log on PostgreSQL, whole or not at all, and recognizing them.

The owner of the tables is whoever made them; the program acts as a role that may not change or delete what is
append-only. Triggers that fire for everybody refuse it besides, also to the owner.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sqlalchemy import BigInteger, Connection, MetaData, cast, column, select, table, text, update

from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import Finding
from legaldesk.domain.phrase import Phrase
from legaldesk.records.guards import APPEND_ONLY, NEVER_DELETED, SCHEMA_VERSION
from legaldesk.records.portable import told_by
from legaldesk.records.postgres.engine import ROLE, SCHEMA
from legaldesk.records.postgres.scan_tables import CREATE_SCANS, SCAN_FUNCTIONS, SCAN_TABLES, SCAN_TRIGGERS
from legaldesk.records.postgres.search import CREATE_SEARCH, SEARCH
from legaldesk.records.tables import HISTORY, Stored

OLDEST_SERVER = 14
"""The oldest release of PostgreSQL that is still maintained."""
_REPORTED = 20
_REFUSING = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
_CHAINING = """
CREATE FUNCTION chain_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
    SELECT seq, digest INTO last FROM legaldesk.history ORDER BY seq DESC LIMIT 1;
    IF NEW.seq IS DISTINCT FROM coalesce(last.seq, 0) + 1
       OR NEW.prev IS DISTINCT FROM coalesce(last.digest, decode(repeat('00', 32), 'hex')) THEN
        RAISE EXCEPTION 'an entry must follow the last one of the history'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.delivery_id := convert_from(NEW.body, 'UTF8')::json ->> 'delivery';
    RETURN NEW;
END $$
"""
_COUNTING = """
CREATE FUNCTION count_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.year IS DISTINCT FROM OLD.year OR NEW.last < OLD.last THEN
        RAISE EXCEPTION 'numbers are never given back' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$
"""
_FUNCTIONS = (_REFUSING, _CHAINING, _COUNTING, *SCAN_FUNCTIONS)
_VERSION = table("schema_version", column("version"), schema=SCHEMA)
_CHANGEABLE = ("delivery", "delivery_facts", "handling", "numbering", "search")


def check_server(connection: Connection, name: str) -> None:
    """See whether the server and the database can hold a desk. Raises BadInput."""
    version: int = connection.execute(text("SELECT current_setting('server_version_num')::int")).scalar_one()
    if version < OLDEST_SERVER * 10_000:
        raise BadInput(
            Phrase(
                "{name}: runs PostgreSQL {version}; LegalDesk needs {oldest} or newer",
                name=name,
                version=str(version // 10000),
                oldest=OLDEST_SERVER,
            )
        )
    encoding = connection.execute(text("SELECT current_setting('server_encoding')")).scalar_one()
    if encoding != "UTF8":
        raise BadInput(
            Phrase(
                "{name}: stores text as {encoding}; have a database made with ENCODING 'UTF8'",
                name=name,
                encoding=encoding,
            )
        )


def found_version(connection: Connection, name: str) -> int | None:
    """The version of the tables that are there; None if there are none.

    Raises BadInput if the user may not read them, telling what the administrator of the database `name` has to type.
    """
    # Asked of the table of tables: `to_regclass` may go on saying no after another workstation has made them.
    there = text("SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = :schema AND tablename = :name")
    if connection.execute(there, {"schema": SCHEMA, "name": _VERSION.name}).scalar() is None:
        return None
    if not _is_member(connection):
        user = connection.execute(text("SELECT current_user")).scalar_one()
        raise BadInput(
            Phrase(
                "{name}: {user} may not use this desk; have the server's administrator type: GRANT {role} TO {user}",
                name=name,
                user=user,
                role=ROLE,
            )
        )
    return int(connection.execute(select(_VERSION.c.version)).scalar_one())


def note_version(connection: Connection) -> None:
    """Note, in the transaction under way, that the tables are of the present version."""
    connection.execute(update(_VERSION).values(version=SCHEMA_VERSION))


def create_tables(connection: Connection, name: str) -> None:
    """Make role, schema, tables, triggers and rights in the transaction under way, as their owner.

    Raises BadInput if the user may not make them, telling what the administrator of the database `name` has to type.
    """
    _create_role(connection, name)
    may = text("SELECT current_user, current_database(), has_database_privilege(current_database(), 'CREATE')")
    user, database, allowed = connection.execute(may).one()
    if not allowed:
        raise BadInput(
            Phrase(
                "{name}: holds no desk yet, and {user} may not make one; have its owner open it"
                " first, or the server's administrator type: GRANT CREATE ON DATABASE {database} TO"
                " {user}",
                name=name,
                user=user,
                database=database,
            )
        )
    connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
    connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public"))
    portable_tables().create_all(connection)
    for statement in CREATE_SEARCH:
        connection.execute(text(statement))
    for statement in CREATE_SCANS:
        connection.execute(text(statement))
    for function in _FUNCTIONS:
        connection.exec_driver_sql(function.replace("%", "%%"))
    for trigger, (guarded, told) in _triggers().items():
        connection.exec_driver_sql(f"CREATE TRIGGER {trigger} {told}".replace("%", "%%"))
        connection.execute(text(f"ALTER TABLE {guarded} ENABLE ALWAYS TRIGGER {trigger}"))
    connection.execute(text("CREATE TABLE schema_version (version integer NOT NULL)"))
    connection.execute(text("INSERT INTO schema_version VALUES (:version)"), {"version": SCHEMA_VERSION})
    grant_rights(connection)


def grant_rights(connection: Connection) -> None:
    """Give the role what the program needs, and no more; may be repeated."""
    connection.execute(text(f"GRANT USAGE ON SCHEMA {SCHEMA} TO {ROLE}"))
    connection.execute(text(f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA {SCHEMA} TO {ROLE}"))
    connection.execute(text(f"GRANT USAGE, UPDATE ON ALL SEQUENCES IN SCHEMA {SCHEMA} TO {ROLE}"))
    connection.execute(text(f"REVOKE INSERT ON schema_version FROM {ROLE}"))
    for changeable in _CHANGEABLE:
        connection.execute(text(f"GRANT UPDATE ON {changeable} TO {ROLE}"))


def check_tables(connection: Connection) -> Iterator[Finding]:
    """Whether all tables, indexes and triggers are there, the triggers fire, and the role may not do too much."""
    wanted = {*portable_tables().tables, *SCAN_TABLES, SEARCH.name}
    tables = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = :schema"), {"schema": SCHEMA})
    indexes = connection.execute(
        text("SELECT indexname FROM pg_indexes WHERE schemaname = :schema"), {"schema": SCHEMA}
    )
    wanted |= {str(index.name) for table in portable_tables().tables.values() for index in table.indexes}
    for missing in sorted(wanted - {*tables.scalars(), *indexes.scalars()}):
        yield Finding("database", f"{missing} is missing, which guards or holds the log; restore the last backup")
    fires = _pairs(
        connection,
        "SELECT tgname, tgenabled::text FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid"
        " JOIN pg_namespace n ON n.oid = relnamespace WHERE NOT tgisinternal AND nspname = :schema",
    )
    for trigger in _triggers():
        if trigger not in fires:
            yield Finding("database", f"{trigger} is missing, which guards or holds the log; restore the last backup")
        elif fires[trigger] != "A":
            yield Finding("database", f"{trigger}, which guards the log, is switched off; restore the last backup")
    found = _pairs(
        connection,
        "SELECT proname, prosrc FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = :schema",
    )
    for function in _FUNCTIONS:
        name = function.split("FUNCTION ")[1].split("(")[0]
        if found.get(name) != function.split("$$")[1]:
            yield Finding("database", f"{name} is not what LegalDesk made; restore the last backup")
    rights = connection.execute(
        text("SELECT table_name, privilege_type FROM information_schema.role_table_grants"
             " WHERE table_schema = :schema AND grantee IN (:role, 'PUBLIC')"
             " AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')"),
        {"schema": SCHEMA, "role": ROLE},
    )  # fmt: skip
    for guarded, right in rights:
        if right != "UPDATE" or guarded not in _CHANGEABLE:
            yield Finding("database", f"the role {ROLE} may {right} {guarded}, which guards the log; take it away")


def check_places(connection: Connection) -> Iterator[Finding]:
    """Whether each entry of the history is filed under the delivery that it tells of: its hash seals only the text."""
    told = cast(told_by(HISTORY.c.body, "delivery"), BigInteger)
    misfiled = select(HISTORY.c.seq).where(HISTORY.c.delivery_id.is_distinct_from(told)).order_by(HISTORY.c.seq)
    for seq in connection.execute(misfiled.limit(_REPORTED)).scalars():
        yield Finding(f"history entry {seq}", "is filed under another delivery than it tells of")


def _pairs(connection: Connection, asked: str) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(text(asked), {"schema": SCHEMA})}


@cache
def portable_tables() -> MetaData:
    """The tables as PostgreSQL makes them: what SQLite computes on reading, a trigger fills in here."""
    made = MetaData()
    for original in Stored.metadata.sorted_tables:
        original.to_metadata(made)
    delivery = made.tables[HISTORY.name].c.delivery_id
    delivery.computed = delivery.server_default = delivery.server_onupdate = None
    for index in [index for each in made.tables.values() for index in each.indexes]:
        # Told to SQLite alone in `tables`: naming PostgreSQL there would load its words on every start.
        index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
    deliveries = made.tables["delivery"]
    for index in [index for index in deliveries.indexes if index.name == "delivery_by_id"]:
        deliveries.indexes.discard(index)  # the primary key is one
    return made


def _triggers() -> dict[str, tuple[str, str]]:
    """Each trigger with its table and what it does."""
    made = {
        "history_is_chained": ("history", "BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION chain_entry()"),
        "numbering_only_grows": ("numbering", "BEFORE UPDATE ON numbering FOR EACH ROW EXECUTE FUNCTION count_on()"),
        **SCAN_TRIGGERS,
    }
    for name in APPEND_ONLY:
        made[f"{name}_no_update"] = (name, _refusal("UPDATE", name, f"{name} is append-only"))
    for name in (*APPEND_ONLY, *NEVER_DELETED):
        why = f"nothing is deleted from {name}"
        made[f"{name}_no_delete"] = (name, _refusal("DELETE", name, why))
        made[f"{name}_no_truncate"] = (name, _refusal("TRUNCATE", name, why))
    return made


def _refusal(verb: str, table: str, why: str) -> str:
    each = "STATEMENT" if verb == "TRUNCATE" else "ROW"
    return f"BEFORE {verb} ON {table} FOR EACH {each} EXECUTE FUNCTION refuse_change('{why}')"


def _is_member(connection: Connection) -> bool:
    return bool(
        connection.execute(
            text("SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = :role"), {"role": ROLE}
        ).scalar()
    )


def _create_role(connection: Connection, name: str) -> None:
    if _is_member(connection):
        return
    there = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": ROLE}).scalar()
    user, may = connection.execute(
        text("SELECT current_user, rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")
    ).one()
    if not may:
        raise BadInput(
            f"{name}: the role {ROLE} is not there for {user}; have the server's administrator type once:"
            f" {'' if there else f'CREATE ROLE {ROLE} NOLOGIN; '}GRANT {ROLE} TO {user}"
        )
    if not there:
        connection.execute(text(f"CREATE ROLE {ROLE} NOLOGIN"))
    connection.execute(text(f"GRANT {ROLE} TO CURRENT_USER"))
