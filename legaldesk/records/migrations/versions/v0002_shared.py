"""Version 2: what several workstations need, and a search that finds what stands within words."""

from alembic import op

from legaldesk.records import search

revision = "2"
down_revision = "1"
# The functions of version 1 found their tables by the search path, which a user's temporary tables can bend.
_CHAINING = """
CREATE OR REPLACE FUNCTION legaldesk.chain_entry() RETURNS trigger LANGUAGE plpgsql AS $$
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


def upgrade() -> None:
    """Change the tables."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_CHAINING)
    search.rebuild(op.get_bind())
