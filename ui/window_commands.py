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
CLOSE_HELP = Command("help.close", "Close", ("Esc",), "Close the help")

WINDOW_COMMANDS = (PALETTE, *VIEW_COMMANDS, SETTINGS, SHORTCUTS, HELP, QUIT, TRY_NOW)
"""All that work on every screen, in the order of the help page."""
