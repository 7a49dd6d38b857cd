"""What can be done from every screen of the window, as data."""

from __future__ import annotations

from ui.actions import Command
from ui.sidebar import VIEWS

PALETTE = Command("window.palette", "Go to anything…", ("Ctrl+K",), "Any command, reference or sender", "search")
HELP = Command("window.help", "Help", ("F1",), "Explain this screen, with its keys", "help")
SHORTCUTS = Command("window.shortcuts", "Keyboard shortcuts", ("Ctrl+Shift+K",), "See and change every key", "settings")
SETTINGS = Command("window.settings", "Settings", ("Ctrl+,",), "Settings, backups, restoring", "settings")
QUIT = Command("window.quit", "Quit", ("Ctrl+Q",), "Close LegalDesk; drafts are kept", "close")
VIEW_COMMANDS = tuple(
    Command(f"window.view_{number}", words, (f"Ctrl+{number}",), f"Show: {words}", icon)
    for number, (_, words, icon) in enumerate(VIEWS, 1)
)
TRY_NOW = Command("connection.try_now", "Try now", ("Ctrl+Shift+T",), "Try the connection to the shared desk at once")
MEANING = Command(
    "window.meaning", "What this verdict means", ("Shift+F1",), "Explain the verdict on the screen", "help"
)
TOUR = Command("window.tour", "Five-minute tour", ("Ctrl+F1",), "Be shown around", "help")
TOUR_IN_HELP = Command("help.tour", "Five-minute tour", ("Ctrl+F1",), "Close the help and be shown around")
TOUR_NEXT = Command("tour.next", "Next", ("Ctrl+Alt+Right",), "The next step of the tour")
TOUR_BACK = Command("tour.back", "Back", ("Ctrl+Alt+Left",), "The step before")
TOUR_END = Command("tour.end", "End the tour", ("Ctrl+Alt+End",), "Go on without the tour")
TOUR_COMMANDS = (TOUR_NEXT, TOUR_BACK, TOUR_END)
"""Those of the tour's strip."""
CLOSE_HELP = Command("help.close", "Close", ("Esc",), "Close the help")
CLOSE_FAULT = Command("fault.close", "Close", ("Esc",), "Go on with the work")
COPY_FAULT = Command("fault.copy", "Copy report", ("Ctrl+Shift+C",), "Copy the report of a fault")
SAVE_FAULT = Command("fault.save", "Save report…", ("Ctrl+S",), "Save the report of a fault as a text file")
FAULT_COMMANDS = (CLOSE_FAULT, COPY_FAULT, SAVE_FAULT)
"""Those of the dialog that tells of a fault in the program."""

WINDOW_COMMANDS = (PALETTE, *VIEW_COMMANDS, SETTINGS, SHORTCUTS, HELP, MEANING, TOUR, QUIT, TRY_NOW)
"""All that work on every screen, in the order of the help page."""
