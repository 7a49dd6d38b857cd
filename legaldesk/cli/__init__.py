"""The command line: the same desk, from the shell."""

from legaldesk.cli.main import main

__all__ = ["main"]
