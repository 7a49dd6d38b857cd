"""The tabs of the detail pane that are plain text: facts and letters of one delivery, in a pane that scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.deliveries.dates import lines_of_time
from ui.deliveries.facts import groups_of
from ui.language import tr
from ui.language.words import say
from ui.session import Session
from ui.when import fully
from ui.widgets.looks import written_version
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.logged import StoredLetter

_LABEL_WIDTH = 106


class ReadingPane(QScrollArea):
    """A column of text that takes the focus, so that the arrow keys scroll it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place = 0
        self.verticalScrollBar().rangeChanged.connect(self._go_back)
        self.column = self._fresh()

    def _fresh(self) -> QVBoxLayout:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(2, 8, 10, 8)
        column.setSpacing(0)
        self.setWidget(body)
        return column

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what came while the pane was hidden: only now is it known whether there is a scroll bar beside it."""
        super().showEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self.column.invalidate()
        self.column.activate()

    def keep_place(self, *, wanted: bool) -> None:
        """Stand where one reads also after the pane is filled anew, or at its beginning."""
        self._place = self.verticalScrollBar().value() if wanted else 0

    def _go_back(self, _: int, last: int) -> None:
        if self._place:
            self.verticalScrollBar().setValue(min(self._place, last))
            self._place = 0 if last >= self._place else self._place

    def clear(self) -> QVBoxLayout:
        """Drop what is shown; returns the empty column to fill."""
        old = self.takeWidget()
        self.column = self._fresh()
        if old is not None:
            old.deleteLater()
            QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)
        return self.column


def show_facts(pane: ReadingPane, shown: Shown, session: Session) -> None:
    """Fill `pane` with the facts of a delivery, by group."""
    column = pane.clear()
    groups: list[tuple[str, list[tuple[str, str]]]] = [(tr("Dates"), list(lines_of_time(shown.timed)))]
    groups += [(tr(group.value), lines) for group, lines in groups_of(shown.record, session.desk.zone)]
    for number, (title, lines) in enumerate((title, lines) for title, lines in groups if lines):
        column.addSpacing(16 if number else 0)
        _add_lines(column, title, lines)
    column.addStretch(1)


def _add_lines(column: QVBoxLayout, title: str, lines: Sequence[tuple[str, str]]) -> None:
    """A group of labels and texts under `title`."""
    column.addWidget(label(title, "group"))
    column.addSpacing(6)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (name, text) in enumerate(lines):
        caption = label(name, "secondary", wrap=True)
        caption.setFixedWidth(_LABEL_WIDTH)
        value = label(text, wrap=True)
        value.setAccessibleName(f"{name}: {text}")
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
    column.addLayout(grid)


def show_letters(pane: ReadingPane, shown: Shown, session: Session) -> None:
    """Fill `pane` with the letters that were written, the newest first."""
    column = pane.clear()
    if not shown.letters:
        column.addWidget(label(tr("No letter has been written yet."), "secondary", wrap=True))
    for number, letter in enumerate(reversed(shown.letters)):
        column.addSpacing(16 if number else 0)
        column.addWidget(label(say(letter.kind), "strong", wrap=True))
        column.addSpacing(3)
        for line in _letter_lines(letter, session):
            column.addWidget(label(line, "secondary", wrap=True))
    column.addStretch(1)


def _letter_lines(letter: StoredLetter, session: Session) -> list[str]:
    zone = session.desk.zone
    printed = (
        tr("Printed {printed_at}", printed_at=fully(letter.printed_at, zone))
        if letter.printed_at
        else tr("Not printed yet")
    )
    return [
        tr(
            "Letter {number} · written {written_at} by {written_by}",
            number=letter.number,
            written_at=fully(letter.written_at, zone),
            written_by=letter.written_by,
        ),
        printed,
        tr("Policy version of {policy_version}", policy_version=written_version(letter.policy_version)),
    ]
