"""What can be done with the list and with several of its deliveries at once, as data."""

from __future__ import annotations

from ui.actions import Command, Condition

_SAVE_KEYS = ("Ctrl+Enter", "Ctrl+Return")
_SEVERAL = Condition("more than one delivery chosen in the list", lambda several: several is True)

FILTERS = Command("list.filters", "Go to the filters", ("Ctrl+Shift+F",), "Put the focus onto the filters", "filter")
VIEWS = Command("list.views", "Open a view", ("Ctrl+Shift+V",), "Open a saved view", "view")
SAVE_VIEW = Command(
    "list.save_view", "Save this list as a view…", ("Ctrl+Shift+S",), "Save words, filters and order as a view", "view"
)
MANAGE_VIEWS = Command(
    "list.manage_views", "Rename or remove views…", ("Ctrl+Shift+M",), "Rename or remove views of your own", "view"
)
COLUMNS = Command("list.columns", "Columns…", ("F8",), "Show, hide, move and widen the columns", "columns")
COMPACT = Command("list.compact", "Close rows", ("Ctrl+Shift+Y",), "Rows close together, or apart again", "rows")
CHOOSE_ALL = Command("list.choose_all", "Choose all", ("Ctrl+A",), "Choose all results (Shift, Ctrl: some)", "rows")
CHOOSE_ONE = Command("list.choose_one", "Choose one", ("Esc",), "Leave one delivery chosen", "close", _SEVERAL)
PRINT_CHOSEN = Command(
    "list.print", "Print letters", ("Alt+P",), "Print the letters that wait among the chosen", "printer", _SEVERAL
)
EXPORT_CHOSEN = Command("list.export", "Export…", ("Alt+X",), "Write the chosen to a file", "export", _SEVERAL)
CLOSE_CHOSEN = Command("list.close", "Close…", ("Alt+D",), "Close the chosen, for one reason", "accepted", _SEVERAL)
ASSIGN_CHOSEN = Command("list.assign", "Assign…", ("Alt+G",), "Give the chosen to a person", "person", _SEVERAL)
COPY_TABLE = Command(
    "list.copy", "Copy as table", ("Ctrl+Shift+C",), "Copy the chosen rows for a spreadsheet", "copies"
)
LIST_COMMANDS = (
    FILTERS, VIEWS, SAVE_VIEW, MANAGE_VIEWS, COLUMNS, COMPACT, CHOOSE_ALL, CHOOSE_ONE, PRINT_CHOSEN, EXPORT_CHOSEN,
    CLOSE_CHOSEN, ASSIGN_CHOSEN, COPY_TABLE,
)  # fmt: skip
"""All of them, in the order of the help page."""

SAVE_CLOSING = Command("close_chosen.save", "Close", _SAVE_KEYS, "Close the chosen deliveries")
SAVE_ASSIGNING = Command("assign_chosen.save", "Assign", _SAVE_KEYS, "Give the chosen deliveries to the person")
CANCEL_ASSIGNING = Command("assign_chosen.cancel", "Cancel", ("Esc",), "Leave them with whoever has them")
SAVE_NAME = Command("view.save", "Save", _SAVE_KEYS, "Save the view")
CANCEL_NAME = Command("view.cancel", "Cancel", ("Esc",), "Save no view")
RENAME_VIEW = Command("view.rename", "Rename", ("F2",), "Give the view the name in the field")
REMOVE_VIEW = Command("view.remove", "Remove", ("Ctrl+Del",), "Remove the view; Undo puts it back")
CLOSE_VIEWS = Command("view.close", "Close", ("Esc",), "Back to the list")
COLUMN_LEFT = Command("columns.up", "Further left", ("Alt+Up",), "Move the column further left")
COLUMN_RIGHT = Command("columns.down", "Further right", ("Alt+Down",), "Move the column further right")
COLUMN_WIDER = Command("columns.wider", "Wider", ("Alt+Right",), "Widen the column")
COLUMN_NARROWER = Command("columns.narrower", "Narrower", ("Alt+Left",), "Narrow the column")
USUAL_COLUMNS = Command("columns.usual", "Usual columns", ("Alt+U",), "Back to the usual columns")
CLOSE_COLUMNS = Command("columns.close", "Close", ("Esc",), "Back to the list")
LIST_DIALOG_COMMANDS = (
    SAVE_CLOSING, SAVE_ASSIGNING, CANCEL_ASSIGNING,
    SAVE_NAME, CANCEL_NAME, RENAME_VIEW, REMOVE_VIEW, CLOSE_VIEWS, COLUMN_LEFT, COLUMN_RIGHT,
    COLUMN_WIDER, COLUMN_NARROWER, USUAL_COLUMNS, CLOSE_COLUMNS,
)  # fmt: skip
"""Those of the list's dialogs; one dialog is open at a time."""
