"""The page of the reports: which one, over which days, its picture, its table, and a file of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.jobs import Lane
from ui.language import tr
from ui.language.moments import parse_typed_day, written_day
from ui.language.words import VOICE, spoken
from ui.reports import commands
from ui.reports.picture import ReportPicture
from ui.reports.table import ReportTable
from ui.session import Session
from ui.when import days_in
from ui.widgets.empty_state import EmptyState
from ui.widgets.files import ask_where_to_save
from ui.widgets.page_parts import stack_on, top_row
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:
    from legaldesk.desk.report_cells import Cells, ShownReport

_DAY_WIDTH = 150
_MARGINS = 32


class ReportsPage(QWidget):
    """Shows one report at a time. `opened` gives the page itself when it is to be shown, `closed` leads back."""

    opened = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Reports"))
        self._session = session
        self._shown: ShownReport | None = None
        self._asked = 0
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Report"))
        self.first, self.last = _day_field(tr("From")), _day_field(tr("To"))
        self.said = label(role="secondary", wrap=True)
        self.trouble = Strip(session.theme)
        self.picture = ReportPicture()
        self.table = ReportTable(session.theme)
        self.nothing = EmptyState(session.theme, "page", tr("Nothing to show"), "")
        self._save = bind(self, commands.SAVE, self.ask_where)
        self._close = bind(self, commands.CLOSE, self.closed.emit)
        self._lay_out()
        for field in (self.first, self.last):
            field.editingFinished.connect(self.refresh)
        session.theme.changed.connect(self._draw)

    def open(self) -> None:
        """Ask to be shown, and show the chosen report as the log is now."""
        if not self.choice.count():
            self._fill_choice()
        self.opened.emit(self)
        self._fit(self.width())
        self.choice.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Make the chosen report over the days that are entered; blank ones are the report's own."""
        from legaldesk.desk.report_cells import show_report
        from legaldesk.desk.reporting import ReportName

        name = ReportName(self.choice.currentData())
        self.first.setEnabled(name is not ReportName.DUE)  # it begins today
        try:
            first = self._day(self.first) if self.first.isEnabled() else None
            last = self._day(self.last)
        except ValueError as fault:
            self._cannot_be(str(fault))
            return
        self._asked += 1
        desk = self._session.desk
        self._session.jobs.run(
            Lane.READ,
            self,
            lambda: show_report(desk, name, first, last, VOICE),
            partial(self._made, self._asked),
            self._refused,
        )

    def _day(self, field: QLineEdit) -> date | None:
        """The day that is typed, which is then written as all days are; None where the report's own is meant."""
        typed = field.text().strip()
        if not typed:
            return None
        desk = self._session.desk
        try:
            day = parse_typed_day(typed, desk.book.local_day(desk.now()))
        except ValueError as fault:
            raise ValueError(f"{field.accessibleName()}: {spoken(fault)}") from None
        field.setText(written_day(day))
        return day

    def _made(self, asked: int, report: ShownReport) -> None:
        if asked != self._asked:  # another one was chosen meanwhile
            return
        self._shown = report
        self.trouble.clear()
        first, last = written_day(report.first), written_day(report.last)
        self.first.setPlaceholderText(first)
        self.last.setPlaceholderText(last)
        self.said.setText(tr("{first} to {last}. {said}", first=first, last=last, said=report.said))
        self.table.show_cells(report.cells)
        self.nothing.say("page", tr("Nothing to show"), report.said)
        something = _holds_something(report.cells)
        self.nothing.setVisible(not something)
        self.sides.setVisible(something)
        self._save.setEnabled(True)
        self._draw()

    def _refused(self, fault: DeskError) -> None:
        text = days_in(spoken(fault))
        for option, field in (("--from", self.first), ("--to", self.last)):
            text = text.replace(option, field.accessibleName())
        self._cannot_be(text)

    def _cannot_be(self, why: str) -> None:
        self._save.setEnabled(False)
        self._shown = None
        self.sides.hide()
        self.nothing.hide()
        self.said.clear()
        self.trouble.say(why, headline=tr("This report cannot be made"), kind="warning")

    def _draw(self) -> None:
        report, palette, asked = self._shown, self._session.theme.tokens.name, self._asked
        if report is None:
            return
        self._session.jobs.run(
            Lane.DRAW, self, lambda: (report.picture(palette), report.alternative()), partial(self._drawn, asked)
        )

    def _drawn(self, asked: int, made: tuple[bytes | None, str]) -> None:
        if asked == self._asked:
            self.picture.show_png(*made)
            self._panel.setVisible(self.picture.drawn)

    # ---- saving --------------------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for a file name; its ending says what is written."""
        if self._shown is None:
            return
        name = f"{self._shown.name.value}-{self._shown.first}-{self._shown.last}.pdf"
        ask_where_to_save(self, tr("Save the report"), tr(commands.FILTER), name, self.save)

    def save(self, path: Path) -> None:
        """Write the report that is shown to `path`."""
        report = self._shown
        if report is not None:
            # Charts are drawn in one thread: what draws them allows no more.
            self._session.jobs.run(
                Lane.DRAW, self, lambda: report.write(path), lambda _: self._saved(path), self._not_saved
            )

    def _saved(self, path: Path) -> None:
        self._session.news.tell(tr("The report is in {path}.", path=path), "good")

    def _not_saved(self, fault: DeskError) -> None:
        self.trouble.say(spoken(fault), headline=tr("Nothing was saved"), kind="fault")

    # ---- room ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _fit(self, width: int) -> None:
        """Leave out the keys on the buttons, which stand in the help, too, before the report's name is cut off."""
        for part in (self.choice, *self._buttons):
            part.ensurePolished()  # not before is it as wide as it is going to be
        for button in self._buttons:
            button.show_keys(wanted=True)
        self._top.invalidate()
        if self._top.sizeHint().width() > width - _MARGINS:
            for button in self._buttons:
                button.show_keys(wanted=False)

    # ---- what it is made of --------------------------------------------------------------------------------------

    def _fill_choice(self) -> None:
        from legaldesk.desk.report_cells import TITLES

        for name, title in TITLES.items():
            self.choice.addItem(tr(title), name.value)
        self.choice.currentIndexChanged.connect(self.refresh)

    def _lay_out(self) -> None:
        fields = (("", self.choice), (tr("From"), self.first), (tr("To"), self.last))
        self._buttons = (ActionButton(self._save, "primary"), ActionButton(self._close))
        top = self._top = top_row(tr("Reports"), fields, *self._buttons)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        drawn = QVBoxLayout(inside)
        drawn.setContentsMargins(0, 0, 0, 0)
        drawn.addWidget(self.picture)
        drawn.addStretch(1)
        scroll.setWidget(inside)
        panel = self._panel = QFrame()
        panel.setProperty("role", "panel")
        around = QVBoxLayout(panel)
        around.setContentsMargins(8, 8, 8, 8)
        around.addWidget(scroll)
        sides = self.sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(panel)
        sides.addWidget(self.table)
        sides.setSizes([640, 560])
        stack_on(self, top, self.said, self.trouble, (sides, 1), (self.nothing, 1))
        self.nothing.hide()
        self.trouble.clear()
        self._save.setEnabled(False)


def _holds_something(cells: Cells) -> bool:
    """Whether there is a row; in a table that has nothing but numbers behind its first column, one that is not 0."""
    if not all(cells.numbers[1:]):
        return bool(cells.rows)
    return any(text not in ("", "0") for row in cells.rows for text in row[1:])


def _day_field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setFixedWidth(_DAY_WIDTH)
    return made
