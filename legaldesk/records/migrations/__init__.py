"""From the tables of an older LegalDesk to those of this one, step by step, in one transaction."""
