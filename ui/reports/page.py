"""The page of the reports: which one, over which days, its picture, its table, and a file of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.moments import parse_day
from ui.actions import bind
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.reports import commands
from ui.reports.picture import ReportPicture
from ui.reports.table import ReportTable
from ui.session import Session
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

if TYPE_CHECKING:
    from legaldesk.desk.report_cells import ShownReport

_DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose
_DAY_WIDTH = 124


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
        self.table = ReportTable()
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
        self.choice.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Make the chosen report over the days that are entered; blank ones are the report's own."""
        from legaldesk.desk.report_cells import show_report
        from legaldesk.desk.reporting import ReportName

        try:
            first, last = _day(self.first), _day(self.last)
        except BadInput as refused:
            self._refused(refused)
            return
        self._asked += 1
        desk, name = self._session.desk, ReportName(self.choice.currentData())
        self._session.jobs.run(
            Lane.READ,
            self,
            lambda: show_report(desk, name, first, last),
            partial(self._made, self._asked),
            self._refused,
        )

    def _made(self, asked: int, report: ShownReport) -> None:
        if asked != self._asked:  # another one was chosen meanwhile
            return
        self._shown = report
        self.trouble.clear()
        self.first.setPlaceholderText(str(report.first))
        self.last.setPlaceholderText(str(report.last))
        self.said.setText(tr("{first} to {last}. {said}", first=report.first, last=report.last, said=report.said))
        self.table.show_cells(report.cells)
        self._save.setEnabled(True)
        self._draw()

    def _refused(self, fault: DeskError) -> None:
        self._save.setEnabled(False)
        text = str(fault).replace("--from: ", "From: ").replace("--to: ", "To: ").replace("--from", "From")
        self.trouble.say(spoken(text), headline=tr("This report cannot be made"), kind="warning")

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
        dialog = QFileDialog(self.window(), tr("Save the report"), QDir.homePath(), tr(commands.FILTER))
        dialog.setAttribute(_DELETE_ON_CLOSE)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._shown.name.value}-{self._shown.first}-{self._shown.last}.pdf")
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.save(Path(name))

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

    # ---- what it is made of --------------------------------------------------------------------------------------

    def _fill_choice(self) -> None:
        from legaldesk.desk.report_cells import TITLES

        for name, title in TITLES.items():
            self.choice.addItem(tr(title), name.value)
        self.choice.currentIndexChanged.connect(self.refresh)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(tr("Reports"), "heading"))
        top.addSpacing(8)
        top.addWidget(self.choice)
        for words, field in ((tr("From"), self.first), (tr("To"), self.last)):
            caption = label(words, "secondary")
            caption.setBuddy(field)
            top.addWidget(caption)
            top.addWidget(field)
        top.addStretch(1)
        top.addWidget(ActionButton(self._save, "primary"))
        top.addWidget(ActionButton(self._close))
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
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(panel)
        sides.addWidget(self.table)
        sides.setSizes([640, 560])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.trouble)
        column.addWidget(sides, 1)
        self.trouble.clear()
        self._save.setEnabled(False)


def _day_field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setFixedWidth(_DAY_WIDTH)
    return made


def _day(field: QLineEdit) -> date | None:
    text = field.text().strip()
    if not text:
        return None
    try:
        return parse_day(text)
    except ValueError as fault:
        raise BadInput(f"{field.accessibleName()}: {fault}") from None
