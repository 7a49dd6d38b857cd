"""F1: what the screen that one stands on is for, and its keys; beside it all other topics, to be searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextLength, QTextTable
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from legaldesk.desk.help_topics import Topic, found, topics
from ui.actions import Command, bind, written_keys
from ui.keymap import Keymap
from ui.language import language, later, tr
from ui.widgets.texts import ActionButton, label
from ui.window_commands import CLOSE_HELP, TOUR_IN_HELP

_SIZE = (880, 600)
_LIST = 250
_MARGIN = 14
_HERE = "here"
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+\-!|~&]")
"""What Markdown reads as more than itself."""
DESK = (
    later("The desk"),
    (
        later(
            "On the left stands the log, newest first: type into the search, narrow it with the"
            " chips, walk with the arrow keys. On the right stands the delivery: what the policy"
            " makes of it and why, which letter comes next, its facts, scans, clocks, letters and"
            " history. A click on the verdict shows the policy's sentences and the row that decided."
            " A delivery that the policy does not decide is held until counsel decides with a reason;"
            " that releases its letter. Under Counsel the oldest comes first, and after a decision"
            " the next one. What was done last is undone by a new entry; nothing is deleted. A note"
            " with @ and a name asks that person, who finds it under Asked of me. Shift or Ctrl with"
            " the arrows choose several, Ctrl+A all results: what can be done with them stands below"
            " the list. A filter is taken back with Delete on its chip, the last one with Backspace"
            " in an empty search. Headings are dragged, widened and clicked to sort; F8 does it by"
            " keyboard."
        )
    ),
)
INTAKE = (
    later("New delivery"),
    (
        later(
            "Say how it arrived with a key from 1 to 7; then only the fields of that channel show."
            " Days take t, y, -3, mon, 11/23; times take 914 or 2p. Pick lists complete as you type:"
            " “civ sub” finds the civil subpoena. The verdict stands below while you type. Names that"
            " were logged before are offered below their field: Down chooses one, and brings its"
            " address and contact along. What was taken over says where from. Who asks, who handed it"
            " over and who stands on the envelope are three different people. Each keystroke is kept"
            " as a draft; several drafts can wait. A barcode reader works from any field: a LegalDesk"
            " label opens its delivery, a tracking number goes to its field."
        )
    ),
)
IMPORT = (
    later("Importing deliveries"),
    (
        later(
            "A CSV, Excel or JSON file is checked first: on the left stands what each column is, on"
            " the right every row that cannot be imported, with its line and the reason. What you say"
            " of a column is remembered. Then all of it is imported at once, or nothing. Each"
            " delivery gets a new number and is judged by the policy of its day."
        )
    ),
)
REPORTS = (
    later("Reports"),
    (
        later(
            "Choose a report; blank days are its usual ones. The picture is on the left, its numbers"
            " are in the table on the right. Saving writes a PDF to print, a table (CSV, Excel),"
            " JSON, or the picture alone: the ending of the file name says which."
        )
    ),
)
COMPANY = (
    later("Company profile"),
    (
        later(
            "Who is served, where, and when the office is open. At first it shows the shipped"
            " policy, the example. Keeping it makes a policy version with the same rules and your"
            " company's facts; what was judged stays judged. Extra processing days that are blank are"
            " not announced, and letters name no figure. Another company's rules are a policy file of"
            " their own: “legaldesk policy check” names every fault in one."
        )
    ),
)
SHORTCUTS = (
    later("Keyboard shortcuts"),
    (
        later(
            "Every command with the key that it has. Choose one and press Enter, then the new key:"
            " it holds at once and after the next start. A key that another command of the same"
            " screen has is refused. What was changed is marked, and can be reset."
        )
    ),
)
DUE = (
    later("What is due"),
    (
        later(
            "On the left stands what is overdue, due today, this week and later, of everybody or of"
            " one person; on the right, why each date is there and how it was found. A date stays"
            " until it is dealt with: say how it was answered, confirm or give another response date,"
            " or close the delivery. Rules of court only propose a date; it counts once a person has"
            " confirmed it. The dates can be saved as a calendar file."
        )
    ),
)
RECONCILE = (
    later("Daily reconciliation"),
    (
        later(
            "Choose whose list it is, the day, and the file: the registered agent's transmittal"
            " list, the request portal's export, or the fax machine's journal, as CSV or Excel. What"
            " you say of a column is remembered. Each line is matched, missing or unreadable; extra"
            " are deliveries that no line is. Ins logs a missing one from its line. Then sign the day"
            " off; where list and log differ, say why."
        )
    ),
)
LETTER = (
    later("The letter"),
    (
        later(
            "This is the letter as it will be printed. Printing and saving write it once and store"
            " it; a later print of the same letter is marked as a copy. The policy and the letter"
            " texts are a starting point that counsel approves."
        )
    ),
)
VIEWER = (
    later("The viewer"),
    (
        later(
            "The files of a delivery, one page at a time. Page Down scrolls and goes on to the next"
            " page; the small pages on the left lead to any other. Turning and zooming change the"
            " view only: the file stays as it was attached, and is checked against its hash each time"
            " it is read. What cannot be shown says why, and what to do."
        )
    ),
)
LETTER_TEXTS = (
    later("Letter texts"),
    (
        later(
            "On the left stands the text of a letter with its fields in {{ }}, on the right the"
            " letter that it makes about an invented delivery. A text with something wrong in it"
            " cannot be kept: an unknown field, a mandatory notice left out, a phrase that no letter"
            " may say; its line is marked. Every version is kept, with who kept it and when, for all"
            " workstations and in each backup. A file in the folder letters of one computer's data"
            " folder wins over the desk's text on that computer, and the page says so."
        )
    ),
)
SETTINGS = (
    later("Settings"),
    (
        later(
            "What is set here holds for this computer's data folder and stands in its file"
            " settings.toml. A field is kept as soon as it is left; what is wrong is said beside it."
            " Daily backups are made by themselves while the window is open; a scheduler makes them"
            " with “legaldesk backup --daily”. A backup is one file that proves itself whole."
            " Restoring checks it first and keeps the desk that it replaces."
        )
    ),
)


class HelpDialog(QDialog):
    """The text and the keys of one screen, and all other topics, to be searched; `topic` is the key of the one shown.

    `every` gives each command with the name of its screen, for the sheet of all keys. `tour_wanted` asks for the tour.
    """

    tour_wanted = Signal()

    def __init__(
        self,
        page: tuple[str, str],
        commands: Sequence[Command],
        parent: QWidget,
        *,
        every: Iterable[tuple[str, Command]] = (),
        topic: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help: {page}", page=page[0]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keymap = Keymap.above(parent)
        here = Topic(_HERE, page[0], f"{_plain(page[1])}\n\n{_table(_keys_in_help(commands, keymap))}")
        self._topics = [here, *topics(language()), Topic("keys", tr("All keys"), _sheet(every, keymap))]
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Topics"))
        self.list.setFixedWidth(_LIST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Help"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(_MARGIN)
        self._none = label(tr("No topic has these words."), "secondary")
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.list.currentRowChanged.connect(self._show)
        self.resize(*_SIZE)
        self._find("")
        keys = [each.key for each in self._shown]
        self.list.setCurrentRow(keys.index(topic) if topic in keys else 0)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> str:
        """The text that is read, title included."""
        return self.text.toPlainText()

    def _find(self, typed: str) -> None:
        self._shown = found(typed, self._topics) if typed.strip() else list(self._topics)
        self.list.clear()
        self.list.addItems([topic.title for topic in self._shown])
        self._none.setVisible(not self._shown)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            topic = self._shown[row]
            self.text.setMarkdown(f"## {_plain(topic.title)}\n\n{topic.text}")
            self._soften_tables()
            words = self.search.text().split()
            if words and self.text.find(words[0]):
                self.text.ensureCursorVisible()

    def _soften_tables(self) -> None:
        """Draw the lines of tables as quietly as all others, with some room around."""
        for frame in self.text.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                look = frame.format().toTableFormat()
                look.setBorder(1)
                look.setBorderCollapse(True)
                look.setBorderBrush(self.palette().mid())
                look.setTopMargin(_MARGIN)
                look.setBottomMargin(_MARGIN)
                look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                frame.setFormat(look)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (self.search, self._none, self.list):
            left.addWidget(part)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left)
        both.addWidget(self.text, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(ActionButton(bind(self, TOUR_IN_HELP, self._tour)))
        bottom.addStretch(1)
        bottom.addWidget(ActionButton(bind(self, CLOSE_HELP, self.close)))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addLayout(bottom)

    def _tour(self) -> None:
        self.close()
        self.tour_wanted.emit()


def _keys_in_help(commands: Iterable[Command], keymap: Keymap | None) -> Iterator[tuple[str, str]]:
    """Pairs of keys, as this platform writes them, and what they do."""
    for command in commands:
        keys = command.keys if keymap is None else keymap.keys_of(command.id, command.keys)
        if keys:
            yield written_keys(keys[0]), tr(command.help) or tr(command.text)


def _sheet(every: Iterable[tuple[str, Command]], keymap: Keymap | None) -> str:
    """All keys, screen by screen."""
    by_screen: dict[str, list[Command]] = {}
    for screen, command in every:
        by_screen.setdefault(screen, []).append(command)
    parts = [f"### {_plain(screen)}\n\n{_table(_keys_in_help(mine, keymap))}" for screen, mine in by_screen.items()]
    return "\n".join(parts)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {_plain(keys)} | {_plain(does)} |" for keys, does in rows]
    return "\n".join([tr("| Keys | |"), "|---|---|", *lines, ""]) if lines else ""


def _plain(text: str) -> str:
    """`text` as Markdown that shows it as it is."""
    return _SPECIAL.sub(r"\\\g<0>", text)
