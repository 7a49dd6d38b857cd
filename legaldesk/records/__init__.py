"""The log: SQL and files, and nobody else touches them."""
