"""What can be done while a list is compared with the log, as data."""

from __future__ import annotations

from ui.actions import Command
from ui.language import later

OPEN = Command(
    "reconcile.open",
    "Reconcile a day…",
    ("Ctrl+Shift+B",),
    "Compare a list that others kept of a day's deliveries with the log",
    "accepted",
    anywhere=True,
)
CHOOSE = Command("reconcile.choose", "Choose the list…", ("Ctrl+O",), "Choose the file with the list")
LOG_LINE = Command("reconcile.log_line", "Log this line", ("Ins",), "Log the missing delivery from its line")
SHOW = Command("reconcile.show", "Show delivery", ("Ctrl+Return", "Ctrl+Enter"), "Show the delivery on the desk")
SIGN = Command("reconcile.sign", "Sign off the day", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "Sign the day off")
STOP = Command("reconcile.stop", "Stop", ("Ctrl+.",), "Stop comparing; nothing has changed")
CLOSE = Command("reconcile.close", "Close", ("Esc",), "Back to the desk")
RECONCILE_COMMANDS = (CHOOSE, LOG_LINE, SHOW, SIGN, STOP, CLOSE)
"""Those of the page, in the order of the help page."""
FILTER = later("Lists (*.csv *.xlsx)")
"""What the file dialog shows."""
