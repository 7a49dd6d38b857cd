"""What can be done among the settings, as data."""

from __future__ import annotations

from ui.actions import Command

BACK_UP = Command("settings.back_up", "Back up now…", ("Ctrl+B",), "Write the whole desk to one file")
RESTORE = Command("settings.restore", "Restore…", ("Ctrl+R",), "Bring the desk back from a backup, checked first")
STOP = Command("settings.stop", "Cancel backup", ("Ctrl+.",), "Stop the backup that is being written")
REPLACE = Command("settings.replace", "Replace the desk", ("Ctrl+Shift+R",), "Restore the backup that was chosen")
KEEP = Command("settings.keep", "Keep it as it is", ("Ctrl+Shift+U",), "Restore nothing")
LETTERS = Command("settings.letters", "Letter texts…", ("Ctrl+L",), "Edit the texts of the letters")
CLOSE = Command("settings.close", "Back", ("Esc",), "Back to the desk")
COMPANY = Command("settings.company", "Company profile…", ("Ctrl+Shift+I",), "Who is served, where, and office hours")
EXPORT = Command("settings.export", "Export settings…", ("Ctrl+Alt+E",), "Write all settings to one file")
IMPORT = Command("settings.import", "Import settings…", ("Ctrl+Alt+I",), "Set all that such a file says")
KEEP_COMPANY = Command("company.keep", "Keep", ("Ctrl+Return", "Ctrl+Enter"), "Keep the company profile")
LATER = Command("company.close", "Back", ("Esc",), "Leave the company profile as it was")

SHORTCUT_CHANGE = Command("shortcuts.change", "Change the key", ("Ctrl+E",), "Press a new key for the command")
SHORTCUT_RESET = Command("shortcuts.reset", "Reset", ("Ctrl+R",), "Give the command its first key again")
SHORTCUT_RESET_ALL = Command("shortcuts.reset_all", "Reset all", ("Ctrl+Shift+Backspace",), "Give all their first keys")
SHORTCUT_CLOSE = Command("shortcuts.close", "Back", ("Esc",), "Back to the desk")
SHORTCUT_COMMANDS = (SHORTCUT_CHANGE, SHORTCUT_RESET, SHORTCUT_RESET_ALL, SHORTCUT_CLOSE)
"""Those of the page of keyboard shortcuts."""
SETTINGS_COMMANDS = (COMPANY, EXPORT, IMPORT, BACK_UP, RESTORE, STOP, REPLACE, KEEP, LETTERS, CLOSE)
"""All of them, in the order of the help page."""
COMPANY_COMMANDS = (KEEP_COMPANY, LATER)
"""Those of the company profile."""
