"""What can be done with the list and with several of its deliveries at once, as data."""

from __future__ import annotations

from ui.actions import Command

FILTERS = Command("list.filters", "Go to the filters", ("Ctrl+Shift+F",), "Put the focus onto the filter chips")
VIEWS = Command("list.views", "Open a view", ("Ctrl+Shift+V",), "Open a saved view")
SAVE_VIEW = Command(
    "list.save_view", "Save this list as a view…", ("Ctrl+Shift+S",), "Save words, filters and order under a name"
)
MANAGE_VIEWS = Command(
    "list.manage_views", "Rename or remove views…", ("Ctrl+Shift+M",), "Rename or remove views of your own"
)
COLUMNS = Command("list.columns", "Columns…", ("Ctrl+Shift+L",), "Show, hide, move and widen the columns")
COMPACT = Command("list.compact", "Close rows", ("Ctrl+Shift+Y",), "Rows close together, or comfortably apart")
CHOOSE_ALL = Command("list.choose_all", "Choose all", ("Ctrl+A",), "Choose all results; Shift and Ctrl choose some")
CHOOSE_ONE = Command("list.choose_one", "Choose one", ("Esc",), "Leave only one delivery chosen")
PRINT_CHOSEN = Command("list.print", "Print letters", ("Alt+P",), "Print the letters that wait among the chosen")
EXPORT_CHOSEN = Command("list.export", "Export…", ("Alt+X",), "Write the chosen deliveries to a file")
CLOSE_CHOSEN = Command("list.close", "Close…", ("Alt+D",), "Close the chosen deliveries, with one reason")
COPY_TABLE = Command("list.copy", "Copy as table", ("Ctrl+Shift+C",), "Copy the chosen rows for a spreadsheet")

LIST_COMMANDS = (
    FILTERS, VIEWS, SAVE_VIEW, MANAGE_VIEWS, COLUMNS, COMPACT, CHOOSE_ALL, CHOOSE_ONE, PRINT_CHOSEN, EXPORT_CHOSEN,
    CLOSE_CHOSEN, COPY_TABLE,
)  # fmt: skip
"""All of them, in the order of the help page."""
