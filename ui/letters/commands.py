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

TEXT_KEEP = Command("texts.keep", "Keep this version", ("Ctrl+S",), "Keep the text for all workstations of the desk")
TEXT_UNDO = Command("texts.undo", "Take my changes back", ("Ctrl+Shift+B",), "Show the text as it is kept")
TEXT_FAULT = Command("texts.fault", "Go to the line", ("F8",), "Go to the line with something wrong in it")
TEXT_SHIPPED = Command("texts.shipped", "Back to the shipped text", ("Ctrl+Shift+G",), "Give the desk's own text up")
SHARE_HEAD = Command(
    "texts.share", "Share this letterhead", ("Ctrl+Shift+H",), "Lines and logo set here hold for the whole desk"
)
TEXT_LARGER = Command("texts.larger", "Larger", ("Ctrl++", "Ctrl+="), "Enlarge the preview")
TEXT_SMALLER = Command("texts.smaller", "Smaller", ("Ctrl+-",), "Shrink the preview")
TEXT_FIT = Command("texts.fit", "Whole page", ("Ctrl+0",), "A whole page at once")
TEXT_CLOSE = Command("texts.close", "Back", ("Esc",), "Back to the settings")

TEXT_COMMANDS = (
    TEXT_KEEP, TEXT_UNDO, TEXT_FAULT, TEXT_SHIPPED, SHARE_HEAD, TEXT_LARGER, TEXT_SMALLER, TEXT_FIT, TEXT_CLOSE,
)  # fmt: skip
"""Those of the page of letter texts."""

STOP_PRINTING = Command("print.stop", "Cancel printing", ("Ctrl+Shift+.",), "Stop the print job after this letter")
GO_ON = Command("question.go_on", "Go on", ("Ctrl+Enter", "Ctrl+Return"), "Go on with what was asked")
CANCEL = Command("question.cancel", "Cancel", ("Esc",), "Change nothing")
QUESTION_COMMANDS = (GO_ON, CANCEL)
"""Those of the small questions before something goes out."""
