"""What can be done on the desk, as data: each command with its keys, and when it can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legaldesk.desk.papers.opening import can_be_shown
from legaldesk.domain.undoing import last_change
from legaldesk.domain.vocabulary import LetterKind, Status
from ui.actions import Command, Condition

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown

_SAVE_KEYS = ("Ctrl+Enter", "Ctrl+Return")


def _is_there(shown: Shown | None) -> bool:
    return shown is not None


def _stands(shown: Shown | None) -> bool:
    return shown is not None and shown.record.status is not Status.VOID


def _released(shown: Shown | None) -> bool:
    return shown is not None and _stands(shown) and shown.record.verdict.letter is not LetterKind.HOLD


def _undecided(shown: Shown | None) -> bool:
    return shown is not None and shown.record.status in (Status.OPEN, Status.HELD)


def _open(shown: Shown | None) -> bool:
    return shown is not None and shown.record.status is Status.OPEN


def _closed(shown: Shown | None) -> bool:
    return shown is not None and shown.record.status is Status.CLOSED


def _has_letter(shown: Shown | None) -> bool:
    return bool(shown and shown.letters) and shown is not None and shown.record.verdict.letter is not LetterKind.HOLD


def _has_changed(shown: Shown | None) -> bool:
    return shown is not None and last_change(shown.history) is not None


def _showable(shown: Shown | None) -> bool:
    return shown is not None and any(can_be_shown(one.media_type) for one in shown.attachments)


_SHOWABLE = Condition("a delivery with a scan or another file that can be shown", _showable)
_CHANGED = Condition("a delivery whose last change can be taken back", _has_changed)
_DELIVERY = Condition("a delivery on the screen", _is_there)
_NOT_VOID = Condition("a delivery that is not void", _stands)
_LETTER_FREE = Condition("a delivery whose letter is not held", _released)
_TO_DECIDE = Condition("a delivery that is open or held", _undecided)
_IS_OPEN = Condition("a delivery that is open", _open)
_IS_CLOSED = Condition("a delivery that is closed", _closed)
_WRITTEN = Condition("a letter that was written and is not held", _has_letter)

NEW = Command("desk.new", "New delivery", ("Ctrl+N",), "Log a new delivery", "plus", anywhere=True)
FIND = Command("desk.find", "Find", ("Ctrl+F",), "Search: sender, case, docket, reference, tracking number", "search")
PRINT = Command(
    "desk.print", "Print letter", ("Ctrl+P",), "Print the letter that the verdict calls for", "printer", _LETTER_FREE
)
PREVIEW = Command("desk.preview", "Preview", ("Ctrl+L",), "Look at the letter first", "letter", _LETTER_FREE)
SAVE_PDF = Command(
    "desk.save_pdf", "Save letter as PDF…", ("Ctrl+S",), "Save the letter as a PDF file", "letter", _LETTER_FREE
)
COPY = Command(
    "desk.copy",
    "Print a marked copy",
    ("Ctrl+Shift+L",),
    "Print the stored letter again, marked COPY",
    "copies",
    _WRITTEN,
)
DECIDE = Command(
    "desk.decide",
    "Decide…",
    ("Ctrl+D",),
    "Counsel's decision, with a reason; releases the letter",
    "scales",
    _TO_DECIDE,
)
ATTACH = Command(
    "desk.attach", "Attach files…", ("Ctrl+O",), "Attach files, such as scans, to the delivery", "plus", _NOT_VOID
)
VIEW = Command("desk.view", "Look at the scans", ("F4",), "Look at the attached files, page by page", "page", _SHOWABLE)
WHY = Command(
    "desk.why", "Why this verdict", ("Ctrl+Y",), "The policy's sentences, and the row that decided", "info", _DELIVERY
)
UNDO = Command(
    "desk.undo", "Undo the last change…", ("Ctrl+Z",), "What stood before holds again, as a new entry of the history",
    "history", _CHANGED,
)  # fmt: skip
ASSIGN = Command("desk.assign", "Assign…", ("Ctrl+G",), "Give the delivery to a person", "reserved", _NOT_VOID)
TAKE = Command("desk.take", "Assign to me", ("Ctrl+J",), "Take the delivery oneself", "reserved", _NOT_VOID)
NOTE = Command(
    "desk.note", "Write a note…", ("Ctrl+M",), "A note in the history; @ and a name asks somebody", "page", _DELIVERY
)
AMEND = Command(
    "desk.amend", "Correct the facts…", ("Ctrl+E",), "Correct what was logged; old values stay in the history", "page",
    _NOT_VOID,
)  # fmt: skip
CLOSE = Command(
    "desk.close", "Close delivery", ("Ctrl+Shift+D",), "Close a delivery that has been dealt with", "accepted", _IS_OPEN
)
REOPEN = Command("desk.reopen", "Reopen…", ("Ctrl+Shift+O",), "Reopen a closed delivery", "history", _IS_CLOSED)
VOID = Command(
    "desk.void", "Void…", ("Ctrl+Shift+X",), "Void a delivery that was logged by mistake; it stays in the log", "close",
    _NOT_VOID,
)  # fmt: skip
COPY_REFERENCE = Command(
    "desk.copy_reference", "Copy reference", ("Ctrl+C",), "Copy the reference", "copies", _DELIVERY
)
PRINT_ALL = Command(
    "desk.print_all", "Print all waiting letters", ("Ctrl+Shift+P",), "Print every letter that waits", "printer",
    anywhere=True,
)  # fmt: skip
PRINT_ON = Command(
    "desk.print_on", "Continue a print job…", ("Ctrl+Alt+P",), "Print the last job from any of its letters on",
    "printer", anywhere=True,
)  # fmt: skip
ENVELOPE = Command(
    "desk.envelope", "Print envelope…", ("Ctrl+Alt+E",), "An envelope without a window", "letter", _LETTER_FREE
)
FAX = Command(
    "desk.fax", "Fax cover sheet…", ("Ctrl+Alt+F",), "A cover sheet, and the letter behind it", "page", _LETTER_FREE
)
EMAIL = Command(
    "desk.email", "Open in mail program…", ("Ctrl+Alt+M",), "A message with the letter attached", "letter", _LETTER_FREE
)
LABEL = Command(
    "desk.label", "Print file label…", ("Ctrl+Alt+L",), "A label with the reference as a barcode", "page", _DELIVERY
)

DESK_COMMANDS = (
    NEW, FIND, PRINT, PREVIEW, SAVE_PDF, COPY, ATTACH, VIEW, DECIDE, UNDO, ASSIGN, TAKE, NOTE, WHY, AMEND, CLOSE,
    REOPEN, VOID, COPY_REFERENCE, PRINT_ALL,
    PRINT_ON, ENVELOPE, FAX, EMAIL, LABEL,
)  # fmt: skip
"""All of them, in the order of the help page."""

SAVE_DECISION = Command("decide.save", "Decide", _SAVE_KEYS, "Save the decision")
CANCEL = Command("decide.cancel", "Cancel", ("Esc",), "Change nothing")
SAVE_REOPEN = Command("reopen.save", "Reopen", _SAVE_KEYS, "Reopen the delivery, with the reason")
SAVE_VOID = Command("void.save", "Void", _SAVE_KEYS, "Void the delivery, with the reason")
SAVE_WITHDRAW = Command("withdraw.save", "Withdraw", _SAVE_KEYS, "Withdraw the file, with the reason")
SAVE_UNDO = Command("undo.save", "Undo", _SAVE_KEYS, "Take it back, with the reason")
SAVE_PERSON = Command("assign.save", "Assign", _SAVE_KEYS, "Give the delivery to the person")
SAVE_NOTE = Command("note.save", "Write the note", _SAVE_KEYS, "Put the note into the history")
DIALOG_COMMANDS = (SAVE_DECISION, SAVE_REOPEN, SAVE_VOID, SAVE_WITHDRAW, SAVE_UNDO, SAVE_PERSON, SAVE_NOTE, CANCEL)
"""Those of the dialogs that ask for a reason; one dialog is open at a time."""
