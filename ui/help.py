"""F1: what the screen that one stands on is for, in a few sentences, and its keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import Command, bind, written_keys
from ui.keymap import Keymap
from ui.widgets.texts import ActionButton, label
from ui.window_commands import CLOSE_HELP

_WIDTH = 620
_AROUND, _LEAST_KEYS = 330, 160
"""Pixels of the window that the help leaves beside its keys, and the least height of these."""
DESK = (
    "The desk",
    (
        "On the left stands the log, newest first: type into the search, narrow it with the chips, walk with the arrow"
        " keys. On the right stands the delivery: what the policy makes of it and why, which letter comes next, and its"
        " facts, letters and history. A delivery that the policy does not decide is held until counsel decides with a"
        " reason; that releases its letter. Shift or Ctrl with the arrows choose several, Ctrl+A all results: what can"
        " be done with them stands below the list. A filter is taken back with Delete on its chip, the last one with"
        " Backspace in an empty search. Headings are dragged, widened and clicked to sort; F8 does it by keyboard."
    ),
)
INTAKE = (
    "New delivery",
    (
        "Say how it arrived with a key from 1 to 7; then only the fields of that channel show. Days take t, y, -3, mon,"
        " 11/23; times take 914 or 2p. Pick lists complete as you type: “civ sub” finds the civil subpoena. The verdict"
        " stands below while you type. Names that were logged before are offered below their field: Down chooses one,"
        " and brings its address and contact along. What was taken over says where from. Who asks, who handed it over"
        " and who stands on the envelope are three different people. Each keystroke is kept as a draft; several drafts"
        " can wait. A barcode reader works from any field: a LegalDesk label opens its delivery, a tracking number goes"
        " to its field."
    ),
)
IMPORT = (
    "Importing deliveries",
    (
        "A CSV, Excel or JSON file is checked first: on the left stands what each column is, on the right every row"
        " that cannot be imported, with its line and the reason. What you say of a column is remembered. Then all of"
        " it is imported at once, or nothing. Each delivery gets a new number and is judged by the policy of its day."
    ),
)
REPORTS = (
    "Reports",
    (
        "Choose a report; blank days are its usual ones. The picture is on the left, its numbers are in the table on"
        " the right. Saving writes a PDF to print, a table (CSV, Excel), JSON, or the picture alone: the ending of the"
        " file name says which."
    ),
)
COMPANY = (
    "Company profile",
    (
        "Who is served, where, and when the office is open. At first it shows the shipped policy, the example. Keeping"
        " it makes a policy version with the same rules and your company's facts; what was judged stays judged. Extra"
        " processing days that are blank are not announced, and letters name no figure. Another company's rules are a"
        " policy file of their own: “legaldesk policy check” names every fault in one."
    ),
)
SHORTCUTS = (
    "Keyboard shortcuts",
    (
        "Every command with the key that it has. Choose one and press Enter, then the new key: it holds at once and"
        " after the next start. A key that another command of the same screen has is refused. What was changed is"
        " marked, and can be reset."
    ),
)
LETTER = (
    "The letter",
    (
        "This is the letter as it will be printed. Printing and saving write it once and store it; a later print of the"
        " same letter is marked as a copy. The policy and the letter texts are a starting point that counsel approves."
    ),
)
VIEWER = (
    "The viewer",
    (
        "The files of a delivery, one page at a time. Page Down scrolls and goes on to the next page; the small pages"
        " on the left lead to any other. Turning and zooming change the view only: the file stays as it was attached,"
        " and is checked against its hash each time it is read. What cannot be shown says why, and what to do."
    ),
)
LETTER_TEXTS = (
    "Letter texts",
    (
        "On the left stands the text of a letter with its fields in {{ }}, on the right the letter that it makes about"
        " an invented delivery. A text with something wrong in it cannot be kept: an unknown field, a mandatory notice"
        " left out, a phrase that no letter may say; its line is marked. Every version is kept, with who kept it and"
        " when, for all workstations and in each backup. A file in the folder letters of one computer's data folder"
        " wins over the desk's text on that computer, and the page says so."
    ),
)
SETTINGS = (
    "Settings",
    (
        "What is set here holds for this computer's data folder and stands in its file settings.toml. A field is kept"
        " as soon as it is left; what is wrong is said beside it. Daily backups are made by themselves while the"
        " window is open; a scheduler makes them with “legaldesk backup --daily”. A backup is one file that proves"
        " itself whole. Restoring checks it first and keeps the desk that it replaces."
    ),
)


class HelpDialog(QDialog):
    """The text and the keys of one screen."""

    def __init__(self, page: tuple[str, str], commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        title, text = page
        self.setWindowTitle(f"Help: {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (keys, does) in enumerate(_keys_in_help(commands, Keymap.above(parent))):
            grid.addWidget(label(keys, "strong"), row, 0)
            grid.addWidget(label(does, "secondary"), row, 1)
        keys_area = QScrollArea()
        keys_area.setAccessibleName("Keys of this screen")
        keys_area.setProperty("role", "reading")
        keys_area.setFrameShape(QFrame.Shape.NoFrame)
        keys_area.setWidgetResizable(True)
        keys_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setLayout(grid)
        keys_area.setWidget(body)
        room = max(parent.height() - _AROUND, _LEAST_KEYS)
        keys_area.setFixedHeight(min(body.sizeHint().height() + 4, room))
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(ActionButton(bind(self, CLOSE_HELP, self.close)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(title, "heading"))
        column.addWidget(label(text, wrap=True))
        column.addWidget(keys_area)
        column.addLayout(bottom)
        self.setFixedSize(_WIDTH, column.totalHeightForWidth(_WIDTH))


def _keys_in_help(commands: Sequence[Command], keymap: Keymap | None) -> Iterator[tuple[str, str]]:
    """Pairs of keys, as this platform writes them, and what they do."""
    for command in commands:
        keys = command.keys if keymap is None else keymap.keys_of(command.id, command.keys)
        if keys:
            yield written_keys(keys[0]), command.help or command.text
