"""The parser of the command line: every command with its options, and the function that does it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from legaldesk.cli.context import data_folder, person
from legaldesk.cli.filters import add_filters
from legaldesk.cli.handing_commands import add_handing_commands
from legaldesk.cli.letter_commands import add_letter_commands
from legaldesk.cli.report_commands import add_report_commands
from legaldesk.cli.streams import tell
from legaldesk.cli.template_commands import add_template_commands
from legaldesk.domain.vocabulary import Disposition

BAD_INPUT = 2


class _Version(argparse.Action):
    """Prints the version; looked up only where it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_given: object) -> None:
        """Print it and end."""
        from importlib.metadata import version

        print(f"LegalDesk {version('legaldesk')}")
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line that names the argument."""

    def error(self, message: str) -> NoReturn:
        tell(f"{message} (see: {self.prog} --help)")
        raise SystemExit(BAD_INPUT)


def build_parser() -> argparse.ArgumentParser:
    """The parser of the command line; each command's `run` names the function that does it."""
    common = _Parser(add_help=False)
    place = common.add_mutually_exclusive_group()
    quiet = argparse.SUPPRESS
    place.add_argument("--data-dir", metavar="DIR", type=data_folder, default=quiet, help="the desk's data folder")
    place.add_argument(
        "--database",
        metavar="URL",
        default=quiet,
        help="the desk's database: postgresql://USER@HOST/NAME, or sqlite:///FOLDER/legaldesk.db",
    )
    common.add_argument(
        "--by", metavar="NAME", type=person, default=quiet, help="who is at work (default: the login name)"
    )
    common.add_argument("--json", action="store_true", default=quiet, help="print JSON")
    parser = _Parser(
        prog="legaldesk",
        parents=[common],
        description="Logs legal papers, judges them by the published policy, and writes the letter."
        " Without a command the window opens.",
    )
    parser.add_argument(
        "--self-test", action="store_true", help="go through the whole work on a temporary desk, without a screen"
    )
    parser.add_argument("--version", action=_Version, help="print the version and stop")
    parser.add_argument("--open", metavar="FILE", type=Path, help="open the window and offer to restore this backup")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)

    def command(name: str, run: str, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, parents=[common], help=text, description=text)
        added.set_defaults(run=run)
        return added

    _intake_commands(command)
    _file_commands(command)
    add_letter_commands(command)
    add_template_commands(command, _Parser, _action)
    _exchange_commands(command)
    add_report_commands(command)
    _upkeep_commands(command)
    return parser


