"""Version 1: the tables as the first LegalDesk made them. Nothing leads here: they are where every desk began."""

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing to do."""
