"""What can be done in the form, as data."""

from __future__ import annotations

from ui.actions import Command

SAVE_NEXT = Command("intake.save_next", "Save & next", ("Ctrl+Enter", "Ctrl+Return"), "Save, and begin the next one")
SAVE_PRINT = Command(
    "intake.save_print", "Save & print letter", ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
    "Save, and print the letter that the verdict calls for",
)  # fmt: skip
SAVE = Command("intake.save", "Save the correction", ("Ctrl+Enter", "Ctrl+Return"), "Save the corrected facts")
SAVE_PAPER = Command(
    "intake.save_paper", "Next paper", ("Alt+Enter", "Alt+Return"), "Save, and log another paper of the same envelope"
)
CLOSE = Command("intake.close", "Close", ("Esc",), "Close the form; the draft is kept")
CLEAR = Command("intake.clear", "Empty the form", ("Ctrl+Shift+Backspace",), "Throw the draft away and begin anew")
ASIDE = Command("intake.aside", "Put aside", ("Ctrl+Shift+N",), "Keep the draft for later, and begin another one")
DRAFTS = Command("intake.drafts", "Drafts", ("Alt+D",), "Go on with one of the drafts that wait")
FORGET = Command(
    "intake.forget", "Empty what was taken over", ("Alt+X",), "Empty the fields taken over from another one"
)
ATTACH = Command("intake.attach", "Add files…", ("Ctrl+O",), "Add scans or other files to the new delivery")
MORE = Command("intake.more", "More fields", ("Alt+M",), "Show the fields that are seldom needed")
CHANNELS = tuple(
    Command(f"intake.channel_{number}", f"Channel {number}", (f"Alt+{number}",), f"Channel {number}, from any field")
    for number in range(1, 8)
)
SAME = Command("intake.same", "Same paper", ("Alt+S",), "It looks like one that is logged: the same paper")
AMENDED = Command("intake.amended", "Amended", ("Alt+A",), "It looks like one that is logged: an amended paper")
SAME_CASE = Command("intake.same_case", "Only same case", ("Alt+C",), "It looks like one that is logged: only the case")
CONFIRM_DATE = Command(
    "intake.confirm_date", "Confirm date", ("Alt+P",), "Confirm the response date that a rule proposes"
)

CORRECTING = (SAVE,)
"""Those that take the place of saving a new delivery while a logged one is corrected."""
INTAKE_COMMANDS = (
    SAVE_NEXT, SAVE_PAPER, SAVE_PRINT, ATTACH, FORGET, CLOSE, ASIDE, DRAFTS, CLEAR, MORE, SAME, AMENDED, SAME_CASE,
    CONFIRM_DATE,
)  # fmt: skip
"""Those of a new delivery, in the order of the help page."""
