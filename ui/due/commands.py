"""What can be done with what is due, as data."""

from __future__ import annotations

from ui.actions import Command
from ui.language import later

OPEN = Command(
    "due.open", "Due", ("Ctrl+Shift+U",), "What is overdue, due today, this week and later", "clock", anywhere=True
)
SHOW = Command("due.show", "Show delivery", ("Ctrl+Return", "Ctrl+Enter"), "Show the delivery on the desk")
ANSWERED = Command("due.answered", "Answered…", ("Ctrl+Shift+A",), "Note how it was answered: its clocks stop")
DATE = Command("due.date", "Response date…", ("Ctrl+Shift+G",), "Confirm a proposed response date, or give another")
PERSON = Command("due.person", "By person", ("Ctrl+F",), "Choose whose deliveries are shown")
CALENDAR = Command("due.calendar", "Save calendar file…", ("Ctrl+S",), "Save the dates for Outlook and other calendars")
CLOSE = Command("due.close", "Close", ("Esc",), "Back to the desk")
SHOWN_COMMANDS = (ANSWERED, DATE)
"""Those that deal with a date of the delivery that the desk shows, too."""
DUE_COMMANDS = (SHOW, ANSWERED, DATE, PERSON, CALENDAR, CLOSE)
"""Those of the page, in the order of the help page."""

SAVE_ANSWER = Command("answer.save", "Answered", ("Ctrl+Return", "Ctrl+Enter"), "Note the answer")
SAVE_DATE = Command("response.save", "Confirm this date", ("Ctrl+Return", "Ctrl+Enter"), "Confirm the response date")
CANCEL = Command("due.cancel", "Cancel", ("Esc",), "Change nothing")
DIALOG_COMMANDS = (SAVE_ANSWER, SAVE_DATE, CANCEL)
"""Those of the dialogs; one dialog is open at a time."""
FILTER = later("Calendar files (*.ics)")
"""What the file dialog shows."""
