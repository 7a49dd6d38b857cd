"""Declares `legaldesk undo`, `assign`, `note` and `why`; what they need is imported when one is run."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def add_handing_commands(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    """Declare the commands of this file."""
    undone = command("undo", "handing:undo", "take back the last correction, decision, closing, reopening or voiding")
    undone.add_argument("reference", metavar="REF")
    undone.add_argument("--reason", default="", help="why; needed where counsel's decision is taken back")
    _add_revision(undone)
    assigned = command("assign", "handing:assign", "give a delivery to a person; without PERSON: to nobody")
    assigned.add_argument("reference", metavar="REF")
    assigned.add_argument("person", metavar="PERSON", nargs="?", default="")
    _add_revision(assigned)
    noted = command("note", "handing:note", "put a note into the history; @NAME asks that person")
    noted.add_argument("reference", metavar="REF")
    noted.add_argument("text", metavar="TEXT")
    why = command("why", "handing:why", "print the policy's sentences behind a verdict, and the row that decided")
    why.add_argument("reference", metavar="REF")


def _add_revision(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--revision", metavar="N", type=int, help="refuse if it was changed since it was at revision N (show --json)"
    )
