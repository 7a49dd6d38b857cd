"""The tab of attached files: each with its kind and size, who added it and when, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from legaldesk.desk.papers.opening import can_be_shown
from legaldesk.domain.file_names import shown_name
from legaldesk.domain.media_types import is_harmless, size_in_words
from ui.deliveries.facts import cut
from ui.deliveries.facts_tab import ReadingPane
from ui.deliveries.scan_thumb import ScanThumb
from ui.language import tr
from ui.language.words import kind_in_words, spoken
from ui.session import Session
from ui.when import fully
from ui.widgets.flow import FlowLayout
from ui.widgets.texts import ActionButton, button, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.logged import Attachment


class ScansPane(ReadingPane):
    """The files of one delivery. Each signal gives the Attachment that it is about."""

    view_wanted = Signal(object)
    open_wanted = Signal(object)
    save_wanted = Signal(object)
    withdraw_wanted = Signal(object)

    def __init__(self, attach: QAction) -> None:
        super().__init__(tr("Scans"))
        self._attach = attach

    def show_files(self, shown: Shown, session: Session) -> None:
        """Fill the pane with the files of a delivery, in the order they came."""
        column = self.clear()
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(ActionButton(self._attach))
        top.addWidget(label(tr("or drop files here"), "secondary"))
        top.addStretch(1)
        column.addLayout(top)
        if not shown.attachments:
            column.addSpacing(12)
            column.addWidget(label(tr("No scan or other file is attached yet."), "secondary", wrap=True))
        for one in shown.attachments:
            column.addSpacing(16)
            self._add(one, session)
        column.addStretch(1)

    def _add(self, one: Attachment, session: Session) -> None:
        name = shown_name(one.name)
        title = label(cut(name), "strong", wrap=True)
        title.setAccessibleName(tr("File {number}: {name}", number=one.number, name=name))
        beside = QHBoxLayout()
        beside.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        shown = can_be_shown(one.media_type)
        if shown:
            beside.addWidget(ScanThumb(session, one), 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(texts, 1)
        texts.addWidget(title)
        facts = f"{kind_in_words(one.media_type)} · {spoken(size_in_words(one.size))}"
        added = tr(
            "Added {added_at} by {added_by}", added_at=fully(one.added_at, session.desk.zone), added_by=one.added_by
        )
        for line in (facts, added):
            texts.addWidget(label(line, "secondary", wrap=True))
        gone = one.withdrawn
        if gone is not None:
            when = fully(gone.at, session.desk.zone)
            texts.addWidget(
                label(
                    tr("Withdrawn {when} by {by}: “{reason}”", when=when, by=gone.by, reason=cut(gone.reason)),
                    wrap=True,
                )
            )
        texts.addStretch(1)
        self.column.addLayout(beside)
        self.column.addSpacing(6)
        holder = QWidget()
        row = FlowLayout(holder)
        if shown:
            row.addWidget(self._button(tr("View"), one, self.view_wanted))
        if is_harmless(one.media_type):
            row.addWidget(self._button(tr("Open"), one, self.open_wanted))
        row.addWidget(self._button(tr("Save as…"), one, self.save_wanted))
        if gone is None:
            row.addWidget(self._button(tr("Withdraw…"), one, self.withdraw_wanted))
        self.column.addWidget(holder)

    def _button(self, text: str, one: Attachment, wanted: SignalInstance) -> QPushButton:
        made = button(text)
        made.setAccessibleName(f"{text.rstrip('…')} {shown_name(one.name)}")
        made.clicked.connect(partial(_emit, wanted, one))
        return made


def _emit(wanted: SignalInstance, one: Attachment, *_: object) -> None:
    wanted.emit(one)
