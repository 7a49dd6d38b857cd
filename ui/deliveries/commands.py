"""What can be done on the desk, as data."""

from __future__ import annotations

from ui.actions import Command

NEW = Command("desk.new", "New delivery", ("Ctrl+N",), "Log a new delivery")
FIND = Command("desk.find", "Find", ("Ctrl+F",), "Search: sender, case, docket, reference, tracking number")
PRINT = Command("desk.print", "Print letter", ("Ctrl+P",), "Print the letter that the verdict calls for")
PREVIEW = Command("desk.preview", "Preview", ("Ctrl+L",), "Look at the letter first")
SAVE_PDF = Command("desk.save_pdf", "Save letter as PDF…", ("Ctrl+S",), "Save the letter as a PDF file")
COPY = Command("desk.copy", "Print a marked copy", (), "Print the stored letter again, marked COPY")
DECIDE = Command("desk.decide", "Decide…", ("Ctrl+D",), "Counsel's decision, with a reason; releases the letter")
ATTACH = Command("desk.attach", "Attach files…", ("Ctrl+O",), "Attach files, such as scans, to the delivery")
AMEND = Command(
    "desk.amend", "Correct the facts…", ("Ctrl+E",), "Correct what was logged; old values stay in the history"
)
CLOSE = Command("desk.close", "Close delivery", ("Ctrl+Shift+D",), "Close a delivery that has been dealt with")
REOPEN = Command("desk.reopen", "Reopen…", (), "Reopen a closed delivery")
VOID = Command("desk.void", "Void…", (), "Void a delivery that was logged by mistake; it stays in the log")
COPY_REFERENCE = Command("desk.copy_reference", "Copy reference", ("Ctrl+C",), "Copy the reference")
PRINT_ALL = Command("desk.print_all", "Print all waiting letters", ("Ctrl+Shift+P",), "Print every letter that waits")

DESK_COMMANDS = (
    NEW, FIND, PRINT, PREVIEW, SAVE_PDF, COPY, ATTACH, DECIDE, AMEND, CLOSE, REOPEN, VOID, COPY_REFERENCE, PRINT_ALL,
)  # fmt: skip
"""All of them, in the order of the help page."""
