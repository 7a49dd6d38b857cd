"""What can be done while a paper is looked at, as data."""

from __future__ import annotations

from ui.actions import Command

NEXT = Command("viewer.next", "Next page", ("PgDown",), "Further down, then the next page")
PREVIOUS = Command("viewer.previous", "Previous page", ("PgUp",), "Further up, then the page before")
FIRST = Command("viewer.first", "First page", ("Ctrl+Home",), "The first page")
LAST = Command("viewer.last", "Last page", ("Ctrl+End",), "The last page")
LARGER = Command("viewer.larger", "Larger", ("Ctrl++", "Ctrl+="), "Larger", "zoom-in")
SMALLER = Command("viewer.smaller", "Smaller", ("Ctrl+-",), "Smaller", "zoom-out")
FIT = Command("viewer.fit", "Whole page", ("Ctrl+0",), "A whole page at once")
WIDTH = Command("viewer.width", "Page width", ("Ctrl+9",), "As wide as there is room")
TURN = Command("viewer.turn", "Turn right", ("Ctrl+R",), "Turn the view to the right; the file stays as it is")
TURN_BACK = Command("viewer.turn_back", "Turn left", ("Ctrl+Shift+L",), "Turn the view to the left")
NEXT_FILE = Command("viewer.next_file", "Next file", ("Ctrl+PgDown",), "The next file of the delivery")
PREVIOUS_FILE = Command("viewer.previous_file", "Previous file", ("Ctrl+PgUp",), "The file before")
OPEN = Command("viewer.open", "Open elsewhere", ("Ctrl+O",), "Open a checked copy with the system's own program")
SAVE = Command("viewer.save", "Save as…", ("Ctrl+S",), "Save the file as it was attached")
CLOSE = Command("viewer.close", "Back", ("Esc",), "Back to the delivery")

VIEWER_COMMANDS = (
    NEXT, PREVIOUS, FIRST, LAST, LARGER, SMALLER, FIT, WIDTH, TURN, TURN_BACK, NEXT_FILE, PREVIOUS_FILE, OPEN, SAVE,
    CLOSE,
)  # fmt: skip
"""All of them, in the order of the help page."""
