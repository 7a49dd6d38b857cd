"""The letter as it would be printed: pages, zoom, print, save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.desk import correspondence
from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.letters import commands
from ui.letters.pages import PdfView
from ui.session import Elsewhere, Session
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

_UNAPPROVED = later("The texts are not yet approved by counsel. What you print or save does not carry the note.")

_CHANGED = later("The delivery was changed meanwhile, and so was the letter; this is how it is now")


class PreviewPage(QWidget):
    """Shows one letter. What leads on is only said, by a signal."""

    closed = Signal()
    print_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Letter"))
        self._session = session
        self._reference = ""
        self._pdf = b""
        self.view = PdfView(session.jobs, session.theme)
        self._title = label(tr("Letter"), "heading")
        self._state = label(role="secondary")
        self._note = Strip(session.theme, "plain")
        print_letter = bind(self, commands.PRINT, self._print)
        save = bind(self, commands.SAVE, self._save)
        larger = bind(self, commands.LARGER, self._larger)
        smaller = bind(self, commands.SMALLER, self._smaller)
        fit = bind(self, commands.FIT, self._fit)
        back = bind(self, commands.CLOSE, self.closed.emit)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addSpacing(8)
        top.addWidget(self._state)
        top.addStretch(1)
        for action in (smaller, larger, fit):
            top.addWidget(ActionButton(action))
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(ActionButton(print_letter, "primary"))
        bottom.addWidget(ActionButton(save))
        bottom.addStretch(1)
        bottom.addWidget(ActionButton(back))
        panel = QFrame()
        panel.setProperty("role", "desk-top")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addWidget(panel, 1)
        column.addLayout(bottom)
        self.view.laid_out.connect(self._say_state)
        session.news.changed.connect(self._changed)

    def show_letter(self, reference: str) -> None:
        """Show the letter of the delivery `reference`, as it would be printed now."""
        self._reference = reference
        self._title.setText(tr("Letter of {reference}", reference=reference))
        self._state.setText(tr("is being written…"))
        self.view.clear()
        self._note.clear()
        self._ask(self._arrived)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, then: Callable[[bytes], None]) -> None:
        desk, reference = self._session.desk, self._reference

        def arrived(pdf: bytes) -> None:
            if reference == self._reference:
                then(pdf)

        self._session.jobs.run(Lane.READ, self, lambda: correspondence.preview(desk, reference), arrived, self._failed)

    def _arrived(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._note.say(tr(_UNAPPROVED), aloud=False)
        self.view.show_pdf(pdf)

    def _changed(self, references: frozenset[str]) -> None:
        if self.isVisible() and isinstance(references, Elsewhere) and self._reference in references:
            self._ask(self._arrived_again)

    def _arrived_again(self, pdf: bytes) -> None:
        if pdf != self._pdf:
            self._pdf = pdf
            self._note.say(tr(_UNAPPROVED), headline=tr(_CHANGED))
            self.view.show_pdf(pdf, in_place=True)

    def _failed(self, fault: DeskError) -> None:
        self._state.setText("")
        self._note.say(spoken(fault), kind="fault")

    def _say_state(self) -> None:
        count = len(self.view.pages)
        pages = tr("1 page") if count == 1 else tr("{count} pages", count=count)
        self._state.setText(f"{pages} · {round(self.view.zoom * 100)} %")

    def _larger(self) -> None:
        self.view.zoom_by(1)
        self._say_state()

    def _smaller(self) -> None:
        self.view.zoom_by(-1)
        self._say_state()

    def _fit(self) -> None:
        self.view.fit_page()
        self._say_state()

    def _print(self) -> None:
        self.print_wanted.emit(self._reference)

    def _save(self) -> None:
        self.save_wanted.emit(self._reference)
