"""The screen on which the files of a delivery are looked at, one page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.desk.papers import opening
from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.file_names import shown_name
from ui.actions import Command, bind
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.session import Session
from ui.viewer import commands
from ui.viewer.canvas import PageCanvas
from ui.viewer.thumbnails import Thumbnails
from ui.widgets.flow import FlowLayout
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, ElidedLabel, label

if TYPE_CHECKING:
    from legaldesk.desk.papers.paper import Paper
    from legaldesk.domain.logged import Attachment

_BUTTONS = (commands.SMALLER, commands.LARGER, commands.FIT, commands.WIDTH, commands.TURN_BACK, commands.TURN)


class ViewerPage(QWidget):
    """Shows the files of one delivery. What is done with a file is only said, by a signal with the Attachment."""

    closed = Signal()
    open_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Viewer"))
        self._session = session
        self._files: tuple[Attachment, ...] = ()
        self._place = 0
        self._paper: Paper | None = None
        self._number = 0
        self._title = ElidedLabel(role="heading")
        self._state = label(role="secondary")
        self.problem = Strip(session.theme)
        self.problem.clear()
        self.canvas = PageCanvas(session.jobs, session.theme)
        self.thumbnails = Thumbnails(session.jobs, session.theme)
        self._actions = self._bind_all()
        self._lay_out()
        self.canvas.failed.connect(self._say_page_fault)
        self.canvas.beyond.connect(self._step)
        self.canvas.zoomed.connect(self._say_state)
        self.thumbnails.chosen.connect(self.go_to)

    @property
    def number(self) -> int:
        """The page on the screen, from 0."""
        return self._number

    @property
    def state(self) -> str:
        """Which page of how many is shown, and how large."""
        return self._state.text()

    def show_files(self, files: Sequence[Attachment], place: int) -> None:
        """Show the file at `place` of `files`, which belong to one delivery."""
        self._files = tuple(files)
        self._show_file(place)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, number: int) -> None:
        """Show page `number`, from 0."""
        if self._paper is None or not 0 <= number < len(self._paper.pages):
            return
        changes = number != self._number or not self.canvas.drawn
        self._number = number
        if changes:
            self._say_left_out()
            self.canvas.show_page(self._paper.draw, number, self._paper.pages[number])
        self.thumbnails.mark(number)
        self._say_state()

    # ---- reading a file ----------------------------------------------------------------------------------------------

    def _show_file(self, place: int) -> None:
        self._place = place
        one = self._files[place]
        name = shown_name(one.name)
        withdrawn = tr(" · withdrawn") if one.withdrawn is not None else ""
        self._title.show_text(f"{name} · {one.reference}{withdrawn}")
        self._state.setText(tr("is being read…"))
        self._paper = None
        self.problem.clear()
        self.canvas.clear()
        self.thumbnails.put(None, ())
        self._offer()
        desk = self._session.desk

        def here() -> bool:
            return bool(self._files) and self._files[self._place] is one

        def read(content: bytes) -> None:
            if here():
                read_it = partial(opening.read_paper, one.name, one.media_type, content)
                self._session.jobs.run(Lane.DRAW, self, read_it, opened, refused)

        def opened(paper: Paper) -> None:
            if here():
                self._show_paper(paper)

        def refused(fault: DeskError) -> None:
            if here():
                self._say_fault(fault)

        self._session.jobs.run(Lane.READ, self, lambda: opening.content_of(desk, one), read, refused)

    def _show_paper(self, paper: Paper) -> None:
        self._paper = paper
        self._number = 0
        self.thumbnails.put(paper.draw, paper.pages)
        self.go_to(0)
        self._offer()

    def _say_left_out(self) -> None:
        self.problem.clear()
        if self._paper is not None and self._paper.left_out:
            count = f"{len(self._paper.pages):,}"
            self.problem.say(
                tr(
                    "The first {count} pages are shown; {left_out:,} more are in the file.",
                    count=count,
                    left_out=self._paper.left_out,
                )
            )

    def _say_fault(self, fault: DeskError) -> None:
        self._state.setText("")
        self.problem.say(spoken(fault), kind="warning" if isinstance(fault, BadInput) else "fault")

    def _say_page_fault(self, sentence: str) -> None:
        self.problem.say(f"{shown_name(self._files[self._place].name)}: {sentence}", kind="warning")

    # ---- going about -------------------------------------------------------------------------------------------------

    def _step(self, direction: int) -> None:
        self.go_to(self._number + direction)
        if direction < 0:
            self.canvas.verticalScrollBar().setValue(self.canvas.verticalScrollBar().maximum())

    def _step_file(self, direction: int) -> None:
        if 0 <= self._place + direction < len(self._files):
            self._show_file(self._place + direction)

    def _last(self) -> None:
        if self._paper is not None:
            self.go_to(len(self._paper.pages) - 1)

    def _say_state(self) -> None:
        if self._paper is None:
            return
        count = len(self._paper.pages)
        turned = tr(" · turned by {quarters}°", quarters=90 * self.canvas.quarters) if self.canvas.quarters else ""
        self._state.setText(
            tr(
                "Page {number} of {count:,} · {zoom} %{turned}",
                number=self._number + 1,
                count=count,
                zoom=round(self.canvas.zoom * 100),
                turned=turned,
            )
        )

    def _offer(self) -> None:
        for command, possible in (
            (commands.NEXT_FILE, self._place + 1 < len(self._files)),
            (commands.PREVIOUS_FILE, self._place > 0),
        ):
            self._actions[command].setVisible(possible)
            self._actions[command].setEnabled(possible)
        for command in (*_BUTTONS, commands.NEXT, commands.PREVIOUS, commands.FIRST, commands.LAST):
            self._actions[command].setEnabled(self._paper is not None)

    # ---- how it stands -----------------------------------------------------------------------------------------------

    def _bind_all(self) -> dict[Command, QAction]:
        deeds: dict[Command, Callable[[], object]] = {
            commands.NEXT: partial(self.canvas.scroll_by_screen, 1),
            commands.PREVIOUS: partial(self.canvas.scroll_by_screen, -1),
            commands.FIRST: partial(self.go_to, 0),
            commands.LAST: self._last,
            commands.LARGER: partial(self.canvas.zoom_by, 1),
            commands.SMALLER: partial(self.canvas.zoom_by, -1),
            commands.FIT: partial(self.canvas.fit, "page"),
            commands.WIDTH: partial(self.canvas.fit, "width"),
            commands.TURN: partial(self.canvas.turn, 1),
            commands.TURN_BACK: partial(self.canvas.turn, -1),
            commands.NEXT_FILE: partial(self._step_file, 1),
            commands.PREVIOUS_FILE: partial(self._step_file, -1),
            commands.OPEN: self._open,
            commands.SAVE: self._save,
            commands.CLOSE: self.closed.emit,
        }
        return {command: bind(self, command, deed) for command, deed in deeds.items()}

    def _open(self) -> None:
        if self._files:
            self.open_wanted.emit(self._files[self._place])

    def _save(self) -> None:
        if self._files:
            self.save_wanted.emit(self._files[self._place])

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title, 1)
        top.addWidget(self._state)
        for command in (commands.PREVIOUS_FILE, commands.NEXT_FILE, commands.CLOSE):
            top.addWidget(ActionButton(self._actions[command], shows_keys=command is commands.CLOSE))
        tools = QWidget()
        row = FlowLayout(tools)
        for command in (*_BUTTONS, commands.OPEN, commands.SAVE):
            row.addWidget(ActionButton(self._actions[command]))
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.thumbnails)
        middle.addWidget(self.canvas, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(tools)
        column.addWidget(self.problem)
        column.addLayout(middle, 1)