def _intake_commands(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    judge = command("judge", "judging:judge", "print the verdict on deliveries as JSON; stores nothing")
    judge.add_argument("file", metavar="FILE", help="JSON object, array or JSON Lines; - is standard input")
    date = command("date", "dates:date", "compute where a period ends, with an explanation; stores nothing")
    date.add_argument("file", metavar="FILE", help="JSON object, array or JSON Lines; - is standard input")
    log = command("log", "deliveries:log", "log a delivery and print its reference and verdict")
    log.add_argument("file", metavar="FILE", help="JSON object; - is standard input")
    log.add_argument("--letter", metavar="OUT.pdf", type=Path, help="also write the letter that the verdict calls for")
    log.add_argument(
        "--attach",
        metavar="SCAN",
        type=Path,
        nargs="+",
        default=[],
        help="files that came, such as scans of the papers",
    )
    show = command("show", "deliveries:show", "print one delivery whole, with its history")
    show.add_argument("reference", metavar="REF")
    find = command("find", "deliveries:find", "search the log, newest first")
    find.add_argument("text", metavar="TEXT", nargs="?", default="")
    add_filters(find)
    find.add_argument("--limit", metavar="N", type=int, default=50, help="most deliveries to print (default 50)")
    amend = command("amend", "deliveries:amend", "correct facts; the old values stay in the history")
    amend.add_argument("reference", metavar="REF")
    amend.add_argument("file", metavar="FILE", help="JSON object with the facts to change; null clears one")
    amend.add_argument("--reason", default="", help="why, for the history")
    _add_revision(amend)
    close = command("close", "deliveries:close", "close a delivery that has been dealt with")
    close.add_argument("reference", metavar="REF")
    close.add_argument("--reason", default="", help="why, for the history")
    _add_revision(close)
    for name, text in (
        ("reopen", "reopen a closed delivery"),
        ("void", "void a delivery that was logged by mistake; it keeps its number and stays in the log"),
    ):
        undone = command(name, f"deliveries:{name}", text)
        undone.add_argument("reference", metavar="REF")
        undone.add_argument("--reason", required=True, help="why, for the history")
        _add_revision(undone)
    decide = command("decide", "deliveries:decide", "record counsel's decision, which also releases the letter")
    decide.add_argument("reference", metavar="REF")
    decide.add_argument("--disposition", required=True, choices=[word.value for word in Disposition])
    decide.add_argument("--reason", required=True, help="why, for the history")
    _add_revision(decide)
    add_handing_commands(command)


def _add_revision(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--revision", metavar="N", type=int, help="refuse if it was changed since it was at revision N (show --json)"
    )


def _file_commands(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    attach = command("attach", "attachments:attach", "attach files, such as scans, to a delivery: all or none")
    attach.add_argument("reference", metavar="REF")
    attach.add_argument("files", metavar="FILE", type=Path, nargs="+")
    file = command("file", "attachments:file", "save an attached file, checked against its hash")
    file.add_argument("reference", metavar="REF")
    file.add_argument("number", metavar="N", type=int, help="which one; legaldesk show lists them")
    file.add_argument("-o", "--output", metavar="OUT", type=Path, help="default: the file's own name, here")
    withdraw = command("withdraw", "attachments:withdraw", "say that an attached file does not belong; it stays listed")
    withdraw.add_argument("reference", metavar="REF")
    withdraw.add_argument("number", metavar="N", type=int)
    withdraw.add_argument("--reason", required=True, help="why, for the history")


def _exchange_commands(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    incoming = command("import", "exchange:import_", "log the deliveries in a CSV, XLSX or JSON file, all or none")
    incoming.add_argument("file", metavar="FILE", type=Path, help=".csv (UTF-8), .xlsx (its first sheet) or .json")
    incoming.add_argument(
        "--map",
        metavar="COLUMN=FIELD",
        action="append",
        default=[],
        help='which field a column is, "Docket no.=instrument.case_number"; "Column=" leaves one out; may be repeated',
    )
    incoming.add_argument("--dry-run", action="store_true", help="check every row, log nothing")
    incoming.add_argument(
        "--keep-good",
        action="store_true",
        help="log the good rows although others are bad; the exit code is 2 all the same, so that a script sees it",
    )
    outgoing = command("export", "exchange:export", "write deliveries to a CSV, XLSX or JSON file, the oldest first")
    outgoing.add_argument("file", metavar="FILE", type=Path, help=".csv, .xlsx or .json")
    add_filters(outgoing)


def _action(add: Callable[..., argparse.ArgumentParser], name: str, run: str, text: str) -> argparse.ArgumentParser:
    """A command's action, such as `policy check`, with the options that every command has."""
    quiet = argparse.SUPPRESS
    action = add(name, help=text, description=text)
    action.add_argument("--data-dir", metavar="DIR", type=data_folder, default=quiet, help="the desk's data folder")
    action.add_argument("--database", metavar="URL", default=quiet, help="the desk's database")
    action.add_argument("--by", metavar="NAME", type=person, default=quiet, help="who is at work")
    action.add_argument("--json", action="store_true", default=quiet, help="print JSON")
    action.set_defaults(run=run)
    return action


def _upkeep_commands(command: Callable[[str, str, str], argparse.ArgumentParser]) -> None:
    policy = command("policy", "policies:listing", "validate, list and add policy versions")
    actions = policy.add_subparsers(metavar="ACTION", required=True, parser_class=_Parser)
    for name, text in (("check", "validate a policy file"), ("list", "list versions"), ("add", "add a version")):
        action = _action(actions.add_parser, name, f"policies:{'listing' if name == 'list' else name}", text)
        if name == "check":
            action.add_argument("files", metavar="FILE", type=Path, nargs="+", help="several are checked together too")
        if name == "add":
            action.add_argument("file", metavar="FILE", type=Path)
    backup = command("backup", "backups:backup", "write the whole desk to one file, also while it is in use")
    backup.add_argument("file", metavar="FILE", type=Path, nargs="?", help="such as desk.legaldesk")
    backup.add_argument(
        "--daily",
        action="store_true",
        help="instead of to FILE: into the folder of the daily backups, if today's is missing; for a scheduler",
    )
    backup.add_argument("--force", action="store_true", help="replace a file of that name")
    backup.add_argument(
        "--scans-beside", action="store_true", help="keep attached files once, in the folder scans beside the backups"
    )
    restore = command("restore", "backups:restore", "bring a desk back from a backup, which is checked first")
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.add_argument("--force", action="store_true", help="replace the desk that is there, and keep it in a folder")
    restore.add_argument("--incomplete", action="store_true", help="also where attached files are missing or damaged")
    move = command("move", "moving:move", "copy the whole desk to another database, checked; this one stays as it is")
    move.add_argument(
        "--to", metavar="URL", required=True, help="postgresql://USER@HOST/NAME, or sqlite:///FOLDER/legaldesk.db"
    )
    settings = command("settings", "settings:settings", "what is set at this desk, or set one thing")
    settings.add_argument("name", metavar="NAME", nargs="?", help="the setting; default: list all of them")
    settings.add_argument("value", metavar="VALUE", nargs="?", help='what to set it to; "" goes back to the default')
    settings.add_argument("--export", metavar="FILE", type=Path, help="write what is set to one file, for a roll-out")
    settings.add_argument(
        "--import", dest="take", metavar="FILE", type=Path, help="set what such a file says, all of it"
    )
    settings.add_argument(
        "--password", action="store_true", help="with `database URL`: ask for its password and keep it in the keyring"
    )
    command("verify", "upkeep:verify", "check database, history chain, letters and attached files against their hashes")
    command("doctor", "upkeep:doctor", "look at what the work needs here: disk, printers, fonts, clock, permissions, …")
    demo = command("demo", "upkeep:demo", "fill an empty data folder with invented deliveries")
    demo.add_argument("count", metavar="N", type=int, nargs="?", default=200, help="how many (default 200)")
