"""The arguments of the commands for letter texts and the letterhead."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Adds = Callable[[str, str, str], argparse.ArgumentParser]
Acts = Callable[[Callable[..., argparse.ArgumentParser], str, str, str], argparse.ArgumentParser]

_FILE = "LANGUAGE/letters/KIND.md or LANGUAGE/notices/NAME.md"
_TEXT = "LANGUAGE/letters/KIND or LANGUAGE/notices/NAME, such as en/letters/receipt"


def add_template_commands(command: Adds, parser: type[argparse.ArgumentParser], action: Acts) -> None:
    """Add them by `command`; `action` adds an action of a command, `parser` is the class of its parser."""
    template = command("template", "templates:listing", "check, list and keep letter texts, and list their fields")
    actions = template.add_subparsers(metavar="ACTION", required=True, parser_class=parser)

    def add(name: str, run: str, text: str) -> argparse.ArgumentParser:
        return action(actions.add_parser, name, f"templates:{run}", text)

    check = add("check", "check", "check letter texts, each fault with its line")
    check.add_argument("files", metavar="FILE", type=Path, nargs="+", help=_FILE)
    add("list", "listing", "list the letter texts of the desk")
    add("fields", "fields", "list the fields that a letter text may use")
    keep = add("keep", "keep", "keep letter texts as the desk's, for all workstations: all files or none")
    keep.add_argument("files", metavar="FILE", type=Path, nargs="+", help=_FILE)
    history = add("history", "history", "the versions of a letter text that the desk kept")
    history.add_argument("text", metavar="TEXT", help=_TEXT)
    show = add("show", "show", "print a letter text")
    show.add_argument("text", metavar="TEXT", help=_TEXT)
    show.add_argument("--version", metavar="N", type=int, dest="number", help="default: the one that holds here")
    drop = add("drop", "drop", "go back to the shipped letter text; the versions stay")
    drop.add_argument("text", metavar="TEXT", help=_TEXT)
    preview = add("preview", "preview", "a letter about an invented delivery, as PDF")
    preview.add_argument("text", metavar="TEXT", help=_TEXT)
    preview.add_argument("-o", "--output", metavar="OUT.pdf", type=Path, required=True)
    letterhead = command("letterhead", "templates:letterhead", "the letterhead that all workstations share")
    letterhead.add_argument(
        "--share", action="store_true", help="keep the lines and the logo that are set here as those of the whole desk"
    )
