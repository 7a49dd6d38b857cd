"""What can be done with files of deliveries, as data."""

from __future__ import annotations

from ui.actions import Command
from ui.language import later

IMPORT = Command(
    "exchange.import", "Import deliveries…", ("Ctrl+I",), "Import a CSV, Excel or JSON file", "page", anywhere=True
)
EXPORT = Command(
    "exchange.export",
    "Export this list…",
    ("Ctrl+Shift+E",),
    "Write the list to a CSV, Excel or JSON file",
)
CHOOSE = Command("exchange.choose", "Another file…", ("Ctrl+O",), "Choose another file")
START = Command("exchange.start", "Import", ("Ctrl+Enter", "Ctrl+Return"), "Import what was checked")
STOP = Command("exchange.stop", "Stop", ("Ctrl+.",), "Stop; nothing of it is kept")
CLOSE = Command("exchange.close", "Close", ("Esc",), "Back to the desk; nothing is imported")

EXCHANGE_COMMANDS = (CHOOSE, START, STOP, CLOSE)
"""Those of the import, in the order of the help page."""
FILTER = later("Deliveries (*.csv *.xlsx *.json)")
"""What the file dialogs show."""
