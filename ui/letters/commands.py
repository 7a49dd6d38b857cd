"""What can be done while a letter is looked at, as data."""

from __future__ import annotations

from ui.actions import Command

PRINT = Command("letter.print", "Print letter", ("Ctrl+P",), "Print the letter")
SAVE = Command("letter.save", "Save as PDF…", ("Ctrl+S",), "Save the letter as a PDF file")
LARGER = Command("letter.larger", "Larger", ("Ctrl++", "Ctrl+="), "Larger")
SMALLER = Command("letter.smaller", "Smaller", ("Ctrl+-",), "Smaller")
FIT = Command("letter.fit", "Whole page", ("Ctrl+0",), "A whole page at once")
CLOSE = Command("letter.close", "Back", ("Esc",), "Back to the desk")

LETTER_COMMANDS = (PRINT, SAVE, LARGER, SMALLER, FIT, CLOSE)
"""All of them, in the order of the help page."""
