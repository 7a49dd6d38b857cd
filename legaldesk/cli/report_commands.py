"""The arguments of the commands about time and figures: what is due, calendars, reports, the daily reconciliation."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Adding = Callable[[str, str, str], argparse.ArgumentParser]
_REPORTS = ("volume", "service", "processing", "due", "transparency", "mail-log")


def add_report_commands(command: Adding) -> None:
    """Add the commands; `command` makes one of a name, what runs it, and its help."""
    due = command("due", "due:due", "what is due and overdue, by clock, each with why")
    due.add_argument("--days", metavar="N", type=int, default=7, help="how far to look ahead (default 7 days)")
    due.add_argument("--ics", metavar="FILE", type=Path, help="also write the dates as a calendar file (.ics)")
    due.add_argument("--person", metavar="NAME", default="", help="only what is assigned to that person")
    report = command("report", "reports:report", "one report over the days of receipt")
    report.add_argument("name", metavar="NAME", choices=_REPORTS, help=", ".join(_REPORTS))
    report.add_argument("--from", dest="first", metavar="DAY", help="first day of receipt, 2026-11-23")
    report.add_argument("--to", dest="last", metavar="DAY", help="last day of receipt")
    report.add_argument(
        "-o", "--output", metavar="OUT", type=Path, help="write it to a .csv, .xlsx, .json, .pdf or .png file"
    )
    report.add_argument("--palette", choices=("light", "dark", "print"), default="light", help="colors of a .png")
    _calendar(command)
    _reconcile(command)
    _timing(command)


def _calendar(command: Adding) -> None:
    calendar = command(
        "calendar", "calendars:calendar", "check, list and show calendars; add one that all workstations share"
    )
    calendar.add_argument(
        "action", metavar="ACTION", choices=("check", "list", "show", "add"), help="check|list|show|add"
    )
    calendar.add_argument("names", metavar="FILE|NAME", nargs="*", help="files to check or add, a name to show")
    calendar.add_argument("--year", metavar="YEAR", type=int, help="show: the closed days of that year (default: this)")


def _reconcile(command: Adding) -> None:
    reconcile = command(
        "reconcile",
        "reconcile:run",
        "compare a list that others kept of a day's deliveries with the log, and sign the day off",
    )
    reconcile.add_argument(
        "source",
        metavar="SOURCE",
        choices=("agent", "portal", "fax", "signed"),
        help="agent (transmittal list), portal (its export) or fax (journal); signed lists the days signed off",
    )
    reconcile.add_argument("file", metavar="FILE", type=Path, nargs="?", help=".csv (UTF-8) or .xlsx (its first sheet)")
    reconcile.add_argument("--day", metavar="DAY", help="the day of receipt (default: today at the office)")
    reconcile.add_argument("--from", dest="first", metavar="DAY", help="first of several days")
    reconcile.add_argument("--to", dest="last", metavar="DAY", help="last of several days")
    reconcile.add_argument(
        "--map",
        metavar="COLUMN=MEANING",
        action="append",
        default=[],
        help='what a column is, "Docket=instrument.case_number"; "Column=" leaves one out; remembered; may be repeated',
    )
    reconcile.add_argument(
        "--log", metavar="LINE", type=int, action="append", default=[], help="log the missing delivery of that line"
    )
    reconcile.add_argument("--log-missing", action="store_true", help="log every missing delivery")
    reconcile.add_argument("--sign-off", action="store_true", help="sign the day off")
    reconcile.add_argument("--reason", default="", help="why it is signed off although list and log differ")


def _timing(command: Adding) -> None:
    propose = command("propose", "timing:propose", "response dates that rules propose, each explained; confirm one")
    propose.add_argument("reference", metavar="REF")
    propose.add_argument("--confirm", metavar="N", type=int, help="make proposal N the response date")
    propose.add_argument("--date", metavar="DAY", help="make another day the response date, 2026-12-14")
    propose.add_argument("--reason", default="", help="with --date: where that day is from, for the history")
    track = command("track", "timing:track", "note how a delivery is handled: what it costs in business days is told")
    track.add_argument("reference", metavar="REF")
    track.add_argument(
        "deed",
        metavar="DEED",
        choices=("begin", "pause", "resume", "end", "answered", "unanswered"),
        help="begin|pause|resume|end|answered|unanswered",
    )
    track.add_argument(
        "--reason", default="", help="why it rests, how it was answered, or why that is taken back; for the history"
    )
    for one in (propose, track):
        one.add_argument(
            "--revision",
            metavar="N",
            type=int,
            help="refuse if it was changed since it was at revision N (show --json)",
        )
