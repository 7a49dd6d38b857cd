"""Why a date is on the list: which delivery, which clock, and how the date was found, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from ui.due.table import how_far
from ui.language import tr
from ui.language.moments import written_day
from ui.language.words import say, spoken
from ui.session import Session
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.desk.due import Due


class WhyPane(QScrollArea):
    """A column of text that takes the focus, so that the arrow keys scroll it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setAccessibleName(tr("Why it is due"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self.show_entry(None)

    def show_entry(self, entry: Due | None) -> None:
        """Explain `entry`; None: say what is explained here."""
        old = self.takeWidget()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(2, 4, 10, 4)
        column.setSpacing(6)
        if entry is None:
            column.addWidget(label(tr("Choose a date to see why it is on the list."), "secondary", wrap=True))
        else:
            self._explain(entry, column)
        column.addStretch(1)
        self.setWidget(body)
        if old is not None:
            old.deleteLater()
            QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)

    def _explain(self, entry: Due, column: QVBoxLayout) -> None:
        desk, row = self._session.desk, entry.row
        today = desk.book.local_day(desk.now())
        column.addWidget(label(row.reference, "secondary"))
        column.addWidget(label(f"{tr(CLOCK_WORDS[entry.running.clock])}: {how_far(entry, today)}", "larger", wrap=True))
        column.addWidget(label(f"{written_day(entry.day)}, {spoken(entry.running.why)}", "strong", wrap=True))
        papers = " · ".join(part for part in (say(row.instrument), row.sender, row.case_number, row.caption) if part)
        column.addWidget(label(papers, "secondary", wrap=True))
        column.addWidget(label(f"{say(row.disposition)} · {say(row.status)}", "secondary", wrap=True))
        column.addSpacing(8)
        column.addWidget(label(tr("How this day was found"), "group"))
        for step in entry.running.steps:
            column.addWidget(label(spoken(step), wrap=True))
        column.addSpacing(8)
        stays = tr(
            "It stays here until it is dealt with: answered, given another date, or the delivery"
            " closed. What came of it can be attached to the delivery."
        )
        column.addWidget(label(stays, "secondary", wrap=True))
