"""What both engines guard alike: the version of the tables, and which of them only grow."""

from __future__ import annotations

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase

SCHEMA_VERSION = 2
"""The version of the tables that this program reads and writes."""
APPLICATION_ID = 0x4C44534B
"""What marks a database file as LegalDesk's ("LDSK"); stored in the file's header."""
APPEND_ONLY = ("attachment", "history", "letter", "letter_pdf", "office_document", "policy", "verdict")
"""Tables whose rows are never changed and never deleted."""
NEVER_DELETED = ("delivery", "delivery_facts", "handling", "numbering")
"""Tables whose rows change, but are never deleted."""


class OldTables(Exception):
    """The database has tables of an older version, `found`, which are to be migrated before it is used."""

    def __init__(self, found: int) -> None:
        super().__init__(f"tables of version {found}")
        self.found = found


def check_version(found: int, name: str) -> None:
    """See whether this program knows tables of version `found`; `name` is the database's.

    Raises BadInput for a newer version, OldTables for an older one, MachineFault for one that never was.
    """
    if found > SCHEMA_VERSION:
        raise BadInput(
            Phrase(
                "{name}: was written by a newer LegalDesk (tables of version {found}, this one knows"
                " {known}); nothing was changed: install the newer version",
                name=name,
                found=found,
                known=SCHEMA_VERSION,
            )
        )
    if found < 1:
        raise MachineFault(
            Phrase("{name}: has tables of the unknown version {found}; restore the last backup", name=name, found=found)
        )
    if found < SCHEMA_VERSION:
        raise OldTables(found)
