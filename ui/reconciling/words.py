"""What the page of the daily reconciliation says: refusals without options of the command line, and signatures."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from legaldesk.domain.errors import DeskError
from legaldesk.domain.reconciling import SOURCE_WORDS
from ui.language import tr
from ui.language.words import spoken
from ui.when import days_in, fully

if TYPE_CHECKING:
    from legaldesk.desk.reconciling.comparing import Reconciled
    from legaldesk.desk.reconciling.signing import SignOff


def refusal(fault: DeskError) -> str:
    """A refusal, with the days in it as the screen writes them."""
    return days_in(spoken(fault))


def differences_of(found: Reconciled) -> str:
    """In what list and log differ, as a headline."""
    missing, extra, unread = len(found.missing), len(found.extra), len(found.unread) + found.more_unread
    parts = []
    if missing:
        one = tr("1 line is missing in the log")
        parts.append(one if missing == 1 else tr("{count:,} lines are missing in the log", count=missing))
    if extra:
        one = tr("1 delivery is not on the list")
        parts.append(one if extra == 1 else tr("{count:,} deliveries are not on the list", count=extra))
    if unread:
        one = tr("1 line is unreadable")
        parts.append(one if unread == 1 else tr("{count:,} lines are unreadable", count=unread))
    return ", ".join(parts) or tr("List and log agree")


def figures_of(found: Reconciled) -> str:
    """How many lines are matched, and how many are of other days."""
    others = tr(" {outside:,} lines of the file are of other days.", outside=found.outside) if found.outside else ""
    outside = tr(" 1 line of the file is of another day.") if found.outside == 1 else others
    return tr("{count:,} matched.{outside}", count=len(found.found) - len(found.missing), outside=outside)


def signatures(signed: tuple[SignOff, ...], zone: tzinfo) -> str:
    """Which lists of a day are signed off, one a line."""
    said = [
        tr(
            "{source}: signed off by {by}, {when}",
            source=tr(SOURCE_WORDS[one.source]),
            by=one.by,
            when=fully(one.at, zone),
        )
        + (f" ({one.reason})" if one.reason else "")
        for one in signed
    ]
    return "\n".join(said) or tr("Nothing of this day is signed off yet.")
