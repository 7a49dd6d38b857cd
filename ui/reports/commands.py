"""What can be done with reports, as data."""

from __future__ import annotations

from ui.actions import Command
from ui.language import later

OPEN = Command(
    "reports.open",
    "Reports…",
    ("Ctrl+Shift+R",),
    "Reports: volume, service, processing time, what is due",
    "page",
    anywhere=True,
)
SAVE = Command("reports.save", "Save as…", ("Ctrl+S",), "Save the report as PDF, CSV, Excel, JSON or picture")
CLOSE = Command("reports.close", "Close", ("Esc",), "Back to the desk")

REPORT_COMMANDS = (SAVE, CLOSE)
"""Those of the reports, in the order of the help page."""
FILTER = later("Reports (*.pdf *.csv *.xlsx *.json *.png)")
"""What the file dialog shows."""
