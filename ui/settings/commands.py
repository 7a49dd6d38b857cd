"""What can be done among the settings, as data."""

from __future__ import annotations

from ui.actions import Command

BACK_UP = Command("settings.back_up", "Back up now…", ("Ctrl+B",), "Write the whole desk to one file")
RESTORE = Command("settings.restore", "Restore…", ("Ctrl+R",), "Bring the desk back from a backup, checked first")
STOP = Command("settings.stop", "Cancel backup", ("Ctrl+.",), "Stop the backup that is being written")
REPLACE = Command("settings.replace", "Replace the desk", (), "Restore the backup that was chosen")
KEEP = Command("settings.keep", "Keep it as it is", (), "Restore nothing")
CLOSE = Command("settings.close", "Back", ("Esc",), "Back to the desk")

SETTINGS_COMMANDS = (BACK_UP, RESTORE, STOP, REPLACE, KEEP, CLOSE)
"""All of them, in the order of the help page."""
