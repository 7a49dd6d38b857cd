"""What both engines guard alike: the version of the tables, and which of them only grow."""

from __future__ import annotations

SCHEMA_VERSION = 1
"""The version of the tables that this program reads and writes."""
APPEND_ONLY = ("history", "letter", "letter_pdf", "policy", "verdict")
"""Tables whose rows are never changed and never deleted."""
NEVER_DELETED = ("delivery", "delivery_facts", "numbering")
"""Tables whose rows change, but are never deleted."""
